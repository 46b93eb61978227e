/** The monthly report: computed like the dashboard, from one reading; nothing is written. */
import type { Dashboard } from '../../../core/dashboard/dashboard';
import { dueMonths, endOfMonth, lastDayOf, monthEarlier } from '../../../core/dashboard/month-snapshot';
import { type LastMonth, type MonthlyReport, monthlyReport } from '../../../core/dashboard/monthly-report';
import { KPI_IDS, KPIS } from '../../../core/kpi/kpis';
import { keptFigure, readMonths } from '../../../sheets/month-sheet';
import { readProgramme } from '../../../sheets/settings-sheet';
import { readTable } from '../../../sheets/table-cells';
import { openWorkbook, type Workbook } from '../../../sheets/workbook';
import { done } from '../answer';
import type { Answer } from '../contract';
import { todayIn } from '../today';
import { userLanguage } from '../user';
import { type FigureReader, figureReader } from './figures-at';
import { monthIn } from './month-snapshots';

export function reportAnswer(now: Date): Answer<MonthlyReport> {
  const workbook = openWorkbook();
  const programme = readProgramme(workbook, userLanguage());
  const partners = readTable(workbook, 'partners');
  const deals = readTable(workbook, 'deals');
  const revenue = readTable(workbook, 'revenue');
  const reader = figureReader(workbook, { partners, deals, revenue }, programme);
  const figures = reader.dashboardAt(now, todayIn(workbook, now));
  const { language } = programme.settings;
  const lastMonth = figuresOfLastMonth(workbook, figures, reader);
  return done(monthlyReport(figures, { language, file: workbook.book.getName(), lastMonth }), '');
}

/** As they were kept; computed from today's rows as long as they are not. undefined before the first whole month. */
function figuresOfLastMonth(workbook: Workbook, figures: Dashboard, { kpisAt }: FigureReader): LastMonth | undefined {
  const month = monthEarlier(figures.today.slice(0, 7), 1);
  if (!dueMonths(figures.benchmarks.age.start, figures.today, new Set()).includes(month)) return undefined;
  const kept = readMonths(workbook);
  if (kept.rows.has(month)) {
    return { month, figures: new Map(KPI_IDS.map((id) => [id, keptFigure(kept, month, KPIS[id].name)])) };
  }
  const kpis = kpisAt(endOfMonth(month, monthIn(workbook)), lastDayOf(month), true);
  return { month, figures: new Map(KPI_IDS.map((id) => [id, kpis[id].value])) };
}
