/** The win probabilities of Settings, by stage of an open deal. */

import { choiceOf, DEAL_STATES } from '../choices';
import { SETTINGS_BLOCKS, WIN_PROBABILITY, type WinProbability } from '../settings/settings-blocks';
import { readRate } from './arguments';
import { described } from './described';
import { cellOf } from './table';
import { isBlankRow, tableFromRange } from './table-range';

const [STATUS, PROBABILITY] = SETTINGS_BLOCKS.winProbability.headers;
const COLUMNS = { state: { label: STATUS }, probability: { label: PROBABILITY } };

/** Reads a range `Status | Win probability`, in any order; a stage without a row keeps our default. */
export function readWinProbability(range: unknown): WinProbability {
  const table = tableFromRange('win probabilities', range, COLUMNS, ['state', 'probability']);
  const found: { -readonly [K in keyof WinProbability]: number } = { ...WIN_PROBABILITY };
  table.rows.forEach((row, index) => {
    if (isBlankRow(row)) return;
    const at = `win probabilities row ${table.firstRow + index}`;
    const cell = cellOf(table, row, 'state');
    const state = choiceOf(DEAL_STATES, cell);
    if (state !== 'submitted' && state !== 'needsInfo' && state !== 'approved') {
      const allowed = (['submitted', 'needsInfo', 'approved'] as const).map((key) => DEAL_STATES[key].en).join(', ');
      throw new Error(`${at}: ${STATUS.en} must be one of ${allowed}, got ${described(cell)}.`);
    }
    found[state] = readRate(`${at}: ${PROBABILITY.en}`, cellOf(table, row, 'probability'));
  });
  return found;
}
