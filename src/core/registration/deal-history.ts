/**
 * What the log says of a deal: the row as its newest line leaves it, what an interrupted action has still to write, and
 * what was changed by hand between two lines.
 */
import { type DealRecord, type PlainValue, recordIn } from '../log/record';
import { isSameValue } from '../log/same-value';
import { DEAL_COLUMNS, type DealColumn } from '../schema';

/** Begins the request id of lines in which "Check log" noted what it found changed by hand. */
export const NOTED = 'check:edit:';
/** The action of lines that tell what somebody typed: nothing of them is left to be done. */
export const EDIT_ACTION = 'edit';

export interface HistoryLine {
  readonly sequence: number;
  readonly when: string;
  readonly action: string;
  readonly field: string;
  readonly old: string;
  readonly new: string;
  readonly requestId: string;
}

interface PendingCell {
  /** What the cell holds where it has not been written: one value, or one for each of several lines of one write. */
  readonly from: readonly PlainValue[];
  readonly to: PlainValue;
}
type PendingCells = ReadonlyMap<DealColumn, PendingCell>;
type OldValues = ReadonlyMap<DealColumn, PlainValue>;

export interface DealHistory {
  readonly count: number;
  /** Of the newest line. */
  readonly sequence: number;
  readonly when: string;
  readonly action: string;
  readonly requestId: string;
  /** The row as the newest line leaves it. */
  readonly row: DealRecord;
  /** What an action writes, as long as no later line shows that it has been written; and that action. */
  readonly pending: PendingCells;
  readonly pendingAction: string;
  /** Changed by hand without a line of its own, with the value before. */
  readonly drift: OldValues;
}

const NO_CELLS: PendingCells = new Map();
const NO_VALUES: OldValues = new Map();
const columns = Object.keys(DEAL_COLUMNS) as DealColumn[];

/** The history with one more line; unchanged by a line that holds no readable row. */
export function addLine(history: DealHistory | undefined, line: HistoryLine): DealHistory | undefined {
  const row = recordIn(line.new);
  if (row === undefined) return history;
  const old = recordIn(line.old) ?? {};
  const fields = line.field.split(', ');
  const { sequence, when, action, requestId } = line;
  const newest = { count: (history?.count ?? 0) + 1, sequence, when, action, requestId, row };
  const isEdit = action === EDIT_ACTION;
  const ordered = { ...newest, pending: isEdit ? NO_CELLS : pendingCells(fields, old, row), pendingAction: action };
  if (history === undefined || requestId.startsWith(NOTED)) return { ...ordered, drift: NO_VALUES };
  // An edit says itself what changed, in the words of Google: that is not compared.
  const compared = isEdit ? columns.filter((key) => !fields.includes(key)) : columns;
  const { unwritten, byHand } = compare(history, { ...row, ...old }, compared);
  if (!isEdit) {
    const pending = history.when === when ? both(history.pending, ordered.pending, row) : ordered.pending;
    return { ...ordered, pending, drift: new Map([...byHand, ...history.drift]) };
  }
  // A person typed over what the action was to write: the rest of it is not written any more.
  const isOvertaken = fields.some((key) => history.pending.has(key as DealColumn));
  const lost = isOvertaken ? unwritten.map((key) => [key, history.row[key] ?? null] as const) : [];
  const pending = new Map([...history.pending].filter(([key]) => !isOvertaken && unwritten.includes(key)));
  const promised = Object.fromEntries([...pending].map(([key, { to }]) => [key, to]));
  const drift = new Map([...lost, ...byHand, ...history.drift]);
  return { ...newest, row: { ...row, ...promised }, pending, pendingAction: history.pendingAction, drift };
}

export interface Judgement {
  /** What an interrupted action has still to write. */
  readonly unwritten: DealRecord;
  /** What was changed by hand, with the value that the log has. */
  readonly byHand: OldValues;
}

/** Holds the row as it is now against its history. */
export function judgeRow(history: DealHistory, cells: DealRecord): Judgement {
  const { unwritten, byHand } = compare(history, cells, columns);
  const drift = [...history.drift].filter(([key, old]) => !isSameValue(DEAL_COLUMNS[key].kind, old, cells[key]));
  return {
    unwritten: Object.fromEntries(unwritten.map((key) => [key, history.pending.get(key)?.to ?? null])),
    byHand: new Map([...byHand, ...drift]),
  };
}

/** A cell that still holds what it held before an action was not written; any other difference is a person's. */
function compare({ row, pending }: DealHistory, cells: DealRecord, keys: readonly DealColumn[]) {
  const isSame = (key: DealColumn, value: PlainValue | undefined) =>
    isSameValue(DEAL_COLUMNS[key].kind, value, cells[key]);
  // A column that the sheet lacks is not compared.
  const changed = keys.filter((key) => cells[key] !== undefined && !isSame(key, row[key]));
  const isUnwritten = (key: DealColumn) => pending.get(key)?.from.some((value) => isSame(key, value)) === true;
  // Where a person has changed one of the cells that an action was to write, the action is not finished over it.
  const isOvertaken = changed.some((key) => pending.has(key) && !isUnwritten(key));
  const unwritten = isOvertaken ? [] : changed.filter(isUnwritten);
  const byHand = changed.filter((key) => !unwritten.includes(key));
  return { unwritten, byHand: new Map(byHand.map((key) => [key, row[key] ?? null])) };
}

/** Two lines of one write about one deal, such as its expiry and the decision after it: the rows come after both. */
function both(earlier: PendingCells, later: PendingCells, row: DealRecord): PendingCells {
  const pending = new Map(later);
  for (const [key, cell] of earlier) {
    const own = later.get(key);
    if (own) pending.set(key, { from: [...own.from, ...cell.from], to: own.to });
    else if (isSameValue(DEAL_COLUMNS[key].kind, cell.to, row[key])) pending.set(key, cell);
  }
  return pending;
}

function pendingCells(fields: readonly string[], old: DealRecord, row: DealRecord): PendingCells {
  const cells = columns.flatMap((key) => {
    const [from, to] = [old[key] ?? null, row[key] ?? null];
    const isChange = fields.includes(key) && !isSameValue(DEAL_COLUMNS[key].kind, from, to);
    return isChange ? [[key, { from: [from], to }] as const] : [];
  });
  return new Map(cells);
}
