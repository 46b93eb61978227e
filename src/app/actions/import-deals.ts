/** Writes one batch of an import. Sent again, it adds only what is missing: an External ID never comes twice. */
import { foldLabel } from '../../core/language';
import { dealId, dealNumber, type LogEntry } from '../../core/log-line';
import type { DealRecord, PartnerRecord } from '../../core/record';
import type { DealColumn, PartnerColumn } from '../../core/schema';
import { cellOf, type Table } from '../../core/table';
import { flagMessages, importAnswerMessages, importedMessages, rowProblemMessages } from '../../i18n/import';
import { inLanguage } from '../../i18n/messages';
import { dateSerial } from '../../sheets/cell-date';
import { textOfCell } from '../../sheets/cell-text';
import { withDocumentLock } from '../../sheets/document-lock';
import { type LogTail, readLogTail, writeLogLines } from '../../sheets/log-sheet';
import { ensureOptionalColumns } from '../../sheets/optional-columns';
import { type Programme, readProgramme } from '../../sheets/settings-sheet';
import { appendRecords, readTable } from '../../sheets/table-cells';
import { openWorkbook, type Workbook } from '../../sheets/workbook';
import { done } from './answer';
import type { Answer } from './contract';
import type { BatchRequest, BatchRow, ImportProgress } from './import-contract';
import { requireBatch } from './import-request';
import { addImportIssues } from './import-issues';
import { loggedImports } from './logged-imports';
import { userLanguage, whoActs } from './user';

interface Importing {
  readonly request: BatchRequest;
  readonly workbook: Workbook;
  readonly programme: Programme;
  readonly deals: Table<DealColumn>;
  readonly partners: Table<PartnerColumn>;
  readonly now: Date;
}

export function importRows(request: BatchRequest, now: Date): Answer<ImportProgress> {
  requireBatch(request);
  return withDocumentLock(() => {
    const workbook = openWorkbook();
    const programme = readProgramme(workbook, userLanguage());
    ensureOptionalColumns(workbook, 'deals', ['externalId', 'owner'], programme.settings.language);
    const deals = readTable(workbook, 'deals', ['id', 'externalId']);
    const partners = readTable(workbook, 'partners', ['partner']);
    const importing = { request, workbook, programme, deals, partners, now };
    const progress = { ...writeRows(importing), unread: addImportIssues(importing) };
    return done(progress, inLanguage(importAnswerMessages, userLanguage()).imported(progress.added));
  });
}

/** The log first, then partners, then deals: whatever breaks off, the same batch completes it. */
function writeRows(importing: Importing): Omit<ImportProgress, 'unread'> {
  const { request, workbook, programme, deals, partners } = importing;
  const { language } = programme.settings;
  const there = new Set(deals.rows.map((row) => textOfCell(cellOf(deals, row, 'externalId'))));
  const missing = firstOfEach(request.rows).filter(({ externalId }) => !there.has(externalId));
  const progress = { added: missing.length, already: request.rows.length - missing.length };
  if (missing.length === 0) return { ...progress, newPartners: [] };

  const tail = readLogTail(workbook);
  const nameOf = new Map(partnerNames(partners).map((name) => [foldLabel(name), name]));
  const newPartners = newNames(missing, nameOf);
  const { records, isLogged } = recordsFor(missing, tail, nameOf, importing);
  const partnerRecords = newPartners.map((partner) => partnerRecord(partner, request, language));
  writeLogLines(workbook, tail.head, entriesFor(partnerRecords, records.filter((r) => !isLogged(r)), tail, importing), language);
  appendRecords(workbook, 'partners', partnerRecords, language);
  appendRecords(workbook, 'deals', records.map(asCells), language);
  return { ...progress, newPartners };
}
