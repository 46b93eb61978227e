/** How things that belong to cells follow when rows or columns are inserted, removed or moved. */
import type { Area } from '../protocol';

export interface Span {
  /** Counted from 0. */
  readonly start: number;
  readonly count: number;
}

/** One change of a sheet's rows or columns. */
export type Change = InsertOrRemove | Move;

interface Lines extends Span {
  readonly sheet: string;
  readonly along: 'rows' | 'columns';
}

interface InsertOrRemove extends Lines {
  readonly kind: 'insert' | 'remove';
}

interface Move extends Lines {
  readonly kind: 'move';
  /** Counted before the move, like Apps Script's destinationIndex. */
  readonly to: number;
}

/** Where the span is after the change; null when all of it was removed. */
export function shiftSpan({ start, count }: Span, change: Change): Span | null {
  const end = start + count;
  const changeEnd = change.start + change.count;
  if (change.kind === 'insert') {
    if (change.start <= start) return { start: start + change.count, count };
    return change.start < end ? { start, count: count + change.count } : { start, count };
  }
  if (change.kind === 'move') return movedSpan(start, end, change);
  const before = Math.max(0, Math.min(end, change.start) - start);
  const after = Math.max(0, end - Math.max(start, changeEnd));
  if (before + after === 0) return null;
  return { start: Math.min(start, change.start) + Math.max(0, start - changeEnd), count: before + after };
}

function movedSpan(start: number, end: number, change: Move): Span {
  const [first, last] = [positionAfterMove(start, change), positionAfterMove(end - 1, change)];
  return { start: Math.min(first, last), count: Math.abs(last - first) + 1 };
}

function positionAfterMove(position: number, { start, count, to }: Move): number {
  const landing = to > start ? to - count : to;
  if (position >= start && position < start + count) return landing + position - start;
  const without = position >= start + count ? position - count : position;
  return without >= landing ? without + count : without;
}

/** The same for a rectangle; areas of other sheets stay. */
export function shiftArea<A extends Area>(area: A, change: Change): A | null {
  if (area.sheet !== change.sheet) return area;
  if (change.along === 'rows') {
    const span = shiftSpan({ start: area.row, count: area.height }, change);
    return span && { ...area, row: span.start, height: span.count };
  }
  const span = shiftSpan({ start: area.column, count: area.width }, change);
  return span && { ...area, column: span.start, width: span.count };
}
