/** What Kanava remembers in marks of its sheets: found with all other marks, at no call of its own. */
import { MARK, type NoteKind, requireSheet, type Workbook } from './workbook';

/** The sheet that a note is about: it goes with it. */
const SHEET_OF = { computed: 'partners', sample: 'partners', dashboard: 'dashboard' } as const;

/** undefined where nothing was remembered, or where somebody edited it beyond reading. */
export function readNote(workbook: Workbook, kind: NoteKind): unknown {
  const text = workbook.notes[kind]?.getValue() ?? '';
  try {
    return text === '' ? undefined : JSON.parse(text.slice(kind.length + 1));
  } catch {
    return undefined;
  }
}

/** One call, and only where something changed. */
export function writeNote(workbook: Workbook, kind: NoteKind, content: unknown): void {
  const text = `${kind}:${JSON.stringify(content)}`;
  const mark = workbook.notes[kind];
  if (mark?.getValue() === text) return;
  if (mark) mark.setValue(text);
  else {
    const { DOCUMENT } = SpreadsheetApp.DeveloperMetadataVisibility;
    requireSheet(workbook, SHEET_OF[kind]).addDeveloperMetadata(MARK, text, DOCUMENT);
  }
}
