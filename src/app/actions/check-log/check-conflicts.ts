import { rivalFinder } from '../../../core/registration/rivals';
import { readTable } from '../../../sheets/table-cells';
import { openWorkbook } from '../../../sheets/workbook';
import { CONFLICT_CHECK_COLUMNS, CONFLICT_CHECK_OPTIONAL } from '../registration/register-deal';
import type { PartLimits } from './check-log';
import type { CheckProgress, Finding } from './check-log-contract';

/** Deals of different owners that hold or wait for one customer, each pair once. Reads only, hence without the lock. */
export function findRivals({ from, most, hasTime, now }: PartLimits): CheckProgress {
  const deals = readTable(openWorkbook(), 'deals', CONFLICT_CHECK_COLUMNS, CONFLICT_CHECK_OPTIONAL);
  const rivalsOf = rivalFinder(deals, now);
  const findings: Finding[] = [];
  let at = from;
  for (; at < deals.rows.length && at < from + most && (at === from || hasTime()); at += 1) {
    for (const { earlier, later } of rivalsOf(at)) {
      const [first, second] = [earlier, later].map(({ id, company }) => `${id} ${company}`.trim());
      findings.push({
        text: ['rivals', first ?? '', earlier.partner, second ?? '', later.partner],
        place: { sheet: 'deals', row: later.row, id: later.id },
      });
    }
  }
  const next = at < deals.rows.length ? ({ step: 'conflicts', from: at } as const) : null;
  return { next, done: Math.min(at, deals.rows.length), total: deals.rows.length, findings };
}
