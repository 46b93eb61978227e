/** The Partners sheet as the dashboard needs it: who has signed, and since when there is a programme. */

import { calendarDay, dayNumber, isDate, monthsBefore, timeOf, wholeDaysIn } from '../days';
import { DEALS } from '../kpi/deal-reading';
import { PARTNERS, type PartnerReading } from '../kpi/partner-reading';
import { foldLabel } from '../language';
import { cellOf, isBlank, type Table } from '../ranges/table';
import { isBlankRow } from '../ranges/table-range';
import type { PartnerColumn } from '../schema';
import type { Activity } from './dashboard-deals';
import type { ProblemLog } from './dashboard-problems';

/** A row of Partners before anything is known of its deals. */
export interface ListedPartner extends Omit<PartnerReading, 'firstDealDays'> {
  /** Instant of the signature, in milliseconds; undefined where it has not signed yet. */
  readonly signedAt: number | undefined;
}

export interface PartnerFacts {
  /** Folded names of all rows. */
  readonly listed: ReadonlySet<string>;
  readonly rows: readonly ListedPartner[];
  /** Signed once, ended since. */
  readonly ended: number;
  /** Not signed yet. */
  readonly candidates: number;
  /** First signature, YYYY-MM-DD; undefined before the first. */
  readonly firstSigned: string | undefined;
}

export function partnerFacts(partners: Table<PartnerColumn>, today: string, problems: ProblemLog): PartnerFacts {
  const listed = new Set<string>();
  const rows: ListedPartner[] = [];
  const yearAgo = monthsBefore(today, 12);
  for (const [index, cells] of partners.rows.entries()) {
    const row = partners.firstRow + index;
    const name = nameOf(partners, cells, row, listed, problems);
    if (name === undefined) continue;
    listed.add(name);
    const dateIn = (column: DateColumn): Date | undefined =>
      dateOfCell(cellOf(partners, cells, column), column, row, problems);
    const [signed, ended, certified] = [dateIn('signed'), dateIn('ended'), dateIn('certified')];
    const text = (column: PartnerColumn) => String(cellOf(partners, cells, column) ?? '').trim();
    const hasSigned = signed !== undefined && calendarDay(signed) <= today;
    rows.push({
      name,
      row,
      groups: groupsOf({ signed, ended, certified }, today, yearAgo),
      onboardingDays:
        signed && certified ? Math.max(0, dayNumber(certified.getTime()) - dayNumber(signed.getTime())) : 0,
      manager: text('manager'),
      source: text('source'),
      signedAt: hasSigned ? timeOf(signed) : undefined,
    });
  }
  return { listed, rows, ...countsOf(rows) };
}

type DateColumn = 'signed' | 'ended' | 'certified';
type Dates = Readonly<Record<DateColumn, Date | undefined>>;

function groupsOf(dates: Dates, today: string, yearAgo: string): number {
  const [signed, ended, certified] = [dates.signed, dates.ended, dates.certified].map(
    (date) => date && calendarDay(date),
  );
  const isCertified = certified !== undefined && certified <= today;
  let groups = isCertified ? PARTNERS.certified : 0;
  if (signed === undefined || signed > today) return groups;
  groups |= PARTNERS.everSigned;
  if (signed > yearAgo) groups |= PARTNERS.recruited;
  if (isCertified && certified >= signed) groups |= PARTNERS.onboarded;
  if (ended === undefined || ended > today) groups |= PARTNERS.signed;
  else if (ended > yearAgo) groups |= PARTNERS.ended;
  if (groups & (PARTNERS.signed | PARTNERS.ended)) groups |= PARTNERS.ofYear;
  return groups;
}

function countsOf(rows: readonly ListedPartner[]): Pick<PartnerFacts, 'ended' | 'candidates' | 'firstSigned'> {
  const signedOnce = rows.filter(({ groups }) => groups & PARTNERS.everSigned);
  const times = signedOnce.map(({ signedAt = 0 }) => signedAt);
  const first = times.reduce((earliest, time) => Math.min(earliest, time), Number.POSITIVE_INFINITY);
  return {
    ended: signedOnce.filter(({ groups }) => !(groups & PARTNERS.signed)).length,
    candidates: rows.length - signedOnce.length,
    firstSigned: times.length === 0 ? undefined : calendarDay(new Date(first)),
  };
}

/** The rows with what their partners did, by name. */
export function withActivity(
  rows: readonly ListedPartner[],
  activity: ReadonlyMap<string, Readonly<Activity>>,
): PartnerReading[] {
  return rows.map(({ signedAt, ...row }) => {
    const done = activity.get(row.name);
    if (done === undefined || !(done.groups & DEALS.registration)) return { ...row, firstDealDays: 0 };
    const active = done.groups & DEALS.active ? PARTNERS.active : 0;
    return {
      ...row,
      groups: row.groups | PARTNERS.registered | active,
      firstDealDays: signedAt === undefined ? 0 : Math.max(0, wholeDaysIn(done.first - signedAt)),
    };
  });
}

/** undefined for a blank row and, named, for a row without a name and for a name that was there before. */
function nameOf(
  partners: Table<PartnerColumn>,
  cells: readonly unknown[],
  row: number,
  listed: ReadonlySet<string>,
  problems: ProblemLog,
): string | undefined {
  if (isBlankRow(cells)) return undefined;
  const written = cellOf(partners, cells, 'partner');
  const name = foldLabel(written);
  if (name !== '' && !listed.has(name)) return name;
  problems.add(name === '' ? 'missingPartner' : 'listedTwice', ['partners', 'partner'], row, written);
  return undefined;
}

function dateOfCell(cell: unknown, column: DateColumn, row: number, problems: ProblemLog): Date | undefined {
  if (isDate(cell)) return cell;
  if (!isBlank(cell)) problems.add('notADate', ['partners', column], row, cell);
  return undefined;
}
