/** The event objects of simple triggers. */
import type { CellValue } from '../session';
import { session } from './core';
import { user } from './services';
import type { Spreadsheet } from './spreadsheet';

/** Google gives texts, whatever was typed; a date as its serial number. */
function told(value: CellValue | undefined): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return String(typeof value === 'object' ? value.date : value);
}

export function eventOf(source: Spreadsheet): object {
  const { authMode, edit } = session;
  if (!edit) return { authMode, source, user };
  const { sheet, row, column, height, width, value, oldValue } = edit;
  const event = { authMode, source, user, range: source.rangeOn({ sheet, row, column, height, width }) };
  const values = { value: told(value), oldValue: told(oldValue) };
  return { ...event, ...Object.fromEntries(Object.entries(values).filter(([, text]) => text !== undefined)) };
}
