/**
 * Marketing money (requirement 12): each partner gets a share of the partner-sourced revenue that it won in the trailing
 * 12 months, and what it was granted in the same 12 months comes off (ours: the guide names the rate alone).
 */
import { MDF_STATES, type MdfState } from '../choices';
import { calendarDay, isDate, monthsBefore } from '../days';
import { choiceReader } from '../deals/deal-status';
import { foldLabel } from '../language';
import { NO_REVENUE, type PartnerRevenue, type RevenueQuestion, TIER_MONTHS } from '../partners/partner-revenue';
import { cellOf, isBlank, type Table } from '../ranges/table';
import { isBlankRow } from '../ranges/table-range';
import type { ColumnKey } from '../schema';
import { converted, type MissingRate } from './exchange-rates';
import { currencyIn, minorUnits, sumMoney } from './money';
import { roundDecimal, roundProduct } from './rounding';

export type MdfTable = Table<ColumnKey<'mdf'>>;

/** In the programme's currency. */
export interface MdfBalance {
  readonly accrued: number;
  /** Approved, claimed or paid. */
  readonly granted: number;
  /** Waits for an answer. */
  readonly requested: number;
  /** accrued − granted; below 0 where more was granted than the partner's revenue gives. */
  readonly available: number;
}

export type MdfProblemKind = 'noPartner' | 'unknownStatus' | 'notADate' | 'notAnAmount' | 'unknownCurrency' | 'noRate';

/** A row of the sheet that no balance can count. */
export interface MdfProblem {
  readonly kind: MdfProblemKind;
  readonly row: number;
  readonly found: string;
}

export interface MdfBalances {
  /** By folded partner name: whoever has revenue or a request. A missing rate leaves the partner without a balance. */
  readonly balances: ReadonlyMap<string, MdfBalance | MissingRate>;
  readonly problems: readonly MdfProblem[];
}

/** States whose money counts against what the revenue gives. */
export const GRANTED: ReadonlySet<MdfState> = new Set<MdfState>(['approved', 'claimed', 'paid']);

interface Request {
  readonly partner: string;
  readonly state: MdfState;
  readonly amount: number;
}

/** `rate`: fraction of the revenue. */
export function mdfBalances(
  requests: MdfTable,
  revenue: ReadonlyMap<string, PartnerRevenue>,
  rate: number,
  question: RevenueQuestion,
): MdfBalances {
  const problems: MdfProblem[] = [];
  const counted = new Map<string, Request[]>();
  const stateOf = choiceReader(MDF_STATES);
  for (const [index, row] of requests.rows.entries()) {
    if (isBlankRow(row)) continue;
    const read = readRequest(requests, row, stateOf, question);
    if (read === undefined) continue;
    if ('kind' in read) problems.push({ ...read, row: requests.firstRow + index });
    else counted.set(read.partner, [...(counted.get(read.partner) ?? []), read]);
  }
  const keys = new Set([...revenue.keys(), ...counted.keys()].filter((key) => key !== ''));
  const balances = [...keys].map((key) => {
    const own = revenue.get(key) ?? NO_REVENUE;
    return [key, own.missing ?? balanceOf(own.revenue, counted.get(key) ?? [], rate, question.currency)] as const;
  });
  return { balances: new Map(balances), problems };
}

function balanceOf(revenue: number, requests: readonly Request[], rate: number, currency: string): MdfBalance {
  const accrued = roundProduct(Math.max(0, revenue), rate, minorUnits(currency) ?? 2);
  const sumOf = (isWanted: (state: MdfState) => boolean) =>
    sumMoney(
      requests.flatMap(({ state, amount }) => (isWanted(state) ? [amount] : [])),
      currency,
    );
  const granted = sumOf((state) => GRANTED.has(state));
  const requested = sumOf((state) => state === 'requested');
  return { accrued, granted, requested, available: sumMoney([accrued, 0 - granted], currency) };
}

/** undefined for a request that does not count: turned down, taken back, or older than 12 months. */
function readRequest(
  requests: MdfTable,
  row: readonly unknown[],
  stateOf: (cell: unknown) => MdfState | undefined,
  { today, currency: programme, rates }: RevenueQuestion,
): Request | Omit<MdfProblem, 'row'> | undefined {
  const cell = (key: ColumnKey<'mdf'>) => cellOf(requests, row, key);
  const problem = (kind: MdfProblemKind, found: unknown) => ({ kind, found: String(found ?? '') });
  const partner = foldLabel(cell('partner'));
  if (partner === '') return problem('noPartner', cell('campaign'));
  const state = stateOf(cell('status'));
  if (state === undefined) return problem('unknownStatus', cell('status'));
  if (state === 'rejected' || state === 'declined') return undefined;
  const requested = cell('requested');
  if (!isBlank(requested) && !isDate(requested)) return problem('notADate', requested);
  // A request without a day was made now.
  const day = isDate(requested) ? calendarDay(requested) : today;
  if (day <= monthsBefore(today, TIER_MONTHS) || day > today) return undefined;
  const amount = cell('amount');
  if (typeof amount !== 'number' || !(amount >= 0)) return problem('notAnAmount', amount);
  const currency = currencyIn(cell('currency'), programme);
  const digits = minorUnits(currency);
  if (digits === undefined) return problem('unknownCurrency', cell('currency'));
  const own = minorUnits(programme) ?? 2;
  // Without a sheet of rates nobody knows that the programme's own is 1.
  const inProgramme =
    currency === programme ? roundDecimal(amount, own) : converted(amount, { currency, day }, rates, own);
  return typeof inProgramme === 'number'
    ? { partner, state, amount: inProgramme }
    : problem('noRate', `${currency} ${day}`);
}
