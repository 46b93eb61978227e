import { isTableError } from '../../core/ranges/table-error';
import { Problem } from '../../sheets/problem';

/** A cell that the rules cannot read is named rather than passed over; any other error is no cell's fault. */
export function readable<T>(ask: () => T): T {
  try {
    return ask();
  } catch (error) {
    if (isTableError(error)) throw new Problem('unreadableCell', (error as Error).message);
    throw error;
  }
}
