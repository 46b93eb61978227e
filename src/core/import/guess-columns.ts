/** What each column of a file probably is, from its header and from what stands in it. A person has the last word. */
import { cellText } from './cell-text';
import { guessState } from './guess-state';
import { currencyOf, readAmount } from './read-amount';
import { looksLikeDay } from './read-day';
import { type ColumnMapping, IMPORT_TARGETS, type ImportTarget, TARGET_HEADERS } from './target';

/** "close_value", "CloseValue", "Close  value" -> "close value". */
export function foldHeader(header: string): string {
  return header
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Enough rows to know a column by; more would only cost time. */
const SAMPLE_ROWS = 500;

/** Share of the filled cells that pass; undefined for a column without any. */
function shareThat(cells: readonly string[], passes: (text: string) => boolean): number | undefined {
  return cells.length === 0 ? undefined : cells.filter(passes).length / cells.length;
}

const isEmail = (text: string) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text);
const isHost = (text: string) => /^(?:https?:\/\/)?(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}(?:\/\S*)?$/u.test(text);
const isNumber = (text: string) => readAmount(text, '.') !== undefined || readAmount(text, ',') !== undefined;
const isDay = looksLikeDay;
const isStage = (text: string) => guessState(text) !== undefined;

/** What the values of a target look like; targets without an entry take any text. */
const LOOKS_RIGHT: Readonly<Partial<Record<ImportTarget, (text: string) => boolean>>> = {
  amount: isNumber,
  hours: isNumber,
  registered: isDay,
  expected: isDay,
  closed: isDay,
  email: isEmail,
  domain: isHost,
  stage: isStage,
  currency: (text) => currencyOf(text) !== undefined,
};

/** A column under a header that says nothing is still known by values of these kinds. */
const TELLING_VALUES: readonly ImportTarget[] = ['email', 'currency', 'stage'];

/** How well header and values fit, 0 = not at all. An exact header counts most, earlier names in the list a little more. */
function fitness(header: string, cells: readonly string[], target: ImportTarget): number {
  const looks = LOOKS_RIGHT[target];
  const share = looks && shareThat(cells, looks);
  const names = TARGET_HEADERS[target];
  const exact = names.indexOf(header);
  // "Account ID" and "Asiakkaan tunnus" are ids, though not of the deal.
  const mayBePart = (name: string) => target !== 'externalId' || name.includes(' ');
  const within = names.findIndex((name) => mayBePart(name) && ` ${header} `.includes(` ${name} `));
  if (exact >= 0) return share !== undefined && share < 0.3 ? 0 : 3 + (share ?? 0.5) - exact / 100;
  if (within >= 0) return share !== undefined && share < 0.5 ? 0 : 1.5 + (share ?? 0) / 2 - within / 100;
  return share !== undefined && share > 0.8 && TELLING_VALUES.includes(target) ? share : 0;
}

/** Dates and numbers as the only content speak against a name, repetition against an id. */
function contradicts(header: string, cells: readonly string[], target: ImportTarget): boolean {
  if (target === 'externalId') return new Set(cells).size <= cells.length / 2;
  if (target === 'partner' || target === 'owner' || target === 'company') {
    return (shareThat(cells, (text) => isNumber(text) || isDay(text)) ?? 0) > 0.5 || / id$/.test(header);
  }
  return target === 'product' && (shareThat(cells, isDay) ?? 0) > 0.5;
}

/**
 * @param headers the file's first row.
 * @param rows its records; short ones are fine.
 * @returns one target a column; each target but `ignored` goes to the one column that fits it best.
 */
export function guessColumns(headers: readonly string[], rows: readonly (readonly string[])[]): ColumnMapping {
  const sample = rows.slice(0, SAMPLE_ROWS);
  const candidates = headers.flatMap((header, column) => {
    const folded = foldHeader(header);
    const cells = sample.map((row) => cellText(row[column])).filter((text) => text !== '');
    return IMPORT_TARGETS.map((target) => ({
      column,
      target,
      fit: contradicts(folded, cells, target) ? 0 : fitness(folded, cells, target),
    }));
  });
  candidates.sort((a, b) => b.fit - a.fit);
  const mapping: (ImportTarget | 'ignored')[] = headers.map(() => 'ignored');
  const taken = new Set<ImportTarget>();
  for (const { column, target, fit } of candidates) {
    if (fit === 0 || mapping[column] !== 'ignored' || taken.has(target)) continue;
    mapping[column] = target;
    taken.add(target);
  }
  return mapping;
}

/** Filled cells of the columns that are mapped to one of the targets, for decisions about the whole file. */
export function* cellsOf(
  rows: readonly (readonly string[])[],
  mapping: ColumnMapping,
  targets: readonly ImportTarget[],
): Generator<string> {
  const columns = mapping.flatMap((target, column) =>
    (targets as readonly string[]).includes(target) ? [column] : [],
  );
  for (const row of rows) {
    for (const column of columns) {
      const text = cellText(row[column]);
      if (text !== '') yield text;
    }
  }
}
