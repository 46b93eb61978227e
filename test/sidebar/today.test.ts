import { describe, expect, test } from 'vitest';
import type { DueItem } from '../../src/core/dashboard/due-today';
import { openPage } from './open-page';
import { openDeal, refused, start, willing } from './sample';

const deal = (more: Partial<DueItem> = {}): DueItem => ({
  reason: 'decision',
  id: 'D-000001',
  partner: 'Aallokas Oy',
  company: 'Acme',
  due: '2026-11-20T09:00:00.000Z',
  hoursLate: 24,
  other: '',
  sheet: 'deals',
  row: 2,
  ...more,
});
const partner = (more: Partial<DueItem> = {}): DueItem => ({
  ...deal({ reason: 'reviewDue', id: '', partner: 'Nordlicht GmbH', company: '', due: '2026-11-01', other: '110' }),
  sheet: 'partners',
  row: 7,
  ...more,
});
const listed = (...due: DueItem[]) => ({ due, dueCount: due.length });

const open = async (more: Parameters<typeof willing>[0] = {}, answers = {}) => {
  const page = await openPage('Sidebar', { ...willing(more), ...answers });
  await page.until(() => page.all('[role="tab"]').length === 4);
  return page;
};
const openToday = async (...asked: Parameters<typeof open>) => {
  const page = await open(...asked);
  page.find('#tab-today').click();
  return page;
};
type Page = Awaited<ReturnType<typeof open>>;
const selected = (page: Page) => page.find('[role="tab"][aria-selected="true"]').id;
const cards = (page: Page) => page.all('#panel-today li').map((card) => card.textContent.replace(/\s+/g, ' '));

describe('the list', () => {
  test('says who, what, since when and how late, as the server orders them', async () => {
    const page = await openToday(listed(deal(), partner()));
    expect(page.all('#panel-today h2').map((heading) => heading.textContent)).toEqual(['Due today (2)']);
    const [first, second] = cards(page);
    for (const words of ['Acme', 'Decide', 'Aallokas Oy', 'Nov 20, 2026', '24 h late']) expect(first).toContain(words);
    for (const words of ['Nordlicht GmbH', 'Review progress', 'Nov 1, 2026', 'no registration for 110 days'])
      expect(second).toContain(words);
  });

  test('speaks Finnish', async () => {
    const page = await openToday({
      language: 'fi',
      ...listed(partner({ reason: 'talkDue', hoursLate: 0, other: '' })),
    });
    expect(page.text()).toContain('Hoidettavana tänään (1)');
    for (const words of ['Pidä kumppanikatsaus', 'tänään', 'Näytä rivi']) expect(cards(page)[0]).toContain(words);
  });

  test('names a deal without a company by its row', async () => {
    expect(cards(await openToday(listed(deal({ company: '', row: 14 }))))[0]).toContain('row 14');
  });

  test('is text, whatever people typed', async () => {
    const page = await openToday(listed(deal({ company: '<b>x</b>' })));
    expect(cards(page)[0]).toContain('<b>x</b>');
  });

  test('says how many more there are', async () => {
    expect((await openToday({ due: [deal()], dueCount: 8 })).text()).toContain('and 7 more');
  });

  test('has a kind word where nothing is due', async () => {
    const page = await open();
    page.find('#tab-today').click();
    expect(page.text()).toContain('Nothing is due today');
  });
});

describe('the tab', () => {
  test('is the first, and leaves it to its number to call: whoever opens the sidebar may have to register quickly', async () => {
    const page = await open(listed(partner()));
    expect(page.all('[role="tab"]')[0]?.id).toBe('tab-today');
    expect(selected(page)).toBe('tab-register');
    page.find('#tab-today').click();
    expect(selected(page)).toBe('tab-today');
    expect(cards(page)).toHaveLength(1);
  });

  test('counts in its badge, urgent where somebody waits for an answer', async () => {
    const page = await open(listed(partner(), partner()));
    const badge = page.find('#tab-today .badge');
    expect(badge.textContent).toBe('2, 2 due today');
    expect(badge.classList.contains('urgent')).toBe(false);
    const urgent = await open(listed(deal()));
    expect(urgent.find('#tab-today .badge').classList.contains('urgent')).toBe(true);
  });
});

describe('one press to act', () => {
  test('a deal opens on the Decide tab', async () => {
    const deals = [openDeal('D-000002'), openDeal('D-000001')];
    const page = await openToday({ open: deals, ...listed(deal()) });
    page.click('Open the deal');
    expect(selected(page)).toBe('tab-decide');
    expect(page.window.document.activeElement?.getAttribute('aria-label')).toBe('D-000001 Customer of D-000001');
  });

  test('also one far down in the list', async () => {
    const deals = Array.from({ length: 40 }, (_, index) => openDeal(`D-${String(index + 1).padStart(6, '0')}`));
    const page = await openToday({ open: deals, ...listed(deal({ id: 'D-000040' })) });
    page.click('Open the deal');
    expect(page.window.document.activeElement?.getAttribute('aria-label')).toBe('D-000040 Customer of D-000040');
    expect(page.control('filter').value).toBe('D-000040');
  });

  test('a deal that the sidebar does not hold is shown in its sheet', async () => {
    const page = await openToday(listed(deal()));
    page.click('Show the row');
    await page.until(() => page.called('showRow').length === 1);
    expect(page.called('showRow')[0]?.values).toEqual([{ sheet: 'deals', row: 2, id: 'D-000001' }]);
    expect(selected(page)).toBe('tab-today');
  });

  test('a partner is shown in its sheet, by its name', async () => {
    const page = await openToday(listed(partner()));
    page.click('Show the row');
    await page.until(() => page.called('showRow').length === 1);
    expect(page.called('showRow')[0]?.values).toEqual([{ sheet: 'partners', row: 7, id: 'Nordlicht GmbH' }]);
  });

  test.each(['tierChange', 'tierNotice'] as const)('%s opens the partner', async (reason) => {
    const page = await openToday(listed(partner({ reason, partner: 'Aallokas Oy', other: 'Silver → Gold' })));
    expect(cards(page)[0]).toContain('Silver → Gold');
    page.click('Open the partner');
    expect(selected(page)).toBe('tab-partner');
    expect(page.control('name').value).toBe('Aallokas Oy');
  });

  test('a refusal and a failure stand beside it', async () => {
    const page = await openToday(listed(partner()), { showRow: () => refused('There is no partner Nordlicht GmbH.') });
    page.click('Show the row');
    await page.says('There is no partner Nordlicht GmbH.');
    page.answers.showRow = 'NetworkError';
    await page.until(() => !page.button('Show the row').disabled);
    page.click('Show the row');
    await page.says('No connection to Google');
  });
});

test('a decision takes its deal off the list at once, and the next reading brings what is due then', async () => {
  const page = await openToday({ open: [openDeal('D-000001')], ...listed(deal(), partner()) });
  page.click('Open the deal');
  page.answers.loadSidebar = () => start(listed(partner()));
  page.click('Approve');
  await page.until(() => page.find('#tab-today .badge').textContent?.startsWith('1,'));
  await page.until(() => page.called('loadSidebar').length === 2);
  page.find('#tab-today').click();
  expect(cards(page)).toHaveLength(1);
});
