/**
 * Benchmarks of the channel's share of revenue: by programme, by size of the company, by age of the programme
 * (requirements 32–34). Three verdicts, never one. Shares are compared after rounding to 10 decimals, so that
 * 0.1 + 0.2 is 30 %.
 */
import type { Bilingual } from '../language';
import { roundDecimal } from '../money/rounding';

const seen = (share: number): number => roundDecimal(share, 10);

/** One band of the programme benchmark: from its lower bound up to where the next band begins. */
export interface ShareBand {
  readonly label: Bilingual;
  readonly from: number;
  /** Whether the lower bound itself belongs to this band; otherwise it belongs to the one below. */
  readonly includesFrom: boolean;
}

/** Guide A's programme bands; the guide leaves gaps between them, which "below" and "above average" fill (ours). */
export const PROGRAMME_BANDS: readonly ShareBand[] = [
  { label: { en: 'weak', fi: 'heikko' }, from: 0, includesFrom: true },
  { label: { en: 'below average', fi: 'alle keskitason' }, from: 0.1, includesFrom: true },
  { label: { en: 'average', fi: 'keskitaso' }, from: 0.15, includesFrom: true },
  { label: { en: 'above average', fi: 'yli keskitason' }, from: 0.25, includesFrom: false },
  { label: { en: 'top', fi: 'huippu' }, from: 0.3, includesFrom: true },
  { label: { en: 'beyond top', fi: 'yli huipun' }, from: 0.4, includesFrom: false },
];

const reaches = (share: number, band: ShareBand): boolean =>
  band.includesFrom ? seen(share) >= seen(band.from) : seen(share) > seen(band.from);

/** Bands from the lowest to the highest, in whatever order they came. */
function ascending(bands: readonly ShareBand[]): ShareBand[] {
  return [...bands].sort((a, b) => a.from - b.from || Number(b.includesFrom) - Number(a.includesFrom));
}

/** The highest band that a share (0–1) reaches. */
export function programmeBand(share: number, bands: readonly ShareBand[] = PROGRAMME_BANDS): ShareBand {
  const reached = ascending(bands).filter((band) => reaches(share, band));
  const band = reached[reached.length - 1];
  if (band === undefined) throw new Error(`bands must begin at 0, got no band for a share of ${share}.`);
  return band;
}

/** The next band up; undefined in the highest. Its `from` less the share is the distance. */
export function nextProgrammeBand(share: number, bands: readonly ShareBand[] = PROGRAMME_BANDS): ShareBand | undefined {
  return ascending(bands).find((band) => !reaches(share, band));
}

/** Usual share for companies of a size; bounds in the programme's currency (the guide's are in dollars). */
export interface SizeClass {
  /** Annual revenue up to which the class reaches; the last class has no end. */
  readonly upTo: number;
  readonly includesUpTo: boolean;
  readonly low: number;
  readonly high: number;
  /** Open upwards: a share above `high` is within. */
  readonly isOpen: boolean;
}

export const SIZE_CLASSES: readonly SizeClass[] = [
  { upTo: 10_000_000, includesUpTo: false, low: 0.1, high: 0.15, isOpen: false },
  { upTo: 50_000_000, includesUpTo: true, low: 0.2, high: 0.3, isOpen: false },
  { upTo: Number.POSITIVE_INFINITY, includesUpTo: true, low: 0.3, high: 0.4, isOpen: true },
];

export interface SizeVerdict {
  readonly position: 'below' | 'within' | 'above';
  readonly low: number;
  readonly high: number;
}

/** `share` 0–1; `annualRevenue` of the whole company, 0 or more. */
export function sizeVerdict(
  share: number,
  annualRevenue: number,
  classes: readonly SizeClass[] = SIZE_CLASSES,
): SizeVerdict {
  const found = classes.find(
    ({ upTo, includesUpTo }) => annualRevenue < upTo || (includesUpTo && annualRevenue === upTo),
  );
  if (found === undefined) throw new Error(`annualRevenue must fall into a size class, got ${annualRevenue}.`);
  const { low, high, isOpen } = found;
  const value = seen(share);
  if (value < low) return { position: 'below', low, high };
  if (value > high && !isOpen) return { position: 'above', low, high };
  return { position: 'within', low, high };
}

/** From this month on, the share that is expected: above 0 first, then at least so much. */
export const AGE_STEPS = [
  { month: 36, share: 0.3 },
  { month: 18, share: 0.15 },
  { month: 6, share: 0 },
] as const;

export type AgeVerdict =
  | { readonly position: 'tooEarly' }
  | { readonly position: 'onTrack' | 'behind'; readonly month: 6 | 18 | 36; readonly expected: 0 | 0.15 | 0.3 };

/** `months` since the first partner signed; only whole months count. Nothing is interpolated. */
export function ageVerdict(share: number, months: number): AgeVerdict {
  const step = AGE_STEPS.find(({ month }) => Math.floor(seen(months)) >= month);
  if (step === undefined) return { position: 'tooEarly' };
  const value = seen(share);
  const isReached = step.share === 0 ? value > 0 : value >= step.share;
  return { position: isReached ? 'onTrack' : 'behind', month: step.month, expected: step.share };
}
