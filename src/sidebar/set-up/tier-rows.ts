/** The table of tiers, to be filled in: the margins are proposed, the thresholds are asked for. */

import { foldLabel, type Language } from '../../core/language';
import { exampleTiers } from '../../core/partners/example-tiers';
import type { Tier } from '../../core/partners/tier';
import { inLanguage } from '../../i18n/messages';
import { setUpDialogMessages } from '../../i18n/set-up-dialog';
import { fill, h } from '../dom';
import { formatIn } from '../format';
import { nameControls, readTierRow, type TierRow, type TypedTier, tierRow, type Wrong } from './tier-row';

export interface TierRows {
  readonly element: HTMLElement;
  /** The tiers as filled in; undefined where something is wrong, which is then marked and focused. */
  read(): readonly Tier[] | undefined;
}

/** `currency` is asked when the amounts are read: it may change above. */
export function tierRows(language: Language, currency: () => string): TierRows {
  const texts = inLanguage(setUpDialogMessages, language);
  let rows: TierRow[] = [];
  const body = h('tbody', {});
  const error = h('p', { class: 'error', id: 'tier-error', role: 'alert', hidden: true });

  const show = () => {
    fill(body, ...rows.map(({ element }) => element));
    rows.forEach((row, index) => {
      nameControls(row, index + 1, language);
      row.remove.hidden = rows.length === 1;
    });
  };
  const addRow = (typed: TypedTier) => {
    const row = tierRow(typed, (removed) => {
      const at = rows.indexOf(removed);
      rows = rows.filter((other) => other !== removed);
      clearError();
      show();
      (rows[at] ?? rows[at - 1])?.name.focus();
    });
    rows.push(row);
    return row;
  };
  const clearError = () => {
    error.hidden = true;
    for (const control of body.querySelectorAll('[aria-invalid]')) {
      control.removeAttribute('aria-invalid');
      control.removeAttribute('aria-describedby');
    }
  };
  const showError = ({ control, text }: Wrong): undefined => {
    control.setAttribute('aria-invalid', 'true');
    control.setAttribute('aria-describedby', error.id);
    error.hidden = false;
    fill(error, text);
    control.focus();
  };
  for (const tier of proposedTiers(language)) addRow(tier);
  show();
  body.addEventListener('input', clearError);
  const add = () => {
    const row = addRow({ name: '', revenue: '', margin: '', hint: '' });
    show();
    row.name.focus();
  };
  return {
    element: h(
      'div',
      {},
      h('table', { class: 'plain tiers' }, tierHead(language), body),
      error,
      h('button', { type: 'button', class: 'quiet', onclick: add }, texts.addTier),
    ),
    read() {
      clearError();
      const tiers: Tier[] = [];
      for (const row of rows) {
        const read = readTierRow(row, currency(), language);
        const wrong = 'control' in read ? read : doubled(read, tiers, row, language);
        if (wrong) return showError(wrong);
        if ('name' in read) tiers.push(read);
      }
      const lowest = Math.min(...tiers.map(({ revenueFrom }) => revenueFrom));
      const row = rows[tiers.findIndex(({ revenueFrom }) => revenueFrom === lowest)];
      return lowest !== 0 && row ? showError({ control: row.revenue, text: texts.lowestNotZero }) : tiers;
    },
  };
}

export function tierHead(language: Language): HTMLElement {
  const { tier, revenueFrom, margin } = inLanguage(setUpDialogMessages, language);
  const heads = [tier, revenueFrom, margin].map((text) => h('th', { scope: 'col' }, text));
  return h('thead', {}, h('tr', {}, ...heads, h('td', {})));
}

/** Names and margins to start with; a threshold is only shown as an example, but for the lowest, which is 0. */
function proposedTiers(language: Language): TypedTier[] {
  const texts = inLanguage(setUpDialogMessages, language);
  const { number } = formatIn(language);
  return exampleTiers(language).map(({ name, revenueFrom, margin }) => ({
    name,
    revenue: revenueFrom === 0 ? number(0) : '',
    margin: number(margin * 100),
    hint: revenueFrom === 0 ? '' : texts.example(number(revenueFrom)),
  }));
}

/** Two tiers of one name, or that open at the same revenue. */
function doubled(tier: Tier, others: readonly Tier[], row: TierRow, language: Language): Wrong | undefined {
  const texts = inLanguage(setUpDialogMessages, language);
  if (others.some(({ name }) => foldLabel(name) === foldLabel(tier.name))) {
    return { control: row.name, text: texts.nameTwice(tier.name) };
  }
  if (others.some(({ revenueFrom }) => revenueFrom === tier.revenueFrom)) {
    return { control: row.revenue, text: texts.revenueTwice(formatIn(language).number(tier.revenueFrom)) };
  }
  return undefined;
}
