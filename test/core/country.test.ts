import { describe, expect, it } from 'vitest';
import { countryCode } from '../../src/core/country';

describe('countryCode', () => {
  it.each([
    ['FI', 'FI'],
    ['fi', 'FI'],
    [' se ', 'SE'],
    ['Finland', 'FI'],
    ['SUOMI', 'FI'],
    ['Ruotsi', 'SE'],
    ['Viro', 'EE'],
    ['Åland', undefined],
    ['Ahvenanmaa', 'AX'],
    ['UK', 'GB'],
    ['Iso-Britannia', 'GB'],
    ['iso britannia', 'GB'],
    ['USA', 'US'],
    ['U.S.', 'US'],
    ['Yhdysvallat', 'US'],
    ['Tšekki', 'CZ'],
    ['Tsekki', 'CZ'],
    ['Czech Republic', 'CZ'],
    ['Turkey', 'TR'],
    ["Cote d'Ivoire", 'CI'],
    ['St. Lucia', 'LC'],
    ['Saint Lucia', 'LC'],
    ['Bosnia & Herzegovina', 'BA'],
    ['', ''],
    ['  ', ''],
    ['Atlantis', undefined],
    ['XX', undefined],
    ['constructor', undefined],
  ])('%j is %s', (text, code) => {
    expect(countryCode(text)).toBe(code);
  });

  it('knows the English and the Finnish name of every country of ISO 3166 that Node names', () => {
    const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
    const codes = letters.flatMap((a) => letters.map((b) => a + b)).filter((code) => countryCode(code) === code);
    expect(codes).toHaveLength(250); // ISO's 249, and Kosovo
    const remote = new Set('CC CD CG HK MM MO PS BV GS HM IO SJ TF UM AX BL'.split(' ')); // named differently here
    for (const language of ['en', 'fi']) {
      const names = new Intl.DisplayNames([language], { type: 'region' });
      const unknown = codes.filter((code) => !remote.has(code) && countryCode(names.of(code) ?? '') !== code);
      expect(unknown).toEqual([]);
    }
  });
});
