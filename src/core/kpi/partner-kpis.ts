/** KPIs of the partners themselves (requirements 21–25, 27–29 and 37). */

import { foldLabel } from '../language';
import { median } from '../ranges/percentile';
import { dealRows, partnerRows } from './counted-rows';
import { DEALS, type DealReading, isIn } from './deal-reading';
import { type ChannelFacts, namesIn, partnersIn, quotient, SIGNED_AND_ACTIVE } from './facts';
import type { Kpi, KpiFigure } from './kpi';
import { PARTNERS } from './partner-reading';
import { counted, partOf } from './words';

function registering(groups: number, name: string, en: string, fi: string): Kpi<ChannelFacts> {
  return {
    name: { en: `Partners registering, ${name}`, fi: `Rekisteröineet kumppanit, ${fi}` },
    unit: 'count',
    how: {
      en: `A registration that counts in ${en}.`,
      fi: `Laskettava rekisteröinti, ${fi}.`,
    },
    from: ['deals'],
    rows: dealRows(groups),
    figure: (facts) => {
      const signed = partnersIn(facts, PARTNERS.signed).length;
      return {
        value: namesIn(facts, groups),
        basis: { en: `registered in ${en}; ${signed} are signed`, fi: `${fi}; allekirjoittaneita ${signed}` },
      };
    },
  };
}

export const PARTNER_KPIS = {
  partnersSigned: {
    name: { en: 'Partners signed', fi: 'Allekirjoittaneet kumppanit' },
    unit: 'count',
    how: {
      en: 'Signed on or before today, and not ended.',
      fi: 'Allekirjoitettu viimeistään tänään, ei päättynyt.',
    },
    from: ['partners'],
    rows: partnerRows(PARTNERS.signed),
    figure: (facts) => {
      const { candidates, ended } = facts.listing;
      return {
        value: partnersIn(facts, PARTNERS.signed).length,
        basis: {
          en: `signed and not ended; ${candidates} not signed yet, ${ended} ended`,
          fi: `allekirjoittanut, ei päättynyt; ${candidates} vielä allekirjoittamatta, ${ended} päättynyt`,
        },
      };
    },
  },
  partnersActive: {
    name: { en: 'Active partners', fi: 'Aktiiviset kumppanit' },
    unit: 'count',
    how: {
      en: 'A registration that counts in the active window (Settings).',
      fi: 'Laskettava rekisteröinti aktiivisuuden jaksolla (Asetukset).',
    },
    from: ['deals'],
    rows: dealRows(DEALS.active),
    figure: (facts) => {
      const days = facts.thresholds.activeDays;
      return {
        value: namesIn(facts, DEALS.active),
        basis: {
          en: `registered a deal in the last ${days} days`,
          fi: `rekisteröinyt kaupan viimeisten ${days} päivän aikana`,
        },
      };
    },
  },
  activeShare: {
    name: { en: 'Active share of signed', fi: 'Aktiivisten osuus allekirjoittaneista' },
    unit: 'share',
    how: {
      en: 'Signed partners that are active ÷ signed partners.',
      fi: 'Aktiiviset allekirjoittaneet ÷ allekirjoittaneet.',
    },
    from: ['partners', 'deals'],
    rows: partnerRows(PARTNERS.signed),
    figure: (facts) => shareOfSigned(facts, SIGNED_AND_ACTIVE),
  },
  registeringMonth: registering(DEALS.ofMonth, 'month', 'the last month', 'kuukausi'),
  registeringQuarter: registering(DEALS.ofQuarter, 'quarter', 'the last three months', '3 kuukautta'),
  steadyPartners: {
    name: { en: 'Steady partners', fi: 'Tasaisesti tuottavat kumppanit' },
    unit: 'count',
    how: {
      en: 'A registration that counts in the active window and in the one before it.',
      fi: 'Laskettava rekisteröinti sekä aktiivisuuden jaksolla että edellisellä.',
    },
    from: ['deals'],
    rows: { sheet: 'deals', counts: isOfSteadyPartner },
    figure: (facts) => {
      const days = facts.thresholds.activeDays;
      const before = namesIn(facts, DEALS.before);
      const active = namesIn(facts, DEALS.active);
      return {
        value: namesIn(facts, DEALS.active | DEALS.before),
        basis: {
          en: `${active} in these ${days} days, ${before} in the ${days} before`,
          fi: `${active} näinä ${days} päivänä, ${before} edellisinä`,
        },
      };
    },
  },
  attrition: {
    name: { en: 'Attrition', fi: 'Poistuma' },
    unit: 'share',
    how: {
      en: 'Ended in the 12 months ÷ signed at some time in them.',
      fi: '12 kk päättyneet ÷ sinä aikana mukana olleet.',
    },
    from: ['partners'],
    needs: ['ended'],
    rows: partnerRows(PARTNERS.ofYear),
    figure: (facts) => {
      const ended = partnersIn(facts, PARTNERS.ended).length;
      const ofYear = partnersIn(facts, PARTNERS.ofYear).length;
      return {
        value: quotient(ended, ofYear),
        basis: partOf(ended, ofYear, 'partners ended in 12 months', 'päättyi, 12 kk'),
      };
    },
  },
  recruitedThrough: {
    name: { en: 'Most from one recruiting source', fi: 'Suurin rekrytointikanava' },
    unit: 'share',
    how: {
      en: 'Of the partners ever signed with Recruited through: the largest source’s share.',
      fi: 'Allekirjoittaneista, joilla on Rekrytointikanava: suurimman osuus.',
    },
    from: ['partners'],
    needs: ['source'],
    rows: {
      sheet: 'partners',
      counts:
        () =>
        ({ groups, source }) =>
          isIn(groups, PARTNERS.everSigned) && source !== '',
    },
    figure: recruitingSources,
  },
  certifiedShare: {
    name: { en: 'Certified', fi: 'Sertifioidut' },
    unit: 'share',
    how: {
      en: 'Signed partners certified by today ÷ signed partners.',
      fi: 'Sertifioidut allekirjoittaneet ÷ allekirjoittaneet.',
    },
    from: ['partners'],
    needs: ['certified'],
    rows: partnerRows(PARTNERS.signed),
    figure: (facts) => shareOfSigned(facts, PARTNERS.signed | PARTNERS.certified),
  },
  onboardingDays: {
    name: { en: 'Signing to certification', fi: 'Allekirjoituksesta sertifiointiin' },
    unit: 'days',
    how: { en: 'Mean days from Signed to Certified.', fi: 'Päiviä allekirjoituksesta sertifiointiin, keskiarvo.' },
    from: ['partners'],
    needs: ['certified'],
    rows: partnerRows(PARTNERS.onboarded),
    figure: (facts) => {
      const onboarded = partnersIn(facts, PARTNERS.onboarded);
      const days = onboarded.reduce((sum, { onboardingDays }) => sum + onboardingDays, 0);
      const signed = partnersIn(facts, PARTNERS.everSigned).length;
      return {
        value: quotient(days, onboarded.length),
        basis: partOf(
          onboarded.length,
          signed,
          'partners were certified after signing',
          'sertifioitiin allekirjoituksen jälkeen',
        ),
      };
    },
  },
  timeToFirstDeal: {
    name: { en: 'Signing to first deal', fi: 'Allekirjoituksesta ensimmäiseen kauppaan' },
    unit: 'days',
    how: {
      en: 'Median days from Signed to the first registration that counts.',
      fi: 'Päiviä allekirjoituksesta ensimmäiseen laskettavaan rekisteröintiin, mediaani.',
    },
    from: ['partners', 'deals'],
    rows: partnerRows(PARTNERS.everSigned | PARTNERS.registered),
    figure: timeToFirstDeal,
  },
  partnersPerManager: {
    name: { en: 'Active partners per manager', fi: 'Aktiivisia kumppaneita päällikköä kohti' },
    unit: 'ratio',
    how: {
      en: 'Active signed partners ÷ partner managers of signed partners.',
      fi: 'Aktiiviset allekirjoittaneet ÷ allekirjoittaneiden eri kumppanipäälliköt.',
    },
    from: ['partners', 'deals'],
    needs: ['manager'],
    rows: partnerRows(PARTNERS.signed),
    figure: partnersPerManager,
  },
} as const satisfies Record<string, Kpi<ChannelFacts>>;

function shareOfSigned(facts: ChannelFacts, groups: number): KpiFigure {
  const part = partnersIn(facts, groups).length;
  const signed = partnersIn(facts, PARTNERS.signed).length;
  return { value: quotient(part, signed), basis: partOf(part, signed, 'signed partners', 'allekirjoittaneesta') };
}

function isOfSteadyPartner({ deals }: ChannelFacts): (deal: DealReading) => boolean {
  return ({ groups, partner }) =>
    (groups & (DEALS.active | DEALS.before)) !== 0 &&
    isIn(deals.activity.get(foldLabel(partner))?.groups ?? 0, DEALS.active | DEALS.before);
}

/** Sources are the same in any case and spacing; the first way of writing is shown. */
function recruitingSources(facts: ChannelFacts): KpiFigure {
  const sources = new Map<string, { label: string; count: number }>();
  for (const { source } of partnersIn(facts, PARTNERS.everSigned)) {
    if (source === '') continue;
    const entry = sources.get(foldLabel(source)) ?? { label: source, count: 0 };
    entry.count += 1;
    sources.set(foldLabel(source), entry);
  }
  const ranked = [...sources.values()].sort((a, b) => b.count - a.count);
  const all = ranked.reduce((sum, { count }) => sum + count, 0);
  if (all === 0) {
    return {
      value: null,
      basis: { en: 'no signed partner names a source', fi: 'yhdelläkään allekirjoittaneella ei ole kanavaa' },
    };
  }
  const names = ranked.map(({ label, count }) => `${label} ${count}`).join(', ');
  return {
    value: quotient(ranked[0]?.count ?? 0, all),
    basis: { en: `${names}; of ${all}`, fi: `${names}; yhteensä ${all}` },
  };
}

function timeToFirstDeal(facts: ChannelFacts): KpiFigure {
  const { firstDealDays: normal, firstDealInvestigateDays: investigate } = facts.thresholds;
  const days = partnersIn(facts, PARTNERS.everSigned | PARTNERS.registered).map(({ firstDealDays }) => firstDealDays);
  const signed = partnersIn(facts, PARTNERS.everSigned).length;
  const value = median(days);
  const figure: KpiFigure = {
    value,
    deals: days.length,
    basis: partOf(days.length, signed, 'partners ever signed have registered', 'allekirjoittaneesta on rekisteröinyt'),
  };
  if (value === null) return figure;
  if (value <= normal) {
    return {
      ...figure,
      verdict: {
        tone: 'good',
        text: { en: `normal: up to ${normal} days`, fi: `tavallinen: enintään ${normal} päivää` },
      },
    };
  }
  if (value < investigate)
    return {
      ...figure,
      verdict: { tone: 'watch', text: { en: `late: over ${normal} days`, fi: `myöhässä: yli ${normal} päivää` } },
    };
  return {
    ...figure,
    verdict: {
      tone: 'bad',
      text: { en: `investigate: ${investigate} days or more`, fi: `selvitä syy: vähintään ${investigate} päivää` },
    },
  };
}

function partnersPerManager(facts: ChannelFacts): KpiFigure {
  const signed = partnersIn(facts, PARTNERS.signed);
  const managers = new Set(signed.map(({ manager }) => foldLabel(manager)));
  managers.delete('');
  const active = partnersIn(facts, SIGNED_AND_ACTIVE).length;
  const value = quotient(active, managers.size);
  const most = facts.thresholds.activePerManager;
  const figure: KpiFigure = {
    value,
    basis: {
      en: `${active} active of ${signed.length} signed partners; ${counted(managers.size, 'partner manager', 'partner managers')}`,
      fi: `${active} aktiivista, ${signed.length} allekirjoittanutta; päälliköitä ${managers.size}`,
    },
  };
  if (value === null) return figure;
  return value < most
    ? { ...figure, verdict: { tone: 'good', text: { en: `under ${most} each`, fi: `alle ${most} päällikköä kohti` } } }
    : {
        ...figure,
        verdict: {
          tone: 'watch',
          text: {
            en: `hire a partner manager: ${most} or more each`,
            fi: `palkkaa päällikkö: vähintään ${most} kutakin kohti`,
          },
        },
      };
}
