/** Writes the score of partners whose ratings were edited by hand. */
import { isRating, partnerScore } from '../../../core/partners/score';
import { readProgramme } from '../../../sheets/settings-sheet';
import { columnsOf, type Workbook } from '../../../sheets/workbook';
import { userLanguage } from '../user';
import { RATING_KEYS } from './partner-cards';

export function rescore(workbook: Workbook, edited: GoogleAppsScript.Spreadsheet.Range): void {
  const sheet = workbook.sheets.get('partners');
  if (sheet?.getSheetId() !== edited.getSheet().getSheetId()) return;
  const columns = columnsOf(workbook, 'partners');
  const positions = RATING_KEYS.map((key) => columns[key] ?? 0);
  const [first, last] = [edited.getColumn(), edited.getColumn() + edited.getNumColumns() - 1];
  if (columns.score === undefined || !positions.some((position) => position >= first && position <= last)) return;
  const top = Math.max(2, edited.getRow());
  const height = edited.getRow() + edited.getNumRows() - top;
  if (height < 1) return;
  const { weights } = readProgramme(workbook, userLanguage());
  const rows = sheet.getRange(top, 1, height, Math.max(...positions)).getValues();
  const scores = rows.map((row) => {
    const ratings = positions.map((position) => row[position - 1]);
    return [ratings.every(isRating) ? partnerScore(ratings, weights) : ''];
  });
  sheet.getRange(top, columns.score, height, 1).setValues(scores);
}
