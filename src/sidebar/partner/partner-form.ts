/** The fields of the Partner tab: a name, known or new, its type and its four ratings. */
import type { PartnerCard, Ratings } from '../../app/actions/contract';
import { scoreParts } from '../../core/partners/score-parts';
import { inLanguage } from '../../i18n/messages';
import { partnerMessages } from '../../i18n/sidebar';
import { fill, h } from '../dom';
import { type Field, field, options } from '../field';
import type { Programme } from '../programme';
import { type RatingField, ratingField } from './rating-field';
import { CRITERIA, type Criterion, type PartialRatings } from './score-panel';

export interface PartnerForm {
  readonly name: Field;
  readonly type: Field<HTMLSelectElement>;
  readonly ratings: Readonly<Record<Criterion, RatingField>>;
  typedName(): string;
  rated(): PartialRatings;
  /** Fills in a partner's card; undefined empties type and ratings. */
  load(card: PartnerCard | undefined): void;
}

export function partnerForm(programme: Programme): PartnerForm {
  const texts = inLanguage(partnerMessages, programme.language);
  const { percent } = programme.format;
  const input = h('input', { name: 'name', list: 'partners', autocomplete: 'off', required: true });
  const name = field(input, texts.name, texts.nameHint);
  const type = field(h('select', { name: 'type' }), texts.type);
  const shares = scoreParts([0, 0, 0, 0], programme.now().weights);
  const ratings = byCriterion((criterion, index) => {
    const share = percent(shares[index]?.weight ?? 0);
    const label = texts[criterion];
    return ratingField(criterion, label, share, texts[`${criterion}Hint`], texts.slider(label));
  });

  const chooseType = (chosen: string) => {
    const { partnerTypes } = programme.now();
    // A type that somebody wrote by hand stays choosable.
    const types = chosen === '' || partnerTypes.includes(chosen) ? partnerTypes : [...partnerTypes, chosen];
    fill(type.control, ...options([['', texts.typeUnset], ...types.map((label) => [label, label] as const)]));
    type.control.value = chosen;
  };
  chooseType('');
  return {
    name,
    type,
    ratings,
    typedName: () => input.value.trim(),
    rated: () => byCriterion((criterion) => ratings[criterion].value()),
    load(card) {
      chooseType(card?.type ?? '');
      for (const criterion of CRITERIA) ratings[criterion].setValue(card?.ratings[criterion] ?? null);
    },
  };
}

function byCriterion<T>(make: (criterion: Criterion, index: number) => T): Record<keyof Ratings, T> {
  return Object.fromEntries(CRITERIA.map((criterion, index) => [criterion, make(criterion, index)])) as Record<
    keyof Ratings,
    T
  >;
}
