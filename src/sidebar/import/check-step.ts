/** The dry run: what would come in, what is there already, what conflicts, what cannot be read and why. */
import type { ImportPlan, ImportStart } from '../../app/actions/import-contract';
import { DEAL_STATES, type DealState } from '../../core/choices';
import { countFlags, type FileReading, groupProblems, readFile } from '../../core/import/dry-run';
import type { ClaimConflict } from '../../core/import/import-conflicts';
import type { ImportRecord } from '../../core/import/import-record';
import { foldLabel } from '../../core/language';
import { flagMessages, importedMessages, rowProblemMessages } from '../../i18n/import';
import { type Child, fill, h } from '../dom';
import { notice } from '../notice';
import { callServer, failureText } from '../server';
import { conversionOf, type Draft } from './draft';
import type { DialogContext, Step } from './step';

/** What an import of the file would do. */
export interface DryRun {
  readonly reading: FileReading;
  /** Rows that would come in. */
  readonly fresh: readonly ImportRecord[];
  readonly already: number;
  readonly conflicts: readonly ClaimConflict[];
  readonly newPartners: readonly string[];
}

const OPEN: ReadonlySet<DealState> = new Set(['submitted', 'needsInfo', 'approved']);
const SHOWN = 10;

export function dryRunOf(reading: FileReading, plan: ImportPlan, knownPartners: readonly string[]): DryRun {
  const there = new Set(plan.alreadyThere);
  const fresh = reading.records.filter(({ externalId }) => !there.has(externalId));
  const known = new Set(knownPartners.map(foldLabel));
  const newPartners = new Map<string, string>();
  for (const { partner } of fresh) {
    const key = foldLabel(partner);
    if (key !== '' && !known.has(key) && !newPartners.has(key)) newPartners.set(key, partner);
  }
  const already = reading.records.length - fresh.length;
  return { reading, fresh, already, conflicts: plan.conflicts, newPartners: [...newPartners.values()] };
}

async function planFor(reading: FileReading) {
  const open = reading.records.filter(({ status }) => OPEN.has(status));
  return callServer('planImport', {
    ids: reading.records.map(({ externalId }) => externalId),
    open: open.map(({ externalId, registered, partner, company, domain, email, country, product }) => ({
      ref: externalId,
      registered,
      partner,
      company,
      domain: domain || email,
      country,
      product,
    })),
  });
}

/** Waits for the comparison, then goes on to the report; what fails can be tried again. */
export function checkingStep(
  draft: Draft,
  context: DialogContext,
  start: ImportStart,
  back: () => void,
  onChecked: (dryRun: DryRun) => void,
): Step {
  const { texts, language } = context;
  const status = h('div', { role: 'status' });
  const check = async () => {
    fill(status, h('span', { class: 'spinner', 'aria-hidden': 'true' }), texts.checking);
    // The browser paints this before it reads thousands of rows.
    await new Promise((painted) => setTimeout(painted));
    const reading = readFile(draft.file, conversionOf(draft, start.today));
    const answer = await planFor(reading);
    if (answer.ok) onChecked(dryRunOf(reading, answer.value, start.partners));
    else fill(status, notice('bad', [answer.message]), retry);
  };
  const checkAgain = () => {
    check().catch((error) => fill(status, notice('bad', [failureText(error, language)]), retry));
  };
  const retry = h('button', { type: 'button', onclick: checkAgain }, texts.tryAgain);
  return { title: texts.checkTitle, number: 5, content: [status], back, shown: checkAgain };
}

export function reportStep(dryRun: DryRun, context: DialogContext, back: () => void, onImport: () => void): Step {
  const { texts, format } = context;
  const { fresh, reading } = dryRun;
  const unread = reading.unread.length + reading.repeated.length;
  const label = fresh.length > 0 ? texts.import(fresh.length, format.number(fresh.length)) : texts.importIssues;
  const step = {
    title: texts.checkTitle,
    number: 5,
    content: [tiles(dryRun, context), ...verdict(dryRun, context), ...details(dryRun, context)],
    back,
  };
  return fresh.length + unread === 0 ? step : { ...step, action: { label, run: onImport } };
}

function tiles({ fresh, already, conflicts, reading }: DryRun, { texts, format }: DialogContext): HTMLElement {
  const unread = reading.unread.length + reading.repeated.length;
  const counted: readonly (readonly [count: number, label: string, level: string])[] = [
    [fresh.length, texts.comeIn, 'good'],
    [already, texts.alreadyThere, ''],
    [conflicts.length, texts.inConflict, conflicts.length > 0 ? 'warn' : ''],
    [unread, texts.unreadable, unread > 0 ? 'bad' : ''],
    ...(reading.leftOut > 0 ? [[reading.leftOut, texts.leftOut, ''] as const] : []),
  ];
  const tile = ([count, label, level]: (typeof counted)[number]) =>
    h('div', { class: `tile ${level}`.trim() }, h('dd', { class: 'number' }, format.number(count)), h('dt', {}, label));
  return h('dl', { class: 'tiles' }, ...counted.map(tile));
}

function verdict({ fresh, already, reading }: DryRun, { texts }: DialogContext): Child[] & HTMLElement[] {
  if (fresh.length > 0) return [h('p', { class: 'muted' }, texts.nothingWritten)];
  const isAllThere = already > 0 && reading.unread.length === 0;
  return [
    isAllThere
      ? notice('good', [texts.nothingNew])
      : notice('warn', [already > 0 ? texts.nothingNew : texts.nothingReadable]),
  ];
}

function details(dryRun: DryRun, context: DialogContext): HTMLElement[] {
  return [
    problemSection(dryRun.reading, context),
    conflictSection(dryRun, context),
    partnerSection(dryRun, context),
    flagSection(dryRun, context),
    statusSection(dryRun, context),
  ].flatMap((section) => section ?? []);
}

function section(title: string, count: string, isOpen: boolean, ...content: Child[]): HTMLElement {
  const summary = h('summary', {}, title, ' ', h('span', { class: 'chip' }, count));
  return h('details', { class: 'card', open: isOpen }, summary, h('div', { class: 'stack' }, ...content));
}

function problemSection({ unread, repeated }: FileReading, { texts, format, language }: DialogContext) {
  const rows = [...unread, ...repeated];
  if (rows.length === 0) return undefined;
  const lines = groupProblems(rows).map(({ problem, column, count, first }) => {
    const [example] = first;
    const reason = rowProblemMessages[problem][language](column, example?.value ?? '');
    const more = count > first.length ? ` ${texts.andMore(format.number(count - first.length))}` : '';
    const where = texts.lines(first.map(({ line }) => String(line)).join(', ')) + more;
    return h('li', {}, reason, ' ', h('span', { class: 'muted' }, `(${where})`));
  });
  const list = h('ul', { class: 'tight' }, ...lines);
  return section(texts.problems, format.number(rows.length), true, list, h('p', { class: 'hint' }, texts.goesToIssues));
}

function conflictSection({ conflicts, fresh }: DryRun, { texts, format, language }: DialogContext) {
  if (conflicts.length === 0) return undefined;
  const byId = new Map(fresh.map((record) => [record.externalId, record]));
  const seller = (partner: string) => partner || importedMessages.directSales[language];
  const lines = conflicts.slice(0, SHOWN).flatMap(({ ref, other }) => {
    const record = byId.get(ref);
    if (record === undefined) return [];
    const later = `${seller(record.partner)}, ${ref}, ${format.day(record.registered)}`;
    const earlier = `${seller(other.partner)}, ${other.ref}, ${format.day(other.registered)}`;
    return h('li', {}, texts.conflictLine(record.company || record.domain, later, earlier));
  });
  if (conflicts.length > SHOWN) {
    lines.push(h('li', { class: 'muted' }, texts.andMore(format.number(conflicts.length - SHOWN))));
  }
  const list = h('ul', { class: 'tight' }, ...lines);
  return section(
    texts.conflicts,
    format.number(conflicts.length),
    false,
    h('p', { class: 'hint' }, texts.conflictsText),
    list,
  );
}

function partnerSection({ newPartners }: DryRun, { texts, format }: DialogContext) {
  if (newPartners.length === 0) return undefined;
  const title = texts.newPartners(newPartners.length, format.number(newPartners.length));
  const names = h('p', {}, [...newPartners].sort((a, b) => a.localeCompare(b)).join(' · '));
  return section(
    title,
    format.number(newPartners.length),
    false,
    h('p', { class: 'hint' }, texts.newPartnersText),
    names,
  );
}

function flagSection({ fresh }: DryRun, { texts, format, language }: DialogContext) {
  const flags = countFlags(fresh);
  if (flags.length === 0) return undefined;
  const flagged = fresh.filter((record) => record.flags.length > 0).length;
  const lines = flags.map(([flag, count]) => h('li', {}, `${flagMessages[flag][language]}: ${format.number(count)}`));
  return section(texts.flagged, format.number(flagged), false, h('ul', { class: 'tight' }, ...lines));
}

function statusSection({ fresh }: DryRun, { texts, format, language }: DialogContext) {
  if (fresh.length === 0) return undefined;
  const states = (Object.keys(DEAL_STATES) as DealState[]).filter((state) =>
    fresh.some(({ status }) => status === state),
  );
  const row = (name: string, records: readonly ImportRecord[]) => {
    const direct = records.filter(({ source }) => source === 'direct').length;
    const counts = [records.length - direct, direct, records.length];
    return h(
      'tr',
      {},
      h('th', { scope: 'row' }, name),
      ...counts.map((n) => h('td', { class: 'number' }, format.number(n))),
    );
  };
  const headers = ['', texts.partnerDeals, texts.directDeals, texts.total];
  const table = h(
    'table',
    { class: 'plain' },
    h('thead', {}, h('tr', {}, ...headers.map((text) => h('th', { scope: 'col' }, text)))),
    h(
      'tbody',
      {},
      ...states.map((state) =>
        row(
          DEAL_STATES[state][language],
          fresh.filter(({ status }) => status === state),
        ),
      ),
      row(texts.total, fresh),
    ),
  );
  return section(texts.byStatus, format.number(fresh.length), true, table);
}
