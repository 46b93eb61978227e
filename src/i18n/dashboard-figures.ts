/** Figures inside the dashboard's sentences: as coarse as a glance needs, never coarse enough to mislead. */
import { grouped } from '../core/kpi/words';
import type { Language } from '../core/language';
import { percentText } from './figures';

/** As the tile shows a share, and a KPI's sentence too. */
export { wholePercent } from '../core/kpi/words';

/** 0.22 → "22 %", 0.246 → "24.6 %": a whole percent would round many a share into the next band. */
export function sharePercent(share: number, language: Language): string {
  return percentText(Math.round(share * 1000) / 1000, language);
}

/** 0.0304 → "3", 0.0254 → "2.5". */
export function pointsText(points: number, language: Language): string {
  const text = String(Math.round(points * 1000) / 10);
  return language === 'fi' ? text.replace('.', ',') : text;
}

/** 990000.4 → "990,000" or "990 000". */
export function wholeNumber(value: number, language: Language): string {
  return grouped(value)[language];
}

/** 990000.4 → "990,000 EUR". */
export function moneyText(amount: number, currency: string, language: Language): string {
  return `${wholeNumber(amount, language)} ${currency}`;
}
