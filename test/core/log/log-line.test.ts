import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dealId, dealNumber, EMPTY_LOG, headOf, type LogEntry, nextLine } from '../../../src/core/log/log-line';

const entry = (deal: string, reason = ''): LogEntry => ({
  when: '2026-11-21T10:00:00.000Z',
  who: 'Anna',
  action: 'register',
  deal,
  field: '',
  before: null,
  after: { id: deal },
  reason,
  requestId: 'r-1',
});

describe('the log', () => {
  it('numbers its lines and remembers the newest deal, also when later lines are about older ones', () => {
    const first = nextLine(EMPTY_LOG, entry('D-000007'));
    const second = nextLine(first.head, entry('D-000003'));
    expect(second.line.sequence).toBe(2);
    expect(second.head.lastDeal).toBe(7);
    expect(headOf(second.line.sequence, second.line.check)).toStrictEqual(second.head);
  });

  it('reads no head from a line that somebody edited beyond recognition', () => {
    expect(headOf('two', '7:0123456789abcdef')).toBeUndefined();
    expect(headOf(2, 'edited')).toBeUndefined();
  });

  it('finds any later change: a line with other content has another check', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        fc.pre(a !== b);
        const check = (reason: string) => nextLine(EMPTY_LOG, entry('D-000001', reason)).line.check;
        expect(check(a)).not.toBe(check(b));
      }),
    );
  });

  it('chains: the same line after another one has another check', () => {
    const one = nextLine(EMPTY_LOG, entry('D-000001'));
    const other = nextLine(EMPTY_LOG, entry('D-000001', 'edited'));
    expect(nextLine(one.head, entry('D-000002')).line.check).not.toBe(
      nextLine(other.head, entry('D-000002')).line.check,
    );
  });
});

describe('deal ids', () => {
  it.each([
    [1, 'D-000001'],
    [123456, 'D-123456'],
    [1234567, 'D-1234567'],
  ])('%i is written %s and read back', (number, id) => {
    expect(dealId(number)).toBe(id);
    expect(dealNumber(id)).toBe(number);
  });

  it('take nothing else for a number', () => {
    expect(['', 'D-', 'X-000001', 12, null].map(dealNumber)).toStrictEqual([0, 0, 0, 0, 0]);
  });
});
