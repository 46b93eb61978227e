/** What people typed into the sheet Inputs, as figures: one clear reading or none, and then it is named. */

import { calendarDay, isDate } from '../days';
import { foldLabel, type Language } from '../language';
import { roundDecimal } from '../money/rounding';
import { unmarked } from '../plain-text';
import { isBlank } from '../ranges/table';
import { marksCurrency, readTypedNumber } from '../ranges/typed-number';
import type { ProblemKind, ProblemLog } from './dashboard-problems';
import { INPUT_KEYS, INPUTS, type InputKey, type Inputs, type InputUnit, NO_INPUTS } from './inputs';

/** One row of the sheet. */
export interface InputLine {
  readonly label: unknown;
  readonly value: unknown;
  /** As a person counts. */
  readonly row: number;
}

export interface InputReading {
  /** Of the workbook: "12,500" is a thousand times more in English. */
  readonly language: Language;
  /** ISO 4217 code of the programme. */
  readonly currency: string;
}

const RANGES: Readonly<Record<InputUnit, readonly [least: number, most: number]>> = {
  money: [0, Number.POSITIVE_INFINITY],
  share: [0, 1],
  days: [0, Number.POSITIVE_INFINITY],
  rating: [1, 10],
};
const DAY_MARKS: ReadonlySet<string> = new Set(['', 'd', 'day', 'days', 'pv', 'päivä', 'päivää']);

/** Figures by their label in either language, in whatever order; of two that are filled in the first counts. */
export function readInputs(lines: readonly InputLine[], reading: InputReading, problems: ProblemLog): Inputs {
  const inputs: { -readonly [K in InputKey]: number | null } = { ...NO_INPUTS };
  const keys = keysByLabel();
  const filled = new Set<InputKey>();
  for (const { label, value, row } of lines) {
    const key = keys.get(foldLabel(label));
    if (key === undefined || isBlank(value) || String(value).trim() === '') continue;
    const problem = (kind: ProblemKind, found: unknown) => problems.add(kind, ['inputs', key], row, found);
    if (filled.has(key)) problem('listedTwice', unmarked(String(label)));
    else inputs[key] = figureOf(INPUTS[key].unit, value, reading, problem);
    filled.add(key);
  }
  return inputs;
}

/** Every label in every language, folded. */
export function keysByLabel(): ReadonlyMap<string, InputKey> {
  return new Map(
    INPUT_KEYS.flatMap((key) => Object.values(INPUTS[key].label).map((label) => [foldLabel(label), key] as const)),
  );
}

function figureOf(
  unit: InputUnit,
  cell: unknown,
  reading: InputReading,
  problem: (kind: ProblemKind, found: unknown) => void,
): number | null {
  const figure = typeof cell === 'number' ? cell : typedFigure(unit, cell, reading, problem);
  if (figure === null) return null;
  const [least, most] = RANGES[unit];
  if (figure >= least && figure <= most) return figure;
  problem(Number.isFinite(figure) ? 'outOfRange' : 'notANumber', cell);
  return null;
}

/** null = named already. */
function typedFigure(
  unit: InputUnit,
  cell: unknown,
  { language, currency }: InputReading,
  problem: (kind: ProblemKind, found: unknown) => void,
): number | null {
  const text = isDate(cell) ? calendarDay(cell) : unmarked(String(cell)).trim();
  const typed = isDate(cell) ? undefined : readTypedNumber(text, language);
  if (typed?.kind === 'ambiguous') problem('ambiguousNumber', text);
  else if (typed?.kind !== 'number') problem('notANumber', text);
  else if (unit === 'share' && typed.mark === '%') return roundDecimal(typed.value / 100, 10);
  else if (fits(unit, typed.mark, currency)) return typed.value;
  else problem(unit === 'money' && typed.mark !== '%' ? 'otherCurrency' : 'notANumber', text);
  return null;
}

function fits(unit: InputUnit, mark: string, currency: string): boolean {
  if (unit === 'money') return marksCurrency(mark, currency);
  return unit === 'days' ? DAY_MARKS.has(mark.toLowerCase()) : mark === '';
}
