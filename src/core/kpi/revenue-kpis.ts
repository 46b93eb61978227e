/** KPIs of revenue: the channel's share, and on how many partners it rests (requirements 26 and 30). */
import type { WindowShare } from '../dashboard/dashboard-revenue';
import { calendarDay, DAY_MS } from '../days';
import { foldLabel } from '../language';
import { roundDecimal } from '../money/rounding';
import { DEALS, type DealReading, isIn } from './deal-reading';
import type { ChannelFacts } from './facts';
import type { Kpi, KpiFigure } from './kpi';
import { grouped, wholePercent } from './words';

const PARTNER_REVENUE = DEALS.partner | DEALS.won | DEALS.priced;

export const REVENUE_KPIS = {
  shareSourced: {
    name: { en: 'Channel share', fi: 'Kanavan osuus' },
    unit: 'share',
    how: {
      en: 'Won Partner-sourced revenue ÷ total, 12 months; total: Revenue where filled in, otherwise all won deals.',
      fi: 'Kumppanilähteinen myynti ÷ kaikki, 12 kk; kaikki: taulukko Liikevaihto, muuten voitetut kaupat.',
    },
    from: ['deals', 'revenue'],
    adds: ['partner', 'direct'],
    rows: { sheet: 'deals', counts: isOfShare },
    figure: ({ share, currency }) =>
      shareFigure(share, share.sourced, share.won.revenue.sourced, share.won.deals.sourced, currency),
  },
  shareWithInfluenced: {
    name: { en: 'Channel share with influenced', fi: 'Kanavan osuus vaikutuksineen' },
    unit: 'share',
    how: {
      en: 'The same with Partner-influenced deals.',
      fi: 'Sama, mukana kaupat kumppanin vaikutuksesta.',
    },
    from: ['deals', 'revenue'],
    adds: ['partner', 'direct'],
    rows: { sheet: 'deals', counts: isOfShare },
    figure: ({ share, currency }) => {
      const { revenue, deals } = share.won;
      const partners = revenue.sourced + revenue.influenced;
      return shareFigure(share, share.withInfluenced, partners, deals.sourced + deals.influenced, currency);
    },
  },
  concentration: {
    name: { en: 'Partners that bring 80 %', fi: 'Kumppanit, jotka tuovat 80 %' },
    unit: 'count',
    how: {
      en: 'The fewest partners that brought at least 80 % (Settings: Concentration) of partner revenue in the 12 months.',
      fi: 'Vähiten kumppaneita, jotka toivat 80 % (Asetukset: Keskittyminen) 12 kk kumppanimyynnistä.',
    },
    from: ['deals'],
    adds: ['partner'],
    rows: { sheet: 'deals', counts: isOfConcentration },
    figure: (facts) => {
      const { names, share, partners } = concentrationOf(facts);
      const { deals } = facts.deals.totals(PARTNER_REVENUE);
      if (names.size === 0) {
        return {
          value: null,
          deals,
          basis: {
            en: 'no revenue of partner deals in 12 months',
            fi: 'ei kumppanimyyntiä, 12 kk',
          },
        };
      }
      return {
        value: names.size,
        deals,
        basis: {
          en: `${names.size} of ${partners} partners with revenue brought ${wholePercent(share)}`,
          fi: `${names.size}/${partners} myyneestä kumppanista toi ${wholePercent(share)}`,
        },
      };
    },
  },
} as const satisfies Record<string, Kpi<ChannelFacts>>;

function shareFigure(
  { won, total, from, to, monthsLeftOut }: WindowShare,
  share: number | null,
  revenue: number,
  deals: number,
  currency: string,
): KpiFigure {
  const all = won.deals.sourced + won.deals.influenced + won.deals.direct;
  const [part, whole] = [grouped(revenue), grouped(total)];
  const money = currency === '' ? '' : ` ${currency}`;
  const left = monthsLeftOut.join(', ');
  return {
    value: share === null ? null : roundDecimal(share, 10),
    deals: all,
    basis: {
      en: `${part.en} of ${whole.en}${money}, ${deals} of ${all} won deals, ${from} to ${to}${left && `; without ${left}`}`,
      fi: `${part.fi}/${whole.fi}${money}, ${deals}/${all} voitettua kauppaa, ${from}–${to}${left && `; ilman ${left}`}`,
    },
  };
}

/** Every won deal of the window, whoever brought it: the share divides by them all. */
function isOfShare({ share: { from, to, monthsLeftOut } }: ChannelFacts): (deal: DealReading) => boolean {
  return ({ groups, closed }) => {
    if (!isIn(groups, DEALS.everWon | DEALS.priced)) return false;
    const day = calendarDay(new Date(closed * DAY_MS));
    return day >= from && day <= to && !monthsLeftOut.includes(day.slice(0, 7));
  };
}

function isOfConcentration(facts: ChannelFacts): (deal: DealReading) => boolean {
  const { names } = concentrationOf(facts);
  return ({ groups, partner }) => isIn(groups, PARTNER_REVENUE) && names.has(foldLabel(partner));
}

interface Concentration {
  /** Folded names of the partners that brought most, the fewest that reach the share. */
  readonly names: ReadonlySet<string>;
  /** What they brought, of all. */
  readonly share: number;
  /** Partners with revenue. */
  readonly partners: number;
}

function concentrationOf({ deals, thresholds }: ChannelFacts): Concentration {
  const ranked = [...deals.activity.values()].sort((a, b) => b.revenue - a.revenue);
  const total = ranked.reduce((sum, { revenue }) => sum + revenue, 0);
  const names = new Set<string>();
  let brought = 0;
  for (const { name, revenue } of total > 0 ? ranked : []) {
    if (roundDecimal(brought / total, 10) >= thresholds.concentrationShare) break;
    names.add(name);
    brought += revenue;
  }
  return {
    names,
    share: total > 0 ? brought / total : 0,
    partners: ranked.filter(({ revenue }) => revenue > 0).length,
  };
}
