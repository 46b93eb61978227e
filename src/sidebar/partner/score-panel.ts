/** The score as it stands: its parts as one stacked bar, what would raise it most, and the flag on coverage. */
import type { Ratings } from '../../app/actions/contract';
import { HIGHEST_RATING, partnerScore } from '../../core/score';
import { largestRaise, scoreParts } from '../../core/score-parts';
import { inLanguage } from '../../i18n/messages';
import { partnerMessages } from '../../i18n/sidebar';
import { type Child, h } from '../dom';
import { notice } from '../notice';
import type { Programme } from '../programme';

export const CRITERIA = ['coverage', 'offering', 'capacity', 'geography'] as const satisfies (keyof Ratings)[];

export function scorePanel(ratings: { readonly [K in keyof Ratings]: number | null }, programme: Programme): Child[] {
  const texts = inLanguage(partnerMessages, programme.language);
  const { number } = programme.format;
  const { weights, primaryRating } = programme.now();
  const given = CRITERIA.map((criterion) => ratings[criterion]);
  const complete = given.filter((rating) => rating !== null);
  const isComplete = complete.length === CRITERIA.length;
  const { coverage } = ratings;
  const isLow = coverage !== null && coverage < primaryRating;
  return [
    h(
      'p',
      { class: 'score' },
      `${texts.score} `,
      h('strong', { class: 'number' }, isComplete ? number(partnerScore(complete, weights)) : '–'),
      ` ${texts.outOfTen}`,
    ),
    ...bars(given, programme),
    isComplete ? h('p', {}, raiseText(complete, programme)) : h('p', { class: 'hint' }, texts.scoreMissing),
    isLow &&
      notice('warn', [h('strong', {}, texts.lowCoverage), h('p', {}, texts.lowCoverageText(number(primaryRating)))]),
  ];
}

/** The empty rest of the bar is what is missing to 10. */
function bars(given: readonly (number | null)[], { language, format, now }: Programme): Child[] {
  const texts = inLanguage(partnerMessages, language);
  const parts = scoreParts(
    given.map((rating) => rating ?? 0),
    now().weights,
  );
  const segments = parts.map(({ points }, index) => {
    const segment = h('span', { class: `part-${index + 1}` });
    segment.style.width = `${(points / HIGHEST_RATING) * 100}%`;
    return segment;
  });
  const lines = parts.map(({ weight, points }, index) => {
    const rating = given[index] ?? null;
    const sum = texts.part(
      format.percent(weight),
      rating === null ? '–' : format.number(rating),
      format.number(points),
    );
    const criterion = CRITERIA[index] as keyof Ratings;
    return h(
      'li',
      {},
      h('span', { class: `dot part-${index + 1}`, 'aria-hidden': 'true' }),
      h('span', {}, texts[criterion]),
      h('span', { class: 'number muted' }, rating === null ? '–' : sum),
    );
  });
  return [h('div', { class: 'stacked', 'aria-hidden': 'true' }, ...segments), h('ul', { class: 'parts' }, ...lines)];
}

function raiseText(ratings: readonly number[], { language, format, now }: Programme): string {
  const texts = inLanguage(partnerMessages, language);
  const raise = largestRaise(ratings, now().weights);
  if (!raise) return texts.highest;
  const criterion = CRITERIA[raise.index] as keyof Ratings;
  const from = ratings[raise.index] as number;
  const to = Math.min(HIGHEST_RATING, from + 1);
  return texts.raise(texts[criterion], format.number(from), format.number(to), format.number(raise.gain));
}
