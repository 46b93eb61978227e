import { describe, expect, it } from 'vitest';
import { DEAL_STATES, type DealState } from '../../../src/core/choices';
import { decisionsFrom, isDecision, stateAfter } from '../../../src/core/registration/deal-lifecycle';

const TODAY = new Date('2026-11-20T09:30:00Z');
const LATER = new Date('2026-12-20T00:00:00Z');
const EARLIER = new Date('2026-11-18T22:00:00Z');
const from = (state: DealState, more = {}) =>
  decisionsFrom({ state, isDirect: false, protectedUntil: LATER, evidence: '', ...more }, TODAY);

describe('what a person may decide', () => {
  it.each<[DealState, string[]]>([
    ['draft', ['submit', 'withdraw']],
    ['submitted', ['approve', 'reject', 'needsInfo', 'lose', 'duplicate', 'withdraw']],
    ['needsInfo', ['approve', 'reject', 'infoReceived', 'lose', 'duplicate', 'withdraw']],
    ['approved', ['extend', 'win', 'lose', 'duplicate', 'withdraw']],
    ['expired', ['win', 'lose', 'reopen']],
    ['rejected', ['reopen']],
    ['duplicate', ['reopen']],
    ['withdrawn', ['reopen']],
    ['won', ['reopen']],
    ['lost', ['reopen']],
  ])('about a deal that is %s: %j', (state, decisions) => {
    expect(from(state)).toStrictEqual(decisions);
  });

  it('is said for every state', () => {
    expect(Object.keys(DEAL_STATES)).toHaveLength(10);
  });

  it('about an approval whose protection has ended is what may be decided about an expired one', () => {
    expect(from('approved', { protectedUntil: EARLIER })).toStrictEqual(from('expired'));
    expect(from('approved', { protectedUntil: EARLIER, isDirect: true })).toContain('withdraw');
  });

  it('extends once, and only what has an end and a partner', () => {
    for (const more of [{ evidence: 'An offer' }, { protectedUntil: undefined }, { isDirect: true }]) {
      expect(from('approved', more)).not.toContain('extend');
    }
  });

  it('reopens a direct deal as open, a registration as submitted, a won one as approved', () => {
    expect(stateAfter('reopen', 'lost', true)).toBe('approved');
    expect(stateAfter('reopen', 'lost', false)).toBe('submitted');
    expect(stateAfter('reopen', 'won', false)).toBe('approved');
    expect(stateAfter('reopen', 'submitted', true)).toBeUndefined();
  });

  it('is none of what an object has by birth, and nothing that Kanava does itself', () => {
    const none = ['constructor', 'toString', '', null, 'expire', 'setBack'];
    expect(none.map(isDecision)).toStrictEqual(none.map(() => false));
  });
});
