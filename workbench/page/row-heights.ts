// Rows grow with wrapped text, as at Google: the server, which draws nothing, cannot know how high a text is.
import { type IRange, RANGE_TYPE, type Workbook, type Worksheet, WrapStrategy } from '@univerjs/core';

export interface RowHeight {
  readonly row: number;
  readonly autoHeight?: number;
}

/** More rows than anybody looks at would only cost time. */
const MOST_ROWS = 300;

/** One range for each row that holds a wrapped text. */
function rowsWithWrappedText(sheet: Worksheet, styles: ReturnType<Workbook['getStyles']>): IRange[] {
  const wraps = new Map<unknown, boolean>();
  const endColumn = sheet.getColumnCount() - 1;
  const rows = new Set<number>();
  sheet.getCellMatrix().forValue((row, _, cell) => {
    if (!cell?.s || rows.has(row) || rows.size >= MOST_ROWS) return;
    let known = wraps.get(cell.s);
    if (known === undefined) {
      known = styles.getStyleByCell(cell)?.tb === WrapStrategy.WRAP;
      wraps.set(cell.s, known);
    }
    if (known && cell.v !== undefined && cell.v !== null) rows.add(row);
  });
  return [...rows].map((row) => ({
    startRow: row,
    endRow: row,
    startColumn: 0,
    endColumn,
    rangeType: RANGE_TYPE.ROW,
  }));
}

/** The rows whose height no longer fits their text, by what `measure` says of ranges. */
export function outgrownRows(
  sheet: Worksheet,
  styles: ReturnType<Workbook['getStyles']>,
  measure: (ranges: IRange[]) => readonly RowHeight[],
): RowHeight[] {
  const rows = rowsWithWrappedText(sheet, styles);
  return measure(rows).filter(({ row, autoHeight }) => autoHeight && sheet.getRowHeight(row) !== autoHeight);
}
