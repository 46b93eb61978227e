import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Company, compareCompanies, POSSIBLY_SAME, parseCompany } from '../../src/core/company-match';
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
  .tuple(form, fc.array(word, { minLength: 1, maxLength: 2 }), form, shout)
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
    ['the same word twice', 'Nordic Nordic', 'Nordic'],
    ['other word order', 'Nordic Steel', 'Steel Nordic'],
    ['all but a letter', 'Hofmann', 'Hoffmann'],
    ['a part of the name', 'Siemens', 'Siemens Energy'],
  ])('stays below "possibly the same" for what only resembles: %s', (_, a, b) => {
    expect(compareCompanies({ name: a }, { name: b }).score).toBeLessThan(POSSIBLY_SAME);
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
