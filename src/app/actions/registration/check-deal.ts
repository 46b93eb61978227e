/** Who owns this customer already? Reads only; asked while a person types. */
import { readProgramme } from '../../../sheets/settings-sheet';
import { readTable } from '../../../sheets/table-cells';
import { openWorkbook } from '../../../sheets/workbook';
import { done, refused } from '../answer';
import type { Answer, ConflictReport, DealRequest } from '../contract';
import { userLanguage } from '../user';
import { conflictsOf, reportOf } from './conflict-report';
import { CONFLICT_CHECK_COLUMNS, CONFLICT_CHECK_OPTIONAL, registrationOf } from './register-deal';

export function checkRegistrationRequest(request: DealRequest, now: Date): Answer<ConflictReport> {
  const language = userLanguage();
  if (typeof request?.company !== 'string') return refused(['mendFields']);
  const workbook = openWorkbook();
  const { settings } = readProgramme(workbook, language);
  const deals = readTable(workbook, 'deals', CONFLICT_CHECK_COLUMNS, CONFLICT_CHECK_OPTIONAL);
  const report = reportOf(conflictsOf(registrationOf(request), deals, settings, now), language);
  return done(report, report.text);
}
