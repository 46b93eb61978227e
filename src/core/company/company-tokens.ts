/** A company's name cut into words in one pass: it is done for every name that is compared, so it has to be quick. */
import { plainLetters, SEPARATOR } from './company-letters';

export interface Token {
  /** In plain letters; "&" for & and +. */
  readonly text: string;
  /** Ended with a dot, as in "Dt. Beteilig.". */
  readonly isDotted: boolean;
}

const DOT = 46;
/** & and +. */
const isJoiner = (code: number): boolean => code === 38 || code === 43;
const isPlain = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 48 && code <= 57);

/** Words and "&" of a name in any case. */
export function nameTokens(name: string): Token[] {
  const text = readable(name.toLowerCase());
  const tokens: Token[] = [];
  let word = '';
  for (let index = 0; index <= text.length; index++) {
    const start = index;
    while (isPlain(text.charCodeAt(index))) index++;
    if (index > start) word += text.slice(start, index);
    const code = text.charCodeAt(index);
    const letters = lettersOf(code);
    if (letters !== SEPARATOR) {
      word += letters;
      continue;
    }
    if (word !== '') tokens.push({ text: word, isDotted: code === DOT });
    if (isJoiner(code)) tokens.push({ text: '&', isDotted: false });
    word = '';
  }
  return tokens;
}

/** Of a character that is no plain letter; SEPARATOR for the end of the text. */
function lettersOf(code: number): string {
  return code > 127 || code === 39 || code === 96 ? plainLetters(String.fromCharCode(code)) : SEPARATOR;
}

/** Spellings that the cut into words would break; and what comes after "c/o" is somebody else. */
function readable(text: string): string {
  const careOf = text.indexOf(' c/o ');
  return (careOf > 0 ? text.slice(0, careOf) : text).replace('t:mi', 'tmi');
}
