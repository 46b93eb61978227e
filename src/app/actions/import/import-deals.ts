/** Writes one batch of an import. Sent again, it adds only what is missing: an External ID never comes twice. */
import { daysAfter } from '../../../core/days';
import { foldLabel } from '../../../core/language';
import { dealId, type LogEntry } from '../../../core/log/log-line';
import type { DealRecord, PartnerRecord } from '../../../core/log/record';
import { plainTexts } from '../../../core/plain-text';
import { cellOf, type Table } from '../../../core/ranges/table';
import { DEAL_COLUMNS, type DealColumn, type PartnerColumn } from '../../../core/schema';
import { importLogMessages } from '../../../i18n/import';
import { textOfCell } from '../../../sheets/cell-text';
import { withDocumentLock } from '../../../sheets/document-lock';
import { type LogTail, readLogTail, writeLogLines } from '../../../sheets/log-sheet';
import { ensureOptionalColumns } from '../../../sheets/optional-columns';
import { type Programme, readProgramme } from '../../../sheets/settings-sheet';
import { appendRecords, readTable } from '../../../sheets/table-cells';
import { columnsOf, openWorkbook, requireColumns, type Workbook } from '../../../sheets/workbook';
import { done } from '../answer';
import type { Answer } from '../contract';
import { newestDeal } from '../registration/deal-numbers';
import { todayIn } from '../today';
import { userLanguage, whoActs } from '../user';
import type { BatchRequest, BatchRow, ImportProgress } from './import-contract';
import { newImportIssues } from './import-issues';
import { importedDeal, isSameDeal } from './import-records';
import { requireBatch } from './import-request';
import { IMPORT_ACTION, loggedImports } from './logged-imports';

/** What a row of an import brings; a deleted one of them is named before anything is written. */
const WRITTEN_COLUMNS = (Object.keys(DEAL_COLUMNS) as DealColumn[]).filter(
  (key) => !('optional' in DEAL_COLUMNS[key]) && !['tier', 'margin', 'earnings'].includes(key),
);

interface Importing {
  readonly request: BatchRequest;
  readonly workbook: Workbook;
  readonly programme: Programme;
  readonly deals: Table<DealColumn>;
  readonly partners: Table<PartnerColumn>;
  readonly tail: LogTail;
  readonly now: Date;
}

export function importRows(sent: BatchRequest, now: Date): Answer<ImportProgress> {
  requireBatch(sent);
  const request = asReadBack(sent);
  return withDocumentLock(() => {
    const workbook = openWorkbook();
    const programme = readProgramme(workbook, userLanguage());
    const { language } = programme.settings;
    requireColumns('deals', columnsOf(workbook, 'deals'), WRITTEN_COLUMNS);
    requireColumns('partners', columnsOf(workbook, 'partners'), ['partner', 'status', 'signed', 'note']);
    const partners = readTable(workbook, 'partners', ['partner', 'status']);
    const issues = newImportIssues(workbook, request, now);
    const tail = readLogTail(workbook);
    // Last: whatever is missing was named before anything is written.
    ensureOptionalColumns(workbook, 'deals', ['externalId', 'owner'], language);
    const deals = readTable(workbook, 'deals', ['id', 'externalId']);
    const written = writeDeals({ request, workbook, programme, deals, partners, tail, now });
    appendRecords(workbook, 'importIssues', issues, language);
    const progress = { ...written, unread: issues.length };
    return done(progress, ['imported', progress.added]);
  });
}

/** Its texts as the cells will say them: what is there already is found by comparing. */
function asReadBack(sent: BatchRequest): BatchRequest {
  const [rows, unread, signed] = [sent.rows.map(plainTexts), sent.unread.map(plainTexts), sent.signed.map(plainTexts)];
  return { ...plainTexts(sent), rows, unread, signed };
}

/** The log first, then partners, then deals: whatever breaks off, the same batch completes it. */
function writeDeals(importing: Importing): Omit<ImportProgress, 'unread'> {
  const { request, workbook, programme, deals, partners, tail } = importing;
  const { language } = programme.settings;
  const there = new Set(deals.rows.map((row) => textOfCell(cellOf(deals, row, 'externalId'))));
  const missing = firstOfEachId(request.rows).filter(({ externalId }) => !there.has(externalId));
  const already = request.rows.length - missing.length;
  if (missing.length === 0) return { added: 0, already, newPartners: [] };

  const known = partners.rows.map((row) => textOfCell(cellOf(partners, row, 'partner')).trim());
  const names = new Map(known.map((name) => [foldLabel(name), name]));
  const newPartners = newNames(missing, names);
  for (const name of newPartners) names.set(foldLabel(name), name);
  const partnerRecords = newPartners.map((partner) => newPartner(partner, importing));
  const { records, unlogged } = dealsToWrite(missing, names, importing);
  const entries = [...partnerEntries(partnerRecords, importing), ...unlogged.map((deal) => dealEntry(deal, importing))];
  writeLogLines(workbook, tail.head, withAuthor(entries), language);
  appendRecords(workbook, 'partners', partnerRecords, language);
  appendRecords(workbook, 'deals', records, language);
  return { added: records.length, already, newPartners };
}

function firstOfEachId(rows: readonly BatchRow[]): BatchRow[] {
  const seen = new Set<string>();
  return rows.filter(({ externalId }) => !seen.has(externalId) && seen.add(externalId));
}

/** Partners of the rows that the sheet does not have, as the file first writes them. */
function newNames(rows: readonly BatchRow[], names: ReadonlyMap<string, string>): string[] {
  const fresh = new Map<string, string>();
  for (const { partner } of rows) {
    const key = foldLabel(partner);
    if (key !== '' && !names.has(key) && !fresh.has(key)) fresh.set(key, partner);
  }
  return [...fresh.values()];
}

/** Deals with their ids; those of which a broken-off batch left a line in the log keep its id and need no other line. */
function dealsToWrite(
  rows: readonly BatchRow[],
  partners: ReadonlyMap<string, string>,
  { request, workbook, programme, deals, tail, now }: Importing,
): { records: DealRecord[]; unlogged: DealRecord[] } {
  const protectedUntil = daysAfter(todayIn(workbook, now), programme.settings.protectionDays);
  const context = { now: now.toISOString(), requestId: request.requestId, protectedUntil, partners };
  const logged = loggedImports(workbook, tail, new Set(rows.map(({ externalId }) => externalId)));
  const usedIds = new Set(deals.rows.map((row) => textOfCell(cellOf(deals, row, 'id'))));
  let newest = newestDeal(deals, tail.head);
  const unlogged: DealRecord[] = [];
  const records = rows.map((row) => {
    const record = importedDeal(row, context);
    const before = logged.get(row.externalId);
    if (before && isSameDeal(before, record, row) && !usedIds.has(String(before.id))) return before;
    newest += 1;
    const numbered = { id: dealId(newest), ...record };
    unlogged.push(numbered);
    return numbered;
  });
  return { records, unlogged };
}

function newPartner(partner: string, { request }: Importing): PartnerRecord {
  const { newPartnerStatus: status, newPartnerNote, signedNote } = request;
  const signed = request.signed.find((each) => foldLabel(each.partner) === foldLabel(partner))?.day ?? '';
  return { partner, status, signed, note: signed === '' ? newPartnerNote : `${newPartnerNote} ${signedNote}` };
}

type Entry = Omit<LogEntry, 'who'>;

function entryOf(
  { request, programme, now }: Importing,
  rest: Pick<Entry, 'action' | 'deal' | 'field' | 'after'>,
): Entry {
  const reason = importLogMessages.reason[programme.settings.language](request.fileName);
  return { when: now.toISOString(), before: null, reason, requestId: request.requestId, ...rest };
}

const dealEntry = (deal: DealRecord, importing: Importing): Entry =>
  entryOf(importing, { action: IMPORT_ACTION, deal: String(deal.id), field: '', after: deal });

/** A batch that is sent again does not log its partners twice. */
function partnerEntries(partners: readonly PartnerRecord[], importing: Importing): Entry[] {
  const { tail, request } = importing;
  const isLogged = (name: string) =>
    tail.lines.some(
      ({ action, field, requestId }) => action === 'addPartner' && field === name && requestId === request.requestId,
    );
  return partners
    .filter(({ partner }) => !isLogged(String(partner)))
    .map((after) => entryOf(importing, { action: 'addPartner', deal: '', field: String(after.partner), after }));
}

/** Who acts is asked once for all lines, and only where there are any. */
function withAuthor(entries: readonly Entry[]): LogEntry[] {
  if (entries.length === 0) return [];
  const who = whoActs();
  return entries.map((entry) => ({ ...entry, who }));
}
