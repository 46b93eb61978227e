/** Asks which deal another one is a duplicate of: by id or customer, those that its conflict names first. */
import type { OpenDeal } from '../../app/actions/contract';
import { DEAL_STATES } from '../../core/choices';
import { foldLabel } from '../../core/language';
import { inLanguage } from '../../i18n/messages';
import { decideMessages } from '../../i18n/sidebar';
import { h } from '../dom';
import { type Field, field } from '../field';
import type { Programme } from '../programme';
import { allDeals } from './inbox';

export interface DuplicateField {
  readonly field: Field;
  readonly completions: HTMLElement;
  /** The id, or what is wrong with what was typed. */
  read(): { readonly id: string } | { readonly error: string };
}

/** An older deal is in neither list: its id alone will do. */
const DEAL_ID = /^D-\d+$/i;

export function duplicateField(deal: OpenDeal, programme: Programme): DuplicateField {
  const texts = inLanguage(decideMessages, programme.language);
  const others = allDeals(programme).filter(({ id }) => id !== deal.id);
  const isNamed = ({ id }: OpenDeal) => deal.conflict.split(/[^\p{L}\p{N}-]+/u).includes(id);
  const ordered = [...others.filter(isNamed), ...others.filter((other) => !isNamed(other))];
  const labelOf = ({ id, company, partner, status }: OpenDeal) =>
    [id, company, partner || texts.direct, DEAL_STATES[status][programme.language]].join(' · ');

  const list = `duplicate-of-${deal.id}`;
  const of = field(h('input', { name: 'of', list, autocomplete: 'off' }), texts.duplicateOf, texts.duplicateHint);
  const [named] = others.filter(isNamed);
  if (named) of.control.value = labelOf(named);
  return {
    field: of,
    completions: h('datalist', { id: list }, ...ordered.map((other) => h('option', { value: labelOf(other) }))),
    read() {
      const typed = foldLabel(of.control.value);
      if (typed === '') return { error: texts.duplicateMissing };
      if (typed === foldLabel(deal.id)) return { error: texts.duplicateSelf };
      const found =
        others.find((other) => [other.id, labelOf(other)].some((text) => foldLabel(text) === typed)) ??
        onlyOne(others.filter(({ company }) => foldLabel(company) === typed));
      if (found) return { id: found.id };
      return DEAL_ID.test(typed) ? { id: typed.toUpperCase() } : { error: texts.duplicateMissing };
    },
  };
}

function onlyOne<T>(found: readonly T[]): T | undefined {
  return found.length === 1 ? found[0] : undefined;
}
