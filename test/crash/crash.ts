/** Breaks an action off at each of its service calls and has it tried again. */
import type { Sheets } from '../app/programme';
import { NOW } from '../app/programme';
import type { CrashAction } from './actions';
import { wrongAtRest, wrongInDeals, wrongMidway } from './ledger';
import { difference, linesOf } from './whole-workbook';

type State = ReturnType<Sheets['save']>;
type When = 'before' | 'after';

/** What somebody does between the crash and the next try. */
export interface Interlude {
  readonly name: string;
  readonly act: (sheets: Sheets) => void;
  /** It finishes what was broken off. */
  readonly mends?: true;
}

export interface Crashed {
  readonly points: number;
  /** One text for each point at which something is wrong. */
  readonly failures: readonly string[];
}

type Outcome = 'yes' | 'no' | 'thrown';

/** How the action ended for the person. */
function attempt(action: () => unknown): Outcome {
  try {
    const answer = action() as { ok?: boolean } | undefined;
    return answer?.ok === false ? 'no' : 'yes';
  } catch {
    return 'thrown';
  }
}

interface Start {
  /** undefined = an empty spreadsheet. */
  readonly state: State | undefined;
  readonly clock: Date;
}

function prepared(sheets: Sheets, programme: State, { prepare }: CrashAction): Start {
  sheets.clock = NOW;
  if (prepare === null) return { state: undefined, clock: NOW };
  sheets.reset({ state: programme });
  prepare(sheets);
  return { state: sheets.save(), clock: sheets.clock };
}

function begin(sheets: Sheets, { state, clock }: Start): void {
  sheets.reset(state ? { state } : {});
  sheets.clock = clock;
}

interface Undisturbed {
  readonly calls: number;
  readonly lines: readonly string[];
  readonly gone: ReadonlySet<string> | undefined;
  readonly wrong: readonly string[];
}

/** Calls and workbook of a run that nothing disturbs. */
function undisturbed(sheets: Sheets, start: Start, action: CrashAction): Undisturbed {
  begin(sheets, start);
  const outcome = attempt(() => action.act(sheets));
  const { serviceCalls: calls } = sheets.lastRun;
  action.afterwards?.(sheets);
  const gone = action.gone?.();
  const wrong = [...(outcome === 'yes' ? [] : [`It ends with ${outcome}.`]), ...wrongAtRest(sheets, gone)];
  return { calls, lines: linesOf(sheets.save()), gone, wrong };
}

/** A crashed workbook, whole, with the clock: what follows from it is always the same. */
const stateNow = (sheets: Sheets): string => JSON.stringify([sheets.clock, sheets.save()]);

/** What was wrong after the crash before: after a call and before the next one the workbook is mostly the same. */
interface Known {
  state: string;
  wrong: readonly string[];
}

/** What is wrong after a crash at one call; with an interlude the workbook is not the undisturbed one, but whole. */
function wrongAfter(
  sheets: Sheets,
  action: CrashAction,
  usual: Undisturbed,
  interlude: Interlude | undefined,
  known: Known,
): readonly string[] {
  const crashed = attempt(() => action.act(sheets));
  const state = `${crashed} ${stateNow(sheets)}`;
  if (state === known.state) return known.wrong;
  const wrong = wrongFrom(sheets, action, usual, interlude, crashed);
  Object.assign(known, { state, wrong });
  return wrong;
}

function wrongFrom(
  sheets: Sheets,
  action: CrashAction,
  { lines, gone }: Undisturbed,
  interlude: Interlude | undefined,
  crashed: Outcome,
): string[] {
  const midway = wrongMidway(sheets, action.byHand).map((sentence) => `then: ${sentence}`);
  interlude?.act(sheets);
  const mended = interlude?.mends ? wrongInDeals(sheets, gone).map((sentence) => `mended: ${sentence}`) : [];
  const again = attempt(() => (action.again ?? action.act)(sheets));
  action.afterwards?.(sheets);
  return [
    ...midway,
    ...mended,
    ...(again === 'yes' || crashed === 'yes' ? [] : ['The second try was refused.']),
    ...wrongAtRest(sheets, gone),
    ...(interlude || action.again ? [] : difference(linesOf(sheets.save()), lines)),
  ];
}

export function crashEverywhere(sheets: Sheets, programme: State, action: CrashAction, interlude?: Interlude): Crashed {
  const start = prepared(sheets, programme, action);
  const usual = undisturbed(sheets, start, action);
  const failures = usual.wrong.map((sentence) => `undisturbed: ${sentence}`);
  const moments: readonly When[] = interlude ? ['after'] : ['before', 'after'];
  const known: Known = { state: '', wrong: [] };
  let points = 0;
  for (let call = 1; call <= usual.calls; call += 1) {
    for (const when of moments) {
      begin(sheets, start);
      sheets.failAt(call, when);
      points += 1;
      const wrong = wrongAfter(sheets, action, usual, interlude, known);
      if (wrong.length > 0) failures.push([`${when} call ${call} of ${usual.calls}:`, ...wrong].join('\n    '));
    }
  }
  return { points, failures };
}
