/**
 * Cell values cross realms as JSON; dates as {date: serial}. A cell holds what a clock on the wall of the file's zone
 * shows: reading gives the instant at which it does, writing a Date shows that instant there.
 */
import './clock';
import type { CellValue } from '../session';

const DAY_MS = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

export interface Codec {
  encode(value: unknown): CellValue;
  decode(value: CellValue): string | number | boolean | Date;
}

export function createCodec(fileZone: string): Codec {
  const { __offset: offset, __instantOf: instantOf } = globalThis;
  return {
    encode(value) {
      if (value instanceof Date) {
        const instant = value.getTime();
        if (Number.isNaN(instant)) throw new Error('Invalid date.');
        return { date: (instant + offset(fileZone, instant) - EPOCH) / DAY_MS };
      }
      if (value === null || value === undefined) return '';
      if (typeof value === 'number' && !Number.isFinite(value)) return '#NUM!';
      if (typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean') return value;
      return String(value);
    },
    decode(value) {
      if (value === null) return '';
      if (typeof value !== 'object') return value;
      return new Date(instantOf(fileZone, EPOCH + Math.round(value.date * DAY_MS)));
    },
  };
}
