/**
 * What partners have earned by the rows of Deals as they stand: amount × frozen margin of every won deal (requirement
 * 10), from the day on which it was won or, where Settings says so, on which the customer paid (feature 27).
 */
import type { DealSource } from '../choices';
import { calendarDay, timeOf } from '../days';
import { sourceReader, stateReader } from '../deals/deal-status';
import { foldLabel } from '../language';
import type { EarnedOn } from '../money/earned-on';
import { partnerEarnings } from '../money/earnings';
import { currencyIn, isCurrency } from '../money/money';
import { plainText } from '../plain-text';
import { cellOf, isBlank, type Table } from '../ranges/table';
import { isBlankRow } from '../ranges/table-range';
import { remembered } from '../remembered';
import type { DealColumn } from '../schema';

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
  /** The day that a cell shows: only who knows the file's zone can tell where a cell holds a time, too. */
  readonly dayOf?: (date: Date) => string;
}

/** A cell that stands in the way, and what was found in it. */
type Obstacle = Pick<EarningProblem, 'kind' | 'found'>;
const obstacle = (kind: EarningProblemKind, cell: unknown = ''): Obstacle => ({ kind, found: String(cell ?? '') });

/** Two passes over the rows: the first for their ids. */
export function earningsOf(deals: Table<DealColumn>, rules: EarningRules): Earnings {
  const { firstRow, rows } = deals;
  const read = rowReader(deals, rules);
  const ids = rows.map((row) => nameIn(cellOf(deals, row, 'id')));
  const { present, doubled } = counted(ids);
  const entitlements: Entitlement[] = [];
  const problems: EarningProblem[] = [];
  const unclear = new Set(doubled);
  const waiting = new Set<string>();
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index] as readonly unknown[];
    const deal = ids[index] ?? '';
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

const textIn = (cell: unknown) => (typeof cell === 'string' ? cell : String(cell ?? ''));

/** As lines hold it: what reads another way next month would be earned again. */
function nameIn(cell: unknown): string {
  const text = textIn(cell).trim();
  const plain = plainText(text);
  return plain === text ? text : plainText(plain.trim());
}

/** A row that was copied brings its id along, and nobody knows which one is meant. */
function counted(ids: readonly string[]): { present: Set<string>; doubled: Set<string> } {
  const present = new Set(ids);
  const doubled = new Set<string>();
  const seen = new Set<string>();
  if (present.size === ids.length) return { present, doubled };
  for (const deal of ids) {
    if (deal !== '' && seen.has(deal)) doubled.add(deal);
    seen.add(deal);
  }
  return { present, doubled };
}

/** For a won deal that the customer has not paid yet. */
const WAITING = 'waiting';
type RowReader = (row: readonly unknown[], deal: string) => Entitlement | Obstacle | typeof WAITING | undefined;

/** undefined for a row that earns nobody anything. */
function rowReader(deals: Table<DealColumn>, rules: EarningRules): RowReader {
  const { earnedOn, currency: programme, dayOf: shownDay = calendarDay } = rules;
  const [stateOf, sourceOf] = [stateReader(), sourceReader()];
  const dayKey = earnedOn === 'won' ? 'closed' : 'paid';
  const partnerOf = remembered((cell: unknown) => {
    const partner = nameIn(cell);
    return { partner, partnerKey: foldLabel(partner) };
  });
  const currencyOf = remembered((cell: unknown) => currencyIn(cell, programme));
  const dayOf = dayReader(shownDay);
  return (row, deal) => {
    const state = stateOf(cellOf(deals, row, 'status'));
    if (state === undefined && !isBlankRow(row)) return obstacle('unknownStatus', cellOf(deals, row, 'status'));
    if (state !== 'won') return undefined;
    const { partner, partnerKey } = partnerOf(cellOf(deals, row, 'partner'));
    if (isDirect(sourceOf(cellOf(deals, row, 'source')), partner)) return undefined;
    const day = cellOf(deals, row, dayKey);
    if (isBlank(day) && earnedOn === 'paid') return WAITING;
    const base = cellOf(deals, row, 'amount');
    const rate = cellOf(deals, row, 'margin');
    const currency = currencyOf(cellOf(deals, row, 'currency'));
    const calendar = dayOf(day);
    const wrong = wrongIn({ deal, partner, day, isDay: calendar !== undefined, base, rate, currency });
    if (wrong || calendar === undefined) return wrong;
    return {
      deal,
      partner,
      partnerKey,
      company: textIn(cellOf(deals, row, 'company')).trim(),
      day: calendar,
      base: base as number,
      rate: rate as number,
      amount: partnerEarnings(base as number, rate as number, currency),
      currency,
      terms: textIn(cellOf(deals, row, 'terms')),
    };
  };
}

/** YYYY-MM-DD; undefined for what is no date. Each instant is asked about once. */
function dayReader(shownDay: (date: Date) => string): (cell: unknown) => string | undefined {
  const dayAt = remembered((time: number) => shownDay(new Date(time)));
  return (cell) => {
    const time = timeOf(cell);
    return time === undefined ? undefined : dayAt(time);
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
  readonly isDay: boolean;
  readonly base: unknown;
  readonly rate: unknown;
  readonly currency: string;
}

/** What stands in the way first. */
function wrongIn({ deal, partner, day, isDay, base, rate, currency }: EarningCells): Obstacle | undefined {
  if (deal === '') return obstacle('noId');
  if (partner === '') return obstacle('noPartner');
  if (!isDay) return isBlank(day) ? obstacle('noDay') : obstacle('notADay', day);
  if (typeof base !== 'number' || !Number.isFinite(base)) {
    return isBlank(base) ? obstacle('noAmount') : obstacle('notAnAmount', base);
  }
  if (typeof rate !== 'number' || !(rate >= 0 && rate <= 1)) {
    return isBlank(rate) ? obstacle('noMargin') : obstacle('badMargin', rate);
  }
  return isCurrency(currency) ? undefined : obstacle('unknownCurrency', currency);
}
