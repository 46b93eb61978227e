/**
 * How much a word tells: what other companies are called too stands in for statistics where only two names are known.
 */
import { umlautsAsOne } from './company-letters';

/**
 * Words of many companies' names in English, Finnish, Swedish, Danish, Norwegian, German, Dutch, French, Spanish,
 * Italian, Estonian.
 */
const WORDS = `ab active advanced aero aerospace agency agri agro ai air all alliance allied alpha alternative and apparatebau
applied aqua art asset auto autotalo aviation bau beauty beta beverage beverages bil bio board books box brand brands
bredband business bud building buro bygg cable call cap car card care cars cash cell center centre central centrum chain chem
chemie choice city class classic clean clinic cloud club coal code coffee cold college comfort concept concepts connect
control core corner creative credit crop cyber daily data datacenter day defence defense delta dental design diamond
direct discovery drilling drone eco edge electro energ equity estate estates europlus event events evolution expert
express face factory family farm farms fashion fast fastighet fastighets film fin fine fire fish fleet flex flight
food foods forest frontier fuel fuels fund funds future gallery game games gaming gas gases gate general gesellschaft glass gold golf
green grid growth guard hall handel hardware head heat heavy high home homes horizon house housing hus idea ideas
image income index info ingenieurburo inkasso inn inter internet iron is it jet job jobs journal juice kauppa kaupat kem key kids korjaamo
koti kraft kulta lab laboratories labs land language law leaf learning leasing legal leisure liike liikenne life light lighting
line linja link links liquid lithium living loan logic lounge mail maintenance major maler map marin marine mark
master math max mayor meat meals mega men metsa micro mid mill mills mind mini mix mobil model modern money mortgage moto motion motor
motors multi museum music net neuro new news next nova novel nurse ocean oceanic off offering office offshore oil
oils one online opinion optic optical option order outdoor own pac pack paint paja paper park partner partners parts
pet phone photo photonics pipe planet plant plants platform play plus point port post precious premium press prime print printing
pro project projects property prosthetics pub public pure quality quantum radio rail railway raw ready real realty record recycling
red renewable renewables rental rentals repair rest retail ring risk river road robot robotics rock royal safe safety sale sales salmon
school sea search seed seeds self semi senior sensor shape share ship shipping ships shop short show signal silver simple skin sky
small smart snack snow social soft software solar sound source space special sport sports staff stahl standard star start
state station steel stiftung stock stone storage store stores stream street strom studio studios style sugar sun super supply support surf
sustainable svets talo talous tank tax tea team tech telefon tele test textile textiles theater
therapy ticket time timber tobacco tool tools top total touch touring tower town toy toys trade trader traders trading traffic trans travel
tree truck trucks trust turbo tv ultra union united universal university urban use valley value vehicle venture verein video view village
vision vital voice volt walk ware waste watch water wave way web well wind wine wire wireless wood works world yhdistys yield young zone`;

/** Places: often a branch or a subsidiary. */
const PLACES = `africa african america american asia asian australia australian austria baltic bavaria belgien belgium benelux berlin brasil brazil
british california canada canadian chile china chinese danmark denmark deutsche deutscher deutsches deutschland dutch east eastern england espana estonia eu
europe europa european finland finlandia finnish finska france francaise german germany global hamburg hong kong helsinki holland iberia india indian
indonesia international ireland irish israel italia italiana italy japan korea latvia lietuva lithuania london malaysia mexico munich nederland
netherlands nippon nordic nordics nord norden nordisk norge norsk norske north northern norway norwegian oslo oy pacific paris poland
polska russia scandinavia scandinavian schweiz shanghai singapore south southern spain stockholm suomen suomi
svensk svenska sverige sweden swedish swiss switzerland taiwan thai thailand tokyo turkey uk us usa usa viro west western worldwide`;

/** Beginnings that tell a common word in any of its forms: energy, energie, energia, energetics. */
const STEMS = `account acquisi administ adverti aggreg agricul analyti analysis antenn architec asennus assess asset assoc assuranc automat automot banki banken
beratung beteilig bevak biochem biofuel biolog biomed biopharm biosci biotec brauer brauha brewer brewi broadband broadcast build cannab capital cater cement ceram chemic
clini coating collect commerc commod commun component comput concret conferenc consol constru consult consum contain contract cooper corporat cosmet
creati custom datacent datentech dental develop device diagnost digit dispos distribu document domest drilling educat electric electron elektri elektro
employ energ energeti enginee enterpri entertain entrepren environ epitax equipm event exchang exhib explor export fabrik facilit fahrzeug
farmac fertili financ finans fischer forsak forsik forvalt foundat foundr franchis freight furnit garden generat geolog geotherm grafi graphi
handels harvest haustech healthc hospit hotel household huolto hydro hygien imaging immobil immun import incub indust inform infrastr
ingenieu innovati inkasso institu instrum insuran insur integrat intellig interact interior invest isannoi journal kapital kemian kiinteis kirjapain
kommun komponent konditor konepaj konsult konsul konstruk koulutus kreativ kuljetus kunststof kunststoff kustann laborat labour lakiasiain laser leasing
lehti leipom liikenn livsmed logist luftfahrt luotto machin mainten majoitus manag manufact market maschin massage material matkail mechani media
medical medicin medizin mekani merchan metal metall microelec mineral mobil modul molecul mortgag multimed musik nation natural navigat network
nutriti operat opportun optik optic organi orthop outsourc packag pakk palvelu parfum partic partner participa pension perform petroleum petrochem pharm photogr physio
pipelin planni plasti plumb polymer portfoli precisi premis print privat process produ product profession program promoti propert protecti protein psyko publish
public quarr rahoitus rakennus rakenn ravinto railro railw realt rechtsan recruit recyc refin refriger rehabil reinsur renovat rental repara research residen
resort resourc restaur retail revisio rubber sahko sanit sanoma satellit schifff schul scienc scientif secur semicond service servici shipb shipp siivous sijoit software soluti
solar spedit spielw sparebank sparkass statist strateg structur subsea suppl surgi survey sustainab suunnit svets synthe system talonrak techni
technol teknii teknik teknol tekstiil telecom teleko televis tempor textil theater therap tieto tilitoim tobacc toiminta touris transfor transla transp
treasur treuhand underwr uniform univers utilit vakuutus valmist vaatet vastgoed ventil ventur verein verlag vermoge vermiet
versand versicher vertrieb verwalt veterin vuokra warehou water wealth wellness werbe werkzeug wertpap wholesal wirtschaf wohnungs workshop
yhtein yhtio ymparist zeitung`;

/** Such beginnings of words that say how a company works rather than in which trade: it adds them and leaves them out. */
const DESCRIBING_STEMS = `tech techni technol teknii teknik teknol technik system solution solutions service servic software network netzwerk communic telecom teleko industr
product produ research resear laborat consult konsult konsul beratung engin enginee ingenieu electron elektron digit onlin computi comput cloud data internet mobil
wireless informat manufact corporat innovati develop design studio interact automati tietotek ratkaisu palvelu jarjestel losningar tjanst digitaal`;

/** Words that a company adds or leaves out without becoming another one. */
const FILLERS = `group gruppe gruppen grupp groupe gruppo grupo koncern koncernen konserni yhtiot yhtyma holding holdings company companies enterprise enterprises international`;

/** Words that tell nothing at all. */
const STOPWORDS = 'the of de der den des die das du del la le les el et for fur von van vom zur i in og en da di';

/** Abbreviations that are not the beginning of their word, or are too short to tell. */
const ABBREVIATIONS = `intl int intern internatl interntl international|grp gr group|hldg hldgs hld holdings|dt deutsche|ok osuuskauppa|bk bank|bkg banking|svcs svc service services
|mfg manufacturing|natl national|genl general|tech technology technologies|sys system systems|ind inds industry industries|mng mining|assoc associates|bros brothers|univ university|dept department
|dev development|eng engineering|pharma pharmaceutical pharmaceuticals|ins insurance|inv invs invest investment investments|mgmt mgt management|comm communication communications|ctr centre center|prop properties property|res resource resources|govt government
|ii 2|iii 3|iv 4|vi 6|vii 7|viii 8|ix 9`;

/** 0 = may be left out, 1 = common, 2 = tells the company. */
export type WordRank = 0 | 1 | 2;

export interface WordKind {
  /** What is compared: as below, with umlauts in one spelling. */
  readonly text: string;
  /** Abbreviations written out, and common words without the s of their plural. */
  readonly stable: string;
  /** Abbreviations written out, nothing else. */
  readonly long: string;
  readonly rank: WordRank;
  /** Common words of one stem are forms of one word; '' for a word that tells the company. */
  readonly stem: string;
  readonly isPlace: boolean;
  /** Says how a company works rather than in which trade. */
  readonly isDescribing: boolean;
  readonly isStopword: boolean;
  /** Numbers and kinds of property company: names that differ in them are two companies. */
  readonly isStrict: boolean;
}

const MOST_KINDS = 50_000;
const LONGEST_STEM = 10;
const SHORTEST_STEM = 4;
/** With more behind its stem a word is a name of its own: DigitalGoodies. */
const LONGEST_ENDING = 6;
const SHORTEST_PLURAL = 5;

type Table = 'describing' | 'stopword' | 'filler' | 'word' | 'place' | 'stem';
let tables: Map<string, Table> | undefined;
let longForms: Map<string, string> | undefined;
/** Words come again and again. */
const kinds = new Map<string, WordKind>();

/** What is known of a word in plain letters. */
export function wordKind(word: string): WordKind {
  let kind = kinds.get(word);
  if (kind === undefined) {
    if (kinds.size >= MOST_KINDS) kinds.clear();
    kind = readKind(word);
    kinds.set(word, kind);
  }
  return kind;
}

function readKind(word: string): WordKind {
  tables ??= readTables();
  const long = longForm(word);
  const table = tables.get(long);
  const stem = table === undefined || table === 'word' ? stemOf(long) || (table === undefined ? '' : long) : long;
  const stable = table !== 'place' && stem !== '' && long.length > SHORTEST_PLURAL ? long.replace(/s$/, '') : long;
  const isStrict = /^(\d+|asoy|koy)$/.test(long);
  const rank: WordRank = table === 'filler' || table === 'stopword' ? 0 : isStrict || stem !== '' ? 1 : 2;
  return {
    text: umlautsAsOne(stable),
    stable,
    long,
    rank,
    stem,
    isPlace: table === 'place',
    isDescribing: tables.get(stem) === 'describing',
    isStopword: table === 'stopword',
    isStrict,
  };
}

function stemOf(word: string): string {
  const shortest = Math.max(SHORTEST_STEM, word.length - LONGEST_ENDING);
  for (let length = Math.min(word.length, LONGEST_STEM); length >= shortest; length--) {
    const start = word.slice(0, length);
    const table = tables?.get(start);
    if (table === 'stem' || table === 'describing') return start;
  }
  return '';
}

function readTables(): Map<string, Table> {
  const entries = (text: string, table: Table) => text.split(/\s+/).map((word) => [word, table] as const);
  return new Map([
    ...entries(WORDS, 'word'),
    ...entries(PLACES, 'place'),
    ...entries(FILLERS, 'filler'),
    ...entries(STOPWORDS, 'stopword'),
    ...entries(STEMS, 'stem'),
    ...entries(DESCRIBING_STEMS, 'describing'),
  ]);
}

function readLongForms(): Map<string, string> {
  const forms = new Map<string, string>();
  for (const entry of ABBREVIATIONS.split('|')) {
    const words = entry.trim().split(' ');
    const long = words[words.length - 1] as string;
    for (const short of words) forms.set(short, long);
  }
  return forms;
}

/** The word that an abbreviation stands for; else the word itself. */
function longForm(word: string): string {
  longForms ??= readLongForms();
  return longForms.get(word) ?? word;
}

/** A word and its abbreviations. */
export function spellingsOf(word: string): string[] {
  longForms ??= readLongForms();
  return [word, ...[...longForms].flatMap(([short, long]) => (long === word && short !== word ? [short] : []))];
}
