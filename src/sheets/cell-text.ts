/**
 * Text from people stays text: Sheets would make a formula of "=…", a number of "01234" and a date of "1.2.". A
 * leading apostrophe says "this is text" and is no part of the value.
 */
import { FORMULA_START, plainText, unmarked } from '../core/plain-text';

/** Anything that starts with a digit, a sign, a currency or a month might be read as a number or a date. */
const MAYBE_PARSED =
  /^\s*([\p{N}.,\p{Sc}(%]|true$|false$|tosi$|epätosi$|(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|#)|^\s/iu;

/** What to write into a cell so that exactly this text is in it, as `plainText` gives it. */
export function textCell(text: string): string {
  const plain = plainText(text);
  return FORMULA_START.test(plain) || MAYBE_PARSED.test(plain) ? `'${plain}` : plain;
}

/** The text of a cell: some readings give the apostrophe back, some do not. */
export function textOfCell(cell: unknown): string {
  return cell === null || cell === undefined ? '' : unmarked(String(cell));
}
