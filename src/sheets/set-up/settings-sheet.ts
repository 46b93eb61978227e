/** Writes the Settings sheet: the list, then the tables beside it. Values of people are never rewritten. */
import { labelsOf } from '../../core/choices';
import { foldLabel, type Language } from '../../core/language';
import { exampleTiers } from '../../core/partners/example-tiers';
import type { Tier } from '../../core/partners/tier';
import { choicesOfUnit, SETTINGS, type SettingKey, type Unit } from '../../core/settings/settings';
import { type BlockKey, findBlock, SETTINGS_BLOCKS, type SettingsBlock } from '../../core/settings/settings-blocks';
import { inLanguage } from '../../i18n/messages';
import { setUpMessages } from '../../i18n/set-up';
import { textCell } from '../cell-text';
import { runsOf } from '../table-cells';
import type { Sheet } from '../workbook';
import { relabelSettings } from './relabel-settings';
import { settingTexts } from './setting-texts';
import { dropDown, ensureSheet, type SetUpContext } from './table-sheet';

/** The list takes four columns and a gap; the tables follow, each with a gap. */
const FIRST_BLOCK_COLUMN = 6;
const FORMATS = {
  days: '0',
  hours: '0',
  months: '0',
  partners: '0',
  deals: '0',
  rating: 'General',
  share: '0.0%',
  money: '#,##0',
  date: 'yyyy-mm-dd',
  currency: '@',
  language: '@',
  notice: '0',
  outcome: '@',
  earnedOn: '@',
} as const satisfies Record<Unit, string>;

export interface SettingsChoice {
  readonly currency: string;
  /** null = the marked examples. */
  readonly tiers: readonly Tier[] | null;
}

export function ensureSettings(context: SetUpContext, choice: SettingsChoice): void {
  const isNew = !context.workbook.markedSheets.has('settings');
  const sheet = ensureSheet(context, 'settings');
  let grid = valuesOf(sheet);
  relabelSettings(context.language, sheet, grid);
  writeMissingSettings(context, sheet, grid, choice);
  let column = FIRST_BLOCK_COLUMN;
  for (const key of Object.keys(SETTINGS_BLOCKS) as BlockKey[]) {
    const block: SettingsBlock = SETTINGS_BLOCKS[key];
    if (findBlock(grid, key) === undefined) {
      const free = freeColumn(grid, column);
      if (key === 'tiers' && choice.tiers === null && isNew) markExampleTiers(sheet, free, context.language);
      grid = withBlock(grid, free, writeBlock(context, sheet, block, free, rowsOf(key, context, choice, isNew)));
    }
    column += block.headers.length + 1;
  }
  if (sheet.getFrozenRows() === 0) sheet.setFrozenRows(1);
}

const valuesOf = (sheet: Sheet) => sheet.getRange(1, 1, sheet.getMaxRows(), sheet.getMaxColumns()).getValues();

/** The grid as reading it again would give it: the next block must not land on this one. */
function withBlock(
  grid: readonly (readonly unknown[])[],
  column: number,
  block: readonly (readonly unknown[])[],
): unknown[][] {
  return grid.map((row, r) => {
    const cells = [...row];
    for (const [c, cell] of (block[r] ?? []).entries()) cells[column - 1 + c] = cell;
    return Array.from(cells, (cell) => cell ?? '');
  });
}

/** Where nothing stands yet at or behind this column. */
function freeColumn(grid: readonly (readonly unknown[])[], wanted: number): number {
  const isFree = grid.every((row) => row.slice(wanted - 1, wanted + 3).every((cell) => cell === ''));
  if (isFree) return wanted;
  return Math.max(...grid.map((row) => row.reduce((last: number, cell, i) => (cell === '' ? last : i + 1), 0))) + 2;
}

function writeMissingSettings(
  { language }: SetUpContext,
  sheet: Sheet,
  grid: readonly (readonly unknown[])[],
  choice: SettingsChoice,
): void {
  const present = new Set(grid.map((row) => foldLabel(row[0])));
  const missing = (Object.keys(SETTINGS) as SettingKey[]).filter((key) => {
    const { label } = SETTINGS[key];
    return !present.has(foldLabel(label.en)) && !present.has(foldLabel(label.fi));
  });
  const lines = missing.map((key) => settingLine(key, language, choice));
  const texts = inLanguage(setUpMessages, language);
  if (grid[0]?.[0] === '') {
    const header = sheet.getRange(1, 1, 1, 4);
    styleHeader(header);
    sheet.getRange(1, 4).setNote(texts.guides);
    [310, 110, 190, 340].forEach((width, i) => {
      sheet.setColumnWidth(i + 1, width);
    });
    header.setValues([[texts.setting, texts.value, texts.unit, texts.origin]]); // last: it says that all this is done
  }
  if (lines.length === 0) return;
  const below = grid.reduce((last, row, i) => (row[0] === '' ? last : i + 1), 1) + 1;
  const lacking = below + lines.length - 1 - sheet.getMaxRows();
  if (lacking > 0) sheet.insertRowsAfter(sheet.getMaxRows(), lacking);
  const range = sheet.getRange(below, 1, lines.length, 4);
  range.setNumberFormats(missing.map((key) => ['@', FORMATS[SETTINGS[key].unit], '@', '@']));
  sheet.getRange(below, 4, lines.length, 1).setWrap(true);
  addDropDowns(sheet, below, missing, language);
  range.setValues(lines); // last, as they count as there from now on
}

/** Neighbours with the same choices get them in one call. */
function addDropDowns(sheet: Sheet, top: number, keys: readonly SettingKey[], language: Language): void {
  for (const unit of new Set(keys.map((key) => SETTINGS[key].unit))) {
    const choices = choicesOfUnit(unit);
    if (!choices) continue;
    const rows = keys.flatMap((key, i) => (SETTINGS[key].unit === unit ? [top + i] : []));
    for (const { start, width } of runsOf(rows)) {
      sheet.getRange(start, 2, width, 1).setDataValidation(dropDown(labelsOf(choices, language)));
    }
  }
}

function settingLine(key: SettingKey, language: Language, choice: SettingsChoice): (string | number)[] {
  const { unit, standard } = SETTINGS[key];
  const [name, unitText, source] = settingTexts(key, language).map(textCell) as [string, string, string];
  const chosen: Partial<Record<SettingKey, string>> = { language, currency: choice.currency };
  const written = choicesOfUnit(unit)?.[String(standard)]?.[language] ?? standard;
  const value = chosen[key] ?? (typeof written === 'object' ? '' : written); // null: derived until a person says
  return [name, value, unitText, source];
}

function rowsOf(
  key: BlockKey,
  { language }: SetUpContext,
  choice: SettingsChoice,
  isNew: boolean,
): (string | number)[][] {
  if (key !== 'tiers') return SETTINGS_BLOCKS[key].rows(language);
  // A table that was lost had other figures: examples would give partners wrong margins.
  const tiers = choice.tiers ?? (isNew ? exampleTiers(language) : []);
  return tiers.map(({ name, revenueFrom, margin }) => [name, revenueFrom, margin]);
}

/** Answers the cells that it wrote. */
function writeBlock(
  { workbook, language }: SetUpContext,
  sheet: Sheet,
  { headers, formats, rangeName, spareRows }: SettingsBlock,
  column: number,
  rows: readonly (readonly (string | number)[])[],
): (string | number)[][] {
  const lacking = column + headers.length - 1 - sheet.getMaxColumns();
  if (lacking > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), lacking);
  const height = 1 + rows.length + spareRows;
  const range = sheet.getRange(1, column, height, headers.length);
  range.setNumberFormats(Array.from({ length: height }, (_, r) => (r === 0 ? headers.map(() => '@') : [...formats])));
  const cells = rows.map((row) => row.map((cell) => (typeof cell === 'string' ? textCell(cell) : cell)));
  styleHeader(sheet.getRange(1, column, 1, headers.length));
  sheet.setColumnWidths(column, headers.length, 125);
  workbook.book.setNamedRange(rangeName, range);
  // Last: a table is found by its headers, and one that broke off before them is begun again.
  const written = [headers.map((header) => header[language]), ...cells];
  sheet.getRange(1, column, written.length, headers.length).setValues(written);
  return written;
}

function styleHeader(range: GoogleAppsScript.Spreadsheet.Range): void {
  range.setFontWeight('bold').setBackground('#1f3a5f').setFontColor('#ffffff');
}

/** Says on the sheet itself that the thresholds are examples. */
function markExampleTiers(sheet: Sheet, column: number, language: Language): void {
  const texts = inLanguage(setUpMessages, language);
  sheet
    .getRange(2, column + 1, exampleTiers(language).length, 1)
    .setBackground('#fff3cd')
    .setNote(texts.exampleTiers);
}
