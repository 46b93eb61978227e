/** The import at work, and what came of it. */
import type { Language } from '../../core/language';
import { fill, h } from '../dom';
import { notice } from '../notice';
import { newRequestId } from '../request-id';
import { callServer, closePage } from '../server';
import type { Draft } from './draft';
import { type DryRun, firstDeals } from './dry-run';
import { createRun, type ImportTotals } from './run-import';
import type { DialogContext, Step } from './step';
import { dealRows, issueRows, partnerNotes } from './written';

export function runStep(
  draft: Draft,
  dryRun: DryRun,
  context: DialogContext,
  workbookLanguage: Language,
  onEnd: (step: Step) => void,
  restart: () => void,
): Step {
  const { texts, format, language } = context;
  const all = dryRun.fresh.length;
  const bar = h('progress', { max: Math.max(all, 1), value: 0, 'aria-label': texts.runTitle });
  const count = h('p', { class: 'number', role: 'status' });
  const failure = h('div', { class: 'stack', role: 'alert' });
  const show = ({ added, already }: ImportTotals) => {
    bar.value = added + already;
    fill(count, texts.progress(format.number(added + already), format.number(all)));
  };
  const header = {
    requestId: newRequestId(),
    fileName: draft.file.name,
    newPartnerStatus: draft.newPartnerStatus,
    ...partnerNotes(draft.file.name, workbookLanguage),
  };
  const signed = draft.isSignedFromDeal ? firstDeals(dryRun) : new Map<string, string>();
  const rows = dealRows(dryRun, workbookLanguage);
  const unread = issueRows([...dryRun.reading.unread, ...dryRun.reading.repeated], workbookLanguage);
  const server = {
    send: (batch: Parameters<typeof callServer<'importBatch'>>[1]) => callServer('importBatch', batch),
    wait: (ms: number) => new Promise<void>((over) => setTimeout(over, ms)),
  };
  const run = createRun(header, signed, rows, unread, server, language, show);

  const stop = h('button', { type: 'button' }, texts.stop);
  stop.addEventListener('click', () => {
    stop.disabled = true;
    fill(stop, texts.stopping);
    run.stop();
  });
  const work = async () => {
    stop.hidden = false;
    fill(failure);
    const end = await run.go();
    if (typeof end === 'object') {
      stop.hidden = true;
      const { added } = run.totals();
      const goOn = h('button', { type: 'button', class: 'primary', onclick: () => void work() }, texts.goOn);
      const text = h('p', {}, texts.brokenOff(format.number(added)));
      fill(failure, notice('bad', [h('strong', {}, end.failure), text]), h('div', { class: 'actions' }, goOn));
      goOn.focus();
      return;
    }
    const isFresh = run.totals().added > 0;
    onEnd(doneStep(end === 'stopped', run.totals(), dryRun, !isFresh || (await refreshed()), context, restart));
  };
  show(run.totals());
  return {
    title: texts.runTitle,
    content: [h('p', {}, texts.runText), bar, count, failure],
    others: [stop],
    shown: () => void work(),
  };
}

/** The figures follow; the import itself is done either way. */
async function refreshed(): Promise<boolean> {
  try {
    return (await callServer('refreshDashboard')).ok;
  } catch {
    return false;
  }
}

function doneStep(
  isStopped: boolean,
  totals: ImportTotals,
  dryRun: DryRun,
  isDashboardFresh: boolean,
  context: DialogContext,
  restart: () => void,
): Step {
  const { texts, format } = context;
  const left = dryRun.fresh.length - totals.added - totals.already;
  const facts = [
    h('strong', {}, texts.added(totals.added, format.number(totals.added))),
    left > 0 && h('p', {}, texts.left(left, format.number(left))),
  ];
  const todo = nextSteps(isStopped, totals, dryRun, isDashboardFresh, context);
  return {
    title: isStopped ? texts.stoppedTitle : texts.doneTitle,
    content: [
      notice(left > 0 ? 'warn' : 'good', facts),
      h('h2', {}, texts.whatNext),
      h('ul', { class: 'tight' }, ...todo.map((text) => h('li', {}, text))),
    ],
    others: [h('button', { type: 'button', onclick: restart }, texts.another)],
    action: { label: texts.close, run: closePage },
  };
}

function nextSteps(
  isStopped: boolean,
  totals: ImportTotals,
  { fresh, conflicts }: DryRun,
  isDashboardFresh: boolean,
  { texts, format }: DialogContext,
): string[] {
  const submitted = fresh.filter(({ status, source }) => status === 'submitted' && source !== 'direct').length;
  const flagged = fresh.filter(({ flags }) => flags.length > 0).length;
  const partners = totals.newPartners.length;
  // Counts of the whole file would be wrong where only a part of it came in.
  const ofFile = (count: number, text: (shown: string) => string) =>
    isStopped || count === 0 ? [] : [text(format.number(count))];
  return [
    isDashboardFresh ? texts.nextDashboard : texts.dashboardStale,
    ...(partners > 0 ? [texts.nextPartners(format.number(partners))] : []),
    ...ofFile(submitted, texts.nextDecide),
    ...ofFile(conflicts.length, texts.nextConflicts),
    ...(totals.unread > 0 ? [texts.nextIssues(format.number(totals.unread))] : []),
    ...ofFile(flagged, texts.nextFlags),
  ];
}
