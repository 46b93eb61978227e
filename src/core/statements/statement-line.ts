/**
 * Lines of the sheet Statements: what partners earned in months that are closed, and what they were paid. A line is
 * written once. Each carries a running check over its own cells and the line before, so that a later edit is found.
 */
import type { LineCause, LineKind } from '../choices';
import { digest } from '../log/log-line';
import type { RecordOf } from '../log/record';
import { plainTexts } from '../plain-text';
import { type ColumnKey, STATEMENT_COLUMNS } from '../schema';

export type StatementRecord = RecordOf<'statements'>;

/** What a line says; its number and check come from the line before. */
export interface NewLine {
  /** The month in which it counts, YYYY-MM. */
  readonly month: string;
  /** '' for the line that says that a month is closed. */
  readonly partner: string;
  readonly kind: LineKind;
  /** Deal ID; '' where the line is about none. */
  readonly deal: string;
  readonly company: string;
  /** The day on which it was earned, taken back or paid, YYYY-MM-DD. */
  readonly day: string;
  /** Amount of the deal; null where the line is about none. */
  readonly base: number | null;
  /** Fraction; null where the line is about no deal. */
  readonly rate: number | null;
  /** What it changes of the partner's balance, in the currency's minor unit: payments and clawbacks are negative. */
  readonly amount: number;
  /** ISO 4217. */
  readonly currency: string;
  readonly cause: LineCause | '';
  /** The line that it corrects or takes back; of a payment what the person wrote. */
  readonly reference: string;
  /** What the rate rests on, as the row of the deal says it. */
  readonly terms: string;
}

export interface StatementLine extends NewLine {
  readonly number: number;
  /** ISO instant. */
  readonly written: string;
  readonly requestId: string;
  readonly check: string;
}

/** 12 → E-000012. */
export function lineId(number: number): string {
  return `E-${String(number).padStart(6, '0')}`;
}

/** E-000012 → 12; 0 for anything else. */
export function lineNumber(id: unknown): number {
  const [, digits] = /^E-(\d+)$/.exec(String(id)) ?? [];
  return digits === undefined ? 0 : Number(digits);
}

/** Where the lines end: what the next one builds on. */
export interface LineHead {
  readonly number: number;
  readonly check: string;
}

export const NO_LINES: LineHead = { number: 0, check: '' };

/** The new lines as they are to be written, behind the head. */
export function numbered(
  lines: readonly NewLine[],
  head: LineHead,
  written: { readonly at: string; readonly requestId: string },
): StatementLine[] {
  let last = head;
  return lines.map((line) => {
    const number = last.number + 1;
    const unchecked = { ...line, number, written: written.at, requestId: written.requestId, check: '' };
    const check = checkOf(last.check, recordOf(unchecked));
    last = { number, check };
    return { ...unchecked, check };
  });
}

/** As the cells will say it when they are read again. */
export function recordOf(line: StatementLine): StatementRecord {
  const { number, ...cells } = line;
  const record = { line: lineId(number), ...cells };
  const filled = Object.entries(record).map(([key, value]) => [key, value === '' ? null : value]);
  return plainTexts(Object.fromEntries(filled)) as StatementRecord;
}

const CHECKED = (Object.keys(STATEMENT_COLUMNS) as ColumnKey<'statements'>[]).filter((key) => key !== 'check');

/** Over every cell but the check itself, in the order of the columns' definition. */
export function checkOf(before: string, record: StatementRecord): string {
  return digest(JSON.stringify([before, ...CHECKED.map((key) => record[key] ?? null)]));
}

/** The line that a record holds; what a person wrote over it is not looked at here. */
export function lineOf(record: StatementRecord): StatementLine {
  const text = (key: ColumnKey<'statements'>) => String(record[key] ?? '');
  const number = (key: 'base' | 'rate') => (typeof record[key] === 'number' ? record[key] : null);
  return {
    number: lineNumber(record.line),
    month: text('month'),
    partner: text('partner'),
    kind: text('kind') as LineKind,
    deal: text('deal'),
    company: text('company'),
    day: text('day'),
    base: number('base'),
    rate: number('rate'),
    amount: typeof record.amount === 'number' ? record.amount : 0,
    currency: text('currency'),
    cause: text('cause') as LineCause | '',
    reference: text('reference'),
    terms: text('terms'),
    written: text('written'),
    requestId: text('requestId'),
    check: text('check'),
  };
}
