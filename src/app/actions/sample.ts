/** Adds the sample programme, and takes exactly that away again. */
import { foldLabel } from '../../core/language';
import { dealId, dealNumber, type LogEntry } from '../../core/log-line';
import type { DealRecord } from '../../core/record';
import { sampleProgramme, seededRandom } from '../../core/sample-programme';
import type { DealColumn, PartnerColumn } from '../../core/schema';
import { cellOf, type Table } from '../../core/table';
import { inLanguage } from '../../i18n/messages';
import { sampleMessages } from '../../i18n/sample';
import { textOfCell } from '../../sheets/cell-text';
import { deleteRows } from '../../sheets/delete-rows';
import { withDocumentLock } from '../../sheets/document-lock';
import { readLogTail, writeLogLine, writeLogLines } from '../../sheets/log-sheet';
import { readProgramme } from '../../sheets/settings-sheet';
import { appendRecords, type OpenTable, readTable } from '../../sheets/table-cells';
import { openWorkbook } from '../../sheets/workbook';
import { done, refused } from './answer';
import type { Answer } from './contract';
import { refresh } from './refresh-dashboard';
import { todayIn } from './today';
import { userLanguage, whoActs } from './user';

/** Marks the sample's deals, in their Request ID; its partners are known by name and address. */
const SAMPLE = 'sample';
const SEED = 2026;

const isSampleDeal = (deals: Table<DealColumn>, row: readonly unknown[]) =>
  textOfCell(cellOf(deals, row, 'requestId')).startsWith(`${SAMPLE}-`);
const nameIn = (partners: Table<PartnerColumn>, row: readonly unknown[]) =>
  textOfCell(cellOf(partners, row, 'partner'));

export function addSample(now: Date): Answer<null> {
  const texts = inLanguage(sampleMessages, userLanguage());
  const answer = withDocumentLock((): Answer<null> => {
    const workbook = openWorkbook();
    const { settings } = readProgramme(workbook, userLanguage());
    const partners = readTable(workbook, 'partners');
    const deals = readTable(workbook, 'deals');
    if (deals.rows.some((row) => isSampleDeal(deals, row))) return refused(texts.already);
    const { head } = readLogTail(workbook);
    const today = todayIn(workbook, now);
    const sample = sampleProgramme({ today, random: seededRandom(SEED), currency: settings.currency });
    const known = new Set(partners.rows.map((row) => foldLabel(nameIn(partners, row))));
    const newPartners = sample.partners.filter(({ partner }) => !known.has(foldLabel(partner)));
    const first = Math.max(head.lastDeal, highestId(deals)) + 1;
    const records = sample.deals.map(
      (deal, i): DealRecord => ({ ...deal, id: dealId(first + i), requestId: `${SAMPLE}-${i + 1}` }),
    );
    const who = whoActs();
    writeLogLines(
      workbook,
      head,
      records.map((record) => entryOf(record, who, now)),
      settings.language,
    );
    appendRecords(workbook, 'deals', records, settings.language);
    appendRecords(workbook, 'partners', newPartners, settings.language);
    return done(null, texts.added(newPartners.length, records.length), texts.nextLook);
  });
  if (answer.ok) refresh(now);
  return answer;
}

function highestId(deals: Table<DealColumn>): number {
  return deals.rows.reduce((high, row) => Math.max(high, dealNumber(cellOf(deals, row, 'id'))), 0);
}

function entryOf(record: DealRecord, who: string, now: Date): LogEntry {
  const [deal, requestId] = [String(record.id), String(record.requestId)];
  return {
    when: now.toISOString(),
    who,
    action: 'addSample',
    deal,
    field: '',
    before: null,
    after: record,
    reason: '',
    requestId,
  };
}

export function removeSample(now: Date): Answer<null> {
  const texts = inLanguage(sampleMessages, userLanguage());
  const answer = withDocumentLock((): Answer<null> => {
    const workbook = openWorkbook();
    const { settings } = readProgramme(workbook, userLanguage());
    const partners = readTable(workbook, 'partners');
    const deals = readTable(workbook, 'deals');
    const { head } = readLogTail(workbook);
    const gone = rowsWhere(deals, (row) => isSampleDeal(deals, row));
    if (gone.length === 0) return refused(texts.none);
    const own = new Set(
      deals.rows.filter((row) => !isSampleDeal(deals, row)).map((row) => foldLabel(cellOf(deals, row, 'partner'))),
    );
    const sample = samplePartners(todayIn(workbook, now));
    const isSample = (row: readonly unknown[]) =>
      sample.has(`${foldLabel(nameIn(partners, row))} ${foldLabel(cellOf(partners, row, 'email'))}`);
    const isUsed = (row: readonly unknown[]) => own.has(foldLabel(nameIn(partners, row)));
    const gonePartners = rowsWhere(partners, (row) => isSample(row) && !isUsed(row));
    const kept = partners.rows.filter((row) => isSample(row) && isUsed(row)).map((row) => nameIn(partners, row));
    const reason = texts.removed(gonePartners.length, gone.length);
    const entry = {
      when: now.toISOString(),
      who: whoActs(),
      action: 'removeSample',
      deal: '',
      field: '',
      before: null,
    };
    writeLogLine(workbook, head, { ...entry, after: null, reason, requestId: '' }, settings.language);
    deleteRows(deals.sheet, gone);
    deleteRows(partners.sheet, gonePartners);
    return done(null, reason, kept.length > 0 ? texts.keptPartners(kept.join(', ')) : '');
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

/** The sample's partners are the same whatever the day: name and address of each. */
function samplePartners(today: string): ReadonlySet<string> {
  const { partners } = sampleProgramme({ today, random: seededRandom(SEED) });
  return new Set(partners.map(({ partner, email }) => `${foldLabel(partner)} ${foldLabel(email)}`));
}
