/** Figures within a KPI's sentences, in both languages. */
import type { Bilingual } from '../language';
import { roundDecimal } from '../money/rounding';
import { percentText } from '../ranges/percent';

/** "8 of 15 signed partners", "8/15 allekirjoittaneesta". */
export function partOf(part: number, whole: number, en: string, fi: string): Bilingual {
  return { en: `${part} of ${whole} ${en}`, fi: `${part}/${whole} ${fi}` };
}

/** "1 won deal", "2 won deals"; Finnish counts in the partitive, which does not change. */
export function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** 1234567.4 → "1,234,567", "1 234 567": whole, as a sentence needs it. */
export function grouped(value: number): Bilingual {
  const digits = String(Math.round(value));
  const inGroups = (separator: string) => digits.replace(/\B(?=(\d{3})+$)/g, separator);
  return { en: inGroups(','), fi: inGroups('\u00a0') };
}

/** 12.34 → "12.3", "12,3". */
export function toOneDecimal(value: number): Bilingual {
  const text = String(roundDecimal(value, 1));
  return { en: text, fi: text.replace('.', ',') };
}

/** 0.841 → "84 %". */
export const wholePercent = (share: number): string => percentText(roundDecimal(share, 2));

/** Joins texts of both languages by one template. */
export function phrase(en: (text: (words: Bilingual) => string) => string, fi: typeof en): Bilingual {
  return { en: en((words) => words.en), fi: fi((words) => words.fi) };
}
