/** One cell of the dashboard: its value and how it looks. A look is a name, so that all of them are in one place. */
import type { KpiUnit } from '../core/kpi/kpi';
import { dateSerial } from '../sheets/cell-date';

export type CellValue = string | number | Date;

export interface LayoutCell {
  readonly value: CellValue;
  readonly look: LookName;
  /** Number format, written the en_US way. */
  readonly format: string;
  /** The row that it leads to. */
  readonly to?: { readonly sheet: 'deals' | 'partners'; readonly row: number };
}

export interface Look {
  readonly size: number;
  readonly weight: 'normal' | 'bold';
  readonly color: string;
  readonly background: string | null;
  readonly align: 'left' | 'center';
}

const INK = '#202124';
const MUTED = '#5f6368';
/** Dark enough for small print on white; the sign before the words says the same without colour. */
const WARNING = '#9a3b00';
const GOOD = '#00573f';
const TILE = '#e8f0f7';
const OTHER_TILE = '#f5f8fb';
const HEADER = '#dfe5ea';

const look = (changes: Partial<Look> = {}): Look => ({
  size: 10,
  weight: 'normal',
  color: INK,
  background: null,
  align: 'left',
  ...changes,
});

export const LOOKS = {
  plain: look(),
  title: look({ size: 18, weight: 'bold' }),
  section: look({ size: 13, weight: 'bold' }),
  header: look({ weight: 'bold', background: HEADER }),
  figureHeader: look({ weight: 'bold', background: HEADER, align: 'center' }),
  /** In the middle of its column, so that it keeps clear of the words beside it. */
  figure: look({ align: 'center' }),
  /** At the left of its column, where a phone still shows it. */
  nearFigure: look(),
  strong: look({ weight: 'bold' }),
  good: look({ color: GOOD, weight: 'bold' }),
  small: look({ size: 9, color: MUTED }),
  muted: look({ color: MUTED }),
  warning: look({ color: WARNING, weight: 'bold' }),
  tileLabel: look({ weight: 'bold', background: TILE }),
  tileFigure: look({ size: 28, weight: 'bold', background: TILE }),
  tileBasis: look({ color: MUTED, background: TILE }),
  tileWarning: look({ color: WARNING, background: TILE }),
  otherTileLabel: look({ weight: 'bold', background: OTHER_TILE }),
  otherTileFigure: look({ size: 28, weight: 'bold', background: OTHER_TILE }),
  otherTileBasis: look({ color: MUTED, background: OTHER_TILE }),
  otherTileWarning: look({ color: WARNING, background: OTHER_TILE }),
} as const satisfies Record<string, Look>;

export type LookName = keyof typeof LOOKS;

export const FORMATS = {
  general: 'General',
  text: '@',
  count: '0',
  share: '0 %',
  finerShare: '0.0 %',
  change: '+0 %;-0 %;0 %',
  points: '0.0',
  hours: '0.0',
  days: '0',
  ratio: '0.0',
  money: '#,##0',
  day: 'yyyy-mm-dd',
  month: 'yyyy-mm',
  moment: 'yyyy-mm-dd hh:mm',
} as const;

/** The same in both languages. */
const NOT_AVAILABLE = 'n/a';

export const FORMAT_OF_UNIT: Readonly<Record<KpiUnit, string>> = {
  count: FORMATS.count,
  share: FORMATS.share,
  change: FORMATS.change,
  hours: FORMATS.hours,
  days: FORMATS.hours,
  money: FORMATS.money,
  ratio: FORMATS.points,
  rating: FORMATS.points,
};

export const BLANK: LayoutCell = { value: '', look: 'plain', format: FORMATS.general };

export function text(value: string, look: LookName = 'plain'): LayoutCell {
  return { value, look, format: FORMATS.text };
}

/** null = n/a, or whatever `missing` says: the place keeps the format of the figure. */
export function figure(
  value: number | null,
  format: string,
  look: LookName = 'figure',
  missing: string = NOT_AVAILABLE,
): LayoutCell {
  return { value: value ?? missing, look, format };
}

/** YYYY-MM-DD. */
export function day(value: string, format: string = FORMATS.day, look: LookName = 'plain'): LayoutCell {
  return { value: dateSerial(value), look, format };
}

/** An instant: the cell shows it in the file's zone. */
export function moment(instant: string, format: string = FORMATS.moment): LayoutCell {
  return { value: new Date(instant), look: 'plain', format };
}
