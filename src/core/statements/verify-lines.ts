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

/** In the order of their numbers, however the rows are sorted. Rows without a faultless line are named. */
export function verifiedLines(rows: readonly ReadLine[]): { lines: StatementLine[]; faults: LineFault[] } {
  const faults: LineFault[] = [];
  const byNumber = new Map<number, ReadLine>();
  for (const read of rows) {
    const number = lineNumber(read.record.line);
    if (number === 0) faults.push({ kind: 'strange', line: '', row: read.row });
    else if (byNumber.has(number)) faults.push({ kind: 'doubled', line: lineId(number), row: read.row });
    else byNumber.set(number, read);
  }
  const last = [...byNumber.keys()].reduce((high, number) => Math.max(high, number), 0);
  const lines: StatementLine[] = [];
  let before: string | undefined = '';
  for (let number = 1; number <= last && faults.length < MOST_FAULTS; number += 1) {
    const read = byNumber.get(number);
    if (!read) {
      faults.push({ kind: 'missing', line: lineId(number), row: 0 });
      before = undefined;
      continue;
    }
    const check = String(read.record.check ?? '');
    // Behind a missing line nobody knows what its check was built on.
    if (before !== undefined && check !== checkOf(before, read.record)) {
      faults.push({ kind: 'edited', line: lineId(number), row: read.row });
    }
    before = check;
    lines.push(lineOf(read.record));
  }
  return { lines, faults };
}

/** More of them would not be read by anybody. */
const MOST_FAULTS = 1000;
