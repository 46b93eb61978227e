/** The Partners sheet as the dashboard needs it: who has signed, and since when there is a programme. */
import type { ProblemLog } from './dashboard-problems';
import { calendarDay, isDate } from './days';
import { foldLabel } from './language';
import type { PartnerColumn } from './schema';
import { cellOf, isBlank, type Table } from './table';
import { isBlankRow } from './table-range';

export interface PartnerFacts {
  /** Folded names of all rows. */
  readonly listed: ReadonlySet<string>;
  /** Of those that have signed by today and have not ended. */
  readonly signed: ReadonlySet<string>;
  /** Signed once, ended since. */
  readonly ended: number;
  /** Not signed yet. */
  readonly candidates: number;
  /** First signature, YYYY-MM-DD; undefined before the first. */
  readonly firstSigned: string | undefined;
}

export function partnerFacts(partners: Table<PartnerColumn>, today: string, problems: ProblemLog): PartnerFacts {
  const listed = new Set<string>();
  const signed = new Set<string>();
  let ended = 0;
  let candidates = 0;
  let firstSigned: string | undefined;
  for (const [index, row] of partners.rows.entries()) {
    const name = nameOf(partners, index, listed, problems);
    if (name === undefined) continue;
    listed.add(name);
    const dayIn = (column: 'signed' | 'ended') =>
      dayOfCell(cellOf(partners, row, column), column, partners.firstRow + index, problems);
    const [signedDay, endedDay] = [dayIn('signed'), dayIn('ended')];
    if (signedDay === undefined || signedDay > today) {
      candidates += 1;
      continue;
    }
    if (firstSigned === undefined || signedDay < firstSigned) firstSigned = signedDay;
    if (endedDay !== undefined && endedDay <= today) ended += 1;
    else signed.add(name);
  }
  return { listed, signed, ended, candidates, firstSigned };
}

/** undefined for a blank row and, named, for a row without a name and for a name that was there before. */
function nameOf(
  partners: Table<PartnerColumn>,
  index: number,
  listed: ReadonlySet<string>,
  problems: ProblemLog,
): string | undefined {
  const row = partners.rows[index] ?? [];
  if (isBlankRow(row)) return undefined;
  const written = cellOf(partners, row, 'partner');
  const name = foldLabel(written);
  if (name !== '' && !listed.has(name)) return name;
  problems.add(
    name === '' ? 'missingPartner' : 'listedTwice',
    ['partners', 'partner'],
    partners.firstRow + index,
    written,
  );
  return undefined;
}

function dayOfCell(
  cell: unknown,
  column: 'signed' | 'ended',
  number: number,
  problems: ProblemLog,
): string | undefined {
  if (isDate(cell)) return calendarDay(cell);
  if (!isBlank(cell)) problems.add('notADate', ['partners', column], number, cell);
  return undefined;
}
