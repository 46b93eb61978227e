// Univer's open part has no charts: a chart is a floating DOM element, drawn by Chart.js from the cells it names.
import { Chart, type ChartConfiguration, registerables } from 'chart.js';
import { createElement, useEffect, useRef } from 'react';
import type { Area } from '../protocol';
import type { ChartSpec } from '../workbook/operations/charts';
import { type ChartCell, chartConfig, type FormatNumber, isDrawn, mergeRanges } from './chart-config';
import { nestOptions, undrawnOptions } from './chart-options';

Chart.register(...registerables);

/** What charts need of the grid. */
export interface ChartSource {
  /** The chart as it is now: its ranges move with their rows and columns. Undefined once it is deleted. */
  specOf(drawingId: string): ChartSpec | undefined;
  read(area: Area): ChartCell[][];
  /** Calls back after every change; answers how to stop that. */
  watch(listener: () => void): () => void;
  format: FormatNumber;
}

/** One redraw for a burst of changes. */
const REDRAW_AFTER_MS = 50;

const told = new Set<string>();
/** Names each undrawn option once, for the author of the script. */
function tellUndrawn({ type, options }: ChartSpec): void {
  for (const option of undrawnOptions(nestOptions(options))) {
    if (!told.has(option)) console.warn(`The workbench does not draw the chart option ${option} (${type} chart).`);
    told.add(option);
  }
}

const live = new Map<string, ChartConfiguration>();
/** What is on the screen, for tests: type, title, labels and series of each chart. */
export const drawnCharts = () =>
  [...live.values()].map(({ data, options }) => ({
    title: options?.plugins?.title?.text,
    labels: data.labels,
    series: data.datasets.map(({ label, type, data: values }) => ({ label, type, values })),
  }));

/** Draws into the canvas now and after every change of the chart or its cells; answers how to stop. */
function keepDrawn(canvas: HTMLCanvasElement, drawingId: string, source: ChartSource): () => void {
  let chart: Chart | undefined;
  let shown = '';
  let timer: number | undefined;
  const draw = () => {
    const spec = source.specOf(drawingId);
    if (!spec) return;
    const rows = mergeRanges(spec, spec.ranges.map(source.read));
    const wanted = JSON.stringify([spec, rows]);
    if (wanted === shown) return; // most changes are elsewhere
    shown = wanted;
    tellUndrawn(spec);
    const config = chartConfig(spec, rows, source.format);
    chart?.destroy();
    chart = new Chart(canvas, config);
    live.set(drawingId, config);
    const title = nestOptions(spec.options).title ?? 'without a title';
    canvas.setAttribute('aria-label', `${spec.type.toLowerCase()} chart ${title}`);
  };
  draw();
  const stop = source.watch(() => {
    window.clearTimeout(timer);
    timer = window.setTimeout(draw, REDRAW_AFTER_MS);
  });
  return () => {
    window.clearTimeout(timer);
    stop();
    chart?.destroy();
    live.delete(drawingId);
  };
}

/** The React component that Univer places over the cells. */
export const chartComponent = (source: ChartSource) =>
  function SheetChart({ data, floatDomId }: { data: ChartSpec; floatDomId: string }): unknown {
    const canvas = useRef<HTMLCanvasElement | null>(null);
    useEffect(() => (canvas.current ? keepDrawn(canvas.current, floatDomId, source) : undefined), [floatDomId]);
    const content = isDrawn(data.type)
      ? createElement('canvas', { ref: canvas, role: 'img' })
      : `${data.type} charts are not drawn in the workbench.`;
    return createElement('div', { className: 'chart' }, content);
  };
