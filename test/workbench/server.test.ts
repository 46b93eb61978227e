import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import type { MessageToPage, MessageToServer, PageSnapshot } from '../../workbench/protocol';
import { type RunningServer, startServer } from '../../workbench/server';
import { buildTestAddon } from './test-addon';

type Of<T extends MessageToPage['type']> = Extract<MessageToPage, { type: T }>;

const stateFolder = mkdtempSync(join(tmpdir(), 'workbench-state-'));
const stateFile = join(stateFolder, 'state.json');
const HERE = { sheet: 'sheet1', row: 0, column: 0, height: 1, width: 1 };
let server: RunningServer;
let open: WebSocket[] = [];

beforeAll(async () => {
  server = await startServer({ port: 0, stateFile, dist: await buildTestAddon() });
});
afterAll(async () => {
  await server.close();
  rmSync(stateFolder, { recursive: true });
});
afterEach(() => {
  for (const socket of open) socket.close();
  open = [];
});

/** A page without a browser. */
async function openPage(user: string, port = server.port) {
  const origin = `http://localhost:${port}`;
  const socket = new WebSocket(origin.replace('http', 'ws'), { origin });
  open.push(socket);
  const received: MessageToPage[] = [];
  const waiting = new Set<() => void>();
  socket.on('message', (data) => {
    received.push(JSON.parse(String(data)) as MessageToPage);
    for (const look of [...waiting]) look();
  });
  const send = (message: MessageToServer) => socket.send(JSON.stringify(message));

  /** The first message of the kind, come or to come; it is taken out. */
  function next<T extends MessageToPage['type']>(type: T, fits: (message: Of<T>) => boolean = () => true) {
    return new Promise<Of<T>>((resolve) => {
      const look = () => {
        const at = received.findIndex((message) => message.type === type && fits(message as Of<T>));
        if (at < 0) return;
        waiting.delete(look);
        resolve(received.splice(at, 1)[0] as Of<T>);
      };
      waiting.add(look);
      look();
    });
  }

  let calls = 0;
  async function run(name: string, args: unknown[] = [], origin: 'menu' | 'sidebar' = 'menu') {
    calls += 1;
    const call = `${user}-${calls}`;
    send({ type: 'run', call, name, args, origin, session: HERE });
    return next('ran', (message) => message.call === call);
  }

  await new Promise((resolve) => socket.once('open', resolve));
  send({ type: 'hello', user });
  const boot = await next('boot');
  return { send, next, run, received, snapshot: boot.snapshot.value as PageSnapshot };
}

const setCell = (row: number, column: number, cell: object) => ({
  id: 'sheet.mutation.set-range-values',
  params: { unitId: 'workbook', subUnitId: 'sheet1', cellValue: { [row]: { [column]: cell } } },
});
const cellAt = async (row: number, column: number): Promise<unknown> => {
  const reply = await server.ask('read', { ...HERE, row, column });
  return (JSON.parse(reply) as { value: unknown[][] }).value[0]?.[0];
};
/** Until it holds: executions are asynchronous here. */
async function eventually(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 20));
}

describe('a page', () => {
  it('gets the workbook and its menu', async () => {
    const anna = await openPage('anna@example.com');
    expect(anna.snapshot.functions.map(({ name }) => name)).toContain('DOUBLED');
    expect((await anna.next('menu')).payload.items).toMatchObject([{ functionName: 'showPanel' }]);
  });

  it('runs functions, hears what they cost, and gets panels', async () => {
    const anna = await openPage('anna@example.com');
    expect(await anna.run('echo', [{ a: 1 }], 'sidebar')).toMatchObject({ value: { a: 1 } });
    await anna.run('showPanel');
    expect((await anna.next('sidebar')).payload.title).toBe('Panel');
    expect(await anna.next('calls', ({ name }) => name === 'showPanel')).toMatchObject({ serviceCalls: 0 });
    expect(await anna.run('secret_')).toMatchObject({ error: { message: 'Script function not found: secret_' } });
  });

  it('answers the questions of a script that waits meanwhile', async () => {
    const anna = await openPage('anna@example.com');
    const ran = anna.run('askName');
    const { dialog, kind } = await anna.next('dialog');
    expect(kind).toBe('prompt');
    anna.send({ type: 'answer', dialog, answer: { button: 'OK', text: 'Anna' } });
    expect(await ran).toMatchObject({ value: 'Anna' });
  });

  it('sees what another one types; onEdit runs as the one who typed', async () => {
    const anna = await openPage('anna@example.com');
    const bert = await openPage('bert@example.com');
    bert.send({ type: 'mutations', list: [setCell(4, 1, { v: 'typed' })], seen: bert.snapshot.version + 99 });
    const seen = await anna.next('mutation', ({ id }) => id.endsWith('set-range-values'));
    expect(seen.params).toMatchObject({ cellValue: { 4: { 1: { v: 'typed' } } } });
    await eventually(async () => (await server.ask('properties', 'document')).includes('B5'));
    expect(await server.ask('properties', 'document')).toContain('bert@example.com');
  });

  it('may type ; between arguments', async () => {
    const anna = await openPage('anna@example.com');
    anna.send({ type: 'mutations', list: [setCell(6, 1, { f: '=SUM(1;2)' })], seen: anna.snapshot.version + 99 });
    await eventually(async () => (await cellAt(6, 1)) === 3);
  });

  it('must load anew when it had not seen somebody else’s change', async () => {
    const anna = await openPage('anna@example.com');
    const bert = await openPage('bert@example.com');
    anna.send({ type: 'mutations', list: [setCell(7, 1, { v: 'anna' })], seen: anna.snapshot.version + 99 });
    await bert.next('mutation', ({ id }) => id.endsWith('set-range-values'));
    bert.send({ type: 'mutations', list: [setCell(7, 1, { v: 'bert' })], seen: 0 });
    expect((await bert.next('reload')).error).toContain('Somebody else changed the workbook');
    expect(await cellAt(7, 1)).toBe('anna');
  });
});

describe('executions at the same time', () => {
  it('exclude each other by the document lock', async () => {
    const anna = await openPage('anna@example.com');
    const bert = await openPage('bert@example.com');
    const before = Number(await cellAt(0, 0));
    const turns = await Promise.all([anna, bert, anna, bert].map((page) => page.run('takeTurn', [30])));
    expect(turns.map(({ value }) => value)).toStrictEqual([true, true, true, true]);
    expect(await cellAt(0, 0)).toBe(before + 4);
  });
});

describe('an execution', () => {
  let hurried: RunningServer;
  beforeAll(async () => {
    hurried = await startServer({ port: 0, dist: await buildTestAddon(), limits: { scriptMs: 5000, triggerMs: 5000 } });
  });
  afterAll(() => hurried.close());

  it('is ended when its time is up, and its lock is free again', async () => {
    await expect(hurried.run('takeTurn', 60_000)).rejects.toThrow('Exceeded maximum execution time');
    expect(await hurried.run('takeTurn', 0)).toBe(true);
  });

  it('may wait for an answer as long as the person likes', async () => {
    const anna = await openPage('anna@example.com', hurried.port);
    const ran = anna.run('askName');
    const { dialog } = await anna.next('dialog');
    await new Promise((resolve) => setTimeout(resolve, 6000));
    anna.send({ type: 'answer', dialog, answer: { button: 'OK', text: 'late' } });
    expect(await ran).toMatchObject({ value: 'late' });
  });
});

describe('the server', () => {
  it('runs a function before anybody has come', async () => {
    expect(await server.run('echo', 'hello')).toBe('hello');
    await expect(server.run('askName')).rejects.toThrow('There is no page to show the dialog "Your name?"');
  });

  it('starts the clock of scripts where it is told', async () => {
    const dist = await buildTestAddon();
    const earlier = await startServer({ port: 0, dist, clock: '2017-12-31T10:00:00Z' });
    expect(await earlier.run('rightNow')).toMatch(/^2017-12-31T10:0/);
    await earlier.close();
    await expect(startServer({ port: 0, dist, clock: 'yesterday' })).rejects.toThrow('clock must be an ISO instant');
  });

  it('says when its port is taken', async () => {
    await expect(startServer({ port: server.port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });

  it.each([
    ['another site', 'http://example.com', 'localhost'],
    ['another name for this computer', 'http://evil.example', 'evil.example'],
  ])('refuses a socket to %s', async (_, origin, host) => {
    const address = `ws://127.0.0.1:${server.port}`;
    const socket = new WebSocket(address, {
      origin: `${origin}:${server.port}`,
      headers: { host: `${host}:${server.port}` },
    });
    await expect(new Promise((resolve, reject) => socket.on('open', resolve).on('error', reject))).rejects.toThrow(
      '401',
    );
  });

  it('serves the page and nothing beside it', async () => {
    const get = async (path: string) => (await fetch(`http://localhost:${server.port}${path}`)).status;
    expect([
      await get('/?user=anna@example.com'),
      await get('/page.js'),
      await get('/server.mjs'),
      await get('/../package.json'),
    ]).toStrictEqual([200, 200, 404, 404]);
  });

  it('keeps the workbook in a file', async () => {
    const anna = await openPage('anna@example.com');
    anna.send({ type: 'mutations', list: [setCell(9, 0, { v: 'kept' })], seen: anna.snapshot.version + 99 });
    anna.send({ type: 'save' });
    await anna.next('toast');
    const again = await startServer({ port: 0, stateFile, dist: await buildTestAddon() });
    expect(await again.ask('read', { ...HERE, row: 9 })).toBe('{"value":[["kept"]]}');
    await again.close();
  });
});
