import { refreshIfSetUp } from './actions/refresh-dashboard';
import { rescore } from './actions/rescore-partners';

/** Brings the dashboard up to date when the file is opened. */
export function refreshWhenOpened(): void {
  refreshIfSetUp(new Date());
}

/**
 * Keeps the score of a partner true while its ratings are typed or pasted.
 *
 * @param {Object} event The edit, as Sheets tells it.
 */
export function onEdit(event: { range: GoogleAppsScript.Spreadsheet.Range }): void {
  rescore(event.range);
}
