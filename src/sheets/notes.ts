/** What Kanava remembers in marks of the Partners sheet: found with all other marks, at no call of its own. */
import { MARK, type NoteKind, requireSheet, type Workbook } from './workbook';

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
    requireSheet(workbook, 'partners').addDeveloperMetadata(MARK, text, DOCUMENT);
  }
}
