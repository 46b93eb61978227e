/** KPIs of registrations and sales, partners against direct (requirements 20, 27 and 28). */
import type { Totals } from '../dashboard/dashboard-deals';
import type { Bilingual } from '../language';
import { dealRows } from './counted-rows';
import { DEALS } from './deal-reading';
import { type ChannelFacts, changeAgainst, inMoney, meanAmount, meanCycle, quotient } from './facts';
import type { Kpi, KpiFigure } from './kpi';
import { counted, partOf, toOneDecimal } from './words';

/** Partners' deals or the own team's: what is asked of both is asked in the same words. */
interface Side {
  readonly key: 'partner' | 'direct';
  readonly deals: DEALS.partner | DEALS.direct;
  /** "Deal size, partners". */
  readonly name: Bilingual;
  /** In the genitive plural in Finnish: "kumppanikauppojen". */
  readonly of: Bilingual;
}

const PARTNER_SIDE: Side = {
  key: 'partner',
  deals: DEALS.partner,
  name: { en: 'partners', fi: 'kumppanit' },
  of: { en: 'partner', fi: 'kumppanikauppojen' },
};
const DIRECT_SIDE: Side = {
  key: 'direct',
  deals: DEALS.direct,
  name: { en: 'direct', fi: 'suora myynti' },
  of: { en: 'direct', fi: 'suorien kauppojen' },
};

const PARTNER_PRICED = DEALS.partner | DEALS.won | DEALS.priced;
const DIRECT_PRICED = DEALS.direct | DEALS.won | DEALS.priced;
const PARTNER_TIMED = DEALS.partner | DEALS.timed;
const DIRECT_TIMED = DEALS.direct | DEALS.timed;
const REGISTERED = DEALS.registration | DEALS.ofYear;

function winRate({ deals: side, name, of }: Side): Kpi<ChannelFacts> {
  const [wonOnes, lostOnes] = [side | DEALS.won, side | DEALS.lost];
  return {
    name: { en: `Win rate, ${name.en}`, fi: `Voitto-osuus, ${name.fi}` },
    unit: 'share',
    how: {
      en: `Of ${of.en} deals closed in the 12 months: won ÷ (won + lost).`,
      fi: `12 kk päättyneiden ${of.fi}: voitetut ÷ (voitetut + hävityt).`,
    },
    from: ['deals'],
    rows: dealRows(wonOnes, lostOnes),
    figure: ({ deals }) => {
      const won = deals.totals(wonOnes).deals;
      const closed = won + deals.totals(lostOnes).deals;
      return {
        value: quotient(won, closed),
        deals: closed,
        basis: partOf(won, closed, `${of.en} deals closed in 12 months`, '12 kuukauden aikana päättyneestä'),
      };
    },
  };
}

function dealSize({ key, deals: side, name, of }: Side): Kpi<ChannelFacts> {
  const groups = side | DEALS.won | DEALS.priced;
  return {
    name: { en: `Deal size, ${name.en}`, fi: `Kaupan koko, ${name.fi}` },
    unit: 'money',
    how: {
      en: `Mean amount of ${of.en} deals won in the 12 months.`,
      fi: `12 kk voitettujen ${of.fi} keskisumma.`,
    },
    from: ['deals'],
    adds: [key],
    rows: dealRows(groups),
    figure: (facts) => {
      const totals = facts.deals.totals(groups);
      return { value: inMoney(meanAmount(totals), facts), ...wonDeals(totals, of) };
    },
  };
}

function cycle({ deals: side, name, of }: Side): Kpi<ChannelFacts> {
  const groups = side | DEALS.timed;
  return {
    name: { en: `Sales cycle, ${name.en}`, fi: `Myyntisykli, ${name.fi}` },
    unit: 'days',
    how: {
      en: `Mean whole days from Registered to Closed of ${of.en} deals won in the 12 months.`,
      fi: `12 kk voitettujen ${of.fi} kokonaiset päivät rekisteröinnistä päätökseen, keskiarvo.`,
    },
    from: ['deals'],
    rows: dealRows(groups),
    figure: ({ deals }) => {
      const totals = deals.totals(groups);
      return { value: quotient(totals.cycle, totals.deals), ...wonDeals(totals, of) };
    },
  };
}

/** "12 partner deals won in 12 months". */
function wonDeals({ deals }: Totals, of: Bilingual): Pick<KpiFigure, 'deals' | 'basis'> {
  return {
    deals,
    basis: {
      en: `${counted(deals, `${of.en} deal`, `${of.en} deals`)} won in 12 months`,
      fi: `12 kk: voitettuja kauppoja ${deals}`,
    },
  };
}

export const DEAL_KPIS = {
  dealsRegistered: {
    name: { en: 'Deals registered', fi: 'Rekisteröidyt kaupat' },
    unit: 'count',
    how: { en: 'Registrations that count, of the 12 months.', fi: '12 kk laskettavat rekisteröinnit.' },
    from: ['deals'],
    rows: dealRows(REGISTERED),
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
      en: 'Registered in the 12 months: Approved, Won, Lost and Expired ÷ those and Rejected and Duplicate.',
      fi: '12 kk rekisteröidyt: hyväksytyt, voitetut, hävityt ja vanhentuneet ÷ ne, hylätyt ja kaksoiskappaleet.',
    },
    from: ['deals'],
    rows: dealRows(DEALS.ofYear | DEALS.accepted, DEALS.ofYear | DEALS.refused),
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
      fi: '12 kk laskettavat rekisteröinnit: voitetut ÷ kaikki.',
    },
    from: ['deals'],
    rows: dealRows(REGISTERED),
    figure: ({ deals }) => {
      const won = deals.totals(REGISTERED | DEALS.everWon).deals;
      const all = deals.totals(REGISTERED).deals;
      return {
        value: quotient(won, all),
        deals: all,
        basis: partOf(won, all, 'deals registered in 12 months', 'rekisteröidystä, 12 kk'),
      };
    },
  },
  winRatePartner: winRate(PARTNER_SIDE),
  winRateDirect: winRate(DIRECT_SIDE),
  dealSizePartner: dealSize(PARTNER_SIDE),
  dealSizeDirect: dealSize(DIRECT_SIDE),
  dealSizeAgainstDirect: {
    name: { en: 'Deal size against direct', fi: 'Kaupan koko suoraan verrattuna' },
    unit: 'change',
    how: {
      en: 'Deal size of partners ÷ of direct deals − 1.',
      fi: 'Kumppanikaupan koko ÷ suoran − 1.',
    },
    from: ['deals'],
    adds: ['partner', 'direct'],
    rows: dealRows(PARTNER_PRICED, DIRECT_PRICED),
    figure: ({ deals }) => {
      const [partner, direct] = [deals.totals(PARTNER_PRICED), deals.totals(DIRECT_PRICED)];
      return { value: changeAgainst(meanAmount(partner), meanAmount(direct)), ...against(partner, direct) };
    },
  },
  cyclePartner: cycle(PARTNER_SIDE),
  cycleDirect: cycle(DIRECT_SIDE),
  cycleAgainstDirect: {
    name: { en: 'Sales cycle against direct', fi: 'Myyntisykli suoraan verrattuna' },
    unit: 'change',
    how: {
      en: 'Sales cycle of partners ÷ of direct deals − 1.',
      fi: 'Kumppanien myyntisykli ÷ suorien − 1.',
    },
    from: ['deals'],
    rows: dealRows(PARTNER_TIMED, DIRECT_TIMED),
    figure: cycleAgainstDirect,
  },
} as const satisfies Record<string, Kpi<ChannelFacts>>;

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
function cycleAgainstDirect({ deals, thresholds }: ChannelFacts): KpiFigure {
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

type CycleVerdict = 'acceptable' | 'watch' | 'problem';

function cycleVerdict(
  change: number,
  { cycleWatch, cycleProblem }: Pick<ChannelFacts['thresholds'], 'cycleWatch' | 'cycleProblem'>,
): CycleVerdict {
  if (change <= cycleWatch) return 'acceptable';
  return change < cycleProblem ? 'watch' : 'problem';
}

const CYCLE_VERDICTS = {
  acceptable: { tone: 'good', text: { en: 'acceptable', fi: 'hyväksyttävä' } },
  watch: { tone: 'watch', text: { en: 'watch', fi: 'seuraa' } },
  problem: { tone: 'bad', text: { en: 'a problem', fi: 'ongelma' } },
} as const satisfies Record<CycleVerdict, KpiFigure['verdict']>;
