import { rescore } from './actions/rescore-partners';

/**
 * Keeps the score of a partner true while its ratings are typed or pasted.
 *
 * @param {Object} event The edit, as Sheets tells it.
 */
export function onEdit(event: { range: GoogleAppsScript.Spreadsheet.Range }): void {
  rescore(event.range);
}
