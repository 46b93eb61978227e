/** The Partner tab: choose or name a partner, rate it on four criteria, see its score and where it stands, save. */
import type { PartnerCard, Ratings } from '../../app/actions/contract';
import { inLanguage } from '../../i18n/messages';
import { partnerMessages } from '../../i18n/sidebar';
import { whileBusy } from '../busy';
import { fill, h } from '../dom';
import { showErrors } from '../field';
import { failureNotice, outcome } from '../notice';
import type { Programme } from '../programme';
import { newRequestId } from '../request-id';
import { callServer } from '../server';
import type { Tab } from '../tabs';
import { moneyPanel } from './money-panel';
import { partnerForm } from './partner-form';
import { CRITERIA, scoreDetails, scoreHeadline } from './score-panel';
import { standingPanel } from './standing-panel';

export function partnerTab(programme: Programme): Tab {
  const texts = inLanguage(partnerMessages, programme.language);
  const { name, type, ratings, typedName, rated, load } = partnerForm(programme);
  const fields = { name, ...ratings };
  let requestId = newRequestId();
  let card: PartnerCard | undefined;

  const headline = h('div', { role: 'status' });
  const details = h('div', { class: 'stack' });
  const standing = h('div', { class: 'stack' });
  const money = moneyPanel(programme);
  const said = h('div', { tabindex: '-1' });
  const failure = h('div', { role: 'alert' });
  const save = h('button', { type: 'submit', class: 'primary wide' }, texts.save);
  const ratingRows = CRITERIA.map((criterion) => ratings[criterion].row);
  const footer = h('div', { class: 'footer' }, failure, said, headline, save);
  const parts = [name.row, type.row, ...ratingRows, details, standing, money.element, footer];
  const form = h('form', { class: 'stack', novalidate: true, autocomplete: 'off' }, ...parts);

  const showScore = () => {
    fill(headline, ...scoreHeadline(rated(), programme));
    fill(details, ...scoreDetails(rated(), programme));
  };
  const showStanding = () => {
    fill(standing, ...(card ? standingPanel(card, programme) : []));
    money.choose(card?.name);
  };
  /** Loads the card of a known name; a new name keeps what was rated. */
  const nameChanged = () => {
    const known = programme.partnerNamed(typedName());
    name.setHint(typedName() === '' ? texts.nameHint : known ? texts.isKnown : texts.isNew);
    if (known?.name === card?.name) return;
    requestId = newRequestId();
    card = known;
    load(card);
    showStanding();
  };
  const send = async () => {
    fill(failure);
    fill(said);
    const given = rated();
    const errors: Record<string, string> = typedName() === '' ? { name: texts.nameMissing } : {};
    for (const criterion of CRITERIA) if (given[criterion] === null) errors[criterion] = texts.ratingWrong;
    if (showErrors(fields, errors)) return;
    try {
      const request = { requestId, name: typedName(), type: type.control.value, ratings: given as Ratings };
      const answer = await callServer('savePartner', request);
      if (!answer.ok) {
        showErrors(fields, answer.fields);
        fill(failure, outcome('bad', answer.message));
        return;
      }
      requestId = newRequestId();
      saved(answer.value, outcome('good', answer.message, answer.next));
    } catch (error) {
      fill(failure, failureNotice(error, programme.language));
    }
  };
  const saved = (now: PartnerCard, message: HTMLElement) => {
    card = now;
    programme.keepPartner(now);
    name.setHint(texts.isKnown);
    const register = () => programme.show('register', now.name);
    fill(said, message, h('button', { type: 'button', class: 'quiet wide', onclick: register }, texts.registerFor));
    fill(headline);
    said.focus();
    programme.followUp();
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void whileBusy(save, texts.saving, send);
  });
  form.addEventListener('input', (event) => {
    if (event.target === name.control) nameChanged();
    fill(said);
    showScore();
  });
  programme.onChange(() => {
    card = card && programme.partnerNamed(card.name);
    showStanding();
  });
  showScore();
  return {
    name: 'partner',
    element: form,
    shown(partner) {
      money.shown();
      if (partner === undefined) return;
      name.control.value = partner;
      nameChanged();
      showScore();
    },
    focus: () => (typedName() === '' ? name : type).control.focus(),
    submit: () => form.requestSubmit(save),
  };
}
