/** Hands a text over as a file. */
import { h } from '../dom';

/** The browser has read the file long before this; sooner, some would find nothing. */
const KEPT_MS = 60_000;

export function download(name: string, text: string, type: string): void {
  const href = URL.createObjectURL(new Blob([text], { type }));
  const link = h('a', { href, download: name, hidden: true });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(href), KEPT_MS);
}
