import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Company,
  compareCompanies,
  POSSIBLY_SAME,
  parseCompany,
  SAME_CUSTOMER,
} from '../../src/core/company-match';
import { rawNameTest } from '../../src/core/company-raw-test';
import { registrableDomain, sharedHostKind } from '../../src/core/web-domain';

const word = fc.constantFrom(
  'Acme',
  'Müller',
  'Mueller',
  'Muller',
  'Ålto',
  'Aalto',
  'Straße',
  'Strasse',
  'Æble',
  'Aeble',
  'Nordic',
  'Steel',
  '&',
  'och',
  'A.B.',
  '3',
  'Ege',
  'Þór',
  'İstanbul',
  'кофе',
  'The',
  'ﬁn',
  'Acmee',
  'Transloadit',
  'Translaodit',
  'Translo.',
  'Group',
  'Intl',
  'International',
  'Nord-Acme',
  'BCBS',
  'Blue Cross Blue Shield',
  'L.M.',
  'O’Neil',
  "ONeil's",
  'Кофе',
  'kofe',
);
const form = fc.constantFrom(
  '',
  'Oy',
  'AB',
  'GmbH & Co. KG',
  'Ltd.',
  '(publ)',
  'As Oy',
  'Kiinteistö Oy',
  'Bostads Ab',
  'Asunto Oy',
);
const shout = fc.constantFrom(
  (text: string) => text,
  (text: string) => text.toUpperCase(),
  (text: string) => text.normalize('NFD'),
  (text: string) => text.replace(/ /g, '-'),
);
const name = fc
  .tuple(form, fc.array(word, { minLength: 1, maxLength: 3 }), form, shout)
  .map(([before, words, after, change]) => change([before, ...words, after].join(' ').trim()));
const company: fc.Arbitrary<Company> = fc.record({
  name,
  domain: fc.constantFrom('', 'acme.fi', 'WWW.ACME.FI', 'mueller.de', 'a@gmail.com', 'acme.co.uk'),
  country: fc.constantFrom('', 'FI', 'SE'),
});

describe('compareCompanies', () => {
  it('gives the same score whichever comes first, from 0 to 1', () => {
    fc.assert(
      fc.property(company, company, (a, b) => {
        const { score } = compareCompanies(a, b);
        expect(compareCompanies(b, a).score).toBe(score);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
      }),
      { numRuns: 1000 },
    );
  });

  it('finds a company the same as itself', () => {
    fc.assert(
      fc.property(company, (a) => {
        expect(compareCompanies(a, a).score).toBe(1);
      }),
    );
  });

  it('gives a reason that is true of the pair', () => {
    fc.assert(
      fc.property(company, company, (a, b) => {
        const { reason, score } = compareCompanies(a, b);
        const domains = [a, b].map(({ domain }) => registrableDomain(domain ?? ''));
        switch (reason.code) {
          case 'sameDomain':
            expect(domains).toEqual([reason.domain, reason.domain]);
            expect(sharedHostKind(reason.domain)).toBeUndefined();
            break;
          case 'sharedHost':
            expect(domains).toEqual([reason.domain, reason.domain]);
            expect(sharedHostKind(reason.domain)).toBe(reason.kind);
            break;
          case 'otherCountry':
          case 'otherCountryAndDomain':
            expect(reason.countries).toEqual([a.country, b.country]);
            expect(a.country).not.toBe(b.country);
            break;
          case 'sameName':
            expect(reason.ignored.length).toBeGreaterThan(0);
            expect(reason.names).toEqual([a.name.trim(), b.name.trim()]);
            break;
          case 'nothingInCommon':
          case 'sharedWords':
            expect(score).toBeLessThan(POSSIBLY_SAME);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['a letter more', 'Hofmann', 'Hoffmann', 'similarName'],
    ['two letters swapped', 'Transloadit', 'Translaodit', 'similarName'],
    ['other word order', 'Karhula Valves', 'Valves Karhula', 'similarName'],
    ['a common word in another form', 'Karhula Technology', 'Karhula Technologies', 'similarName'],
    ['words that say nothing', 'Karhula Group', 'Karhula International', 'similarName'],
    ['an abbreviation with a dot', 'Fresen. Medical', 'Fresenius Medical', 'similarName'],
    ['a beginning of a later word', 'Nordea Pharmaceut', 'Nordea Pharmaceuticals', 'similarName'],
    ['spaces, with a word more', 'Wind Riverside', 'WindRiverside Systems', 'contained'],
    ['initials among the words', 'Karhula UK', 'Karhula United Kingdom', 'similarName'],
    ['initials alone', 'BCBS', 'Blue Cross Blue Shield', 'acronym'],
    ['a common word more', 'Metaswitch', 'Metaswitch Networks', 'contained'],
    ['umlauts that never were', 'Michael', 'Michal', 'similarName'],
  ])('finds possibly the same, never the same: %s', (_, a, b, code) => {
    const { score, reason } = compareCompanies({ name: a }, { name: b });
    expect(score).toBeGreaterThanOrEqual(POSSIBLY_SAME);
    expect(score).toBeLessThan(SAME_CUSTOMER);
    expect(reason.code).toBe(code);
  });

  it.each([
    ['both keep a word of their own', 'Oulun Energia', 'Turku Energia'],
    ['both keep a common word', 'Bauer Metallbau', 'Bauer Maschinenbau'],
    ['numbers that differ', 'Karhula Fund 2', 'Karhula Fund III'],
    ['a number more', 'Karhula', 'Karhula 2000'],
    ['a name inside, but later', 'BP', 'Aker BP'],
    ['a short name inside', 'Reach', 'Reach Subsea'],
    ['another first letter', 'Kesla', 'Tesla'],
    ['two letters in front', 'Northgate Logistics', 'Southgate Logistics'],
    ['two common words alike', 'Natural', 'National'],
    ['a type of property company', 'As Oy Koivula', 'Koivula'],
  ])('tells apart: %s', (_, a, b) => {
    expect(compareCompanies({ name: a }, { name: b }).score).toBeLessThan(POSSIBLY_SAME);
  });

  it('is lowered by another country or website, raised by the same country', () => {
    const score = (countryA: string, countryB: string, domainB = ''): number =>
      compareCompanies(
        { name: 'Metaswitch', country: countryA, domain: 'metaswitch.com' },
        { name: 'Metaswitch Networks', country: countryB, domain: domainB },
      ).score;
    expect(score('FI', 'FI')).toBeGreaterThan(score('', 'FI'));
    expect(score('', '')).toBeGreaterThan(score('FI', 'SE'));
    expect(score('FI', 'FI')).toBeGreaterThan(score('FI', 'FI', 'networks.fi'));
  });

  it('reads very long and very odd names', () => {
    const odd = ['x'.repeat(5000), 'word '.repeat(1000), 'constructor', '__proto__', '🦄 Oy', '...', '株式会社'];
    for (const a of odd) {
      for (const b of odd) {
        const { score } = compareCompanies({ name: a }, { name: b });
        expect(score === 1).toBe(a === b);
      }
    }
  });
});

describe('rawNameTest', () => {
  it('puts nothing aside that is at least possibly the same', () => {
    let matches = 0;
    fc.assert(
      fc.property(company, company, (a, b) => {
        if (compareCompanies(a, b).score < POSSIBLY_SAME) return;
        matches += 1;
        expect(rawNameTest(parseCompany(a))(b.name, b.domain)).toBe(true);
      }),
      { numRuns: 5000 },
    );
    expect(matches).toBeGreaterThan(100);
  });

  it('puts aside what plainly differs', () => {
    const couldBe = rawNameTest(parseCompany({ name: 'KONE Oyj', domain: 'kone.com' }));
    expect(couldBe('Wärtsilä Oyj', 'wartsila.com')).toBe(false);
    expect(couldBe('Nokia', '')).toBe(false);
    expect(couldBe('Kone', '')).toBe(true);
    expect(couldBe('Something else', 'www.KONE.com')).toBe(true);
    expect(couldBe(360, '')).toBe(true);
  });
});
