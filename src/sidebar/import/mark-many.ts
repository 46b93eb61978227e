/** Marks many own sellers at once: from pasted names, or from a second file with a column that tells. */
import type { ImportFile } from '../../core/import/import-file';
import { type Seller, sellersWith } from '../../core/import/seller-list';
import { foldLabel } from '../../core/language';
import { fill, h } from '../dom';
import { field, options } from '../field';
import { fileButton, openFile } from './choose-step';
import { columnName } from './columns-step';
import type { DialogContext } from './step';

/** Names that the sellers do not have are told, but not all of many. */
const MISSING_SHOWN = 5;

export function markMany(
  sellers: readonly Seller[],
  context: DialogContext,
  onMark: (keys: Iterable<string>) => void,
): HTMLElement {
  const { texts, format } = context;
  const result = h('p', { class: 'hint', role: 'status' });
  const known = new Set(sellers.map(({ key }) => key));
  /** `names` by key, as they were written. */
  const mark = (names: ReadonlyMap<string, string>) => {
    const found = [...names.keys()].filter((key) => known.has(key));
    const missing = [...names].filter(([key]) => !known.has(key)).map(([, name]) => name);
    const shown = missing.slice(0, MISSING_SHOWN).join(', ') + (missing.length > MISSING_SHOWN ? ' …' : '');
    onMark(found);
    fill(result, texts.marked(format.number(found.length), shown));
    // The ticks are in the list below: the way there is free again.
    box.open = false;
    summary.focus();
  };
  const byNames = pastedNames(context, mark);
  const byList = secondFile(sellers, context, mark);
  const summary = h('summary', {}, texts.markMany);
  const box = h('details', { class: 'card' }, summary, h('div', { class: 'stack' }, byNames, byList));
  return h('div', {}, box, result);
}

type Mark = (names: ReadonlyMap<string, string>) => void;

function pastedNames({ texts }: DialogContext, mark: Mark): HTMLElement {
  const names = field(h('textarea', { rows: 3 }), texts.pasteNames);
  const button = h('button', { type: 'button' }, texts.markThese);
  button.addEventListener('click', () => {
    const written = names.control.value.split(/[\n;\t]/).map((name) => name.trim());
    mark(new Map(written.filter((name) => name !== '').map((name) => [foldLabel(name), name])));
  });
  return h('div', {}, names.row, button);
}

function secondFile(sellers: readonly Seller[], context: DialogContext, mark: Mark): HTMLElement {
  const { texts } = context;
  const status = h('div', { role: 'status' });
  const choices = h('div', {});
  const take = async (file: File) => {
    const list = await openFile(file, status, context);
    if (list) fill(choices, listChoices(list, sellers, context, mark));
  };
  return h(
    'div',
    { class: 'stack' },
    h('h2', {}, texts.secondFile),
    h('p', { class: 'hint' }, texts.secondFileText),
    fileButton(texts.chooseList, false, (file) => void take(file)),
    status,
    choices,
  );
}

/** The columns of the second file: guessed by which one holds the sellers' names, and which one divides them best. */
function listChoices(list: ImportFile, sellers: readonly Seller[], context: DialogContext, mark: Mark): HTMLElement {
  const { texts, format } = context;
  const known = new Set(sellers.map(({ key }) => key));
  const columns = list.headers.map((header, column) => [String(column), columnName(header, column, context)] as const);
  const select = (label: string, entries: readonly (readonly [string, string])[], chosen: string) => {
    const made = field(h('select', {}, ...options(entries)), label);
    made.control.value = chosen;
    return made;
  };
  const nameAt = nameColumn(list, sellers);
  const names = select(texts.nameColumn, columns, String(nameAt));
  const telling = select(texts.tellingColumn, columns, String(tellingColumn(list, nameAt)));
  const values = select(texts.tellingValue, [], '');
  const button = h('button', { type: 'button' });
  const chosen = (): Set<string> => {
    const [nameAt, tellingAt] = [Number(names.control.value), Number(telling.control.value)];
    const pairs = list.rows.map(({ cells }) => [cells[nameAt] ?? '', cells[tellingAt] ?? ''] as const);
    return new Set([...sellersWith(pairs, values.control.value)].filter((key) => known.has(key)));
  };
  const showCount = () => fill(button, texts.markCount(format.number(chosen().size)));
  const showValues = () => {
    const found = new Set(list.rows.map(({ cells }) => (cells[Number(telling.control.value)] ?? '').trim()));
    fill(values.control, ...options([...found].sort().map((value) => [value, value])));
    showCount();
  };
  showValues();
  telling.control.addEventListener('change', showValues);
  for (const { control } of [names, values]) control.addEventListener('change', showCount);
  button.addEventListener('click', () => mark(new Map([...chosen()].map((key) => [key, key]))));
  return h('div', { class: 'stack' }, h('div', { class: 'row' }, names.row, telling.row, values.row), button);
}

/** The column with most of the sellers' names in it. */
function nameColumn(list: ImportFile, sellers: readonly Seller[]): number {
  const keys = new Set(sellers.map(({ key }) => key));
  const hits = list.headers.map(
    (_, column) => list.rows.filter(({ cells }) => keys.has(foldLabel(cells[column]))).length,
  );
  return hits.indexOf(Math.max(...hits));
}

/** The column, other than the names, with the fewest different values: an office, a team, a yes or no. */
function tellingColumn(list: ImportFile, nameAt: number): number {
  const different = list.headers.map((_, column) => {
    const count = new Set(list.rows.map(({ cells }) => foldLabel(cells[column]))).size;
    return column === nameAt || count < 2 ? Number.POSITIVE_INFINITY : count;
  });
  return different.indexOf(Math.min(...different));
}
