/** Plausible variation whose totals are exact: the sample's headline figures must not depend on luck. */
export type Random = () => number;

/** A generator of numbers from 0 to under 1 that gives the same sequence for the same seed (mulberry32). */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export function pick<T>(random: Random, items: readonly T[]): T {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error('There is nothing to pick from.');
  return item;
}

/** A whole number from low to high, both included. */
export function between(random: Random, low: number, high: number): number {
  return low + Math.floor(random() * (high - low + 1));
}

/**
 * `count` positive multiples of `step` that add up to exactly `total` (a multiple of `step`): each somewhere round the
 * mean, from about half of it to about twice. What rounding down leaves goes one step each to the first ones.
 */
export function spread(random: Random, total: number, count: number, step: number): number[] {
  const weights = Array.from({ length: count }, () => 0.5 + random());
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const steps = weights.map((weight) => Math.floor(((total / step) * weight) / sum));
  const left = Math.round(total / step) - steps.reduce((all, each) => all + each, 0);
  return steps.map((each, index) => (each + (index < left ? 1 : 0)) * step);
}
