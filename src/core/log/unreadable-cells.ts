/** Cells of a deal that Kanava cannot read as what their column holds, each with what is allowed. */
import { choiceOf } from '../choices';
import { countryCode } from '../country';
import { shortened } from '../dashboard/dashboard-problems';
import { isDate } from '../days';
import { foldLabel } from '../language';
import { isCurrency } from '../money/money';
import { isBlank } from '../ranges/table';
import { type ColumnDefinition, DEAL_COLUMNS, type DealColumn } from '../schema';

export type Allowed = 'number' | 'date' | 'choice' | 'currency' | 'country' | 'partner';

export interface UnreadableCell {
  readonly column: DealColumn;
  readonly allowed: Allowed;
  /** As text, shortened; empty for a blank cell that must not be. */
  readonly found: string;
}

const LONGEST_FOUND = 60;
const columns = Object.entries(DEAL_COLUMNS) as [DealColumn, ColumnDefinition][];

/** @param partners names in the sheet Partners, folded. */
export function unreadableCells(
  cellIn: (column: DealColumn) => unknown,
  partners: ReadonlySet<string>,
): UnreadableCell[] {
  return columns.flatMap(([column, definition]) => {
    const cell = cellIn(column);
    const allowed = isBlank(cell) ? allowedWhereBlank(column) : refusedBy(column, definition, cell, partners);
    return allowed === undefined ? [] : [{ column, allowed, found: shortened(String(cell ?? ''), LONGEST_FOUND) }];
  });
}

/** A deal without a state counts for nothing. */
const allowedWhereBlank = (column: DealColumn): Allowed | undefined => (column === 'status' ? 'choice' : undefined);

/** What the column allows, where the cell is not of it. */
function refusedBy(
  column: DealColumn,
  { kind, choices }: ColumnDefinition,
  cell: unknown,
  partners: ReadonlySet<string>,
): Allowed | undefined {
  if (column === 'partner') return partners.has(foldLabel(cell)) ? undefined : 'partner';
  if (column === 'country') return countryCode(String(cell)) === undefined ? 'country' : undefined;
  switch (kind) {
    case 'number':
    case 'money':
    case 'rate':
      return typeof cell === 'number' ? undefined : 'number';
    case 'date':
    case 'datetime':
      return isDate(cell) ? undefined : 'date';
    case 'currency':
      return isCurrency(String(cell)) ? undefined : 'currency';
    case 'choice':
      return choices && choiceOf(choices, cell) === undefined ? 'choice' : undefined;
    default:
      return undefined;
  }
}
