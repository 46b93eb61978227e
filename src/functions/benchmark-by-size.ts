import { sizeVerdict } from '../core/benchmark/benchmark';
import { readAmount } from '../core/ranges/arguments';
import { percentRange } from '../core/ranges/percent';
import { customFunction, eachRow } from '../core/ranges/row-by-row';
import { NOT_AVAILABLE, readShare } from '../core/ranges/share-cell';

/**
 * Compares a channel share of revenue with companies of the same size.
 *
 * @param {number} share Channel share as a fraction, such as 22 % or 0.22, or "n/a".
 * @param {number} annualRevenue Revenue of the whole company in a year, 0 or more.
 * @return below, within or above, and the share that is usual for the size.
 * @customfunction
 */
export function BENCHMARK_BY_SIZE(share: unknown, annualRevenue: unknown) {
  return customFunction('BENCHMARK_BY_SIZE', () =>
    eachRow(
      [
        { name: 'share', value: share },
        { name: 'annualRevenue', value: annualRevenue },
      ],
      (cells) => {
        const value = readShare('share', cells[0]);
        if (value === undefined) return NOT_AVAILABLE;
        const { position, low, high } = sizeVerdict(value, readAmount('annualRevenue', cells[1]));
        return `${position} ${percentRange(low, high)}`;
      },
    ),
  );
}
