/**
 * A synchronous call between two threads. Apps Script is synchronous, calculation and dialogs are not: the script's
 * thread sleeps in Atomics.wait while the other one works, and everything else (HTTP, WebSocket) stays alive.
 */
import { MessageChannel, type MessagePort, receiveMessageOnPort } from 'node:worker_threads';

export interface LineEnd {
  readonly port: MessagePort;
  readonly flag: SharedArrayBuffer;
}

export type Handler = (operation: string, args: unknown[]) => unknown;

/** Two ends: give one to caller(), the other to answer(). Transfer `port` when it goes to a worker. */
export function openLine(): [LineEnd, LineEnd] {
  const { port1, port2 } = new MessageChannel();
  const flag = new SharedArrayBuffer(4);
  return [
    { port: port1, flag },
    { port: port2, flag },
  ];
}

/** call(text) returns the reply's text. A dialog may take as long as the person likes: no timeout by default. */
export function caller({ port, flag }: LineEnd, timeoutMs = Number.POSITIVE_INFINITY): (text: string) => string {
  const signal = new Int32Array(flag);
  port.unref();
  return (text) => {
    Atomics.store(signal, 0, 0);
    port.postMessage(text);
    // The bell of the last call may ring late, when this one is already waiting: only the flag tells.
    while (Atomics.load(signal, 0) === 0) {
      if (Atomics.wait(signal, 0, 0, timeoutMs) === 'timed-out')
        throw new Error(`No reply within ${timeoutMs} ms to ${text.slice(0, 80)}`);
    }
    return (receiveMessageOnPort(port) as { message: string }).message;
  };
}

/** Answers ["operation", ...args] with {value} or {error}; JSON, so that no object of one realm reaches another. */
export function answer({ port, flag }: LineEnd, handle: Handler): void {
  const signal = new Int32Array(flag);
  port.on('message', async (text: string) => {
    port.postMessage(await reply(text, handle));
    Atomics.store(signal, 0, 1);
    Atomics.notify(signal, 0);
  });
  port.unref();
}

export async function reply(text: string, handle: Handler): Promise<string> {
  try {
    const [operation, ...args] = JSON.parse(text) as [string, ...unknown[]];
    return JSON.stringify({ value: await handle(operation, args) });
  } catch (error) {
    return JSON.stringify({ error: (error as Error).message });
  }
}
