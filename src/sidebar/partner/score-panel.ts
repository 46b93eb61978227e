/** The score as it stands: its parts as one stacked bar, what would raise it most, and the flag on coverage. */
import type { Ratings } from '../../app/actions/contract';
import { HIGHEST_RATING, partnerScore } from '../../core/partners/score';
import { largestRaise, scoreParts } from '../../core/partners/score-parts';
import { inLanguage } from '../../i18n/messages';
import { partnerMessages } from '../../i18n/sidebar';
import { type Child, h } from '../dom';
import { notice } from '../notice';
import type { Programme } from '../programme';

export const CRITERIA = ['coverage', 'offering', 'capacity', 'geography'] as const satisfies (keyof Ratings)[];
export type Criterion = (typeof CRITERIA)[number];
/** null where there is no rating yet. */
export type PartialRatings = { readonly [K in Criterion]: number | null };

/** The score in one line and its parts as one stacked bar; the empty rest of the bar is what is missing to 10. */
export function scoreHeadline(ratings: PartialRatings, { language, format, now }: Programme): Child[] {
  const texts = inLanguage(partnerMessages, language);
  const given = CRITERIA.map((criterion) => ratings[criterion] ?? 0);
  const isComplete = !given.includes(0);
  const segments = scoreParts(given, now().weights).map(({ points }, index) => {
    const segment = h('span', { class: `part-${index + 1}` });
    segment.style.width = `${(points / HIGHEST_RATING) * 100}%`;
    return segment;
  });
  const score = isComplete ? format.number(partnerScore(given, now().weights)) : '–';
  return [
    h('p', { class: 'score' }, `${texts.score} `, h('strong', { class: 'number' }, score), ` ${texts.outOfTen}`),
    h('div', { class: 'stacked', 'aria-hidden': 'true' }, ...segments),
  ];
}

/** Each part, what would raise the score most, and the flag on coverage (requirement 2). */
export function scoreDetails(ratings: PartialRatings, programme: Programme): Child[] {
  const texts = inLanguage(partnerMessages, programme.language);
  const { primaryRating } = programme.now();
  const given = CRITERIA.map((criterion) => ratings[criterion]);
  const complete = given.filter((rating) => rating !== null);
  const isComplete = complete.length === CRITERIA.length;
  const isLow = ratings.coverage !== null && ratings.coverage < primaryRating;
  const limit = programme.format.number(primaryRating);
  return [
    partList(given, programme),
    isComplete ? h('p', {}, raiseText(complete, programme)) : h('p', { class: 'hint' }, texts.scoreMissing),
    isLow && notice('warn', [h('strong', {}, texts.lowCoverage), h('p', {}, texts.lowCoverageText(limit))]),
  ];
}

function partList(given: readonly (number | null)[], { language, format, now }: Programme): HTMLElement {
  const texts = inLanguage(partnerMessages, language);
  const parts = scoreParts(
    given.map((rating) => rating ?? 0),
    now().weights,
  );
  const lines = parts.map(({ weight, rating, points }, index) => {
    const sum = texts.part(format.percent(weight), format.number(rating), format.number(points));
    return h(
      'li',
      {},
      h('span', { class: `dot part-${index + 1}`, 'aria-hidden': 'true' }),
      h('span', {}, texts[CRITERIA[index] as Criterion]),
      h('span', { class: 'number muted' }, rating === 0 ? '–' : sum),
    );
  });
  return h('ul', { class: 'parts' }, ...lines);
}

function raiseText(ratings: readonly number[], { language, format, now }: Programme): string {
  const texts = inLanguage(partnerMessages, language);
  const raise = largestRaise(ratings, now().weights);
  if (!raise) return texts.highest;
  const criterion = CRITERIA[raise.index] as Criterion;
  const from = ratings[raise.index] as number;
  const to = Math.min(HIGHEST_RATING, from + 1);
  return texts.raise(texts[criterion], format.number(from), format.number(to), format.number(raise.gain));
}
