import vm from 'node:vm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarDay, isCivilDay, isDate, monthsBefore, wholeDaysBetween } from '../../src/core/days';
import { midnightIn } from './zone-midnight';

const ZONES = [
  'UTC',
  'Europe/Helsinki',
  'America/New_York',
  'Asia/Tokyo',
  'Pacific/Auckland',
  'Pacific/Honolulu',
  'Asia/Kolkata',
];
const civil = (index: number): string => new Date(Date.UTC(2024, 0, 1 + index)).toISOString().slice(0, 10);

describe('wholeDaysBetween', () => {
  it.each([
    ['the same instant', '2026-03-01T00:00Z', '2026-03-01T00:00Z', 0],
    ['a day', '2026-03-02T00:00Z', '2026-03-01T00:00Z', 1],
    ['a short day, when clocks go forward', '2026-03-29T21:00Z', '2026-03-28T22:00Z', 1],
    ['a long day, when clocks go back', '2026-10-25T22:00Z', '2026-10-24T21:00Z', 1],
    ['90 days across the change', '2026-04-30T21:00Z', '2026-01-30T22:00Z', 90],
    ['an hour less than a day, as if at midnights', '2026-03-01T23:00Z', '2026-03-01T00:00Z', 1],
    ['two hours less than a day is rounded down', '2026-03-01T22:00Z', '2026-03-01T00:00Z', 0],
    ['a day and a half is rounded down', '2026-03-02T12:00Z', '2026-03-01T00:00Z', 1],
    ['half an hour over', '2026-03-02T00:30Z', '2026-03-01T00:00Z', 1],
    ['an hour the other way', '2026-03-01T00:00Z', '2026-03-01T01:00Z', 0],
    ['half a day the other way is rounded down', '2026-03-01T00:00Z', '2026-03-01T12:00Z', -1],
    ['two days the other way', '2026-03-01T00:00Z', '2026-03-03T00:00Z', -2],
  ])('%s', (_, later, earlier, days) => {
    expect(wholeDaysBetween(new Date(later), new Date(earlier))).toBe(days);
  });

  it.each(ZONES)('counts civil days between midnights of %s', (zone) => {
    const index = fc.integer({ min: 0, max: 1400 });
    fc.assert(
      fc.property(index, index, (a, b) => {
        expect(wholeDaysBetween(midnightIn(zone, civil(a)), midnightIn(zone, civil(b)))).toBe(a - b);
      }),
      { numRuns: 200 },
    );
  });
});

describe('calendarDay', () => {
  it.each(ZONES)('is the day that a midnight of %s shows', (zone) => {
    for (let index = 0; index < 730; index += 1) {
      expect(calendarDay(midnightIn(zone, civil(index)))).toBe(civil(index));
    }
  });

  it.each([
    ['-10', 10],
    ['+13', -13],
  ])('holds from UTC−10 to UTC+13: %s', (_, hours) => {
    expect(calendarDay(new Date(Date.UTC(2026, 2, 1, hours)))).toBe('2026-03-01');
  });
});

describe('monthsBefore', () => {
  it.each([
    ['2026-03-15', 12, '2025-03-15'],
    ['2024-02-29', 12, '2023-02-28'],
    ['2026-03-31', 1, '2026-02-28'],
    ['2026-01-31', 2, '2025-11-30'],
    ['2026-05-10', 0, '2026-05-10'],
  ])('of %s, %i: %s', (day, months, before) => {
    expect(monthsBefore(day, months)).toBe(before);
  });
});

describe('isDate', () => {
  it('knows a date of another realm by its tag', () => {
    expect(isDate(vm.runInNewContext('new Date(0)'))).toBe(true);
  });

  it.each([
    ['an invalid date', new Date('x')],
    ['a text', '2026-01-01'],
    ['a number', 46000],
    ['null', null],
    ['an object with a getTime', { getTime: (): number => 0 }],
    ['an object that poses as one', { [Symbol.toStringTag]: 'Date' }],
  ])('refuses %s', (_, value) => {
    expect(isDate(value)).toBe(false);
  });
});

describe('a civil day', () => {
  it.each([
    ['2026-02-28', true],
    ['2028-02-29', true],
    ['2026-02-29', false],
    ['2026-13-01', false],
    ['26-01-01', false],
  ])('%s exists: %s', (day, exists) => {
    expect(isCivilDay(day)).toBe(exists);
  });
});
