/** Naughty text through every text field of every entrance and back: equal, never a formula, the log whole. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Answer, OpenDeal, RegisteredDeal, SidebarStart } from '../../src/app/actions/contract';
import type { BatchRequest, BatchRow, ImportPlan, ImportProgress } from '../../src/app/actions/import/import-contract';
import { checkRegistration, type RegistrationForm, TEXT_LIMIT } from '../../src/core/registration/registration';
import { startHeadless } from '../../workbench/headless';
import { expectWholeLog } from './log-chain';
import { ALL_NAUGHTY, meant } from './naughty-strings';
import { deal, expectNo, expectOk, NOW, records, type Sheets, setUpProgramme } from './programme';

const PARTNERS = 100;
const isVisible = (text: string) => /[\p{L}\p{N}\p{S}\p{P}]/u.test(text);
const isShort = (text: string) => text.length <= TEXT_LIMIT;
/** What the form takes as a customer. */
const TAKEN = ALL_NAUGHTY.filter((text) => isVisible(text) && isShort(text));
/** As the form trims it. */
const kept = (text: string) => meant(text.trim());

let sheets: Sheets;
let programme: ReturnType<Sheets['save']>;
let tried = 0;
beforeAll(async () => {
  sheets = (await startHeadless({ clock: NOW, user: 'anna@example.com', store: 'plain', reuseRealms: true })) as Sheets;
  setUpProgramme(sheets);
  // Each deal is another partner's: nobody registers one customer twice.
  sheets.edit(
    'Partners!A10',
    Array.from({ length: PARTNERS }, (_, i) => [`Partner ${i}`]),
  );
  programme = sheets.save();
});
beforeEach(() => {
  sheets.reset({ state: programme });
  sheets.clock = NOW;
});
afterAll(() => {
  sheets.close();
  console.info(`Naughty text: ${ALL_NAUGHTY.length} strings, ${tried} times into a field and back.`);
});

const start = () => sheets.run('loadSidebar') as SidebarStart;

function expectNoFormula(): void {
  for (const sheet of ['Deals', 'Partners', 'Settings', 'Log', 'Import issues']) {
    const code = `book.getSheetByName('${sheet}').getDataRange().getFormulas().flat().filter(Boolean)`;
    expect(sheets.script(code), sheet).toStrictEqual([]);
  }
}

describe('the registration form', () => {
  /** Two texts a request. */
  const half = Math.ceil(TAKEN.length / 2);
  const requests = TAKEN.slice(0, half).map((company, i) => ({ company, product: TAKEN[half + i] ?? '' }));
  const rounds = Array.from({ length: Math.ceil(half / PARTNERS) }, (_, i) => ({
    from: i * PARTNERS,
    pairs: requests.slice(i * PARTNERS, (i + 1) * PARTNERS),
  }));

  it.each(rounds)('and the decisions keep customers, products and reasons, from $from on', ({ pairs }) => {
    const ids = pairs.map((pair, i) => {
      const answer = sheets.run('registerDeal', deal({ ...pair, partner: `Partner ${i}` }));
      return expectOk<RegisteredDeal>(answer).value.id;
    });
    const before = new Map(start().open.map((each) => [each.id, each]));
    ids.forEach((id, i) => {
      const reason = pairs[i]?.product ?? '';
      if (i % 2 === 0 || kept(reason) === '') return;
      expectOk(sheets.run('decideDeals', { requestId: `reason ${id}`, ids: [id], decision: 'reject', reason }));
    });
    const rows = new Map(records(sheets, 'Deals').map((row) => [row['Deal ID'], row]));
    const lines = expectWholeLog(sheets);
    ids.forEach((id, i) => {
      const { company, product } = pairs[i] ?? { company: '', product: '' };
      const wanted = { company: kept(company), product: kept(product) };
      expect(before.get(id)).toMatchObject(wanted);
      expect(rows.get(id)).toMatchObject({ Company: wanted.company, Product: wanted.product });
      const lineOf = (action: string) => lines.find((line) => line.Deal === id && line.Action === action);
      const [registered, rejected] = [lineOf('register'), lineOf('reject')];
      expect(JSON.parse(String(registered?.New))).toMatchObject(wanted);
      if (rejected) expect(rejected.Reason).toBe(kept(product));
      tried += 3;
    });
    expectNoFormula();
    expectOk(sheets.run('refreshDashboard'));
    expect(start()).toStrictEqual(start());
  });

  it('names the field that refuses a text, and no other', () => {
    const fields = ['company', 'domain', 'email', 'country', 'product', 'currency', 'expected', 'partner'] as const;
    for (const text of [...ALL_NAUGHTY, 'sourced']) {
      for (const field of [...fields, 'source'] as const) {
        const form = { ...deal(), [field]: text } as RegistrationForm;
        const errors = Object.keys(checkRegistration(form, ['Nordic Cloud']));
        expect([[], [field]], `${field}: ${JSON.stringify(text).slice(0, 60)}`).toContainEqual(errors);
      }
    }
  });

  it('refuses a customer that nobody could see, and one that is too long, beside the field', () => {
    for (const company of ALL_NAUGHTY.filter((text) => !TAKEN.includes(text))) {
      const { fields } = expectNo(sheets.run('registerDeal', deal({ company })));
      expect(Object.keys(fields), JSON.stringify(company).slice(0, 60)).toStrictEqual(['company']);
    }
    expect(records(sheets, 'Deals')).toStrictEqual([]);
  });

  it('keeps every address, website, country and currency that it takes', () => {
    const takes = (field: 'domain' | 'email' | 'country') =>
      [...ALL_NAUGHTY, '+358@x.fi', '=1@x.fi', "'=1@x.fi", '"<b>"@x.fi', '-1.fi', 'ÅÄÖ.fi', '１.２', '1.2.2026'].filter(
        (text) => text.trim() !== '' && !(field in checkRegistration(deal({ [field]: text }), ['Nordic Cloud'])),
      );
    const [domains, emails, countries] = [takes('domain'), takes('email'), takes('country')];
    const longest = Math.max(domains.length, emails.length, countries.length);
    expect(Math.min(domains.length, emails.length)).toBeGreaterThan(3);
    for (let i = 0; i < longest; i += 1) {
      const [domain = '', email = '', country = ''] = [domains[i], emails[i], countries[i]];
      expectOk(sheets.run('registerDeal', deal({ domain, email, country })));
      const row = records(sheets, 'Deals').at(-1);
      expect(row).toMatchObject({ Domain: kept(domain), 'Contact email': kept(email) });
      tried += 2;
    }
    expectWholeLog(sheets);
    expectNoFormula();
  });
});

describe('the evidence of an extension', () => {
  it('is kept as it was meant', () => {
    const some = TAKEN.filter((_, i) => i % 12 === 0);
    some.forEach((evidence, i) => {
      const { id } = expectOk<RegisteredDeal>(sheets.run('registerDeal', deal({ partner: `Partner ${i}` }))).value;
      const decide = (decision: string) =>
        sheets.run('decideDeals', { requestId: `${decision} ${id}`, ids: [id], decision, reason: '', evidence });
      expectOk(decide('approve'));
      expectOk(decide('extend'));
      tried += 1;
    });
    const cells = records(sheets, 'Deals').map((row) => row.Evidence);
    expect(cells).toStrictEqual(some.map((text) => meant(text).trim()));
    expect(start().open.map((each) => each.evidence)).toStrictEqual(cells);
    expectWholeLog(sheets);
    expectNoFormula();
  });

  it.each(['reason', 'evidence'])('is refused beside the field %s where it is too long, and not cut', (field) => {
    const { id } = expectOk<RegisteredDeal>(sheets.run('registerDeal', deal())).value;
    const texts = { reason: '', evidence: 'Offer sent', [field]: 'x'.repeat(TEXT_LIMIT + 1) };
    const answer = sheets.run('decideDeals', { requestId: field, ids: [id], decision: 'extend', ...texts });
    expect(expectNo(answer).fields).toStrictEqual({ [field]: 'At most 5,000 characters.' });
  });
});

describe('names', () => {
  it('of whoever acts are kept in the log, or refused beside the field', () => {
    for (const [i, text] of ALL_NAUGHTY.filter((_, at) => at % 3 === 0 || at > ALL_NAUGHTY.length - 5).entries()) {
      const answer = sheets.run('rememberName', text) as Answer<null>;
      expect(answer.ok, JSON.stringify(text).slice(0, 60)).toBe(isVisible(text) && kept(text).length <= 100);
      if (!answer.ok) expect(Object.keys(expectNo(answer).fields)).toStrictEqual(['name']);
      else if (i % 10 === 0) {
        expect(start().userName).toBe(kept(text));
        expectOk(sheets.run('registerDeal', deal()));
        expect(records(sheets, 'Log').at(-1)?.Who).toBe(kept(text));
      }
      tried += 1;
    }
    expectWholeLog(sheets);
    expectNoFormula();
  });

  it('of partners that a person typed are shown, chosen and credited as they are', () => {
    const names = new Map(ALL_NAUGHTY.filter(isVisible).map((text) => [kept(text).trim().toLowerCase(), text]));
    const typed = [...names.values()];
    // The apostrophe says what it says in every sheet: this is text.
    sheets.edit(
      'Partners!A200',
      typed.map((text) => [`'${text}`]),
    );
    expectOk(sheets.run('refreshDashboard'));
    const shown = start()
      .partners.map(({ name }) => name)
      .slice(2 + PARTNERS);
    expect(shown).toHaveLength(typed.length);
    shown.forEach((name, i) => {
      expect(meant(name)).toBe(meant(typed[i]?.trim() ?? '').trim());
    });
    for (let i = 0; i < shown.length; i += 20) {
      const partner = shown[i] ?? '';
      if (!isShort(partner)) continue;
      const { id } = expectOk<RegisteredDeal>(sheets.run('registerDeal', deal({ partner }))).value;
      expectOk(sheets.run('decideDeals', { requestId: `of ${id}`, ids: [id], decision: 'approve', reason: '' }));
      expect(records(sheets, 'Deals').at(-1)).toMatchObject({ Status: 'Approved', Tier: 'Bronze' });
    }
    tried += typed.length;
    expectWholeLog(sheets);
    expectNoFormula();
  });

  it('of partners that the sidebar saves come back, and the same name is the same partner', () => {
    const ratings = { coverage: 8, offering: 6, capacity: 7, geography: 4 };
    const before = start().partners.length;
    const saved = new Map<string, string>();
    for (let i = 0; i < ALL_NAUGHTY.length; i += 15) {
      const text = ALL_NAUGHTY[i] ?? '';
      const answer = sheets.run('savePartner', { requestId: `save ${i}`, name: text, type: '', ratings });
      if (!(answer as Answer<unknown>).ok) {
        expect(Object.keys(expectNo(answer).fields)).toStrictEqual(['name']);
        continue;
      }
      expectOk(sheets.run('savePartner', { requestId: `again ${i}`, name: text, type: '', ratings }));
      const name = meant(text).trim();
      const folded = name.replace(/\s+/g, ' ').toLowerCase();
      saved.set(folded, saved.get(folded) ?? name);
      tried += 1;
    }
    const names = start().partners.map(({ name }) => name);
    expect(names.slice(before)).toStrictEqual([...saved.values()]);
    expectWholeLog(sheets);
    expectNoFormula();
  });
});

describe('an import', () => {
  const KEPT = ALL_NAUGHTY.filter((text) => text.length <= 2000);
  const row = (text: string, i: number): BatchRow => ({
    ...{ externalId: `${text} #${i}`, registered: '2026-01-15', expected: '', closed: '', source: 'sourced' },
    ...{ partner: text, owner: text, company: text, domain: text, email: text, country: text, product: text },
    ...{ amount: 1, currency: text, hours: null, status: 'approved', note: text, conflict: text },
  });
  const batch = (rows: BatchRow[]): BatchRequest => ({
    ...{ requestId: 'naughty', fileName: '=1+1.csv', newPartnerStatus: 'active', newPartnerNote: "'=1+1" },
    ...{ signedNote: '', signed: [], rows, unread: [] },
  });

  it('keeps each text in each field, finds it again, and brings nothing twice', () => {
    const rows = KEPT.map(row);
    const send = (request: BatchRequest) => expectOk<ImportProgress>(sheets.run('importBatch', request)).value;
    expect(send(batch(rows))).toMatchObject({ added: rows.length, already: 0 });
    expect(send(batch(rows))).toMatchObject({ added: 0, already: rows.length, newPartners: [] });
    const deals = records(sheets, 'Deals');
    const { value: plan } = expectOk<ImportPlan>(sheets.run('planImport'));
    KEPT.forEach((text, i) => {
      const wanted = meant(text);
      const texts = { Company: wanted, Domain: wanted, 'Contact email': wanted, Country: wanted, Product: wanted };
      expect(deals[i]).toMatchObject({ ...texts, Currency: wanted, Note: wanted, Conflict: wanted, Owner: wanted });
      expect(plan.externalIds[i]).toBe(meant(`${text} #${i}`));
      tried += 11;
    });
    expectWholeLog(sheets);
    expectNoFormula();
    expectOk(sheets.run('refreshDashboard'));
    const shown = new Map([...start().open, ...start().closed].map((each): [string, OpenDeal] => [each.id, each]));
    expect(shown.size).toBeGreaterThan(0);
    for (const { id, company } of shown.values())
      expect(company).toBe(String(deals.find((each) => each['Deal ID'] === id)?.Company).trim());
  });

  it('lists rows that it could not read as they are', () => {
    const unread = KEPT.map((text, i) => ({ line: i + 1, reason: text, row: text }));
    const request = { ...batch([]), unread };
    expect(expectOk<ImportProgress>(sheets.run('importBatch', request)).value.unread).toBe(KEPT.length);
    expect(expectOk<ImportProgress>(sheets.run('importBatch', request)).value.unread).toBe(0);
    const issues = records(sheets, 'Import issues');
    KEPT.forEach((text, i) => {
      expect(issues[i]).toMatchObject({ Reason: meant(text), Row: meant(text) });
      tried += 2;
    });
    expectNoFormula();
  });
});

describe('the texts of Settings', () => {
  const names = [...new Map(TAKEN.map((text) => [kept(text), text])).values()].filter((text) => text.length <= 200);
  const PER_SHEET = 50;
  const rounds = Array.from({ length: Math.ceil(names.length / PER_SHEET) }, (_, i) =>
    names.slice(i * PER_SHEET, (i + 1) * PER_SHEET),
  );
  /** An error cell is no name, also where a person typed it as text. */
  const isError = (text: string) => /^#([A-Z/0]+[!?]|N\/A)/.test(text.trim());

  it('name tiers and partner types as a person typed them', () => {
    for (const texts of rounds.map((round) => round.filter((text) => !isError(text)))) {
      sheets.reset({ state: programme });
      sheets.edit(
        'Settings!F2',
        texts.map((text, i) => [`'${text}`, i * 1000, 0.2]),
      );
      sheets.edit(
        'Settings!J2',
        texts.map((text) => [`'${text}`, '', '']),
      );
      const { tiers, partnerTypes, warnings } = start();
      expect(warnings).toStrictEqual([]);
      expect(tiers.map(({ name }) => meant(name))).toStrictEqual(texts.map((text) => meant(kept(text)).trim()));
      expect(partnerTypes).toHaveLength(texts.length);
      tried += 2 * texts.length;
      expectNoFormula();
    }
  });

  it('name tiers as the set-up was given them', () => {
    for (const texts of rounds.filter((_, i) => i % 3 === 0).map((round) => round.filter((text) => !isError(text)))) {
      sheets.reset();
      const tiers = texts.map((name, i) => ({ name, revenueFrom: i * 1000, margin: 0.2 }));
      expectOk(sheets.run('setUpWorkbook', { language: 'en', currency: 'EUR', tiers }));
      expect(start().tiers.map(({ name }) => name)).toStrictEqual(texts.map((text) => meant(text).trim()));
      tried += texts.length;
    }
  });
});
