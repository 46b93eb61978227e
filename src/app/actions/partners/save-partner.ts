/** Saves a partner's ratings and score to its row, or makes the row. */
import type { PartnerState } from '../../../core/choices';
import { foldLabel } from '../../../core/language';
import type { PartnerRecord } from '../../../core/log/record';
import { isRating, partnerScore } from '../../../core/partners/score';
import { isVisible, plainText } from '../../../core/plain-text';
import { cellOf, type Table } from '../../../core/ranges/table';
import { TEXT_LIMIT } from '../../../core/registration/registration';
import type { DealColumn, PartnerColumn } from '../../../core/schema';
import type { Sentence } from '../../../i18n/answers';
import { textOfCell } from '../../../sheets/cell-text';
import { readComputed, writeComputed } from '../../../sheets/computed-note';
import { withDocumentLock } from '../../../sheets/document-lock';
import { readLogTail, writeLogLine } from '../../../sheets/log-sheet';
import { ensureOptionalColumns } from '../../../sheets/optional-columns';
import { ratesOf } from '../../../sheets/rates-sheet';
import { type Programme, readProgramme } from '../../../sheets/settings-sheet';
import { appendRecord, type OpenTable, readTable, rowFinder, updateRecord } from '../../../sheets/table-cells';
import { openWorkbook, requireColumns, type Workbook } from '../../../sheets/workbook';
import { done, refused } from '../answer';
import type { Answer, PartnerCard, PartnerRequest } from '../contract';
import { requireRequestId } from '../request-id';
import { todayIn } from '../today';
import { userLanguage, whoActs } from '../user';
import { partnerCards, RATING_KEYS, standings } from './partner-cards';

interface Saving {
  readonly workbook: Workbook;
  readonly programme: Programme;
  readonly partners: OpenTable<'partners'>;
  readonly deals: Table<DealColumn>;
  readonly today: string;
  readonly now: Date;
  readonly request: PartnerRequest;
  readonly name: string;
  /** Position of the partner's row; -1 for a new partner. */
  readonly index: number;
}

export function savePartnerRow(request: PartnerRequest, now: Date): Answer<PartnerCard> {
  const fields = errorsIn(request);
  if (Object.keys(fields).length > 0) return refused(['mendFields'], fields);
  requireRequestId(request.requestId);
  return withDocumentLock(() => {
    const workbook = openWorkbook();
    const programme = readProgramme(workbook, userLanguage());
    const partners = readTable(workbook, 'partners');
    const deals = readTable(workbook, 'deals');
    const name = plainText(request.name).trim();
    const index = partners.rows.findIndex(
      (row) => foldLabel(textOfCell(cellOf(partners, row, 'partner'))) === foldLabel(name),
    );
    const today = todayIn(workbook, now);
    return save({ workbook, programme, partners, deals, today, now, request, name, index });
  });
}

function save(saving: Saving): Answer<PartnerCard> {
  const { workbook, programme, partners, request, name, index } = saving;
  const { settings, weights } = programme;
  const ratings = RATING_KEYS.map((key) => request.ratings[key]);
  const score = partnerScore(ratings, weights);
  const { standing, computed, card } = standingOf(saving);
  const terms = standing.margin === null ? {} : { tier: standing.tier, margin: standing.margin };
  const written = plainText(String(request.type ?? '')).trim();
  const type = written === '' ? {} : { type: written };
  const made = index < 0 ? { partner: name, status: 'candidate' satisfies PartnerState } : {};
  const record: PartnerRecord = { ...made, ...type, ...request.ratings, score, ...terms };
  requireColumns('partners', partners.columns, Object.keys(record) as PartnerColumn[]);
  // Made with a new partner, so that no approval of its deals has to wait for it.
  if (index < 0) ensureOptionalColumns(workbook, 'deals', ['terms'], settings.language);
  writeLog(saving, record);
  if (index < 0) appendRecord(workbook, 'partners', record, settings.language);
  else updateRecord(partners, rowOf(saving), record, settings.language);
  writeComputed(workbook, computed);
  const flagged = request.ratings.coverage < settings.primaryRating;
  const saved = { ...card, ...type, ratings: request.ratings };
  const next: Sentence = [index < 0 ? 'nextNew' : 'nextKnown'];
  return done(saved, ['partnerSaved', name, score], flagged && ['lowCoverage'], next);
}

/** Looked for again right before it is written. */
function rowOf({ partners, index }: Saving): number {
  return rowFinder(partners, 'partner')(index, textOfCell(cellOf(partners, partners.rows[index] ?? [], 'partner')));
}

/** Tier and margin as they are now, for a partner that may not have a row yet. */
function standingOf({ workbook, programme, partners, deals, today, name, index }: Saving) {
  const row = partners.rows[index] ?? rowWith(partners, name);
  const remembered = new Map(readComputed(workbook));
  const rates = ratesOf(workbook, programme.settings);
  const sources = { partners: { ...partners, rows: [row] }, deals, programme, today, computed: remembered, rates };
  const [entry] = standings(sources);
  const [card] = partnerCards(sources);
  if (!entry || !card) throw new Error(`The partner ${name} has no row.`);
  const { standing } = entry;
  const computed = standing.computed ? new Map([...remembered, [entry.name, standing.computed] as const]) : remembered;
  return { standing, computed, card };
}

/** A retry finds its line there. */
function writeLog({ workbook, programme, partners, now, request, name, index }: Saving, after: PartnerRecord): void {
  const tail = readLogTail(workbook);
  if (tail.lines.some(({ requestId }) => requestId === request.requestId)) return;
  const row = partners.rows[index];
  const before = row && Object.fromEntries(RATING_KEYS.map((key) => [key, plain(cellOf(partners, row, key))]));
  writeLogLine(
    workbook,
    tail.head,
    {
      when: now.toISOString(),
      who: whoActs(),
      action: row ? 'ratePartner' : 'addPartner',
      deal: '',
      field: name,
      before: before ?? null,
      after,
      reason: '',
      requestId: request.requestId,
    },
    programme.settings.language,
  );
}

function errorsIn(request: Partial<PartnerRequest> | null): Record<string, Sentence> {
  const { name, ratings } = request ?? {};
  const fields: Record<string, Sentence> = {};
  if (typeof name !== 'string' || !isVisible(name)) fields.name = ['nameRequired'];
  else if (name.length > TEXT_LIMIT) fields.name = ['nameTooLong'];
  for (const key of RATING_KEYS) if (!isRating(ratings?.[key])) fields[key] = ['ratingRange'];
  return fields;
}

function rowWith(partners: { readonly at: Readonly<Partial<Record<string, number>>> }, name: string): unknown[] {
  const row: unknown[] = new Array(Math.max(...Object.values(partners.at).map((at) => at ?? 0)) + 1).fill('');
  row[partners.at.partner ?? 0] = name;
  return row;
}

function plain(cell: unknown): string | number | null {
  return typeof cell === 'number' ? cell : cell === '' ? null : String(cell);
}
