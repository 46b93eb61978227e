/** Findings as sentences, in groups. */
import type { Finding } from '../../app/actions/check-log/check-log-contract';
import type { Language } from '../../core/language';
import { findingMessages, lookMessages, mendedMessages } from '../../i18n/check-log';
import type { Message } from '../../i18n/messages';

export type Group = 'mended' | 'look' | 'tampered';
export const GROUPS: readonly Group[] = ['tampered', 'look', 'mended'];

export function groupOf({ text: [code] }: Finding): Group {
  if (code in mendedMessages) return 'mended';
  return code in lookMessages ? 'look' : 'tampered';
}

export function findingText({ text: [code, ...values] }: Finding, language: Language): string {
  const message: Message = findingMessages[code][language];
  return typeof message === 'function' ? message(...values) : message;
}

/** A deal whose row a person deleted can be had back. */
export function restorableDeal({ text: [code], place }: Finding): string | undefined {
  return code === 'rowGone' ? place.id : undefined;
}
