/** Business ids: what an authority gave a company is surer than any name. */

/** A valid id, the same however it was written; its country, where the id tells it. */
export interface BusinessId {
  readonly country: string;
  /** As people of that country write it. */
  readonly id: string;
}

const FINNISH_WEIGHTS = [7, 9, 10, 5, 8, 4, 2];

/** What follows the country's letters in its VAT ids. */
const VAT_SHAPES: ReadonlyMap<string, RegExp> = new Map(
  `AT:U\\d{8} BE:[01]\\d{9} BG:\\d{9,10} CH:E\\d{9} CY:\\d{8}[A-Z] CZ:\\d{8,10} DE:\\d{9} DK:\\d{8} EE:\\d{9} EL:\\d{9} ES:[A-Z\\d]\\d{7}[A-Z\\d]
FR:[A-Z\\d]{2}\\d{9} GB:\\d{9} HR:\\d{11} HU:\\d{8} IE:\\d[A-Z\\d]\\d{5}[A-Z]{1,2} IT:\\d{11} LT:(\\d{9}|\\d{12}) LU:\\d{8} LV:\\d{11}
MT:\\d{8} NL:\\d{9}B\\d{2} NO:\\d{9} PL:\\d{10} PT:\\d{9} RO:\\d{2,10} SE:\\d{10}01 SI:\\d{8} SK:\\d{10}`
    .split(/\s+/)
    .map((entry) => [entry.slice(0, 2), new RegExp(`^${entry.slice(3)}$`)] as const),
);

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
  return VAT_SHAPES.get(country)?.test(plain.slice(2)) ? { country, id: plain } : undefined;
}

/** Undefined for a number that was never given. */
function finnishCheckDigit(number: string): number | undefined {
  const rest = FINNISH_WEIGHTS.reduce((sum, weight, index) => sum + weight * Number(number[index]), 0) % 11;
  if (rest === 1) return undefined;
  return rest === 0 ? 0 : 11 - rest;
}
