/** What the import has written into the workbook, in the workbook's language: the server only puts it in its place. */
import type { BatchRequest, BatchRow, ImportIssue } from '../../app/actions/import/import-contract';
import type { ClaimConflict } from '../../core/import/import-conflicts';
import { type ImportRecord, LONGEST_CELL, type UnreadRow } from '../../core/import/import-record';
import type { Language } from '../../core/language';
import { flagMessages, importedMessages, rowProblemMessages } from '../../i18n/import';
import { inLanguage } from '../../i18n/messages';
import type { DryRun } from './dry-run';

export function dealRows({ fresh, conflicts }: DryRun, language: Language): BatchRow[] {
  const byId = new Map(conflicts.map((conflict) => [conflict.ref, conflict]));
  return fresh.map((record) => dealRow(record, byId.get(record.externalId), language));
}

function dealRow(record: ImportRecord, conflict: ClaimConflict | undefined, language: Language): BatchRow {
  const { line: _, flags, ...deal } = record;
  return {
    ...deal,
    registered: flags.includes('registeredOnImport') ? '' : deal.registered,
    note: noteText(record, language),
    conflict: conflict === undefined ? '' : conflictText(conflict, language),
  };
}

function noteText({ note, flags }: ImportRecord, language: Language): string {
  const remarks = flags.map((flag) => flagMessages[flag][language]).join('; ');
  return [note, remarks === '' ? '' : importedMessages.flags[language](remarks)].filter(Boolean).join(' · ');
}

function conflictText({ other, more }: ClaimConflict, language: Language): string {
  const texts = inLanguage(importedMessages, language);
  const { ref, company, partner, registered } = other;
  return texts.conflict(company, partner || texts.directSales, ref, registered, more);
}

export function issueRows(unread: readonly UnreadRow[], language: Language): ImportIssue[] {
  return unread.map(({ line, issues, row }) => {
    const reasons = issues.map(({ problem, column, value }) => rowProblemMessages[problem][language](column, value));
    return { line, reason: reasons.join(' ').slice(0, LONGEST_CELL), row };
  });
}

export function partnerNotes(
  fileName: string,
  language: Language,
): Pick<BatchRequest, 'newPartnerNote' | 'signedNote'> {
  const { newPartner, signedFromDeal } = inLanguage(importedMessages, language);
  return { newPartnerNote: newPartner(fileName), signedNote: signedFromDeal };
}
