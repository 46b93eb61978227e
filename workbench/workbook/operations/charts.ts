/** Charts: drawings of kind DOM. Univer saves, shares and moves them; the page draws them. */
import { DrawingTypeEnum } from '@univerjs/core';
import {
  DrawingApplyType,
  ISheetDrawingService,
  type ISheetFloatDom,
  SetDrawingApplyMutation,
} from '@univerjs/sheets-drawing';
import type { Area } from '../../protocol';
import { UNIT } from '../basics';
import type { Core } from '../core';
import { type Change, shiftArea, shiftSpan } from '../shifting';
import type { Structure } from '../structure';

export interface ChartPosition {
  /** The cell under the chart's corner, counted from 0, and pixels from there. */
  readonly row: number;
  readonly column: number;
  readonly offsetX: number;
  readonly offsetY: number;
}

export interface ChartSpec {
  readonly id?: string;
  /** A name of `Charts.ChartType`. */
  readonly type: string;
  readonly ranges: readonly Area[];
  /** Rows (columns when transposed) that hold names instead of values. */
  readonly headers: number;
  readonly transposed?: boolean;
  readonly merge?: 'MERGE_COLUMNS' | 'MERGE_ROWS';
  readonly options: Readonly<Record<string, unknown>>;
  readonly position: ChartPosition;
}

const DEFAULT_WIDTH = 600;
const DEFAULT_HEIGHT = 371;

export type ChartOperations = ReturnType<typeof chartOperations>;

export function chartOperations({ injector, model, mutate, sheetOf }: Core, structure: Structure) {
  const drawings = injector.get(ISheetDrawingService);

  /** The mutation itself: the command around it needs a renderer. */
  function apply(type: DrawingApplyType, operation: unknown): void {
    const { redo, objects, subUnitId } = operation as { redo: unknown; objects: unknown; subUnitId: string };
    mutate(SetDrawingApplyMutation.id, { subUnitId, op: redo, objects, type });
  }

  function charts(sheet: string): ChartSpec[] {
    return Object.values(drawings.getDrawingData(UNIT, sheetOf(sheet).getSheetId())).flatMap((drawing) => {
      const { drawingId, data, sheetTransform } = drawing as ISheetFloatDom;
      if (!data) return [];
      const spec = data as unknown as ChartSpec;
      const { row, column, rowOffset, columnOffset } = sheetTransform.from; // a person may have dragged it
      return [{ ...spec, id: drawingId, position: { row, column, offsetX: columnOffset, offsetY: rowOffset } }];
    });
  }

  function insert(sheet: string, spec: ChartSpec): string {
    const { row, column, offsetX, offsetY } = spec.position;
    const { width = DEFAULT_WIDTH, height = DEFAULT_HEIGHT } = spec.options as { width?: number; height?: number };
    const place = {
      from: { column, columnOffset: offsetX, row, rowOffset: offsetY },
      to: { column, columnOffset: offsetX + width, row, rowOffset: offsetY + height },
    };
    const id = spec.id ?? crypto.randomUUID();
    const drawing = {
      unitId: UNIT,
      subUnitId: sheet,
      drawingId: id,
      drawingType: DrawingTypeEnum.DRAWING_DOM,
      componentKey: 'Chart',
      allowTransform: true,
      // The page places it by the cell; left and top are only there because Univer wants them.
      sheetTransform: place,
      axisAlignSheetTransform: place,
      transform: { left: 0, top: 0, width, height },
      data: { ...spec, id },
    };
    apply(DrawingApplyType.INSERT, drawings.getBatchAddOp([drawing as unknown as ISheetFloatDom]));
    return id;
  }

  function remove(sheet: string, id: string): void {
    apply(DrawingApplyType.REMOVE, drawings.getBatchRemoveOp([{ unitId: UNIT, subUnitId: sheet, drawingId: id }]));
  }

  /** Where the chart lies after the change: it keeps its size and moves with the cell under its corner. */
  function shiftPosition(position: ChartPosition, change: Change): ChartPosition {
    const key = change.along === 'rows' ? 'row' : 'column';
    const span = shiftSpan({ start: position[key], count: 1 }, change);
    return { ...position, [key]: span ? span.start : change.start };
  }

  /** Draws each chart anew that `changed` gives other ranges or another place. */
  function redraw(changed: (chart: ChartSpec, sheet: string) => ChartSpec): void {
    for (const sheet of model.getSheets().map((each) => each.getSheetId())) {
      for (const chart of charts(sheet)) {
        const next = changed(chart, sheet);
        if (JSON.stringify(next) === JSON.stringify(chart)) continue;
        remove(sheet, chart.id as string);
        insert(sheet, next);
      }
    }
  }

  structure.add({
    change(change, fromPage) {
      redraw((chart, sheet) => {
        const moves = sheet === change.sheet && !fromPage; // a page moves its own drawings
        return {
          ...chart,
          ranges: chart.ranges.flatMap((area) => shiftArea(area, change) ?? []),
          position: moves ? shiftPosition(chart.position, change) : chart.position,
        };
      });
    },
    sheetRemoved(removed) {
      redraw((chart) => ({ ...chart, ranges: chart.ranges.filter(({ sheet }) => sheet !== removed) }));
    },
  });

  return {
    charts,
    insertChart: insert,
    removeChart: remove,
    updateChart(sheet: string, spec: ChartSpec): void {
      remove(sheet, spec.id as string);
      insert(sheet, spec);
    },
  };
}
