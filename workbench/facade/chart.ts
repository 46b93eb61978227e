import type { ChartSpec } from '../workbook/operations/charts';
import { call, Strict, strict, strictEnum } from './core';
import { areaOf } from './range';
import type { Sheet } from './sheet';

type GChart = GoogleAppsScript.Spreadsheet.EmbeddedChart;
type GBuilder = GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder;
type GRange = GoogleAppsScript.Spreadsheet.Range;

export const Charts = strict('Charts', {
  ChartType: strictEnum('Charts.ChartType', [
    'AREA',
    'BAR',
    'COLUMN',
    'COMBO',
    'HISTOGRAM',
    'LINE',
    'PIE',
    'SCATTER',
    'TABLE',
  ]),
  ChartMergeStrategy: strictEnum('Charts.ChartMergeStrategy', ['MERGE_COLUMNS', 'MERGE_ROWS']),
});

export const chartOf = (sheet: Sheet, spec: ChartSpec): GChart => new EmbeddedChart(sheet, spec) as unknown as GChart;
export const specOf = (chart: GChart): ChartSpec => (chart as unknown as EmbeddedChart).spec;

class EmbeddedChart extends Strict<GChart> implements Partial<GChart> {
  constructor(
    private readonly sheet: Sheet,
    public spec: ChartSpec,
  ) {
    super();
  }

  /** Google's ids are numbers; Univer's are texts. */
  getChartId(): number | null {
    const { id } = this.spec;
    return id === undefined ? null : [...id].reduce((sum, char) => (sum * 31 + char.charCodeAt(0)) % 2 ** 31, 7);
  }
  getRanges(): GRange[] {
    return this.spec.ranges.map((area) => this.sheet.parent.rangeOn(area));
  }
  getContainerInfo(): GoogleAppsScript.Spreadsheet.ContainerInfo {
    const { row, column, offsetX, offsetY } = this.spec.position;
    const info = {
      getAnchorRow: () => row + 1,
      getAnchorColumn: () => column + 1,
      getOffsetX: () => offsetX,
      getOffsetY: () => offsetY,
    };
    return strict('ContainerInfo', info) as GoogleAppsScript.Spreadsheet.ContainerInfo;
  }
  getOptions(): GoogleAppsScript.Charts.ChartOptions {
    const { options } = this.spec;
    const reader = { get: (name: string) => (Object.hasOwn(options, name) ? options[name] : null) };
    return strict('ChartOptions', reader) as GoogleAppsScript.Charts.ChartOptions;
  }
  modify(): GBuilder {
    return new EmbeddedChartBuilder(this.sheet, this.spec) as unknown as GBuilder;
  }
}

const EMPTY: ChartSpec = {
  type: 'COLUMN',
  ranges: [],
  headers: 0,
  options: {},
  position: { row: 0, column: 0, offsetX: 0, offsetY: 0 },
};

export class EmbeddedChartBuilder extends Strict<GBuilder> implements Partial<GBuilder> {
  constructor(
    private readonly sheet: Sheet,
    private spec: ChartSpec = EMPTY,
  ) {
    super();
  }

  setChartType(type: GoogleAppsScript.Charts.ChartType): GBuilder {
    return this.with({ type: String(type) });
  }
  addRange(range: GRange): GBuilder {
    return this.with({ ranges: [...this.spec.ranges, areaOf(range)] });
  }
  clearRanges(): GBuilder {
    return this.with({ ranges: [] });
  }
  setNumHeaders(headers: number): GBuilder {
    return this.with({ headers });
  }
  setMergeStrategy(merge: GoogleAppsScript.Charts.ChartMergeStrategy): GBuilder {
    return this.with({ merge: String(merge) as 'MERGE_COLUMNS' | 'MERGE_ROWS' });
  }
  setTransposeRowsAndColumns(transposed: boolean): GBuilder {
    return this.with({ transposed });
  }
  setOption(name: string, value: unknown): GBuilder {
    return this.with({ options: { ...this.spec.options, [name]: value } });
  }
  setPosition(row: number, column: number, offsetX: number, offsetY: number): GBuilder {
    return this.with({ position: { row: row - 1, column: column - 1, offsetX, offsetY } });
  }
  build(): GChart {
    if (this.spec.ranges.length === 0) throw new Error('A chart needs at least one range: call addRange() first.');
    return chartOf(this.sheet, JSON.parse(JSON.stringify(this.spec)) as ChartSpec);
  }

  private with(part: Partial<ChartSpec>): GBuilder {
    this.spec = { ...this.spec, ...part };
    return this.whole;
  }
}

/** Places the chart and gives it its id. */
export function insertChart(sheet: Sheet, chart: GChart): void {
  const facade = chart as unknown as { spec: ChartSpec };
  facade.spec = { ...facade.spec, id: call('Sheet.insertChart', 'insertChart', sheet.id, facade.spec) };
}
