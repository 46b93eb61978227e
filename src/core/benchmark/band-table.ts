/** The programme benchmark's bands of Settings, as a range that overrides the guide's. */

import { isLabel } from '../language';
import { readRate, readText } from '../ranges/arguments';
import { cellOf } from '../ranges/table';
import { isBlankRow, tableFromRange } from '../ranges/table-range';
import { SETTINGS_BLOCKS } from '../settings/settings-blocks';
import { PROGRAMME_BANDS, type ShareBand } from './benchmark';

const [BENCHMARK, SHARE_FROM] = SETTINGS_BLOCKS.bands.headers;
const BAND_COLUMNS = { name: { label: BENCHMARK }, from: { label: SHARE_FROM } };

/**
 * Reads a range `Benchmark | Share from`, in any order; the lowest share must be 0. A band's own bound belongs to it,
 * except in the two bands that the guide leaves open below ("above average", "beyond top").
 */
export function readBands(range: unknown): readonly ShareBand[] {
  const table = tableFromRange('bands', range, BAND_COLUMNS, ['name', 'from']);
  const bands = table.rows.flatMap((row, index) => {
    if (isBlankRow(row)) return [];
    const at = `bands row ${table.firstRow + index}`;
    const name = readText(`${at}: ${BENCHMARK.en}`, cellOf(table, row, 'name'));
    const from = readRate(`${at}: ${SHARE_FROM.en}`, cellOf(table, row, 'from'));
    const known = PROGRAMME_BANDS.find(({ label }) => isLabel(name, label));
    return [{ label: known?.label ?? { en: name, fi: name }, from, includesFrom: known?.includesFrom ?? true }];
  });
  const lowest = Math.min(...bands.map(({ from }) => from));
  if (lowest !== 0) {
    throw new Error(`bands must have a lowest "${SHARE_FROM.en}" of 0, got ${bands.length > 0 ? lowest : 'no rows'}.`);
  }
  return bands;
}
