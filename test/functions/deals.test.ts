import { describe, expect, it } from 'vitest';
import { COMPANY_MATCH } from '../../src/functions/company-match';
import { COMPANY_MATCH_REASON } from '../../src/functions/company-match-reason';
import { DEAL_CONFLICT } from '../../src/functions/deal-conflict';
import { type DealCells, day, dealsRange } from './deals-range';

describe('COMPANY_MATCH and COMPANY_MATCH_REASON', () => {
  it.each([
    ['the same website', ['Acme', 'Foo', 'acme.fi', 'www.acme.fi'], 'same', 'Same website domain acme.fi.'],
    [
      'an email address is a domain',
      ['Acme', 'Foo', 'sales@acme.co.uk', 'https://shop.acme.co.uk/x?y'],
      'same',
      'Same website domain acme.co.uk.',
    ],
    ['company form', ['KONE Oyj', 'Kone'], 'same', 'Same name once company form is ignored: KONE Oyj = Kone.'],
    [
      'form and accents',
      ['Mäkelä Oy', 'MAKELA'],
      'same',
      'Same name once company form and accents are ignored: Mäkelä Oy = MAKELA.',
    ],
    [
      'umlauts spelled out',
      ['Müller GmbH', 'Mueller GmbH'],
      'same',
      'Same name once accents are ignored: Müller GmbH = Mueller GmbH.',
    ],
    [
      '& and och',
      ['Berg & Dal AB', 'Berg och Dal AB'],
      'same',
      'Same name once the spelling of "and" is ignored: Berg & Dal AB = Berg och Dal AB.',
    ],
    [
      'und and ja',
      ['Berg und Dal', 'Berg ja Dal'],
      'same',
      'Same name once the spelling of "and" is ignored: Berg und Dal = Berg ja Dal.',
    ],
    [
      'punctuation',
      ['Coca-Cola', 'Coca Cola'],
      'same',
      'Same name once spaces and punctuation are ignored: Coca-Cola = Coca Cola.',
    ],
    [
      'The',
      ['The Oakfield Dairy Co', 'Oakfield Dairy Co'],
      'same',
      'Same name once "The" is ignored: The Oakfield Dairy Co = Oakfield Dairy Co.',
    ],
    ['case alone', ['  acme  OY', 'Acme Oy'], 'same', 'Same name: acme  OY.'],
    [
      'a form on both sides of the name',
      ['Oy Rauman Telakka Ab', 'Rauman Telakka Oy'],
      'same',
      'Same name once company form is ignored: Oy Rauman Telakka Ab = Rauman Telakka Oy.',
    ],
    [
      'several words of form',
      ['Hofmann GmbH & Co. KG', 'Hofmann'],
      'same',
      'Same name once company form is ignored: Hofmann GmbH & Co. KG = Hofmann.',
    ],
    [
      'publ',
      ['Calliditas AB (publ)', 'CALLIDITAS'],
      'same',
      'Same name once company form is ignored: Calliditas AB (publ) = CALLIDITAS.',
    ],
    [
      'letters with dots',
      ['A.B.C. Oy', 'ABC Oy'],
      'same',
      'Same name once spaces and punctuation are ignored: A.B.C. Oy = ABC Oy.',
    ],
    ['the same domain label under another top', ['Acme', 'Acme', 'acme.fi', 'acme.com'], 'same', 'Same name: Acme.'],
    [
      'another country',
      ['Optima Oy', 'Optima AB', '', '', 'FI', 'SE'],
      'possible',
      'Same name, but another country (FI / SE).',
    ],
    [
      'countries by name',
      ['Optima', 'Optima', '', '', 'Suomi', 'sweden'],
      'possible',
      'Same name, but another country (FI / SE).',
    ],
    [
      'another domain',
      ['Acme', 'Acme', 'acme.fi', 'acmetools.fi'],
      'possible',
      'Same name, but another website domain (acme.fi / acmetools.fi).',
    ],
    [
      'both',
      ['eQ Oyj', 'EQ Inc.', 'eq.fi', 'eqworks.com', 'FI', 'CA'],
      'different',
      'Same name, but another country (FI / CA) and another website domain (eq.fi / eqworks.com).',
    ],
    [
      'the same domain in two countries',
      ['Nokia Oyj', 'Nokia AB', 'nokia.com', 'nokia.com', 'FI', 'SE'],
      'same',
      'Same website domain nokia.com.',
    ],
    ['nothing in common', ['Acme', 'Foo'], 'different', 'Different: no distinctive word in common.'],
    ['a word in common', ['Nordic Steel Oy', 'Nordic Foods Oy'], 'different', 'Different: in common only "nordic".'],
    [
      'free mail',
      ['Acme', 'Foo', 'a@gmail.com', 'b@gmail.com'],
      'different',
      'Different: gmail.com is a free mail service, and the names have no word in common.',
    ],
    [
      'local free mail',
      ['Acme', 'Foo', 'kolumbus.fi', 'kolumbus.fi'],
      'different',
      'Different: kolumbus.fi is a free mail service, and the names have no word in common.',
    ],
    [
      'a shared site',
      ['Acme', 'Foo', 'facebook.com/acme', 'facebook.com/foo'],
      'different',
      'Different: facebook.com is shared by many, and the names have no word in common.',
    ],
    [
      'a housing company is no other company',
      ['Asunto Oy Koivula', 'Kiinteistö Oy Koivula'],
      'different',
      'Different: in common only "koivula".',
    ],
    [
      'a country domain is nobody’s own',
      ['Acme', 'Foo', 'co.uk', 'co.uk'],
      'different',
      'Different: no distinctive word in common.',
    ],
    [
      'a word that JavaScript knows',
      ['constructor Oy', '__proto__ Oy'],
      'different',
      'Different: no distinctive word in common.',
    ],
    ['an emoji', ['🦄', '🦄'], 'same', 'Same name: 🦄.'],
    ['a number as a name', [360, '360 Oy'], 'same', 'Same name once company form is ignored: 360 = 360 Oy.'],
    ['nothing but a form', ['Oy', 'Ab'], 'different', 'Different: no distinctive word in common.'],
  ] as const)('%s', (_, cells, verdict, reason) => {
    const [a, b, domainA, domainB, countryA, countryB] = cells as readonly unknown[];
    const score = COMPANY_MATCH(a, b, domainA, domainB, countryA, countryB) as number;
    expect(score >= 0.97 ? 'same' : score >= 0.75 ? 'possible' : 'different').toBe(verdict);
    expect(COMPANY_MATCH_REASON(a, b, domainA, domainB, countryA, countryB)).toBe(reason);
    expect(COMPANY_MATCH(b, a, domainB, domainA, countryB, countryA)).toBe(score);
  });

  it.each([
    ['an error cell', ['#N/A', 'Acme'], 'nameA must be a text, got the error #N/A.'],
    ['TRUE as a name', ['Acme', true], 'nameB must be a text, got TRUE.'],
    ['a name of spaces', ['Acme', '  '], 'nameB must be a text, got the text "  ".'],
    [
      'an unknown country',
      ['A', 'B', '', '', 'Atlantis'],
      'countryA must be a two-letter country code, or a country name in English or Finnish, got the text "Atlantis".',
    ],
  ] as const)('refuses %s', (_, cells, message) => {
    const [a, b, domainA, domainB, countryA] = cells as readonly unknown[];
    expect(() => COMPANY_MATCH(a, b, domainA, domainB, countryA)).toThrow(new Error(`COMPANY_MATCH: ${message}`));
  });
});

const REGISTERED: DealCells = {
  id: 'D-000001',
  registered: day('2026-01-10'),
  partner: 'Nordic Partners',
  source: 'Partner-sourced',
  company: 'Acme Oy',
  domain: 'acme.fi',
  country: 'FI',
  product: 'CRM',
  status: 'Approved',
  protected: day('2026-03-01'),
};
const conflict = (deals: readonly DealCells[], ...rest: readonly unknown[]) => {
  const [country, product, partner, asOf] = rest;
  return DEAL_CONFLICT('ACME', 'www.acme.fi', dealsRange(deals), country, product, partner, asOf);
};

describe('DEAL_CONFLICT', () => {
  it('names deal, customer, reason, owner and protection', () => {
    expect(conflict([REGISTERED])).toBe(
      'Blocked: D-000001, Acme Oy. Same website domain acme.fi. Owner: Nordic Partners, protected until 2026-03-01',
    );
  });

  it.each([
    ['approved', {}, 'Blocked: '],
    ['submitted', { status: 'Submitted', protected: '' }, 'Blocked: '],
    ['needing information', { status: 'Needs info', protected: '' }, 'Blocked: '],
    ['in Finnish', { status: 'Lähetetty', source: 'Kumppanilähteinen' }, 'Blocked: '],
    ['influenced', { source: 'Partner-influenced' }, 'Blocked: '],
    ['a draft', { status: 'Draft' }, ''],
    ['rejected', { status: 'Rejected' }, ''],
    ['a duplicate', { status: 'Duplicate' }, ''],
    ['withdrawn', { status: 'Withdrawn' }, ''],
    ['expired', { status: 'Expired' }, ''],
    ['lost', { status: 'Lost' }, ''],
    ['without a status', { status: '' }, ''],
    ['an open direct deal', { source: 'Direct', partner: '' }, 'Blocked: '],
    ['a direct deal that is not open', { source: 'Direct', partner: '', status: 'Submitted' }, ''],
    ['another customer', { company: 'Beta Oy', domain: 'beta.fi' }, ''],
    ['a row without a customer', { company: '', domain: 'acme.fi' }, ''],
  ])('a registration that is %s', (_, change, start) => {
    const text = conflict([{ ...REGISTERED, ...change }]) as string;
    expect(text.slice(0, start.length)).toBe(start);
    if (start === '') expect(text).toBe('');
  });

  it('names direct sales as the owner of a direct deal, which has no protection', () => {
    expect(conflict([{ ...REGISTERED, source: 'Direct', partner: '' }])).toBe(
      'Blocked: D-000001, Acme Oy. Same website domain acme.fi. Owner: direct sales',
    );
  });

  it.each([
    ['blank = all products', '', ''],
    ['the same product in another case', 'FI', 'crm'],
    ['one of several products', 'FI', 'ERP, CRM'],
    ['a country by its name', 'suomi', 'CRM'],
  ])('overlaps: %s', (_, country, product) => {
    expect(conflict([REGISTERED], country, product)).toMatch(/^Blocked: /);
  });

  it('blank product and country of the deal are all', () => {
    expect(conflict([{ ...REGISTERED, product: '', country: '' }], 'SE', 'ERP')).toMatch(/^Blocked: /);
  });

  it.each([
    [
      'another product',
      'FI',
      'ERP',
      'Check: D-000001, Acme Oy. Same website domain acme.fi. Another product (ERP / CRM). Owner: Nordic Partners, protected until 2026-03-01',
    ],
    [
      'another country',
      'SE',
      'CRM',
      'Check: D-000001, Acme Oy. Same website domain acme.fi. Another country (SE / FI). Owner: Nordic Partners, protected until 2026-03-01',
    ],
  ])('warns of the same customer with %s', (_, country, product, text) => {
    expect(conflict([REGISTERED], country, product)).toBe(text);
  });

  it('warns of a customer that is possibly the same', () => {
    const deals = dealsRange([{ ...REGISTERED, domain: '' }]);
    expect(DEAL_CONFLICT('Acme', '', deals, 'SE')).toBe(
      'Check: D-000001, Acme Oy. Same name, but another country (SE / FI). Another country (SE / FI). Owner: Nordic Partners, protected until 2026-03-01',
    );
  });

  it('recognises a partner’s own registration, in any case', () => {
    expect(conflict([REGISTERED], '', '', ' nordic  PARTNERS')).toMatch(/^Already registered: D-000001, Acme Oy\. /);
    expect(conflict([REGISTERED], '', '', 'Baltic')).toMatch(/^Blocked: /);
  });

  it.each([
    ['the last protected day', '2026-03-01', 'Blocked: '],
    ['later that day', '2026-03-01T15:00:00Z', 'Blocked: '],
    ['the day after', '2026-03-02', ''],
  ])('protection on %s', (_, asOf, start) => {
    const date = asOf.includes('T') ? new Date(asOf) : day(asOf);
    const text = conflict([REGISTERED], '', '', '', date) as string;
    expect(text.startsWith(start) && (start !== '' || text === '')).toBe(true);
  });

  it('an approval without a last day holds; without asOf every approval does', () => {
    expect(conflict([{ ...REGISTERED, protected: '' }], '', '', '', day('2030-01-01'))).toMatch(
      /^Blocked: .* Owner: Nordic Partners$/,
    );
    expect(conflict([REGISTERED])).toMatch(/^Blocked: /);
  });

  it('an ended protection does not end a registration that still waits', () => {
    expect(conflict([{ ...REGISTERED, status: 'Submitted' }], '', '', '', day('2026-05-01'))).toBe(
      'Blocked: D-000001, Acme Oy. Same website domain acme.fi. Owner: Nordic Partners',
    );
  });

  describe('an existing customer', () => {
    const WON: DealCells = { ...REGISTERED, status: 'Won', protected: '', closed: day('2025-06-15') };

    it.each([
      [
        'without asOf: ever',
        undefined,
        'Check: D-000001, Acme Oy. Same website domain acme.fi. Already a customer, won 2025-06-15. Owner: Nordic Partners',
      ],
      ['exactly 12 months before asOf', day('2026-06-15'), 'Check: '],
      ['a day more', day('2026-06-16'), ''],
      ['on the same day', day('2025-06-15'), 'Check: '],
      ['won after asOf', day('2025-06-14'), ''],
    ])('%s', (_, asOf, start) => {
      const text = conflict([WON], '', '', 'Baltic', asOf) as string;
      expect(text.startsWith(start) && (start !== '' || text === '')).toBe(true);
    });

    it('does not warn its own partner', () => {
      expect(conflict([WON], '', '', 'Nordic Partners')).toBe('');
    });

    it('of direct sales warns any partner', () => {
      expect(conflict([{ ...WON, source: 'Direct', partner: '' }], '', '', 'Nordic Partners')).toMatch(
        /^Check: .* Owner: direct sales$/,
      );
    });

    it('a blank closing day is "not yet": no warning with asOf, one without', () => {
      expect(conflict([{ ...WON, closed: '' }], '', '', '', day('2026-01-01'))).toBe('');
      expect(conflict([{ ...WON, closed: '' }])).toMatch(/Already a customer\. Owner/);
    });
  });

  it('reports one: blocked before own before check, then the earliest, and counts the others', () => {
    const own = { ...REGISTERED, id: 'D-000002', partner: 'Baltic', registered: day('2025-01-01') };
    const check = { ...REGISTERED, id: 'D-000003', product: 'ERP', registered: day('2024-01-01') };
    const later = { ...REGISTERED, id: 'D-000004', registered: day('2026-02-01') };
    const undated = { ...REGISTERED, id: 'D-000005', registered: '' };
    const text = (deals: DealCells[]) => conflict(deals, 'FI', 'CRM', 'Baltic') as string;
    expect(text([undated, later, check, own, REGISTERED])).toMatch(/^Blocked: D-000001, .* \(\+4 more\)$/);
    expect(text([check, own])).toMatch(/^Already registered: D-000002, .* \(\+1 more\)$/);
    expect(text([check])).toMatch(/^Check: D-000003, [^(]*\(CRM \/ ERP\)[^(]*$/);
    expect(text([undated, later])).toMatch(/^Blocked: D-000004/);
  });

  it('names the row where the deal has no id', () => {
    expect(conflict([{}, { ...REGISTERED, id: '' }])).toMatch(/^Blocked: row 3, Acme Oy\. /);
  });

  it('needs only the columns that it reads, in Finnish and any order', () => {
    const deals = dealsRange([REGISTERED], { columns: ['status', 'company', 'source', 'partner'], language: 'fi' });
    expect(DEAL_CONFLICT('acme ab', '', deals)).toBe(
      'Blocked: row 2, Acme Oy. Same name once company form is ignored: acme ab = Acme Oy. Owner: Nordic Partners',
    );
    const without = dealsRange([REGISTERED], { columns: ['company', 'source', 'partner'] });
    expect(() => DEAL_CONFLICT('acme', '', without)).toThrow(
      'DEAL_CONFLICT: deals must have a column "Status" (Finnish "Tila") in its header row, got Company, Source, Partner.',
    );
  });

  it('refuses a text in a date cell of a row that matters, and only there', () => {
    const bad = { ...REGISTERED, protected: 'soon' };
    expect(() => conflict([{}, bad], '', '', '', day('2026-01-01'))).toThrow(
      'DEAL_CONFLICT: deals row 3: Protected until must be a date or blank, got the text "soon".',
    );
    expect(() => conflict([{ ...REGISTERED, registered: 'x' }])).toThrow(
      'deals row 2: Registered must be a date or blank',
    );
    expect(conflict([{ ...bad, company: 'Beta', domain: '' }])).toBe('');
    expect(conflict([{ ...bad, status: 'Lost' }])).toBe('');
  });

  it('refuses a bad asOf for the whole column', () => {
    expect(() => DEAL_CONFLICT([['Acme']], '', dealsRange([]), '', '', '', 'today')).toThrow(
      'DEAL_CONFLICT: asOf must be a date, got the text "today".',
    );
  });

  it('takes columns of customers', () => {
    const deals = dealsRange([REGISTERED]);
    expect(DEAL_CONFLICT([['Acme'], [''], ['Beta'], [true]], [['acme.fi'], [''], [''], ['']], deals)).toEqual([
      ['Blocked: D-000001, Acme Oy. Same website domain acme.fi. Owner: Nordic Partners, protected until 2026-03-01'],
      [''],
      [''],
      ['⚠ company must be a text, got TRUE.'],
    ]);
  });

  it('finds nothing in a log without deals', () => {
    expect(DEAL_CONFLICT('Acme', 'acme.fi', dealsRange([]))).toBe('');
  });
});
