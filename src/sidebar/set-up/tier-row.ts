/** One row of the table of tiers: its name, the revenue that opens it, its margin, as people type them. */
import type { Language } from '../../core/language';
import type { Tier } from '../../core/partners/tier';
import { marksCurrency } from '../../core/ranges/typed-number';
import { inLanguage } from '../../i18n/messages';
import { setUpDialogMessages } from '../../i18n/set-up-dialog';
import { h } from '../dom';
import { type NumberRule, readNumber } from '../typed-number-field';

export interface TierRow {
  readonly element: HTMLTableRowElement;
  readonly name: HTMLInputElement;
  readonly revenue: HTMLInputElement;
  readonly margin: HTMLInputElement;
  readonly remove: HTMLButtonElement;
}

/** What is wrong in which control. */
export interface Wrong {
  readonly control: HTMLInputElement;
  readonly text: string;
}

export interface TypedTier {
  readonly name: string;
  readonly revenue: string;
  readonly margin: string;
  /** Shown as an example where the revenue is blank. */
  readonly hint: string;
}

export function tierRow(typed: TypedTier, removed: (row: TierRow) => void): TierRow {
  const text = { autocomplete: 'off' };
  const figure = { ...text, inputmode: 'decimal', class: 'number' };
  const row: TierRow = {
    element: h('tr', {}),
    name: h('input', { ...text, name: 'tierName', value: typed.name }),
    revenue: h('input', { ...figure, name: 'tierRevenue', value: typed.revenue, placeholder: typed.hint }),
    margin: h('input', { ...figure, name: 'tierMargin', value: typed.margin }),
    remove: h('button', { type: 'button', class: 'quiet', onclick: () => removed(row) }, '×'),
  };
  const cells = [row.name, row.revenue, row.margin, row.remove].map((control) => h('td', {}, control));
  row.element.append(...cells);
  return row;
}

/** The rows' controls are named by their place. */
export function nameControls({ name, revenue, margin, remove }: TierRow, place: number, language: Language): void {
  const texts = inLanguage(setUpDialogMessages, language);
  name.setAttribute('aria-label', texts.tierName(place));
  revenue.setAttribute('aria-label', texts.tierRevenue(place));
  margin.setAttribute('aria-label', texts.tierMargin(place));
  remove.setAttribute('aria-label', texts.removeTier(place));
}

const PERCENT: NumberRule = { allowsMark: (mark) => mark === '' || mark === '%', expected: '%' };

export function readTierRow({ name, revenue, margin }: TierRow, currency: string, language: Language): Tier | Wrong {
  const texts = inLanguage(setUpDialogMessages, language);
  const money: NumberRule = { allowsMark: (mark) => marksCurrency(mark, currency), expected: currency };
  const from = readNumber(revenue.value, money, language);
  const percent = readNumber(margin.value, PERCENT, language);
  if (name.value.trim() === '') return { control: name, text: texts.nameMissing };
  if (from.value === null) return { control: revenue, text: from.error || texts.revenueMissing };
  if (from.value < 0) return { control: revenue, text: texts.revenueNegative };
  if (percent.value === null) return { control: margin, text: percent.error || texts.marginWrong };
  if (percent.value < 0 || percent.value > 100) return { control: margin, text: texts.marginWrong };
  return {
    name: name.value.trim(),
    revenueFrom: from.value,
    margin: Number((percent.value / 100).toPrecision(12)), // 28.7 ÷ 100 is 0.287
  };
}
