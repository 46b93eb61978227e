import type { RunResult } from '../protocol';
import { h } from './dom';
import { type FrameMessage, type FrameReply, installScriptRun } from './script-run';

export interface FrameHost {
  /** Runs a function of the add-on; `argumentsText` is JSON. */
  run(name: string, args: readonly unknown[]): Promise<RunResult>;
  /** Names of the functions that a page of the add-on may call. */
  callable(): readonly string[];
  focusGrid(): void;
}

export interface FrameActions {
  close(): void;
  resize(size: { readonly width?: number; readonly height?: number }): void;
}

export interface Frame {
  readonly element: HTMLIFrameElement;
  remove(): void;
}

/** No allow-same-origin: the add-on's page must not reach the workbench's. */
const SANDBOX = 'allow-downloads allow-forms allow-modals allow-popups allow-scripts';

/** An HTML page of the add-on in a frame of its own, with `google.script.run` in front of it. */
export function createFrame(html: string, title: string, host: FrameHost, { close, resize }: FrameActions): Frame {
  const shim = `(${installScriptRun})(${JSON.stringify(host.callable())})`;
  const srcdoc = `<!doctype html><script>${shim}</script>${html}`;
  const element = h('iframe', { class: 'frame', sandbox: SANDBOX, srcdoc, title });

  async function run({ call, name, args }: Extract<FrameMessage, { kind: 'run' }>): Promise<void> {
    const { value, error } = await host.run(name, JSON.parse(args));
    const failure = error && { error: { name: error.name, message: error.message } };
    const reply: FrameReply = { call, value: JSON.stringify(value ?? null), ...failure };
    element.contentWindow?.postMessage(reply, '*');
  }

  function receive({ data, source }: MessageEvent<FrameMessage>): void {
    if (source !== element.contentWindow) return;
    if (data.kind === 'run') void run(data);
    else if (data.kind === 'close') close();
    else if (data.kind === 'focusEditor') host.focusGrid();
    else if (data.kind === 'size') resize(data);
  }

  window.addEventListener('message', receive);
  return {
    element,
    remove() {
      window.removeEventListener('message', receive);
      element.remove();
    },
  };
}
