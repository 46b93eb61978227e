/** One rating from 1 to 10: typed as a number, or set on a bar of ten cells. */
import { HIGHEST_RATING, LOWEST_RATING } from '../../core/partners/score';
import { h } from '../dom';
import { type Field, field } from '../field';

export interface RatingField extends Field {
  /** null where it is blank or none. */
  value(): number | null;
  setValue(rating: number | null): void;
}

/** Rates on the number input with the keyboard; the bar is for the pointer and says nothing that the number does not. */
export function ratingField(
  name: string,
  label: string,
  weight: string,
  hint: string,
  sliderLabel: string,
): RatingField {
  const bounds = { min: LOWEST_RATING, max: HIGHEST_RATING };
  const control = h('input', { type: 'number', name, step: 'any', inputmode: 'decimal', required: true, ...bounds });
  const bar = h('input', { type: 'range', class: 'bar', tabindex: '-1', 'aria-label': sliderLabel, ...bounds });
  const made = field(control, label, hint);
  made.row.classList.add('rating');
  made.row.querySelector('label')?.append(h('span', { class: 'muted' }, ` ${weight}`));
  control.after(bar);

  const value = () => {
    const typed = control.value.trim().replace(',', '.');
    const rating = Number(typed);
    return typed !== '' && rating >= LOWEST_RATING && rating <= HIGHEST_RATING ? rating : null;
  };
  const follow = () => {
    const rating = value();
    bar.value = String(rating ?? LOWEST_RATING);
    bar.style.setProperty('--rating', String(rating ?? 0));
  };
  control.addEventListener('input', follow);
  bar.addEventListener('input', () => {
    control.value = bar.value;
    control.dispatchEvent(new Event('input', { bubbles: true }));
  });
  follow();
  return {
    ...made,
    value,
    setValue(rating) {
      control.value = rating === null ? '' : String(rating);
      made.setError('');
      follow();
    },
  };
}
