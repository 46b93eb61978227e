/** Between plain records (core) and the cells of a sheet. */
import { choiceOf } from '../core/choices';
import { calendarDay, isDate } from '../core/days';
import type { Language } from '../core/language';
import type { PlainValue } from '../core/log/record';
import type { ColumnDefinition } from '../core/schema';
import { dateSerial } from './cell-date';
import { textCell, textOfCell } from './cell-text';

export type Cell = string | number | boolean | Date;

/** What to write into a cell of this column; choices in the workbook's language. */
export function cellFor(column: ColumnDefinition, value: PlainValue | undefined, language: Language): Cell {
  if (value === null || value === undefined || value === '') return '';
  if (typeof value === 'number') return value;
  switch (column.kind) {
    case 'date':
      return dateSerial(value);
    case 'datetime':
      // A day without a clock time is a day of the file's zone, not midnight of UTC.
      return /T/.test(value) ? new Date(value) : dateSerial(value);
    case 'month':
      return dateSerial(`${value}-01`);
    case 'choice':
      return textCell(column.choices?.[value]?.[language] ?? value);
    default:
      return textCell(value);
  }
}

/** The plain value of a cell; what is not readable as the column's kind comes back as its text. */
export function valueOfCell(column: ColumnDefinition, cell: unknown): PlainValue {
  if (cell === '' || cell === null || cell === undefined) return null;
  if (typeof cell === 'number') return cell;
  if (isDate(cell)) {
    if (column.kind === 'datetime') return cell.toISOString();
    return column.kind === 'month' ? calendarDay(cell).slice(0, 7) : calendarDay(cell);
  }
  if (column.choices) return choiceOf(column.choices, cell) ?? textOfCell(cell);
  return textOfCell(cell);
}
