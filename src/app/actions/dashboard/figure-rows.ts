/** Leads from a figure of the dashboard to the rows of Deals or Partners behind it (requirement 31). */
import { KPI_IDS, KPIS, type KpiId } from '../../../core/kpi/kpis';
import { foldLabel } from '../../../core/language';
import { rowRanges } from '../../../core/ranges/row-ranges';
import { SHEETS } from '../../../core/schema';
import { readProgramme } from '../../../sheets/settings-sheet';
import { readTable } from '../../../sheets/table-cells';
import { openWorkbook, requireSheet, type Workbook } from '../../../sheets/workbook';
import { done, refused } from '../answer';
import type { Answer } from '../contract';
import { todayIn } from '../today';
import { userLanguage } from '../user';
import { figureReader } from './figures-at';

/** More would not be read. */
const STRETCHES = 20;

/** Of the figure in the selected line; its first row is selected then. */
export function figureRows(now: Date): Answer<null> {
  const workbook = openWorkbook();
  const id = selectedFigure(workbook);
  if (id === undefined) return refused(['noFigureSelected']);
  const language = userLanguage();
  const programme = readProgramme(workbook, language);
  const partners = readTable(workbook, 'partners');
  const deals = readTable(workbook, 'deals');
  const reader = figureReader(workbook, { partners, deals, revenue: readTable(workbook, 'revenue') }, programme);
  const name = KPIS[id].name[language];
  const found = reader.rowsAt(id, now, todayIn(workbook, now));
  const [first] = found?.rows ?? [];
  if (!found || first === undefined) return done(null, ['figureWithoutRows', name]);
  requireSheet(workbook, found.sheet).getRange(first, 1).activate();
  const { [language]: sheet } = SHEETS[found.sheet];
  return done(
    null,
    ['figureRows', name, found.rows.length, sheet, rowRanges(found.rows, STRETCHES)],
    ['nextFigureRows'],
  );
}

/** The KPI whose name stands in the selected line of the dashboard, or in the one above: each has two lines. */
function selectedFigure(workbook: Workbook): KpiId | undefined {
  const dashboard = requireSheet(workbook, 'dashboard');
  const selected = workbook.book.getActiveRange();
  if (selected === null || selected.getSheet().getSheetId() !== dashboard.getSheetId()) return undefined;
  const last = selected.getRow();
  const first = Math.max(1, last - 1);
  const lines = dashboard.getRange(first, 1, last - first + 1, dashboard.getMaxColumns()).getValues();
  const names = new Map(
    KPI_IDS.flatMap((id) => [KPIS[id].name.en, KPIS[id].name.fi].map((name) => [foldLabel(name), id])),
  );
  return [...lines].reverse().flatMap((line) => line.flatMap((cell) => names.get(foldLabel(cell)) ?? []))[0];
}
