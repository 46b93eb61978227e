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

  it('knows the 249 codes of ISO 3166, and Kosovo', () => {
    const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
    const codes = letters.flatMap((a) => letters.map((b) => a + b)).filter((code) => countryCode(code) === code);
    expect(codes).toHaveLength(250);
  });

  it.each(
    `AT Austria Itävalta|BE Belgium Belgia|BG Bulgaria Bulgaria|HR Croatia Kroatia|CY Cyprus Kypros|CZ Czechia Tšekki
    |DK Denmark Tanska|EE Estonia Viro|FI Finland Suomi|FR France Ranska|DE Germany Saksa|GR Greece Kreikka
    |HU Hungary Unkari|IE Ireland Irlanti|IT Italy Italia|LV Latvia Latvia|LT Lithuania Liettua|LU Luxembourg Luxemburg
    |MT Malta Malta|NL Netherlands Alankomaat|PL Poland Puola|PT Portugal Portugali|RO Romania Romania
    |SK Slovakia Slovakia|SI Slovenia Slovenia|ES Spain Espanja|SE Sweden Ruotsi|NO Norway Norja|IS Iceland Islanti
    |CH Switzerland Sveitsi|UA Ukraine Ukraina|JP Japan Japani|CN China Kiina|IN India Intia|BR Brazil Brasilia
    |CA Canada Kanada|AU Australia Australia|SG Singapore Singapore|MX Mexico Meksiko|TR Türkiye Turkki`
      .split('|')
      .map((line) => line.trim().split(' ') as [string, string, string]),
  )('%s is %s and %s', (code, english, finnish) => {
    expect([english, finnish, english.toUpperCase(), finnish.toLowerCase()].map(countryCode)).toEqual(
      Array(4).fill(code),
    );
  });
});
