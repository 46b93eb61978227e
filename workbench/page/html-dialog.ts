import type { HtmlPanel } from '../protocol';
import { h } from './dom';
import { createFrame, type Frame, type FrameHost } from './frame';

/** Google's own size where the script sets none. */
const [WIDTH, HEIGHT] = [600, 400];

/** Moves a dialog by its title: a modeless one may lie over the cells that a person wants to see. */
function makeMovable(dialog: HTMLElement, handle: HTMLElement): void {
  let offset = { x: 0, y: 0 };
  handle.addEventListener('pointerdown', (event) => {
    if (event.target instanceof HTMLButtonElement) return;
    const { left, top } = dialog.getBoundingClientRect();
    offset = { x: event.clientX - left, y: event.clientY - top };
    handle.setPointerCapture(event.pointerId);
  });
  handle.addEventListener('pointermove', ({ pointerId, clientX, clientY }) => {
    if (!handle.hasPointerCapture(pointerId)) return;
    Object.assign(dialog.style, { margin: '0', left: `${clientX - offset.x}px`, top: `${clientY - offset.y}px` });
  });
}

/** `showModalDialog` and `showModelessDialog`: a page of the add-on in a dialog; a second one replaces the first. */
export function createHtmlDialog(host: FrameHost): { show(panel: HtmlPanel & { modal: boolean }): void } {
  let open: { dialog: HTMLDialogElement; frame: Frame } | undefined;

  function close(): void {
    open?.frame.remove();
    open?.dialog.remove();
    open = undefined;
  }

  return {
    show({ html, title, width = WIDTH, height = HEIGHT, modal }) {
      close();
      const resize = (size: { width?: number; height?: number }) => {
        if (size.width) frame.element.style.width = `${size.width}px`;
        if (size.height) frame.element.style.height = `${size.height}px`;
      };
      const frame = createFrame(html, title, host, { close, resize });
      const head = h(
        'div',
        { class: 'panel-head' },
        h('h2', { class: 'panel-title' }, title),
        h('button', { class: 'panel-close', type: 'button', 'aria-label': 'Close the dialog', click: close }, '×'),
      );
      const dialog = h('dialog', { class: 'dialog html-dialog', 'aria-label': title, close }, head, frame.element);
      resize({ width, height });
      makeMovable(dialog, head);
      document.body.append(dialog);
      open = { dialog, frame };
      if (modal) dialog.showModal();
      else dialog.show();
      frame.element.focus(); // the keyboard goes to the add-on's page, not to the close button
    },
  };
}
