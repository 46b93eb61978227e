/** The text of a cell of an imported file. */

/** What exports write into an empty cell. */
const PLACEHOLDERS: ReadonlySet<string> = new Set(['-', '–', '—', 'n/a', '#n/a', 'null', '(blank)', '(tyhjä)']);

/** Trimmed; empty for a cell that is not there, is blank, or holds what exports write for blank ("NULL", "n/a", "-"). */
export function cellText(cell: string | undefined): string {
  const text = (cell ?? '').trim();
  return PLACEHOLDERS.has(text.toLowerCase()) ? '' : text;
}
