/** As PERCENTILE in Sheets: of two neighbours linearly between them; null for no values. `share` is a fraction, 0–1. */
export function percentile(values: readonly number[], share: number): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const [low, high] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  return low === undefined || high === undefined ? null : low + (high - low) * (place - Math.floor(place));
}

export const median = (values: readonly number[]): number | null => percentile(values, 0.5);
