import axe from 'axe-core';
import { describe, expect, test } from 'vitest';
import type { Answer } from '../../src/app/actions/contract';
import type { MonthlyReport, ReportFigure } from '../../src/core/dashboard/monthly-report';
import { reportMessages, reportPageMessages } from '../../src/i18n/report';
import { reportMessage } from '../../src/sidebar/report/message';
import { builtPage, openPage } from './open-page';
import { report } from './report';

const answered = (value: MonthlyReport): { monthlyReport: () => Answer<MonthlyReport> } => ({
  monthlyReport: () => ({ ok: true, language: 'en', value, message: '', next: [] }),
});
const open = (changes: Partial<MonthlyReport> = {}) => openPage('Report', answered(report(changes)));

describe('the page of the monthly report', () => {
  test('shows figures, verdicts, changes and what is due, names as text', async () => {
    const page = await open();
    await page.says('As of Nov 20, 2026 · Channel 2026');
    const text = page.text();
    for (const said of [
      'Channel share 22% +2 points since the end of October 2026',
      'Active partners 8 −1 since the end of October 2026',
      'Deals registered 66 under 5 deals: a small sample',
      'Other programmes 22%: average; 3 points, or €88,400, to the next',
      'Age of the programme 22%: on track; 3 points, or €88,400, to the next n/a',
      'Channel share with influenced 31.1% as at the end of October 2026',
      'Channel share 21% in October 2026; the target is 30%',
      'Deal size, partners €41,200 €44,750 +€3,550',
      'Sales cycle, partners 84.2 days 79 days −5.2 days',
      'Win rate, partners n/a 40%',
      'Partners signed 15 15 0',
      'Decide <b>Nordic</b> & Cloud, Hakala Oy: 2 days late',
      'December 2026 €61,500 (€30,000 – €93,000)',
      'and 3 more',
      '3 cells or rows could not be counted',
    ]) {
      expect(text).toContain(said);
    }
    expect(page.all('b')).toEqual([]);
  });

  test('draws the share by month, and says the same in a table', async () => {
    const page = await open();
    await page.says('What is due (5)');
    const chart = page.find('section svg[role="img"]');
    expect(chart.getAttribute('aria-label')).toContain('in October 2026; the target is 30%');
    expect(chart.querySelectorAll('circle')).toHaveLength(11);
    // The month without a share interrupts the line.
    expect(page.find('path.line.sourced').getAttribute('d')?.match(/M/g)).toHaveLength(2);
    const rows = page.all('.visually-hidden tbody tr').map(({ textContent }) => textContent);
    expect(rows).toHaveLength(12);
    expect(rows[3]).toBe('March 2026n/an/a');
  });

  test('says so where there is nothing yet', async () => {
    const unknown = (figure: ReportFigure) => ({ ...figure, before: null });
    const page = await open({
      lastMonth: null,
      tiles: report().tiles.map(unknown),
      changes: report().changes.map(unknown),
      months: report().months.map(({ month }) => ({ month, sourced: null, withInfluenced: null })),
      due: [],
      dueCount: 0,
      leftOut: 0,
      forecast: [],
    });
    await page.says('Nothing is due.');
    expect(page.text()).toContain('No month has a share yet');
    expect(page.text()).toContain('Nothing to compare with yet');
    expect(page.text()).not.toContain('likely to bring');
    expect(page.text()).not.toContain('could not be counted');
    expect(page.text()).not.toContain('since the end of');
  });

  test('prints, and copies the message that the mail link carries', async () => {
    const page = await open();
    await page.says('What is due');
    let prints = 0;
    Object.assign(page.window, { print: () => (prints += 1) });
    page.click('Print');
    expect(prints).toBe(1);
    const copied: string[] = [];
    const writeText = async (text: string) => void copied.push(text);
    Object.defineProperty(page.window.navigator, 'clipboard', { value: { writeText } });
    page.click('Copy the message');
    await page.says('✓ Copied.');
    const link = new URL(page.find('a.button').getAttribute('href') ?? '');
    expect(link.protocol).toBe('mailto:');
    expect(link.searchParams.get('subject')).toBe('Channel programme: where we stand, Nov 20, 2026');
    expect(link.searchParams.get('body')?.replaceAll('\r\n', '\n')).toBe(copied[0]);
  });

  test('says what to do where the server refuses, and tries again', async () => {
    const page = await openPage('Report', {
      monthlyReport: () => ({ ok: false, language: 'en', message: ['notSetUp'], fields: {} }),
    });
    await page.says('This workbook has no Kanava sheets yet');
    Object.assign(page.answers, answered(report()));
    page.click('Try again');
    await page.says('What is due (5)');
    page.press('Escape');
    expect(page.calls.at(-1)?.name).toBe('close');
  });

  test('has no violation that axe finds', async () => {
    const page = await open();
    await page.says('What is due');
    page.window.eval(axe.source);
    const run = Reflect.get(page.window, 'axe') as typeof axe;
    // Colours take a real browser to judge.
    const { violations } = await run.run({ rules: { 'color-contrast': { enabled: false } } } as axe.RunOptions);
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`),
    ).toEqual([]);
  });

  test('is one self-contained file that never makes markup of text', async () => {
    const html = await builtPage('Report');
    expect(html).not.toMatch(/<link|src=|@import|url\(/);
    expect(html).not.toContain('`');
    expect(html).not.toMatch(/innerHTML|outerHTML|insertAdjacentHTML|document\.write/);
  });
});

describe('the message to leadership', () => {
  const LONG = 'Ähtärin Kumppanuusverkoston Äänekosken Yksikön Kehitysohjelma'.repeat(3);

  test.each(['en', 'fi'] as const)('fits into a mail link, %s', (language) => {
    const longest = report({}, language);
    const tiles = longest.tiles.map((tile) => ({ ...tile, name: LONG }));
    for (const given of [longest, { ...longest, tiles }]) {
      const { subject, body } = reportMessage(given);
      expect(body.length).toBeLessThan(1800);
      expect(subject.length).toBeLessThan(100);
      expect(body).toContain(language === 'fi' ? 'Hei,' : 'Hello,');
    }
  });

  test('is plain text in the workbook’s language, the most important first', () => {
    const { body } = reportMessage(report({}, 'fi'));
    expect(body.split('\n').slice(0, 5)).toEqual([
      'Hei,',
      '',
      'tässä kumppaniohjelmamme tilanne 20.11.2026.',
      '',
      '- Channel share: 22\u00a0% (+2 %-yks.)',
    ]);
    expect(body.split('\n').slice(-4)).toEqual([
      '',
      'Suluissa muutos lokakuun 2026 lopusta.',
      'Hoidettavana (5)',
      'Lisää työkirjassa ”Channel 2026”.',
    ]);
    expect(body).not.toContain('undefined');
  });
});

test('texts are there in both languages', () => {
  for (const [key, { en, fi }] of Object.entries({ ...reportMessages, ...reportPageMessages })) {
    expect(typeof fi, key).toBe(typeof en);
  }
});
