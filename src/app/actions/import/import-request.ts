/** Checks what the import dialog sends: whatever is exported can be called by anyone, with anything. */
import { DEAL_SOURCES, DEAL_STATES, PARTNER_STATES } from '../../../core/choices';
import { isCivilDay } from '../../../core/days';
import { BATCH_ROWS } from '../../../core/import/batches';
import { LONGEST_CELL } from '../../../core/import/import-record';
import { Problem } from '../../../sheets/problem';
import { requireRequestId } from '../request-id';
import type { BatchRequest, BatchRow, ImportIssue } from './import-contract';

type Test = (value: unknown) => boolean;
/** One test for each field. */
type Shape<T> = Readonly<Record<keyof T, Test>>;

const isText: Test = (value) => typeof value === 'string' && value.length <= LONGEST_CELL;
const isDay: Test = (value) => typeof value === 'string' && isCivilDay(value);
const isDayOrBlank: Test = (value) => value === '' || isDay(value);
const isNumberOrNull: Test = (value) => value === null || Number.isFinite(value);
const isLine: Test = (value) => Number.isInteger(value) && Number(value) > 0;
const isKeyOf =
  (choices: object): Test =>
  (value) =>
    Object.keys(choices).some((key) => key === value);

const ROW: Shape<BatchRow> = {
  externalId: (value) => value !== '' && isText(value),
  registered: isDayOrBlank,
  expected: isDayOrBlank,
  closed: isDayOrBlank,
  partner: isText,
  source: isKeyOf(DEAL_SOURCES),
  owner: isText,
  company: isText,
  domain: isText,
  email: isText,
  country: isText,
  product: isText,
  amount: isNumberOrNull,
  currency: isText,
  hours: isNumberOrNull,
  status: isKeyOf(DEAL_STATES),
  note: isText,
  conflict: isText,
};
const ISSUE: Shape<ImportIssue> = { line: isLine, reason: isText, row: isText };
const SIGNED: Shape<BatchRequest['signed'][number]> = { partner: isText, day: isDay };

/** A list of no more than a batch, of records with these fields and no others. */
function isListOf(shape: Readonly<Record<string, Test>>, list: unknown): boolean {
  const isRecord = (entry: unknown) =>
    typeof entry === 'object' &&
    entry !== null &&
    Object.keys(entry).length === Object.keys(shape).length &&
    Object.entries(shape).every(([key, passes]) => passes((entry as Readonly<Record<string, unknown>>)[key]));
  return Array.isArray(list) && list.length <= BATCH_ROWS && list.every(isRecord);
}

/** Throws a Problem that names what is wrong. */
export function requireBatch(request: BatchRequest): void {
  requireRequestId(request?.requestId);
  const { fileName, newPartnerStatus, newPartnerNote, signedNote, signed, rows, unread } = request;
  const parts = {
    'file name': isText(fileName),
    'status of new partners': isKeyOf(PARTNER_STATES)(newPartnerStatus),
    'notes of new partners': isText(newPartnerNote) && isText(signedNote),
    'dates of signature': isListOf(SIGNED, signed),
    rows: isListOf(ROW, rows),
    'unreadable rows': isListOf(ISSUE, unread),
  };
  const wrong = Object.entries(parts).find(([, isRight]) => !isRight);
  if (wrong) throw new Problem('badRequest', wrong[0]);
}
