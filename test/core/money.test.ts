import { describe, expect, it } from 'vitest';
import { isCurrency, minorUnits } from '../../src/core/money';

describe('minorUnits', () => {
  it.each([
    ['EUR', 2],
    ['USD', 2],
    ['JPY', 0],
    ['ISK', 0],
    ['KRW', 0],
    ['KWD', 3],
    ['TND', 3],
    ['CLF', 4],
    ['usd', 2],
    [' sek ', 2],
  ])('%s has %i decimals', (code, digits) => {
    expect(minorUnits(code)).toBe(digits);
  });

  it.each(['', 'XXX', 'XTS', 'XAU', 'FIM', 'EURO', '€', 'constructor'])('%j is no currency', (code) => {
    expect(isCurrency(code)).toBe(false);
  });

  it('knows every currency that Node knows, but for what is no money', () => {
    const missing = Intl.supportedValuesOf('currency').filter((code) => !isCurrency(code));
    const isHistoric = (code: string): boolean => /^(XDR|XSU|XUA|XAG|XAU|XBA|XBB|XBC|XBD|XPD|XPT|XTS|XXX)$/.test(code);
    expect(missing.filter((code) => !isHistoric(code))).toEqual([]);
  });
});
