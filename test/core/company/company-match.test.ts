import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  aliasesOf,
  type Company,
  compareCompanies,
  POSSIBLY_SAME,
  parseCompany,
  SAME_CUSTOMER,
} from '../../../src/core/company/company-match';
import { rawNameTest } from '../../../src/core/company/company-raw-test';
import { registrableDomain, sharedHostKind } from '../../../src/core/company/web-domain';

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
  'Nordacme',
  'Software',
  'Sofware',
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

  it('ignores accents of the name, not those of its form', () => {
    const ignored = (a: string, b: string) => {
      const { reason } = compareCompanies({ name: a }, { name: b });
      return reason.code === 'sameName' ? reason.ignored : reason.code;
    };
    expect(ignored('Norranto AS', 'Norranto OÜ')).toEqual(['form']);
    expect(ignored('Hämeen Osakeyhtiö', 'Hämeen Oy')).toEqual(['form']);
    expect(ignored('Hämeen AS', 'Hameen OÜ')).toEqual(['form', 'accents']);
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
    ['abbreviations', 'Babcock Intl Grp', 'Babcock International Group Plc'],
    ['a common word in the plural', 'Karhula Solution', 'Karhula Solutions Oy'],
    ['a space', 'Nord IT', 'Nordit Oy'],
    ['the word for and', 'Smith & Sons', 'Smith och Sons AB'],
    ['another alphabet', 'Газпром', 'Gazprom'],
    ['an umlaut spelled out', 'Müller', 'Mueller GmbH'],
    ['an umlaut left out', 'BillerudKorsnaes', 'Billerudkorsnas AB'],
  ])('finds the same customer in spite of %s', (_, a, b) => {
    expect(compareCompanies({ name: a }, { name: b }).score).toBeGreaterThanOrEqual(SAME_CUSTOMER);
  });

  it.each([
    ['a letter more', 'Hofmann', 'Hoffmann', 'similarName'],
    ['two letters swapped', 'Transloadit', 'Translaodit', 'similarName'],
    ['other word order', 'Karhula Valves', 'Valves Karhula', 'similarName'],
    ['words that say nothing', 'Karhula Group', 'Karhula International', 'similarName'],
    ['an abbreviation with a dot', 'Fresen. Medical', 'Fresenius Medical', 'similarName'],
    ['a beginning of a later word', 'Nordea Pharmaceut', 'Nordea Pharmaceuticals', 'similarName'],
    ['a word without its vowels', 'Gjensidige Frskrng', 'Gjensidige Forsikring', 'similarName'],
    ['spaces, with a word more', 'Wind Riverside', 'WindRiverside Systems', 'commonWords'],
    ['initials among the words', 'Karhula UK', 'Karhula United Kingdom', 'similarName'],
    ['initials alone', 'BCBS', 'Blue Cross Blue Shield', 'acronym'],
    ['a common word more', 'Kone', 'Kone Industrial', 'commonWords'],
    ['own words more, beside two', 'Bijou Brigitte', 'Bijou Brigitte modische Accessoires', 'contained'],
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
    ['a word of its own more', 'Wihuri', 'Wihuri Witraktor'],
    ['a trade more', 'Siemens', 'Siemens Energy'],
    ['a misspelling and a word more', 'Cyberg', 'Cyber Services'],
    ['another first letter', 'Kesla', 'Tesla'],
    ['another last letter', 'Valio', 'Valios'],
    ['a letter that sounds otherwise', 'Castech', 'Caltech'],
    ['two letters in front', 'Northgate Logistics', 'Southgate Logistics'],
    ['two common words alike', 'Natural', 'National'],
    ['a type of property company', 'As Oy Koivula', 'Koivula'],
    ['letters joined', 'A&B', 'AB & Co'],
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
    expect(score('', '', 'metaswitch.net')).toBeGreaterThanOrEqual(SAME_CUSTOMER);
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

describe('compareCompanies by business id', () => {
  const compare = (a: Partial<Company>, b: Partial<Company>) =>
    compareCompanies({ name: 'Karhula', ...a }, { name: 'Sunila', ...b });

  it('takes the same id for the same customer, however it is written', () => {
    for (const id of ['0112038-9', '01120389', 'FI01120389', ' fi 0112038-9 ']) {
      expect(compare({ businessId: '0112038-9' }, { businessId: id })).toEqual({
        score: 1,
        reason: { code: 'sameBusinessId', id: '0112038-9' },
      });
    }
    expect(compare({ businessId: 'SE556012579001' }, { businessId: 'SE 556012-5790 01' }).score).toBe(1);
  });

  it('holds two different ids of one country under a warning, whatever else agrees', () => {
    const { score, reason } = compare(
      { name: 'Karhula', businessId: '0112038-9', domain: 'karhula.fi' },
      { name: 'Karhula', businessId: '1927400-1', domain: 'karhula.fi' },
    );
    expect(score).toBeLessThan(POSSIBLY_SAME);
    expect(reason).toEqual({ code: 'otherBusinessId', ids: ['0112038-9', '1927400-1'] });
  });

  it.each([
    ['a wrong check digit', '0112038-8', '0112038-8'],
    ['ids of two countries', '0112038-9', 'SE556012579001'],
    ['what is no id', 'unknown', 'unknown'],
  ])('makes nothing of %s', (_, idA, idB) => {
    expect(compare({ businessId: idA }, { businessId: idB }).score).toBe(0);
  });
});

describe('compareCompanies by aliases', () => {
  it.each([
    ['a former name', 'Imatran Voima', 'Imatran Voima Oy'],
    ['several', 'Foo; Imatran Voima, Bar', 'Imatran Voima'],
    ['one with a comma before its form', 'Imatran Voima, Inc.', 'Imatran Voima'],
    ['one a line', 'Foo\nImatran Voima', 'IMATRAN VOIMA'],
  ])('finds the customer by %s', (_, aliases, name) => {
    const known = { name: 'Fortum', aliases };
    expect(compareCompanies(known, { name }).score).toBeGreaterThanOrEqual(SAME_CUSTOMER);
    expect(compareCompanies({ name }, known).score).toBe(compareCompanies(known, { name }).score);
  });

  it('names the alias and whose it is', () => {
    const { reason } = compareCompanies({ name: 'IVO Oy' }, { name: 'Fortum', aliases: 'IVO' });
    expect(reason).toEqual({ code: 'alias', alias: 'IVO', name: 'Fortum' });
  });

  it('cuts a cell into names', () => {
    expect(aliasesOf('Acme, Inc.; Beta Oy, Gamma\nDelta, ')).toEqual(['Acme, Inc.', 'Beta Oy', 'Gamma', 'Delta']);
  });
});

describe('property companies', () => {
  it.each([
    ['Asunto Oy Koivula', 'Bostads Ab Koivula', ['form']],
    ['As Oy Koivula', 'Asunto Oy Koivula', ['form']],
    ['As. Oy Koivula', 'As Oy Koivula', ['punctuation']],
  ])('differ in what they differ in: %s, %s', (a, b, ignored) => {
    expect(compareCompanies({ name: a }, { name: b }).reason).toMatchObject({ code: 'sameName', ignored });
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

  it.each([
    ['Asunto Oy Þór', 'Bostads Ab Þór'],
    ['Asunto Oy Nord-Acme', 'Bostads Ab Nordacme'],
    ['Thor', 'Þór'],
    ['Strauss', 'Strauß'],
  ])('reads one letter for two, and what follows the type of a property company: %s, %s', (a, b) => {
    expect(rawNameTest(parseCompany({ name: a }))(b)).toBe(true);
    expect(rawNameTest(parseCompany({ name: b }))(a)).toBe(true);
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
