/** The tiers of the set-up dialog: a person's own, the examples for now, or those that the workbook has. */
import type { SetUpRequest, SidebarStart } from '../../app/actions/contract';
import type { Language } from '../../core/language';
import { exampleTiers } from '../../core/partners/example-tiers';
import { inLanguage } from '../../i18n/messages';
import { setUpDialogMessages } from '../../i18n/set-up-dialog';
import { fill, h } from '../dom';
import { formatIn } from '../format';
import { notice } from '../notice';
import { tierHead, tierRows } from './tier-rows';

export interface TierPart {
  readonly elements: readonly HTMLElement[];
  /** null = the marked examples; undefined = something is wrong and was marked. */
  read(): SetUpRequest['tiers'] | undefined;
}

/** The guides give no thresholds: the person's own, or the examples until they are known. */
export function askedTiers(language: Language, currency: () => string): TierPart {
  const texts = inLanguage(setUpDialogMessages, language);
  const rows = tierRows(language, currency);
  const shownExamples = examples(language);
  const toggle = h('button', { type: 'button' }, texts.useExamples);
  shownExamples.hidden = true;
  toggle.addEventListener('click', () => {
    rows.element.hidden = !rows.element.hidden;
    shownExamples.hidden = !rows.element.hidden;
    fill(toggle, rows.element.hidden ? texts.ownThresholds : texts.useExamples);
  });
  return {
    elements: [h('p', { class: 'hint' }, texts.tiersHint), rows.element, shownExamples, toggle],
    read: () => (rows.element.hidden ? null : rows.read()),
  };
}

function examples(language: Language): HTMLElement {
  const texts = inLanguage(setUpDialogMessages, language);
  const { number } = formatIn(language);
  const rows = exampleTiers(language).map(({ name, revenueFrom, margin }) =>
    h(
      'tr',
      {},
      h('td', {}, name),
      h('td', { class: 'number' }, number(revenueFrom)),
      h('td', { class: 'number' }, number(margin * 100)),
      h('td', {}),
    ),
  );
  const table = h('table', { class: 'plain tiers' }, tierHead(language), h('tbody', {}, ...rows));
  return h('div', { role: 'status' }, notice('warn', [h('strong', {}, texts.examplesUsed), table]));
}

/** Set-up leaves what is there: it shows where to change it. */
export function keptTiers({ language, tiers, currency }: SidebarStart): TierPart {
  const texts = inLanguage(setUpDialogMessages, language);
  const { money, percent } = formatIn(language);
  const lines = tiers.map(({ name, revenueFrom, margin }) =>
    h('li', {}, texts.kept(name, money(revenueFrom, currency), percent(margin))),
  );
  return { elements: [h('ul', {}, ...lines), h('p', { class: 'hint' }, texts.tiersKept)], read: () => tiers };
}
