/**
 * Civil dates are written as serial numbers into cells formatted as dates: the day then shows right whatever the
 * zones of script and file are. Instants are written as Date.
 */
const DAY_MS = 86_400_000;
const FIRST_DAY = Date.UTC(1899, 11, 30);

/** YYYY-MM-DD to the serial number of Sheets. */
export function dateSerial(day: string): number {
  const instant = Date.parse(`${day}T00:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(instant)) {
    throw new Error(`A date must be written YYYY-MM-DD, got ${day}.`);
  }
  return (instant - FIRST_DAY) / DAY_MS;
}
