import { describe, expect, test } from 'vitest';
import type { CheckProgress, CheckRequest, Finding } from '../../src/app/actions/check-log/check-log-contract';
import type { Answer } from '../../src/app/actions/contract';
import * as texts from '../../src/i18n/check-log';
import { NEVER, openPage } from './open-page';

const done = <T>(value: T): Answer<T> => ({ ok: true, language: 'en', value, message: '', next: [] });
const GONE: Finding = {
  text: ['rowGone', 'D-000003', '<b>Gone</b> Oy', 12],
  place: { sheet: 'log', row: 0, id: 'D-000003' },
};
const EDITED: Finding = { text: ['lineEdited', 7, 8], place: { sheet: 'log', row: 8, id: '' } };
const GIVEN: Finding = { text: ['gaveId', 'D-000009', 'Typed Oy'], place: { sheet: 'deals', row: 9, id: 'D-000009' } };

const PARTS: readonly CheckProgress[] = [
  { next: { step: 'rows', from: 0 }, done: 20_000, total: 20_000, findings: [EDITED] },
  { next: { step: 'missing', from: 0 }, done: 9, total: 9, findings: [GIVEN] },
  { next: { step: 'conflicts', from: 0 }, done: 9, total: 9, findings: [GONE] },
  { next: null, done: 9, total: 9, findings: [] },
];
const STEPS: readonly CheckRequest['step'][] = ['lines', 'rows', 'missing', 'conflicts'];
const answers = (parts = PARTS) => ({
  checkLog: ({ step }: CheckRequest) => done(parts[STEPS.indexOf(step)] as CheckProgress),
  showRow: () => done(null),
  restoreDeal: () => done(null),
  refreshDashboard: () => done(null),
});

describe('the page that checks the log', () => {
  test('asks for one part after the other and says what was found in groups, as text', async () => {
    const page = await openPage('CheckLog', answers());
    await page.says('Mended: 1. To look at: 1. Log tampered with: 1.');
    expect(page.called('checkLog').map(({ values: [request] }) => (request as CheckRequest).step)).toEqual(STEPS);
    const { text } = page;
    expect(text()).toContain('Line 7 (row 8) was changed after it was written');
    expect(text()).toContain('D-000003 <b>Gone</b> Oy has no row in Deals');
    expect(page.all('b')).toEqual([]);
    expect(page.all('h2').map(({ textContent }) => textContent)).toEqual([
      'The log was tampered with (1)',
      'To look at (1)',
      'Mended (1)',
    ]);
    expect(page.called('refreshDashboard')).toHaveLength(1);
  });

  test('says so when all is well, and refreshes nothing', async () => {
    const page = await openPage('CheckLog', answers(PARTS.map((part) => ({ ...part, findings: [] }))));
    await page.says('All is well');
    expect(page.called('refreshDashboard')).toEqual([]);
    page.click('Check again');
    await page.until(() => page.called('checkLog').length === 8);
    await page.says('All is well');
    page.click('Close');
    expect(page.calls.at(-1)?.name).toBe('close');
  });

  test('shows a row in the sheet, and puts a deleted one back under one request id', async () => {
    const page = await openPage('CheckLog', answers());
    await page.says('Mended: 1');
    page.click('Show');
    await page.until(() => page.called('showRow').length === 1);
    expect(page.called('showRow')[0]?.values).toEqual([EDITED.place]);
    page.click('Put it back');
    await page.says('It is back.');
    page.click('Put it back');
    await page.until(() => page.called('restoreDeal').length === 2);
    const [first, second] = page.called('restoreDeal').map(({ values: [request] }) => request);
    expect(first).toMatchObject({ id: 'D-000003' });
    expect(second).toEqual(first);
  });

  test('a part that fails is asked for again, from where it broke off', async () => {
    const page = await openPage('CheckLog', { ...answers(), checkLog: 'TypeError: x is undefined' });
    await page.says('Nothing is lost and nothing is done twice');
    Object.assign(page.answers, answers());
    page.click('Go on');
    await page.says('Mended: 1');
    expect(page.called('checkLog')).toHaveLength(5);
  });

  test('a refusal is shown in words, and can be tried again', async () => {
    let isBusy = true;
    const page = await openPage('CheckLog', {
      ...answers(),
      checkLog: (request: CheckRequest): Answer<CheckProgress> =>
        isBusy && request.step === 'rows'
          ? { ok: false, language: 'en', message: ['busy'], fields: {} }
          : answers().checkLog(request),
    });
    await page.says('Somebody else is saving');
    isBusy = false;
    page.click('Go on');
    await page.says('Mended: 1');
    expect(page.called('checkLog').map(({ values: [request] }) => (request as CheckRequest).step)).toEqual([
      'lines',
      'rows',
      'rows',
      'missing',
      'conflicts',
    ]);
  });

  test('can be stopped: what was found so far stands', async () => {
    const page = await openPage('CheckLog', { ...answers(), checkLog: NEVER });
    await page.until(() => page.all('button').length === 1);
    page.click('Stop');
    await page.until(() => page.button('Stopping…').disabled);
  });

  test('gives everything as text where the clipboard is out of reach', async () => {
    const page = await openPage('CheckLog', answers());
    await page.says('Mended: 1');
    Object.defineProperty(page.window.navigator, 'clipboard', { value: undefined });
    page.click('Copy as text');
    await page.until(() => page.all('textarea').length === 1);
    const { value } = page.find('textarea') as unknown as { value: string };
    expect(value).toContain('- Line 7 (row 8) was changed');
    expect(value).toContain('- Typed Oy was typed or pasted');
  });
});

describe('its texts', () => {
  test('say something in both languages, with the same values', () => {
    const catalogues = [texts.findingMessages, texts.checkPageMessages, texts.checkReasonMessages];
    for (const [key, { en, fi }] of catalogues.flatMap((catalogue) => Object.entries(catalogue))) {
      expect(typeof fi, key).toBe(typeof en);
      expect(String(fi), key).not.toBe(String(en));
      if (typeof en === 'function') expect(fi.length, key).toBe(en.length);
    }
  });

  test('name cells, lines and counts in Finnish, too', () => {
    const { changedByHand, linesDeleted, doubledId, unreadable } = texts.findingMessages;
    expect(changedByHand.fi('D-000001', [['amount', 1, null]])).toContain('Summa ”1” → –');
    expect(linesDeleted.fi(3, 5)).toBe('Rivit 3–5 on poistettu (3).');
    expect(doubledId.fi('D-000001', [2, 9])).toContain('2 rivillä (2, 9)');
    expect(unreadable.fi('D-000001', 'status', 'choice', '')).toContain('Tila on tyhjä');
  });
});
