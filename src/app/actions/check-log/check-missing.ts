/** Deals of the log that have no row: put back where an action was interrupted, named where a person deleted the row. */

import { foldLabel } from '../../../core/language';
import { dealNumber } from '../../../core/log/log-line';
import type { DealRecord } from '../../../core/log/record';
import { cellOf } from '../../../core/ranges/table';
import type { DealHistory } from '../../../core/registration/deal-history';
import { textOfCell } from '../../../sheets/cell-text';
import { withDocumentLock } from '../../../sheets/document-lock';
import { readProgramme } from '../../../sheets/settings-sheet';
import { appendRecords, readTable } from '../../../sheets/table-cells';
import type { Workbook } from '../../../sheets/workbook';
import { IMPORT_ACTION } from '../import/logged-imports';
import { userLanguage } from '../user';
import type { PartLimits } from './check-log';
import type { CheckProgress, Finding } from './check-log-contract';
import { type LogHistories, withHistories } from './log-histories';

/** Actions that write a line and then a new row. */
const CREATING: ReadonlySet<string> = new Set(['register', IMPORT_ACTION, 'addSample']);
const SAMPLE = 'sample-';
/** Rows written in one part. */
const MOST_ROWS = 2000;

export function putBackMissing({ from, most }: PartLimits): CheckProgress {
  return withHistories(withDocumentLock, (workbook, histories) => {
    const { language } = readProgramme(workbook, userLanguage()).settings;
    const isSaved = savedDeals(workbook);
    const ids = [...histories.deals.keys()].sort((a, b) => dealNumber(a) - dealNumber(b));
    const findings: Finding[] = [];
    const back: DealRecord[] = [];
    let at = from;
    for (; at < ids.length && at < from + most && back.length < MOST_ROWS; at += 1) {
      const id = ids[at] ?? '';
      const history = histories.deals.get(id) as DealHistory;
      if (isSaved(id, history) || isRemovedSample(history, histories)) continue;
      if (isInterrupted(history)) back.push(history.row);
      findings.push(findingOf(id, history));
    }
    appendRecords(workbook, 'partners', missingPartners(workbook, back, histories), language);
    appendRecords(workbook, 'deals', back, language);
    const next = at < ids.length ? ({ step: 'missing', from: at } as const) : ({ step: 'conflicts', from: 0 } as const);
    return { next, done: Math.min(at, ids.length), total: ids.length, findings };
  });
}

/** Nothing but the line that was to make the row. */
const isInterrupted = ({ count, action }: DealHistory) => count === 1 && CREATING.has(action);

function findingOf(id: string, history: DealHistory): Finding {
  const values = [id, String(history.row.company ?? ''), history.sequence] as const;
  return isInterrupted(history)
    ? { text: ['rowPutBack', ...values], place: { sheet: 'deals', row: 0, id } }
    : { text: ['rowGone', ...values], place: { sheet: 'log', row: 0, id } };
}

/** Whether the deal has its row; or another one, where its batch or its form was sent again after the break. */
function savedDeals(workbook: Workbook): (id: string, history: DealHistory) => boolean {
  const deals = readTable(workbook, 'deals', ['id', 'requestId'], ['externalId']);
  const textsIn = (key: 'id' | 'requestId' | 'externalId') =>
    new Set(deals.rows.map((row) => textOfCell(cellOf(deals, row, key)).trim()).filter((text) => text !== ''));
  const [ids, requests, externals] = [textsIn('id'), textsIn('requestId'), textsIn('externalId')];
  return (id, { row, action, requestId }) =>
    ids.has(id) ||
    (action === 'register' && requests.has(requestId)) ||
    (action === IMPORT_ACTION && externals.has(String(row.externalId ?? '')));
}

function isRemovedSample({ row, sequence }: DealHistory, { sampleRemoved }: LogHistories): boolean {
  return sequence < sampleRemoved && String(row.requestId ?? '').startsWith(SAMPLE);
}

/** An import writes its new partners after the log and before the deals: they may be missing with them. */
function missingPartners(workbook: Workbook, back: readonly DealRecord[], { partners }: LogHistories) {
  const wanted = new Set(back.map(({ partner }) => foldLabel(partner)));
  if (wanted.size === 0) return [];
  const table = readTable(workbook, 'partners', ['partner']);
  const known = new Set(table.rows.map((row) => foldLabel(textOfCell(cellOf(table, row, 'partner')))));
  return [...partners].filter(([name]) => wanted.has(name) && !known.has(name)).map(([, partner]) => partner);
}
