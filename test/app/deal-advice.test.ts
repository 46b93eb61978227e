import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenDeal, SidebarStart } from '../../src/app/actions/contract';
import { sentenceText } from '../../src/i18n/answers';
import { expectOk, registered, type Sheets, startProgramme, TIERS } from './programme';

let sheets: Sheets;
beforeAll(async () => {
  sheets = await startProgramme();
  sheets.edit('Deals!X1', 'Last direct contact');
  expectOk(sheets.run('setUpWorkbook', { language: 'en', currency: 'EUR', tiers: TIERS }));
});
afterAll(() => sheets.close());

const rowOf = (id: string) => sheets.values('Deals!A1:A80').findIndex(([cell]) => cell === id) + 1;
const contact = (id: string, day: string) => sheets.edit(`Deals!X${rowOf(id)}`, day);
const open = (id: string): OpenDeal => {
  const found = (sheets.run('loadSidebar') as SidebarStart).open.find((each) => each.id === id);
  if (!found) throw new Error(`${id} is not open.`);
  return found;
};
const advice = (id: string, language: 'en' | 'fi' = 'en') =>
  open(id)
    .advice.map((sentence) => sentenceText(sentence, language))
    .join(' ');
const dueToday = () => {
  expectOk(sheets.run('refreshDashboard'));
  return sheets.values('Dashboard!A1:H400');
};

describe('advice on an open registration', () => {
  it('says that the partner is not certified, and nothing else where nothing else is', () => {
    const { id } = registered(sheets, { company: 'Plain Oy' });
    expect(advice(id)).toBe('Nordic Cloud is not certified yet: certified partners have earned the right to sell.');
  });

  it('suggests rejection where an own deal is older', () => {
    const own = registered(sheets, { company: 'Older Oy', source: 'direct', partner: '' });
    const { id } = registered(sheets, { company: 'Older' });
    expect(advice(id)).toContain(`Your own deal ${own.id} is older (20 Nov 2026): better reject this registration.`);
    expect(advice(id, 'fi')).toContain(`Oma kauppa ${own.id} on vanhempi (20.11.2026)`);
    expect(open(own.id).advice).toEqual([]);
  });

  it('names a direct contact of the 60 days before, also on the registration’s own row', () => {
    const { id } = registered(sheets, { company: 'Met before Oy' });
    contact(id, '2026-09-21');
    expect(advice(id)).toContain('met this customer on 21 Sept 2026');
    contact(id, '2026-09-20');
    expect(advice(id)).not.toContain('met this customer');
  });

  it('calls it a bypass where an own deal or contact came later, and the dashboard says so', () => {
    const first = registered(sheets, { company: 'Bypassed Oy' });
    sheets.advance(60_000);
    const own = registered(sheets, { company: 'Bypassed', source: 'direct', partner: '' });
    expect(advice(first.id)).toContain(`Bypass: your own deal ${own.id} came later (20 Nov 2026)`);
    const { id } = registered(sheets, { company: 'Contacted Oy', partner: 'Baltic Data' });
    sheets.advance(2 * 86_400_000);
    contact(id, '2026-11-21');
    expect(advice(id)).toContain('contacted the customer later (21 Nov 2026)');
    const bypasses = dueToday().filter(([what]) => what === 'Bypass');
    expect(bypasses).toMatchObject([
      ['Bypass', first.id, 'Nordic Cloud', '', 'Bypassed Oy', '', expect.anything(), `by own deal ${own.id}`],
      ['Bypass', id, 'Baltic Data', '', 'Contacted Oy', '', expect.anything(), 'by own contact'],
    ]);
    expectOk(sheets.run('decideDeals', { requestId: 'a', ids: [id], decision: 'approve', reason: '' }));
    expect(advice(id)).toContain('Bypass');
    expect(advice(id)).not.toContain('certified');
  });

  it('is not given where Settings lets the sign pass', () => {
    registered(sheets, { company: 'Passed Oy', source: 'direct', partner: '' });
    const { id } = registered(sheets, { company: 'Passed' });
    for (const name of ['Open direct deal with the customer', 'Partner without certification registers']) {
      const row = sheets.values('Settings!A1:A60').findIndex(([label]) => label === name) + 1;
      sheets.edit(`Settings!B${row}`, 'pass');
    }
    expect(advice(id)).toBe('');
  });
});

describe('how fast decisions come', () => {
  it('stands on the dashboard, from the log, and costs one call', () => {
    const lines = sheets.values('Dashboard!A1:H400');
    const row = lines.find(([what]) => what === 'Hours from registration');
    expect(row?.slice(2, 6)).toEqual(['n/a', 'n/a', 48, 0]);
    const { id } = registered(sheets, { company: 'Decided Oy' });
    sheets.advance(5 * 3_600_000);
    expectOk(sheets.run('decideDeals', { requestId: 'b', ids: [id], decision: 'needsInfo', reason: 'Which product?' }));
    expectOk(sheets.run('refreshDashboard'));
    expect(sheets.lastRun.serviceCalls).toBeLessThanOrEqual(25);
    const now = sheets.values('Dashboard!A1:H400').find(([what]) => what === 'Hours from registration');
    expect(now?.[5]).toBe(2);
    expect(Number(now?.[2])).toBeCloseTo((5 + 48) / 2, 5);
  });

  it('does not need a log that somebody has deleted', () => {
    const state = sheets.save();
    sheets.deleteSheet('Log');
    expectOk(sheets.run('refreshDashboard'));
    sheets.reset({ state });
  });
});
