/** Writes the dashboard: the cells of its blocks, its charts, and no other cell. */
import type { Dashboard } from '../core/dashboard/dashboard';
import type { Language } from '../core/language';
import { readNote, writeNote } from '../sheets/notes';
import { requireSheet, type Workbook } from '../sheets/workbook';
import { type DrawnCharts, drawCharts } from './draw-charts';
import { dashboardLayout } from './layout';
import { linkRows } from './link-rows';
import { placeBlocks } from './place-blocks';
import { writeBlocks } from './write-blocks';

export interface Wording {
  readonly language: Language;
  /** Sentences about Settings that could not be used, and about what could not be computed. */
  readonly warnings: readonly string[];
  /** Sentences about what was counted, and is worth a look. */
  readonly remarks: readonly string[];
}

/** What was made once: of these, what is gone was deleted by a person. */
interface Made {
  readonly blocks: readonly string[];
  readonly charts: DrawnCharts;
}

/** `isRepair`: blocks and charts that people have deleted come back. */
export function writeDashboard(
  workbook: Workbook,
  dashboard: Dashboard,
  { language, warnings, remarks }: Wording,
  isRepair: boolean,
): void {
  const sheet = requireSheet(workbook, 'dashboard');
  const layout = dashboardLayout(dashboard, language, warnings, remarks);
  const made = madeBefore(workbook);
  const placed = placeBlocks(sheet, layout.blocks, made.blocks, isRepair);
  writeBlocks(placed.blocks);
  linkRows(
    workbook,
    placed.blocks.find(({ id }) => id === 'due'),
  );
  const charts = drawCharts(sheet, layout.charts, placed, made.charts, isRepair);
  const blocks = [...new Set([...made.blocks, ...placed.blocks.map(({ id }) => id)])];
  writeNote(workbook, 'dashboard', { blocks, charts } satisfies Made);
}

function madeBefore(workbook: Workbook): Made {
  const { blocks, charts } = (readNote(workbook, 'dashboard') ?? {}) as Partial<Made>;
  return { blocks: blocks ?? [], charts: charts ?? {} };
}
