/** Several deals decided at once. */
import type { HTMLElement, HTMLInputElement } from 'happy-dom';
import { describe, expect, test } from 'vitest';
import type { DecisionRequest, DecisionResult, OpenDeal } from '../../src/app/actions/contract';
import { type OpenPage, openPage } from './open-page';
import { done, openDeal, willing } from './sample';

const DECISIONS = ['approve', 'reject', 'needsInfo', 'lose', 'duplicate', 'withdraw'] as const;
const submitted = (id: string) => openDeal(id, { decisions: DECISIONS });
const approved = (id: string) =>
  openDeal(id, { status: 'approved', hoursLeft: null, decisions: ['extend', 'win', 'lose', 'duplicate', 'withdraw'] });

async function inbox(open: readonly OpenDeal[], answers = {}): Promise<OpenPage> {
  const page = await openPage('Sidebar', { ...willing({ open }), ...answers });
  await page.until(() => page.all('[role="tab"]').length === 4);
  page.find('#tab-decide').click();
  return page;
}
const boxes = (page: OpenPage) => page.all('[name="chosen"]') as HTMLInputElement[];
const tick = (page: OpenPage, ...ids: string[]) => {
  for (const box of boxes(page)) if (ids.includes(box.value)) box.click();
};
const bar = (page: OpenPage) => page.find('.several');
const offered = (page: OpenPage) =>
  [...bar(page).querySelectorAll('.actions > button')].map((each) => each.textContent);
const inBar = (page: OpenPage, label: string) => {
  const found = [...bar(page).querySelectorAll('button')].find(({ textContent }) => textContent === label);
  if (!found) throw new Error(`the bar has no ${label}: ${bar(page).textContent}`);
  return found as unknown as HTMLElement & { disabled: boolean };
};
const sent = (page: OpenPage, index = 0) => page.called('decideDeals')[index]?.values[0] as DecisionRequest;
const list = (count: number) => Array.from({ length: count }, (_, index) => submitted(`D-${index + 1}`));

describe('choosing', () => {
  test('the bar is there while any is chosen, and says how many', async () => {
    const page = await inbox(list(3));
    expect(bar(page).hasAttribute('hidden')).toBe(true);
    tick(page, 'D-1', 'D-3');
    expect(bar(page).hasAttribute('hidden')).toBe(false);
    expect(bar(page).textContent).toContain('2 selected');
    inBar(page, 'Clear').click();
    expect(bar(page).hasAttribute('hidden')).toBe(true);
    expect(boxes(page).some(({ checked }) => checked)).toBe(false);
  });

  test('offers what is legal for all of them', async () => {
    const page = await inbox([...list(2), approved('D-8')]);
    tick(page, 'D-1', 'D-2');
    expect(offered(page)).toEqual(['Approve', 'Reject', 'Needs info', 'Withdraw', 'Lost']);
    tick(page, 'D-8');
    expect(offered(page)).toEqual(['Withdraw', 'Lost']);
  });

  test('says so when no decision fits all', async () => {
    const draft = openDeal('D-8', { status: 'draft', hoursLeft: null, decisions: ['submit', 'withdraw'] });
    const expired = openDeal('D-9', { status: 'expired', hoursLeft: null, decisions: ['win', 'lose', 'reopen'] });
    const page = await inbox([draft, expired]);
    tick(page, 'D-8', 'D-9');
    expect(offered(page)).toEqual([]);
    expect(bar(page).textContent).toContain('No decision fits all of these');
  });

  test('all that is shown in a group, by one box', async () => {
    const page = await inbox([...list(3), approved('D-8'), approved('D-9')]);
    const [waiting, others] = page.all('[name="chooseAll"]') as HTMLInputElement[];
    waiting?.click();
    expect(bar(page).textContent).toContain('3 selected');
    expect(waiting?.checked).toBe(true);
    tick(page, 'D-2');
    expect([waiting?.checked, waiting?.indeterminate, others?.indeterminate]).toEqual([false, true, false]);
    waiting?.click();
    waiting?.click();
    expect(bar(page).hasAttribute('hidden')).toBe(true);
  });

  test('at most 50', async () => {
    const page = await inbox(list(60));
    page.click('Show 25 more');
    page.click('Show 10 more');
    (page.all('[name="chooseAll"]')[0] as HTMLElement).click();
    expect(bar(page).textContent).toContain('50 selected');
    expect(page.text()).toContain('At most 50 at once.');
    tick(page, 'D-60');
    expect(boxes(page).filter(({ checked }) => checked)).toHaveLength(50);
  });

  test('what the filter hides is not chosen any more', async () => {
    const page = await inbox(list(8));
    tick(page, 'D-1', 'D-2');
    page.fill('filter', 'of D-2');
    expect(bar(page).textContent).toContain('1 selected');
  });

  test('a card names itself to its box', async () => {
    const page = await inbox(list(2));
    expect(boxes(page)[0]?.getAttribute('aria-label')).toBe('Choose Customer of D-1');
  });
});

describe('deciding', () => {
  const partly = ({ ids }: DecisionRequest) => ({
    ...done<DecisionResult>({
      deals: [openDeal(ids[0] ?? '', { status: 'approved', hoursLeft: null, decisions: ['win', 'lose'] })],
      refused: ids.slice(1).map((id) => ({ id, why: ['unknownDeal', id] as const })),
    }),
    message: ['decidedSeveral', 'approve', 1, ids.length - 1] as const,
  });

  test('sends all at once; says what was decided, and what was refused and why', async () => {
    const page = await inbox(list(3), { decideDeals: partly });
    tick(page, 'D-1', 'D-2');
    inBar(page, 'Approve').click();
    await page.says('Not decided (1)');
    const result = page.find('.several-result');
    expect(result.textContent).toContain('approve: 1 of 2 saved');
    expect(result.textContent).toContain('D-2 Customer of D-2: There is no deal D-2');
    expect(result.textContent).toContain('Decided (1)D-1 Customer of D-1');
    expect(result.querySelector('.notice')?.className).toContain('warn');
    expect(page.window.document.activeElement).toBe(result);
    expect(sent(page)).toEqual({
      requestId: expect.any(String),
      ids: ['D-1', 'D-2'],
      decision: 'approve',
      reason: '',
    });
    expect(bar(page).hasAttribute('hidden')).toBe(true);
    expect(page.all('#panel-decide .deal')[0]?.textContent).toContain('Approved');
    expect(page.find('.choose-all').textContent).toContain('Select all shown (2)');
    page.click('D-2');
    expect(page.window.document.activeElement?.textContent).toContain('Customer of D-2');
  });

  test('one reason for all', async () => {
    const page = await inbox(list(3));
    tick(page, 'D-1', 'D-2', 'D-3');
    inBar(page, 'Reject').click();
    inBar(page, 'Reject').click();
    expect(page.errorOf('reason')).not.toBe('');
    page.fill('reason', 'Outside our market.');
    page.press('Enter', page.control('reason'), { ctrlKey: true });
    await page.says('Decided (3)');
    expect(sent(page)).toMatchObject({ ids: ['D-1', 'D-2', 'D-3'], decision: 'reject', reason: 'Outside our market.' });
    expect(page.called('decideDeals')).toHaveLength(1);
  });

  test('cancelling shows the decisions again', async () => {
    const page = await inbox(list(2));
    tick(page, 'D-1', 'D-2');
    inBar(page, 'Reject').click();
    page.press('Escape', page.control('reason'));
    expect(offered(page)).toContain('Reject');
    expect(page.window.document.activeElement).toBe(inBar(page, 'Approve'));
  });

  test('after a failure the same decision about the same deals is the same request', async () => {
    const page = await inbox(list(3), { decideDeals: 'Exceeded maximum execution time' });
    tick(page, 'D-1', 'D-2');
    inBar(page, 'Approve').click();
    await page.says('took too long');
    await page.until(() => !inBar(page, 'Approve').disabled);
    inBar(page, 'Approve').click();
    await page.until(() => page.called('decideDeals').length === 2);
    await page.until(() => !inBar(page, 'Approve').disabled);
    tick(page, 'D-3');
    inBar(page, 'Approve').click();
    await page.until(() => page.called('decideDeals').length === 3);
    expect(sent(page, 1).requestId).toBe(sent(page, 0).requestId);
    expect(sent(page, 2).requestId).not.toBe(sent(page, 0).requestId);
  });
});
