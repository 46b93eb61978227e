/** Adds the sample programme that a page has made, and takes exactly that away again. */
import { foldLabel } from '../../core/language';
import { dealId, type LogEntry } from '../../core/log-line';
import type { DealRecord } from '../../core/record';
import {
  type ColumnDefinition,
  DEAL_COLUMNS,
  type DealColumn,
  PARTNER_COLUMNS,
  type PartnerColumn,
} from '../../core/schema';
import { cellOf, type Table } from '../../core/table';
import { textOfCell } from '../../sheets/cell-text';
import { deleteRows } from '../../sheets/delete-rows';
import { withDocumentLock } from '../../sheets/document-lock';
import { readLogTail, writeLogLine, writeLogLines } from '../../sheets/log-sheet';
import { readNote, writeNote } from '../../sheets/notes';
import { Problem } from '../../sheets/problem';
import { readProgramme } from '../../sheets/settings-sheet';
import { appendRecords, type OpenTable, readTable } from '../../sheets/table-cells';
import { openWorkbook } from '../../sheets/workbook';
import { done, refused } from './answer';
import type { Answer, SampleRequest } from './contract';
import { newestDeal } from './deal-numbers';
import { refresh } from './refresh-dashboard';
import { userLanguage, whoActs } from './user';

/** Marks the sample's deals, in their Request ID; its partners are named in a mark of the sheet. */
const PREFIX = 'sample-';
/** Ours: a sample is a few hundred rows; anything larger is a mistake. */
const MOST_ROWS = 2000;

const isSampleDeal = (deals: Table<DealColumn>, row: readonly unknown[]) =>
  textOfCell(cellOf(deals, row, 'requestId')).startsWith(PREFIX);
const nameIn = (partners: Table<PartnerColumn>, row: readonly unknown[]) =>
  textOfCell(cellOf(partners, row, 'partner'));

export function addSample(request: SampleRequest, now: Date): Answer<null> {
  requireRecords(request?.partners, PARTNER_COLUMNS);
  requireRecords(request.deals, DEAL_COLUMNS);
  const answer = withDocumentLock((): Answer<null> => {
    const workbook = openWorkbook();
    const { language } = readProgramme(workbook, userLanguage()).settings;
    const partners = readTable(workbook, 'partners');
    const deals = readTable(workbook, 'deals');
    if (deals.rows.some((row) => isSampleDeal(deals, row))) return refused(['sampleAlready']);
    const { head } = readLogTail(workbook);
    const known = new Set(partners.rows.map((row) => foldLabel(nameIn(partners, row))));
    const newPartners = request.partners.filter(({ partner }) => !known.has(foldLabel(partner)));
    const newest = newestDeal(deals, head);
    const records = request.deals.map(
      (deal, i): DealRecord => ({ ...deal, id: dealId(newest + 1 + i), requestId: `${PREFIX}${i + 1}` }),
    );
    const who = whoActs();
    writeLogLines(
      workbook,
      head,
      records.map((record) => entryOf(record, who, now)),
      language,
    );
    writeNote(
      workbook,
      'sample',
      newPartners.map(({ partner }) => String(partner)),
    );
    appendRecords(workbook, 'deals', records, language);
    appendRecords(workbook, 'partners', newPartners, language);
    return done(null, ['sampleAdded', newPartners.length, records.length], ['nextLookAtSample']);
  });
  if (answer.ok) refresh(now);
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
  return { when, who, action: 'addSample', deal, field: '', before: null, after: record, reason: '', requestId };
}

export function removeSample(now: Date): Answer<null> {
  const answer = withDocumentLock((): Answer<null> => {
    const workbook = openWorkbook();
    const { language } = readProgramme(workbook, userLanguage()).settings;
    const partners = readTable(workbook, 'partners');
    const deals = readTable(workbook, 'deals');
    const { head } = readLogTail(workbook);
    const gone = rowsWhere(deals, (row) => isSampleDeal(deals, row));
    if (gone.length === 0) return refused(['noSample']);
    const own = new Set(
      deals.rows.filter((row) => !isSampleDeal(deals, row)).map((row) => foldLabel(cellOf(deals, row, 'partner'))),
    );
    const sample = new Set(((readNote(workbook, 'sample') ?? []) as string[]).map(foldLabel));
    const isSample = (row: readonly unknown[]) => sample.has(foldLabel(nameIn(partners, row)));
    const isUsed = (row: readonly unknown[]) => own.has(foldLabel(nameIn(partners, row)));
    const gonePartners = rowsWhere(partners, (row) => isSample(row) && !isUsed(row));
    const kept = partners.rows.filter((row) => isSample(row) && isUsed(row)).map((row) => nameIn(partners, row));
    const entry = {
      when: now.toISOString(),
      who: whoActs(),
      action: 'removeSample',
      deal: '',
      field: '',
      before: null,
    };
    const reason = `${gonePartners.length} + ${gone.length}`;
    writeLogLine(workbook, head, { ...entry, after: null, reason, requestId: '' }, language);
    deleteRows(deals.sheet, gone);
    deleteRows(partners.sheet, gonePartners);
    writeNote(workbook, 'sample', []);
    return done(
      null,
      ['sampleRemoved', gonePartners.length, gone.length],
      kept.length > 0 && ['keptPartners', kept.join(', ')],
    );
  });
  if (answer.ok) refresh(now);
  return answer;
}

/** Sheet rows of a table for which the test holds. */
function rowsWhere<T extends 'deals' | 'partners'>(
  table: OpenTable<T>,
  test: (row: readonly unknown[]) => boolean,
): number[] {
  return table.rows.flatMap((row, i) => (test(row) ? [table.firstRow + i] : []));
}
