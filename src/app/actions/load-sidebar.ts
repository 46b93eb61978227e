/** Everything the sidebar needs when it opens, in one call. */
import { problemLog } from '../../core/dashboard/dashboard-problems';
import { dueToday } from '../../core/dashboard/due-list';
import { foldLabel } from '../../core/language';
import { cellOf, type Table } from '../../core/ranges/table';
import type { DealColumn } from '../../core/schema';
import { textOfCell } from '../../sheets/cell-text';
import { readComputed } from '../../sheets/computed-note';
import { ratesOf } from '../../sheets/rates-sheet';
import { type Programme, readProgramme } from '../../sheets/settings-sheet';
import { readTable } from '../../sheets/table-cells';
import { isSetUp, openWorkbook, type Workbook } from '../../sheets/workbook';
import type { SidebarStart } from './contract';
import { dealLists } from './decisions/open-deals';
import { partnerCards } from './partners/partner-cards';
import { todayIn } from './today';
import { givenName, userLanguage } from './user';

/** Lists for completion stay short: a person picks from them. */
const SUGGESTIONS = 100;
/** More than this, and a person works on the first of them. */
const DUE_SHOWN = 100;

export function loadSidebarStart(now: Date): SidebarStart {
  const language = userLanguage();
  const workbook = openWorkbook();
  const userName = givenName();
  if (!isSetUp(workbook)) return { ...NOT_READY, language, userName };
  const programme = readProgramme(workbook, language);
  return { ...startOf(workbook, programme, now), ready: true, language, userName };
}

const NOT_READY: Omit<SidebarStart, 'language' | 'userName'> = {
  ready: false,
  today: '',
  currency: '',
  weights: [],
  reminderDays: 0,
  primaryRating: 0,
  tiers: [],
  partnerTypes: [],
  types: [],
  partners: [],
  products: [],
  countries: [],
  open: [],
  closed: [],
  due: [],
  dueCount: 0,
  warnings: [],
};

function startOf(
  workbook: Workbook,
  programme: Programme,
  now: Date,
): Omit<SidebarStart, 'ready' | 'language' | 'userName'> {
  const { settings, weights, tiers, types, warnings } = programme;
  const partners = readTable(workbook, 'partners');
  const deals = readTable(workbook, 'deals');
  const today = todayIn(workbook, now);
  const rates = ratesOf(workbook, settings);
  // Cells that cannot be read are named on the dashboard.
  const due = dueToday({ deals, partners, settings, tiers, rates }, { asOf: now, today }, problemLog());
  return {
    today,
    currency: settings.currency,
    weights,
    reminderDays: settings.reminderDays,
    primaryRating: settings.primaryRating,
    tiers: tiers.base,
    partnerTypes: types.map(({ label }) => label[settings.language]),
    types,
    partners: partnerCards({ partners, deals, programme, today, computed: readComputed(workbook), rates }),
    products: usedBefore(deals, 'product'),
    countries: usedBefore(deals, 'country'),
    ...dealLists({ deals, partners, settings, now }),
    due: due.slice(0, DUE_SHOWN),
    dueCount: due.length,
    warnings,
  };
}

/** What people wrote in this column before, the most recent first. */
function usedBefore(deals: Table<DealColumn>, key: DealColumn): string[] {
  const seen = new Map<string, string>();
  for (let i = deals.rows.length - 1; i >= 0 && seen.size < SUGGESTIONS; i -= 1) {
    const text = textOfCell(cellOf(deals, deals.rows[i] ?? [], key)).trim();
    if (text !== '' && !seen.has(foldLabel(text))) seen.set(foldLabel(text), text);
  }
  return [...seen.values()];
}
