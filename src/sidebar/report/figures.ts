/** The report's figures as text, and what changed between two of them. */

import type { ReportFigure } from '../../core/dashboard/monthly-report';
import type { KpiUnit } from '../../core/kpi/kpi';
import type { Language } from '../../core/language';
import { inLanguage } from '../../i18n/messages';
import { reportMessages } from '../../i18n/report';
import { LOCALES } from '../../i18n/spoken-figures';
import { formatIn } from '../format';

export interface ReportWords {
  /** "32 %", "12 500 €", "n/a". */
  figure(unit: KpiUnit, value: number | null): string;
  /** "+2.5 points", "−1", "0"; empty where one of the two is n/a. */
  change(figure: ReportFigure): string;
  /** "October 2026". */
  month(month: string): string;
  day(isoDay: string): string;
  money(amount: number): string;
  percent(share: number): string;
  /** 0.025 → "2.5". */
  points(difference: number): string;
}

/** What a change that rounds to nothing is called. */
export const UNCHANGED = '0';

export function reportWords(language: Language, currency: string): ReportWords {
  const texts = inLanguage(reportMessages, language);
  const format = formatIn(language);
  const locale = LOCALES[language];
  const short = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const monthName = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const money = (amount: number) => format.money(Math.round(amount), currency);
  const points = (difference: number) => short.format(difference * 100);
  const plain: Readonly<Record<KpiUnit, (value: number) => string>> = {
    count: (value) => format.number(value),
    share: (value) => format.percent(value),
    change: (value) => signed(value, format.percent),
    hours: (value) => texts.hours(short.format(value)),
    days: (value) => texts.days(short.format(value)),
    money,
    ratio: (value) => format.number(value),
    rating: (value) => short.format(value),
  };
  const isPercent = (unit: KpiUnit) => unit === 'share' || unit === 'change';
  return {
    figure: (unit, value) => (value === null ? texts.notAvailable : plain[unit](value)),
    change({ unit, value, before }) {
      if (value === null || before === null) return '';
      const by = isPercent(unit) ? (difference: number) => texts.points(points(difference)) : plain[unit];
      const said = signed(value - before, by);
      return said === by(0) ? UNCHANGED : said;
    },
    month: (month) => monthName.format(new Date(`${month}-01T00:00:00Z`)),
    day: format.day,
    money,
    percent: format.percent,
    points,
  };
}

/** With a sign; what rounds to nothing has none. */
function signed(value: number, said: (value: number) => string): string {
  const text = said(Math.abs(value));
  if (text === said(0)) return text;
  return `${value < 0 ? '−' : '+'}${text}`;
}
