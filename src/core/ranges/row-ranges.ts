/** Rows as a person names them: "2, 5–9, 12"; the rest as "…" where there are more than so many stretches. */
export function rowRanges(rows: readonly number[], most: number): string {
  const stretches: { first: number; last: number }[] = [];
  for (const row of rows) {
    const current = stretches[stretches.length - 1];
    if (current && row === current.last + 1) current.last = row;
    else stretches.push({ first: row, last: row });
  }
  const named = stretches.slice(0, most).map(({ first, last }) => (first === last ? `${first}` : `${first}–${last}`));
  return [...named, ...(stretches.length > most ? ['…'] : [])].join(', ');
}
