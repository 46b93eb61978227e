/** A message to the partner, ready to send: by mail link or copied. It may be read and changed first. */
import type { OpenDeal } from '../../app/actions/contract';
import { type LetterKind, letterSubject, writeLetter } from '../../i18n/letters';
import { inLanguage } from '../../i18n/messages';
import { letterMessages } from '../../i18n/sidebar';
import { fill, h } from '../dom';
import { field, options } from '../field';
import type { Programme } from '../programme';
import { copyText } from './copy-text';
import { type Decided, letterFacts, letterLanguage } from './deal-letter';
import { languageSwitch } from './language-switch';
import { mailLink, oneAddress } from './mail-link';

export interface LetterPanel {
  readonly element: HTMLElement;
  focus(): void;
}

interface Opening {
  readonly deal: OpenDeal;
  readonly decided: Decided | undefined;
  /** The one to begin with first. */
  readonly kinds: readonly LetterKind[];
  readonly programme: Programme;
  /** With its text; else only what it is about, and what can be done with it. */
  readonly isWhole: boolean;
  close(): void;
}

/** Kinds that say nothing without their reason. */
const NEEDS_REASON: ReadonlySet<LetterKind> = new Set<LetterKind>(['rejected', 'needsInfo']);

export function letterPanel({ deal, decided, kinds, programme, isWhole, close }: Opening): LetterPanel {
  const texts = inLanguage(letterMessages, programme.language);
  const country = programme.partnerNamed(deal.partner)?.country ?? '';
  let language = letterLanguage(country);

  const kind = field(
    h(
      'select',
      { name: 'letterKind' },
      ...options(kinds.map((each) => [each, letterSubject(each, programme.language)])),
    ),
    texts.kind,
  );
  kind.row.hidden = kinds.length < 2;
  const subject = field(h('input', { name: 'letterSubject' }), texts.subject);
  const text = field(h('textarea', { name: 'letterText', rows: 11 }), texts.text);
  const mail = h('a', { class: 'button', target: '_blank', rel: 'noopener' }, texts.mail);
  const copy = h('button', { type: 'button' }, texts.copy);
  const said = h('p', { class: 'hint', role: 'status' });
  const notes = h('div', { class: 'letter-notes' });
  const heading = h('p', { class: 'letter-subject' });

  const showLink = () => {
    const letter = { subject: subject.control.value, body: text.control.value };
    const { href, hasBody } = mailLink(deal.email, letter);
    mail.setAttribute('href', href);
    text.setHint(hasBody ? '' : texts.tooLong);
    fill(heading, letter.subject);
  };
  const write = () => {
    const sender = programme.now().userName;
    const asOf = Date.now() - programme.hoursSinceLoaded() * 3_600_000;
    const facts = letterFacts(deal, decided, { language, sender, asOf });
    const chosen = kind.control.value as LetterKind;
    const letter = writeLetter(chosen, facts, language);
    subject.control.value = letter.subject;
    text.control.value = letter.body;
    const to = oneAddress(deal.email);
    fill(
      notes,
      h('p', { class: 'hint' }, to === '' ? texts.noAddress : texts.to(to)),
      NEEDS_REASON.has(chosen) && facts.reason === '' && h('p', { class: 'error' }, texts.addReason),
    );
    fill(said);
    showLink();
  };
  const languages = languageSwitch(language, programme.language, (chosen) => {
    language = chosen;
    write();
  });
  const whole = h('div', { class: 'stack' }, kind.row, languages, notes, subject.row, text.row);
  const read = h('button', { type: 'button', class: 'quiet' });
  const showWhole = (isOpen: boolean) => {
    whole.hidden = !isOpen;
    heading.hidden = isOpen;
    fill(read, isOpen ? texts.close : texts.read);
  };
  const focus = () => (kinds.length < 2 ? subject : kind).control.focus();

  kind.control.addEventListener('change', write);
  subject.control.addEventListener('input', showLink);
  text.control.addEventListener('input', showLink);
  read.addEventListener('click', () => {
    if (!whole.hidden) {
      close();
      return;
    }
    showWhole(true);
    focus();
  });
  copy.addEventListener('click', async () => {
    fill(said);
    const wasHidden = whole.hidden;
    // What is hidden cannot be selected.
    showWhole(true);
    const isCopied = await copyText(text.control);
    if (isCopied && wasHidden) showWhole(false);
    if (isCopied) copy.focus();
    fill(said, isCopied ? `✓ ${texts.copied}` : texts.selected);
  });
  write();
  showWhole(isWhole);
  const actions = h('div', { class: 'actions' }, mail, copy, read);
  const label = `${texts.title}: ${deal.company}`;
  return {
    element: h('section', { class: 'letter stack', 'aria-label': label }, heading, whole, actions, said),
    focus,
  };
}
