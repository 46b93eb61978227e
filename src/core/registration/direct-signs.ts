/**
 * Where the own direct sales meet a partner's registration that holds or waits (requirements 16, 17 and 20): an open
 * direct deal that was there first, a direct contact shortly before, or a bypass, which is either of them afterwards.
 */

import { claimOf, sameCustomerPairs } from '../company/same-customer';
import { calendarDay, isDate } from '../days';
import { holdsOrQueues, isDirectDeal, sourceReader, stateReader } from '../deals/deal-status';
import { cellOf, type Table } from '../ranges/table';
import type { DealColumn } from '../schema';
import type { Settings } from '../settings/settings';
import { canStand, isRecentContact } from './conflict-rules';

/** A row of Deals, as a message names it. */
export interface DealRef {
  /** As a person counts. */
  readonly row: number;
  /** Empty where the row has none yet. */
  readonly id: string;
  /** Empty for a direct deal. */
  readonly partner: string;
  readonly company: string;
}

export interface DirectSign {
  readonly kind: 'olderDeal' | 'recentContact' | 'bypass';
  /** The partner's. */
  readonly registration: DealRef;
  /** The direct deal, or the row that notes the contact: of the same customer, perhaps the registration itself. */
  readonly direct: DealRef;
  readonly isContact: boolean;
  /** When the direct deal was registered: an ISO instant; the day of the contact: YYYY-MM-DD. */
  readonly when: string;
}

export type Bypass = DirectSign & { readonly kind: 'bypass' };
type ContactSettings = Pick<Settings, 'directContactDays'>;

/** All signs of all registrations that hold or wait at `asOf`; the earliest first. Cells that are no dates are none. */
export function directSigns(deals: Table<DealColumn>, asOf: Date, settings: ContactSettings): DirectSign[] {
  const { registrations, events } = meetingRows(deals, asOf);
  return signsAmong(deals, registrations, events, settings);
}

/**
 * Direct contacts, and direct deals that are open or won, after a partner had registered the customer: it stays with
 * the partner, and somebody has to talk. One entry for each registration: its first bypass.
 */
export function bypassesOf(deals: Table<DealColumn>, asOf: Date, settings: ContactSettings): Bypass[] {
  const { registrations, events } = meetingRows(deals, asOf);
  const times = registrations.map(({ time }) => time);
  const first = times.reduce((low, time) => Math.min(low, time), Number.POSITIVE_INFINITY);
  const later = events.filter(({ time }) => time > first);
  const last = later.reduce((high, { time }) => Math.max(high, time), Number.NEGATIVE_INFINITY);
  const earlier = registrations.filter(({ time }) => time < last);
  const bypassed = new Set<number>();
  return signsAmong(deals, earlier, later, settings).filter((sign): sign is Bypass => {
    if (sign.kind !== 'bypass' || bypassed.has(sign.registration.row)) return false;
    bypassed.add(sign.registration.row);
    return true;
  });
}

interface Moment {
  /** Position in the table. */
  readonly index: number;
  readonly time: number;
}

interface DirectEvent extends Moment {
  readonly isContact: boolean;
  /** A direct deal that the own team is working on. */
  readonly isOpen: boolean;
}

/** One pass: partners' registrations that hold or wait, and everything that the own team did. */
function meetingRows(deals: Table<DealColumn>, asOf: Date) {
  const [stateOf, sourceOf] = [stateReader(), sourceReader()];
  const registrations: Moment[] = [];
  const events: DirectEvent[] = [];
  const until = (row: readonly unknown[]) => {
    const cell = cellOf(deals, row, 'protected');
    return isDate(cell) ? cell : undefined;
  };
  deals.rows.forEach((row, index) => {
    const contact = cellOf(deals, row, 'directContact');
    if (isDate(contact) && contact.getTime() <= asOf.getTime()) {
      events.push({ index, time: contact.getTime(), isContact: true, isOpen: false });
    }
    const state = stateOf(cellOf(deals, row, 'status'));
    const registered = cellOf(deals, row, 'registered');
    if (!canStand(state) || !isDate(registered)) return;
    const time = registered.getTime();
    const source = sourceOf(cellOf(deals, row, 'source'));
    if (isDirectDeal(source, cellOf(deals, row, 'partner')))
      events.push({ index, time, isContact: false, isOpen: state === 'approved' });
    else if (holdsOrQueues(state, until(row), asOf)) registrations.push({ index, time });
  });
  return { registrations, events };
}

function signsAmong(
  deals: Table<DealColumn>,
  registrations: readonly Moment[],
  events: readonly DirectEvent[],
  { directContactDays }: ContactSettings,
): DirectSign[] {
  const claims = (rows: readonly Moment[]) => rows.map(({ index }) => claimOf(deals, deals.rows[index] ?? []));
  const found = new Map<string, DirectSign & { time: number }>();
  for (const { first, second, overlaps } of sameCustomerPairs(claims(registrations), claims(events))) {
    const [registration, event] = [registrations[first], events[second]];
    if (registration === undefined || event === undefined) continue;
    const kind = kindOf(registration, event, overlaps, directContactDays);
    if (kind === undefined) continue;
    const { time, isContact } = event;
    const when = isContact ? calendarDay(new Date(time)) : new Date(time).toISOString();
    const key = [kind, registration.index, event.index].join(' ');
    const known = found.get(key);
    if (known !== undefined && known.time <= time) continue;
    const refs = { registration: refOf(deals, registration.index), direct: refOf(deals, event.index) };
    found.set(key, { kind, ...refs, isContact, when, time });
  }
  const inOrder = (a: DirectSign & { time: number }, b: DirectSign & { time: number }) =>
    a.time - b.time || a.registration.row - b.registration.row || a.direct.row - b.direct.row;
  return [...found.values()].sort(inOrder).map(({ time: _, ...sign }) => sign);
}

/** A contact is with the customer, whatever product it was about; a deal meets only what it overlaps with. */
function kindOf(
  registration: Moment,
  event: DirectEvent,
  overlaps: boolean,
  days: number,
): DirectSign['kind'] | undefined {
  if (!event.isContact && !overlaps) return undefined;
  if (event.time > registration.time) return 'bypass';
  if (!event.isContact) return event.isOpen ? 'olderDeal' : undefined;
  return isRecentContact(new Date(event.time), new Date(registration.time), days) ? 'recentContact' : undefined;
}

function refOf(deals: Table<DealColumn>, index: number): DealRef {
  return dealRef(deals, deals.rows[index] ?? [], deals.firstRow + index);
}

/** How a message names a deal. */
export function dealRef(deals: Table<DealColumn>, row: readonly unknown[], rowNumber: number): DealRef {
  const text = (key: DealColumn) => String(cellOf(deals, row, key) ?? '');
  return { row: rowNumber, id: text('id'), partner: text('partner'), company: text('company') };
}
