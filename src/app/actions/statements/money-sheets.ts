/** Makes the sheet Exchange rates or Marketing money, or repairs it, and shows it. */
import { SHEETS } from '../../../core/schema';
import type { Sentence } from '../../../i18n/answers';
import { withDocumentLock } from '../../../sheets/document-lock';
import { ensureTable, markFinished } from '../../../sheets/set-up/table-sheet';
import { readProgramme } from '../../../sheets/settings-sheet';
import { openWorkbook, requireSheet } from '../../../sheets/workbook';
import { done } from '../answer';
import type { Answer } from '../contract';
import { userLanguage } from '../user';

const COLOURS = { rates: '#f0e442', mdf: '#d55e00' } as const;
type MoneySheet = keyof typeof COLOURS;

export function showMoneySheet(key: MoneySheet): Answer<null> {
  const next: Sentence = key === 'rates' ? ['nextRates'] : ['nextMdf'];
  return withDocumentLock(() => {
    const workbook = openWorkbook();
    const { language } = readProgramme(workbook, userLanguage()).settings;
    const existed = workbook.markedSheets.has(key);
    ensureTable({ workbook, language, partnerTypes: [] }, key);
    markFinished(workbook, key, COLOURS[key]);
    requireSheet(workbook, key).activate();
    return done(null, [existed ? 'moneySheetThere' : 'moneySheetMade', SHEETS[key][userLanguage()]], next);
  });
}
