/** Deals as the sidebar shows them: those that wait for a decision or for their end, and those that may be reopened. */
import type { DealState } from '../../../core/choices';
import { calendarDay, isDate } from '../../../core/days';
import { stateReader } from '../../../core/deals/deal-status';
import { foldLabel } from '../../../core/language';
import { dealNumber } from '../../../core/log/log-line';
import { cellOf, type Table } from '../../../core/ranges/table';
import { isTableError } from '../../../core/ranges/table-error';
import { decisionsFrom, isUndecided, stateOn } from '../../../core/registration/deal-lifecycle';
import { queuePlaces } from '../../../core/registration/queue-places';
import type { InFront, Place } from '../../../core/registration/registration-queue';
import type { DealColumn, PartnerColumn } from '../../../core/schema';
import type { Settings } from '../../../core/settings/settings';
import type { Sentence } from '../../../i18n/answers';
import { textOfCell } from '../../../sheets/cell-text';
import type { OpenDeal, QueuePlace } from '../contract';
import { adviceFinder } from './deal-advice';
import { sourceAt, standingAt, textAt } from './deal-desk';

/** More rows would only slow the sidebar down: whoever has more decides the oldest first. */
const SHOWN = 200;
const CLOSED_SHOWN = 50;
const HOUR_MS = 3_600_000;

export interface DealSources {
  readonly deals: Table<DealColumn>;
  readonly partners: Table<PartnerColumn>;
  readonly settings: Settings;
  readonly now: Date;
}

export interface DealLists {
  readonly open: readonly OpenDeal[];
  readonly closed: readonly OpenDeal[];
}

/** Undecided ones first: somebody waits for an answer. */
const RANKS: Readonly<Partial<Record<DealState, number>>> = { submitted: 0, needsInfo: 0, draft: 1, approved: 2 };

export function dealLists(sources: DealSources): DealLists {
  const { deals, now } = sources;
  const stateOf = stateReader();
  const open: Listed[] = [];
  const closed: Listed[] = [];
  deals.rows.forEach((row, index) => {
    const state = stateOf(cellOf(deals, row, 'status'));
    if (state === undefined) return;
    const rank = RANKS[state];
    if (rank !== undefined) open.push({ index, rank, time: timeOf(deals, row, 'registered'), number: 0 });
    else closed.push({ index, rank: 0, time: closedAt(deals, row), number: dealNumber(cellOf(deals, row, 'id')) });
  });
  open.sort((a, b) => a.rank - b.rank || a.time - b.time || a.index - b.index);
  closed.sort((a, b) => b.time - a.time || b.number - a.number || b.index - a.index);
  const shown = open.slice(0, SHOWN);
  const waiting = shown.filter(({ rank }) => rank === RANKS.submitted).map(({ index }) => index);
  // Where the same customer may have several partners, nobody waits for anybody.
  const places = queuePlaces(deals, now, sources.settings.sameCustomer === 'block' ? waiting : []);
  const views = viewer(sources, (index) => places.get(index));
  return {
    open: shown.map(({ index }) => views(index)),
    closed: closed.slice(0, CLOSED_SHOWN).map(({ index }) => views(index)),
  };
}

interface Listed {
  readonly index: number;
  readonly rank: number;
  /** Milliseconds; 0 where the row has no readable date. */
  readonly time: number;
  readonly number: number;
}

function timeOf(deals: Table<DealColumn>, row: readonly unknown[], key: DealColumn): number {
  const cell = cellOf(deals, row, key);
  return isDate(cell) ? cell.getTime() : 0;
}

/** What tells best how recent a decision is that has no date of its own. */
function closedAt(deals: Table<DealColumn>, row: readonly unknown[]): number {
  return Math.max(...(['closed', 'protected', 'registered'] as const).map((key) => timeOf(deals, row, key)));
}

/** Shows deals by the position of their rows. */
export function viewer(sources: DealSources, placeOf: PlaceReader): (index: number) => OpenDeal {
  const { deals, partners, settings, now } = sources;
  const contactOf = contactReader(partners);
  const adviceOf = adviceFinder(sources);
  return (index) => {
    const row = deals.rows[index] ?? [];
    const text = (key: DealColumn) => textAt(deals, index, key);
    const standing = standingAt(deals, index) ?? NO_STANDING;
    const status = stateOn(standing, now);
    const registered = cellOf(deals, row, 'registered');
    const number = (key: DealColumn) => {
      const cell = cellOf(deals, row, key);
      return typeof cell === 'number' ? cell : null;
    };
    const due =
      isUndecided(status) && isDate(registered) ? registered.getTime() + settings.decisionHours * HOUR_MS : null;
    return {
      id: text('id'),
      partner: text('partner'),
      ...contactOf(text('partner')),
      company: text('company'),
      country: text('country'),
      product: text('product'),
      amount: number('amount'),
      currency: text('currency') || settings.currency,
      margin: number('margin'),
      earnings: number('earnings'),
      source: sourceAt(deals, index),
      status,
      registered: isDate(registered) ? registered.toISOString() : '',
      hoursLeft: due === null ? null : (due - now.getTime()) / HOUR_MS,
      protectedUntil: standing.protectedUntil ? calendarDay(standing.protectedUntil) : '',
      conflict: text('conflict'),
      evidence: standing.evidence,
      decisions: decisionsFrom(standing, now),
      queue: isUndecided(status) && !standing.isDirect ? placeIn(placeOf, index) : null,
      advice: adviceOf(index),
      reason: '',
    };
  };
}

/** A deal whose status a person has written over since it was read. */
const NO_STANDING = { state: 'draft', isDirect: false, protectedUntil: undefined, evidence: '' } as const;

/** The place of a registration that waits; undefined where it has no rival. */
type PlaceReader = (index: number) => Place | undefined;

/** null also where a rival's row cannot be read: whoever decides then hears which. */
function placeIn(placeOf: PlaceReader, index: number): QueuePlace | null {
  try {
    const place = placeOf(index);
    return place ? { position: place.position, behind: place.first ? behind(place.first) : '' } : null;
  } catch (error) {
    if (isTableError(error)) return null;
    throw error;
  }
}

function behind({ holds, id, partner, protectedUntil, registered }: InFront): Sentence {
  const day = (date: Date | undefined) => (date ? calendarDay(date) : '');
  return holds ? ['behindHolder', id, partner, day(protectedUntil)] : ['behindFirst', id, partner, day(registered)];
}

/** Whom to write to, by the partner's name. */
function contactReader(partners: Table<PartnerColumn>): (partner: string) => { contact: string; email: string } {
  const known = new Map<string, { contact: string; email: string }>();
  for (const row of partners.rows) {
    const text = (key: PartnerColumn) => textOfCell(cellOf(partners, row, key)).trim();
    const name = foldLabel(text('partner'));
    if (name !== '' && !known.has(name)) known.set(name, { contact: text('contact'), email: text('email') });
  }
  return (partner) => known.get(foldLabel(partner)) ?? { contact: '', email: '' };
}
