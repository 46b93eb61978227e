/**
 * How much a word tells: what other companies are called too stands in for statistics where only two names are known.
 */
import { umlautsAsOne } from './company-letters';

/**
 * Words of many companies' names in English, Finnish, Swedish, Danish, Norwegian, German, Dutch, French, Spanish,
 * Italian, Estonian.
 */
const WORDS = `ab advanced aerospace agency agro ai air alliance allied alpha and applied auto aviation bau bio board brands bredband
bud business bygg cable call cap card care cars cash center central centre chain city class clean coal college control
core credit daily defense delta diamond equity estate expert express fastighet fastighets film fin food foods forest
frontier fund funds future gaming gas general glass gold golf green growth hall handel heavy high home house housing
hus income index inkasso inter iron is it kauppa korjaamo koti lab labs land life liike line link lithium marine max
metsa micro mills modern motor multi net new nova ocean office offshore oil one paja paper park planet plant plus
point port post premium prime pro project projects quantum real red rental river road royal sale sales school share
shop short silver sky small smart space special sport sports standard star state steel stock storage sugar sun talo
tank tax tea team theater top trade trader trading truck trust tv union united value verein vision web wire works
world yhdistys`;

/** Places: often a branch or a subsidiary. */
const PLACES = `africa african america american asia asian australia australian austria baltic belgien belgium benelux brasil brazil
british canada canadian china chinese danmark denmark deutsche deutscher deutsches deutschland dutch east eastern
england espana estonia eu europa europe european finland finlandia finnish finska france german germany global holland
hong india indian international ireland irish israel italia italiana italy japan kong korea lietuva malaysia mexico
nederland netherlands nippon nord norden nordic nordics nordisk norge norsk norske north northern norway norwegian
pacific poland polska russia scandinavia scandinavian schweiz singapore south southern spain suomen suomi svensk
svenska sverige sweden swedish swiss switzerland taiwan thai thailand turkey uk us usa viro west western worldwide`;

/** Beginnings that tell a common word in any of its forms: energy, energie, energia, energetics. */
const STEMS = `acquisi administ agricul architec asennus asset assoc assuranc automat automot banken banki beteilig bevak biolog
biomed biopharm biosci biotec brewer broadband broadcast build cannab capital cement ceram chemic clini commerc commun
component consol constru consum contain cooper creati device diagnost distribu drilling educat electric elektri energ
enterpri entertain environ equipm event exchang explor export fahrzeug fertili financ forsak forsik forvalt foundat
generat graphi harvest healthc hospit hotel huolto hydro imaging immobil indust inform infrastr institu instrum insur
integrat intellig invest isannoi kapital kiinteis kirjapain konepaj kuljetus kustann leasing leipom livsmed logist
luotto machin manag market material matkail mechani media medical medicin mekani merchan metal mineral mortgag
multimed nation natural navigat nutriti operat opportun optic organi packag participa partner perform petrochem
petroleum pharm plasti polymer portfoli precisi print privat propert protecti public publish rahoitus railw rakenn
ravinto realt refin residen resort resourc restaur retail revisio rubber sahko scienc scientif secur semicond shipp
siivous sijoit solar soluti sparebank strateg suppl surgi sustainab suunnit synthe televis textil therap tilitoim
touris transp univers utilit vakuutus ventur versicher vertrieb verwalt vuokra warehou water wellness yhtio ymparist`;

/** Such beginnings of words that say how a company works rather than in which trade: it adds them and leaves them out. */
const DESCRIBING_STEMS = `automati beratung cloud communic comput consult corporat data design develop digit electron elektron engin industr
informat ingenieu innovati interact internet jarjestel konsul laborat losningar manufact mobil network netzwerk onlin
palvelu produ ratkaisu resear servic software solution studio system tech techni technol teknii teknik teknol telecom
teleko tietotek tjanst wireless`;

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
  /** Codes of its first and last letter: cheaper to compare than words. */
  readonly first: number;
  readonly last: number;
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
/** In shorter words e is a letter of its own: OEM is not OM. */
const SHORTEST_UMLAUT = 4;

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
  const text = stable.length < SHORTEST_UMLAUT ? stable : umlautsAsOne(stable);
  return {
    text,
    first: text.charCodeAt(0),
    last: text.charCodeAt(text.length - 1),
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
