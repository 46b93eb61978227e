/** Copies what stands in a text field. Frames without the permission leave at least the text selected. */

/** Answers whether it is copied; if not, it is selected, and Ctrl+C copies it. */
export async function copyText(field: HTMLTextAreaElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    // A sandboxed frame may not write to the clipboard by itself, but may copy what is selected.
    field.focus();
    field.select();
    return copySelection();
  }
}

function copySelection(): boolean {
  try {
    return document.execCommand('copy');
  } catch {
    return false;
  }
}
