/**
 * The realm's clock and time zone: `new Date()` follows the clock that the host sets, local time is the script's time
 * zone whatever zone this computer is in. Import it before anything that uses Date.
 */
declare global {
  /** Milliseconds since 1970, by the host's clock. */
  var __now: () => number;
  /** Milliseconds that a zone is ahead of UTC at an instant. */
  var __offset: (zone: string, instant: number) => number;
  /** The instant at which a zone's clocks show a time (given as if it were UTC). */
  var __instantOf: (zone: string, wall: number) => number;
  var __native: { readonly Date: DateConstructor; readonly DateTimeFormat: typeof Intl.DateTimeFormat } | undefined;
}

/** Those of the engine, also in a realm where an execution before this one has put the clock's own in their place. */
globalThis.__native ??= { Date, DateTimeFormat: Intl.DateTimeFormat };
const NativeDate = globalThis.__native.Date;
const NativeFormat = globalThis.__native.DateTimeFormat;
/** A text that says its own zone, or a bare ISO date, which means UTC. */
const HAS_ZONE = /(?:Z|[+-]\d{2}:?\d{2}|GMT|UTC?|[ECMP][SD]T)\s*(?:\(.*\))?\s*$|^[+-]?\d{4,6}(?:-\d{2}){0,2}$/i;

const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const FIELDS = ['FullYear', 'Month', 'Date', 'Hours', 'Minutes', 'Seconds', 'Milliseconds'] as const;
const two = (value: number) => String(value).padStart(2, '0');

export function installClock(zone: string): void {
  const { __now: now, __offset: offset, __instantOf: instantOf } = globalThis;
  const wallOf = (date: Date) => new NativeDate(date.getTime() + offset(zone, date.getTime()));

  function parse(text: string): number {
    if (HAS_ZONE.test(text)) return NativeDate.parse(text);
    const wall = NativeDate.parse(/^\d{4}-\d{2}-\d{2}T/.test(text) ? `${text}Z` : `${text} UTC`);
    return Number.isNaN(wall) ? wall : instantOf(zone, wall);
  }

  function timeOf(args: unknown[]): number {
    const [first] = args;
    if (args.length === 0) return now();
    if (args.length === 1) {
      if (first instanceof NativeDate) return first.getTime();
      const primitive = typeof first === 'object' && first !== null ? first.valueOf() : first;
      return typeof primitive === 'string' ? parse(primitive) : Number(primitive);
    }
    const wall = NativeDate.UTC(...(args.map(Number) as [number, number]));
    return Number.isNaN(wall) ? wall : instantOf(zone, wall);
  }

  function RealmDate(this: unknown, ...args: unknown[]): Date | string {
    if (!new.target) return new NativeDate(now()).toString();
    return Reflect.construct(NativeDate, [timeOf(args)], new.target) as Date;
  }
  Object.assign(RealmDate, { now, parse, UTC: NativeDate.UTC });
  Object.defineProperty(RealmDate, 'name', { value: 'Date' });
  RealmDate.prototype = NativeDate.prototype;

  const { prototype } = NativeDate;
  const define = (name: string, value: (this: Date, ...args: number[]) => unknown) =>
    Object.defineProperty(prototype, name, { value, writable: true, configurable: true });
  for (const field of FIELDS) {
    define(`get${field}`, function () {
      return wallOf(this)[`getUTC${field}`]();
    });
    define(`set${field}`, function (...args) {
      const wall = wallOf(this);
      const set = wall[`setUTC${field}`] as (...values: number[]) => number;
      return this.setTime(instantOf(zone, set.apply(wall, args)));
    });
  }
  define('getDay', function () {
    return wallOf(this).getUTCDay();
  });
  define('getYear', function () {
    return wallOf(this).getUTCFullYear() - 1900;
  });
  define('getTimezoneOffset', function () {
    return Number.isNaN(this.getTime()) ? Number.NaN : -offset(zone, this.getTime()) / 60_000;
  });

  const dateText = (wall: Date) =>
    `${DAYS[wall.getUTCDay()]} ${MONTHS[wall.getUTCMonth()]} ${two(wall.getUTCDate())} ${wall.getUTCFullYear()}`;
  function timeText(date: Date, wall: Date): string {
    const minutes = Math.abs(date.getTimezoneOffset());
    const sign = date.getTimezoneOffset() > 0 ? '-' : '+';
    const time = [wall.getUTCHours(), wall.getUTCMinutes(), wall.getUTCSeconds()].map(two).join(':');
    return `${time} GMT${sign}${two(Math.floor(minutes / 60))}${two(minutes % 60)} (${zone})`;
  }
  const text = (write: (date: Date, wall: Date) => string) =>
    function (this: Date): string {
      return Number.isNaN(this.getTime()) ? 'Invalid Date' : write(this, wallOf(this));
    };
  define(
    'toDateString',
    text((_, wall) => dateText(wall)),
  );
  define('toTimeString', text(timeText));
  define(
    'toString',
    text((date, wall) => `${dateText(wall)} ${timeText(date, wall)}`),
  );
  for (const name of ['toLocaleString', 'toLocaleDateString', 'toLocaleTimeString'] as const) {
    const native = prototype[name] as (locale?: string, options?: Intl.DateTimeFormatOptions) => string;
    const localized = function (this: Date, locale?: string, options?: Intl.DateTimeFormatOptions): string {
      return native.call(this, locale, { timeZone: zone, ...options });
    };
    Object.defineProperty(prototype, name, { value: localized, writable: true, configurable: true });
  }

  function RealmFormat(locale?: string, options?: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
    return new NativeFormat(locale, { timeZone: zone, ...options });
  }
  RealmFormat.prototype = NativeFormat.prototype;
  RealmFormat.supportedLocalesOf = NativeFormat.supportedLocalesOf;
  Object.defineProperty(Intl, 'DateTimeFormat', { value: RealmFormat, writable: true, configurable: true });

  Object.defineProperty(prototype, 'constructor', { value: RealmDate, writable: true, configurable: true });
  Object.defineProperty(globalThis, 'Date', { value: RealmDate, writable: true, configurable: true });
}
