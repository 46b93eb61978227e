/** The registrations that wait for a decision or for their end, oldest first, with the clock of the decision. */
import { choiceOf, DEAL_SOURCES, DEAL_STATES, type DealState } from '../../core/choices';
import { calendarDay, isDate } from '../../core/days';
import { decisionsFrom, isUndecided, stateOn } from '../../core/deal-lifecycle';
import type { DealColumn } from '../../core/schema';
import type { Settings } from '../../core/settings';
import { cellOf, type Table } from '../../core/table';
import { textOfCell } from '../../sheets/cell-text';
import type { OpenDeal } from './contract';

/** More rows would only slow the sidebar down: whoever has more decides the oldest first. */
const SHOWN = 200;
const HOUR_MS = 3_600_000;

export function openDeals(deals: Table<DealColumn>, settings: Settings, now: Date): OpenDeal[] {
  const open = deals.rows.flatMap((row) => {
    const state = choiceOf(DEAL_STATES, cellOf(deals, row, 'status'));
    const waits = isUndecided(state) || state === 'approved';
    return waits && state ? [openDeal(deals, row, state, settings, now)] : [];
  });
  // Undecided ones first: somebody waits for an answer.
  const rank = (deal: OpenDeal) => (isUndecided(deal.status) ? 0 : 1);
  return open.sort((a, b) => rank(a) - rank(b) || a.registered.localeCompare(b.registered)).slice(0, SHOWN);
}

export function openDeal(
  deals: Table<DealColumn>,
  row: readonly unknown[],
  state: DealState,
  settings: Settings,
  now: Date,
): OpenDeal {
  const cell = (key: DealColumn) => cellOf(deals, row, key);
  const text = (key: DealColumn) => textOfCell(cell(key));
  const [registered, until, amount] = [cell('registered'), cell('protected'), cell('amount')];
  const source = choiceOf(DEAL_SOURCES, cell('source')) ?? 'sourced';
  const standing = {
    state,
    isDirect: source === 'direct',
    protectedUntil: isDate(until) ? until : undefined,
    evidence: text('evidence'),
  };
  const due = isUndecided(state) && isDate(registered) ? registered.getTime() + settings.decisionHours * HOUR_MS : null;
  return {
    id: text('id'),
    partner: text('partner'),
    contact: '',
    email: '',
    company: text('company'),
    country: text('country'),
    product: text('product'),
    amount: typeof amount === 'number' ? amount : null,
    currency: text('currency') || settings.currency,
    source,
    status: stateOn(standing, now),
    registered: isDate(registered) ? registered.toISOString() : '',
    hoursLeft: due === null ? null : (due - now.getTime()) / HOUR_MS,
    protectedUntil: isDate(until) ? calendarDay(until) : '',
    conflict: text('conflict'),
    evidence: standing.evidence,
    decisions: decisionsFrom(standing, now),
    queue: null,
    advice: [],
    reason: '',
  };
}
