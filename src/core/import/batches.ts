/** An import is written in batches: short enough for one lock, large enough that each write is worth its call. */
export const BATCH_ROWS = 500;

export function inBatches<T>(rows: readonly T[], size = BATCH_ROWS): T[][] {
  return Array.from({ length: Math.ceil(rows.length / size) }, (_, batch) =>
    rows.slice(batch * size, (batch + 1) * size),
  );
}
