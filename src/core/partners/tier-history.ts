/**
 * Which tier a partner holds, and since when (requirement 8). It holds the highest tier that its revenue of the trailing
 * 12 months earned on any day of the notice: a higher tier counts at once, a lower one only after that time. Computed
 * from the deals alone: the same rows give the same answer whenever it is asked for.
 */
import { monthsBefore } from '../days';
import { roundDecimal } from '../money/rounding';
import type { RevenueStep } from './partner-revenue';
import { type Tier, tierFor } from './tier';
import { daysOfChange, type TierTerms, tiersOn } from './tier-terms';

export interface TierStanding {
  /** The tier that counts, as it is on the day asked about. */
  readonly held: Tier;
  /** The tier of that day's revenue alone. */
  readonly earned: Tier;
  /** First day of the held tier, YYYY-MM-DD; undefined where nothing ever moved it. */
  readonly since: string | undefined;
  /** Name of the tier before it; undefined where nothing ever moved it. */
  readonly before: string | undefined;
  /** First day on which the lower tier counts unless revenue comes back, YYYY-MM-DD; undefined without a notice. */
  readonly lowerFrom: string | undefined;
  /** First day on which revenue earned less than the held tier: the notice began; undefined without one. */
  readonly belowSince: string | undefined;
  /** Name of the tier that counts from `lowerFrom` on: one between is held while its own notice runs. */
  readonly lowerTier: string | undefined;
}

export interface TierQuestion {
  readonly terms: TierTerms;
  /** Of the partner, as its cell writes it. */
  readonly type: unknown;
  /** YYYY-MM-DD. */
  readonly today: string;
  readonly noticeMonths: number;
}

/** A stretch of days on which revenue earned the same tier. */
interface Stretch {
  /** First day; '' = since ever. */
  readonly from: string;
  readonly tier: string;
}

/** undefined where there are no tiers on that day. */
export function tierStanding(steps: readonly RevenueStep[], question: TierQuestion): TierStanding | undefined {
  const { terms, type, today, noticeMonths } = question;
  const tiers = tiersOn(terms, today, type);
  if (tiers.length === 0) return undefined;
  const stretches = stretchesOf(steps, question);
  const heldOn = holder(stretches, tiers, noticeMonths);
  const held = heldOn(today);
  const earned = tierNamed(tiers, stretches[stretches.length - 1]?.tier) ?? lowest(tiers);
  const moved = lastMove(stretches, heldOn, held.name, today, noticeMonths);
  const isLower = earned.revenueFrom < held.revenueFrom;
  const belowSince = isLower ? endOfHeld(stretches, held.name) : undefined;
  const lowerFrom = belowSince && monthsLater(belowSince, noticeMonths);
  return { held, earned, ...moved, lowerFrom, belowSince, lowerTier: lowerFrom && heldOn(lowerFrom).name };
}

/** Tiers by revenue, the earliest first. A day on which revenue comes and goes shows what is left in the end. */
function stretchesOf(steps: readonly RevenueStep[], { terms, type, today }: TierQuestion): Stretch[] {
  const ordered = [...steps].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  const days = [...new Set([...ordered.map(({ day }) => day), ...daysOfChange(terms).filter((day) => day <= today)])];
  const stretches: Stretch[] = [];
  let revenue = 0;
  let next = 0;
  for (const from of ['', ...days.sort()]) {
    for (let step = ordered[next]; step && step.day <= from; step = ordered[next]) {
      revenue = roundDecimal(revenue + step.amount, REVENUE_DIGITS);
      next += 1;
    }
    const tiers = tiersOn(terms, from, type);
    if (tiers.length === 0) continue;
    const tier = tierFor(Math.max(0, revenue), tiers).name;
    if (stretches[stretches.length - 1]?.tier !== tier) stretches.push({ from, tier });
  }
  return stretches;
}

/** The finest minor unit of any currency. */
const REVENUE_DIGITS = 4;

const monthsLater = (day: string, months: number) => monthsBefore(day, 0 - months);
const tierNamed = (tiers: readonly Tier[], name: string | undefined) => tiers.find((tier) => tier.name === name);
const lowest = (tiers: readonly Tier[]): Tier => tierFor(0, tiers);

/** The tier held on a day; tiers that are not there any more count for nothing. */
function holder(stretches: readonly Stretch[], tiers: readonly Tier[], noticeMonths: number): (day: string) => Tier {
  const known = stretches.map(({ from, tier }, index) => {
    const ended = stretches[index + 1]?.from;
    return { from, until: ended && monthsLater(ended, noticeMonths), tier: tierNamed(tiers, tier) };
  });
  return (day) =>
    known.reduce((best, { from, until, tier }) => {
      const isHeld = from <= day && (until === undefined || until > day);
      return isHeld && tier && tier.revenueFrom > best.revenueFrom ? tier : best;
    }, lowest(tiers));
}

/** A held tier can change where revenue earns another one, and where the notice after that is over. */
function lastMove(
  stretches: readonly Stretch[],
  heldOn: (day: string) => Tier,
  held: string,
  today: string,
  noticeMonths: number,
): Pick<TierStanding, 'since' | 'before'> {
  const begins = stretches.map(({ from }) => from).filter((from) => from !== '');
  const lastFirst = [...new Set([...begins, ...begins.map((day) => monthsLater(day, noticeMonths))])]
    .filter((day) => day <= today)
    .sort()
    .reverse();
  let since: string | undefined;
  for (const day of lastFirst) {
    const { name } = heldOn(day);
    if (name !== held) return { since, before: name };
    since = day;
  }
  const first = heldOn('').name;
  return first === held ? { since: undefined, before: undefined } : { since, before: first };
}

/** The day after its last stretch: so many months later it is not held any more. */
function endOfHeld(stretches: readonly Stretch[], held: string): string | undefined {
  const last = stretches.map(({ tier }) => tier).lastIndexOf(held);
  return stretches[last + 1]?.from;
}
