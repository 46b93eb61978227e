import { describe, expect, it } from 'vitest';
import { DEAL_STATES, type DealState } from '../../../src/core/choices';
import {
  holdsOrQueues,
  isCounting,
  isOpenDirect,
  isProtectedOn,
  stateReader,
} from '../../../src/core/deals/deal-status';

const states = Object.keys(DEAL_STATES) as DealState[];
const until = new Date('2026-03-01T00:00:00Z');
const after = new Date('2026-03-02T00:00:00Z');

describe('what a state means', () => {
  it('counts any registration of a partner but unfinished and rejected ones', () => {
    const counting = states.filter((state) => isCounting(state, 'influenced'));
    expect(counting).toEqual(['submitted', 'needsInfo', 'approved', 'expired', 'won', 'lost']);
    expect(states.filter((state) => isCounting(state, 'direct') || isCounting(state, undefined))).toEqual([]);
    expect(isCounting(undefined, 'sourced')).toBe(false);
  });

  it('holds while waiting, and while a protection lasts, its last day included', () => {
    expect(states.filter((state) => holdsOrQueues(state))).toEqual(['submitted', 'needsInfo', 'approved']);
    expect(states.filter((state) => holdsOrQueues(state, until, until))).toEqual([
      'submitted',
      'needsInfo',
      'approved',
    ]);
    expect(states.filter((state) => holdsOrQueues(state, until, after))).toEqual(['submitted', 'needsInfo']);
    expect(holdsOrQueues('approved', undefined, after)).toBe(true);
  });

  it('protects only what is approved', () => {
    expect(states.filter((state) => isProtectedOn(state, until, until))).toEqual(['approved']);
    expect(isProtectedOn('approved', until, after)).toBe(false);
  });

  it('calls a direct deal open where it is approved', () => {
    expect(states.filter((state) => isOpenDirect(state, 'direct'))).toEqual(['approved']);
    expect(isOpenDirect('approved', 'sourced')).toBe(false);
  });

  it('reads a state in both languages, any case, and nothing else', () => {
    const stateOf = stateReader();
    expect(['Won', ' voitettu', 'WON', 'won?', '', 1, null].map(stateOf)).toEqual([
      'won',
      'won',
      'won',
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});
