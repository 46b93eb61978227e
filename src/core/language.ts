/** The two languages of the product. Everything that reads a cell accepts both; logic knows only keys. */
import { remembered } from './remembered';

export const LANGUAGES = ['en', 'fi'] as const;
export type Language = (typeof LANGUAGES)[number];

/** One text in each language: a missing translation does not compile. */
export type Bilingual<T = string> = Readonly<Record<Language, T>>;

/** Whether a cell says a label, in either language. */
export function isLabel(cell: unknown, { en, fi }: Bilingual): boolean {
  const said = foldLabel(cell);
  return said === foldLabel(en) || said === foldLabel(fi);
}

/** Folds what people vary when they type a header or a choice: case, space at the ends, runs of space. */
export function foldLabel(text: unknown): string {
  // Most cells of a sheet are blank.
  if (text === '') return '';
  return String(text ?? '')
    .trim()
    .replace(/\s+/g, ' ')
    .toLowerCase();
}

/** The same for many cells of which most say what another has said. */
export const labelFolder = (): ((text: unknown) => string) => remembered(foldLabel);
