import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DealRecord } from '../../../src/core/log/record';
import { isSameValue } from '../../../src/core/log/same-value';
import {
  addLine,
  type DealHistory,
  type HistoryLine,
  judgeRow,
  NOTED,
} from '../../../src/core/registration/deal-history';

const FIRST: DealRecord = { id: 'D-000001', company: 'Kone Oyj', status: 'submitted', amount: 100, note: null };
let sequence = 0;
const line = (
  action: string,
  before: DealRecord | null,
  after: DealRecord,
  more: Partial<HistoryLine> = {},
): HistoryLine => {
  sequence += 1;
  return {
    sequence,
    when: `2026-01-01T00:00:${sequence}Z`,
    action,
    field: Object.keys(before ?? {}).join(', '),
    old: before ? JSON.stringify(before) : '',
    new: JSON.stringify(after),
    requestId: `r-${sequence}`,
    ...more,
  };
};
const registered = () => line('register', null, FIRST);
const historyOf = (...lines: HistoryLine[]) =>
  lines.reduce<DealHistory | undefined>((history, each) => addLine(history, each), undefined) as DealHistory;
const judged = (history: DealHistory, row: DealRecord) => {
  const { unwritten, byHand } = judgeRow(history, row);
  return { unwritten, byHand: Object.fromEntries(byHand) };
};
const NOTHING = { unwritten: {}, byHand: {} };

const APPROVED: DealRecord = { ...FIRST, status: 'approved', tier: 'Gold', margin: 0.3 };
const approval = (more: Partial<HistoryLine> = {}) =>
  line('approve', { status: 'submitted', tier: null, margin: null }, APPROVED, more);

describe('a row and its history', () => {
  it('agree where nothing happened since', () => {
    expect(judged(historyOf(registered()), { ...FIRST })).toStrictEqual(NOTHING);
    expect(judged(historyOf(registered(), approval()), APPROVED)).toStrictEqual(NOTHING);
  });

  it('what a decision has not written is to be written, all of it or the rest', () => {
    const history = historyOf(registered(), approval());
    const untouched = { ...FIRST, tier: null, margin: null };
    expect(judged(history, untouched)).toStrictEqual({
      unwritten: { status: 'approved', tier: 'Gold', margin: 0.3 },
      byHand: {},
    });
    expect(judged(history, { ...untouched, status: 'approved' }).unwritten).toStrictEqual({
      tier: 'Gold',
      margin: 0.3,
    });
  });

  it('but nothing is written over what a person typed into one of these cells', () => {
    const row = { ...FIRST, status: 'won', tier: null, margin: null };
    expect(judged(historyOf(registered(), approval()), row)).toStrictEqual({
      unwritten: {},
      byHand: { status: 'approved', tier: 'Gold', margin: 0.3 },
    });
  });

  it('an edit of another cell in between changes nothing about it', () => {
    const edit = line('edit', { note: null }, { ...FIRST, tier: null, margin: null, note: 'called' });
    const history = historyOf(registered(), approval(), edit);
    const row = { ...FIRST, tier: null, margin: null, note: 'called' };
    expect(judged(history, row).unwritten).toStrictEqual({ status: 'approved', tier: 'Gold', margin: 0.3 });
    expect(history.pendingAction).toBe('approve');
  });

  it('an edit of one of these cells ends it', () => {
    const edited = { ...FIRST, tier: null, margin: 0.1 };
    const edit = line('edit', { margin: null }, edited);
    const { unwritten, byHand } = judged(historyOf(registered(), approval(), edit), edited);
    expect(unwritten).toStrictEqual({});
    expect(byHand).toStrictEqual({ status: 'approved', tier: 'Gold' });
  });

  it('a later decision, taken on the row as it was, ends it without a word', () => {
    const rejection = line(
      'reject',
      { status: 'submitted' },
      { ...FIRST, tier: null, margin: null, status: 'rejected' },
    );
    const row = { ...FIRST, tier: null, margin: null, status: 'rejected' };
    expect(judged(historyOf(registered(), approval(), rejection), row)).toStrictEqual(NOTHING);
  });

  it('two decisions of one write are finished together: the row may still be as before the first', () => {
    const expired = { ...APPROVED, status: 'expired' };
    const when = 'then';
    const expiry = line('expire', { status: 'approved' }, expired, { when });
    const won = line('win', { status: 'expired' }, { ...expired, status: 'won' }, { when });
    const history = historyOf(registered(), approval(), expiry, won);
    expect(judged(history, APPROVED).unwritten).toStrictEqual({ status: 'won' });
    expect(judged(history, expired).unwritten).toStrictEqual({ status: 'won' });
  });

  it('a change that a later line took over is still found, until Check log has noted it', () => {
    const row = { ...FIRST, amount: 900, note: 'x' };
    const edit = line('edit', { note: null }, row);
    expect(judged(historyOf(registered(), edit), row).byHand).toStrictEqual({ amount: 100 });
    const noted = line('edit', { amount: 100 }, row, { requestId: `${NOTED}1` });
    expect(judged(historyOf(registered(), edit, noted), row)).toStrictEqual(NOTHING);
  });

  it('columns that the sheet lacks are not compared', () => {
    const { amount: _, ...row } = FIRST;
    expect(judged(historyOf(registered()), row)).toStrictEqual(NOTHING);
  });

  it('lines without a readable row say nothing', () => {
    expect(addLine(undefined, { ...registered(), new: '' })).toBeUndefined();
    const history = historyOf(registered());
    for (const text of ['', '{"id":', 'edited', '[]'])
      expect(addLine(history, { ...approval(), new: text })).toBe(history);
  });
});

describe('the same value', () => {
  it.each([
    ['text', "'01234", '01234'],
    ['text', '12', 12],
    ['text', 'two\r\nlines', 'two\nlines'],
    ['text', '', null],
    ['money', 0.1 + 0.2, 0.3],
    ['date', '2026-12-01', 46357],
    ['datetime', '2026-11-20', '2026-11-19T22:00:00.000Z'],
    ['datetime', '2026-11-20T09:30:00.000Z', '2026-11-20T09:30:00.400Z'],
  ] as const)('%s: %j is %j', (kind, a, b) => {
    expect(isSameValue(kind, a, b)).toBe(true);
    expect(isSameValue(kind, b, a)).toBe(true);
  });

  it.each([
    ['text', 'a', 'A'],
    ['text', '0', null],
    ['money', 100, 100.01],
    ['date', '2026-12-01', '2026-12-02'],
    ['date', '2026-12-01', 'soon'],
    ['datetime', '2026-11-20T09:30:00.000Z', '2026-11-20T09:31:00.000Z'],
  ] as const)('%s: %j is not %j', (kind, a, b) => {
    expect(isSameValue(kind, a, b)).toBe(false);
    expect(isSameValue(kind, b, a)).toBe(false);
  });

  it('any value is the same as itself', () => {
    const value = fc.oneof(fc.string(), fc.double({ noNaN: true }), fc.constant(null));
    fc.assert(fc.property(value, (each) => isSameValue('text', each, each) && isSameValue('date', each, each)));
  });
});
