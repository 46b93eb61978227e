/** Who holds a customer, who is next, and what an override does: exactly one owner. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Sentence, sentenceText } from '../../src/i18n/answers';
import { decide, decided, decisionOf, inSidebar, linesOf, pasteDeals, rowOf, startPlainProgramme } from './deal-rows';
import { expectNo, NOW, records, registered, type Sheets } from './programme';

let sheets: Sheets;
beforeAll(async () => {
  sheets = await startPlainProgramme();
});
afterAll(() => sheets.close());

let count = 0;
/** Three registrations of one customer, in this order. */
function rivals(products: readonly string[] = ['', '', '']) {
  count += 1;
  const partners = ['Nordic Cloud', 'Baltic Data', 'Nordic Cloud'];
  const [first, second, third] = products.map((product, i) => {
    sheets.advance(60_000);
    const id = `D-7${String(count * 10 + i).padStart(5, '0')}`;
    const registeredAt = new Date(NOW.getTime() - 3_600_000 * (10 - i)).toISOString();
    return { id, registered: registeredAt, partner: partners[i] ?? '', product };
  });
  const company = `Wanted ${'abcdefghijklmnopqrstuvwxyz'[count]} Oy`;
  const rows = [first, second, third].flatMap((row) =>
    row ? [{ ...row, company, source: 'Partner-sourced', status: 'Submitted', amount: 100 }] : [],
  );
  pasteDeals(sheets, rows);
  return { first: first?.id ?? '', second: second?.id ?? '', third: third?.id ?? '', company };
}

const said = (sentence: Sentence | undefined) => sentenceText(sentence ?? '', 'en');
const place = (id: string) => inSidebar(sheets, id)?.queue;
const holders = (company: string) =>
  records(sheets, 'Deals').filter((row) => row.Company === company && row.Status === 'Approved').length;

describe('the queue', () => {
  it('is in the order of the registrations, and says who is in front', () => {
    const { first, second, third } = rivals();
    expect(place(first)).toStrictEqual({ position: 1, behind: '' });
    expect(place(second)?.position).toBe(2);
    expect(said(place(second)?.behind)).toBe(`Behind ${first} of Nordic Cloud, registered 20 Nov 2026.`);
    expect(place(third)?.position).toBe(3);
    decided(sheets, second, { decision: 'approve', override: true, reason: 'Asked for by the customer' });
    expect(place(second)).toBeNull();
    expect(place(first)?.position).toBe(2);
    expect(said(place(first)?.behind)).toBe(
      `Behind ${second} of Baltic Data, which holds the customer until 18 Feb 2027.`,
    );
  });

  it('has no place for a registration without a rival, nor for a direct deal', () => {
    expect(place(registered(sheets).id)).toBeNull();
  });

  it('keeps the place while information is missing', () => {
    const { first, second } = rivals();
    decided(sheets, first, { decision: 'needsInfo', reason: 'Who?' });
    expect(place(first)?.position).toBe(1);
    decided(sheets, first, 'infoReceived');
    expect([place(first)?.position, place(second)?.position]).toStrictEqual([1, 2]);
  });

  it.each([
    ['reject', { reason: 'No' }],
    ['duplicate', { of: 'D-700010' }],
    ['withdraw', {}],
    ['lose', {}],
  ] as const)('names the next when the holder or the first is gone: %s', (decision, more) => {
    const { first, second, third, company } = rivals();
    if (decision !== 'reject') decided(sheets, first, 'approve');
    const { next } = decided(sheets, first, { decision, ...more });
    expect(next).toContain(`Next in line for ${company}: ${second} of Baltic Data.`);
    expect([place(second)?.position, place(third)?.position]).toStrictEqual([1, 2]);
  });

  it('names nobody while another is still in front, or where the place was behind', () => {
    const { first, second, third } = rivals();
    expect(decided(sheets, third, { decision: 'reject', reason: 'No' }).next).not.toContain('Next in line');
    decided(sheets, first, 'approve');
    expect(decided(sheets, second, 'withdraw').next).not.toContain('Next in line');
  });
});

describe('exactly one owner', () => {
  it('refuses a second approval, also of the same partner, and says what to do', () => {
    const { first, second, third, company } = rivals();
    decided(sheets, first, 'approve');
    for (const id of [second, third]) {
      const { message } = expectNo(decide(sheets, id, 'approve'));
      expect(message).toContain(first);
      expect(message).toContain('approve this one all the same with your name and a reason');
    }
    expect(holders(company)).toBe(1);
  });

  it('is the first to register, also while information about that one is missing', () => {
    const { first, second, company } = rivals();
    decided(sheets, first, { decision: 'needsInfo', reason: 'Who decides?' });
    expect(expectNo(decide(sheets, second, 'approve')).message).toContain(first);
    decided(sheets, second, { decision: 'approve', override: true, reason: 'Only they know the site' });
    expect(rowOf(sheets, first)?.Status).toBe('Needs info');
    expect(rowOf(sheets, second)?.Conflict).toContain(`Would have won: ${first}, Nordic Cloud.`);
    expect(holders(company)).toBe(1);
  });

  it('does not count where Settings lets the same customer have several partners', () => {
    const { first, second, company } = rivals();
    const at = records(sheets, 'Settings').findIndex(({ Setting }) => Setting === 'Same customer registered already');
    const cell = `Settings!B${at + 2}`;
    sheets.edit(cell, 'warn');
    expect(place(second)).toBeNull();
    decided(sheets, second, 'approve');
    decided(sheets, first, 'approve');
    expect(holders(company)).toBe(2);
    sheets.edit(cell, 'block');
  });

  it('refuses to reopen a won deal while another holds the customer', () => {
    const { first, second, company } = rivals();
    decided(sheets, first, 'approve');
    decided(sheets, first, 'win');
    decided(sheets, second, 'approve');
    expect(expectNo(decide(sheets, first, { decision: 'reopen', reason: 'Wrong' })).message).toContain(second);
    expect(rowOf(sheets, first)?.Status).toBe('Won');
    expect(holders(company)).toBe(1);
  });

  it('holds also between the line of an approval and its row', () => {
    const { first, second, company } = rivals();
    const request = { requestId: `broken ${company}`, ids: [first], decision: 'approve', reason: '' };
    // Sheets dies on every call after the line: the row stays as it was.
    const lines = linesOf(sheets, first).length;
    for (let n = 1; linesOf(sheets, first).length === lines; n += 1) {
      sheets.failAt(n, 'after');
      sheets.run('decideDeals', request);
    }
    expect(rowOf(sheets, first)?.Status).toBe('Submitted');
    expect(expectNo(decide(sheets, second, 'approve')).message).toContain(first);
    sheets.run('decideDeals', request);
    expect(rowOf(sheets, first)?.Status).toBe('Approved');
    expect(rowOf(sheets, second)?.Status).toBe('Submitted');
    expect(linesOf(sheets, first)).toHaveLength(lines + 1);
  });
});

describe('an override', () => {
  const override = (reason: string) => ({ decision: 'approve', override: true, reason }) as const;

  it('takes the customer from every holder, each with its own line, and says so beside the deal for good', () => {
    const { first, second, third, company } = rivals(['Licences', 'Support', '']);
    decided(sheets, [first, second], 'approve');
    expect(holders(company)).toBe(2);
    const { value, next } = decided(sheets, third, override('The board decided'));
    expect(value.deals.map(({ id, status }) => [id, status])).toStrictEqual([
      [first, 'submitted'],
      [second, 'submitted'],
      [third, 'approved'],
    ]);
    expect(next).toContain(`${first} of Nordic Cloud lost the customer by this override`);
    const cell = `Override by Anna: The board decided. Would have won: ${first}, Nordic Cloud; ${second}, Baltic Data.`;
    expect(rowOf(sheets, third)).toMatchObject({ Status: 'Approved', Conflict: cell });
    expect(rowOf(sheets, first)).toMatchObject({ Status: 'Submitted', 'Protected until': '' });
    expect(linesOf(sheets, third).at(-1)).toMatchObject({ Action: 'approve', Reason: cell, Who: 'Anna' });
    const set = [first, second].map((id) => linesOf(sheets, id).at(-1));
    expect(set).toMatchObject([{ Action: 'setBack' }, { Action: 'setBack' }]);
    expect(new Set([...set, linesOf(sheets, third).at(-1)].map((line) => line?.['Request ID'])).size).toBe(1);
    expect(place(first)?.position).toBe(2);
    decided(sheets, third, { decision: 'duplicate', of: first });
    expect(rowOf(sheets, third)?.Conflict).toBe(`${cell} Duplicate of ${first}`);
    decided(sheets, third, { decision: 'reopen', reason: 'It is not' });
    expect(rowOf(sheets, third)?.Conflict).toBe(cell);
  });

  it('needs a name', () => {
    const { first, second } = rivals();
    decided(sheets, first, 'approve');
    const nameless = sheets.as('somebody@example.com');
    const answer = nameless.runFromSidebar('decideDeals', decisionOf(second, override('Because')));
    expect(expectNo(answer).fields.name).toContain('needs your name');
    expect(rowOf(sheets, first)?.Status).toBe('Approved');
  });

  it('is an approval like any other where nobody holds the customer', () => {
    const { id } = registered(sheets);
    decided(sheets, id, override('To be sure'));
    expect(rowOf(sheets, id)).toMatchObject({ Status: 'Approved', Conflict: '' });
  });
});
