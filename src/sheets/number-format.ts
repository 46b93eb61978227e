import type { ColumnKind } from '../core/schema';

/** Number formats by kind of column, written the en_US way; Sheets shows them as the file's locale does. */
export const NUMBER_FORMATS: Readonly<Record<ColumnKind, string>> = {
  text: '@',
  choice: '@',
  currency: '@',
  json: '@',
  number: 'General',
  rating: '0',
  money: '#,##0.00',
  rate: '0.0%',
  date: 'yyyy-mm-dd',
  month: 'yyyy-mm',
  datetime: 'yyyy-mm-dd hh:mm',
};
