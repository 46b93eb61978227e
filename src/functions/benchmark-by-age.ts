import { type AgeVerdict, ageVerdict } from '../core/benchmark/benchmark';
import { readAmount } from '../core/ranges/arguments';
import { percentText } from '../core/ranges/percent';
import { customFunction, eachRow } from '../core/ranges/row-by-row';
import { NOT_AVAILABLE, readShare } from '../core/ranges/share-cell';

/**
 * Compares a channel share of revenue with what is expected of a programme of this age.
 *
 * @param {number} share Channel share as a fraction, such as 22 % or 0.22, or "n/a".
 * @param {number} months Months since the first partner signed, 0 or more.
 * @return "on track", "behind: …" with what was expected by which month, or "no benchmark yet" under 6 months.
 * @customfunction
 */
export function BENCHMARK_BY_AGE(share: unknown, months: unknown) {
  return customFunction('BENCHMARK_BY_AGE', () =>
    eachRow(
      [
        { name: 'share', value: share },
        { name: 'months', value: months },
      ],
      (cells) => {
        const value = readShare('share', cells[0]);
        return value === undefined ? NOT_AVAILABLE : verdictText(ageVerdict(value, readAmount('months', cells[1])));
      },
    ),
  );
}

function verdictText(verdict: AgeVerdict): string {
  if (verdict.position === 'tooEarly') return 'no benchmark yet';
  if (verdict.position === 'onTrack') return 'on track';
  const expected = verdict.expected === 0 ? 'first revenue' : percentText(verdict.expected);
  return `behind: ${expected} expected by month ${verdict.month}`;
}
