/**
 * Lines of the append-only log. Each carries a running check over all lines before it, which finds later edits,
 * deletions and reorderings by hand; it is no seal against somebody who computes it anew.
 */
import type { PlainValue, RecordOf } from './record';

export type LogLine = RecordOf<'log'>;

/** What an action says; sequence and check come from the line before. */
export interface LogEntry {
  /** ISO instant. */
  readonly when: string;
  readonly who: string;
  readonly action: string;
  readonly deal: string;
  readonly field: string;
  readonly before: Readonly<Record<string, PlainValue>> | null;
  /** The whole row as it is to be, so that an interrupted action can be finished from here. */
  readonly after: Readonly<Record<string, PlainValue>> | null;
  readonly reason: string;
  readonly requestId: string;
}

/** Where the log stands: what the next line builds on. */
export interface LogHead {
  readonly sequence: number;
  /** Number of the newest deal ever registered: ids are never reused, even when their rows are deleted. */
  readonly lastDeal: number;
  readonly hash: string;
}

export const EMPTY_LOG: LogHead = { sequence: 0, lastDeal: 0, hash: '' };

/** The head after this line; undefined where its sequence or check cannot be read. */
export function headOf(sequence: unknown, check: unknown): LogHead | undefined {
  const [, lastDeal, hash] = /^(\d+):([0-9a-f]{16})$/.exec(String(check)) ?? [];
  if (typeof sequence !== 'number' || hash === undefined) return undefined;
  return { sequence, lastDeal: Number(lastDeal), hash };
}

/** The line that follows the head, and the head after it. */
export function nextLine(head: LogHead, entry: LogEntry): { line: LogLine; head: LogHead } {
  const sequence = head.sequence + 1;
  const lastDeal = Math.max(head.lastDeal, dealNumber(entry.deal));
  const old = entry.before === null ? '' : JSON.stringify(entry.before);
  const after = entry.after === null ? '' : JSON.stringify(entry.after);
  const { when, who, action, deal, field, reason, requestId } = entry;
  const texts = { when, who, action, deal, field, old, new: after, reason, requestId };
  const hash = lineHash(head.hash, sequence, lastDeal, texts);
  const line = { sequence, ...texts, check: `${lastDeal}:${hash}` };
  return { line, head: { sequence, lastDeal, hash } };
}

/** What the running check covers of a line, beside its place in the chain. */
export type LineTexts = Readonly<
  Record<'when' | 'who' | 'action' | 'deal' | 'field' | 'old' | 'new' | 'reason' | 'requestId', string>
>;

/** The check of a line after the one with the given hash. */
export function lineHash(before: string, sequence: number, lastDeal: number, texts: LineTexts): string {
  const { when, who, action, deal, field, old, new: after, reason, requestId } = texts;
  return digest(
    JSON.stringify([before, sequence, lastDeal, when, who, action, deal, field, old, after, reason, requestId]),
  );
}

/** D-000012 → 12; 0 for anything else. */
export function dealNumber(id: unknown): number {
  const [, digits] = /^D-(\d+)$/.exec(String(id)) ?? [];
  return digits === undefined ? 0 : Number(digits);
}

/** 12 → D-000012. */
export function dealId(number: number): string {
  return `D-${String(number).padStart(6, '0')}`;
}

/** 64 bits as 16 hexadecimal digits: two FNV-1a hashes with different starts. */
export function digest(text: string): string {
  const { imul } = Math;
  let low = 0x811c9dc5;
  let high = 0x01000193;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    low = imul(low ^ unit, 0x01000193);
    high = imul(high ^ (unit + i), 0x85ebca6b);
  }
  return [low, high].map((part) => (part >>> 0).toString(16).padStart(8, '0')).join('');
}
