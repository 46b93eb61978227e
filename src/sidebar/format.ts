/** Figures and dates as the person's language writes them. */

import type { Language } from '../core/language';
import { LOCALES } from '../i18n/spoken-figures';

export interface Format {
  /** Decimals only where there are some: "12 500 €", "12 500,50 €". */
  money(amount: number, currency: string): string;
  number(value: number): string;
  /** An exchange rate: six significant digits. */
  rate(value: number): string;
  percent(fraction: number): string;
  /** YYYY-MM-DD as a date of the language; anything else as it is. */
  day(isoDay: string): string;
  /** "31 h", from two days on in days. */
  duration(hours: number): string;
}

const HOURS_SHOWN = 48;

export function formatIn(language: Language): Format {
  const locale = localeOf(language);
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  const rate = new Intl.NumberFormat(locale, { maximumSignificantDigits: 6 });
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  const day = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
  const unit = (name: 'hour' | 'day') =>
    new Intl.NumberFormat(locale, { style: 'unit', unit: name, unitDisplay: 'short', maximumFractionDigits: 0 });
  const hourUnit = unit('hour');
  const dayUnit = unit('day');
  return {
    money(amount, currency) {
      const whole = Number.isInteger(amount) ? { minimumFractionDigits: 0 } : {};
      try {
        return new Intl.NumberFormat(locale, { style: 'currency', currency, ...whole }).format(amount);
      } catch {
        // A currency cell may hold anything.
        return `${number.format(amount)} ${currency}`.trim();
      }
    },
    number: (value) => number.format(value),
    rate: (value) => rate.format(value),
    percent: (fraction) => percent.format(fraction),
    day(isoDay) {
      const instant = new Date(`${isoDay}T00:00:00Z`);
      return Number.isNaN(instant.getTime()) ? isoDay : day.format(instant);
    },
    duration: (hours) =>
      hours < HOURS_SHOWN ? hourUnit.format(Math.floor(hours)) : dayUnit.format(Math.floor(hours / 24)),
  };
}

/** The browser's own variety of the language (en-US, en-GB) where it has one. */
function localeOf(language: Language): string {
  const own = navigator.languages?.find((tag) => tag.toLowerCase().startsWith(`${language}-`));
  return own ?? LOCALES[language];
}

/** The day so many days later, both YYYY-MM-DD. */
export function daysLater(isoDay: string, days: number): string {
  const later = new Date(`${isoDay}T00:00:00Z`);
  if (Number.isNaN(later.getTime())) return '';
  later.setUTCDate(later.getUTCDate() + days);
  return later.toISOString().slice(0, 10);
}
