/** A message that is ready to send: it may be changed, and goes by mail link or is copied. */
import type { Language } from '../../core/language';
import type { Letter } from '../../i18n/letters';
import type { Texts } from '../../i18n/messages';
import type { letterMessages } from '../../i18n/sidebar';
import { fill, h } from '../dom';
import { field } from '../field';
import { copyText } from '../letter/copy-text';
import { mailLink, oneAddress } from '../letter/mail-link';

export interface MessagePart {
  /** Subject and text. */
  readonly element: HTMLElement;
  /** The mail link, and the button that copies. */
  readonly buttons: readonly HTMLElement[];
  /** What came of copying. */
  readonly said: HTMLElement;
  /** Puts a message in place of the one that stands there. */
  write(letter: Letter, language: Language): void;
}

export function messagePart(email: string, texts: Texts<typeof letterMessages>, title: string): MessagePart {
  const subject = field(h('input', { name: 'subject' }), texts.subject);
  const text = field(h('textarea', { name: 'message', rows: 12 }), texts.text);
  const mail = h('a', { class: 'button', target: '_blank', rel: 'noopener' }, texts.mail);
  const copy = h('button', { type: 'button' }, texts.copy);
  const said = h('p', { class: 'hint', role: 'status' });
  const to = oneAddress(email);
  const showLink = () => {
    const { href, hasBody } = mailLink(email, { subject: subject.control.value, body: text.control.value });
    mail.setAttribute('href', href);
    text.setHint(hasBody ? '' : texts.tooLong);
  };
  subject.control.addEventListener('input', showLink);
  text.control.addEventListener('input', showLink);
  copy.addEventListener('click', async () => {
    const isCopied = await copyText(text.control);
    if (isCopied) copy.focus();
    fill(said, isCopied ? `✓ ${texts.copied}` : texts.selected);
  });
  const element = h(
    'section',
    { class: 'message stack' },
    h('h2', {}, title),
    h('p', { class: 'hint' }, to === '' ? texts.noAddress : texts.to(to)),
    subject.row,
    text.row,
  );
  return {
    element,
    buttons: [mail, copy],
    said,
    write(letter, language) {
      for (const { control } of [subject, text]) control.lang = language;
      subject.control.value = letter.subject;
      text.control.value = letter.body;
      fill(said);
      showLink();
    },
  };
}
