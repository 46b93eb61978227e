import { expect } from 'vitest';
import { EMPTY_LOG, type LogEntry, type LogHead, nextLine } from '../../src/core/log/log-line';
import { records, type Sheets } from './programme';

/** Computes the check of every line anew from what its cells say; answers the lines. */
export function expectWholeLog(sheets: Sheets, sheet = 'Log'): Record<string, unknown>[] {
  const lines = records(sheets, sheet);
  let head: LogHead = EMPTY_LOG;
  for (const line of lines) {
    const next = nextLine(head, entryOf(line));
    expect([line.Sequence, line.Check]).toStrictEqual([next.line.sequence, next.line.check]);
    head = next.head;
  }
  return lines;
}

function entryOf(line: Readonly<Record<string, unknown>>): LogEntry {
  const json = (header: string) => (line[header] === '' ? null : JSON.parse(String(line[header])));
  const text = (header: string) => String(line[header]);
  return {
    when: text('When (UTC)'),
    who: text('Who'),
    action: text('Action'),
    deal: text('Deal'),
    field: text('Field'),
    before: json('Old'),
    after: json('New'),
    reason: text('Reason'),
    requestId: text('Request ID'),
  };
}
