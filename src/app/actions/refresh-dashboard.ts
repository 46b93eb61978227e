/** Writes the dashboard and the computed cells of Partners anew: as values, with "as of". */
import { dashboardFigures } from '../../core/dashboard';
import { writeDashboard } from '../../dashboard/write-dashboard';
import { withDocumentLock } from '../../sheets/document-lock';
import { Problem } from '../../sheets/problem';
import { readProgramme } from '../../sheets/settings-sheet';
import { readTable } from '../../sheets/table-cells';
import { isSetUp, openWorkbook, requireSheet, type Workbook } from '../../sheets/workbook';
import { done } from './answer';
import type { Answer } from './contract';
import { refreshPartners } from './refresh-partners';
import { todayIn } from './today';
import { userLanguage } from './user';

/** Under the lock: it writes into rows of Partners, which must be the rows that it read. */
export function refresh(now: Date): void {
  withDocumentLock(() => write(openWorkbook(), now));
}

function write(workbook: Workbook, now: Date): void {
  const programme = readProgramme(workbook, userLanguage());
  const sheet = requireSheet(workbook, 'dashboard');
  const partners = readTable(workbook, 'partners');
  const deals = readTable(workbook, 'deals');
  const revenue = readTable(workbook, 'revenue');
  const today = todayIn(workbook, now);
  const { settings, bands, warnings } = programme;
  refreshPartners({ workbook, partners, deals, programme, today });
  const figures = dashboardFigures({ deals, partners, revenue, settings, bands, asOf: now, today });
  writeDashboard(sheet, figures, settings.language, warnings);
}

/** When the file is opened: a file that is not Kanava's, or not any more, is left alone. */
export function refreshIfSetUp(now: Date): void {
  const workbook = openWorkbook();
  if (!isSetUp(workbook) || !workbook.sheets.has('dashboard')) return;
  try {
    refresh(now);
  } catch (error) {
    // Somebody else is saving, and that action refreshes the dashboard: nobody who opens a file needs to hear of it.
    if (!(error instanceof Problem && error.sentence[0] === 'busy')) throw error;
  }
}

export function refreshAnswer(now: Date): Answer<null> {
  refresh(now);
  return done(null, ['dashboardRefreshed']);
}
