/** The tables beside the list of settings: tiers, types, weights, bands and win probabilities, as rows of cells. */
import { PROGRAMME_BANDS } from '../benchmark/benchmark';
import { DEAL_STATES, type DealState } from '../choices';
import { type Bilingual, foldLabel, type Language } from '../language';
import { PARTNER_TYPES } from '../partners/partner-type';

export type PlainCell = string | number;

export interface SettingsBlock {
  /** Name of the range, for people's own formulas. */
  readonly rangeName: string;
  readonly headers: readonly Bilingual[];
  /** Number format of each column, written the en_US way. */
  readonly formats: readonly string[];
  readonly rows: (language: Language) => PlainCell[][];
  /** Rows kept free below, so that a team can add its own. */
  readonly spareRows: number;
  /** A workbook may lack it: it is filled in only where a team needs it. */
  readonly optional?: true;
}

const MONEY = '#,##0';
const PERCENT = '0.0%';
const TEXT = '@';

/** Requirement 1 (guide A): coverage is the primary criterion. */
export const SCORE_CRITERIA: readonly { readonly label: Bilingual; readonly weight: number }[] = [
  { label: { en: 'Coverage', fi: 'Asiakaspeitto' }, weight: 0.4 },
  { label: { en: 'Offering', fi: 'Tarjonta' }, weight: 0.25 },
  { label: { en: 'Capacity', fi: 'Kapasiteetti' }, weight: 0.2 },
  { label: { en: 'Geography', fi: 'Maantiede' }, weight: 0.15 },
];

/** Of open partner deals, by stage. */
export type WinProbability = Readonly<Record<'submitted' | 'needsInfo' | 'approved', number>>;

/** Our defaults until the team has a history of its own. */
export const WIN_PROBABILITY: WinProbability = { submitted: 0.2, needsInfo: 0.15, approved: 0.4 };

export const SETTINGS_BLOCKS = {
  tiers: {
    rangeName: 'Kanava_Tiers',
    headers: [
      { en: 'Tier', fi: 'Taso' },
      { en: 'Revenue from', fi: 'Liikevaihto alkaen' },
      { en: 'Margin', fi: 'Kate' },
    ],
    formats: [TEXT, MONEY, PERCENT],
    rows: () => [], // the guides give no thresholds: set-up asks for them
    spareRows: 8,
  },
  types: {
    rangeName: 'Kanava_Types',
    headers: [
      { en: 'Type', fi: 'Tyyppi' },
      { en: 'Margin from', fi: 'Kate vähintään' },
      { en: 'Margin to', fi: 'Kate enintään' },
    ],
    formats: [TEXT, PERCENT, PERCENT],
    rows: (language) =>
      PARTNER_TYPES.map(({ label, band }) => [label[language], band ? band.low : '', band ? band.high : '']),
    spareRows: 6,
  },
  weights: {
    rangeName: 'Kanava_Weights',
    headers: [
      { en: 'Criterion', fi: 'Kriteeri' },
      { en: 'Weight', fi: 'Paino' },
    ],
    formats: [TEXT, PERCENT],
    rows: (language) => SCORE_CRITERIA.map(({ label, weight }) => [label[language], weight]),
    spareRows: 0,
  },
  bands: {
    rangeName: 'Kanava_Bands',
    headers: [
      { en: 'Benchmark', fi: 'Vertailutaso' },
      { en: 'Share from', fi: 'Osuus alkaen' },
    ],
    formats: [TEXT, PERCENT],
    rows: (language) => PROGRAMME_BANDS.map(({ label, from }) => [label[language], from]),
    spareRows: 0,
  },
  winProbability: {
    rangeName: 'Kanava_WinProbability',
    headers: [
      { en: 'Status', fi: 'Tila' },
      { en: 'Win probability', fi: 'Voiton todennäköisyys' },
    ],
    formats: [TEXT, PERCENT],
    rows: (language) =>
      (Object.entries(WIN_PROBABILITY) as [DealState, number][]).map(([state, probability]) => [
        DEAL_STATES[state][language],
        probability,
      ]),
    spareRows: 0,
  },
  tierChanges: {
    rangeName: 'Kanava_TierChanges',
    headers: [
      { en: 'Valid from', fi: 'Voimassa alkaen' },
      { en: 'Tier', fi: 'Taso' },
      { en: 'Partner type', fi: 'Kumppanityyppi' },
      { en: 'Revenue from', fi: 'Liikevaihto alkaen' },
      { en: 'Margin', fi: 'Kate' },
    ],
    formats: ['yyyy-mm-dd', TEXT, TEXT, MONEY, PERCENT],
    rows: () => [],
    spareRows: 20,
    optional: true,
  },
} as const satisfies Record<string, SettingsBlock>;

export type BlockKey = keyof typeof SETTINGS_BLOCKS;

/** The rows of a block with its header, wherever in the grid it stands; undefined where its headers are gone. */
export function findBlock(grid: readonly (readonly unknown[])[], key: BlockKey): unknown[][] | undefined {
  const headers: readonly Bilingual[] = SETTINGS_BLOCKS[key].headers;
  const wanted = headers.map(({ en, fi }) => [foldLabel(en), foldLabel(fi)]);
  for (let row = 0; row < grid.length; row += 1) {
    const line = grid[row] ?? [];
    const column = line.findIndex((_, c) => wanted.every((names, i) => names.includes(foldLabel(line[c + i]))));
    if (column < 0) continue;
    const block = grid.slice(row).map((cells) => cells.slice(column, column + headers.length));
    const end = block.findIndex((cells) => cells.every((cell) => cell === ''));
    // Sorting the sheet leaves gaps; below one, a text alone is a person's remark.
    const below = end < 0 ? [] : block.slice(end).filter((cells) => cells.slice(1).some((cell) => cell !== ''));
    return end < 0 ? block : [...block.slice(0, end), ...below];
  }
  return undefined;
}
