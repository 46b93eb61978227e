/**
 * Notes in the log what a person typed into one cell of Deals. Google tells the old value of single cells only: what is
 * pasted, and what is typed while somebody else saves, "Check log" finds later.
 */
import { choiceOf } from '../../../core/choices';
import type { PlainValue } from '../../../core/log/record';
import { dayOfSerial, isSameValue } from '../../../core/log/same-value';
import { EDIT_ACTION } from '../../../core/registration/deal-history';
import { type ColumnDefinition, DEAL_COLUMNS, type DealColumn } from '../../../core/schema';
import { readLogTail, writeLogLine } from '../../../sheets/log-sheet';
import { plainRow } from '../../../sheets/plain-row';
import { columnsOf, type Workbook } from '../../../sheets/workbook';
import { whoActs } from '../user';

/** The edit, as Sheets tells it: values as text, a date as its serial number; none for a blank cell. */
export interface CellEdit {
  readonly range: GoogleAppsScript.Spreadsheet.Range;
  readonly value?: unknown;
  readonly oldValue?: unknown;
}

/** A trigger has 30 seconds, and the next edit waits behind it. */
const WAIT_MS = 3000;
/** Blank rows that a person may have left below the log. */
const TAIL_LINES = 20;
const HEADER_ROWS = 1;

/** No further call for an edit elsewhere. */
export function noteEdit(workbook: Workbook, edit: CellEdit, now: Date): void {
  const { range, value, oldValue } = edit;
  const sheet = workbook.sheets.get('deals');
  const isSingle = range.getNumRows() === 1 && range.getNumColumns() === 1;
  const isTold = value !== undefined || oldValue !== undefined;
  if (sheet?.getSheetId() !== range.getSheet().getSheetId() || !isSingle || !isTold || range.getRow() <= HEADER_ROWS)
    return;
  const columns = columnsOf(workbook, 'deals');
  const key = (Object.keys(columns) as DealColumn[]).find((each) => columns[each] === range.getColumn());
  // Another id is another deal: what that means is for "Check log" to say.
  if (key === undefined || key === 'id') return;
  const lock = LockService.getDocumentLock();
  if (!lock.tryLock(WAIT_MS)) return;
  try {
    writeEdit(workbook, columns, range.getRow(), key, plainValue(key, oldValue), now);
    SpreadsheetApp.flush();
  } finally {
    lock.releaseLock();
  }
}

function writeEdit(
  workbook: Workbook,
  columns: Readonly<Partial<Record<DealColumn, number>>>,
  row: number,
  key: DealColumn,
  old: PlainValue,
  now: Date,
): void {
  const positions = Object.entries(columns) as [DealColumn, number][];
  const width = Math.max(...positions.map(([, position]) => position));
  const cells = workbook.sheets.get('deals')?.getRange(row, 1, 1, width).getValues() ?? [];
  const at = Object.fromEntries(positions.map(([column, position]) => [column, position - 1]));
  const after = plainRow({ rows: cells, at, firstRow: row }, cells[0] ?? []);
  const deal = String(after.id ?? '').trim();
  if (deal === '' || isSameValue(DEAL_COLUMNS[key].kind, old, after[key])) return;
  const entry = { when: now.toISOString(), who: whoActs(), action: EDIT_ACTION, deal, field: key };
  // Lines of the log hold no choices: the language of their cells does not matter.
  writeLogLine(
    workbook,
    readLogTail(workbook, TAIL_LINES).head,
    { ...entry, before: { [key]: old }, after, reason: '', requestId: '' },
    'en',
  );
}

/** What the event tells of a cell, as the log keeps it: an instant as the wall clock showed it. */
function plainValue(key: DealColumn, told: unknown): PlainValue {
  const { kind, choices }: ColumnDefinition = DEAL_COLUMNS[key];
  const text = told === undefined || told === null ? '' : String(told);
  if (text === '') return null;
  const number = text.trim() === '' ? Number.NaN : Number(text);
  if (choices) return choiceOf(choices, text) ?? text;
  if (kind === 'text' || kind === 'currency' || Number.isNaN(number)) return text;
  if (kind !== 'date' && kind !== 'datetime') return number;
  const day = dayOfSerial(number);
  const minutes = Math.round((number % 1) * 1440);
  if (day === undefined || kind === 'date' || minutes === 0) return day ?? text;
  const clock = [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
  return `${day}T${clock}:00`;
}
