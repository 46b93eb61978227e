/** What the dashboard is computed from, read once: the figures of another moment cost no further call. */
import { type Dashboard, dashboardFigures, kpisOf, rowsOf } from '../../../core/dashboard/dashboard';
import { problemLog } from '../../../core/dashboard/dashboard-problems';
import type { RevenueTable } from '../../../core/dashboard/dashboard-revenue';
import type { LogTable } from '../../../core/dashboard/decision-times';
import { readInputs } from '../../../core/dashboard/input-lines';
import { NO_INPUTS } from '../../../core/dashboard/inputs';
import type { KpiId, ShownKpis } from '../../../core/kpi/kpis';
import type { RowsBehind } from '../../../core/kpi/rows';
import type { Table } from '../../../core/ranges/table';
import type { DealColumn, PartnerColumn } from '../../../core/schema';
import { readInputLines } from '../../../sheets/inputs-sheet';
import { ratesOf } from '../../../sheets/rates-sheet';
import type { Programme } from '../../../sheets/settings-sheet';
import { readTable } from '../../../sheets/table-cells';
import type { Workbook } from '../../../sheets/workbook';

/** `today` is the day of `asOf` in the file's zone, YYYY-MM-DD. */
export interface FigureReader {
  readonly dashboardAt: (asOf: Date, today: string) => Dashboard;
  /** The rows behind a figure; undefined where it rests on no rows of Deals or Partners. */
  readonly rowsAt: (id: KpiId, asOf: Date, today: string) => RowsBehind | undefined;
  /** `hasInputs`: the sheet Inputs says what was known then, and not only what is known now. */
  readonly kpisAt: (asOf: Date, today: string, hasInputs: boolean) => ShownKpis;
}

export interface FigureTables {
  readonly deals: Table<DealColumn>;
  readonly partners: Table<PartnerColumn>;
  readonly revenue: RevenueTable;
}

/** Reads the log and, where there is one, the sheet Inputs: one call each. */
export function figureReader(
  workbook: Workbook,
  tables: FigureTables,
  programme: Programme,
  rates = ratesOf(workbook, programme.settings),
): FigureReader {
  const { settings, tiers, bands, winProbability } = programme;
  const log = decisionLines(workbook);
  const inputProblems = problemLog();
  const inputs = readInputs(readInputLines(workbook), settings, inputProblems);
  const sources = { ...tables, log, inputs, settings, tiers, rates, bands, winProbability };
  return {
    dashboardAt(asOf, today) {
      const figures = dashboardFigures({ ...sources, asOf, today });
      return { ...figures, problems: [...inputProblems.list(), ...figures.problems] };
    },
    rowsAt: (id, asOf, today) => rowsOf(id, { ...sources, asOf, today }),
    kpisAt: (asOf, today, hasInputs) => kpisOf({ ...sources, inputs: hasInputs ? inputs : NO_INPUTS, asOf, today }),
  };
}

/** What tells how long decisions take, in one call; nothing where somebody has deleted the log. */
function decisionLines(workbook: Workbook): LogTable {
  if (!workbook.sheets.has('log')) return { rows: [], at: {}, firstRow: 2 };
  return readTable(workbook, 'log', [], ['when', 'action', 'deal']);
}
