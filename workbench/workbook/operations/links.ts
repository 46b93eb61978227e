/** Rich text as far as scripts may write it: one text, one link. */
import { BooleanNumber, type ICellData } from '@univerjs/core';
import type { Area } from '../../protocol';
import { grid } from '../basics';
import type { CellMatrix, Core } from '../core';
import { type LinkedText, linkOf } from '../linked-text';

export type LinkOperations = ReturnType<typeof linkOperations>;

export function linkOperations({ announce, setCells, write, view, matrixOf }: Core) {
  return {
    setRichTexts(area: Area, rows: LinkedText[][]): void {
      // Rich text is text, whatever it looks like.
      write(area, (r, c) => (rows[r]?.[c]?.text ? `'${rows[r]?.[c]?.text}` : ''));
      announce();
      const matrix = matrixOf(area.sheet);
      const cells: CellMatrix = {};
      rows.forEach((row, r) => {
        const line: Record<number, ICellData> = {};
        row.forEach(({ text, link }, c) => {
          const known = matrix.getValue(area.row + r, area.column + c)?.custom;
          if (link !== null) line[area.column + c] = { custom: { text, link }, s: { ul: { s: BooleanNumber.TRUE } } };
          else if (known) line[area.column + c] = { custom: {}, s: { ul: { s: BooleanNumber.FALSE } } };
        });
        cells[area.row + r] = line;
      });
      setCells(area.sheet, cells);
    },
    /** null where a cell holds no text. */
    async richTexts(area: Area): Promise<(LinkedText | null)[][]> {
      const values = await view(area, (value) => value);
      const matrix = matrixOf(area.sheet);
      return grid(area, (r, c) => {
        const text = values[r - area.row]?.[c - area.column] ?? '';
        return typeof text === 'string' ? { text, link: linkOf(matrix.getValue(r, c)?.custom, text) } : null;
      });
    },
  };
}
