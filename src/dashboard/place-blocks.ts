/**
 * Where the blocks of the dashboard stand: each has a name of its own in the workbook, which follows when people cut and
 * paste it or insert rows. A block that was made once and whose name is gone was deleted by a person, and stays away.
 */
import { dashboardMessages } from '../i18n/dashboard';
import { textOfCell } from '../sheets/cell-text';
import type { Sheet } from '../sheets/workbook';
import { BLOCK_IDS, blockName } from './blocks';
import { COLUMN_WIDTH, FIRST_COLUMN_WIDTH, LAST_COLUMN_WIDTH } from './chart';
import { FIGURE_ROW, type LayoutBlock, TITLE_ROW } from './layout';
import { LAYOUT_COLUMNS } from './layout-context';

export type Range = GoogleAppsScript.Spreadsheet.Range;

export interface PlacedBlock extends LayoutBlock {
  /** At least as large as the block: people may have inserted rows or columns within it. */
  readonly range: Range;
  /** Made in this run. */
  readonly isNew: boolean;
}

export interface Placed {
  readonly blocks: readonly PlacedBlock[];
  /** The one rectangle that older versions wrote, where it has just been taken over. */
  readonly old?: Range;
}

/** The one rectangle of older versions. */
const OLD_NAME = 'Kanava_Dashboard';
const TITLE_ROW_HEIGHT = 32;
const FIGURE_ROW_HEIGHT = 44;
/** Blocks that lost rows or columns are mended, so many in one run: what is left over waits for the next. */
const MENDED_AT_ONCE = 3;

type Ranges = ReadonlyMap<string, Range>;

/** `made`: the blocks that were made before, which come back only where `isRepair`. */
export function placeBlocks(
  sheet: Sheet,
  layout: readonly LayoutBlock[],
  made: readonly string[],
  isRepair: boolean,
): Placed {
  const ranges = mended(sheet, layout);
  const standing = layout.flatMap((block) => {
    const range = ranges.get(blockName(block.id));
    return range ? [{ ...block, range, isNew: false }] : [];
  });
  const isMissing = ({ id }: LayoutBlock) => !ranges.has(blockName(id)) && (isRepair || !made.includes(id));
  const missing = layout.filter(isMissing);
  const old = standing.length === 0 && made.length === 0 ? ranges.get(OLD_NAME) : undefined;
  if (missing.length === 0) return { blocks: standing.filter(isWhole) };
  const corner = old ? takenOver(sheet, old, heightOf(missing)) : freeCorner(sheet, standing, heightOf(missing));
  const fresh = named(sheet, missing, corner);
  return { blocks: [...standing.filter(isWhole), ...fresh], ...(old ? { old } : {}) };
}

const heightOf = (blocks: readonly LayoutBlock[]) => blocks.reduce((sum, { rows }) => sum + rows.length, 0);

function isWhole({ range, rows }: PlacedBlock): boolean {
  return range.getNumRows() >= rows.length && range.getNumColumns() >= LAYOUT_COLUMNS;
}

/** One call. A name whose cells were deleted says nothing. */
function namedRanges(sheet: Sheet): Ranges {
  const names = new Set([OLD_NAME, ...BLOCK_IDS.map(blockName)]);
  const found = new Map<string, Range>();
  for (const name of sheet.getParent().getNamedRanges()) {
    const range = names.has(name.getName()) ? rangeOf(name) : undefined;
    if (range) found.set(name.getName(), range);
  }
  return found;
}

function rangeOf(name: GoogleAppsScript.Spreadsheet.NamedRange): Range | undefined {
  try {
    return name.getRange() ?? undefined;
  } catch {
    return undefined; // #REF!: a person deleted its rows
  }
}

/**
 * Rows and columns that people deleted are put back within the block, so that its name grows with them and what stands
 * below or beside it comes back to its place.
 */
function mended(sheet: Sheet, layout: readonly LayoutBlock[]): Ranges {
  let ranges = namedRanges(sheet);
  for (let times = 0; times < MENDED_AT_ONCE; times++) {
    const small = layout.find(({ id, rows }) => {
      const range = ranges.get(blockName(id));
      return range && (range.getNumRows() < rows.length || range.getNumColumns() < LAYOUT_COLUMNS);
    });
    if (!small) return ranges;
    mend(blockName(small.id), ranges.get(blockName(small.id)) as Range, small.rows.length);
    ranges = namedRanges(sheet);
  }
  return ranges;
}

function mend(name: string, range: Range, height: number): void {
  const sheet = range.getSheet();
  const [row, column] = [range.getRow(), range.getColumn()];
  const missingRows = Math.max(0, height - range.getNumRows());
  const missingColumns = Math.max(0, LAYOUT_COLUMNS - range.getNumColumns());
  // Before the last line, not after it: what is inserted within a name belongs to it.
  if (missingRows > 0) sheet.insertRowsAfter(Math.max(row, range.getLastRow() - 1), missingRows);
  if (missingColumns > 0) sheet.insertColumnsAfter(Math.max(column, range.getLastColumn() - 1), missingColumns);
  const isOneLine =
    (missingRows > 0 && range.getNumRows() === 1) || (missingColumns > 0 && range.getNumColumns() === 1);
  if (!isOneLine) return;
  const whole = sheet.getRange(row, column, range.getNumRows() + missingRows, range.getNumColumns() + missingColumns);
  sheet.getParent().setNamedRange(name, whole);
}

/** Names the cells of new blocks, one below the other. */
function named(sheet: Sheet, blocks: readonly LayoutBlock[], corner: Corner): PlacedBlock[] {
  const book = sheet.getParent();
  let { row } = corner;
  return blocks.map((block) => {
    const range = sheet.getRange(row, corner.column, block.rows.length, LAYOUT_COLUMNS);
    if (block.id === 'tiles') {
      sheet.setRowHeight(row + TITLE_ROW, TITLE_ROW_HEIGHT);
      sheet.setRowHeight(row + FIGURE_ROW, FIGURE_ROW_HEIGHT);
    }
    book.setNamedRange(blockName(block.id), range); // last: it says that the block is made
    row += block.rows.length;
    return { ...block, range, isNew: true };
  });
}

interface Corner {
  readonly row: number;
  readonly column: number;
}

/** Rows that are missing are inserted at its end: what stands below it moves down and is not touched. */
function takenOver(sheet: Sheet, old: Range, height: number): Corner {
  const [row, column] = [old.getRow(), old.getColumn()];
  const missingRows = height - old.getNumRows();
  const missingColumns = LAYOUT_COLUMNS - old.getNumColumns();
  if (missingRows > 0) sheet.insertRowsAfter(old.getLastRow(), missingRows);
  if (missingColumns > 0) sheet.insertColumnsAfter(old.getLastColumn(), missingColumns);
  sheet.getParent().removeNamedRange(OLD_NAME);
  return { row, column };
}

/** Below everything that is on the sheet; over an older dashboard whose names a person has deleted. */
function freeCorner(sheet: Sheet, standing: readonly PlacedBlock[], height: number): Corner {
  const here = standing.filter(({ range }) => range.getSheet().getSheetId() === sheet.getSheetId());
  const corner = here.length > 0 ? belowAll(sheet, here) : firstCorner(sheet);
  const missingRows = corner.row + height - 1 - sheet.getMaxRows();
  const missingColumns = corner.column + LAYOUT_COLUMNS - 1 - sheet.getMaxColumns();
  if (missingRows > 0) sheet.insertRowsAfter(sheet.getMaxRows(), missingRows);
  if (missingColumns > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), missingColumns);
  return corner;
}

function belowAll(sheet: Sheet, blocks: readonly PlacedBlock[]): Corner {
  const bottom = Math.max(...blocks.map(({ range }) => range.getLastRow()));
  const last = sheet.getLastRow();
  return { row: last > bottom ? last + 2 : bottom + 1, column: blocks[0]?.range.getColumn() ?? 1 };
}

function firstCorner(sheet: Sheet): Corner {
  const last = sheet.getLastRow();
  if (last === 0) {
    sheet.setColumnWidths(1, LAYOUT_COLUMNS, COLUMN_WIDTH);
    sheet.setColumnWidth(1, FIRST_COLUMN_WIDTH);
    sheet.setColumnWidth(LAYOUT_COLUMNS, LAST_COLUMN_WIDTH);
    sheet.setHiddenGridlines(true);
    return { row: 1, column: 1 };
  }
  const { title } = dashboardMessages;
  const isOurs = [title.en, title.fi].includes(textOfCell(sheet.getRange(1, 1).getValue()));
  return { row: isOurs ? 1 : last + 2, column: 1 };
}
