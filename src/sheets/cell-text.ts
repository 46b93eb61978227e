/**
 * Text from people stays text: Sheets would make a formula of "=…", a number of "01234" and a date of "1.2.". A
 * leading apostrophe says "this is text" and is no part of the value.
 */
const FORMULA_LIKE = /^['=+\-@]/;
/** Anything that starts with a digit, a sign, a currency or a month might be read as a number or a date. */
const MAYBE_PARSED = /^\s*([\d.,$€£¥(%]|true$|false$|(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|#)|^\s/i;

/** What to write into a cell so that exactly this text is in it. */
export function textCell(text: string): string {
  return FORMULA_LIKE.test(text) || MAYBE_PARSED.test(text) ? `'${text}` : text;
}

/** The text of a cell: some readings give the apostrophe back, some do not. */
export function textOfCell(cell: unknown): string {
  const text = cell === null || cell === undefined ? '' : String(cell);
  return text.startsWith("'") && FORMULA_LIKE.test(text.slice(1)) ? text.slice(1) : text;
}
