/** The running check over the lines of the log. */
import { type ChainBreak, type ChainHead, chainOrder, checkChain, movedLines } from '../../../core/log/log-check';
import { dealId, dealNumber } from '../../../core/log/log-line';
import { cellOf } from '../../../core/ranges/table';
import type { FindingText } from '../../../i18n/check-log';
import { textOfCell } from '../../../sheets/cell-text';
import { readTable } from '../../../sheets/table-cells';
import { readLines, readSequences } from '../../../sheets/whole-log';
import { openWorkbook, type Workbook } from '../../../sheets/workbook';
import type { PartLimits } from './check-log';
import type { CheckProgress, Finding } from './check-log-contract';

/** A log in disorder is sorted by one action, however many lines have moved. */
const MOVED_NAMED = 10;

/** Reads only, hence without the lock. */
export function checkLines(start: ChainHead, { from, most }: PartLimits): CheckProgress {
  const workbook = openWorkbook();
  const cells = readSequences(workbook);
  const sequences = cells.map(({ cell }) => cell);
  const order = chainOrder(sequences);
  let end = Math.min(order.length, from + most);
  // Lines that claim the same place are judged together.
  while (end < order.length && order[end]?.place === order[end - 1]?.place) end += 1;
  const part = order.slice(from, end).map(({ index, place }) => ({ place, row: cells[index]?.row ?? 0 }));
  const findings = from === 0 ? movedFindings(sequences) : [];
  const { head, breaks } = checkChain(start, placedLines(workbook, part));
  findings.push(...breaks.map(breakFinding));
  const isDone = end >= order.length;
  if (isDone) findings.push(...endFindings(workbook, head));
  const next = isDone ? ({ step: 'rows', from: 0 } as const) : ({ step: 'lines', from: end, head } as const);
  return { next, done: end, total: order.length, findings };
}

/** One call: neighbours in the chain are neighbours in the sheet, unless somebody sorted it. */
function placedLines(workbook: Workbook, part: readonly { readonly place: number; readonly row: number }[]) {
  if (part.length === 0) return [];
  const rows = part.map(({ row }) => row);
  const first = rows.reduce((low, row) => Math.min(low, row));
  const last = rows.reduce((high, row) => Math.max(high, row));
  const lines = readLines(workbook, first, last);
  return part.flatMap(({ place, row }) => {
    const line = lines[row - first];
    return line ? [{ place, line }] : [];
  });
}

function movedFindings(sequences: readonly unknown[]): Finding[] {
  const moved = movedLines(sequences);
  const [first] = moved;
  if (first === undefined) return [];
  const row = sequences.findIndex((cell) => Number(cell) === first) + 2;
  return [inLog(['linesMoved', moved.length, moved.slice(0, MOVED_NAMED)], row)];
}

function breakFinding(found: ChainBreak): Finding {
  const { kind, row } = found;
  switch (kind) {
    case 'edited':
      return inLog(['lineEdited', found.sequence, row], row);
    case 'inserted':
      return inLog(['lineInserted', row], row);
    case 'deleted':
      return inLog(['linesDeleted', found.from, found.to], row);
  }
}

/** Nothing follows the newest line that could miss it; an id that the log has never given tells. */
function endFindings(workbook: Workbook, { links }: ChainHead): Finding[] {
  const known = links.reduce((high, { lastDeal }) => Math.max(high, lastDeal), 0);
  const deals = readTable(workbook, 'deals', ['id']);
  const newest = deals.rows.reduce((high, row) => Math.max(high, dealNumber(textOfCell(cellOf(deals, row, 'id')))), 0);
  if (newest <= known || links.length === 0) return [];
  const row =
    deals.rows.findIndex((each) => dealNumber(textOfCell(cellOf(deals, each, 'id'))) === newest) + deals.firstRow;
  const id = dealId(newest);
  return [{ text: ['endMissing', id, dealId(known)], place: { sheet: 'deals', row, id } }];
}

const inLog = (text: FindingText, row: number): Finding => ({ text, place: { sheet: 'log', row, id: '' } });
