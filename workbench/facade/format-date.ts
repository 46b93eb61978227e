/** Utilities.formatDate: the letters of Java's SimpleDateFormat that the add-on needs. */
const TOKEN = /'((?:[^']|'')*)'|([A-Za-z])\2*/g;
const two = (value: number) => String(value).padStart(2, '0');

export function formatDate(date: Date, timeZone: string, format: string): string {
  if (!(date instanceof Date) || Number.isNaN(date.getTime()))
    throw new Error(
      `The parameters (${typeof date},String,String) don't match the method signature for Utilities.formatDate.`,
    );
  const offset = globalThis.__offset(timeZone, date.getTime());
  const wall = new Date(date.getTime() + offset);
  return format.replace(TOKEN, (token: string, quoted: string | undefined) => {
    if (quoted !== undefined) return quoted === '' ? "'" : quoted.replace(/''/g, "'");
    return field(token, wall, offset);
  });
}

function field(token: string, wall: Date, offset: number): string {
  const padded = (value: number) => String(value).padStart(token.length, '0');
  switch (token[0]) {
    case 'y':
      return token.length === 2 ? two(wall.getUTCFullYear() % 100) : padded(wall.getUTCFullYear());
    case 'M':
      if (token.length <= 2) return padded(wall.getUTCMonth() + 1);
      return named(wall, { month: token.length === 3 ? 'short' : 'long' });
    case 'd':
      return padded(wall.getUTCDate());
    case 'H':
      return padded(wall.getUTCHours());
    case 'm':
      return padded(wall.getUTCMinutes());
    case 's':
      return padded(wall.getUTCSeconds());
    case 'S':
      return padded(wall.getUTCMilliseconds());
    case 'E':
      return named(wall, { weekday: token.length <= 3 ? 'short' : 'long' });
    case 'Z':
      return offsetText(offset, '');
    case 'X':
      return offset === 0 ? 'Z' : offsetText(offset, token.length === 3 ? ':' : '');
    default:
      throw new Error(`Utilities.formatDate with "${token}" is not implemented in the workbench.`);
  }
}

const named = (wall: Date, options: Intl.DateTimeFormatOptions) =>
  wall.toLocaleDateString('en-US', { ...options, timeZone: 'UTC' });

function offsetText(offset: number, separator: string): string {
  const minutes = Math.abs(offset) / 60_000;
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}${separator}${two(minutes % 60)}`;
}
