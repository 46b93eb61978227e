/** Puts the row of a deal back as the log last has it: a person asked for it. */
import { cellOf } from '../../../core/ranges/table';
import { textOfCell } from '../../../sheets/cell-text';
import { withDocumentLock } from '../../../sheets/document-lock';
import { writeLogLines } from '../../../sheets/log-sheet';
import { Problem } from '../../../sheets/problem';
import { readProgramme } from '../../../sheets/settings-sheet';
import { appendRecord, readTable } from '../../../sheets/table-cells';
import { done } from '../answer';
import type { Answer } from '../contract';
import { requireRequestId } from '../request-id';
import { userLanguage, whoActs } from '../user';
import type { RestoreRequest } from './check-log-contract';
import { withHistories } from './log-histories';

export function restore(request: RestoreRequest, now: Date): Answer<null> {
  requireRequestId(request?.requestId);
  const { id, requestId } = request;
  return withHistories(withDocumentLock, (workbook, { deals: known, head }) => {
    const { language } = readProgramme(workbook, userLanguage()).settings;
    const history = known.get(id);
    if (history === undefined) throw new Problem('unknownDeal', String(id));
    const deals = readTable(workbook, 'deals', ['id']);
    if (deals.rows.some((row) => textOfCell(cellOf(deals, row, 'id')).trim() === id)) return done(null, '');
    const { row } = history;
    if (history.requestId !== requestId) {
      const when = now.toISOString();
      const line = {
        when,
        who: whoActs(),
        action: 'restore',
        deal: id,
        field: '',
        before: null,
        after: row,
        reason: '',
        requestId,
      };
      writeLogLines(workbook, head, [line], language);
    }
    appendRecord(workbook, 'deals', row, language);
    return done(null, '');
  });
}
