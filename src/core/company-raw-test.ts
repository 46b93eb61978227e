/**
 * A cheap test on raw cells that puts aside what cannot be the same company, without reading a name properly. It
 * errs on one side only: what it puts aside would not have matched.
 */
import type { ParsedCompany } from './company-match';
import { withoutAccents } from './company-name';

/** Letters are looked up in a table up to here (Latin Extended-B); a name with others is not judged. */
const TABLE_END = 0x250;
const SKIP = 0;
const CANNOT_TELL = 1;
/** Words that are written in more than one way ("&", "Asunto Oy"). */
const VARYING_WORDS = new Set(['and', 'asoy', 'koy']);

let baseLetters: Uint8Array | undefined;

/** Whether the raw cells of a name and a domain could belong to this company. */
export function rawNameTest(company: ParsedCompany): (nameCell: unknown, domainCell: unknown) => boolean {
  const { ownDomain } = company;
  const letters = lettersInOrder(company.name.words);
  baseLetters ??= readBaseLetters();
  const table = baseLetters;
  return (nameCell, domainCell) => {
    if (ownDomain !== '' && typeof domainCell === 'string' && domainCell.toLowerCase().includes(ownDomain)) return true;
    if (letters === undefined || typeof nameCell !== 'string') return true;
    return holdsInOrder(nameCell, letters, table);
  };
}

/**
 * The letters that any spelling of the name holds in this order: umlauts may be spelled out (ü and ue, å and aa, ß and
 * ss), so what that adds is left out. Undefined for names in other alphabets.
 */
function lettersInOrder(words: readonly string[]): Uint8Array | undefined {
  const text = words
    .filter((word) => !VARYING_WORDS.has(word))
    .join('')
    .replace(/([aou])e/g, '$1')
    .replace(/aa+/g, 'a')
    .replace(/ss+/g, 's');
  return /^[a-z0-9]*$/.test(text) ? Uint8Array.from(text, (letter) => letter.charCodeAt(0)) : undefined;
}

function holdsInOrder(text: string, letters: Uint8Array, table: Uint8Array): boolean {
  let next = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    const letter = code < TABLE_END ? (table[code] as number) : CANNOT_TELL;
    if (letter === CANNOT_TELL) return true;
    if (letter === letters[next]) next++;
  }
  return next >= letters.length;
}

/** For each character: its lower-case base letter or digit, or what to do with it. */
function readBaseLetters(): Uint8Array {
  return Uint8Array.from({ length: TABLE_END }, (_, code) => {
    const base = withoutAccents(String.fromCharCode(code).toLowerCase());
    if (/^([a-z0-9]|ae|oe|ss)$/.test(base)) return base.charCodeAt(0);
    return code > 127 && base !== '' ? CANNOT_TELL : SKIP;
  });
}
