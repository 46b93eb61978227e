/** Makes the sheet Inputs, or adds the rows that it lacks, and shows it. */
import { withDocumentLock } from '../../../sheets/document-lock';
import { makeInputs } from '../../../sheets/inputs-sheet';
import { readProgramme } from '../../../sheets/settings-sheet';
import { openWorkbook } from '../../../sheets/workbook';
import { done } from '../answer';
import type { Answer } from '../contract';
import { userLanguage } from '../user';

export function showInputs(): Answer<null> {
  const { sheet, added } = withDocumentLock(() => {
    const workbook = openWorkbook();
    return makeInputs(workbook, readProgramme(workbook, userLanguage()).settings.language);
  });
  sheet.activate();
  return done(null, added > 0 ? ['inputsMade', added] : ['inputsComplete'], ['nextInputs']);
}
