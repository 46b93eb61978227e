/** Clocks of zones, by the platform's own tables. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** The instant at which a day begins on the clocks of a zone: what Sheets hands a script for a date cell. */
export const midnightIn = (zone: string, day: string): Date => instantIn(zone, `${day}T00:00:00`);

/** The instant at which the clocks of a zone show YYYY-MM-DDTHH:MM:SS. */
export function instantIn(zone: string, wall: string): Date {
  const utc = Date.parse(`${wall}Z`);
  const guess = utc - offsetMs(zone, utc);
  return new Date(utc - offsetMs(zone, guess));
}

/** What the clocks of a zone show at an instant: YYYY-MM-DDTHH:MM:SS. */
export function wallClockIn(zone: string, instant: Date): string {
  const whole = instant.getTime() - instant.getMilliseconds();
  return new Date(whole + offsetMs(zone, whole)).toISOString().slice(0, 19);
}

function offsetMs(zone: string, instant: number): number {
  const format =
    formats.get(zone) ??
    new Intl.DateTimeFormat('en-CA', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
  formats.set(zone, format);
  const parts = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, value]));
  const shown = `${parts.year}-${parts.month}-${parts.day}T${parts.hour}:${parts.minute}:${parts.second}Z`;
  return Date.parse(shown) - instant;
}
