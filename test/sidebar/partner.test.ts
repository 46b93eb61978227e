import { describe, expect, test } from 'vitest';
import type { PartnerRequest } from '../../src/app/actions/contract';
import { NEVER, type OpenPage, openPage } from './open-page';
import { partner, refused, willing } from './sample';

const CRITERIA = ['coverage', 'offering', 'capacity', 'geography'] as const;

async function tab(more: Parameters<typeof willing>[0] = {}, answers = {}): Promise<OpenPage> {
  const page = await openPage('Sidebar', { ...willing(more), ...answers });
  await page.until(() => page.all('[role="tab"]').length === 4);
  page.find('#tab-partner').click();
  return page;
}

function rate(page: OpenPage, ...ratings: (number | string)[]): void {
  CRITERIA.forEach((criterion, index) => {
    page.fill(criterion, String(ratings[index] ?? ''));
  });
}
const scoreOf = (page: OpenPage) => page.find('#panel-partner .score strong').textContent;
const sent = (page: OpenPage, index = 0) => page.called('savePartner')[index]?.values[0] as PartnerRequest;

describe('the score', () => {
  test('8, 6, 7, 4 is 6.7 (guide A), with its parts', async () => {
    const page = await tab();
    rate(page, 8, 6, 7, 4);
    expect(scoreOf(page)).toBe('6.7');
    for (const part of ['40% × 8 = 3.2', '25% × 6 = 1.5', '20% × 7 = 1.4', '15% × 4 = 0.6']) {
      expect(page.text()).toContain(part);
    }
    const widths = page.all('.stacked span').map((segment) => Math.round(Number.parseFloat(segment.style.width)));
    expect(widths).toEqual([32, 15, 14, 6]);
  });

  test('waits for all four', async () => {
    const page = await tab();
    rate(page, 8, 6, 7);
    expect(scoreOf(page)).toBe('–');
    expect(page.text()).toContain('Rate all four');
  });

  test.each([
    [[8, 6, 7, 4], 'Customer coverage from 8 to 9 adds 0.4'],
    [[10, 6, 7, 4], 'Offering from 6 to 7 adds 0.25'],
    [[9.5, 10, 10, 10], 'Customer coverage from 9.5 to 10 adds 0.2'],
    [[10, 10, 10, 10], 'Every criterion has its 10'],
  ])('%j: %s', async (ratings, words) => {
    const page = await tab();
    rate(page, ...ratings);
    expect(page.text()).toContain(words);
  });

  test('low coverage is flagged even when the total is good', async () => {
    const page = await tab();
    rate(page, 4, 10, 10, 10);
    expect(page.text()).toContain('Low customer coverage');
    rate(page, 5, 10, 10, 10);
    expect(page.text()).not.toContain('Low customer coverage');
  });

  test('the bar sets the number, and the number the bar', async () => {
    const page = await tab();
    const bar = page.find('.rating .bar') as unknown as { value: string } & ReturnType<OpenPage['find']>;
    bar.value = '7';
    bar.dispatchEvent(new page.window.Event('input', { bubbles: true }));
    expect(page.control('coverage').value).toBe('7');
    page.fill('coverage', '3');
    expect(bar.value).toBe('3');
    expect(bar.getAttribute('tabindex')).toBe('-1');
  });

  test('weights in percents count the same', async () => {
    const page = await tab({ weights: [40, 25, 20, 15] });
    rate(page, 8, 6, 7, 4);
    expect(scoreOf(page)).toBe('6.7');
    expect(page.text()).toContain('40%');
  });

  test('in Finnish the figures are Finnish', async () => {
    const page = await tab({ language: 'fi' });
    rate(page, 8, 6, 7, 4);
    expect(scoreOf(page)).toBe('6,7');
    expect(page.text()).toContain('lisää 0,4');
  });
});

describe('a partner on the sheet', () => {
  test('comes with its ratings, type and standing', async () => {
    const page = await tab();
    page.fill('name', 'aallokas oy');
    expect(CRITERIA.map((criterion) => page.control(criterion).value)).toEqual(['8', '6', '7', '4']);
    expect(page.control('type').value).toBe('Reseller');
    for (const words of ['Silver', '25%', '€84,000', '€66,000 to Gold']) expect(page.text()).toContain(words);
    expect(page.hintOf('name')).toBe('On the Partners sheet.');
  });

  test('in the highest tier, and without tiers', async () => {
    const top = partner('Top Oy', { toNextTier: 0, nextTier: '', tier: 'Gold', margin: 0.3 });
    const none = partner('None Oy', { toNextTier: null, nextTier: '', tier: '', margin: null });
    const page = await tab({ partners: [top, none] });
    page.fill('name', 'Top Oy');
    expect(page.text()).toContain('The highest tier.');
    page.fill('name', 'None Oy');
    expect(page.text()).toContain('Tiers are not set');
  });

  test.each([
    ['Referral', 0.25, 'above the usual 10–20%'],
    ['Reseller', 0.15, 'below the usual 20–40%'],
  ])('a %s at %d warns: %s', async (type, margin, words) => {
    const page = await tab({ partners: [partner('Acme', { type, margin })] });
    page.fill('name', 'Acme');
    expect(page.text()).toContain(words);
  });

  test('warns by the bands of Settings', async () => {
    const types = [{ label: { en: 'Reseller', fi: 'Jälleenmyyjä' }, synonyms: [], band: { low: 0.1, high: 0.15 } }];
    const page = await tab({ types, partners: [partner('Acme', { margin: 0.25 }), partner('Low', { margin: 0.15 })] });
    page.fill('name', 'Acme');
    expect(page.text()).toContain('25% is above the usual 10–15% of Reseller');
    page.fill('name', 'Low');
    expect(page.text()).not.toContain('the usual');
  });

  test('keeps a type that somebody wrote by hand', async () => {
    const page = await tab({ partners: [partner('Acme', { type: 'Franchise' })] });
    page.fill('name', 'Acme');
    expect(page.control('type').value).toBe('Franchise');
  });

  test('missing ratings stay blank', async () => {
    const ratings = { coverage: null, offering: 5, capacity: null, geography: null };
    const page = await tab({ partners: [partner('Acme', { ratings })] });
    page.fill('name', 'Acme');
    expect(CRITERIA.map((criterion) => page.control(criterion).value)).toEqual(['', '5', '', '']);
  });
});

describe('saving', () => {
  test('a new partner: name, type and ratings go; the answer and the next step are said', async () => {
    const page = await tab();
    rate(page, 8, 6, 7, 4);
    page.fill('name', ' Uusi Oy ');
    expect(page.hintOf('name')).toContain('New');
    expect(scoreOf(page)).toBe('6.7');
    page.fill('type', 'MSP');
    page.click('Save partner');
    await page.says('Uusi Oy is saved.');
    expect(page.hintOf('name')).toBe('On the Partners sheet.');
    expect(sent(page)).toEqual({
      requestId: expect.any(String),
      name: 'Uusi Oy',
      type: 'MSP',
      ratings: { coverage: 8, offering: 6, capacity: 7, geography: 4 },
    });
    await page.says('Dashboard is up to date.');
  });

  test('leads on to a deal of that partner', async () => {
    const page = await tab();
    page.answers.loadSidebar = willing({ partners: [partner('Aallokas Oy'), partner('Uusi Oy')] }).loadSidebar as never;
    page.fill('name', 'Uusi Oy');
    rate(page, 8, 6, 7, 4);
    page.click('Save partner');
    await page.says('Register a deal for it');
    page.click('Register a deal for it');
    expect(page.find('#tab-register').getAttribute('aria-selected')).toBe('true');
    expect(page.control('partner').value).toBe('Uusi Oy');
    expect(page.errorOf('partner')).toBe('');
    expect(page.all('#partners option').map((option) => option.getAttribute('value'))).toContain('Uusi Oy');
  });

  test.each([
    ['', 'coverage'],
    ['0', 'coverage'],
    ['11', 'coverage'],
    ['text', 'coverage'],
  ])('a rating of %j is an error, never a zero', async (typed, criterion) => {
    const page = await tab();
    page.fill('name', 'Uusi Oy');
    rate(page, typed, 6, 7, 4);
    page.click('Save partner');
    expect(page.errorOf(criterion)).toBe('Give a number from 1 to 10.');
    expect(page.window.document.activeElement).toBe(page.control(criterion));
    expect(page.called('savePartner')).toEqual([]);
  });

  test('a name is needed', async () => {
    const page = await tab();
    rate(page, 8, 6, 7, 4);
    page.click('Save partner');
    expect(page.errorOf('name')).not.toBe('');
  });

  test('a double click saves once; a retry after a failure is the same request', async () => {
    const page = await tab({}, { savePartner: 'Service Spreadsheets failed while accessing document' });
    page.fill('name', 'Uusi Oy');
    rate(page, 8, 6, 7, 4);
    page.click('Save partner');
    await page.says('Google Sheets is busy');
    await page.until(() => !page.button('Save partner').disabled);
    page.answers.savePartner = NEVER;
    const button = page.button('Save partner');
    button.click();
    button.click();
    // Three tries by the page itself, then the person's.
    expect(page.called('savePartner')).toHaveLength(4);
    const ids = page.called('savePartner').map((_, index) => sent(page, index).requestId);
    expect(new Set(ids).size).toBe(1);
  });

  test('the server’s errors stand beside their fields', async () => {
    const page = await tab({}, { savePartner: () => refused('Correct the marked fields.', { capacity: 'A number.' }) });
    page.fill('name', 'Uusi Oy');
    rate(page, 8, 6, 7, 4);
    page.click('Save partner');
    await page.says('Correct the marked fields.');
    expect(page.errorOf('capacity')).toBe('A number.');
  });

  test('names are text', async () => {
    const name = '<img src=x onerror=alert(1)>';
    const page = await tab({
      partners: [partner(name, { type: name, tier: name, nextTier: name })],
      partnerTypes: [name],
    });
    page.fill('name', name);
    page.click('Save partner');
    await page.says(`${name} is saved.`);
    expect(page.all('main img')).toEqual([]);
  });
});
