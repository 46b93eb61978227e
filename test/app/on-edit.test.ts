import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startHeadless } from '../../workbench/headless';
import { expectOk, NOW, records, registered, type Sheets, setUpProgramme } from './programme';

// With Univer and in the plain store: what a person types is read by either.
describe.each(['univer', 'plain'] as const)('typing into Deals (%s)', (store) => {
  let sheets: Sheets;
  let programme: ReturnType<Sheets['save']>;
  let id: string;
  beforeAll(async () => {
    sheets = await startHeadless({ clock: NOW, user: 'anna@example.com', fileTimeZone: 'Europe/Helsinki', store });
    setUpProgramme(sheets);
    id = registered(sheets, { amount: 50_000, company: 'Edited Oy' }).id;
    programme = sheets.save();
  });
  afterAll(() => sheets.close());
  beforeEach(() => sheets.reset({ state: programme, fileTimeZone: 'Europe/Helsinki' }));

  const log = () => records(sheets, 'Log');
  const at = (name: string, row = 2) => {
    const [header = []] = sheets.values('Deals!A1:Z1');
    return `Deals!${String.fromCharCode(65 + header.indexOf(name))}${row}`;
  };
  const newLine = (edit: () => void) => {
    const before = log().length;
    edit();
    const lines = log().slice(before);
    expect(lines.length).toBeLessThanOrEqual(1);
    const [line] = lines;
    return line && { ...line, Old: JSON.parse(String(line.Old)), New: JSON.parse(String(line.New)) };
  };

  it.each([
    ['Amount', 60_000, 'amount', 50_000, 60_000],
    ['Company', 'Renamed Oy', 'company', 'Edited Oy', 'Renamed Oy'],
    ['Status', 'Won', 'status', 'submitted', 'won'],
    ['Expected close', new Date(2027, 5, 24), 'expected', '2027-02-18', '2027-06-24'],
    ['Registered', new Date(2026, 10, 1), 'registered', '2026-11-20T11:30:00', '2026-10-31T22:00:00.000Z'],
    ['Note', 'new', 'note', null, 'new'],
    ['Amount', null, 'amount', 50_000, null],
    ['Amount', 'a lot', 'amount', 50_000, 'a lot'],
  ] as const)('%s → %j is a line with the old value and the whole row', (name, typed, field, old, now) => {
    const line = newLine(() => sheets.edit(at(name), typed));
    expect(line).toMatchObject({ Action: 'edit', Who: 'Anna', Deal: id, Field: field, Old: { [field]: old } });
    expect(line?.New[field]).toBe(now);
    expect(line?.New).toMatchObject({ id, partner: 'Nordic Cloud' });
  });

  it('a value typed again, a pasted block, a row without an id, an id, a header and a column of people are no lines', () => {
    const silent = [
      () => sheets.edit(at('Amount'), 50_000),
      () => sheets.edit(at('Status'), 'Submitted'),
      () => sheets.edit(at('Amount'), [[1, 'USD']]),
      () => sheets.edit(at('Amount', 5), 7),
      () => sheets.edit(at('Deal ID'), 'D-000007'),
      () => sheets.edit('Deals!J1', 'Value'),
      () => sheets.edit('Partners!L2', 'FI'),
    ];
    for (const edit of silent) expect(newLine(edit)).toBeUndefined();
  });

  it('costs an edit elsewhere one call, and a noted one few', () => {
    sheets.edit('Partners!L2', 'FI');
    expect(sheets.lastRun.serviceCalls).toBe(1);
    sheets.edit(at('Deal ID', 9), 'x');
    expect(sheets.lastRun.serviceCalls).toBe(1);
    sheets.edit(at('Amount'), 60_000);
    expect(sheets.lastRun.serviceCalls).toBeLessThanOrEqual(9);
  });

  it('an edit while somebody saves, or while Google fails, is no error for the person', () => {
    const release = sheets.holdLock('bert@example.com');
    expect(newLine(() => sheets.edit(at('Amount'), 60_000))).toBeUndefined();
    release();
    for (let call = 2; call <= 9; call += 1) {
      sheets.failAt(call, 'before');
      sheets.edit(at('Amount'), 60_000 + call);
    }
    expect(sheets.value(at('Amount'))).toBe(60_009);
  });

  it('what Kanava writes itself is no edit', () => {
    const before = log().length;
    expectOk(sheets.run('decideDeals', { requestId: 'd', ids: [id], decision: 'approve', reason: '' }));
    expect(
      log()
        .slice(before)
        .map((line) => line.Action),
    ).toStrictEqual(['approve']);
  });
});
