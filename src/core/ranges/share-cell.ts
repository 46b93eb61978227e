/** A channel share as a cell: a fraction, or the "n/a" that a share without a denominator gives. */

import { foldLabel } from '../language';
import { readRate } from './arguments';

export const NOT_AVAILABLE = 'n/a';

/** A share from 0 to 1; undefined for "n/a". */
export function readShare(name: string, cell: unknown): number | undefined {
  return typeof cell === 'string' && foldLabel(cell) === NOT_AVAILABLE ? undefined : readRate(name, cell);
}
