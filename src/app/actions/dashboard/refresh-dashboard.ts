/** Writes the dashboard and the computed cells of Partners anew: as values, with "as of". */

import type { Table } from '../../../core/ranges/table';
import type { DealColumn } from '../../../core/schema';
import { writeDashboard } from '../../../dashboard/write-dashboard';
import { withDocumentLock } from '../../../sheets/document-lock';
import { readLogTail } from '../../../sheets/log-sheet';
import { Problem } from '../../../sheets/problem';
import { ratesOf } from '../../../sheets/rates-sheet';
import { readProgramme } from '../../../sheets/settings-sheet';
import { readTable } from '../../../sheets/table-cells';
import { isSetUp, openWorkbook, requireSheet, type Workbook } from '../../../sheets/workbook';
import { done } from '../answer';
import type { Answer } from '../contract';
import { type DeskSources, openDesk } from '../decisions/deal-desk';
import { endedProtections, expire, KANAVA } from '../decisions/expire-deals';
import { writeSteps } from '../decisions/write-steps';
import { todayIn } from '../today';
import { userLanguage } from '../user';
import { figureReader } from './figures-at';
import { moneyFindings } from './money-findings';
import { keepMonths } from './month-snapshots';
import { refreshPartners } from './refresh-partners';

/**
 * Under the lock: it writes into rows of Partners and Deals, which must be the rows that it read. Answers how many
 * protections had ended and are written down now. Repair brings back what people have deleted of the dashboard.
 */
export function refresh(now: Date, isRepair = false): number {
  return withDocumentLock(() => write(openWorkbook(), now, isRepair));
}

function write(workbook: Workbook, now: Date, isRepair: boolean): number {
  const programme = readProgramme(workbook, userLanguage());
  requireSheet(workbook, 'dashboard'); // before anything is written
  const partners = readTable(workbook, 'partners');
  const read = readTable(workbook, 'deals');
  const revenue = readTable(workbook, 'revenue');
  const today = todayIn(workbook, now);
  const { warnings, settings } = programme;
  const { language } = settings;
  const { deals, expired } = withExpiries({ workbook, programme, partners, deals: read, today, now });
  const rates = ratesOf(workbook, settings);
  const standings = refreshPartners({ workbook, now, partners, deals, programme, today, rates });
  const reader = figureReader(workbook, { deals, partners, revenue }, programme, rates);
  const figures = reader.dashboardAt(now, today);
  const unkept = keepMonths(workbook, figures, reader, language);
  const sources = { workbook, programme, partners, deals, standings, rates, today };
  const money = moneyFindings({ ...sources, language: userLanguage() });
  const named = { ...figures, problems: [...money.problems, ...figures.problems] };
  const said = { warnings: [...warnings, ...unkept, ...money.warnings], remarks: money.remarks };
  writeDashboard(workbook, named, { language, ...said }, isRepair);
  return expired;
}

/** The deals after what has ended was written down; not one service call where nothing has. */
function withExpiries(sources: Omit<DeskSources, 'tail' | 'who'>): { deals: Table<DealColumn>; expired: number } {
  const ended = endedProtections(sources.deals, sources.now);
  if (ended.length === 0) return { deals: sources.deals, expired: 0 };
  const desk = openDesk({ ...sources, tail: readLogTail(sources.workbook), who: KANAVA });
  const steps = expire(desk, ended);
  writeSteps(desk, steps);
  return { deals: desk.deals, expired: steps.length };
}

/** When the file is opened: a file that is not Kanava's, or not any more, is left alone. */
export function refreshIfSetUp(now: Date): void {
  try {
    const workbook = openWorkbook();
    if (isSetUp(workbook) && workbook.sheets.has('dashboard')) refresh(now);
  } catch (error) {
    // Somebody else is saving, or something is to be mended: whoever works in the sidebar hears of it there.
    if (!(error instanceof Problem)) throw error;
  }
}

export function refreshAnswer(now: Date): Answer<null> {
  const expired = refresh(now);
  return done(null, ['dashboardRefreshed'], expired > 0 && ['expiredNow', expired]);
}
