/** What a partner's card says beside its score: why its tier, what the next one takes, what it is owed. */
import { calendarDay, isAtMostDaysAfter } from '../../../core/days';
import { isRegistration, type ReadDeal, readDeals } from '../../../core/deals/read-deals';
import { foldLabel } from '../../../core/language';
import { mdfBalances } from '../../../core/money/mdf';
import { type PartnerHours, partnerHours } from '../../../core/partners/partner-hours';
import {
  type PartnerRevenue,
  partnerRevenue,
  type RevenueQuestion,
  revenueQuestion,
} from '../../../core/partners/partner-revenue';
import type { Standing } from '../../../core/partners/partner-standing';
import { lastClosedMonth } from '../../../core/statements/close-month';
import { balancesOf, statementsOf } from '../../../core/statements/statement';
import { readComputed } from '../../../sheets/computed-note';
import { Problem } from '../../../sheets/problem';
import { ratesOf } from '../../../sheets/rates-sheet';
import { type Programme, readProgramme } from '../../../sheets/settings-sheet';
import { type OpenTable, readTable } from '../../../sheets/table-cells';
import { openWorkbook, type Workbook } from '../../../sheets/workbook';
import { done } from '../answer';
import type { Answer } from '../contract';
import { readLedger } from '../statements/statement-ledger';
import { closingOf } from '../statements/statements-view';
import { todayIn } from '../today';
import { userLanguage } from '../user';
import { standings } from './partner-cards';
import type { PartnerMoney } from './partner-money-contract';

interface Sources {
  readonly workbook: Workbook;
  readonly programme: Programme;
  readonly deals: OpenTable<'deals'>;
  readonly partners: OpenTable<'partners'>;
  readonly read: readonly ReadDeal[];
  readonly today: string;
  readonly now: Date;
  /** Folded name. */
  readonly key: string;
  readonly question: RevenueQuestion;
}

/** Read when a person looks at the card: opening the sidebar does not wait for it. Writes nothing. */
export function partnerMoneyOf(name: string, now: Date): Answer<PartnerMoney> {
  const workbook = openWorkbook();
  const programme = readProgramme(workbook, userLanguage());
  const { settings } = programme;
  const partners = readTable(workbook, 'partners');
  const deals = readTable(workbook, 'deals');
  const today = todayIn(workbook, now);
  const rates = ratesOf(workbook, settings);
  const computed = readComputed(workbook);
  const entry = standings({ partners, deals, programme, today, computed, rates }).find(
    (each) => foldLabel(each.name) === foldLabel(name),
  );
  if (!entry) throw new Problem('partnerGone', String(name));
  const key = foldLabel(entry.name);
  const read = readDeals(deals).filter(({ partnerKey }) => partnerKey === key);
  const question = revenueQuestion(settings, rates, today);
  const sources = { workbook, programme, deals, partners, read, today, now, key, question };
  return done(
    {
      ...tierOf(entry.name, entry.standing),
      currency: settings.currency,
      ...activityOf(sources),
      hours: hoursOf(sources),
      ...owedTo(sources),
      mdf: mdfOf(sources),
    },
    '',
  );
}

function tierOf(name: string, standing: Standing) {
  const { tier, margin, revenue, deals, nextTier, nextMargin, overridden, byRevenue, missingRate, rates } = standing;
  return {
    ...{ name, tier, margin, revenue, deals, nextTier, nextMargin, overridden },
    earnedTier: byRevenue?.earned.name ?? '',
    since: byRevenue?.since ?? '',
    lowerFrom: byRevenue?.lowerFrom ?? '',
    missingRate: missingRate ?? null,
    usedRates: rates,
  };
}

function activityOf({ read, now, today, programme }: Sources): Pick<PartnerMoney, 'isActive' | 'lastRegistration'> {
  const clock = { asOf: now, today };
  const times = read.flatMap((deal) =>
    deal.registered && isRegistration(deal, clock) ? [deal.registered.getTime()] : [],
  );
  const last = times.reduce((newest, time) => Math.max(newest, time), Number.NEGATIVE_INFINITY);
  return {
    isActive: times.length > 0 && isAtMostDaysAfter(now.getTime(), last, programme.settings.activeDays),
    lastRegistration: times.length > 0 ? calendarDay(new Date(last)) : '',
  };
}

const hoursOf = ({ deals, read, question }: Sources): PartnerHours => partnerHours(deals, read, question);

/** By currency: what closed months owe, and what has been earned since and is not closed yet. */
function owedTo(sources: Sources): Pick<PartnerMoney, 'closedMonth' | 'owed'> {
  const { workbook, today, key } = sources;
  const ledger = readLedger(workbook);
  const { lines } = ledger;
  const month = today.slice(0, 7);
  const open = closingOf(sources, { ...sources, ledger }, month);
  const own = ({ partner }: { readonly partner: string }) => foldLabel(partner) === key;
  const balances = [...balancesOf(lines).values()].filter(own);
  const since = lines.length === 0 ? [] : statementsOf(open.lines.filter(own), month);
  const currencies = [...new Set([...balances, ...since].map(({ currency }) => currency))].sort();
  const owed = currencies.map((currency) => ({
    currency,
    closed: balances.find((each) => each.currency === currency)?.amount ?? 0,
    notClosed: since.find((each) => each.currency === currency)?.closing ?? 0,
  }));
  return { closedMonth: lastClosedMonth(lines) ?? '', owed };
}

/** null where there is no sheet for it. */
function mdfOf({ workbook, programme, deals, read, key, question }: Sources): PartnerMoney['mdf'] {
  if (!workbook.sheets.has('mdf')) return null;
  const revenue: ReadonlyMap<string, PartnerRevenue> = partnerRevenue(deals, question, read);
  const { balances } = mdfBalances(readTable(workbook, 'mdf'), revenue, programme.settings.mdfRate, question);
  return balances.get(key) ?? null;
}
