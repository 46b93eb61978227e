import { readBands } from '../core/benchmark/band-table';
import { PROGRAMME_BANDS, programmeBand } from '../core/benchmark/benchmark';
import { customFunction, eachRow } from '../core/ranges/row-by-row';
import { NOT_AVAILABLE, readShare } from '../core/ranges/share-cell';
import { isBlank } from '../core/ranges/table';

/**
 * Compares a channel share of revenue with partner programmes in general.
 *
 * @param {number} share Channel share as a fraction, such as 22 % or 0.22, or "n/a".
 * @param {range} bands Optional. Range with the header row Benchmark, Share from; default the guide's bands.
 * @return weak, below average, average, above average, top or beyond top.
 * @customfunction
 */
export function CHANNEL_BENCHMARK(share: unknown, bands?: unknown) {
  return customFunction('CHANNEL_BENCHMARK', () => {
    const known = isBlank(bands) ? PROGRAMME_BANDS : readBands(bands);
    return eachRow([{ name: 'share', value: share }], (cells) => {
      const value = readShare('share', cells[0]);
      return value === undefined ? NOT_AVAILABLE : programmeBand(value, known).label.en;
    });
  });
}
