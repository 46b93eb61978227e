/** Notes of cells. */
import { RemoveNoteMutation, SheetsNoteModel, UpdateNoteMutation } from '@univerjs/sheets-note';
import type { Area } from '../../protocol';
import { grid, UNIT } from '../basics';
import type { Core } from '../core';

export type NoteOperations = ReturnType<typeof noteOperations>;

export function noteOperations({ injector, mutate }: Core) {
  const model = injector.get(SheetsNoteModel);
  const noteAt = (sheet: string, row: number, col: number) => model.getNote(UNIT, sheet, { row, col });

  return {
    notes: (area: Area): string[][] => grid(area, (r, c) => noteAt(area.sheet, r, c)?.note ?? ''),
    setNotes({ sheet, row, column, height, width }: Area, notes: string[][]): void {
      for (let r = 0; r < height; r += 1) {
        for (let c = 0; c < width; c += 1) {
          const at = { sheetId: sheet, row: row + r, col: column + c };
          const known = noteAt(sheet, at.row, at.col);
          const note = notes[r]?.[c] ?? '';
          const id = known?.id ?? crypto.randomUUID().slice(0, 8);
          if (note)
            mutate(UpdateNoteMutation.id, {
              ...at,
              note: { id, row: at.row, col: at.col, width: 160, height: 72, note },
            });
          else if (known) mutate(RemoveNoteMutation.id, { ...at, noteId: known.id });
        }
      }
    },
  };
}
