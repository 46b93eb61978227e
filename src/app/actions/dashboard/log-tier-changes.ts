/** Tiers that revenue has moved since Kanava wrote them last, into the log with what they rest on (requirement 8). */
import type { LogEntry } from '../../../core/log/log-line';
import type { LastComputed } from '../../../core/partners/partner-standing';
import type { Settings } from '../../../core/settings/settings';
import { tierBasisText } from '../../../i18n/tier-terms';
import { olderRequestIds, readLogTail, writeLogLines } from '../../../sheets/log-sheet';
import type { Workbook } from '../../../sheets/workbook';
import { tierBasis } from '../decisions/deal-terms';
import { KANAVA } from '../decisions/expire-deals';
import type { PartnerStanding } from '../partners/partner-cards';

export interface TierLog {
  readonly computed: ReadonlyMap<string, LastComputed>;
  readonly settings: Settings;
  readonly now: Date;
  /** YYYY-MM-DD. */
  readonly today: string;
}

/** Before their cells are written. Not one call where no tier has moved. */
export function logTierChanges(workbook: Workbook, standings: readonly PartnerStanding[], log: TierLog): void {
  const { settings } = log;
  const moved = standings.flatMap((each) => entryOf(each, log) ?? []);
  if (moved.length === 0 || !workbook.sheets.has('log')) return;
  const tail = readLogTail(workbook);
  const logged = new Set([...tail.lines.map(({ requestId }) => requestId), ...olderRequestIds(workbook, tail)]);
  const entries = moved.filter(({ requestId }) => !logged.has(requestId));
  if (entries.length > 0) writeLogLines(workbook, tail.head, entries, settings.language);
}

function entryOf(
  { name, standing }: PartnerStanding,
  { computed, settings, now, today }: TierLog,
): LogEntry | undefined {
  const { byRevenue } = standing;
  const last = computed.get(name);
  if (!byRevenue || !last || last[1] === null || last[0] === byRevenue.held.name) return undefined;
  const { held, since } = byRevenue;
  return {
    when: now.toISOString(),
    who: KANAVA,
    action: 'tierChange',
    deal: '',
    field: name,
    before: { tier: last[0], margin: last[1] },
    after: { tier: held.name, margin: held.margin },
    reason: tierBasisText(tierBasis(standing, byRevenue, settings.currency, today), settings.language),
    requestId: `tier:${name}:${since ?? ''}:${last[0]}:${held.name}`.slice(0, REQUEST_ID_LIMIT),
  };
}

/** A name may be as long as a cell allows. */
const REQUEST_ID_LIMIT = 200;
