/** Months are those of the file's clock and close dates are civil days, whatever zone the script runs in. */
import { afterEach, describe, expect, it } from 'vitest';
import type { StatementsView } from '../../src/app/actions/statements/statements-contract';
import { startHeadless } from '../../workbench/headless';
import { midnightIn } from '../core/zone-midnight';
import { pasteDeals } from './deal-rows';
import { expectNo, expectOk, records, type Sheets, setUpProgramme } from './programme';

const ZONES = ['Europe/Helsinki', 'UTC', 'America/Los_Angeles', 'Pacific/Auckland'];
/** Daylight saving ends or begins in one of the zones in most of these; a year turns in the last. */
const TURNS = [
  ['2026-03-31', '2026-04-01'],
  ['2026-10-31', '2026-11-01'],
  ['2026-12-31', '2027-01-01'],
] as const;
const CASES = ZONES.flatMap((file, i) =>
  TURNS.map(([last, first], t) => ({ file, script: ZONES[(i + 1 + (t % 3)) % ZONES.length] ?? 'UTC', last, first })),
);
const EPOCH = Date.UTC(1899, 11, 30);
const serial = (day: string) => (Date.parse(day) - EPOCH) / 86_400_000;

let sheets: Sheets;
afterEach(() => sheets.close());

describe('a month', () => {
  it.each(CASES)(
    'of a file in $file with a script in $script ends with $last',
    async ({ file, script, last, first }) => {
      const midnight = midnightIn(file, first).getTime();
      sheets = await startHeadless({
        ...{ store: 'plain', newSheetRows: 60, reuseRealms: true, user: 'anna@example.com' },
        ...{ clock: new Date(midnight - 3_600_000), fileTimeZone: file, timeZone: script },
      });
      setUpProgramme(sheets);
      const [month, next] = [last.slice(0, 7), first.slice(0, 7)];
      const deals = [`${month}-01`, last, first];
      pasteDeals(
        sheets,
        deals.map((_, i) => ({
          ...{ id: `D-${i + 1}`, partner: 'Nordic Cloud', source: 'Partner-sourced', company: `Customer ${i} Oy` },
          ...{ amount: 100 * (i + 1), currency: 'EUR', status: 'Won', margin: 0.5 },
        })),
      );
      const column = (sheets.values('Deals!A1:Z1')[0] ?? []).indexOf('Closed');
      const cell = `Deals!${String.fromCharCode(65 + column)}2`;
      sheets.edit(
        cell,
        // A time of day, as a paste brings it along: the cell shows the day all the same.
        deals.map((day, i) => [serial(day) + (i === 1 ? 0.95 : 0.5)]),
      );
      const close = (closed: string, requestId: string) => sheets.run('closeMonth', { requestId, month: closed });

      expect(expectNo(close(month, 'an hour early')).message).toContain('not over yet');
      sheets.clock = new Date(midnight + 60_000);
      const view = expectOk<StatementsView>(sheets.run('loadStatements', { month: '' })).value;
      expect([view.today, view.month]).toEqual([first, month]);
      expectOk(close(month, 'a minute later'));
      expect(expectNo(close(next, 'too early')).message).toContain('not over yet');

      const pay = (day: string) =>
        sheets.run('payBalances', {
          ...{ requestId: `pay ${day}`, day, note: '' },
          balances: [{ partner: 'Nordic Cloud', currency: 'EUR', amount: 150 }],
        });
      const tomorrow = `${next}-02`;
      expect(Object.keys(expectNo(pay(tomorrow)).fields)).toEqual(['day']);
      expectOk(pay(first));

      const shown = sheets.script("book.getSheetByName('Statements').getDataRange().getDisplayValues()") as string[][];
      const [header = [], ...rows] = shown;
      const said = rows.map((row) => ['Month', 'Day', 'Deal ID', 'Kind'].map((name) => row[header.indexOf(name)]));
      expect(said).toEqual([
        [month, `${month}-01`, 'D-1', 'Earned'],
        [month, last, 'D-2', 'Earned'],
        [month, last, '', 'Month closed'],
        [next, first, '', 'Payment'],
      ]);
      expect(expectOk<StatementsView>(sheets.run('loadStatements', { month: '' })).value.faults).toEqual([]);
      sheets.clock = new Date(midnight + 40 * 86_400_000);
      expectOk(close(next, 'the next'));
      const [, , , , third] = records(sheets, 'Statements');
      expect(third).toMatchObject({ 'Deal ID': 'D-3', Amount: 150 });
    },
  );
});
