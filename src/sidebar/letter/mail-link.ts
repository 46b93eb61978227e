/** A mailto: link. Names may hold anything: all of it is encoded, so that nothing becomes another field or recipient. */
import type { Letter } from '../../i18n/letters';

/** Longer links are cut or refused by mail programs and by Windows. */
const LONGEST_LINK = 2000;

export interface MailLink {
  readonly href: string;
  /** False where the text does not fit into a link: the person pastes it then. */
  readonly hasBody: boolean;
}

/** `address` is used if it is exactly one; with any other the person chooses the recipient. */
export function mailLink(address: string, { subject, body }: Letter): MailLink {
  const start = `mailto:${recipient(address)}?subject=${encoded(subject.replace(/\s+/g, ' '))}`;
  const whole = `${start}&body=${encoded(body.replace(/\r\n?|\n/g, '\r\n'))}`;
  return whole.length <= LONGEST_LINK ? { href: whole, hasBody: true } : { href: start, hasBody: false };
}

/** Exactly one address; else ''. */
export function oneAddress(text: string): string {
  const address = text.trim();
  return /^[^\s@,;:<>"()[\]\\]+@[^\s@,;:<>"()[\]\\]+\.[^\s@,;:<>"()[\]\\]+$/.test(address) ? address : '';
}

function recipient(address: string): string {
  return encoded(oneAddress(address)).replace('%40', '@');
}

/** Half a character, which cells may hold, cannot be encoded. */
function encoded(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD'));
}
