/** The form of the set-up dialog and its sending. In a workbook that is set up, only what is missing can be brought back. */
import type { SetUpRequest, SidebarStart } from '../../app/actions/contract';
import { LANGUAGES, type Language } from '../../core/language';
import { isCurrency } from '../../core/money/money';
import { inLanguage } from '../../i18n/messages';
import { LANGUAGE_NAMES, setUpDialogMessages } from '../../i18n/set-up-dialog';
import { whileBusy } from '../busy';
import { fill, h } from '../dom';
import { field, options, showErrors } from '../field';
import { notice, outcome } from '../notice';
import { callServer, closePage, failureText } from '../server';
import { nextSteps } from './next-steps';
import { askedTiers, keptTiers } from './tier-part';

const USUAL_CURRENCIES = ['EUR', 'USD', 'GBP', 'SEK', 'NOK', 'DKK', 'CHF'];

export function setUpForm(start: SidebarStart): { readonly element: HTMLElement; focus(): void } {
  const texts = inLanguage(setUpDialogMessages, start.language);
  const language = field(
    h('select', { name: 'language' }, ...options(LANGUAGES.map((code) => [code, LANGUAGE_NAMES[code]]))),
    start.ready ? texts.languageAgain : texts.language,
  );
  const currency = field(
    h('input', { name: 'currency', list: 'currencies', maxlength: 3, autocomplete: 'off' }),
    texts.currency,
    texts.currencyHint,
  );
  language.control.value = start.language;
  currency.control.value = start.currency || 'EUR';
  currency.row.hidden = start.ready;
  const currencyCode = () => currency.control.value.trim().toUpperCase();
  const tiers = start.tiers.length > 0 ? keptTiers(start) : askedTiers(start.language, currencyCode);

  const said = h('div', { role: 'alert' });
  const submit = h('button', { type: 'submit', class: 'primary' }, start.ready ? texts.repair : texts.submit);
  const cancel = h('button', { type: 'button', class: 'quiet', onclick: closePage }, texts.cancel);
  const inputs = h(
    'fieldset',
    { class: 'stack' },
    h('div', { class: 'row' }, language.row, currency.row),
    h('datalist', { id: 'currencies' }, ...USUAL_CURRENCIES.map((value) => h('option', { value }))),
    h('h2', {}, texts.tiers),
    ...tiers.elements,
  );
  const read = (): SetUpRequest | undefined => {
    const isKnown = isCurrency(currencyCode());
    if (showErrors({ currency }, { currency: isKnown ? '' : texts.currencyUnknown })) return undefined;
    const filled = tiers.read();
    if (filled === undefined) return undefined;
    return { language: language.control.value as Language, currency: currencyCode(), tiers: filled };
  };
  const send = async () => {
    fill(said);
    const request = read();
    if (!request) return;
    inputs.disabled = true;
    cancel.hidden = true;
    fill(said, h('progress', { 'aria-label': texts.working }), h('p', { class: 'hint' }, texts.workingHint));
    try {
      const answer = await callServer('setUpWorkbook', request);
      if (answer.ok) {
        const next = nextSteps(answer.message, answer.next, !start.ready, start.language);
        element.replaceWith(next);
        next.querySelector('button')?.focus();
        return;
      }
      inputs.disabled = false;
      showErrors({ language, currency }, answer.fields);
      fill(said, outcome('bad', answer.message));
    } catch (error) {
      inputs.disabled = false;
      const words = [h('strong', {}, texts.notDone), h('p', {}, failureText(error, start.language))];
      fill(said, notice('bad', words));
    }
    cancel.hidden = false;
  };
  const onsubmit = (event: Event) => {
    event.preventDefault();
    void whileBusy(submit, texts.working, send);
  };
  const element = h(
    'form',
    { class: 'stack', novalidate: true, onsubmit },
    h('div', {}, h('h1', {}, texts.title), h('p', { class: 'muted' }, start.ready ? texts.introAgain : texts.intro)),
    inputs,
    said,
    h('div', { class: 'actions' }, submit, cancel),
  );
  return { element, focus: () => language.control.focus() };
}
