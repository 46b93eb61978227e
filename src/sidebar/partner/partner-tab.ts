/** The Partner tab: choose or name a partner, rate it on four criteria, see its score and where it stands, save. */
import type { PartnerCard, Ratings } from '../../app/actions/contract';
import { scoreParts } from '../../core/score-parts';
import { inLanguage } from '../../i18n/messages';
import { partnerMessages } from '../../i18n/sidebar';
import { whileBusy } from '../busy';
import { fill, h } from '../dom';
import { type Control, type Field, field, options, showErrors } from '../field';
import { outcome } from '../notice';
import type { Programme } from '../programme';
import { newRequestId } from '../request-id';
import { callServer, failureText } from '../server';
import type { Tab } from '../tabs';
import { ratingField } from './rating-field';
import { CRITERIA, scorePanel } from './score-panel';
import { standingPanel } from './standing-panel';

export function partnerTab(programme: Programme): Tab {
  const texts = inLanguage(partnerMessages, programme.language);
  const { percent } = programme.format;
  let requestId = newRequestId();
  let shownCard: PartnerCard | undefined;

  const name = field(
    h('input', { name: 'name', list: 'partners', autocomplete: 'off', required: true }),
    texts.name,
    texts.nameHint,
  );
  const type = field(h('select', { name: 'type' }), texts.type);
  const shares = scoreParts([0, 0, 0, 0], programme.now().weights);
  const ratings = CRITERIA.map((criterion, index) =>
    ratingField(
      criterion,
      texts[criterion],
      percent(shares[index]?.weight ?? 0),
      texts[`${criterion}Hint`],
      texts.slider(texts[criterion]),
    ),
  );
  const score = h('div', { class: 'stack', 'aria-live': 'polite' });
  const standing = h('div', { class: 'stack' });
  const said = h('div', { tabindex: '-1' });
  const failure = h('div', { role: 'alert' });
  const save = h('button', { type: 'submit', class: 'primary wide' }, texts.save);
  const form = h(
    'form',
    { class: 'stack', novalidate: true, autocomplete: 'off' },
    name.row,
    type.row,
    ...ratings.map(({ row }) => row),
    score,
    standing,
    h('div', { class: 'footer' }, failure, said, save),
  );
  const rated = () =>
    Object.fromEntries(CRITERIA.map((criterion, index) => [criterion, ratings[index]?.value() ?? null])) as {
      [K in keyof Ratings]: number | null;
    };

  const listTypes = (chosen: string) => {
    const { partnerTypes } = programme.now();
    const own = chosen === '' || partnerTypes.includes(chosen) ? [] : [chosen];
    fill(type.control, ...options([['', texts.typeUnset], ...[...partnerTypes, ...own].map((t) => [t, t] as const)]));
    type.control.value = chosen;
  };
  const showScore = () => fill(score, ...scorePanel(rated(), programme));
  const showStanding = () => fill(standing, ...(shownCard ? standingPanel(shownCard, programme) : []));
  /** Loads the card of a known name; a new name keeps what was rated. */
  const nameChanged = () => {
    const typed = name.control.value.trim();
    const card = programme.partnerNamed(typed);
    name.setHint(typed === '' ? texts.nameHint : card ? texts.isKnown : texts.isNew);
    if (card?.name === shownCard?.name) return;
    requestId = newRequestId();
    if (card) {
      listTypes(card.type);
      CRITERIA.forEach((criterion, index) => {
        ratings[index]?.setValue(card.ratings[criterion]);
      });
    } else {
      listTypes('');
      for (const rating of ratings) rating.setValue(null);
    }
    shownCard = card;
    showScore();
    showStanding();
  };
  const fields: Record<string, Field<Control>> = { name };
  CRITERIA.forEach((criterion, index) => {
    const rating = ratings[index];
    if (rating) fields[criterion] = rating;
  });

  const send = async () => {
    fill(failure);
    fill(said);
    const given = rated();
    const errors: Record<string, string> = name.control.value.trim() === '' ? { name: texts.nameMissing } : {};
    for (const criterion of CRITERIA) if (given[criterion] === null) errors[criterion] = texts.ratingWrong;
    if (showErrors(fields, errors)) return;
    try {
      const answer = await callServer('savePartner', {
        requestId,
        name: name.control.value.trim(),
        type: type.control.value,
        ratings: given as Ratings,
      });
      if (!answer.ok) {
        showErrors(fields, answer.fields);
        fill(failure, outcome('bad', answer.message));
        return;
      }
      requestId = newRequestId();
      shownCard = answer.value;
      programme.keepPartner(answer.value);
      showStanding();
      const register = () => programme.show('register', answer.value.name);
      fill(
        said,
        outcome('good', answer.message, answer.next),
        h('button', { type: 'button', class: 'quiet wide', onclick: register }, texts.registerFor),
      );
      said.focus();
      programme.followUp();
    } catch (error) {
      fill(failure, outcome('bad', failureText(error, programme.language)));
    }
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void whileBusy(save, texts.saving, send);
  });
  form.addEventListener('input', (event) => {
    if (event.target === name.control) nameChanged();
    showScore();
    fill(said);
  });
  programme.onChange(() => {
    shownCard = shownCard && programme.partnerNamed(shownCard.name);
    showStanding();
  });
  listTypes('');
  showScore();
  return {
    name: 'partner',
    element: form,
    shown(partner) {
      if (partner === undefined) return;
      name.control.value = partner;
      nameChanged();
    },
    focus: () => (name.control.value === '' ? name.control : type.control).focus(),
    submit: () => form.requestSubmit(save),
  };
}
