/** KPIs that need the sheet Inputs: quota, costs, return, and what other systems know of customers (requirements 25, 28 and 36). */
import { INPUTS, type InputKey } from '../dashboard/inputs';
import { roundDecimal } from '../money/rounding';
import { dealRows, partnerRows } from './counted-rows';
import { AMOUNT_UNIT, DEALS } from './deal-reading';
import { changeAgainst, inMoney, type KpiFacts, partnersIn, quotient } from './facts';
import { fromInputs } from './input-figure';
import type { Kpi, KpiFigure, KpiUnit } from './kpi';
import { PARTNERS } from './partner-reading';
import { counted, grouped } from './words';

const SOURCED_REVENUE = DEALS.sourced | DEALS.won | DEALS.priced;
const PARTNER_REVENUE = DEALS.partner | DEALS.won | DEALS.priced;
const PARTNER_WON = DEALS.partner | DEALS.won;
const DIRECT_WON = DEALS.direct | DEALS.won;

/** What a person fills in is the figure. */
function asFilledIn(key: InputKey, unit: KpiUnit, en: string, fi: string): Kpi {
  const { label, help } = INPUTS[key];
  return {
    name: { en, fi },
    unit,
    how: { en: `Inputs: ${label.en} (${help.en}).`, fi: `Lähtötiedot: ${label.fi} (${help.fi}).` },
    from: ['inputs'],
    figure: (facts) => fromInputs(facts, [key], (value = 0) => ({ value, basis: FILLED_IN })),
  };
}

const FILLED_IN = { en: 'as filled in on Inputs', fi: 'taulukon Lähtötiedot mukaan' } as const;

export const COST_KPIS = {
  quotaAttainment: {
    name: { en: 'Quota attainment', fi: 'Tavoitteen toteuma' },
    unit: 'share',
    how: {
      en: 'Revenue of Partner-sourced deals won in the 12 months ÷ Partner revenue quota.',
      fi: '12 kuukauden aikana voitettujen kumppanilähteisten kauppojen liikevaihto ÷ kumppanimyynnin tavoite.',
    },
    from: ['deals', 'inputs'],
    adds: ['partner'],
    rows: dealRows(SOURCED_REVENUE),
    figure: (facts) =>
      fromInputs(facts, ['partnerQuota'], (quota = 0) => {
        const { amount, deals } = facts.deals.totals(SOURCED_REVENUE);
        const revenue = amount / AMOUNT_UNIT;
        const value = quotient(revenue, quota);
        const [sold, aim] = [grouped(revenue), grouped(quota)];
        return {
          value,
          deals,
          basis: { en: `${sold.en} of ${aim.en} ${facts.currency}`, fi: `${sold.fi}/${aim.fi} ${facts.currency}` },
          ...(value === null ? {} : { verdict: value >= 1 ? REACHED : NOT_REACHED }),
        };
      }),
  },
  programmeCost: {
    name: { en: 'Programme cost', fi: 'Ohjelman kustannukset' },
    unit: 'money',
    how: {
      en: 'Inputs: Programme cost. Usual a year: 200,000–500,000 for 10–15 signed partners, 500,000–1,000,000 from 30 (Settings).',
      fi: 'Lähtötiedot: Ohjelman kustannukset. Vuodessa tavallista: 200\u00a0000–500\u00a0000, kun allekirjoittaneita on 10–15, ja 500\u00a0000–1\u00a0000\u00a0000, kun heitä on vähintään 30 (Asetukset).',
    },
    from: ['inputs', 'partners'],
    rows: partnerRows(PARTNERS.signed),
    figure: programmeCost,
  },
  roiRevenue: {
    name: { en: 'Revenue per cost', fi: 'Liikevaihto kustannusta kohti' },
    unit: 'ratio',
    how: {
      en: 'Revenue of partner deals won in the 12 months ÷ Programme cost.',
      fi: '12 kuukauden aikana voitettujen kumppanikauppojen liikevaihto ÷ ohjelman kustannukset.',
    },
    from: ['deals', 'inputs'],
    adds: ['partner'],
    rows: dealRows(PARTNER_REVENUE),
    figure: (facts) =>
      fromInputs(facts, ['programmeCost'], (cost = 0) => {
        const { amount, deals } = facts.deals.totals(PARTNER_REVENUE);
        return { value: quotient(amount / AMOUNT_UNIT, cost), deals, basis: overCost(amount, cost, facts) };
      }),
  },
  roiNet: {
    name: { en: 'Return on the programme', fi: 'Ohjelman tuotto' },
    unit: 'change',
    how: {
      en: '(Revenue of partner deals won in the 12 months − Partner earnings of those deals − Programme cost) ÷ Programme cost. Break-even is usual in months 18–24.',
      fi: '(12 kuukauden aikana voitettujen kumppanikauppojen liikevaihto − kumppanien ansiot niistä − ohjelman kustannukset) ÷ ohjelman kustannukset. Tavallisesti ohjelma maksaa itsensä kuukausina 18–24.',
    },
    from: ['deals', 'inputs'],
    adds: ['partner'],
    rows: dealRows(PARTNER_REVENUE),
    figure: (facts) => fromInputs(facts, ['programmeCost'], (cost = 0) => netReturn(facts, cost)),
  },
  recruitingCost: {
    name: { en: 'Cost to recruit a partner', fi: 'Kumppanin rekrytoinnin hinta' },
    unit: 'money',
    how: {
      en: 'Recruiting cost ÷ partners with Signed in the 12 months.',
      fi: 'Rekrytoinnin kustannukset ÷ 12 kuukauden aikana allekirjoittaneet.',
    },
    from: ['inputs', 'partners'],
    rows: partnerRows(PARTNERS.recruited),
    figure: (facts) => perRecruit(facts, 'recruitingCost'),
  },
  onboardingCost: {
    name: { en: 'Cost to onboard a partner', fi: 'Kumppanin perehdytyksen hinta' },
    unit: 'money',
    how: {
      en: 'Onboarding cost ÷ partners with Signed in the 12 months.',
      fi: 'Perehdytyksen kustannukset ÷ 12 kuukauden aikana allekirjoittaneet.',
    },
    from: ['inputs', 'partners'],
    rows: partnerRows(PARTNERS.recruited),
    figure: (facts) => perRecruit(facts, 'onboardingCost'),
  },
  recruitingDays: asFilledIn('recruitingDays', 'days', 'Days to recruit a partner', 'Kumppanin rekrytointi, päivää'),
  materialsShare: asFilledIn(
    'materialsShare',
    'share',
    'Partners that use materials',
    'Materiaaleja käyttävät kumppanit',
  ),
  trainingShare: asFilledIn(
    'trainingShare',
    'share',
    'Partners in optional training',
    'Vapaaehtoiseen koulutukseen osallistuvat',
  ),
  satisfaction: asFilledIn('satisfaction', 'rating', 'Partner satisfaction, 1–10', 'Kumppanien tyytyväisyys, 1–10'),
  cacPartner: {
    name: { en: 'Cost per customer, partners', fi: 'Asiakkaan hinta, kumppanit' },
    unit: 'money',
    how: {
      en: 'Acquisition cost, partners ÷ partner deals won in the 12 months.',
      fi: 'Hankintakustannukset, kumppanit ÷ 12 kuukauden aikana voitetut kumppanikaupat.',
    },
    from: ['inputs', 'deals'],
    rows: dealRows(PARTNER_WON),
    figure: (facts) => perCustomer(facts, 'acquisitionCostPartner', PARTNER_WON),
  },
  cacDirect: {
    name: { en: 'Cost per customer, direct', fi: 'Asiakkaan hinta, suora myynti' },
    unit: 'money',
    how: {
      en: 'Acquisition cost, direct ÷ direct deals won in the 12 months.',
      fi: 'Hankintakustannukset, suora myynti ÷ 12 kuukauden aikana voitetut suorat kaupat.',
    },
    from: ['inputs', 'deals'],
    rows: dealRows(DIRECT_WON),
    figure: (facts) => perCustomer(facts, 'acquisitionCostDirect', DIRECT_WON),
  },
  cacAgainstDirect: {
    name: { en: 'Cost per customer against direct', fi: 'Asiakkaan hinta suoraan verrattuna' },
    unit: 'change',
    how: {
      en: 'Cost per customer of partners ÷ cost per direct customer − 1.',
      fi: 'Kumppanien asiakkaan hinta ÷ suoran asiakkaan hinta − 1.',
    },
    from: ['inputs', 'deals'],
    rows: dealRows(PARTNER_WON, DIRECT_WON),
    figure: costAgainstDirect,
  },
  retentionPartner: asFilledIn(
    'retentionPartner',
    'share',
    'Customers retained, partners',
    'Asiakaspysyvyys, kumppanit',
  ),
  retentionDirect: asFilledIn(
    'retentionDirect',
    'share',
    'Customers retained, direct',
    'Asiakaspysyvyys, suora myynti',
  ),
  crossSellPartner: asFilledIn(
    'crossSellPartner',
    'share',
    'Customers who bought more, partners',
    'Lisää ostaneet, kumppanit',
  ),
  crossSellDirect: asFilledIn(
    'crossSellDirect',
    'share',
    'Customers who bought more, direct',
    'Lisää ostaneet, suora myynti',
  ),
  valueToCost: {
    name: { en: 'Customer value ÷ cost', fi: 'Asiakkaan arvo ÷ hinta' },
    unit: 'ratio',
    how: {
      en: 'Lifetime value of a partner’s customer ÷ cost per customer, partners.',
      fi: 'Kumppanin asiakkaan elinkaariarvo ÷ asiakkaan hinta, kumppanit.',
    },
    from: ['inputs', 'deals'],
    rows: dealRows(PARTNER_WON),
    figure: valueToCost,
  },
} as const satisfies Record<string, Kpi>;

const REACHED: NonNullable<KpiFigure['verdict']> = { tone: 'good', text: { en: 'reached', fi: 'saavutettu' } };
const NOT_REACHED: NonNullable<KpiFigure['verdict']> = {
  tone: 'watch',
  text: { en: 'not reached', fi: 'ei saavutettu' },
};

function overCost(amount: number, cost: number, { currency }: KpiFacts) {
  const [revenue, spent] = [grouped(amount / AMOUNT_UNIT), grouped(cost)];
  return {
    en: `${revenue.en} ${currency} of revenue over ${spent.en} of cost`,
    fi: `liikevaihto ${revenue.fi} ${currency}, kustannukset ${spent.fi}`,
  };
}

function programmeCost(facts: KpiFacts): KpiFigure {
  return fromInputs(facts, ['programmeCost'], (cost = 0) => {
    const signed = partnersIn(facts, PARTNERS.signed).length;
    const usual = usualCost(signed, facts);
    const basis = {
      en: counted(signed, 'signed partner', 'signed partners'),
      fi: `${signed} allekirjoittanutta kumppania`,
    };
    return { value: cost, basis, ...(usual === undefined ? {} : { verdict: costVerdict(cost, usual) }) };
  });
}

type Range = readonly [from: number, to: number];

/** What a programme of so many partners usually costs a year; undefined between and below the sizes that guide A names. */
function usualCost(signed: number, { thresholds }: KpiFacts): Range | undefined {
  const { smallProgrammeFrom, smallProgrammeTo, largeProgrammeFrom } = thresholds;
  if (signed >= largeProgrammeFrom) return [thresholds.largeCostFrom, thresholds.largeCostTo];
  if (signed < smallProgrammeFrom || signed > smallProgrammeTo) return undefined;
  return [thresholds.smallCostFrom, thresholds.smallCostTo];
}

function costVerdict(cost: number, [from, to]: Range): NonNullable<KpiFigure['verdict']> {
  const [low, high] = [grouped(from), grouped(to)];
  const [tone, en, fi] =
    cost < from
      ? (['watch', 'below the usual', 'alle tavallisen'] as const)
      : cost > to
        ? (['watch', 'above the usual', 'yli tavallisen'] as const)
        : (['good', 'within the usual', 'tavallinen:'] as const);
  return { tone, text: { en: `${en} ${low.en}–${high.en}`, fi: `${fi} ${low.fi}–${high.fi}` } };
}

function netReturn(facts: KpiFacts, cost: number): KpiFigure {
  const { amount, earnings, earned, deals } = facts.deals.totals(PARTNER_REVENUE);
  const over = overCost(amount, cost, facts);
  const paid = grouped(earnings / AMOUNT_UNIT);
  const value = cost === 0 ? null : roundDecimal(((amount - earnings) / AMOUNT_UNIT - cost) / cost, 10);
  return {
    value,
    deals,
    basis: {
      en: `${over.en}, ${paid.en} earned by partners (filled in for ${earned} of ${deals} deals)`,
      fi: `${over.fi}, kumppanien ansiot ${paid.fi} (${earned}/${deals} kaupassa)`,
    },
    ...(value === null ? {} : { verdict: breakEven(value, facts) }),
  };
}

function breakEven(value: number, { programmeMonths, thresholds }: KpiFacts): NonNullable<KpiFigure['verdict']> {
  if (value >= 0) return { tone: 'good', text: { en: 'pays for itself', fi: 'maksaa itsensä' } };
  const month = thresholds.breakEvenMonths;
  return (programmeMonths ?? 0) < month
    ? {
        tone: 'watch',
        text: {
          en: `break-even is usual by month ${month}`,
          fi: `tavallisesti maksaa itsensä kuukauteen ${month} mennessä`,
        },
      }
    : { tone: 'bad', text: { en: `not yet, past month ${month}`, fi: `ei vielä, kuukausi ${month} on ohi` } };
}

function perRecruit(facts: KpiFacts, key: 'recruitingCost' | 'onboardingCost'): KpiFigure {
  return fromInputs(facts, [key], (cost = 0) => {
    const recruited = partnersIn(facts, PARTNERS.recruited).length;
    const spent = grouped(cost);
    return {
      value: inMoney(quotient(cost, recruited), facts),
      basis: {
        en: `${spent.en} ${facts.currency} for ${counted(recruited, 'partner', 'partners')} signed in 12 months`,
        fi: `${spent.fi} ${facts.currency}, 12 kk: ${recruited} allekirjoittanutta`,
      },
    };
  });
}

function perCustomer(
  facts: KpiFacts,
  key: 'acquisitionCostPartner' | 'acquisitionCostDirect',
  groups: number,
): KpiFigure {
  return fromInputs(facts, [key], (cost = 0) => {
    const { deals } = facts.deals.totals(groups);
    const spent = grouped(cost);
    return {
      value: inMoney(quotient(cost, deals), facts),
      deals,
      basis: {
        en: `${spent.en} ${facts.currency} for ${counted(deals, 'deal', 'deals')} won in 12 months`,
        fi: `${spent.fi} ${facts.currency}, 12 kk: ${deals} voitettua kauppaa`,
      },
    };
  });
}

function costAgainstDirect(facts: KpiFacts): KpiFigure {
  return fromInputs(facts, ['acquisitionCostPartner', 'acquisitionCostDirect'], (ours = 0, theirs = 0) => {
    const [partner, direct] = [facts.deals.totals(PARTNER_WON).deals, facts.deals.totals(DIRECT_WON).deals];
    const costs = [partner === 0 ? null : ours / partner, direct === 0 ? null : theirs / direct] as const;
    return {
      value: changeAgainst(...costs),
      deals: Math.min(partner, direct),
      basis: {
        en: `${counted(partner, 'partner deal', 'partner deals')} against ${direct} direct, won in 12 months`,
        fi: `12 kk: ${partner} voitettua kumppanikauppaa, ${direct} suoraa`,
      },
    };
  });
}

function valueToCost(facts: KpiFacts): KpiFigure {
  return fromInputs(facts, ['lifetimeValuePartner', 'acquisitionCostPartner'], (value = 0, cost = 0) => {
    const { deals } = facts.deals.totals(PARTNER_WON);
    const [worth, spent] = [grouped(value), grouped(cost)];
    return {
      value: deals === 0 ? null : quotient(value * deals, cost),
      deals,
      basis: {
        en: `${worth.en} ${facts.currency} a customer; ${spent.en} for ${counted(deals, 'deal', 'deals')} won`,
        fi: `${worth.fi} ${facts.currency} asiakasta kohti; ${spent.fi}, ${deals} voitettua kauppaa`,
      },
    };
  });
}
