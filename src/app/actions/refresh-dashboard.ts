/** Writes the dashboard and the computed cells of Partners anew: as values, with "as of". */
import { dashboardFigures } from '../../core/dashboard';
import { writeDashboard } from '../../dashboard/write-dashboard';
import { readProgramme } from '../../sheets/settings-sheet';
import { readTable } from '../../sheets/table-cells';
import { isSetUp, openWorkbook, requireSheet } from '../../sheets/workbook';
import { done } from './answer';
import type { Answer } from './contract';
import { refreshPartners } from './refresh-partners';
import { todayIn } from './today';
import { userLanguage } from './user';

export function refresh(now: Date): void {
  const workbook = openWorkbook();
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
  if (isSetUp(workbook) && workbook.sheets.has('dashboard')) refresh(now);
}

export function refreshAnswer(now: Date): Answer<null> {
  refresh(now);
  return done(null, ['dashboardRefreshed']);
}
