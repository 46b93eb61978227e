/** Text with a link, kept with its cell: what both stores share. */

export interface LinkedText {
  readonly text: string;
  /** null = no link. */
  readonly link: string | null;
}

/** The link of a cell, while the cell still says what was linked: another text has taken the link away. */
export function linkOf(kept: unknown, text: unknown): string | null {
  const { text: linked, link } = (kept ?? {}) as Partial<LinkedText>;
  return link !== undefined && linked === text ? link : null;
}
