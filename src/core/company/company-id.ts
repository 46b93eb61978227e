/** Business ids: what an authority gave a company is surer than any name. */

/** A valid id, the same however it was written; its country, where the id tells it. */
export interface BusinessId {
  readonly country: string;
  /** As people of that country write it. */
  readonly id: string;
}

const FINNISH_WEIGHTS = [7, 9, 10, 5, 8, 4, 2];

/** How many letters and digits follow the country's letters in its VAT ids. */
const VAT_LENGTHS = new Set(
  `AT9 BE10 BG9 BG10 CH10 CY9 CZ8 CZ9 CZ10 DE9 DK8 EE9 EL9 ES9 FR11 GB9 HR11 HU8 IE8 IE9 IT11 LT9 LT12 LU8 LV11 MT8
NL12 NO9 PL10 PT9 RO8 RO9 RO10 SE12 SI8 SK10`.split(/\s+/),
);
/** Letters beside the digits, at most: IE1234567FA. */
const MOST_LETTERS = 2;

/**
 * A Finnish business id (1234567-8, also without its hyphen) or a VAT id of Europe (FI12345678). Undefined for a blank
 * cell and for what cannot be one: only Finland's check digit is computed, of the others the shape is looked at.
 */
export function businessIdOf(text: string): BusinessId | undefined {
  const plain = text.toUpperCase().replace(/[^A-Z\d]/g, '');
  const finnish = /^(?:FI)?(\d{7})(\d)$/.exec(plain);
  if (finnish !== null) {
    const [, number = '', check = ''] = finnish;
    return finnishCheckDigit(number) === Number(check) ? { country: 'FI', id: `${number}-${check}` } : undefined;
  }
  const country = plain.slice(0, 2);
  const letters = plain.slice(2).replace(/\d/g, '').length;
  return VAT_LENGTHS.has(country + (plain.length - 2)) && letters <= MOST_LETTERS ? { country, id: plain } : undefined;
}

/** Undefined for a number that was never given. */
function finnishCheckDigit(number: string): number | undefined {
  const rest = FINNISH_WEIGHTS.reduce((sum, weight, index) => sum + weight * Number(number[index]), 0) % 11;
  if (rest === 1) return undefined;
  return rest === 0 ? 0 : 11 - rest;
}
