/** Figures of statements: every decimal of the currency, so that columns line up and a sum can be checked. */
import type { Language } from '../../core/language';
import { minorUnits } from '../../core/money/money';
import { LOCALES, spokenPercent } from '../../i18n/spoken-figures';
import { formatIn } from '../format';

export interface StatementFigures {
  /** "−2,469.13": the currency stands beside it. */
  amount(value: number, currency: string): string;
  /** "2,469.13 EUR": with the code, since a symbol may be that of several currencies. */
  money(value: number, currency: string): string;
  percent(rate: number): string;
  day(isoDay: string): string;
  /** 2026-10 → "October 2026". */
  month(month: string): string;
  count(value: number): string;
}

export function statementFigures(language: Language): StatementFigures {
  const format = formatIn(language);
  const byDigits = new Map<number, Intl.NumberFormat>();
  const monthName = new Intl.DateTimeFormat(LOCALES[language], { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const amount = (value: number, currency: string) => {
    const digits = minorUnits(currency) ?? 2;
    const known =
      byDigits.get(digits) ??
      new Intl.NumberFormat(LOCALES[language], { minimumFractionDigits: digits, maximumFractionDigits: digits });
    byDigits.set(digits, known);
    // A hyphen is easily overlooked.
    return known.format(value).replace(/^-/, '−');
  };
  return {
    amount,
    money: (value, currency) => `${amount(value, currency)}\u00a0${currency}`,
    percent: (rate) => spokenPercent(rate, language),
    day: format.day,
    month(month) {
      const first = new Date(`${month}-01T00:00:00Z`);
      return Number.isNaN(first.getTime()) ? month : monthName.format(first);
    },
    count: format.number,
  };
}
