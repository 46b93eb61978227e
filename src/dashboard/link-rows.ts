/** Links from the first column of a block to the rows that its lines are about. */
import { textOfCell } from '../sheets/cell-text';
import type { Workbook } from '../sheets/workbook';
import type { LayoutCell } from './layout-cell';
import type { PlacedBlock } from './place-blocks';

/** One call for all lines. A line without a row, or whose sheet is gone, loses the link that stood there before. */
export function linkRows(workbook: Workbook, block: PlacedBlock | undefined): void {
  if (!block) return;
  const { range, rows, linked } = block;
  if (!linked) return;
  const cells = rows.slice(linked.row, linked.row + linked.rows).map(([first]) => first);
  const area = range.getSheet().getRange(range.getRow() + linked.row, range.getColumn(), linked.rows, 1);
  area.setRichTextValues(cells.map((cell) => [linkTo(workbook, cell)]));
}

function linkTo({ sheets }: Workbook, cell: LayoutCell | undefined): GoogleAppsScript.Spreadsheet.RichTextValue {
  const text = SpreadsheetApp.newRichTextValue().setText(textOfCell(cell?.value));
  const sheet = cell?.to && sheets.get(cell.to.sheet);
  if (sheet) text.setLinkUrl(`#gid=${sheet.getSheetId()}&range=A${cell.to?.row}`);
  return text.build();
}
