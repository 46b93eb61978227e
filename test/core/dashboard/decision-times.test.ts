import { describe, expect, it } from 'vitest';
import { problemLog } from '../../../src/core/dashboard/dashboard-problems';
import { decisionTimes } from '../../../src/core/dashboard/decision-times';
import { dealTable, type TestDeal } from '../programme-tables';

type Line = readonly [when: unknown, action: string, deal: string];
const NOW = new Date('2026-11-20T09:00:00Z');
/** The times, and the lines that they had to go without. */
function timesAndProblems(lines: readonly Line[], deals: readonly TestDeal[] = []) {
  const problems = problemLog();
  const log = { rows: lines, at: { when: 0, action: 1, deal: 2 }, firstRow: 2 };
  const found = decisionTimes(log, dealTable(deals), NOW, problems);
  return {
    found,
    problems: problems.list().map(({ kind, place, rows, found }) => [kind, place.join(' '), rows, found]),
  };
}
const times = (lines: readonly Line[], deals: readonly TestDeal[] = []) => timesAndProblems(lines, deals).found;
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

describe('lines that leave a decision without its time', () => {
  const registered: Line = ['2026-11-01T00:00:00.000Z', 'register', 'D-1'];
  const approved: Line = ['2026-11-02T00:00:00.000Z', 'approve', 'D-1'];
  const ownRow: TestDeal = { id: 'D-1', registered: '2026-11-01' };

  it.each<[string, Line[], unknown[]]>([
    ['a blank moment', [registered, ['', 'approve', 'D-1']], ['noMoment', 'log when', [3], '']],
    [
      'a garbled one',
      [registered, ['2026-11-0?T00:00', 'approve', 'D-1']],
      ['noMoment', 'log when', [3], '2026-11-0?T00:00'],
    ],
    ['a number', [registered, [46_000, 'approve', 'D-1']], ['noMoment', 'log when', [3], '46000']],
    [
      'a moment of no zone',
      [registered, ['2.11.2026 10:00', 'approve', 'D-1']],
      ['noMoment', 'log when', [3], '2.11.2026 10:00'],
    ],
    ['no deal', [registered, ['2026-11-02T00:00:00.000Z', 'approve', ' ']], ['noDeal', 'log deal', [3], '']],
    [
      'a moment ahead',
      [registered, ['2062-11-02T00:00:00.000Z', 'approve', 'D-1']],
      ['inTheFuture', 'log when', [3], '2062-11-02T00:00:00.000Z'],
    ],
    ['no registration', [approved], ['noRegistration', 'log deal', [2], 'D-1']],
    [
      'an answer before the registration',
      [['2026-11-03T00:00:00.000Z', 'register', 'D-1'], approved],
      ['answeredBeforeRegistered', 'log when', [3], 'D-1'],
    ],
  ])('%s is named and left out', (_, lines, problem) => {
    expect(timesAndProblems(lines)).toEqual({ found: times([]), problems: [problem] });
  });

  it('takes the deal’s own row where the line of the registration cannot be read, and names the line', () => {
    const { found, problems } = timesAndProblems([['?', 'register', 'D-1'], approved], [ownRow]);
    expect(found).toMatchObject({ median: 24, count: 1 });
    expect(problems).toEqual([['noMoment', 'log when', [2], '?']]);
  });

  it('does not take a later answer for the first one, which cannot be read', () => {
    const later: Line = ['2026-11-09T00:00:00.000Z', 'reject', 'D-1'];
    expect(times([registered, ['', 'needsInfo', 'D-1'], later]).count).toBe(0);
  });

  it('names each way once, with all its rows', () => {
    const lines: Line[] = [registered, ['', 'approve', 'D-1'], registered, ['x', 'reject', 'D-2']];
    expect(timesAndProblems(lines).problems).toEqual([['noMoment', 'log when', [3, 5], '']]);
  });

  it('says nothing of lines that tell no time: other actions, years ago, and the sample that was taken away', () => {
    const others: Line[] = [
      ['', 'win', 'D-1'],
      ['', 'addPartner', ''],
      ['2020-01-01T00:00:00.000Z', 'approve', 'D-7'],
      approved,
      ['2026-11-01T00:00:00.000Z', 'addSample', 'D-1'],
    ];
    expect(timesAndProblems(others).problems).toEqual([]);
  });
});
