import type { Language } from '../../../core/language';
import type { Table } from '../../../core/ranges/table';
import type { Conflict } from '../../../core/registration/conflict-rules';
import { findConflicts, type Registration } from '../../../core/registration/deal-conflict';
import type { DealColumn } from '../../../core/schema';
import type { Settings } from '../../../core/settings/settings';
import { conflictText } from '../../../i18n/conflict';
import type { ConflictLevel, ConflictReport } from '../contract';
import { readable } from '../readable';

const LEVELS: Readonly<Record<Conflict['level'], ConflictLevel>> = {
  blocked: 'blocked',
  ownRegistration: 'already',
  check: 'check',
};

/** What stands in the way of a registration; a cell that cannot be read is named rather than passed over. */
export function conflictsOf(
  registration: Registration,
  deals: Table<DealColumn>,
  settings: Settings,
  asOf: Date,
  exceptId?: string,
): Conflict[] {
  const { existingCustomerMonths, directContactDays } = settings;
  const options = { asOf, existingCustomerMonths, directContactDays, outcomes: settings, exceptId };
  return readable(() => findConflicts(registration, deals, options));
}

/** An own registration of the partner is said alone, whoever else is after the customer: nobody queues behind themselves. */
export function reportOf(found: readonly Conflict[], language: Language): ConflictReport {
  const own = found.find(({ level }) => level === 'ownRegistration');
  const conflicts = own ? [own] : found;
  const [first] = conflicts;
  return { level: first ? LEVELS[first.level] : 'free', text: conflictText(conflicts, language) };
}
