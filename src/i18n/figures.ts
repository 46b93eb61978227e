/** Figures inside sentences, as the person's language writes them. Apps Script has no full Intl to rely on. */
import type { Language } from '../core/language';
import { minorUnits, roundMoney } from '../core/money';

/** 0.125 → "12.5 %" or "12,5 %". */
export function percentText(share: number, language: Language): string {
  return `${decimals(String(roundMoney(share * 100, 2)), language)} %`;
}

/** 12500.5 EUR → "12,500.50 EUR" or "12 500,50 EUR", with the currency's minor units. */
export function moneyText(amount: number, currency: string, language: Language): string {
  const [whole = '', cents = ''] = amount.toFixed(minorUnits(currency) ?? 2).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, language === 'fi' ? '\u00a0' : ',');
  return `${cents === '' ? grouped : grouped + decimals(`.${cents}`, language)} ${currency}`;
}

function decimals(text: string, language: Language): string {
  return language === 'fi' ? text.replace('.', ',') : text;
}
