/** What the workbook holds beside Univer's data. Plain data: it is saved with the workbook. */
import type { Area } from '../protocol';
import { fail } from './basics';

export interface Settings {
  /** Locale of the file, for example `en_US` or `fi_FI`. */
  readonly locale: string;
  readonly timeZone: string;
}

export interface MetadataEntry {
  readonly id: number;
  readonly key: string;
  readonly value: string | null;
  readonly visibility: 'DOCUMENT' | 'PROJECT';
  readonly type: 'SPREADSHEET' | 'SHEET' | 'ROW' | 'COLUMN';
  /** Absent for the whole file; of a row or column the other direction is endless. */
  readonly area?: Area;
}

export interface ProtectionEntry {
  readonly id: number;
  readonly type: 'RANGE' | 'SHEET';
  readonly area: Area;
  readonly description: string;
  readonly warningOnly: boolean;
}

export interface BandingEntry {
  readonly id: number;
  readonly area: Area;
  readonly colors: BandingColors;
}

/** Null where a row has no colour of its own. */
export interface BandingColors {
  readonly header: string | null;
  readonly first: string | null;
  readonly second: string | null;
  readonly footer: string | null;
}

export interface Extras {
  settings: Settings;
  nextId: number;
  metadata: MetadataEntry[];
  protections: ProtectionEntry[];
  bandings: BandingEntry[];
  /** Properties by store (`document`, `script`, `user:anna@example.com`) and key. */
  properties: Record<string, Record<string, string>>;
}

/** Longer than any sheet. */
export const ENDLESS = 10_000_000;

export function emptyExtras(settings: Settings): Extras {
  return {
    settings,
    nextId: 1,
    metadata: [],
    protections: [],
    bandings: [],
    properties: {},
  };
}

/** Counts up with each metadata, protection and banding. */
export function newId(extras: Extras): number {
  extras.nextId += 1;
  return extras.nextId - 1;
}

export function refuseSecondBanding({ bandings }: Extras, area: Area): void {
  if (bandings.some((other) => overlap(other.area, area)))
    fail('You cannot add alternating background colors to a range that already has alternating background colors.');
}

const overlap = (a: Area, b: Area): boolean =>
  a.sheet === b.sheet &&
  a.row < b.row + b.height &&
  b.row < a.row + a.height &&
  a.column < b.column + b.width &&
  b.column < a.column + a.width;
