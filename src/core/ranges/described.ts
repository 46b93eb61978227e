/** What came in, in words, for messages that say what is allowed and what was found. */
import { calendarDay, isDate } from '../days';
import { isBlank } from './table';

/** The longest piece of a person's text that a message repeats. */
const LONGEST_QUOTE = 60;
/** How Sheets writes an error cell that arrives as text. */
const ERROR_CELL = /^#(N\/A|NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|ERROR!|SPILL!|CALC!)/i;

export function isErrorCell(cell: unknown): boolean {
  return typeof cell === 'string' && ERROR_CELL.test(cell);
}

export function described(cell: unknown): string {
  if (isBlank(cell)) return 'a blank cell';
  if (isErrorCell(cell)) return `the error ${quoted(String(cell))}`;
  if (typeof cell === 'string') return `the text "${quoted(cell)}"`;
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  if (isDate(cell)) return `the date ${calendarDay(cell)}`;
  return quoted(String(cell));
}

function quoted(text: string): string {
  return text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text;
}
