/** Reads a field in which people type a number, and says beside it how it was read. */
import type { Language } from '../core/language';
import { readTypedNumber } from '../core/ranges/typed-number';
import { inLanguage } from '../i18n/messages';
import { numberMessages } from '../i18n/sidebar';
import { formatIn } from './format';

export interface Reading {
  /** null where the field is empty or wrong. */
  readonly value: number | null;
  /** Empty where nothing is wrong. */
  readonly error: string;
}

export interface NumberRule {
  /** Whether the figure may stand with this mark: "€", "h", "%". */
  readonly allowsMark: (mark: string) => boolean;
  /** What the mark should have been, for the error. */
  readonly expected: string;
}

const EXAMPLE = 12_500.5;

export function readNumber(typed: string, rule: NumberRule, language: Language): Reading {
  const texts = inLanguage(numberMessages, language);
  const { number } = formatIn(language);
  const wrong = (error: string): Reading => ({ value: null, error });
  const read = readTypedNumber(typed, language);
  switch (read.kind) {
    case 'empty':
      return wrong('');
    case 'unreadable':
      return wrong(texts.unreadable(number(EXAMPLE)));
    case 'ambiguous':
      return wrong(texts.ambiguous(number(read.readings[0]), number(read.readings[1])));
    case 'number':
      if (!rule.allowsMark(read.mark)) return wrong(texts.otherMark(read.mark, rule.expected));
      return { value: read.value, error: '' };
  }
}
