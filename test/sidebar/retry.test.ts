import { describe, expect, test } from 'vitest';
import { type RetryTiming, withRetries } from '../../src/sidebar/retry';
import { passesByItself } from '../../src/sidebar/server';
import { NEVER, openPage } from './open-page';
import { done, openDeal, refused, start, willing } from './sample';

function timing(random = 0.5): RetryTiming & { readonly waits: number[] } {
  const waits: number[] = [];
  return {
    waits,
    random: () => random,
    wait: async (ms) => {
      waits.push(ms);
    },
  };
}
/** Fails so many times, then answers. */
const failing = (times: number) => {
  let tries = 0;
  return { tries: () => tries, work: async () => (++tries <= times ? Promise.reject(new Error('busy')) : 'done') };
};
const always = () => true;
const nothing = () => {};

describe('trying again', () => {
  test.each([
    [0, 1, []],
    [1, 2, [1000]],
    [2, 3, [1000, 3000]],
  ])('after %i failures: %i tries', async (failures, tries, waits) => {
    const { work, tries: made } = failing(failures);
    const time = timing();
    const passes = (outcome: object) => 'error' in outcome;
    await expect(withRetries(work, passes, nothing, time)).resolves.toBe('done');
    expect([made(), time.waits]).toEqual([tries, waits]);
  });

  test('ends after the third try, with its failure', async () => {
    const { work, tries } = failing(9);
    await expect(withRetries(work, always, nothing, timing())).rejects.toThrow('busy');
    expect(tries()).toBe(3);
  });

  test('not after a failure that stays', async () => {
    const { work, tries } = failing(9);
    const time = timing();
    await expect(withRetries(work, () => false, nothing, time)).rejects.toThrow('busy');
    expect([tries(), time.waits]).toEqual([1, []]);
  });

  test.each([
    [0, [750, 2250]],
    [1, [1250, 3750]],
  ])('waits a little by chance: %d', async (random, waits) => {
    const time = timing(random);
    await withRetries(failing(2).work, (outcome) => 'error' in outcome, nothing, time);
    expect(time.waits).toEqual(waits);
  });
});

test.each<[boolean, unknown]>([
  [true, new Error('NetworkError: Connection failure due to HTTP 0')],
  [true, new Error('Service Spreadsheets timed out while accessing document')],
  [true, new Error('Service Spreadsheets failed while accessing document with id x')],
  [true, new Error('Too many simultaneous invocations: Spreadsheets')],
  [false, new Error('Authorization is required to perform that action.')],
  [false, new Error('We’re sorry, a server error occurred. Error code PERMISSION_DENIED.')],
  [false, new Error('Exceeded maximum execution time')],
  [false, new Error('TypeError: x is undefined')],
])('%s: a failed call, %s', (passes, error) => {
  expect(passesByItself({ error })).toBe(passes);
});

test.each<[boolean, unknown]>([
  [true, { ...refused(''), message: ['busy'] }],
  [true, { ...refused(''), message: ['interrupted', 'Service error: Spreadsheets'] }],
  [true, { ...refused(''), message: ['interrupted', 'Service Spreadsheets timed out'] }],
  [false, { ...refused(''), message: ['interrupted', 'You do not have permission to call Range.setValue.'] }],
  [false, { ...refused(''), message: ['interrupted', 'Exceeded maximum execution time'] }],
  [false, { ...refused(''), message: ['heldByOther', 'busy'] }],
  [false, refused('busy')],
  [false, done(null)],
  [false, { ready: true }],
  [false, 'busy'],
])('%s: an answer, %j', (passes, value) => {
  expect(passesByItself({ value })).toBe(passes);
});

describe('in the sidebar', () => {
  const BUSY = 'Service Spreadsheets failed while accessing document';
  const open = async (answers = {}, more = {}) => {
    const page = await openPage('Sidebar', { ...willing({ open: [openDeal('D-1')], ...more }), ...answers });
    await page.until(() => page.all('[role="tab"]').length === 4);
    return page;
  };
  const line = (page: Awaited<ReturnType<typeof open>>) => page.find('.retrying').textContent;

  test('says that it tries again, and then no more', async () => {
    const page = await open({ decideDeals: BUSY });
    page.find('#tab-decide').click();
    page.click('Approve');
    await page.until(() => line(page) === 'Google Sheets did not answer. Trying again…');
    page.answers.decideDeals = willing().decideDeals as never;
    await page.says('D-1 is decided.');
    expect(line(page)).toBe('');
    const ids = page.called('decideDeals').map(({ values }) => (values[0] as { requestId: string }).requestId);
    expect(ids.length).toBeGreaterThan(1);
    expect(new Set(ids).size).toBe(1);
  });

  test('in Finnish too', async () => {
    const page = await open({ rememberName: NEVER, decideDeals: BUSY }, { language: 'fi' });
    page.find('#tab-decide').click();
    page.click('Hyväksy');
    await page.until(() => line(page) === 'Google Sheets ei vastannut. Yritetään uudelleen…');
  });

  test('a refusal is not tried again', async () => {
    const page = await open({ decideDeals: () => refused('D-1 is decided by somebody else.') });
    page.find('#tab-decide').click();
    page.click('Approve');
    await page.says('decided by somebody else');
    expect(page.called('decideDeals')).toHaveLength(1);
  });

  test('a missing permission is not tried again', async () => {
    const page = await openPage('Sidebar', { ...willing(), loadSidebar: 'Authorization is required' });
    await page.says('browser’s default account');
    expect(page.called('loadSidebar')).toHaveLength(1);
  });

  test('reading is tried again by itself', async () => {
    let tries = 0;
    const answer = { ...refused(''), message: ['interrupted', 'x'] };
    const loadSidebar = () => (++tries < 3 ? answer : start()) as never;
    await open({ loadSidebar });
    expect(tries).toBe(3);
  });
});

test('the sample programme, which says no the second time, is not sent again', async () => {
  const page = await openPage('AddSample', { ...willing(), addSampleProgramme: 'Too many simultaneous invocations' });
  await page.says('Google Sheets is busy');
  expect(page.called('addSampleProgramme')).toHaveLength(1);
});
