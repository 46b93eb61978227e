/** What an import of the file would do, compared with what the workbook has. */
import type { ImportPlan } from '../../app/actions/import/import-contract';
import type { DealState } from '../../core/choices';
import type { FileReading } from '../../core/import/dry-run';
import { type ClaimConflict, findImportConflicts, type OpenClaim } from '../../core/import/import-conflicts';
import type { ImportRecord } from '../../core/import/import-record';
import { foldLabel } from '../../core/language';

export interface DryRun {
  readonly reading: FileReading;
  /** Rows that would come in. */
  readonly fresh: readonly ImportRecord[];
  readonly already: number;
  readonly conflicts: readonly ClaimConflict[];
  readonly newPartners: readonly string[];
}

const OPEN: ReadonlySet<DealState> = new Set(['submitted', 'needsInfo', 'approved']);

export function dryRunOf(reading: FileReading, plan: ImportPlan, knownPartners: readonly string[]): DryRun {
  const there = new Set(plan.externalIds);
  const fresh = reading.records.filter(({ externalId }) => !there.has(externalId));
  const known = new Set(knownPartners.map(foldLabel));
  const newPartners = new Map<string, string>();
  for (const { partner } of fresh) {
    const key = foldLabel(partner);
    if (key !== '' && !known.has(key) && !newPartners.has(key)) newPartners.set(key, partner);
  }
  const already = reading.records.length - fresh.length;
  const conflicts = findImportConflicts(plan.open, openClaims(fresh));
  return { reading, fresh, already, conflicts, newPartners: [...newPartners.values()] };
}

function openClaims(records: readonly ImportRecord[]): OpenClaim[] {
  return records
    .filter(({ status }) => OPEN.has(status))
    .map(({ externalId, registered, partner, company, domain, email, country, product }) => ({
      ref: externalId,
      registered,
      partner,
      company,
      domain: domain || email,
      country,
      product,
    }));
}

/** The day of each new partner's first dated deal, by folded name. */
export function firstDeals({ fresh, newPartners }: DryRun): ReadonlyMap<string, string> {
  const wanted = new Set(newPartners.map(foldLabel));
  const first = new Map<string, string>();
  for (const { partner, registered, flags } of fresh) {
    const key = foldLabel(partner);
    if (!wanted.has(key) || flags.includes('registeredOnImport')) continue;
    const known = first.get(key);
    if (known === undefined || registered < known) first.set(key, registered);
  }
  return first;
}
