import { describe, expect, it } from 'vitest';
import { decisionTimes } from '../../src/core/decision-times';
import { dealTable, type TestDeal } from './programme-tables';

type Line = readonly [when: unknown, action: string, deal: string];
const NOW = new Date('2026-11-20T09:00:00Z');
const times = (lines: readonly Line[], deals: readonly TestDeal[] = []) =>
  decisionTimes({ rows: lines, at: { when: 0, action: 1, deal: 2 }, firstRow: 2 }, dealTable(deals), NOW);
const decided = (deal: string, hours: number, action = 'approve'): Line[] => [
  ['2026-11-01T00:00:00.000Z', 'register', deal],
  [new Date(Date.UTC(2026, 10, 1, hours)).toISOString(), action, deal],
];

describe('how long a first decision takes', () => {
  it('is n/a without any', () => {
    expect(times([])).toEqual({ median: null, ninetieth: null, count: 0 });
    expect(times([['2026-11-01T00:00:00.000Z', 'register', 'D-1']])).toMatchObject({ median: null, count: 0 });
  });

  it.each<[number[], number, number]>([
    [[7], 7, 7],
    [[1, 2], 1.5, 1.9],
    [[30, 10, 20], 20, 28],
    [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], 6, 10],
  ])('of %j hours has the median %d and the ninetieth percentile %d', (hours, median, ninetieth) => {
    const found = times(hours.flatMap((each, i) => decided(`D-${i}`, each)));
    expect(found.count).toBe(hours.length);
    expect(found.median).toBeCloseTo(median, 10);
    expect(found.ninetieth).toBeCloseTo(ninetieth, 10);
  });

  it.each([
    ['approve', 1],
    ['reject', 1],
    ['duplicate', 1],
    ['needsInfo', 1],
    ['withdraw', 0],
    ['win', 0],
    ['extend', 0],
  ])('counts %s %d times', (action, count) => {
    expect(times(decided('D-1', 5, action)).count).toBe(count);
  });

  it('is about the first decision of a deal, in whatever order the lines stand', () => {
    const lines = [...decided('D-1', 5, 'needsInfo'), ...decided('D-1', 50)];
    expect(times(lines)).toMatchObject({ median: 5, count: 1 });
    expect(times([...lines].reverse())).toMatchObject({ median: 5, count: 1 });
  });

  it('covers the last 12 months by the day of the decision', () => {
    const at = (when: string): Line[] => [
      ['2025-11-01T00:00:00.000Z', 'register', 'D-1'],
      [when, 'approve', 'D-1'],
    ];
    expect(times(at('2025-11-20T00:00:00.000Z')).count).toBe(1);
    expect(times(at('2025-11-19T23:59:59.000Z')).count).toBe(0);
  });

  it('takes the row of a deal that was not registered here, and leaves out one that cannot be', () => {
    const line: Line = ['2026-11-02T00:00:00.000Z', 'approve', 'D-1'];
    expect(times([line], [{ id: 'D-1', registered: '2026-11-01' }])).toMatchObject({ median: 24, count: 1 });
    expect(times([line], [{ id: 'D-1', registered: '2026-11-03' }]).count).toBe(0);
    expect(times([line], [{ id: 'D-1', registered: 'x' }]).count).toBe(0);
    expect(times([['soon', 'approve', 'D-1']], [{ id: 'D-1', registered: '2026-11-01' }]).count).toBe(0);
  });
});
