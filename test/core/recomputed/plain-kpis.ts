/**
 * Every KPI once more, in plain code over plain records, written from docs/kpis.md and the requirements (21–39), with
 * nothing of the product's: where this and the dashboard differ, one of the two misreads the definition.
 */

/** Dates as YYYY-MM-DD, moments as ISO text; keys as the log writes them. */
export interface PlainDeal {
  readonly registered: string;
  readonly partner: string;
  readonly source: 'sourced' | 'influenced' | 'direct';
  readonly status: string;
  readonly closed?: string;
  readonly amount?: number;
  readonly currency?: string;
  readonly earnings?: number;
}

export interface PlainPartner {
  readonly partner: string;
  readonly signed?: string;
  readonly ended?: string;
  readonly certified?: string;
  readonly manager?: string;
  readonly source?: string;
}

export interface PlainProgramme {
  readonly deals: readonly PlainDeal[];
  readonly partners: readonly PlainPartner[];
  /** Totals by YYYY-MM. */
  readonly revenue?: Readonly<Record<string, number>>;
  /** First answers to registrations: hours from the one to the other, and when. */
  readonly answers?: readonly { readonly hours: number; readonly at: string }[];
  readonly inputs?: Readonly<Record<string, number>>;
  readonly currency: string;
  readonly activeDays: number;
  readonly concentration: number;
  /** Wall clock of the file's zone, YYYY-MM-DDTHH:MM. */
  readonly now: string;
  /** The same moment, ISO. */
  readonly utcNow: string;
  /** The wall clock of the file's zone at a moment, YYYY-MM-DDTHH:MM:SS. */
  readonly wall: (iso: string) => string;
}

const DAY = 86_400_000;
const name = (text = '') => text.trim().toLowerCase().replace(/\s+/g, ' ');
const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);
const mean = (numbers: readonly number[]) => (numbers.length === 0 ? null : sum(numbers) / numbers.length);
/** Money is shown to the cent. */
const cents = (money: number | null) =>
  money === null ? null : Number(`${Math.round(Number(`${money.toFixed(9)}e2`))}e-2`);
const over = (part: number, whole: number) => (whole === 0 ? null : part / whole);
const change = (of: number | null, against: number | null) =>
  of === null || against === null || against === 0 ? null : of / against - 1;
const distinct = (texts: readonly string[]) => [...new Set(texts.map(name))].filter((text) => text !== '');

/** As PERCENTILE in Sheets: linear between two values. */
function percentile(numbers: readonly number[], part: number): number | null {
  const sorted = [...numbers].sort((a, b) => a - b);
  const place = (sorted.length - 1) * part;
  const [low, high] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  return low === undefined || high === undefined ? null : low + (high - low) * (place - Math.floor(place));
}

/** The same day, so many months earlier; the last of that month where it is shorter. */
export function earlier(day: string, months: number): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 - months, Math.min(date, last))).toISOString().slice(0, 10);
}

export function plainKpis(programme: PlainProgramme): Record<string, number | null> {
  const { partners, deals, currency, activeDays, now, wall, inputs = {} } = programme;
  const today = now.slice(0, 10);
  const yearAgo = earlier(today, 12);
  const clock = Date.parse(`${now}Z`);
  const moment = ({ registered }: PlainDeal) =>
    Date.parse(registered.includes('T') ? `${wall(registered)}Z` : `${registered}T00:00:00Z`);
  const age = (deal: PlainDeal) => Math.floor((clock - moment(deal)) / DAY);
  const daysBack = (months: number) => (Date.parse(today) - Date.parse(earlier(today, months))) / DAY;

  const ofPartners = deals.filter(({ source }) => source !== 'direct');
  const direct = deals.filter(({ source }) => source === 'direct');
  /** Clocks of two zones differ: what is less than a day ahead is now. */
  const isPast = (deal: PlainDeal) => moment(deal) - clock < DAY;
  const counting = ofPartners.filter(
    (deal) => !['draft', 'rejected', 'duplicate', 'withdrawn'].includes(deal.status) && isPast(deal),
  );
  const inYear = (deal: PlainDeal) => isPast(deal) && age(deal) < daysBack(12);
  const isLastYear = (day = '') => day > yearAgo && day <= today;
  const closedAs = (list: readonly PlainDeal[], status: string) =>
    list.filter((deal) => deal.status === status && isLastYear(deal.closed));
  const registeredWithin = (days: number, from = -1) =>
    distinct(counting.filter((deal) => age(deal) <= days && age(deal) >= from).map(({ partner }) => partner));

  const signedBy = partners.filter(({ signed = '9999' }) => signed <= today);
  const signed = signedBy.filter(({ ended = '9999' }) => ended > today);
  const active = new Set(registeredWithin(activeDays));
  const previous = registeredWithin(2 * activeDays + 1, activeDays + 1);
  const activeSigned = signed.filter(({ partner }) => active.has(name(partner))).length;
  const inTheYear = signedBy.filter(({ ended = '9999' }) => ended > yearAgo);
  const recruited = signedBy.map(({ source = '' }) => name(source)).filter((source) => source !== '');
  const biggest = Math.max(0, ...distinct(recruited).map((each) => recruited.filter((one) => one === each).length));
  const managers = distinct(signed.map(({ manager = '' }) => manager));
  const days = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / DAY;
  const newPartners = signedBy.filter((partner) => isLastYear(partner.signed)).length;

  const firstDays = signedBy.flatMap((partner) => {
    const own = counting.filter((deal) => name(deal.partner) === name(partner.partner)).map(moment);
    const start = Date.parse(`${partner.signed}T00:00:00Z`);
    return own.length === 0 ? [] : [Math.max(0, Math.floor((Math.min(...own) - start) / DAY))];
  });

  const [wonPartner, wonDirect] = [closedAs(ofPartners, 'won'), closedAs(direct, 'won')];
  const [lostPartner, lostDirect] = [closedAs(ofPartners, 'lost'), closedAs(direct, 'lost')];
  const inCurrency = (list: readonly PlainDeal[]) =>
    list.filter((deal) => (deal.currency ?? currency) === currency && deal.amount !== undefined);
  const amounts = (list: readonly PlainDeal[]) => inCurrency(list).map(({ amount = 0 }) => amount);
  const dayOf = (deal: PlainDeal) => new Date(moment(deal)).toISOString().slice(0, 10);
  const cycles = (list: readonly PlainDeal[]) =>
    list
      .filter((deal) => (deal.closed ?? '') >= dayOf(deal))
      .map((deal) => Math.max(0, Math.floor((Date.parse(`${deal.closed}T00:00:00Z`) - moment(deal)) / DAY)));
  const [sizePartner, sizeDirect] = [mean(amounts(wonPartner)), mean(amounts(wonDirect))];
  const [cyclePartner, cycleDirect] = [mean(cycles(wonPartner)), mean(cycles(wonDirect))];

  const decided = ofPartners.filter(
    (deal) => inYear(deal) && ['approved', 'won', 'lost', 'expired', 'rejected', 'duplicate'].includes(deal.status),
  );
  const accepted = decided.filter(({ status }) => ['approved', 'won', 'lost', 'expired'].includes(status));
  const thisYear = counting.filter(inYear);

  const answerHours = (programme.answers ?? [])
    .filter(({ at }) => at.slice(0, 10) >= earlier(programme.utcNow.slice(0, 10), 12))
    .map(({ hours }) => hours);
  const revenue = sum(amounts(wonPartner));
  const earnings = sum(inCurrency(wonPartner).map((deal) => deal.earnings ?? 0));
  const cost = inputs.programmeCost;
  const shares = sharesOf(programme, deals, today, yearAgo);
  const input = (key: string) => inputs[key] ?? null;
  const per = (key: string, count: number) => {
    const value = inputs[key];
    return value === undefined ? null : over(value, count);
  };
  const [cacPartner, cacDirect] = [
    per('acquisitionCostPartner', wonPartner.length),
    per('acquisitionCostDirect', wonDirect.length),
  ];

  return {
    partnersSigned: signed.length,
    partnersActive: active.size,
    activeShare: over(activeSigned, signed.length),
    registeringMonth: registeredWithin(daysBack(1) - 1).length,
    registeringQuarter: registeredWithin(daysBack(3) - 1).length,
    steadyPartners: previous.filter((each) => active.has(each)).length,
    attrition: over(inTheYear.filter(({ ended = '9999' }) => ended <= today).length, inTheYear.length),
    recruitedThrough: over(biggest, recruited.length),
    certifiedShare: over(signed.filter(({ certified = '9999' }) => certified <= today).length, signed.length),
    onboardingDays: mean(
      signedBy.flatMap((partner) =>
        partner.certified !== undefined && partner.certified >= (partner.signed ?? '') && partner.certified <= today
          ? [days(partner.signed ?? '', partner.certified)]
          : [],
      ),
    ),
    timeToFirstDeal: percentile(firstDays, 0.5),
    partnersPerManager: over(activeSigned, managers.length),
    dealsRegistered: thisYear.length,
    acceptedShare: over(accepted.length, decided.length),
    wonShare: over(thisYear.filter(({ status }) => status === 'won').length, thisYear.length),
    winRatePartner: over(wonPartner.length, wonPartner.length + lostPartner.length),
    winRateDirect: over(wonDirect.length, wonDirect.length + lostDirect.length),
    dealSizePartner: cents(sizePartner),
    dealSizeDirect: cents(sizeDirect),
    dealSizeAgainstDirect: change(sizePartner, sizeDirect),
    cyclePartner,
    cycleDirect,
    cycleAgainstDirect: change(cyclePartner, cycleDirect),
    decisionMedian: percentile(answerHours, 0.5),
    decisionNinetieth: percentile(answerHours, 0.9),
    ...shares,
    concentration: fewestThatBring(programme.concentration, inCurrency(wonPartner)),
    quotaAttainment:
      inputs.partnerQuota === undefined
        ? null
        : over(sum(amounts(wonPartner.filter(({ source }) => source === 'sourced'))), inputs.partnerQuota),
    programmeCost: input('programmeCost'),
    roiRevenue: cost === undefined ? null : over(revenue, cost),
    roiNet: cost === undefined ? null : over(revenue - earnings - cost, cost),
    recruitingCost: cents(per('recruitingCost', newPartners)),
    onboardingCost: cents(per('onboardingCost', newPartners)),
    recruitingDays: input('recruitingDays'),
    materialsShare: input('materialsShare'),
    trainingShare: input('trainingShare'),
    satisfaction: input('satisfaction'),
    cacPartner: cents(cacPartner),
    cacDirect: cents(cacDirect),
    cacAgainstDirect: change(cacPartner, cacDirect),
    retentionPartner: input('retentionPartner'),
    retentionDirect: input('retentionDirect'),
    crossSellPartner: input('crossSellPartner'),
    crossSellDirect: input('crossSellDirect'),
    valueToCost:
      inputs.lifetimeValuePartner === undefined || cacPartner === null
        ? null
        : over(inputs.lifetimeValuePartner, cacPartner),
  };
}

/** Requirement 30: the fewest partners that together bring so large a part of the partners' revenue. */
function fewestThatBring(part: number, won: readonly PlainDeal[]): number | null {
  const byPartner = distinct(won.map(({ partner }) => partner)).map((each) =>
    sum(won.filter(({ partner }) => name(partner) === each).map(({ amount = 0 }) => amount)),
  );
  const total = sum(byPartner);
  if (!(total > 0)) return null;
  const largest = byPartner.sort((a, b) => b - a);
  for (let count = 1; count <= largest.length; count += 1)
    if (sum(largest.slice(0, count)) >= part * total - 1e-6) return count;
  return largest.length;
}

/** Requirement 26: of all won deals of 12 months, or of 12 calendar months where the company's totals are filled in. */
function sharesOf(
  { currency, revenue = {} }: PlainProgramme,
  deals: readonly PlainDeal[],
  today: string,
  yearAgo: string,
): { shareSourced: number | null; shareWithInfluenced: number | null } {
  const won = deals.filter(
    (deal) => deal.status === 'won' && (deal.currency ?? currency) === currency && deal.amount !== undefined,
  );
  const of = (list: readonly PlainDeal[], ...sources: string[]) =>
    sum(list.filter(({ source }) => sources.includes(source)).map(({ amount = 0 }) => amount));
  const thisMonth = today.slice(0, 7);
  const lastMonth = earlier(`${thisMonth}-01`, 1).slice(0, 7);
  const end = revenue[thisMonth] === undefined ? lastMonth : thisMonth;
  const months = Array.from({ length: 12 }, (_, back) => earlier(`${end}-01`, back).slice(0, 7));
  let [sourced, influenced, total, wonByAnybody] = [0, 0, 0, 0];
  if (months.some((month) => revenue[month] !== undefined)) {
    for (const month of months) {
      const own = won.filter(({ closed = '' }) => closed.startsWith(month) && closed <= today);
      if (revenue[month] === undefined && of(own, 'direct') <= 0) continue;
      sourced += of(own, 'sourced');
      influenced += of(own, 'influenced');
      wonByAnybody += of(own, 'sourced', 'influenced', 'direct');
      total += revenue[month] ?? of(own, 'sourced', 'influenced', 'direct');
    }
  } else {
    const own = won.filter(({ closed = '' }) => closed > yearAgo && closed <= today);
    wonByAnybody = of(own, 'sourced', 'influenced', 'direct');
    if (of(own, 'direct') <= 0) return { shareSourced: null, shareWithInfluenced: null };
    [sourced, influenced, total] = [
      of(own, 'sourced'),
      of(own, 'influenced'),
      of(own, 'sourced', 'influenced', 'direct'),
    ];
  }
  // Without any won deal there is no share (function contract); partners cannot have brought more than everybody.
  const isPossible = wonByAnybody > 0 && total > 0 && sourced + influenced <= total;
  return {
    shareSourced: isPossible ? sourced / total : null,
    shareWithInfluenced: isPossible ? (sourced + influenced) / total : null,
  };
}
