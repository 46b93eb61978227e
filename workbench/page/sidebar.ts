import type { HtmlPanel } from '../protocol';
import { byId } from './dom';
import { createFrame, type Frame, type FrameHost } from './frame';

/** The sidebar: 300 px wide, one at a time. */
export function createSidebar(host: FrameHost): { show(panel: HtmlPanel): void } {
  const sidebar = byId('sidebar');
  let frame: Frame | undefined;

  function close(): void {
    frame?.remove();
    frame = undefined;
    sidebar.hidden = true;
  }

  byId('sidebar-close').addEventListener('click', () => {
    close();
    host.focusGrid();
  });
  return {
    show({ html, title }) {
      close();
      frame = createFrame(html, title, host, { close, resize: () => undefined });
      byId('sidebar-title').textContent = title;
      sidebar.append(frame.element);
      sidebar.hidden = false;
      frame.element.focus();
    },
  };
}
