import type { HTMLElement } from 'happy-dom';
import { describe, expect, test } from 'vitest';
import type { DecisionRequest, OpenDeal } from '../../src/app/actions/contract';
import { NEVER, type OpenPage, openPage } from './open-page';
import { done, openDeal, refused, willing } from './sample';

async function list(open: readonly OpenDeal[], answers = {}, language: 'en' | 'fi' = 'en'): Promise<OpenPage> {
  const page = await openPage('Sidebar', { ...willing({ open, language }), ...answers });
  await page.until(() => page.all('[role="tab"]').length === 4);
  page.find('#tab-decide').click();
  return page;
}

const rows = (page: OpenPage) => page.all('#panel-decide .deal');
const buttonIn = (row: HTMLElement | undefined, label: string) => {
  const found = [...(row?.querySelectorAll('button') ?? [])].find((button) => button.textContent === label);
  if (!found) throw new Error(`the row has no button ${label}: ${row?.textContent}`);
  return found as unknown as HTMLElement & { disabled: boolean };
};
const labelsIn = (row: HTMLElement) =>
  [...row.querySelectorAll('.deciding .actions > button')].map(({ textContent }) => textContent.replace(' ▾', ''));
const sent = (page: OpenPage, index = 0) => page.called('decideDeals')[index]?.values[0] as DecisionRequest;

const APPROVED = {
  status: 'approved',
  hoursLeft: null,
  protectedUntil: '2027-02-19',
  decisions: ['win', 'lose'],
} as const;

describe('the list', () => {
  test('keeps the server’s order, those that wait before those that are approved', async () => {
    const page = await list([openDeal('D-1'), openDeal('D-2', APPROVED), openDeal('D-3', { status: 'needsInfo' })]);
    expect(rows(page).map((row) => row.querySelector('h3')?.textContent)).toEqual([
      'Customer of D-1',
      'Customer of D-3',
      'Customer of D-2',
    ]);
    expect(page.text()).toContain('Waiting for a decision (2)');
    expect(page.text()).toContain('Approved, still open (1)');
  });

  test('shows what a decision needs', async () => {
    const conflict = 'Possibly the same as D-9.';
    const page = await list([
      openDeal('D-1', { conflict }),
      openDeal('D-2', { amount: null, partner: '', source: 'direct' }),
    ]);
    const [first, second] = rows(page).map((row) => row.textContent);
    for (const words of ['Aallokas Oy', '€42,000', 'D-1', 'Licences', 'FI', 'Partner-sourced', 'Submitted', conflict]) {
      expect(first).toContain(words);
    }
    expect(second).toContain('No amount');
    expect(second).toContain('Direct sales');
  });

  test.each([
    [31.9, '', '31 hr left to decide'],
    [100, '', '4 days left to decide'],
    [6.2, 'warn', '6 hr left to decide'],
    [0.4, 'warn', 'Under an hour left'],
    [-0.5, 'bad', 'Overdue'],
    [-5.2, 'bad', 'Overdue by 5 hr'],
    [-200, 'bad', 'Overdue by 8 days'],
  ])('%d hours: %s “%s”', async (hoursLeft, level, words) => {
    const page = await list([openDeal('D-1', { hoursLeft })]);
    const chip = rows(page)[0]?.querySelectorAll('.chip')[1];
    expect(chip?.className.trim()).toBe(`chip ${level}`.trim());
    expect(chip?.textContent.replace('hrs', 'hr')).toContain(words);
  });

  test('the tab counts what waits and warns of what is late', async () => {
    const page = await list([openDeal('D-1', { hoursLeft: -1 }), openDeal('D-2'), openDeal('D-3', APPROVED)]);
    const badge = page.find('#tab-decide .badge');
    expect(badge.textContent).toBe('2, 2 waiting for a decision');
    expect(badge.className).toContain('urgent');
  });

  test('amounts and dates are the language’s', async () => {
    const page = await list([openDeal('D-1'), openDeal('D-2', APPROVED)], {}, 'fi');
    const [first, second] = rows(page).map((row) => row.textContent.replace(/\s/g, ' '));
    expect(first).toContain('42 000 €');
    expect(second).toContain('Suojattu 19.2.2027 asti');
  });

  test('an empty list says so kindly', async () => {
    const page = await list([]);
    expect(page.text()).toContain('Nothing to decide');
    expect(page.find('#tab-decide .badge').hasAttribute('hidden')).toBe(true);
  });

  test('with more than five there is a box to find partner or customer', async () => {
    const few = await list(['1', '2', '3', '4', '5'].map((id) => openDeal(id)));
    expect(few.find('[name="filter"]').hasAttribute('hidden')).toBe(true);
    const many = await list(['1', '2', '3', '4', '5', '6'].map((id) => openDeal(id, { partner: `Partner ${id}` })));
    many.fill('filter', 'partner 4');
    expect(rows(many).map((row) => row.querySelector('h3')?.textContent)).toEqual(['Customer of 4']);
    many.fill('filter', 'of 6');
    expect(rows(many)).toHaveLength(1);
    many.fill('filter', 'nobody');
    expect(many.text()).toContain('No deal matches.');
  });

  test('a long list comes in parts', async () => {
    const page = await list(Array.from({ length: 60 }, (_, index) => openDeal(`D-${index}`)));
    expect(rows(page)).toHaveLength(25);
    page.click('Show 25 more');
    page.click('Show 10 more');
    expect(rows(page)).toHaveLength(60);
  });

  test('Refresh reads it anew', async () => {
    const page = await list([openDeal('D-1')]);
    page.answers.loadSidebar = willing({ open: [openDeal('D-7')] }).loadSidebar as never;
    page.click('Refresh');
    const shown = page.find('.deals').parentElement as unknown as { inert: boolean };
    expect(shown.inert).toBe(true);
    await page.says('Customer of D-7');
    expect(shown.inert).toBe(false);
    expect(rows(page)).toHaveLength(1);
  });
});

describe('deciding', () => {
  test('offers what the server allows, and no undo', async () => {
    const page = await list([openDeal('D-1'), openDeal('D-2', APPROVED)]);
    expect(rows(page).map(labelsIn)).toEqual([
      ['Approve', 'Reject', 'Needs info', 'Lost'],
      ['Won', 'Lost'],
    ]);
    expect(buttonIn(rows(page)[0], 'Approve').getAttribute('aria-label')).toBe('Approve: Customer of D-1');
  });

  test('updates the row in place with the server’s answer, and the figures in the background', async () => {
    const page = await list([openDeal('D-1'), openDeal('D-2')]);
    buttonIn(rows(page)[0], 'Approve').click();
    await page.says('D-1 is decided.');
    await page.says('Dashboard is up to date.');
    const [first] = rows(page);
    expect(first?.textContent).toContain('Approved');
    expect(first?.textContent).toContain('Tell the partner.');
    expect(buttonIn(first, 'Won').disabled).toBe(false);
    expect(rows(page)).toHaveLength(2);
    expect(sent(page)).toEqual({ requestId: expect.any(String), ids: ['D-1'], decision: 'approve', reason: '' });
    expect(page.calls.map(({ name }) => name).slice(-2)).toEqual(['refreshDashboard', 'loadSidebar']);
  });

  test.each([
    ['Reject', 'Why is it rejected?', 'Reject', 'reject'],
    ['Needs info', 'What is missing?', 'Ask for it', 'needsInfo'],
  ])('%s asks for a sentence and does not go without', async (label, question, confirm, decision) => {
    const page = await list([openDeal('D-1')]);
    buttonIn(rows(page)[0], label).click();
    expect(page.text()).toContain(question);
    expect(page.window.document.activeElement).toBe(page.control('reason'));
    page.click(confirm);
    expect(page.errorOf('reason')).not.toBe('');
    expect(page.called('decideDeals')).toEqual([]);
    page.fill('reason', ' Not our customer. ');
    page.click(confirm);
    await page.says('D-1 is decided.');
    expect(sent(page)).toMatchObject({ decision, reason: 'Not our customer.' });
  });

  test('a lost deal may have a reason', async () => {
    const page = await list([openDeal('D-1', APPROVED)]);
    buttonIn(rows(page)[0], 'Lost').click();
    page.click('Mark as lost');
    await page.says('D-1 is decided.');
    expect(sent(page)).toMatchObject({ decision: 'lose', reason: '' });
  });

  test('Escape closes the question, Ctrl+Enter answers it', async () => {
    const page = await list([openDeal('D-1')]);
    buttonIn(rows(page)[0], 'Reject').click();
    page.press('Escape', page.control('reason'));
    expect(() => page.control('reason')).toThrow();
    expect(page.window.document.activeElement).toBe(buttonIn(rows(page)[0], 'Reject'));
    buttonIn(rows(page)[0], 'Reject').click();
    page.fill('reason', 'Too late.');
    page.press('Enter', page.control('reason'), { ctrlKey: true });
    await page.says('D-1 is decided.');
    expect(page.called('decideDeals')).toHaveLength(1);
  });

  test('a double click decides once, and no other decision goes meanwhile', async () => {
    const page = await list([openDeal('D-1')], { decideDeals: NEVER });
    buttonIn(rows(page)[0], 'Approve').click();
    buttonIn(rows(page)[0], 'Approve').click();
    expect(buttonIn(rows(page)[0], 'Reject').disabled).toBe(true);
    expect(page.called('decideDeals')).toHaveLength(1);
  });

  test('after a failure the row says what to do, and a retry acts once', async () => {
    const page = await list([openDeal('D-1')], { decideDeals: 'NetworkError: Connection failure due to HTTP 0' });
    buttonIn(rows(page)[0], 'Approve').click();
    await page.says('No connection');
    page.answers.decideDeals = willing().decideDeals as never;
    await page.until(() => !buttonIn(rows(page)[0], 'Approve').disabled);
    buttonIn(rows(page)[0], 'Approve').click();
    await page.says('D-1 is decided.');
    expect(page.called('decideDeals')).toHaveLength(4);
    expect(sent(page, 3).requestId).toBe(sent(page, 0).requestId);
  });

  test('a refusal says why, and the row stays as it is', async () => {
    const answer = () => refused('D-1 is already “Rejected”.', { reason: 'Give a reason.' });
    const page = await list([openDeal('D-1')], { decideDeals: answer });
    buttonIn(rows(page)[0], 'Approve').click();
    await page.says('D-1 is already “Rejected”.');
    await page.says('Give a reason.');
    await page.until(() => !buttonIn(rows(page)[0], 'Approve').disabled);
    expect(rows(page)[0]?.textContent).toContain('Submitted');
    expect(page.called('refreshDashboard')).toEqual([]);
  });

  test('names are text', async () => {
    const name = '<img src=x onerror=alert(1)>';
    const answer = ({ ids }: DecisionRequest) =>
      done(
        { deals: ids.map((id) => openDeal(id, { company: name, decisions: [] })), refused: [] },
        `${name} done`,
        name,
      );
    const page = await list([openDeal('D-1', { company: name, partner: name, product: name, conflict: name })], {
      decideDeals: answer,
    });
    expect(rows(page)[0]?.textContent).toContain(name);
    buttonIn(rows(page)[0], 'Approve').click();
    await page.says(`${name} done`);
    expect(page.all('main img')).toEqual([]);
  });
});
