/** The money on a partner's card: asked when the partner is looked at, and said in few words. */
import { describe, expect, test } from 'vitest';
import type { PartnerMoney } from '../../src/app/actions/partners/partner-money-contract';
import type { DueItem } from '../../src/core/dashboard/due-today';
import { NEVER, type OpenPage, openPage } from './open-page';
import { done, moneyOf, partner, refused, willing } from './sample';

async function tab(more: Parameters<typeof willing>[0] = {}, answers = {}): Promise<OpenPage> {
  const page = await openPage('Sidebar', { ...willing(more), ...answers });
  await page.until(() => page.all('[role="tab"]').length === 4);
  page.find('#tab-partner').click();
  return page;
}
/** Facts by their label, once they are there. */
async function facts(page: OpenPage): Promise<Record<string, string>> {
  await page.until(() => page.all('.sentences dd').length > 0);
  const rows = page
    .all('.sentences > div')
    .map((row) => [
      row.querySelector('dt')?.textContent ?? '',
      [...row.querySelectorAll('dd')].map((line) => line.textContent.replace(/\s/g, ' ')).join(' | '),
    ]);
  return Object.fromEntries(rows);
}
async function cardOf(more: Partial<PartnerMoney>, start: Parameters<typeof willing>[0] = {}) {
  const page = await tab(start, { partnerMoney: (name: string) => done(moneyOf(name, more)) });
  page.fill('name', 'Aallokas Oy');
  return { page, facts: await facts(page) };
}
const item = (more: Partial<DueItem>): DueItem => ({
  ...{ reason: 'tierNotice', id: '', partner: 'Aallokas Oy', company: '', due: '2027-02-28', hoursLate: -2376 },
  ...{ other: 'Silver → Bronze', sheet: 'partners', row: 2, ...more },
});
const shownNotices = (page: OpenPage) =>
  page.all('.partner-money .notice').map((each) => each.textContent.replace(/\s/g, ' '));

describe('what the card says', () => {
  test('why the tier, what the next one brings, an hour, activity, what comes next, what is owed', async () => {
    const { page, facts: said } = await cardOf({});
    expect(said).toEqual({
      'Why this tier': 'Silver: €62,000 won in 12 months, by 3 deals; since May 1, 2026',
      'At the next tier': 'At Gold the same €62,000 would have earned €18,600 instead of €15,500: €3,100 more',
      'An hour of its work': '€625 an hour, from 3 deals with hours',
      Activity: 'Active; last registration Oct 3, 2026',
      Next: 'Nothing due',
      'Owed to it': 'No month is closed yet: Kanava ▸ Money ▸ Statements',
    });
    expect(page.called('partnerMoney').map(({ values }) => values)).toEqual([['Aallokas Oy']]);
    expect(shownNotices(page)).toEqual([]);
  });

  test('the same in Finnish', async () => {
    const { page, facts: said } = await cardOf({ lowerFrom: '2027-02-28', earnedTier: 'Bronze' }, { language: 'fi' });
    expect(said).toEqual({
      'Miksi tämä taso': 'Liikevaihdolla Bronze; Silver pysyy 27.2.2027 asti (varoitusaika)',
      'Seuraavalla tasolla':
        'Tasolla Gold samasta myynnistä (62 000 €) olisi kertynyt 18 600 € eikä 15 500 €: 3 100 € enemmän',
      'Sen työtunti': '625 € tunnissa, 3 kaupasta, joissa on tunnit',
      Aktiivisuus: 'Aktiivinen; viimeisin rekisteröinti 3.10.2026',
      Seuraavaksi: 'Ei hoidettavaa',
      'Sille maksamatta': 'Kuukausia ei ole vielä suljettu: Kanava ▸ Raha ▸ Tilitykset',
    });
    page.fill('income', '30 000');
    await page.says('Siihen tarvitaan 6 kauppaa vuodessa');
  });

  test.each<[string, Partial<PartnerMoney>, string]>([
    ['one deal', { deals: 1, since: '' }, 'Silver: €62,000 won in 12 months, by 1 deal'],
    [
      'a notice runs',
      { earnedTier: 'Bronze', lowerFrom: '2027-03-01' },
      'Bronze by revenue; Silver stays until Feb 28, 2027 (notice)',
    ],
    [
      'typed by hand',
      { tier: 'Gold', margin: 0.32, overridden: true },
      'Gold, 32%: typed by hand in the sheet Partners; by revenue Silver: €62,000 won in 12 months, by 3 deals',
    ],
    [
      'a rate is missing',
      { tier: '', margin: null, earnedTier: '', missingRate: { currency: 'SEK', day: '2026-03-31' } },
      'n/a: no rate for SEK on Mar 31, 2026; add it to the sheet Exchange rates (Kanava ▸ Money ▸ Exchange rates)',
    ],
    [
      'typed, and a rate is missing',
      { tier: 'Gold', overridden: true, earnedTier: '', missingRate: { currency: 'SEK', day: '2026-03-31' } },
      'Gold, 25%: typed by hand in the sheet Partners | n/a: no rate for SEK on Mar 31, 2026; add it to the sheet Exchange rates (Kanava ▸ Money ▸ Exchange rates)',
    ],
    [
      'deals in other currencies',
      { usedRates: [{ currency: 'SEK', rate: 0.0875, day: '2026-03-01' }], since: '' },
      'Silver: €62,000 won in 12 months, by 3 deals | Other currencies at SEK 0.0875 (Mar 1, 2026).',
    ],
    [
      'no tiers',
      { tier: '', margin: null, earnedTier: '', nextTier: '', nextMargin: null },
      '€62,000 won in 12 months, by 3 deals; tiers are not set',
    ],
  ])('the tier: %s', async (_, more, words) => {
    expect((await cardOf(more)).facts['Why this tier']).toBe(words);
  });

  test.each<[string, Partial<PartnerMoney>]>([
    ['in the highest', { nextTier: '', nextMargin: null }],
    ['while a notice keeps the margin of the next', { nextTier: 'Silver', nextMargin: 0.25 }],
    ['without revenue', { revenue: 0, deals: 0 }],
    ['without a rate', { missingRate: { currency: 'SEK', day: '2026-03-31' } }],
  ])('says nothing of the next tier %s', async (_, more) => {
    expect((await cardOf(more)).facts['At the next tier']).toBeUndefined();
  });

  test('hours, activity and registrations that are not there', async () => {
    const { facts: said } = await cardOf({
      hours: { deals: 0, hours: 0, hourly: null },
      isActive: false,
      lastRegistration: '',
    });
    expect(said['An hour of its work']).toBe('n/a: no won deal of 12 months says its hours');
    expect(said.Activity).toBe('Not active; no registration yet');
  });

  test.each<[string, PartnerMoney['owed'], string]>([
    [
      'closed and not closed',
      [{ currency: 'EUR', closed: 4469.13, notClosed: 200 }],
      'Owed €4,469.13; earned since, not closed yet: €200',
    ],
    [
      'each currency',
      [
        { currency: 'EUR', closed: 0, notClosed: 200 },
        { currency: 'SEK', closed: 8000, notClosed: -2000 },
      ],
      'Nothing owed; earned since, not closed yet: €200 | Owed SEK 8,000; taken back since, not closed yet: SEK 2,000',
    ],
    [
      'too much was paid',
      [{ currency: 'EUR', closed: -2269.13, notClosed: 0 }],
      'Nothing owed: €2,269.13 too much was paid, which comes off what it earns next',
    ],
    ['paid', [{ currency: 'EUR', closed: 0, notClosed: 0 }], 'Nothing owed'],
    ['never earned', [], 'Nothing owed'],
  ])('what is owed: %s', async (_, owed, words) => {
    expect((await cardOf({ closedMonth: '2026-10', owed })).facts['Owed to it']).toBe(words);
  });

  test.each<[string, PartnerMoney['mdf'], string, string[]]>([
    [
      'some left',
      { accrued: 1860, granted: 500, requested: 100, available: 1360 },
      '€1,360 available: €1,860 accrued in 12 months, €500 granted',
      [],
    ],
    [
      'more asked for',
      { accrued: 1860, granted: 500, requested: 2000, available: 1360 },
      '€1,360 available: €1,860 accrued in 12 months, €500 granted',
      ['!It asks for €2,000, and €1,360 is available: approve no more than that.'],
    ],
    [
      'over-accrual',
      { accrued: 1860, granted: 2000, requested: 300, available: -140 },
      '-€140 available: €1,860 accrued in 12 months, €2,000 granted',
      ['!More granted than accrued€140 over: approve no more until its revenue has grown.'],
    ],
    [
      'a rate is missing',
      { currency: 'NOK', day: '2026-10-01' },
      'n/a: no rate for NOK on Oct 1, 2026; add it to the sheet Exchange rates (Kanava ▸ Money ▸ Exchange rates)',
      [],
    ],
  ])('marketing money: %s', async (_, mdf, words, notices) => {
    const { page, facts: said } = await cardOf({ mdf });
    expect(said['Marketing money']).toBe(words);
    expect(shownNotices(page)).toEqual(notices);
  });

  test('what is due with it first, of it alone', async () => {
    const other = item({ partner: 'Nordlicht GmbH', reason: 'exitDue', other: '200' });
    const due = [other, item({ partner: 'aallokas oy ' }), item({ reason: 'talkDue' })];
    const { facts: said } = await cardOf({}, { due, dueCount: 3 });
    expect(said.Next).toBe('Tell: lower tier ahead: Silver → Bronze from 2027-02-28');
    const deal = item({ reason: 'decision', sheet: 'deals', company: 'Ranta Oy', hoursLate: 5 });
    expect((await cardOf({}, { due: [deal], dueCount: 1 })).facts.Next).toBe('Decide: Ranta Oy, 5 h late');
    expect((await cardOf({}, { due: [other], dueCount: 300 })).facts.Next).toBe('Not among the 1 most urgent of today');
  });

  test('names are text', async () => {
    const tier = '<img src=x onerror=alert(1)>';
    const { page, facts: said } = await cardOf({ tier, nextTier: tier });
    expect(said['Why this tier']).toContain(tier);
    expect(page.all('main img')).toEqual([]);
  });
});

describe('the income that it wants', () => {
  test.each<[string, Partial<PartnerMoney>, string]>([
    ['30 000', {}, 'Takes 6 deals a year, at its average of €20,667 and its margin of 25%.'],
    ['15,500 €', {}, 'Takes 3 deals a year'],
    ['15 500.01', {}, 'Takes 4 deals a year'],
    ['5000', {}, 'Takes 1 deal a year'],
    ['5000', { deals: 0, revenue: 0 }, 'Nothing to compute from: it has won no deal in 12 months.'],
    ['5000', { margin: null }, 'Nothing to compute from: it has no margin.'],
    ['5000', { missingRate: { currency: 'SEK', day: '2026-03-31' } }, 'Nothing to compute from until the rate'],
  ])('%s: %#', async (typed, more, words) => {
    const { page } = await cardOf(more);
    page.fill('income', typed);
    expect(page.text()).toContain(words);
    expect(page.errorOf('income')).toBe('');
  });

  test.each([
    ['0', 'Give an amount above 0.'],
    ['-5', 'Give an amount above 0.'],
    ['much', 'number'],
    ['5000 USD', 'EUR'],
  ])('%s is an error', async (typed, words) => {
    const { page } = await cardOf({});
    page.fill('income', typed);
    expect(page.errorOf('income')).toContain(words);
    expect(page.text()).not.toContain('Takes');
  });

  test('Enter there saves no partner, and the next partner starts with none', async () => {
    const { page } = await cardOf({});
    page.fill('income', '30000');
    const enter = new page.window.KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true });
    page.control('income').dispatchEvent(enter);
    expect(enter.defaultPrevented).toBe(true);
    page.fill('name', 'Nordlicht GmbH');
    await page.until(() => page.all('.partner-money [hidden] [name="income"]').length === 0);
    expect(page.called('partnerMoney')).toHaveLength(2);
    expect(page.control('income').value).toBe('');
    expect(page.text()).not.toContain('Takes');
  });
});

describe('while it is asked', () => {
  test('nothing is asked without a partner that is on the sheet', async () => {
    const page = await tab();
    page.fill('name', 'Uusi Oy');
    expect(page.called('partnerMoney')).toEqual([]);
    expect(page.find('.partner-money').hasAttribute('hidden')).toBe(true);
  });

  test('a quiet line says so, and the ratings work', async () => {
    const page = await tab({}, { partnerMoney: NEVER });
    page.fill('name', 'Aallokas Oy');
    expect(page.find('.partner-money [role="status"]').textContent).toBe('Loading money…');
    expect(page.text()).toContain('€66,000 to Gold');
    page.fill('coverage', '9');
    expect(page.find('#panel-partner .score strong').textContent).toBe('7.1');
  });

  test('an answer for a partner that is not chosen any more is dropped', async () => {
    const page = await tab({ partners: [partner('Slow Oy'), partner('Quick Oy')] }, { partnerMoney: NEVER });
    page.answers.partnerMoney = ((name: string) => done(moneyOf(name, { deals: 77 }))) as never;
    page.fill('name', 'Slow Oy');
    page.answers.partnerMoney = NEVER;
    page.fill('name', 'Quick Oy');
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(page.text()).not.toContain('77 deals');
    expect(page.find('.partner-money [role="status"]').textContent).toBe('Loading money…');
    page.fill('name', 'Nobody');
    expect(page.find('.partner-money').hasAttribute('hidden')).toBe(true);
  });

  test('a failure says what to do and leaves the rest usable', async () => {
    const page = await tab({}, { partnerMoney: 'You do not have permission to call it' });
    page.fill('name', 'Aallokas Oy');
    await page.says('Try again');
    expect(page.find('.partner-money [role="alert"] .notice.bad').textContent).not.toBe('');
    expect(page.all('.sentences')).toEqual([]);
    page.click('Save partner');
    await page.says('Aallokas Oy is saved.');
  });

  test('what failed is asked again at a press', async () => {
    const page = await tab({}, { partnerMoney: 'You do not have permission to call it' });
    page.fill('name', 'Aallokas Oy');
    await page.says('Try again');
    page.answers.partnerMoney = ((name: string) => done(moneyOf(name))) as never;
    page.click('Try again');
    expect((await facts(page))['Why this tier']).toContain('Silver');
    expect(page.find('.partner-money [role="alert"]').textContent).toBe('');
  });

  test('a refusal is said as the server says it', async () => {
    const page = await tab({}, { partnerMoney: () => refused('There is no partner Aallokas Oy any more.') });
    page.fill('name', 'Aallokas Oy');
    await page.says('There is no partner Aallokas Oy any more.');
  });

  test('what changed is asked again when the dashboard is up to date, and the income stays', async () => {
    const { page } = await cardOf({});
    page.fill('income', '30000');
    page.answers.partnerMoney = ((name: string) => done(moneyOf(name, { deals: 4 }))) as never;
    page.click('Save partner');
    await page.says('by 4 deals');
    expect(page.control('income').value).toBe('30000');
    await page.says('Takes 8 deals a year');
    expect(page.called('partnerMoney')).toHaveLength(2);
  });
});
