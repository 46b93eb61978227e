/** Choosing the file: by button, or dropped. */

import type { ImportFile } from '../../core/import/import-file';
import { fileMessages } from '../../i18n/import';
import { inLanguage } from '../../i18n/messages';
import { fill, h } from '../dom';
import { notice } from '../notice';
import { LARGEST_FILE_MB, parseCsv } from './parse-csv';
import type { DialogContext, Step } from './step';

/** Reads and parses a file; what is wrong with it is said in `status`. */
export async function openFile(
  file: File,
  status: HTMLElement,
  { texts, language }: DialogContext,
): Promise<ImportFile | undefined> {
  fill(status, texts.reading);
  const messages = inLanguage(fileMessages, language);
  const parsed = await readBytes(file).then(
    (bytes) => parseCsv(file.name, bytes),
    () => ({ problem: 'unreadable' as const }),
  );
  fill(status);
  if ('file' in parsed) return parsed.file;
  fill(status, notice('bad', [messages[parsed.problem](file.name, String(LARGEST_FILE_MB))]));
  return undefined;
}

async function readBytes(file: File): Promise<Uint8Array> {
  return new Uint8Array(await file.arrayBuffer());
}

/** A button that opens the browser's own choice of a file. */
export function fileButton(label: string, isPrimary: boolean, onFile: (file: File) => void): HTMLElement {
  const input = h('input', {
    type: 'file',
    accept: '.csv,.tsv,.txt,text/csv,text/plain',
    class: 'visually-hidden',
    tabindex: -1,
    'aria-hidden': 'true',
  });
  input.addEventListener('change', () => {
    const [file] = input.files ?? [];
    // The same file may be chosen again after it was corrected.
    if (file) onFile(file);
    input.value = '';
  });
  const button = h('button', { type: 'button', class: isPrimary && 'primary', onclick: () => input.click() }, label);
  return h('span', {}, input, button);
}

export function chooseStep(context: DialogContext, onFile: (file: ImportFile) => void): Step {
  const { texts } = context;
  const status = h('div', { role: 'status' });
  const take = async (file: File) => {
    const parsed = await openFile(file, status, context);
    if (parsed) onFile(parsed);
  };
  const zone = h(
    'div',
    { class: 'dropzone' },
    fileButton(texts.chooseFile, true, (file) => void take(file)),
    h('p', { class: 'muted' }, texts.orDrop),
  );
  const mark = (isOver: boolean) => (event: DragEvent) => {
    event.preventDefault();
    zone.classList.toggle('over', isOver);
  };
  zone.addEventListener('dragover', mark(true));
  zone.addEventListener('dragleave', mark(false));
  zone.addEventListener('drop', (event) => {
    mark(false)(event);
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length > 1) fill(status, notice('warn', [texts.dropOne]));
    else if (files[0]) void take(files[0]);
  });
  const content = [h('p', {}, texts.chooseText), zone, status, h('p', { class: 'hint' }, texts.resumeHint)];
  return { title: texts.title, number: 1, content };
}
