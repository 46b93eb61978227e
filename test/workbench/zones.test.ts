import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantOf, instantOfSerial, offsetAt, serialOf } from '../../workbench/zones';

const ZONES = ['UTC', 'Europe/Helsinki', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe', 'Pacific/Chatham'];
const anyZone = fc.constantFrom(...ZONES);
const anyInstant = fc.integer({ min: Date.UTC(1950, 0, 1), max: Date.UTC(2100, 0, 1) });

describe('time zones', () => {
  it.each([
    ['Europe/Helsinki', '2026-01-15T00:00:00Z', 2],
    ['Europe/Helsinki', '2026-07-15T00:00:00Z', 3],
    ['America/New_York', '2026-07-15T00:00:00Z', -4],
    ['Asia/Kolkata', '2026-07-15T00:00:00Z', 5.5],
  ])('%s is at %s by %f hours ahead', (zone, instant, hours) => {
    expect(offsetAt(zone, Date.parse(instant)) / 3_600_000).toBe(hours);
  });

  it('the wall clock of an instant names an instant that shows the same wall clock', () => {
    fc.assert(
      fc.property(anyZone, anyInstant, (zone, instant) => {
        const wall = instant + offsetAt(zone, instant);
        const found = instantOf(zone, wall);
        expect(found + offsetAt(zone, found)).toBe(wall);
      }),
    );
  });

  it('a cell gives back the instant that was written, but for the second time of a doubled hour', () => {
    fc.assert(
      fc.property(anyZone, anyInstant, (zone, instant) => {
        const back = instantOfSerial(zone, serialOf(zone, instant));
        expect(back === instant || offsetAt(zone, back) > offsetAt(zone, instant)).toBe(true);
      }),
    );
  });
});
