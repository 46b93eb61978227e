/**
 * What partners have earned by the rows of Deals as they stand: amount × frozen margin of every won deal (requirement
 * 10), from the day on which it was won or, where Settings says so, on which the customer paid (feature 27).
 */
import type { DealSource } from '../choices';
import { calendarDay, isDate } from '../days';
import { sourceReader, stateReader } from '../deal-status';
import type { EarnedOn } from '../earned-on';
import { partnerEarnings } from '../earnings';
import { currencyIn } from '../exchange-rates';
import { foldLabel } from '../language';
import { isCurrency } from '../money';
import { plainText } from '../plain-text';
import type { DealColumn } from '../schema';
import { cellOf, isBlank, type Table } from '../table';
import { isBlankRow } from '../table-range';

export interface Entitlement {
  readonly deal: string;
  /** As the row writes it, without space at the ends. */
  readonly partner: string;
  /** The same, folded. */
  readonly partnerKey: string;
  readonly company: string;
  /** YYYY-MM-DD. */
  readonly day: string;
  readonly base: number;
  /** Fraction. */
  readonly rate: number;
  /** In the currency's minor unit. */
  readonly amount: number;
  readonly currency: string;
  readonly terms: string;
}

export type EarningProblemKind =
  | 'noId'
  | 'doubledId'
  | 'unknownStatus'
  | 'noPartner'
  | 'noDay'
  | 'notADay'
  | 'noAmount'
  | 'notAnAmount'
  | 'noMargin'
  | 'badMargin'
  | 'unknownCurrency'
  | 'earningsDiffer'
  | 'dealGone';

/** A row of Deals whose earnings nobody can say, or that says two things. */
export interface EarningProblem {
  readonly kind: EarningProblemKind;
  /** '' where the row has none. */
  readonly deal: string;
  /** Row of the sheet; 0 where there is none. */
  readonly row: number;
  readonly found: string;
}

export interface Earnings {
  readonly entitlements: readonly Entitlement[];
  /** Deals of which nobody can say what they earn: nothing of them is taken back, or added. */
  readonly unclear: ReadonlySet<string>;
  /** Won, and the customer has not paid yet; none where a deal is earned when it is won. */
  readonly waiting: ReadonlySet<string>;
  /** Every Deal ID that the sheet has. */
  readonly present: ReadonlySet<string>;
  readonly problems: readonly EarningProblem[];
}

export interface EarningRules {
  readonly earnedOn: EarnedOn;
  /** The programme's, for rows without one. */
  readonly currency: string;
}

/** A cell that stands in the way, and what was found in it. */
type Obstacle = Pick<EarningProblem, 'kind' | 'found'>;
const obstacle = (kind: EarningProblemKind, cell: unknown = ''): Obstacle => ({ kind, found: String(cell ?? '') });

/** Two passes over the rows: the first for their ids. */
export function earningsOf(deals: Table<DealColumn>, rules: EarningRules): Earnings {
  const { firstRow, rows } = deals;
  const read = rowReader(deals, rules);
  const { present, doubled } = idsIn(deals);
  const entitlements: Entitlement[] = [];
  const problems: EarningProblem[] = [];
  const unclear = new Set(doubled);
  const waiting = new Set<string>();
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index] as readonly unknown[];
    const deal = idIn(deals, row);
    const isDoubled = doubled.has(deal);
    const found = isDoubled ? obstacle('doubledId') : read(row, deal);
    if (found === undefined) continue;
    if (found === WAITING) waiting.add(deal);
    else if ('kind' in found) {
      unclear.add(deal);
      problems.push({ ...found, deal, row: firstRow + index });
    } else {
      const written = cellOf(deals, row, 'earnings');
      const differs = !isBlank(written) && written !== found.amount;
      if (differs) problems.push({ ...obstacle('earningsDiffer', written), deal, row: firstRow + index });
      entitlements.push(found);
    }
  }
  return { entitlements, unclear, waiting, present, problems };
}

/** As lines hold it: what reads another way next month would be earned again. */
const nameIn = (cell: unknown) => plainText(plainText(String(cell ?? '')).trim());
const idIn = (deals: Table<DealColumn>, row: readonly unknown[]) => nameIn(cellOf(deals, row, 'id'));

/** A row that was copied brings its id along, and nobody knows which one is meant. */
function idsIn(deals: Table<DealColumn>): { present: Set<string>; doubled: Set<string> } {
  const present = new Set<string>();
  const doubled = new Set<string>();
  for (const row of deals.rows) {
    const deal = idIn(deals, row);
    if (deal !== '' && present.has(deal)) doubled.add(deal);
    present.add(deal);
  }
  return { present, doubled };
}

/** For a won deal that the customer has not paid yet. */
const WAITING = 'waiting';
type RowReader = (row: readonly unknown[], deal: string) => Entitlement | Obstacle | typeof WAITING | undefined;

/** undefined for a row that earns nobody anything. */
function rowReader(deals: Table<DealColumn>, { earnedOn, currency: programme }: EarningRules): RowReader {
  const [stateOf, sourceOf] = [stateReader(), sourceReader()];
  const dayKey = earnedOn === 'won' ? 'closed' : 'paid';
  const keys = new Map<string, string>();
  const keyOf = (partner: string) => {
    const known = keys.get(partner) ?? foldLabel(partner);
    keys.set(partner, known);
    return known;
  };
  return (row, deal) => {
    const state = stateOf(cellOf(deals, row, 'status'));
    if (state === undefined && !isBlankRow(row)) return obstacle('unknownStatus', cellOf(deals, row, 'status'));
    const partner = nameIn(cellOf(deals, row, 'partner'));
    if (state !== 'won' || isDirect(sourceOf(cellOf(deals, row, 'source')), partner)) return undefined;
    const day = cellOf(deals, row, dayKey);
    if (isBlank(day) && earnedOn === 'paid') return WAITING;
    const base = cellOf(deals, row, 'amount');
    const rate = cellOf(deals, row, 'margin');
    const currency = currencyIn(cellOf(deals, row, 'currency'), programme);
    const wrong = wrongIn({ deal, partner, day, base, rate, currency });
    if (wrong) return wrong;
    return {
      deal,
      partner,
      partnerKey: keyOf(partner),
      company: String(cellOf(deals, row, 'company') ?? '').trim(),
      day: calendarDay(day as Date),
      base: base as number,
      rate: rate as number,
      amount: partnerEarnings(base as number, rate as number, currency),
      currency,
      terms: String(cellOf(deals, row, 'terms') ?? ''),
    };
  };
}

/** A won row without a partner is direct unless its source says otherwise: then the partner is missing. */
function isDirect(source: DealSource | undefined, partner: string): boolean {
  return source === 'direct' || (source === undefined && partner === '');
}

interface EarningCells {
  readonly deal: string;
  readonly partner: string;
  readonly day: unknown;
  readonly base: unknown;
  readonly rate: unknown;
  readonly currency: string;
}

/** What stands in the way first. */
function wrongIn({ deal, partner, day, base, rate, currency }: EarningCells): Obstacle | undefined {
  if (deal === '') return obstacle('noId');
  if (partner === '') return obstacle('noPartner');
  if (!isDate(day)) return isBlank(day) ? obstacle('noDay') : obstacle('notADay', day);
  if (typeof base !== 'number' || !Number.isFinite(base)) {
    return isBlank(base) ? obstacle('noAmount') : obstacle('notAnAmount', base);
  }
  if (typeof rate !== 'number' || !(rate >= 0 && rate <= 1)) {
    return isBlank(rate) ? obstacle('noMargin') : obstacle('badMargin', rate);
  }
  return isCurrency(currency) ? undefined : obstacle('unknownCurrency', currency);
}
