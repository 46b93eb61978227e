import { openWorkbook } from '../sheets/workbook';
import { type CellEdit, noteEdit } from './actions/check-log/note-edit';
import { refreshIfSetUp } from './actions/dashboard/refresh-dashboard';
import { rescore } from './actions/partners/rescore-partners';

/** Brings the dashboard up to date when the file is opened. */
export function refreshWhenOpened(): void {
  refreshIfSetUp(new Date());
}

/**
 * Keeps the score of a partner true while its ratings are typed or pasted, and notes in the log what is typed into Deals.
 * Nobody who edits a cell is to be stopped by it: what could not be noted is found by "Check log".
 *
 * @param {Object} event The edit, as Sheets tells it.
 */
export function onEdit(event: CellEdit): void {
  const workbook = openWorkbook();
  rescore(workbook, event.range);
  try {
    noteEdit(workbook, event, new Date());
  } catch (error) {
    console.error((error as Error).stack);
  }
}
