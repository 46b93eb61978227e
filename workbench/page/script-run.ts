/** From the frame of an add-on's page to the workbench. Values travel as JSON text. */
export type FrameMessage =
  | { readonly kind: 'run'; readonly call: number; readonly name: string; readonly args: string }
  | { readonly kind: 'close' | 'focusEditor' }
  | { readonly kind: 'size'; readonly width?: number; readonly height?: number };

/** From the workbench to the frame. */
export interface FrameReply {
  readonly call: number;
  readonly value: string;
  readonly error?: { readonly name: string; readonly message: string };
}

interface Handlers {
  readonly success?: (value: unknown, userObject: unknown) => void;
  readonly failure?: (error: Error, userObject: unknown) => void;
  readonly userObject?: unknown;
}

/**
 * Makes `google.script.run` and `google.script.host` in the frame of an add-on's page.
 *
 * Its source text is put in front of the add-on's HTML (see frame.ts): it must not refer to anything outside itself.
 *
 * @param callable The functions that the page may call; any other is undefined, so that calling it is a TypeError.
 */
export function installScriptRun(callable: readonly string[]): void {
  const CALLS_AT_ONCE = 10; // developers.google.com/apps-script/guides/html/reference/run: an 11th call waits
  const waiting = new Map<number, Handlers>();
  const delayed: (() => void)[] = [];
  let count = 0;
  const tell = (message: FrameMessage) => parent.postMessage(message, '*'); // a sandboxed frame has no origin to name

  /** Names what Google refuses to carry: dates, functions, DOM nodes, cycles, class instances, at any depth. */
  function illegal(value: unknown, isOnlyArgument: boolean, parents: readonly unknown[] = []): string | null {
    if (value === undefined || value === null || ['number', 'boolean', 'string'].includes(typeof value)) return null;
    if (typeof value !== 'object') return typeof value;
    if (value instanceof HTMLFormElement) return isOnlyArgument ? null : 'form that is not the only argument';
    if (parents.includes(value)) return 'circular reference';
    const prototype: unknown = Object.getPrototypeOf(value);
    if (!Array.isArray(value) && prototype !== Object.prototype && prototype !== null) return value.constructor.name;
    const inner = [...parents, value];
    for (const entry of Object.values(value)) {
      const reason = illegal(entry, false, inner);
      if (reason) return reason;
    }
    return null;
  }

  const plain = (value: unknown) =>
    value instanceof HTMLFormElement ? Object.fromEntries(new FormData(value).entries()) : value;

  function start(name: string, args: readonly unknown[], handlers: Handlers): void {
    args.forEach((value, i) => {
      const reason = illegal(value, args.length === 1);
      if (reason) throw new TypeError(`Failed due to illegal value in property: ${i} (${reason})`);
    });
    count += 1;
    const call = count;
    const text = JSON.stringify(args.map(plain)); // now: what the page changes later does not travel
    const send = () => {
      waiting.set(call, handlers);
      tell({ kind: 'run', call, name, args: text });
    };
    if (waiting.size < CALLS_AT_ONCE) send();
    else delayed.push(send);
  }

  const runner = (handlers: Handlers): object =>
    new Proxy(
      {},
      {
        get(_, name) {
          if (name === 'withSuccessHandler') return (success: never) => runner({ ...handlers, success });
          if (name === 'withFailureHandler') return (failure: never) => runner({ ...handlers, failure });
          if (name === 'withUserObject') return (userObject: unknown) => runner({ ...handlers, userObject });
          if (typeof name !== 'string' || !callable.includes(name)) return undefined;
          return (...args: unknown[]) => start(name, args, handlers);
        },
      },
    );

  addEventListener('message', ({ data, source }: MessageEvent<FrameReply>) => {
    const handlers = source === parent ? waiting.get(data.call) : undefined;
    if (!handlers) return;
    waiting.delete(data.call);
    delayed.shift()?.();
    if (!data.error) {
      handlers.success?.(JSON.parse(data.value), handlers.userObject);
      return;
    }
    const error = Object.assign(new Error(data.error.message), { name: data.error.name });
    if (handlers.failure) handlers.failure(error, handlers.userObject);
    else console.error(error);
  });

  const host = {
    close: () => tell({ kind: 'close' }),
    setHeight: (height: number) => tell({ kind: 'size', height }),
    setWidth: (width: number) => tell({ kind: 'size', width }),
    editor: { focus: () => tell({ kind: 'focusEditor' }) },
  };
  Object.assign(window, { google: { script: { run: runner({}), host } } });
}
