/** Whether the lines of the sheet Statements are as they were written: all of them, each once, none edited. */
import { checkOf, lineId, lineNumber, lineOf, type StatementLine, type StatementRecord } from './statement-line';

export type LineFaultKind = 'edited' | 'missing' | 'doubled' | 'strange';

export interface LineFault {
  readonly kind: LineFaultKind;
  /** E-000012; '' for a row that is no line. */
  readonly line: string;
  /** Row of the sheet; 0 where it is missing. */
  readonly row: number;
}

/** A row as it was read. */
export interface ReadLine {
  readonly record: StatementRecord;
  /** Row of the sheet. */
  readonly row: number;
}

/**
 * In the order of their numbers, however the rows are sorted. Rows without a faultless line are named. `logged` is the
 * number of the newest line that the log holds: what the sheet has lost at its end is missing, too.
 */
export function verifiedLines(rows: readonly ReadLine[], logged = 0): { lines: StatementLine[]; faults: LineFault[] } {
  const { byNumber, strays, strange } = sortedOut(rows, logged);
  const faults: LineFault[] = [];
  const lines: StatementLine[] = [];
  const taken = new Set<ReadLine>();
  let next = 1;
  // What the next check may be built on; nobody knows behind a missing line.
  let before: readonly string[] = [''];
  const take = (read: ReadLine) => {
    const check = checkIn(read);
    const follows = before.map((each) => checkOf(each, read.record));
    const isWhole = follows.includes(check) && lineNumber(read.record.line) === next;
    if (before.length > 0 && !isWhole) faults.push({ kind: 'edited', line: lineId(next), row: read.row });
    taken.add(read);
    lines.push({ ...lineOf(read.record), number: next });
    // Of an edited line nobody knows whether it is the check itself that was edited.
    before = isWhole ? [check] : [check, ...follows].slice(0, MOST_CHECKS);
    next += 1;
  };
  const takeRenumbered = () => {
    for (;;) {
      const found = strays.find((read) => !taken.has(read) && isLine(next, read, before));
      if (!found) return;
      take(found);
    }
  };
  const miss = (until: number) => {
    for (; next < until; next += 1) {
      if (faults.length < MOST_FAULTS) faults.push({ kind: 'missing', line: lineId(next), row: 0 });
      else next = until - 1;
      before = [];
    }
  };
  for (const number of [...byNumber.keys()].sort((a, b) => a - b)) {
    if (number > next) takeRenumbered();
    const own = (byNumber.get(number) ?? []).filter((read) => !taken.has(read));
    const [first] = own;
    if (!first) continue;
    miss(number);
    take(own.find((read) => isLine(number, read, before)) ?? first);
  }
  takeRenumbered();
  miss(logged + 1);
  for (const read of strange) if (!taken.has(read)) faults.push({ kind: 'strange', line: '', row: read.row });
  for (const [number, own] of byNumber)
    for (const { row } of own.filter((read) => !taken.has(read)))
      faults.push({ kind: 'doubled', line: lineId(number), row });
  return { lines, faults };
}

const checkIn = ({ record }: ReadLine) => String(record.check ?? '');

/** Whether the row is this line, apart from the number that stands in it. */
function isLine(number: number, read: ReadLine, before: readonly string[]): boolean {
  const record = { ...read.record, line: lineId(number) };
  return before.some((each) => checkOf(each, record) === checkIn(read));
}

interface SortedOut {
  readonly byNumber: ReadonlyMap<number, readonly ReadLine[]>;
  /** Rows whose number a person may have edited. */
  readonly strays: readonly ReadLine[];
  /** Those of them that have none, or one that no line has. */
  readonly strange: readonly ReadLine[];
}

function sortedOut(rows: readonly ReadLine[], logged: number): SortedOut {
  const all = new Map<number, ReadLine[]>();
  for (const read of rows) {
    const number = lineNumber(read.record.line);
    const own = all.get(number);
    if (own) own.push(read);
    else all.set(number, [read]);
  }
  const isAlone = (number: number) => number > 1 && !all.has(number - 1);
  const isNone = (number: number, read: ReadLine) =>
    number === 0 || (isAlone(number) && ((logged > 0 && number > logged) || !CHECK.test(checkIn(read))));
  const byNumber = new Map<number, ReadLine[]>();
  const strange: ReadLine[] = [];
  const strays: ReadLine[] = [];
  for (const [number, own] of all) {
    if (own.length > 1 || number === 0 || isAlone(number)) strays.push(...own);
    const kept = own.filter((read) => !isNone(number, read));
    strange.push(...own.filter((read) => isNone(number, read)));
    if (kept.length > 0) byNumber.set(number, kept);
  }
  return { byNumber, strange, strays: strays.length > MOST_STRAYS ? [] : strays };
}

const CHECK = /^[0-9a-f]{16}$/;
/** More of them would not be read by anybody. */
const MOST_FAULTS = 1000;
/** A person edits the numbers of a few lines; of more each is looked for among all would take too long. */
const MOST_STRAYS = 20;
const MOST_CHECKS = 3;
