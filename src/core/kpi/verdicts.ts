/** The three benchmark verdicts, each with the distance to the next band (requirements 32–35): never one of them alone. */
import {
  AGE_STEPS,
  type AgeVerdict,
  ageVerdict,
  nextProgrammeBand,
  programmeBand,
  type ShareBand,
  type SizeVerdict,
  sizeVerdict,
} from '../benchmark/benchmark';
import { minorUnits, roundMoney } from '../money/money';
import { roundDecimal } from '../money/rounding';

/** What is missing to the next band. */
export interface Gap {
  /** The share that opens it. */
  readonly to: number;
  /** False where the share must be above `to`. */
  readonly isIncluded: boolean;
  /** `to` less the share: 0.03 is 3 percentage points. */
  readonly points: number;
  /** More partner revenue in the window, at the same total, in the programme's currency. */
  readonly money: number;
}

export interface Verdict<V> {
  readonly share: number;
  readonly verdict: V;
  /** null in the highest band, and where nothing further is expected. */
  readonly gap: Gap | null;
}

/** Partner-sourced alone, and with influenced: both are judged. null = the share is n/a, or what it is held against is. */
export interface Verdicts<V> {
  readonly sourced: Verdict<V> | null;
  readonly withInfluenced: Verdict<V> | null;
}

export interface ProgrammeVerdict {
  readonly band: ShareBand;
  readonly next: ShareBand | undefined;
}

export interface Benchmarks {
  readonly programme: Verdicts<ProgrammeVerdict>;
  readonly size: Verdicts<SizeVerdict> & {
    readonly annualRevenue: number | null;
    readonly revenueFrom: 'settings' | 'window';
    /** A programme under 24 months: the share is usually reached in 2–4 years. */
    readonly isEarly: boolean;
  };
  readonly age: Verdicts<AgeVerdict> & { readonly start: string | null; readonly months: number | null };
}

export interface BenchmarkInput {
  readonly sourced: number | null;
  readonly withInfluenced: number | null;
  /** Total revenue of the window that the shares are of. */
  readonly total: number;
  readonly currency: string;
  /** Of the whole company; null = the window's total stands in. */
  readonly annualRevenue: number | null;
  /** First partner's signature, YYYY-MM-DD. */
  readonly start: string | null;
  readonly today: string;
  readonly bands: readonly ShareBand[];
}

const EARLY_MONTHS = 24;

export function benchmarks(input: BenchmarkInput): Benchmarks {
  const { start, today, total, bands } = input;
  const months = start === null ? null : wholeMonths(start, today);
  const annualRevenue = input.annualRevenue ?? (total > 0 ? total : null);
  return {
    programme: both(input, (share) => programmeVerdict(share, bands, input)),
    size: {
      ...both(input, (share) => (annualRevenue === null ? null : sizeOf(share, annualRevenue, input))),
      annualRevenue,
      revenueFrom: input.annualRevenue === null ? 'window' : 'settings',
      isEarly: months !== null && months < EARLY_MONTHS,
    },
    age: { ...both(input, (share) => (months === null ? null : ageOf(share, months, input))), start, months },
  };
}

function both<V>(
  { sourced, withInfluenced }: BenchmarkInput,
  judge: (share: number) => Verdict<V> | null,
): Verdicts<V> {
  return {
    sourced: sourced === null ? null : judge(sourced),
    withInfluenced: withInfluenced === null ? null : judge(withInfluenced),
  };
}

function gapTo(to: number, isIncluded: boolean, share: number, { total, currency }: BenchmarkInput): Gap {
  const digits = minorUnits(currency) ?? 2;
  const points = Math.max(0, roundDecimal(to - share, 10));
  return { to, isIncluded, points, money: Math.max(0, roundMoney(to * total - share * total, digits)) };
}

function programmeVerdict(
  share: number,
  bands: readonly ShareBand[],
  input: BenchmarkInput,
): Verdict<ProgrammeVerdict> {
  const next = nextProgrammeBand(share, bands);
  const gap = next ? gapTo(next.from, next.includesFrom, share, input) : null;
  return { share, verdict: { band: programmeBand(share, bands), next }, gap };
}

/** Below the usual share the next aim is to reach it, within it to exceed it; beyond, or in an open range, nothing. */
function sizeOf(share: number, annualRevenue: number, input: BenchmarkInput): Verdict<SizeVerdict> {
  const verdict = sizeVerdict(share, annualRevenue);
  const { position, low, high } = verdict;
  if (position === 'below') return { share, verdict, gap: gapTo(low, true, share, input) };
  const canExceed = position === 'within' && sizeVerdict(1, annualRevenue).position === 'above';
  return { share, verdict, gap: canExceed ? gapTo(high, false, share, input) : null };
}

/** Behind: what is expected now. On track: what is expected next; from month 36 on nothing further. */
function ageOf(share: number, months: number, input: BenchmarkInput): Verdict<AgeVerdict> {
  const verdict = ageVerdict(share, months);
  if (verdict.position === 'behind') {
    return { share, verdict, gap: gapTo(verdict.expected, verdict.expected > 0, share, input) };
  }
  const next = [...AGE_STEPS].reverse().find(({ month, share: expected }) => month > months && expected > share);
  return { share, verdict, gap: next ? gapTo(next.share, true, share, input) : null };
}

/** Whole months from the earlier to the later YYYY-MM-DD day; the month counts once its day is reached. */
export function wholeMonths(earlier: string, later: string): number {
  const [fromYear = 0, fromMonth = 0, fromDay = 0] = earlier.split('-').map(Number);
  const [toYear = 0, toMonth = 0, toDay = 0] = later.split('-').map(Number);
  return (toYear - fromYear) * 12 + toMonth - fromMonth - (toDay < fromDay ? 1 : 0);
}
