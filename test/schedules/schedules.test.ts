/**
 * Many people at once on one customer: thousands of seeded schedules. A schedule that fails is played again, alone, with
 * KANAVA_SCHEDULE=<seed> npx vitest run test/schedules
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Sheets } from '../app/programme';
import { type Played, play } from './schedule';
import { open, type Start, startsIn } from './starts';

const SCHEDULES = 2000;
const AT_ONCE = 100;
const only = process.env.KANAVA_SCHEDULE;

let sheets: Sheets;
let starts: Start[];
const total = { schedules: 0, executions: 0, timeouts: 0, crashes: 0 };

beforeAll(async () => {
  sheets = await open();
  starts = startsIn(sheets);
});
afterAll(async () => {
  await sheets.close();
  const { schedules, executions, timeouts, crashes } = total;
  console.log(
    `Schedules: ${schedules} interleavings, ${executions} executions, ${timeouts} lock time-outs, ${crashes} crashes`,
  );
});

const telling = ({ seed, story, wrong }: Played) =>
  [`Play it again with KANAVA_SCHEDULE=${seed}`, ...story, ...wrong.map((sentence) => `WRONG: ${sentence}`)].join('\n');

function playAndCount(seed: number): Played {
  const played = play(sheets, seed, starts);
  total.schedules += 1;
  total.executions += played.executions;
  total.timeouts += played.timeouts;
  total.crashes += played.crashes;
  return played;
}

const blocks = Array.from({ length: SCHEDULES / AT_ONCE }, (_, i) => 1 + i * AT_ONCE);

function playAll(): void {
  it.each(blocks)('keep one owner, every row and the whole log: seeds from %i on', (first) => {
    const failed: Played[] = [];
    for (let seed = first; seed < first + AT_ONCE; seed += 1) {
      const played = playAndCount(seed);
      if (played.wrong.length > 0) failed.push(played);
    }
    expect(failed.slice(0, 3).map(telling).join('\n\n'), `${failed.length} schedules failed`).toBe('');
  });

  it('would be noticed if the lock were none', async () => {
    const unlocked = await open();
    const unlockedStarts = startsIn(unlocked);
    unlocked.openLock();
    const wrong = Array.from({ length: AT_ONCE }, (_, seed) => play(unlocked, seed, unlockedStarts).wrong).flat();
    await unlocked.close();
    expect(wrong.length).toBeGreaterThan(0);
  });
}

function playAgain(seed: number): void {
  it(`plays schedule ${seed} again`, () => {
    const played = playAndCount(seed);
    console.log(played.story.join('\n'));
    expect(played.wrong, telling(played)).toStrictEqual([]);
  });
}

describe('people who act at once on one customer', () => {
  if (only === undefined) playAll();
  else playAgain(Number(only));
});
