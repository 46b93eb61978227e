import { describe, expect, test } from 'vitest';
import {
  dueMonths,
  endOfMonth,
  lastDayOf,
  MONTHS_CAUGHT_UP,
  monthEarlier,
} from '../../../src/core/dashboard/month-snapshot';

const NONE: ReadonlySet<string> = new Set();

describe('the months that are due to be kept', () => {
  test('are those that are over since the programme began', () => {
    expect(dueMonths('2026-08-20', '2026-11-20', NONE)).toEqual(['2026-08', '2026-09', '2026-10']);
    expect(dueMonths('2026-11-01', '2026-11-30', NONE)).toEqual([]);
    expect(dueMonths('2026-11-30', '2026-12-01', NONE)).toEqual(['2026-11']);
    expect(dueMonths('2025-12-31', '2026-01-01', NONE)).toEqual(['2025-12']);
  });

  test('are none without a start, or with one that is still to come', () => {
    expect(dueMonths(null, '2026-11-20', NONE)).toEqual([]);
    expect(dueMonths('2027-01-01', '2026-11-20', NONE)).toEqual([]);
  });

  test('leave out those that are kept, also in the middle', () => {
    expect(dueMonths('2026-07-01', '2026-11-20', new Set(['2026-08', '2026-10', '2020-01']))).toEqual([
      '2026-07',
      '2026-09',
    ]);
  });

  test('are at most the last 12', () => {
    const due = dueMonths('2001-01-01', '2026-03-31', NONE);
    expect(due).toHaveLength(MONTHS_CAUGHT_UP);
    expect([due[0], due[11]]).toEqual(['2025-03', '2026-02']);
  });
});

test('a month’s last day and the month before', () => {
  expect(['2026-02', '2028-02', '2026-12', '2026-04'].map(lastDayOf)).toEqual([
    '2026-02-28',
    '2028-02-29',
    '2026-12-31',
    '2026-04-30',
  ]);
  expect(monthEarlier('2026-01', 1)).toBe('2025-12');
});

describe('the end of a month', () => {
  const monthIn = (zone: string) => {
    const format = new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit' });
    return (instant: Date) => format.format(instant).slice(0, 7);
  };

  test.each([
    ['UTC', '2026-02', '2026-02-28T23:59:59.999Z'],
    ['Europe/Helsinki', '2026-03', '2026-03-31T20:59:59.999Z'],
    ['Europe/Helsinki', '2026-10', '2026-10-31T21:59:59.999Z'],
    ['Europe/Helsinki', '2026-12', '2026-12-31T21:59:59.999Z'],
    ['America/Los_Angeles', '2026-10', '2026-11-01T06:59:59.999Z'],
    ['America/Los_Angeles', '2026-11', '2026-12-01T07:59:59.999Z'],
    ['Pacific/Auckland', '2026-03', '2026-03-31T10:59:59.999Z'],
    ['Pacific/Auckland', '2026-09', '2026-09-30T10:59:59.999Z'],
    ['Pacific/Kiritimati', '2026-01', '2026-01-31T09:59:59.999Z'],
    ['Pacific/Pago_Pago', '2026-01', '2026-02-01T10:59:59.999Z'],
    ['Asia/Kathmandu', '2028-02', '2028-02-29T18:14:59.999Z'],
  ])('in %s of %s is %s', (zone, month, instant) => {
    expect(endOfMonth(month, monthIn(zone)).toISOString()).toBe(instant);
  });
});
