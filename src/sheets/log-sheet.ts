/** The log: read from its end, written only at its end. */
import type { Language } from '../core/language';
import {
  dealNumber,
  EMPTY_LOG,
  headOf,
  type LogEntry,
  type LogHead,
  type LogLine,
  nextLine,
} from '../core/log/log-line';
import { type DealRecord, recordIn } from '../core/log/record';
import { plainTexts } from '../core/plain-text';
import { cellOf } from '../core/ranges/table';
import { LOG_COLUMNS } from '../core/schema';
import { textOfCell } from './cell-text';
import { Problem } from './problem';
import { appendRecord, appendRecords, readTable } from './table-cells';
import { columnsOf, requireColumns, requireSheet, type Workbook } from './workbook';

/** A retry finds its own line among these; older requests are found by their Request ID in Deals. */
const TAIL_LINES = 200;
const CELL_LIMIT = 50_000;
const KEYS = Object.keys(LOG_COLUMNS) as (keyof typeof LOG_COLUMNS)[];

export interface LogTail {
  readonly head: LogHead;
  /** The newest lines, oldest first, as text by column. */
  readonly lines: readonly Readonly<Record<(typeof KEYS)[number], string>>[];
}

/**
 * One call where the log fills its grid (as Kanava keeps it), two where a person added blank rows below it.
 */
export function readLogTail(workbook: Workbook, count = TAIL_LINES): LogTail {
  const sheet = requireSheet(workbook, 'log');
  const lines = linesUpTo(workbook, sheet.getMaxRows(), count);
  const found =
    lines.length > 0 || sheet.getMaxRows() <= 1 + count ? lines : linesUpTo(workbook, sheet.getLastRow(), count);
  const head = newestHead(found);
  const isInOrder = head !== undefined && head.sequence === Number(found[found.length - 1]?.sequence);
  if (found.length === 0 || isInOrder) return { head: head ?? EMPTY_LOG, lines: found };
  return { head: headOfWhole(workbook, head), lines: found };
}

function newestHead(lines: LogTail['lines']): LogHead | undefined {
  const heads = lines.flatMap(({ sequence, check }) =>
    sequence === '' ? [] : (headOf(Number(sequence), check) ?? []),
  );
  return heads.reduce<LogHead | undefined>(
    (top, head) => (top && top.sequence > head.sequence ? top : head),
    undefined,
  );
}

/**
 * Somebody sorted, edited or emptied the end of the log: the newest line may stand anywhere, and no number of a deal
 * is given twice even where no line can be read. Check log tells what happened.
 */
function headOfWhole(workbook: Workbook, known: LogHead | undefined): LogHead {
  const lines = linesUpTo(workbook, requireSheet(workbook, 'log').getLastRow(), Number.MAX_SAFE_INTEGER);
  const { hash, lastDeal, sequence } = newestHead(lines) ?? known ?? EMPTY_LOG;
  const sequences = lines.map((line) => Number(line.sequence)).filter(Number.isInteger);
  return {
    hash,
    sequence: sequences.reduce((high, each) => Math.max(high, each), sequence),
    lastDeal: lines.reduce((high, { deal }) => Math.max(high, dealNumber(deal)), lastDeal),
  };
}

function linesUpTo(workbook: Workbook, lastRow: number, count: number): LogTail['lines'] {
  const sheet = requireSheet(workbook, 'log');
  const columns = columnsOf(workbook, 'log');
  requireColumns('log', columns, KEYS);
  const first = Math.max(2, lastRow - count + 1);
  if (first > lastRow) return [];
  const width = Math.max(...KEYS.map((key) => columns[key] ?? 0));
  const rows = sheet.getRange(first, 1, lastRow - first + 1, width).getValues();
  return rows
    .filter((row) => row.some((cell) => cell !== ''))
    .map((row) => Object.fromEntries(KEYS.map((key) => [key, textOfCell(row[(columns[key] ?? 1) - 1])]))) as never;
}

const FIELDS = ['sequence', 'action', 'deal', 'field', 'requestId'] as const;

/** What every line is about, without what it says: three calls. */
export function readLogFields(workbook: Workbook): Readonly<Record<(typeof FIELDS)[number], string>>[] {
  const log = readTable(workbook, 'log', FIELDS);
  return log.rows.map(
    (row) => Object.fromEntries(FIELDS.map((key) => [key, textOfCell(cellOf(log, row, key))])) as never,
  );
}

/** Writes one line: one call. */
export function writeLogLine(workbook: Workbook, head: LogHead, entry: LogEntry, language: Language): void {
  const { line } = nextLine(head, asReadBack(entry));
  requireFits(line);
  appendRecord(workbook, 'log', line, language);
}

/** Writes many lines at once. */
export function writeLogLines(
  workbook: Workbook,
  head: LogHead,
  entries: readonly LogEntry[],
  language: Language,
): void {
  let last = head;
  const lines = entries.map((entry) => {
    const next = nextLine(last, asReadBack(entry));
    requireFits(next.line);
    last = next.head;
    return next.line;
  });
  appendRecords(workbook, 'log', lines, language);
}

/** The check is over what the cells will say when they are read again. */
function asReadBack(entry: LogEntry): LogEntry {
  const { before, after } = entry;
  return { ...plainTexts(entry), before: before && plainTexts(before), after: after && plainTexts(after) };
}

function requireFits({ deal, new: after }: LogLine): void {
  if (!fitsIntoLog(String(after))) throw new Problem('rowTooLong', String(deal));
}

/** Whether a row, as JSON, has room in a cell of the log. */
export function fitsIntoLog(row: string): boolean {
  return row.length < CELL_LIMIT;
}

export interface Logged {
  readonly deal: string;
  readonly action: string;
  readonly reason: string;
  readonly requestId: string;
  /** The whole row as the request was to leave it. */
  readonly row: DealRecord;
  /** The part of it that the request changes; the whole row of a new deal. */
  readonly changes: DealRecord;
  /** That part as it was; null for a new deal. */
  readonly before: DealRecord | null;
}

/** What this request was to write, where the log already has its line; of one deal, or the first of all. */
export function loggedBy(tail: LogTail, requestId: string, deal?: string): Logged | undefined {
  return loggedLines(tail, (line) => line.requestId === requestId && (deal === undefined || line.deal === deal))[0];
}

type TailLine = LogTail['lines'][number];

/** Those of the newest lines that carry a row, oldest first. */
export function loggedLines(tail: LogTail, isWanted: (line: TailLine) => boolean): Logged[] {
  return tail.lines.filter(isWanted).flatMap(loggedOf);
}

/** A line that somebody edited beyond reading says nothing; Check log names it. */
function loggedOf({ deal, action, reason, requestId, field, old, new: after }: TailLine): Logged[] {
  const row = recordIn(after);
  const before = recordIn(old) ?? null;
  if (row === undefined || (before === null && old !== '')) return [];
  const fields = field === '' ? Object.keys(row) : field.split(', ');
  const changes = Object.fromEntries(fields.map((key) => [key, row[key as keyof DealRecord] ?? null]));
  return [{ deal, action, reason, requestId, row, changes, before }];
}

/** Request IDs of all lines that are older than the tail: one call, none where there are no older ones. */
export function olderRequestIds(workbook: Workbook, tail: LogTail): ReadonlySet<string> {
  const older = Number(tail.lines[0]?.sequence ?? 0) > 1;
  const column = columnsOf(workbook, 'log').requestId;
  if (!older || column === undefined) return new Set();
  const sheet = requireSheet(workbook, 'log');
  return new Set(
    sheet
      .getRange(2, column, sheet.getMaxRows() - 1, 1)
      .getValues()
      .map(([cell]) => textOfCell(cell)),
  );
}
