/** Figures in the cells of the dashboard. Apps Script has no full Intl to rely on. */
import type { Language } from '../core/language';
import { roundMoney } from '../core/money/money';

/** 0.125 → "12.5 %" or "12,5 %". */
export function percentText(share: number, language: Language): string {
  const text = String(roundMoney(share * 100, 2));
  return `${language === 'fi' ? text.replace('.', ',') : text} %`;
}
