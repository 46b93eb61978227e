/** One row of a file -> a record for the Deals sheet, or the reasons why it cannot be read. */
import type { DealSource, DealState } from '../choices';
import { countryCode } from '../country';
import { foldLabel } from '../language';
import { isUndecided } from '../registration/deal-lifecycle';
import { asCsvLine, type FileRow } from './import-file';
import {
  type ConvertedRow,
  type ImportFlag,
  type ImportRecord,
  LONGEST_CELL,
  type RowIssue,
  type RowProblem,
  type StageChoice,
} from './import-record';
import { currencyOf, type DecimalMark, readAmount } from './read-amount';
import { readDay, type SlashOrder } from './read-day';
import { columnsByTarget, notesOf, sellerTarget, type TargetColumns, textOf } from './row-cells';
import type { ColumnMapping, ImportTarget } from './target';

export interface ConversionOptions {
  readonly mapping: ColumnMapping;
  /** By the folded stage; the empty one is the stage of rows without any. */
  readonly stages: ReadonlyMap<string, StageChoice>;
  readonly slashOrder: SlashOrder;
  readonly decimalMark: DecimalMark;
  /** Folded names of the own direct sellers. */
  readonly directSellers: ReadonlySet<string>;
  /** What the deals of all other sellers are. */
  readonly partnerSource: Exclude<DealSource, 'direct'>;
  /** For amounts that name none; empty = the programme's. */
  readonly currency: string;
  /** Day of the import, YYYY-MM-DD: a row without any date counts as registered then. */
  readonly importDay: string;
}

/** Record or reasons for one row; nothing is changed, and the order of the calls plays no part. */
export type RowConverter = (row: FileRow) => ConvertedRow;

interface RowContext {
  readonly row: FileRow;
  readonly columns: TargetColumns;
  readonly options: ConversionOptions;
  /** Adds a reason why this row cannot come in. */
  note(problem: RowProblem, target: ImportTarget): void;
}

/** The log keeps a whole row, quoted, in one cell, with what Kanava adds to it. */
const LONGEST_ROW = 45_000;
const LONGEST_SHOWN = 200;

/** States after which nothing is expected any more: a close date is then the day it happened. */
const FINAL: ReadonlySet<DealState> = new Set(['rejected', 'duplicate', 'withdrawn', 'expired', 'won', 'lost']);

/** `file-<key>-<line>`: the same file always gives its rows the same ids. */
export function madeUpId(fileKey: string, line: number): string {
  return `file-${fileKey}-${line}`;
}

export function rowConverter(headers: readonly string[], fileKey: string, options: ConversionOptions): RowConverter {
  const columns = columnsByTarget(options.mapping);
  return (row) => {
    const issues = shapeIssues(row, headers);
    const context: RowContext = {
      row,
      columns,
      options,
      note: (problem, target) => {
        const column = headers[columns.get(target)?.[0] ?? -1] ?? '';
        issues.push({ problem, column, value: shortened(textOf(row, columns, target)) });
      },
    };
    const stage = issues.length === 0 ? readStage(context) : undefined;
    if (stage === 'leaveOut') return { kind: 'leftOut' };
    const record = stage && readRecord(context, stage, headers);
    if (record && JSON.stringify(record).length > LONGEST_ROW) issues.push(longestCell(row, headers));
    if (record === undefined || issues.length > 0) {
      return { kind: 'unread', unread: { line: row.line, issues, row: rowText(row) } };
    }
    return { kind: 'record', record: { ...record, externalId: record.externalId || madeUpId(fileKey, row.line) } };
  };
}

/** The row for the Import issues sheet. */
export function rowText(row: FileRow): string {
  return asCsvLine(row.cells).slice(0, LONGEST_CELL);
}

function shortened(text: string): string {
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
}

/** False where values may stand under the wrong header. */
export function isWellFormed(row: FileRow, headers: readonly string[]): boolean {
  return shapeIssues(row, headers).length === 0;
}

/** What makes every cell of the row doubtful. */
function shapeIssues(row: FileRow, headers: readonly string[]): RowIssue[] {
  if (row.broken) return [{ problem: 'brokenQuotes', column: '', value: shortened(row.cells.join(' ')) }];
  const extra = row.cells.slice(headers.length).filter((cell) => cell.trim() !== '');
  if (extra.length > 0) return [{ problem: 'tooManyCells', column: '', value: shortened(extra.join(' ')) }];
  return [];
}

function longestCell({ cells }: FileRow, headers: readonly string[]): RowIssue {
  const column = cells.reduce((longest, cell, at) => (cell.length > (cells[longest]?.length ?? 0) ? at : longest), 0);
  return { problem: 'tooLong', column: headers[column] ?? '', value: shortened(cells[column] ?? '') };
}

function readStage({ row, columns, options, note }: RowContext): StageChoice | undefined {
  const text = textOf(row, columns, 'stage');
  const stage = options.stages.get(foldLabel(text));
  if (stage === undefined) note(text === '' ? 'noStage' : 'unknownStage', 'stage');
  return stage;
}

function readRecord(context: RowContext, stage: DealState, headers: readonly string[]): ImportRecord {
  const { row, columns } = context;
  const seller = readSeller(context);
  // Nobody decides about a deal of the own team: while it is open, it is approved (workbook contract).
  const status = seller.source === 'direct' && isUndecided(stage) ? 'approved' : stage;
  const text = (target: ImportTarget) => textOf(row, columns, target);
  const record = {
    line: row.line,
    externalId: text('externalId'),
    company: text('company'),
    domain: text('domain'),
    email: text('email'),
    country: countryCode(text('country')) ?? text('country'),
    product: text('product'),
    status,
    note: notesOf(row, columns, headers),
    hours: readHours(context),
    ...readMoney(context),
    ...seller,
    ...readDays(context, status),
  };
  return { ...record, flags: flagsOf(record, context) };
}

function readMoney({ row, columns, options, note }: RowContext): Pick<ImportRecord, 'amount' | 'currency'> {
  const written = textOf(row, columns, 'currency');
  const named = written === '' ? '' : currencyOf(written);
  if (named === undefined) note('unknownCurrency', 'currency');
  const text = textOf(row, columns, 'amount');
  if (text === '') return { amount: null, currency: named ?? '' };
  const reading = readAmount(text, options.decimalMark);
  if (reading === undefined) note('unreadableAmount', 'amount');
  return { amount: reading?.amount ?? null, currency: named || reading?.currency || options.currency };
}

function readHours({ row, columns, options, note }: RowContext): number | null {
  const text = textOf(row, columns, 'hours').replace(/(?<=\d)\s*(?:h|hours|tuntia)$/i, '');
  if (text === '') return null;
  const reading = readAmount(text, options.decimalMark);
  if (reading !== undefined && reading.currency === '' && reading.amount >= 0) return reading.amount;
  note('unreadableHours', 'hours');
  return null;
}

function readSeller({ row, columns, options }: RowContext): Pick<ImportRecord, 'partner' | 'owner' | 'source'> {
  const target = sellerTarget(columns);
  const seller = target === undefined ? '' : textOf(row, columns, target);
  const owner = textOf(row, columns, 'owner');
  if (seller === '' || options.directSellers.has(foldLabel(seller))) {
    return { partner: '', owner: owner || seller, source: 'direct' };
  }
  return { partner: seller, owner: target === 'owner' ? '' : owner, source: options.partnerSource };
}

/** Where no own date is given, a deal counts as registered when it closed, else on the day of the import. */
function readDays(context: RowContext, status: DealState): Pick<ImportRecord, 'registered' | 'expected' | 'closed'> {
  const { row, columns, options, note } = context;
  const day = (target: ImportTarget): string => {
    const text = textOf(row, columns, target);
    if (text === '') return '';
    const reading = readDay(text, options.slashOrder);
    if ('day' in reading) return reading.day;
    note(reading.problem, target);
    return '';
  };
  const closeDate = day('closed');
  // CRM systems keep one close date: while a deal is open, it is the expected one.
  const closed = FINAL.has(status) ? closeDate : '';
  const expected = day('expected') || (closed === '' ? closeDate : '');
  return { registered: day('registered') || closed || options.importDay, expected, closed };
}

function flagsOf(record: Omit<ImportRecord, 'flags'>, { row, columns }: RowContext): ImportFlag[] {
  const { company, domain, closed, registered, status, amount, owner } = record;
  const isDated = textOf(row, columns, 'registered') !== '';
  const isClosed = status === 'won' || status === 'lost';
  const holds: Readonly<Record<ImportFlag, boolean>> = {
    noCustomer: company === '' && domain === '',
    noOwner: sellerTarget(columns) === 'owner' && record.partner === '' && owner === '',
    registeredFromClose: !isDated && closed !== '',
    registeredOnImport: !isDated && closed === '',
    noCloseDate: isClosed && closed === '',
    noAmount: status === 'won' && amount === null,
    closedBeforeRegistered: isDated && closed !== '' && closed < registered,
  };
  return (Object.keys(holds) as ImportFlag[]).filter((flag) => holds[flag]);
}
