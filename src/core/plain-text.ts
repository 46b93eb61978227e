/**
 * What a person meant by a text, before it goes into cells and into the log: both hold exactly this, so that reading
 * gives back what was written and the log's check holds.
 */

/** What Sheets takes for the start of a formula, and the apostrophe that says "this is text". Full-width ones, too. */
export const FORMULA_START = /^['=+\-@\uff1d\uff0b\uff0d\uff20]/;
/** Nobody means these, and files that Sheets exports cannot hold them; tab and line feed stay. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Most texts have nothing of it. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const SUSPECT = /^'|[\u0000-\u0008\u000b-\u001f\u007f\ud800-\udfff]/;

/**
 * One kind of line end, no control characters, no half characters; and without the apostrophe in front of a formula,
 * which says "this is text" in every sheet and is no part of it.
 */
export function plainText(text: string): string {
  if (!SUSPECT.test(text)) return text;
  return unmarked(text.replace(/\r\n?/g, '\n').replace(CONTROLS, '').replace(LONE_SURROGATE, '\ufffd'));
}

/** The text behind the mark of text. */
export function unmarked(text: string): string {
  let plain = text;
  while (plain.startsWith("'") && FORMULA_START.test(plain.slice(1))) plain = plain.slice(1);
  return plain;
}

/** The same for every text of a record; all else stays. */
export function plainTexts<R extends object>(record: R): R {
  return Object.fromEntries(
    Object.entries(record).map(([key, value]) => [key, typeof value === 'string' ? plainText(value) : value]),
  ) as R;
}

/** A letter, digit, symbol or punctuation mark: anything else looks like a blank cell. */
export function isVisible(text: string): boolean {
  return /[\p{L}\p{N}\p{S}\p{P}]/u.test(text);
}
