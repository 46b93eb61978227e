/**
 * A saved workbook as lines of text, one a row, mark, rule or size: two workbooks are equal where their lines are.
 * Ids that the store gives (of sheets, marks, charts) say nothing and are left out.
 */
import type { HeadlessState } from '../../workbench/host/stores';
import type { PlainState } from '../../workbench/plain/store';

type Sheet = PlainState['plain']['sheets'][number];
type Row = Sheet['lines'][number];
type Cell = Row[number];

/** Most rows of two workbooks are the very same. */
const text = new WeakMap<Cell, string>();
const rowText = new WeakMap<Row, string>();

function saidOf(row: Row): string {
  const known = rowText.get(row);
  if (known !== undefined) return known;
  const cells = row.map((cell, c) => [c + 1, cellText(cell)] as const).filter(([, shown]) => shown !== '');
  const said = cells.map(([column, shown]) => `column ${column}: ${shown}`).join('; ');
  rowText.set(row, said);
  return said;
}

/** '' for a cell that holds nothing and on which nothing lies. */
function cellText(cell: Cell): string {
  const known = text.get(cell);
  if (known !== undefined) return known;
  const { content, style, note, rule } = cell;
  const formats = Object.entries(style).filter(([, value]) => value !== undefined);
  const parts = [content?.v ?? null, Object.fromEntries(formats.sort()), note, rule];
  const said = JSON.stringify(parts) === '[null,{},"",null]' ? '' : JSON.stringify(parts);
  text.set(cell, said);
  return said;
}

export function linesOf(saved: HeadlessState): string[] {
  const { plain, extras } = saved as PlainState;
  const nameOf = new Map(plain.sheets.map(({ id, name }) => [id, name]));
  /** Areas name their sheet; ids of what lies on them go. */
  const said = (value: object): string =>
    JSON.stringify(value, (key, part) => {
      if (key === 'id') return undefined;
      return key === 'sheet' ? nameOf.get(part) : part;
    });
  const marks = extras.metadata.map((mark) => `mark ${said(withoutChartIds(mark))}`).sort();
  const protections = extras.protections.map((each) => `protection ${said(each)}`).sort();
  const bandings = extras.bandings.map((each) => `banding ${said(each)}`).sort();
  const names = plain.names.map((name) => `name ${said(name)}`).sort();
  return [
    ...plain.sheets.flatMap((sheet) => sheetLines(sheet, said)),
    ...marks,
    ...protections,
    ...bandings,
    ...names,
    `properties ${JSON.stringify(extras.properties)}`,
  ];
}

/** The dashboard remembers its charts by the ids that the store gave them, once it knows them. */
function withoutChartIds<M extends { readonly value: string | null }>(mark: M): M {
  const value = mark.value?.startsWith('dashboard:') ? mark.value.replace(/:(\d+|null)(?=[,}])/g, ':id') : mark.value;
  return { ...mark, value };
}

function sheetLines(sheet: Sheet, said: (value: object) => string): string[] {
  const { name, lines, charts, conditionalFormats, heights, widths, hiddenColumns, ...rest } = sheet;
  const sizes = (kind: string, items: readonly unknown[]) =>
    items.flatMap((item, i) => (item === undefined || item === false ? [] : [`${name} ${kind} ${i + 1}: ${item}`]));
  return [
    `${name} ${said(rest)}`,
    ...lines.flatMap((row, r) => (saidOf(row) === '' ? [] : [`${name} row ${r + 1} ${saidOf(row)}`])),
    ...charts.map((chart) => `${name} chart ${said(chart)}`),
    ...conditionalFormats.map((rule) => `${name} conditional format ${said(rule)}`),
    ...sizes('height of row', heights),
    ...sizes('width of column', widths),
    ...sizes('hidden column', hiddenColumns),
  ];
}

/** The first lines that only one of the two has; empty where they are equal. */
export function difference(is: readonly string[], wanted: readonly string[], most = 6): string[] {
  if (is.length === wanted.length && is.every((line, i) => line === wanted[i])) return [];
  const [has, wants] = [new Set(is), new Set(wanted)];
  const lacking = wanted.filter((line) => !has.has(line)).map((line) => `lacks ${line}`);
  const extra = is.filter((line) => !wants.has(line)).map((line) => `has   ${line}`);
  const doubled = is.length - has.size > wanted.length - wants.size ? ['has something twice'] : [];
  const all = [...lacking, ...extra, ...doubled];
  return all.length > most ? [...all.slice(0, most), `and ${all.length - most} more`] : all;
}
