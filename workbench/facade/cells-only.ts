/** All that the realm of the custom functions gets: no service, only the codec and the clock. */
import { createCodec } from './cells';
import { installClock } from './clock';

declare global {
  var __zones: string;
  var __callCustomFunction: (job: string) => string;
}

const { scriptZone, fileZone } = JSON.parse(globalThis.__zones) as { scriptZone: string; fileZone: string };
installClock(scriptZone);
const { encode, decode } = createCodec(fileZone);

const deep = (convert: (value: never) => unknown) => {
  const each = (value: unknown): unknown => (Array.isArray(value) ? value.map(each) : convert(value as never));
  return each;
};

globalThis.__callCustomFunction = (job) => {
  const { name, args } = JSON.parse(job) as { name: string; args: unknown[] };
  const called = (globalThis as unknown as Record<string, (...args: unknown[]) => unknown>)[name];
  return JSON.stringify(deep(encode)(called?.(...args.map(deep(decode)))));
};
