/** A row of an import -> the deal that it becomes, in the workbook's language. */
import { foldLabel, type Language } from '../../core/language';
import type { DealRecord } from '../../core/record';
import { flagMessages, importedMessages } from '../../i18n/import';
import { inLanguage } from '../../i18n/messages';
import type { BatchRow } from './import-contract';

export interface RecordContext {
  readonly language: Language;
  /** ISO instant: a row without any date counts as registered now. */
  readonly now: string;
  readonly requestId: string;
  /** Last day of the protection that an approved registration of a partner gets today, YYYY-MM-DD. */
  readonly protectedUntil: string;
  /** Partners by folded name: a deal names its partner as the sheet Partners does. */
  readonly partners: ReadonlyMap<string, string>;
}

/** Without its Deal ID. Terms stay blank: they are frozen when a registration is approved, and this was decided elsewhere. */
export function importedDeal(row: BatchRow, context: RecordContext): DealRecord {
  const { language, now, requestId, partners } = context;
  const { externalId, source, owner, company, domain, email, country, product, amount, currency, hours } = row;
  const { status, expected, closed } = row;
  return {
    registered: row.flags.includes('registeredOnImport') ? now : row.registered,
    partner: partners.get(foldLabel(row.partner)) ?? row.partner,
    source,
    company,
    domain,
    email,
    country,
    product,
    amount,
    currency,
    hours,
    status,
    protected: status === 'approved' && source !== 'direct' ? context.protectedUntil : null,
    expected,
    closed,
    conflict: conflictText(row, language),
    note: noteText(row, language),
    externalId,
    owner,
    requestId,
  };
}

function noteText({ note, flags }: BatchRow, language: Language): string {
  const remarks = flags.map((flag) => flagMessages[flag][language]).join('; ');
  return [note, remarks === '' ? '' : importedMessages.flags[language](remarks)].filter(Boolean).join(' · ');
}

function conflictText({ conflict }: BatchRow, language: Language): string {
  if (conflict === null) return '';
  const texts = inLanguage(importedMessages, language);
  const { ref, company, partner, registered } = conflict.other;
  return texts.conflict(company, partner || texts.directSales, ref, registered, conflict.more);
}

/** True where an interrupted batch was about to write this very deal: its line in the log, and its id, then serve. */
export function isSameDeal(logged: DealRecord, record: DealRecord, row: BatchRow): boolean {
  const isDated = !row.flags.includes('registeredOnImport');
  const compared = (Object.keys(record) as (keyof DealRecord)[]).filter(
    (key) => !['requestId', 'protected'].includes(key) && (isDated || key !== 'registered'),
  );
  return compared.every((key) => logged[key] === record[key]);
}
