/** Adds the sample programme that a page has made, and takes exactly that away again. */
import { foldLabel, type Language } from '../../../core/language';
import type { LoggedLine } from '../../../core/log/log-check';
import { dealId, type LogEntry } from '../../../core/log/log-line';
import { type DealRecord, type PartnerRecord, recordIn } from '../../../core/log/record';
import { cellOf, type Table } from '../../../core/ranges/table';
import {
  type ColumnDefinition,
  DEAL_COLUMNS,
  type DealColumn,
  PARTNER_COLUMNS,
  type PartnerColumn,
} from '../../../core/schema';
import type { Sentence } from '../../../i18n/answers';
import { textOfCell } from '../../../sheets/cell-text';
import { deleteRows } from '../../../sheets/delete-rows';
import { withDocumentLock } from '../../../sheets/document-lock';
import { readLogTail, writeLogLine, writeLogLines } from '../../../sheets/log-sheet';
import { ensureOptionalColumns } from '../../../sheets/optional-columns';
import { Problem } from '../../../sheets/problem';
import {
  beginSample,
  finishSample,
  readSampleNote,
  type SampleNote,
  type SampleStep,
} from '../../../sheets/sample-note';
import { readProgramme } from '../../../sheets/settings-sheet';
import { appendRecords, type OpenTable, readTable } from '../../../sheets/table-cells';
import { readWholeLog } from '../../../sheets/whole-log';
import { openWorkbook, type Workbook } from '../../../sheets/workbook';
import { done, refused } from '../answer';
import type { Answer, SampleRequest } from '../contract';
import { refresh } from '../dashboard/refresh-dashboard';
import { newestDeal } from '../registration/deal-numbers';
import { removeSampleLines } from '../statements/statement-ledger';
import { userLanguage, whoActs } from '../user';

/** Marks the sample's deals, in their Request ID; its partners are named in a mark of the sheet. */
const PREFIX = 'sample-';
/** Ours: a sample is a few hundred rows; anything larger is a mistake. */
const MOST_ROWS = 2000;
/** What the log calls the steps. */
const ACTIONS = { adding: 'addSample', removing: 'removeSample' } as const;

const isSampleDeal = (deals: Table<DealColumn>, row: readonly unknown[]) =>
  textOfCell(cellOf(deals, row, 'requestId')).startsWith(PREFIX);
const nameIn = (partners: Table<PartnerColumn>, row: readonly unknown[]) =>
  textOfCell(cellOf(partners, row, 'partner'));

export function addSample(request: SampleRequest, now: Date): Answer<null> {
  requireRecords(request?.partners, PARTNER_COLUMNS);
  requireRecords(request.deals, DEAL_COLUMNS);
  const step = withDocumentLock(() => add(request, now));
  if (step === undefined) return refused(['sampleAlready']);
  return finished(step, now, ['sampleAdded', ...step.counts], ['nextLookAtSample']);
}

interface Opened {
  readonly workbook: Workbook;
  readonly language: Language;
  readonly partners: OpenTable<'partners'>;
  readonly deals: OpenTable<'deals'>;
  readonly note: SampleNote;
}

function open(): Opened {
  const workbook = openWorkbook();
  const { language } = readProgramme(workbook, userLanguage()).settings;
  const partners = readTable(workbook, 'partners');
  const deals = readTable(workbook, 'deals');
  return { workbook, language, partners, deals, note: readSampleNote(workbook) };
}

interface Adding {
  readonly step: SampleStep;
  /** With their ids. */
  readonly records: readonly DealRecord[];
}

/**
 * The note first, then the log, partners, deals: what broke off is finished from its lines, with the same ids.
 * undefined = there is a sample.
 */
function add(request: SampleRequest, now: Date): SampleStep | undefined {
  const opened = open();
  const { workbook, language, partners, deals } = opened;
  const isNew = newTo(partners);
  const adding = begunAdding(opened) ?? beginAdding(opened, request, now);
  if (adding === undefined) return undefined;
  const { step, records } = adding;
  const sample = new Set(step.partners.map(foldLabel));
  const ids = new Set(deals.rows.map((row) => textOfCell(cellOf(deals, row, 'id'))));
  const newPartners = request.partners.filter((record) => sample.has(foldLabel(record.partner)) && isNew(record));
  const newDeals = records.filter(({ id }) => !ids.has(String(id)));
  ensureOptionalColumns(workbook, 'deals', ['terms'], language);
  appendRecords(workbook, 'partners', newPartners, language);
  appendRecords(workbook, 'deals', newDeals, language);
  return step;
}

function newTo(partners: Table<PartnerColumn>): (record: PartnerRecord) => boolean {
  const known = new Set(partners.rows.map((row) => foldLabel(nameIn(partners, row))));
  return ({ partner }) => !known.has(foldLabel(partner));
}

/** The deals that an earlier try has logged, and perhaps not written: its lines came all at once. */
function begunAdding({ workbook, note }: Opened): Adding | undefined {
  const records = linesOf(workbook, note, 'adding').flatMap((line) => recordIn(line.new) ?? []);
  return note.begun && records.length > 0 ? { step: note.begun, records } : undefined;
}

function beginAdding(opened: Opened, request: SampleRequest, now: Date): Adding | undefined {
  const { workbook, language, partners, deals } = opened;
  if (isThere(opened)) return undefined;
  const { head } = readLogTail(workbook);
  const newest = newestDeal(deals, head);
  const records = request.deals.map(
    (deal, i): DealRecord => ({ ...deal, id: dealId(newest + 1 + i), requestId: `${PREFIX}${i + 1}` }),
  );
  const names = request.partners.filter(newTo(partners)).map(({ partner }) => String(partner));
  const counts = [names.length, records.length] as const;
  const step: SampleStep = { step: 'adding', since: head.sequence, partners: names, counts };
  const who = whoActs();
  const entries = records.map((record) => entryOf(record, who, now));
  beginSample(workbook, step);
  writeLogLines(workbook, head, entries, language);
  return { step, records };
}

/** What an earlier try of this step, which nobody saw finished, has in the log; the log is read only where there is one. */
function linesOf(workbook: Workbook, { begun }: SampleNote, step: SampleStep['step']): LoggedLine[] {
  if (begun?.step !== step) return [];
  return readWholeLog(workbook).filter(
    ({ action, sequence }) => action === ACTIONS[step] && Number(sequence) > begun.since,
  );
}

/** A removal that broke off is to be finished first, else its partners would count as the person's own. */
function isThere(opened: Opened): boolean {
  const rows = rowsOfSample(opened);
  return rows.deals.length > 0 || (opened.note.begun?.step === 'removing' && rows.partners.length > 0);
}

/** Tables and dashboard agree; only then a next request is a new one. */
function finished(step: SampleStep, now: Date, message: Sentence, next: Sentence | false): Answer<null> {
  refresh(now);
  const answer = done(null, message, next);
  try {
    withDocumentLock(() => finishSample(openWorkbook(), step));
  } catch (error) {
    // Everything is done; a next try finds nothing left to do and ends it.
    console.error((error as Error).stack);
  }
  return answer;
}

/** Plain records with known columns: what a page sends is checked like what anybody sends. */
function requireRecords(records: unknown, columns: Readonly<Record<string, ColumnDefinition>>): void {
  const isPlain = (value: unknown) => value === null || ['string', 'number'].includes(typeof value);
  const isRecord = (record: unknown) =>
    typeof record === 'object' &&
    record !== null &&
    Object.entries(record).every(([key, value]) => Object.keys(columns).includes(key) && isPlain(value));
  const valid = Array.isArray(records) && records.length > 0 && records.length <= MOST_ROWS && records.every(isRecord);
  if (!valid) throw new Problem('badRequest', 'sample');
}

function entryOf(record: DealRecord, who: string, now: Date): LogEntry {
  const [deal, requestId] = [String(record.id), String(record.requestId)];
  const when = now.toISOString();
  return { when, who, action: ACTIONS.adding, deal, field: '', before: null, after: record, reason: '', requestId };
}

export function removeSample(now: Date): Answer<null> {
  const removed = withDocumentLock(() => remove(now));
  if (removed === undefined) return refused(['noSample']);
  const { step, kept } = removed;
  return finished(step, now, ['sampleRemoved', ...step.counts], kept.length > 0 && ['keptPartners', kept.join(', ')]);
}

/** The note forgets the sample last: until then another try goes on. undefined = there is no sample. */
function remove(now: Date): { step: SampleStep; kept: readonly string[] } | undefined {
  const opened = open();
  const { workbook, partners, deals, note } = opened;
  const gone = rowsOfSample(opened);
  if (note.begun === undefined && gone.deals.length + gone.partners.length === 0) return undefined;
  const isLogged = linesOf(workbook, note, 'removing').length > 0;
  const step = note.begun && isLogged ? note.begun : beginRemoving(opened, gone, now);
  removeSampleLines(workbook);
  deleteRows(deals.sheet, gone.deals);
  deleteRows(partners.sheet, gone.partners);
  return { step, kept: gone.kept };
}

function beginRemoving({ workbook, language, note }: Opened, gone: SampleRows, now: Date): SampleStep {
  const { head } = readLogTail(workbook);
  const counts = [gone.partners.length, gone.deals.length] as const;
  const step: SampleStep = { step: 'removing', since: head.sequence, partners: note.partners, counts };
  const [when, who, action, reason] = [now.toISOString(), whoActs(), ACTIONS.removing, counts.join(' + ')];
  beginSample(workbook, step);
  const entry = { when, who, action, deal: '', field: '', before: null, after: null, reason, requestId: '' };
  writeLogLine(workbook, head, entry, language);
  return step;
}

/** Sheet rows, and the names of partners that deals of the person's own need. */
interface SampleRows {
  readonly deals: readonly number[];
  readonly partners: readonly number[];
  readonly kept: readonly string[];
}

function rowsOfSample({ partners, deals, note }: Opened): SampleRows {
  const own = new Set(
    deals.rows.filter((row) => !isSampleDeal(deals, row)).map((row) => foldLabel(cellOf(deals, row, 'partner'))),
  );
  const sample = new Set(note.partners.map(foldLabel));
  const isSample = (row: readonly unknown[]) => sample.has(foldLabel(nameIn(partners, row)));
  const isUsed = (row: readonly unknown[]) => own.has(foldLabel(nameIn(partners, row)));
  return {
    deals: rowsWhere(deals, (row) => isSampleDeal(deals, row)),
    partners: rowsWhere(partners, (row) => isSample(row) && !isUsed(row)),
    kept: partners.rows.filter((row) => isSample(row) && isUsed(row)).map((row) => nameIn(partners, row)),
  };
}

/** Sheet rows of a table for which the test holds. */
function rowsWhere<T extends 'deals' | 'partners'>(
  table: OpenTable<T>,
  test: (row: readonly unknown[]) => boolean,
): number[] {
  return table.rows.flatMap((row, i) => (test(row) ? [table.firstRow + i] : []));
}
