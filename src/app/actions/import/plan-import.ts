/** The import before anything is written: what the dialog shows first, and what the workbook holds already. */
import { choiceOf, DEAL_SOURCES, DEAL_STATES } from '../../../core/choices';
import { calendarDay, isDate } from '../../../core/days';
import { holdsOrQueues, isOpenDirect } from '../../../core/deals/deal-status';
import type { OpenClaim } from '../../../core/import/import-conflicts';
import { cellOf, type Table } from '../../../core/ranges/table';
import type { DealColumn } from '../../../core/schema';
import { textOfCell } from '../../../sheets/cell-text';
import { readProgramme } from '../../../sheets/settings-sheet';
import { readTable } from '../../../sheets/table-cells';
import { isSetUp, openWorkbook } from '../../../sheets/workbook';
import { done } from '../answer';
import type { Answer } from '../contract';
import { CONFLICT_CHECK_COLUMNS } from '../registration/register-deal';
import { todayIn } from '../today';
import { userLanguage } from '../user';
import type { ImportPlan, ImportStart } from './import-contract';

export function loadImportStart(now: Date): ImportStart {
  const language = userLanguage();
  const workbook = openWorkbook();
  if (!isSetUp(workbook))
    return { ready: false, language, workbookLanguage: language, today: '', currency: '', partners: [] };
  const { settings } = readProgramme(workbook, language);
  const partners = readTable(workbook, 'partners', ['partner']);
  const names = partners.rows.map((row) => textOfCell(cellOf(partners, row, 'partner')).trim());
  return {
    ready: true,
    language,
    workbookLanguage: settings.language,
    today: todayIn(workbook, now),
    currency: settings.currency,
    partners: names.filter((name) => name !== ''),
  };
}

/** Reads only. */
export function planFor(now: Date): Answer<ImportPlan> {
  const deals = readTable(openWorkbook(), 'deals', CONFLICT_CHECK_COLUMNS, ['externalId']);
  const externalIds = deals.rows.map((row) => textOfCell(cellOf(deals, row, 'externalId'))).filter((id) => id !== '');
  return done({ externalIds, open: openClaims(deals, now) }, ['planned']);
}

/** The workbook's deals that hold or wait for their customer; cells that cannot be read count as blank here. */
function openClaims(deals: Table<DealColumn>, now: Date): OpenClaim[] {
  return deals.rows.flatMap((row) => {
    const text = (key: DealColumn) => textOfCell(cellOf(deals, row, key)).trim();
    const state = choiceOf(DEAL_STATES, cellOf(deals, row, 'status'));
    const source = choiceOf(DEAL_SOURCES, cellOf(deals, row, 'source'));
    const [until, registered] = [cellOf(deals, row, 'protected'), cellOf(deals, row, 'registered')];
    const isOpen =
      source === 'direct' ? isOpenDirect(state, source) : holdsOrQueues(state, isDate(until) ? until : undefined, now);
    if (!isOpen) return [];
    return {
      ref: text('id'),
      registered: isDate(registered) ? calendarDay(registered) : '',
      partner: source === 'direct' ? '' : text('partner'),
      company: text('company'),
      domain: text('domain') || text('email'),
      country: text('country'),
      product: text('product'),
    };
  });
}
