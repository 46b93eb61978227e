/** Registers a deal: the first to register owns the customer (requirement 16). */

import { countryCode } from '../../../core/country';
import { isDate } from '../../../core/days';
import { foldLabel } from '../../../core/language';
import { dealId, type LogEntry } from '../../../core/log/log-line';
import type { DealRecord } from '../../../core/log/record';
import { cellOf, type Table } from '../../../core/ranges/table';
import type { Conflict } from '../../../core/registration/conflict-rules';
import type { Registration } from '../../../core/registration/deal-conflict';
import { checkRegistration, type FieldError, type RegistrationForm } from '../../../core/registration/registration';
import type { DealColumn, PartnerColumn } from '../../../core/schema';
import type { Settings } from '../../../core/settings/settings';
import { rivalText } from '../../../i18n/conflict';
import { textOfCell } from '../../../sheets/cell-text';
import { withDocumentLock } from '../../../sheets/document-lock';
import { type LogTail, loggedBy, readLogTail, writeLogLine, writeLogLines } from '../../../sheets/log-sheet';
import { type Programme, readProgramme } from '../../../sheets/settings-sheet';
import { appendRecord, readTable } from '../../../sheets/table-cells';
import { columnsOf, openWorkbook, requireColumns, type Workbook } from '../../../sheets/workbook';
import { done, refused } from '../answer';
import type { Answer, ConflictReport, DealRequest, RegisteredDeal } from '../contract';
import { finishBrokenOff } from '../decisions/broken-off';
import { requireRequestId } from '../request-id';
import { userLanguage, whoActs } from '../user';
import { conflictsOf, reportOf } from './conflict-report';
import { newestDeal } from './deal-numbers';

/** What a conflict check reads of Deals, and nothing more. */
export const CONFLICT_CHECK_COLUMNS = [
  'id',
  'registered',
  'partner',
  'source',
  'company',
  'domain',
  'email',
  'country',
  'product',
  'status',
  'protected',
  'closed',
] as const satisfies readonly DealColumn[];

/** Made only where a team needs them; read where they are there. */
export const CONFLICT_CHECK_OPTIONAL = [
  'businessId',
  'aliases',
  'directContact',
] as const satisfies readonly DealColumn[];

const REGISTER_COLUMNS = [...CONFLICT_CHECK_COLUMNS, 'requestId'] as const;

const MINUTE_MS = 60_000;

interface Registering {
  readonly workbook: Workbook;
  readonly programme: Programme;
  readonly partners: Table<PartnerColumn>;
  readonly deals: Table<DealColumn>;
  readonly tail: LogTail;
  readonly now: Date;
}

/** The clock is read under the lock: who gets it first is registered first. */
export function register(request: DealRequest, clock: () => Date): Answer<RegisteredDeal> {
  requireRequestId(request?.requestId);
  return withDocumentLock(() => {
    const workbook = openWorkbook();
    const programme = readProgramme(workbook, userLanguage());
    const partners = readTable(workbook, 'partners');
    const tail = readLogTail(workbook);
    const readDeals = () => readTable(workbook, 'deals', REGISTER_COLUMNS, CONFLICT_CHECK_OPTIONAL);
    const found = readDeals();
    const { language } = programme.settings;
    const { requestId } = request;
    const deals = finishBrokenOff({ workbook, deals: found, tail, language, requestId }) ? readDeals() : found;
    const registering = { workbook, programme, partners, deals, tail, now: clock() };
    return savedBefore(request, registering) ?? saveNew(request, registering);
  });
}

/** A retry: the row is there, or the log holds what it was to be. */
function savedBefore(
  request: DealRequest,
  { workbook, programme, deals, tail }: Registering,
): Answer<RegisteredDeal> | undefined {
  const idIn = (row: readonly unknown[]) => textOfCell(cellOf(deals, row, 'id'));
  const row = deals.rows.find((each) => textOfCell(cellOf(deals, each, 'requestId')) === request.requestId);
  const logged = row ? undefined : loggedBy(tail, request.requestId)?.row;
  if (logged && !deals.rows.some((each) => idIn(each) === logged.id)) {
    appendRecord(workbook, 'deals', logged, programme.settings.language);
  }
  const id = row ? idIn(row) : logged?.id;
  if (id === undefined || id === null) return undefined;
  const conflict: ConflictReport = { level: 'free', text: '' };
  return done({ id: String(id), status: 'submitted', conflict }, ['alreadyDone', String(id)]);
}

function saveNew(request: DealRequest, registering: Registering): Answer<RegisteredDeal> {
  const { workbook, programme, partners, deals, tail, now } = registering;
  const { settings } = programme;
  const language = userLanguage();
  const names = partners.rows.map((row) => textOfCell(cellOf(partners, row, 'partner'))).filter((name) => name !== '');
  const errors = Object.entries(checkRegistration(request, names)) as [string, FieldError][];
  if (errors.length > 0) {
    return refused(['mendFields'], Object.fromEntries(errors.map(([field, error]) => [field, [error] as const])));
  }
  const partner = names.find((name) => foldLabel(name) === foldLabel(request.partner)) ?? '';
  const isUncertified = request.source !== 'direct' && !isCertified(partners, partner);
  if (isUncertified && settings.uncertifiedPartner === 'block') {
    return refused(['uncertifiedRefused', partner], { partner: ['uncertifiedRefused', partner] });
  }
  const conflicts = conflictsOf(registrationOf(request), deals, settings, now);
  const report = reportOf(conflicts, language);
  if (report.level === 'already') return refused(['ownAlready', report.text], { company: report.text });
  const record = recordOf(request, {
    id: dealId(newestDeal(deals, tail.head) + 1),
    now,
    partner,
    conflict: reportOf(conflicts, settings.language).text,
  });
  // Whatever was typed has a cell, before the log says so.
  const filled = (Object.keys(record) as DealColumn[]).filter((key) => (record[key] ?? '') !== '');
  requireColumns('deals', columnsOf(workbook, 'deals'), filled);
  writeLog(registering, { ...entryOf(request, record, now), who: whoActs() }, rivalsIn(conflicts, now));
  appendRecord(workbook, 'deals', record, settings.language);
  const isWarned = isUncertified && settings.uncertifiedPartner === 'warn';
  return answerFor(record, { report, first: conflicts[0], isWarned }, settings);
}

function isCertified(partners: Table<PartnerColumn>, partner: string): boolean {
  const row = partners.rows.find((each) => textOfCell(cellOf(partners, each, 'partner')) === partner);
  return row === undefined || isDate(cellOf(partners, row, 'certified'));
}

/** Registrations of the same customer that came within the minute before: whose was first is for people to see. */
function rivalsIn(conflicts: readonly Conflict[], now: Date): Conflict[] {
  return conflicts.filter(({ level, cause, registered }) => {
    const before = registered === undefined ? Number.NaN : now.getTime() - registered.getTime();
    return level === 'blocked' && cause === 'registration' && before >= 0 && before <= MINUTE_MS;
  });
}

/** The line of the registration; with rivals, theirs in the same write, so that each names the other. */
function writeLog({ workbook, tail, programme }: Registering, entry: LogEntry, rivals: readonly Conflict[]): void {
  const { language } = programme.settings;
  if (rivals.length === 0) {
    writeLogLine(workbook, tail.head, entry, language);
    return;
  }
  const reason = rivalText(rivals, language);
  const own = { id: entry.deal, partner: String(entry.after?.partner ?? '') };
  const others = rivals.map(({ id }) => ({
    ...entry,
    action: 'rival',
    deal: id,
    after: null,
    reason: rivalText([own], language),
  }));
  writeLogLines(workbook, tail.head, [{ ...entry, reason }, ...others], language);
}

export function registrationOf(form: RegistrationForm): Registration {
  const { company, domain, email, country, product, partner } = form;
  return { company, domain: domain || email, country, product, partner };
}

function recordOf(
  form: DealRequest,
  { id, now, partner, conflict }: { id: string; now: Date; partner: string; conflict: string },
): DealRecord {
  const isDirect = form.source === 'direct';
  return {
    id,
    registered: now.toISOString(),
    partner,
    source: form.source,
    company: form.company.trim(),
    domain: form.domain.trim(),
    email: form.email.trim(),
    country: countryCode(form.country) ?? form.country.trim(),
    product: form.product.trim(),
    amount: form.amount,
    currency: form.currency.trim().toUpperCase(),
    hours: form.hours,
    status: isDirect ? 'approved' : 'submitted',
    expected: form.expected,
    conflict,
    requestId: form.requestId,
  };
}

function entryOf({ requestId }: DealRequest, record: DealRecord, now: Date) {
  const deal = String(record.id);
  return {
    when: now.toISOString(),
    action: 'register',
    deal,
    field: '',
    before: null,
    after: record,
    reason: '',
    requestId,
  };
}

interface Found {
  readonly report: ConflictReport;
  /** What stands in the way first. */
  readonly first: Conflict | undefined;
  /** The partner is not certified, and Settings wants that said. */
  readonly isWarned: boolean;
}

function answerFor(
  record: DealRecord,
  { report, first, isWarned }: Found,
  { decisionHours }: Settings,
): Answer<RegisteredDeal> {
  const [id, company] = [String(record.id), String(record.company)];
  const isDirect = record.source === 'direct';
  const status = isDirect ? 'approved' : 'submitted';
  const isBypass = isDirect && first?.level === 'blocked' && first.cause === 'registration';
  return done(
    { id, status, conflict: report },
    [report.level === 'blocked' && !isDirect ? 'registeredBehind' : 'registered', id, company],
    report.text !== '' && ['nextConflict', report.text],
    isDirect ? ['directOpen'] : ['nextDecision', decisionHours],
    isBypass && ['staysWithPartner', first.partner],
    isWarned && ['uncertified', String(record.partner)],
  );
}
