import { describe, expect, it } from 'vitest';
import { DEAL_STATES, type DealState } from '../../src/core/choices';
import { decisionsFrom, isDecision } from '../../src/core/deal-lifecycle';

describe('what may be decided', () => {
  it.each<[DealState, string[]]>([
    ['draft', []],
    ['submitted', ['approve', 'reject', 'needsInfo', 'lose']],
    ['needsInfo', ['approve', 'reject', 'lose']],
    ['approved', ['win', 'lose']],
    ['expired', ['win', 'lose']],
    ['rejected', []],
    ['duplicate', []],
    ['withdrawn', []],
    ['won', []],
    ['lost', []],
  ])('about a deal that is %s: %j', (state, decisions) => {
    expect(decisionsFrom(state)).toStrictEqual(decisions);
  });

  it('is said for every state', () => {
    expect(Object.keys(DEAL_STATES)).toHaveLength(10);
  });

  it('is none of what an object has by birth', () => {
    expect(['constructor', 'toString', '', null].map(isDecision)).toStrictEqual([false, false, false, false]);
  });
});
