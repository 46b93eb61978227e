/** KPIs of registrations and sales, partners against direct (requirements 20, 27 and 28). */
import type { Totals } from '../dashboard-deals';
import { roundDecimal } from '../rounding';
import { DEALS, isIn } from './deal-reading';
import { changeAgainst, inMoney, type KpiFacts, meanAmount, meanCycle, quotient } from './facts';
import type { Kpi, KpiFigure, KpiRows } from './kpi';
import { counted, partOf, toOneDecimal } from './words';

const PARTNER_PRICED = DEALS.partner | DEALS.won | DEALS.priced;
const DIRECT_PRICED = DEALS.direct | DEALS.won | DEALS.priced;
const PARTNER_TIMED = DEALS.partner | DEALS.timed;
const DIRECT_TIMED = DEALS.direct | DEALS.timed;
const REGISTERED = DEALS.registration | DEALS.ofYear;

/** Rows in all groups of one of the sums. */
const rowsIn = (...sums: readonly number[]): KpiRows => ({
  sheet: 'deals',
  counts:
    () =>
    ({ groups }) =>
      sums.some((sum) => isIn(groups, sum)),
});

export const DEAL_KPIS = {
  dealsRegistered: {
    name: { en: 'Deals registered', fi: 'Rekisteröidyt kaupat' },
    unit: 'count',
    how: { en: 'Registrations that count, of the 12 months.', fi: 'Laskettavat rekisteröinnit 12 kuukaudelta.' },
    from: ['deals'],
    rows: rowsIn(REGISTERED),
    figure: ({ deals }) => {
      const sourced = deals.totals(REGISTERED | DEALS.sourced).deals;
      const all = deals.totals(REGISTERED).deals;
      return {
        value: all,
        basis: {
          en: `in 12 months: ${sourced} partner-sourced, ${all - sourced} partner-influenced`,
          fi: `12 kk: ${sourced} kumppanilähteistä, ${all - sourced} kumppanin vaikutuksesta`,
        },
      };
    },
  },
  acceptedShare: {
    name: { en: 'Accepted', fi: 'Hyväksytyt' },
    unit: 'share',
    how: {
      en: 'Partner deals registered in the 12 months: Approved, Won, Lost and Expired ÷ those and Rejected and Duplicate.',
      fi: '12 kuukauden aikana rekisteröidyt kumppanikaupat: hyväksytyt, voitetut, hävityt ja vanhentuneet ÷ ne sekä hylätyt ja kaksoiskappaleet.',
    },
    from: ['deals'],
    rows: rowsIn(DEALS.ofYear | DEALS.accepted, DEALS.ofYear | DEALS.refused),
    figure: ({ deals }) => {
      const accepted = deals.totals(DEALS.ofYear | DEALS.accepted).deals;
      const decided = accepted + deals.totals(DEALS.ofYear | DEALS.refused).deals;
      return {
        value: quotient(accepted, decided),
        deals: decided,
        basis: partOf(accepted, decided, 'decided registrations', 'päätetystä rekisteröinnistä'),
      };
    },
  },
  wonShare: {
    name: { en: 'Won of registered', fi: 'Voitetut rekisteröidyistä' },
    unit: 'share',
    how: {
      en: 'Registrations that count, of the 12 months: those that are Won ÷ all.',
      fi: 'Laskettavat rekisteröinnit 12 kuukaudelta: voitetut ÷ kaikki.',
    },
    from: ['deals'],
    rows: rowsIn(REGISTERED),
    figure: ({ deals }) => {
      const won = deals.totals(REGISTERED | DEALS.everWon).deals;
      const all = deals.totals(REGISTERED).deals;
      return {
        value: quotient(won, all),
        deals: all,
        basis: partOf(won, all, 'deals registered in 12 months', '12 kuukauden aikana rekisteröidystä kaupasta'),
      };
    },
  },
  winRatePartner: {
    name: { en: 'Win rate, partners', fi: 'Voitto-osuus, kumppanit' },
    unit: 'share',
    how: {
      en: 'Partner deals closed in the 12 months: won ÷ (won + lost).',
      fi: '12 kuukauden aikana päättyneet kumppanikaupat: voitetut ÷ (voitetut + hävityt).',
    },
    from: ['deals'],
    rows: rowsIn(DEALS.partner | DEALS.won, DEALS.partner | DEALS.lost),
    figure: (facts) =>
      winRate(
        facts,
        DEALS.partner,
        'partner deals closed in 12 months',
        '12 kuukauden aikana päättyneestä kumppanikaupasta',
      ),
  },
  winRateDirect: {
    name: { en: 'Win rate, direct', fi: 'Voitto-osuus, suora myynti' },
    unit: 'share',
    how: {
      en: 'Direct deals closed in the 12 months: won ÷ (won + lost).',
      fi: '12 kuukauden aikana päättyneet suorat kaupat: voitetut ÷ (voitetut + hävityt).',
    },
    from: ['deals'],
    rows: rowsIn(DEALS.direct | DEALS.won, DEALS.direct | DEALS.lost),
    figure: (facts) =>
      winRate(
        facts,
        DEALS.direct,
        'direct deals closed in 12 months',
        '12 kuukauden aikana päättyneestä suorasta kaupasta',
      ),
  },
  dealSizePartner: {
    name: { en: 'Deal size, partners', fi: 'Kaupan koko, kumppanit' },
    unit: 'money',
    how: {
      en: 'Mean amount of partner deals won in the 12 months.',
      fi: '12 kuukauden aikana voitettujen kumppanikauppojen keskisumma.',
    },
    from: ['deals'],
    adds: ['partner'],
    rows: rowsIn(PARTNER_PRICED),
    figure: (facts) => dealSize(facts, PARTNER_PRICED, 'partner', 'kumppanikauppaa'),
  },
  dealSizeDirect: {
    name: { en: 'Deal size, direct', fi: 'Kaupan koko, suora myynti' },
    unit: 'money',
    how: {
      en: 'Mean amount of direct deals won in the 12 months.',
      fi: '12 kuukauden aikana voitettujen suorien kauppojen keskisumma.',
    },
    from: ['deals'],
    adds: ['direct'],
    rows: rowsIn(DIRECT_PRICED),
    figure: (facts) => dealSize(facts, DIRECT_PRICED, 'direct', 'suoraa kauppaa'),
  },
  dealSizeAgainstDirect: {
    name: { en: 'Deal size against direct', fi: 'Kaupan koko suoraan verrattuna' },
    unit: 'change',
    how: {
      en: 'Deal size of partners ÷ deal size of direct deals − 1.',
      fi: 'Kumppanikaupan keskisumma ÷ suoran kaupan keskisumma − 1.',
    },
    from: ['deals'],
    adds: ['partner', 'direct'],
    rows: rowsIn(PARTNER_PRICED, DIRECT_PRICED),
    figure: ({ deals }) => {
      const [partner, direct] = [deals.totals(PARTNER_PRICED), deals.totals(DIRECT_PRICED)];
      return { value: changeAgainst(meanAmount(partner), meanAmount(direct)), ...against(partner, direct) };
    },
  },
  cyclePartner: {
    name: { en: 'Sales cycle, partners', fi: 'Myyntisykli, kumppanit' },
    unit: 'days',
    how: {
      en: 'Mean whole days from Registered to Closed of partner deals won in the 12 months; the same day = 0.',
      fi: 'Kokonaisia päiviä rekisteröinnistä päätökseen, 12 kuukauden aikana voitetut kumppanikaupat, keskiarvo; sama päivä = 0.',
    },
    from: ['deals'],
    rows: rowsIn(PARTNER_TIMED),
    figure: (facts) => cycle(facts, PARTNER_TIMED, 'partner', 'kumppanikauppaa'),
  },
  cycleDirect: {
    name: { en: 'Sales cycle, direct', fi: 'Myyntisykli, suora myynti' },
    unit: 'days',
    how: {
      en: 'Mean whole days from Registered to Closed of direct deals won in the 12 months; the same day = 0.',
      fi: 'Kokonaisia päiviä rekisteröinnistä päätökseen, 12 kuukauden aikana voitetut suorat kaupat, keskiarvo; sama päivä = 0.',
    },
    from: ['deals'],
    rows: rowsIn(DIRECT_TIMED),
    figure: (facts) => cycle(facts, DIRECT_TIMED, 'direct', 'suoraa kauppaa'),
  },
  cycleAgainstDirect: {
    name: { en: 'Sales cycle against direct', fi: 'Myyntisykli suoraan verrattuna' },
    unit: 'change',
    how: {
      en: 'Sales cycle of partners ÷ sales cycle of direct deals − 1.',
      fi: 'Kumppanikauppojen myyntisykli ÷ suorien kauppojen myyntisykli − 1.',
    },
    from: ['deals'],
    rows: rowsIn(PARTNER_TIMED, DIRECT_TIMED),
    figure: cycleAgainstDirect,
  },
} as const satisfies Record<string, Kpi>;

function winRate({ deals }: KpiFacts, side: number, en: string, fi: string): KpiFigure {
  const won = deals.totals(side | DEALS.won).deals;
  const closed = won + deals.totals(side | DEALS.lost).deals;
  return { value: quotient(won, closed), deals: closed, basis: partOf(won, closed, en, fi) };
}

function dealSize(facts: KpiFacts, groups: number, en: string, fi: string): KpiFigure {
  const totals = facts.deals.totals(groups);
  return { value: inMoney(meanAmount(totals), facts), deals: totals.deals, basis: wonDeals(totals, en, fi) };
}

function cycle({ deals }: KpiFacts, groups: number, en: string, fi: string): KpiFigure {
  const totals = deals.totals(groups);
  const mean = meanCycle(totals);
  return { value: mean === null ? null : roundDecimal(mean, 10), deals: totals.deals, basis: wonDeals(totals, en, fi) };
}

/** "12 partner deals won in 12 months". */
function wonDeals({ deals }: Totals, en: string, fi: string) {
  return {
    en: `${counted(deals, `${en} deal`, `${en} deals`)} won in 12 months`,
    fi: `12 kk: ${deals} voitettua ${fi}`,
  };
}

/** Of the two sides of a comparison, the one with fewer deals says how far to trust it. */
function against(partner: Totals, direct: Totals): Pick<KpiFigure, 'deals' | 'basis'> {
  return {
    deals: Math.min(partner.deals, direct.deals),
    basis: {
      en: `${counted(partner.deals, 'partner deal', 'partner deals')} against ${direct.deals} direct, won in 12 months`,
      fi: `12 kk: ${partner.deals} voitettua kumppanikauppaa, ${direct.deals} suoraa`,
    },
  };
}

/** Up to 15 % longer may be acceptable, 50 % signals a problem (guide A); between them "watch" (requirement 27, ours). */
function cycleAgainstDirect({ deals, thresholds }: KpiFacts): KpiFigure {
  const [partner, direct] = [deals.totals(PARTNER_TIMED), deals.totals(DIRECT_TIMED)];
  const [partnerDays, directDays] = [meanCycle(partner), meanCycle(direct)];
  const value = changeAgainst(partnerDays, directDays);
  const { deals: fewer, basis } = against(partner, direct);
  if (value === null || partnerDays === null || directDays === null) return { value: null, deals: fewer ?? 0, basis };
  const [ours, theirs] = [toOneDecimal(partnerDays), toOneDecimal(directDays)];
  const figure = {
    value,
    deals: fewer ?? 0,
    basis: {
      en: `${ours.en} days against ${theirs.en}; ${basis.en}`,
      fi: `${ours.fi} päivää, suora ${theirs.fi}; ${basis.fi}`,
    },
  };
  const verdict = cycleVerdict(value, thresholds);
  return { ...figure, verdict: CYCLE_VERDICTS[verdict] };
}

export type CycleVerdict = 'acceptable' | 'watch' | 'problem';

export function cycleVerdict(
  change: number,
  { cycleWatch, cycleProblem }: Pick<KpiFacts['thresholds'], 'cycleWatch' | 'cycleProblem'>,
): CycleVerdict {
  if (change <= cycleWatch) return 'acceptable';
  return change < cycleProblem ? 'watch' : 'problem';
}

const CYCLE_VERDICTS = {
  acceptable: { tone: 'good', text: { en: 'acceptable', fi: 'hyväksyttävä' } },
  watch: { tone: 'watch', text: { en: 'watch', fi: 'seuraa' } },
  problem: { tone: 'bad', text: { en: 'a problem', fi: 'ongelma' } },
} as const satisfies Record<CycleVerdict, KpiFigure['verdict']>;
