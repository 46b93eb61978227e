/** Text that Sheets reads as a number, a date or a boolean when it lands in a cell, by the file's locale. */
import { numfmt } from '@univerjs/core';

export interface Parsed {
  readonly value: number | boolean;
  /** The number format that the cell gets when it had none. */
  readonly pattern?: string;
}

// numfmt.parseValue takes 8 µs a text: ask it only about what could be a number or a date.
const MAYBE_PARSED = /^\s*[-+(]?\s*[$€£¥]?\s*[.\d]|^(true|false|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;
const COMMA_NUMBER = /^([-+]?)(\d{1,3}(?:[\s\u00a0\u202f]\d{3})+|\d+)(?:,(\d+))?\s*(%?)$/;
const DOTTED_DATE = /^(\d{1,2})\.(\d{1,2})(?:\.(\d{4})?)?$/;
const DAY_MS = 86_400_000;

const commaLocales = new Map<string, boolean>();
/** True where people write 1,5 for one and a half: for example fi_FI. */
export function hasDecimalComma(locale: string): boolean {
  let known = commaLocales.get(locale);
  if (known === undefined) {
    known = new Intl.NumberFormat(locale.replace('_', '-')).format(1.5).includes(',');
    commaLocales.set(locale, known);
  }
  return known;
}

/** Null for what stays text. */
export function parseTyped(text: string, locale: string): Parsed | null {
  if (!MAYBE_PARSED.test(text)) return null;
  return hasDecimalComma(locale) ? parseWithComma(text.trim()) : parseWithPoint(text);
}

function parseWithPoint(text: string): Parsed | null {
  const parsed = numfmt.parseValue(text);
  if (!parsed) return null;
  const { v, z } = parsed;
  return { value: v as number | boolean, ...(z ? { pattern: String(z) } : {}) };
}

function parseWithComma(text: string): Parsed | null {
  const [, sign, whole, fraction = '', percent] = COMMA_NUMBER.exec(text) ?? [];
  if (whole !== undefined) {
    const number = Number(`${sign}${whole.replace(/\D/g, '')}.${fraction || '0'}`);
    if (!percent) return { value: number };
    return { value: number / 100, pattern: fraction ? '0.00%' : '0%' };
  }
  const [, day, month, year = new Date().getFullYear()] = DOTTED_DATE.exec(text) ?? [];
  if (day !== undefined) return dateOf(Number(year), Number(month), Number(day));
  return /[.,]/.test(text) ? null : parseWithPoint(text);
}

function dateOf(year: number, month: number, day: number): Parsed | null {
  const instant = new Date(Date.UTC(year, month - 1, day));
  if (instant.getUTCMonth() !== month - 1 || instant.getUTCDate() !== day) return null;
  return { value: (instant.getTime() - Date.UTC(1899, 11, 30)) / DAY_MS, pattern: 'd.m.yyyy' };
}
