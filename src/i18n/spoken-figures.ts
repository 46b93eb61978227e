/** Figures in the answers that a page says: as the browser writes them in the person's language. */
import type { Language } from '../core/language';

/** What writes figures and days in a language. */
export const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', fi: 'fi-FI' };

/** 0.125 → "12.5%" or "12,5 %". */
export function spokenPercent(share: number, language: Language): string {
  return new Intl.NumberFormat(LOCALES[language], { style: 'percent', maximumFractionDigits: 2 }).format(share);
}

/** 12500.5 EUR → "€12,500.50" or "12 500,50 €". */
export function spokenMoney(amount: number, currency: string, language: Language): string {
  return new Intl.NumberFormat(LOCALES[language], { style: 'currency', currency }).format(amount);
}

/** 2027-02-18 → "18 Feb 2027" or "18.2.2027"; what is no day stays as it is. */
export function spokenDay(day: string, language: Language): string {
  const instant = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(instant.getTime())) return day;
  const month = language === 'fi' ? 'numeric' : 'short';
  const format = { day: 'numeric', month, year: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(LOCALES[language], format).format(instant);
}
