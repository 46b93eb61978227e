/**
 * How much a word tells: what other companies are called too stands in for statistics where only two names are known.
 */

/** Words of many companies' names in English, Finnish, Swedish, Danish, Norwegian, German, French, Dutch, Estonian. */
const WORDS = `active air all alpha art asia auto big bio car care center centre central china city club
data day deal design east equity estate euro first food fund gas green growth high home house info it lab
land life light line max micro motor net network networks new next nord nordic north office oil one
online open pacific park partner plus point post pro project real red retail smart software solar
south sport star state steel store suomen suomi team tech time top trade trading travel trust uk
united us usa water west wind work world`;

/** Beginnings that tell such a word in any of its forms: energy, energie, energia, energetics. */
const STEMS = `acqui agenc asset assoc bank biolog build capit chemi commer commun comput constr consul corpora creat
develop deuts digi distri educ elect elekt energ engin entert enviro equip europ finan forsik foundat global
handel health hotel huolto immo indus infor infra innov instit instr insur intern invest kapit kiint konsu kulje labor
logis machi manag manuf market maschi mater medi metal mining mobil nation norge organ packag pankk petro pharm physi
plast power produ profes publi raken ravint resea resou sahko scan scien secur servi sijoi solut sparebank
strat sveri syst techn tekn telec transp unive vakuut ventu verlag versi verwal werk`;

/** Words that a company adds or leaves out without becoming another one. */
const FILLERS =
  'group gruppe gruppen grupp koncern konserni yhtiot yhtyma holding holdings international company enterprise the of de der die das la le for von van';

/** Abbreviations that are not the beginning of their word, or are too short to tell. */
const ABBREVIATIONS = `intl international|int international|intern international|grp group|gr group|hldg holding|hldgs holdings|dt deutsche
|ok osuuskauppa|bk bank|svcs services|mfg manufacturing|natl national|tech technologies|sys systems|ind industries|inds industries
|ii 2|iii 3|iv 4|viii 8|ix 9`;

/** 0 = may be left out, 1 = common, 2 = tells the company. */
export type WordRank = 0 | 1 | 2;

type Kind = 'filler' | 'word' | 'stem';

let kinds: Map<string, Kind> | undefined;
let longForms: Map<string, string> | undefined;

function readKinds(): Map<string, Kind> {
  const entries = (text: string, kind: Kind) => text.split(/\s+/).map((word) => [word, kind] as const);
  return new Map([...entries(STEMS, 'stem'), ...entries(WORDS, 'word'), ...entries(FILLERS, 'filler')]);
}

function readLongForms(): Map<string, string> {
  return new Map(ABBREVIATIONS.split('|').map((entry) => entry.trim().split(' ') as [string, string]));
}

/** The word that an abbreviation stands for; else the word itself. */
export function longForm(word: string): string {
  longForms ??= readLongForms();
  return longForms.get(word) ?? word;
}

/** A word and its abbreviations. */
export function spellingsOf(word: string): string[] {
  longForms ??= readLongForms();
  return [word, ...[...longForms].flatMap(([short, long]) => (long === word ? [short] : []))];
}

/** The common word that this is, or is a form of; '' for one that tells the company. */
export function commonStem(word: string): string {
  kinds ??= readKinds();
  if (kinds.has(word)) return word;
  for (let length = Math.min(word.length, 10); length > 3; length--) {
    const start = word.slice(0, length);
    if (kinds.get(start) === 'stem') return start;
  }
  return '';
}

export function isFiller(word: string): boolean {
  kinds ??= readKinds();
  return kinds.get(word) === 'filler';
}
