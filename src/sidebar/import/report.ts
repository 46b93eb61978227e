/** The dry run for a person: figures first, then what cannot be read and why, conflicts, new partners, remarks. */
import { DEAL_STATES, type DealState } from '../../core/choices';
import { countFlags, type FileReading, groupProblems } from '../../core/import/dry-run';
import type { ImportRecord } from '../../core/import/import-record';
import { DEAL_COLUMNS } from '../../core/schema';
import { flagMessages, importedMessages, rowProblemMessages } from '../../i18n/import';
import { type Child, h } from '../dom';
import { notice } from '../notice';
import type { DryRun } from './dry-run';
import type { DialogContext } from './step';
import { targetLabel } from './texts';

const SHOWN = 10;

export const report = (dryRun: DryRun, context: DialogContext): HTMLElement[] => [
  tiles(dryRun, context),
  verdict(dryRun, context),
  ...details(dryRun, context),
];

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

function verdict({ fresh, already, reading }: DryRun, { texts }: DialogContext): HTMLElement {
  if (fresh.length > 0) return h('p', { class: 'muted' }, texts.nothingWritten);
  if (already === 0) return notice('warn', [texts.nothingReadable]);
  return notice(reading.unread.length === 0 ? 'good' : 'warn', [texts.nothingNew]);
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
  const summary = h('summary', {}, title, ' ', count !== '' && h('span', { class: 'chip' }, count));
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
  const deal = (partner: string, ref: string, day: string) =>
    [partner || importedMessages.directSales[language], ref, format.day(day)].join(' · ');
  const rows = conflicts.slice(0, SHOWN).flatMap(({ ref, other }) => {
    const record = byId.get(ref);
    if (record === undefined) return [];
    return h(
      'tr',
      {},
      h('th', { scope: 'row' }, record.company || record.domain),
      h('td', {}, deal(record.partner, ref, record.registered)),
      h('td', {}, deal(other.partner, other.ref, other.registered)),
    );
  });
  const headers = [targetLabel('company', language), texts.laterDeal, texts.earlierDeal];
  const table = h(
    'table',
    { class: 'plain small' },
    h('thead', {}, h('tr', {}, ...headers.map((text) => h('th', { scope: 'col' }, text)))),
    h('tbody', {}, ...rows),
  );
  const rest = conflicts.length - SHOWN;
  const more = rest > 0 && h('p', { class: 'muted small' }, texts.andMore(format.number(rest)));
  const hint = h('p', { class: 'hint' }, texts.conflictsText);
  return section(texts.conflicts, format.number(conflicts.length), false, hint, table, more);
}

function partnerSection({ newPartners }: DryRun, { texts, format }: DialogContext) {
  if (newPartners.length === 0) return undefined;
  const title = texts.newPartners(newPartners.length, format.number(newPartners.length));
  const names = h('p', {}, [...newPartners].sort((a, b) => a.localeCompare(b)).join(' · '));
  return section(title, '', false, h('p', { class: 'hint' }, texts.newPartnersText), names);
}

function flagSection({ fresh }: DryRun, { texts, format, language }: DialogContext) {
  const flags = countFlags(fresh);
  if (flags.length === 0) return undefined;
  const flagged = fresh.filter((record) => record.flags.length > 0).length;
  const lines = flags.map(([flag, count]) =>
    h('li', {}, h('strong', { class: 'number' }, format.number(count)), ` ${flagMessages[flag][language]}`),
  );
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
  const headers = [DEAL_COLUMNS.status.label[language], texts.partnerDeals, texts.directDeals, texts.total];
  const table = h(
    'table',
    { class: 'plain' },
    h(
      'thead',
      {},
      h('tr', {}, ...headers.map((text, at) => h('th', { scope: 'col', class: at > 0 && 'number' }, text))),
    ),
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
