/** What Kanava last computed for each partner: a cell that reads otherwise was typed by a person. */
import type { LastComputed } from '../core/partners/partner-standing';
import { readNote, writeNote } from './notes';
import type { Workbook } from './workbook';

export function readComputed(workbook: Workbook): ReadonlyMap<string, LastComputed> {
  return new Map(Object.entries((readNote(workbook, 'computed') ?? {}) as Record<string, LastComputed>));
}

export function writeComputed(workbook: Workbook, computed: ReadonlyMap<string, LastComputed>): void {
  writeNote(workbook, 'computed', Object.fromEntries(computed));
}
