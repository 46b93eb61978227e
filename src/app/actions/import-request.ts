/** Checks what the import dialog sends: whatever is exported can be called by anyone, with anything. */
import { DEAL_SOURCES, DEAL_STATES, PARTNER_STATES } from '../../core/choices';
import { BATCH_ROWS } from '../../core/import/batches';
import type { ClaimConflict } from '../../core/import/import-conflicts';
import { IMPORT_FLAGS, ROW_PROBLEMS, type RowProblem } from '../../core/import/import-record';
import { isCivilDay } from '../../core/registration';
import { Problem } from '../../sheets/problem';
import type { BatchRequest, PlanRequest } from './import-contract';
import { requireRequestId } from './request-id';

const LONGEST_CELL = 50_000;
const TEXTS = [
  'externalId',
  'partner',
  'owner',
  'company',
  'domain',
  'email',
  'country',
  'product',
  'currency',
  'note',
];
const CLAIM_TEXTS = ['ref', 'registered', 'partner', 'company', 'domain', 'country', 'product'];

type Fields = Readonly<Record<string, unknown>>;

const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= LONGEST_CELL;
const isDayOrBlank = (value: unknown): boolean => value === '' || (typeof value === 'string' && isCivilDay(value));
const isNumberOrNull = (value: unknown): boolean => value === null || Number.isFinite(value);
const isLine = (value: unknown): boolean => Number.isInteger(value) && Number(value) > 0;
const isKeyOf = (choices: object, value: unknown): boolean =>
  typeof value === 'string' && Object.keys(choices).includes(value);
const haveTexts = (fields: Fields, keys: readonly string[]): boolean => keys.every((key) => isText(fields[key]));
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

/** A list of at most `most` entries that all pass. */
function isList(value: unknown, passes: (entry: Fields) => boolean, most = Number.POSITIVE_INFINITY): boolean {
  return Array.isArray(value) && value.length <= most && value.every((entry) => isFields(entry) && passes(entry));
}

function isRow(row: Fields): boolean {
  return (
    isLine(row.line) &&
    haveTexts(row, TEXTS) &&
    row.externalId !== '' &&
    row.registered !== '' &&
    [row.registered, row.expected, row.closed].every(isDayOrBlank) &&
    [row.amount, row.hours].every(isNumberOrNull) &&
    isKeyOf(DEAL_STATES, row.status) &&
    isKeyOf(DEAL_SOURCES, row.source) &&
    Array.isArray(row.flags) &&
    row.flags.every((flag) => IMPORT_FLAGS.includes(flag)) &&
    (row.conflict === null || isConflict(row.conflict))
  );
}

function isConflict(conflict: unknown): boolean {
  const { other, more } = (conflict ?? {}) as Partial<ClaimConflict>;
  return isFields(other) && haveTexts(other, ['ref', 'registered', 'partner', 'company']) && Number.isInteger(more);
}

function isUnread(row: Fields): boolean {
  const isIssue = (issue: Fields) =>
    ROW_PROBLEMS.includes(issue.problem as RowProblem) && haveTexts(issue, ['column', 'value']);
  return isLine(row.line) && isText(row.row) && isList(row.issues, isIssue);
}

/** Throws a Problem that names what is wrong. */
export function requireBatch(request: BatchRequest): void {
  requireRequestId(request?.requestId);
  if (!isText(request.fileName)) throw new Problem('badRequest', 'file name');
  if (!isKeyOf(PARTNER_STATES, request.newPartnerStatus)) throw new Problem('badRequest', 'status of new partners');
  const isSigned = ({ partner, day }: Fields) => isText(partner) && day !== '' && isDayOrBlank(day);
  if (!isList(request.signed, isSigned, BATCH_ROWS)) throw new Problem('badRequest', 'dates of signature');
  if (!isList(request.rows, isRow, BATCH_ROWS)) throw new Problem('badRequest', 'rows');
  if (!isList(request.unread, isUnread, BATCH_ROWS)) throw new Problem('badRequest', 'unreadable rows');
}

export function requirePlan(request: PlanRequest): void {
  if (!Array.isArray(request?.ids) || !request.ids.every(isText)) throw new Problem('badRequest', 'ids');
  const isClaim = (claim: Fields) => haveTexts(claim, CLAIM_TEXTS);
  if (!isList(request.open, isClaim)) throw new Problem('badRequest', 'open deals');
}
