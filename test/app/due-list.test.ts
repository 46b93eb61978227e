import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { SidebarStart } from '../../src/app/actions/contract';
import { startHeadless } from '../../workbench/headless';
import { expectOk, NOW, registered, type Sheets, setUpProgramme } from './programme';

let sheets: Sheets;
let programme: ReturnType<Sheets['save']>;
beforeAll(async () => {
  sheets = await startHeadless({ clock: NOW, user: 'anna@example.com', store: 'plain', reuseRealms: true });
  setUpProgramme(sheets);
  programme = sheets.save();
});
afterAll(() => sheets.close());
beforeEach(() => sheets.reset({ state: programme }));

/** Signs the first partner, Nordic Cloud, so many days ago. */
const sign = (daysAgo: number) =>
  sheets.script(`
    const partners = book.getSheetByName('Partners');
    const header = partners.getRange(1, 1, 1, partners.getLastColumn()).getValues()[0];
    const put = (name, value) => partners.getRange(2, header.indexOf(name) + 1).setValue(value);
    const day = new Date(new Date(2026, 10, 20).getTime() - ${daysAgo} * 86400000);
    put('Signed', day);
    put('Certified', day);
    put('Last review', new Date(2026, 10, 20));
    null
  `);
const due = () => {
  const { due: items, dueCount } = sheets.run('loadSidebar') as SidebarStart;
  expect(dueCount).toBe(items.length);
  return items.map(({ reason, id, partner, sheet, row }) => [reason, id || partner, sheet, row]);
};

describe('what is due, as the sidebar gets it', () => {
  it('is nothing in a programme that has just begun', () => {
    expect(due()).toEqual([]);
  });

  it('holds deals and partners, the most urgent first', () => {
    const { id } = registered(sheets);
    sign(100);
    expect(due()).toEqual([]);
    sheets.clock = new Date(NOW.getTime() + 49 * 3_600_000);
    expect(due()).toEqual([['decision', id, 'deals', 2]]);
  });

  it('names the partner whose first deal is late, in the row that "Show the row" selects', () => {
    sign(100);
    expect(due()).toEqual([
      ['reviewDue', 'Nordic Cloud', 'partners', 2],
      ['firstDealLate', 'Nordic Cloud', 'partners', 2],
    ]);
    expectOk(sheets.run('showRow', { sheet: 'partners', row: 2, id: 'Nordic Cloud' }));
  });

  it('costs no further service call', () => {
    sign(100);
    sheets.run('loadSidebar');
    expect(sheets.lastRun.serviceCalls).toBeLessThanOrEqual(6);
  });
});
