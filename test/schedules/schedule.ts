/**
 * One schedule: two to five people act at once on one customer. Somebody's execution is broken into at a service call
 * by the whole execution of the next, up to three deep; some executions die at a call; whoever was told to try again
 * does so, with the same request. Everything follows from the seed.
 */
import type { SidebarStart } from '../../src/app/actions/contract';
import { seededRandom } from '../../src/core/sample/sample-programme';
import type { Sheets } from '../app/programme';
import { wrongAtRest, wrongMidway } from '../crash/ledger';
import { wrongInQueue, wrongWithCustomer } from './one-owner';
import { PEOPLE, type Start } from './starts';
import { pick, type Random, type Task, taskFor } from './tasks';

const DEEPEST = 3;
/** No action makes more calls that matter than about this many. */
const CALLS = 16;
const TRIES = 3;

export interface Played {
  readonly seed: number;
  /** What happened, in order. */
  readonly story: readonly string[];
  readonly wrong: readonly string[];
  readonly executions: number;
  readonly timeouts: number;
  readonly crashes: number;
}

interface Part {
  readonly name: string;
  readonly task: Task;
  /** Where the execution dies; none where it does not. */
  readonly crash: { readonly call: number; readonly when: 'before' | 'after' } | undefined;
  /** Where the next person's execution happens inside this one. */
  readonly broken: { readonly call: number; readonly when: 'before' | 'after'; readonly ms: number } | undefined;
}

const callAt = (random: Random) => ({
  call: 1 + Math.floor(random() * CALLS),
  when: pick(random, ['before', 'after'] as const),
});

function castOf(random: Random, seed: number): Part[] {
  const count = pick(random, [2, 2, 2, 3, 3, 4, 5]);
  return PEOPLE.slice(0, count).map((name) => ({
    name,
    task: taskFor(random, `${seed} ${name}`),
    crash: random() < 0.2 ? callAt(random) : undefined,
    broken: random() < 0.7 ? { ...callAt(random), ms: pick(random, [0, 1000, 20_000, 90_000]) } : undefined,
  }));
}

type Ended = 'done' | 'refused' | 'again';

function endOf(act: () => unknown): readonly [Ended, string] {
  try {
    const answer = act() as { ok?: boolean; message?: readonly unknown[]; value?: { id?: string } };
    if (answer?.ok !== false) return ['done', `yes ${answer?.value?.id ?? ''}`.trim()];
    const [code] = answer.message ?? [];
    return [code === 'busy' || code === 'interrupted' ? 'again' : 'refused', `no: ${JSON.stringify(answer.message)}`];
  } catch (error) {
    return ['again', `failed: ${(error as Error).message}`];
  }
}

export function play(sheets: Sheets, seed: number, starts: readonly Start[]): Played {
  const random = seededRandom(seed);
  const start = pick(random, starts);
  sheets.reset({ state: start.state });
  sheets.clock = start.clock;
  const story: string[] = [`seed ${seed}, ${start.name}`];
  const wrong: string[] = [];
  const unfinished: Part[] = [];
  const registered = new Map<string, Part>();
  let [executions, timeouts, crashes] = [0, 0, 0];

  function once(part: Part, rest: Part[], depth: number): void {
    const { name, task, crash, broken } = part;
    const person = sheets.as(`${name.toLowerCase()}@example.com`);
    const margin = '  '.repeat(depth);
    if (crash) {
      crashes += 1;
      sheets.failAt(crash.call, crash.when);
    }
    if (broken && rest.length > 0 && depth + 1 < DEEPEST) {
      sheets.interruptAt(broken.call, broken.when, () => {
        const next = rest.shift();
        if (!next) return;
        story.push(`${margin}… at call ${broken.call}, ${broken.when} its effect, ${broken.ms / 1000} s later:`);
        sheets.advance(broken.ms);
        once(next, rest, depth + 1);
      });
    }
    story.push(`${margin}${name} ${task.says}${crash ? `, dies ${crash.when} call ${crash.call}` : ''}`);
    executions += 1;
    const [end, said] = endOf(() => task.act(person));
    if (said.includes('"busy"')) timeouts += 1;
    story.push(`${margin}${name} is told ${said}`);
    if (end === 'again') unfinished.push(part);
    if (end === 'done' && said.startsWith('yes D-')) registered.set(said.slice('yes '.length), part);
  }

  const cast = castOf(random, seed);
  while (cast.length > 0) once(cast.shift() as Part, cast, 0);
  wrong.push(...wrongMidway(sheets));
  for (let n = 0; n < TRIES && unfinished.length > 0; n += 1)
    for (const part of unfinished.splice(0)) once({ ...part, crash: undefined, broken: undefined }, [], 0);
  if (unfinished.length > 0) wrong.push(`${unfinished.map(({ name }) => name).join(', ')} cannot finish.`);

  wrong.push(...wrongAtRest(sheets), ...wrongWithCustomer(sheets));
  const ids = new Set(sheets.values('Deals!A2:A20').flat().map(String));
  for (const [id, { name }] of registered) if (!ids.has(id)) wrong.push(`${name} was told ${id}, which is not there.`);
  if (seed % 4 === 0) wrong.push(...wrongInQueue(sheets.run('loadSidebar') as SidebarStart));
  return { seed, story, wrong, executions, timeouts, crashes };
}
