import type { Area } from '../protocol';
import type { MetadataEntry } from '../workbook/extras';
import { call, handle, Strict } from './core';
import type { Spreadsheet } from './spreadsheet';

type GMetadata = GoogleAppsScript.Spreadsheet.DeveloperMetadata;
type GFinder = GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder;
type GLocation = GoogleAppsScript.Spreadsheet.DeveloperMetadataLocation;
type GLocationType = GoogleAppsScript.Spreadsheet.DeveloperMetadataLocationType;
type GRange = GoogleAppsScript.Spreadsheet.Range;
type GVisibility = GoogleAppsScript.Spreadsheet.DeveloperMetadataVisibility;
type Visibility = MetadataEntry['visibility'];

const isVisibility = (value: unknown): value is Visibility => value === 'DOCUMENT' || value === 'PROJECT';

/** addDeveloperMetadata(key), (key, value), (key, visibility), (key, value, visibility). */
export function addMetadata(
  method: string,
  type: MetadataEntry['type'],
  area: Area | undefined,
  key: string,
  rest: unknown[],
): void {
  const [first, second] = rest;
  const visibility = [second, rest.length === 1 ? first : undefined].find(isVisibility) ?? 'DOCUMENT';
  const value = first === undefined || (rest.length === 1 && isVisibility(first)) ? null : String(first);
  if (key === '') throw new Error('Developer metadata key must not be empty.');
  call(method, 'addMetadata', { type, key, value, visibility, ...(area ? { area } : {}) });
}

export const metadataFinder = (
  book: Spreadsheet,
  owner: string,
  within: (area: Area | undefined) => boolean,
): GFinder => new DeveloperMetadataFinder(book, owner, within) as unknown as GFinder;

class DeveloperMetadataFinder extends Strict<GFinder> implements Partial<GFinder> {
  private readonly wanted: ((entry: MetadataEntry) => boolean)[];

  constructor(
    private readonly book: Spreadsheet,
    private readonly owner: string,
    within: (area: Area | undefined) => boolean,
  ) {
    super();
    this.wanted = [({ area }) => within(area)];
  }

  withKey(key: string): GFinder {
    return this.with((entry) => entry.key === key);
  }
  withVisibility(visibility: GVisibility): GFinder {
    return this.with((entry) => entry.visibility === String(visibility));
  }
  withLocationType(type: GLocationType): GFinder {
    return this.with((entry) => entry.type === String(type));
  }
  find(): GMetadata[] {
    const entries = call(`${this.owner}.createDeveloperMetadataFinder().find`, 'metadata');
    return entries
      .filter((entry) => this.wanted.every((test) => test(entry)))
      .map((entry) => new DeveloperMetadata(this.book, entry) as unknown as GMetadata);
  }

  private with(test: (entry: MetadataEntry) => boolean): GFinder {
    this.wanted.push(test);
    return this.whole;
  }
}

class DeveloperMetadata extends Strict<GMetadata> implements Partial<GMetadata> {
  constructor(
    private readonly book: Spreadsheet,
    private entry: MetadataEntry,
  ) {
    super();
  }

  getId(): number {
    return this.entry.id;
  }
  getKey(): string {
    return this.entry.key;
  }
  getValue(): string | null {
    return this.entry.value;
  }
  getVisibility(): GVisibility {
    return this.entry.visibility as unknown as GVisibility;
  }
  setValue(value: string): GMetadata {
    const part = { value: String(value) };
    call('DeveloperMetadata.setValue', 'setMetadata', this.entry.id, part);
    this.entry = { ...this.entry, ...part };
    return this.whole;
  }
  /** Where it is now: rows and columns may have been inserted since it was found. */
  getLocation(): GLocation {
    const now = handle('mark', this.entry.id) ?? this.entry;
    return new DeveloperMetadataLocation(this.book, now) as unknown as GLocation;
  }
  remove(): void {
    call('DeveloperMetadata.remove', 'removeMetadata', this.entry.id);
  }
}

class DeveloperMetadataLocation extends Strict<GLocation> implements Partial<GLocation> {
  constructor(
    private readonly book: Spreadsheet,
    private readonly entry: MetadataEntry,
  ) {
    super();
  }

  getLocationType(): GLocationType {
    return this.entry.type as unknown as GLocationType;
  }
  getSpreadsheet(): GoogleAppsScript.Spreadsheet.Spreadsheet | null {
    return this.entry.type === 'SPREADSHEET' ? this.book.asGoogle() : null;
  }
  getSheet(): GoogleAppsScript.Spreadsheet.Sheet | null {
    return this.entry.area ? this.book.sheetWithId(this.entry.area.sheet) : null;
  }
  getColumn(): GRange | null {
    return this.line('COLUMN');
  }
  getRow(): GRange | null {
    return this.line('ROW');
  }

  private line(type: MetadataEntry['type']): GRange | null {
    const { area } = this.entry;
    return area && this.entry.type === type ? this.book.lineOf(area, type === 'COLUMN' ? 'columns' : 'rows') : null;
  }
}
