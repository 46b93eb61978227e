/** Time zones by name: between instants and what a clock on the wall shows. */
const BUCKET_MS = 15 * 60_000; // zones change at quarter hours only
const DAY_MS = 86_400_000;

interface Zone {
  readonly format: Intl.DateTimeFormat;
  readonly offsets: Map<number, number>;
}
const zones = new Map<string, Zone>();

function zoneNamed(name: string): Zone {
  const known = zones.get(name);
  if (known) return known;
  const parts = { year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric' } as const;
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: name,
    calendar: 'gregory',
    hourCycle: 'h23',
    era: 'short',
    ...parts,
    second: 'numeric',
  });
  const zone = { format, offsets: new Map<number, number>() };
  zones.set(name, zone);
  return zone;
}

/** Milliseconds that the zone's clocks are ahead of UTC at an instant (milliseconds since 1970). */
export function offsetAt(zoneName: string, instant: number): number {
  if (!Number.isFinite(instant)) return 0;
  const { format, offsets } = zoneNamed(zoneName);
  const bucket = Math.floor(instant / BUCKET_MS);
  const known = offsets.get(bucket);
  if (known !== undefined) return known;
  const start = bucket * BUCKET_MS;
  const part = Object.fromEntries(format.formatToParts(start).map(({ type, value }) => [type, value]));
  const year = part.era === 'BC' ? 1 - Number(part.year) : Number(part.year);
  const wall = new Date(0);
  wall.setUTCFullYear(year, Number(part.month) - 1, Number(part.day));
  wall.setUTCHours(Number(part.hour), Number(part.minute), Number(part.second));
  const offset = wall.getTime() - start;
  offsets.set(bucket, offset);
  return offset;
}

/**
 * The instant at which the zone's clocks show `wall` (milliseconds since 1970, read as if they were UTC). An hour that
 * occurs twice means its first time, one that is skipped is read with the offset before the gap: as JavaScript does.
 */
export function instantOf(zoneName: string, wall: number): number {
  const before = offsetAt(zoneName, wall - DAY_MS);
  const after = offsetAt(zoneName, wall + DAY_MS);
  if (before === after || offsetAt(zoneName, wall - before) === before) return wall - before;
  return offsetAt(zoneName, wall - after) === after ? wall - after : wall - before;
}

const EPOCH = Date.UTC(1899, 11, 30);

/** Days since 30 December 1899, as cells hold dates, of an instant seen in a zone. */
export function serialOf(zoneName: string, instant: number): number {
  return (instant + offsetAt(zoneName, instant) - EPOCH) / DAY_MS;
}

export function instantOfSerial(zoneName: string, serial: number): number {
  return instantOf(zoneName, EPOCH + Math.round(serial * DAY_MS));
}
