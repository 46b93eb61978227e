/** A report as the server answers it. */

import type { MonthlyReport, ReportFigure } from '../../src/core/dashboard/monthly-report';
import type { Language } from '../../src/core/language';

const figure = (
  id: string,
  name: string,
  unit: ReportFigure['unit'],
  before: number | null,
  value: number | null,
  isSmallSample = false,
): ReportFigure => ({ id, name, unit, value, before, isSmallSample });

const MONTHS = ['2025-12', ...Array.from({ length: 11 }, (_, i) => `2026-${String(i + 1).padStart(2, '0')}`)];

export function report(changes: Partial<MonthlyReport> = {}, language: Language = 'en'): MonthlyReport {
  const gap = { to: 0.25, isIncluded: false, points: 0.0304, money: 88_400 };
  const sourced = { share: 0.2196, gap };
  const withInfluenced = { share: 0.311, gap: { ...gap, to: 0.4, points: 0.089, money: 258_000 } };
  const bands = { en: ['average', 'above average'], fi: ['keskitaso', 'yli keskitason'] } as const;
  const [band, higher] = bands[language];
  return {
    language,
    file: 'Channel 2026',
    today: '2026-11-20',
    currency: 'EUR',
    lastMonth: '2026-10',
    tiles: [
      figure('shareSourced', 'Channel share', 'share', 0.2, 0.2196),
      figure('shareWithInfluenced', 'Channel share with influenced', 'share', 0.311, 0.311),
      figure('partnersActive', 'Active partners', 'count', 9, 8),
      figure('dealsRegistered', 'Deals registered', 'count', 61, 66, true),
    ],
    changes: [
      figure('partnersSigned', 'Partners signed', 'count', 15, 15),
      figure('activeShare', 'Active share of signed', 'share', 0.6, 0.533),
      figure('winRatePartner', 'Win rate, partners', 'share', null, 0.4),
      figure('dealSizePartner', 'Deal size, partners', 'money', 41_200, 44_750),
      figure('cyclePartner', 'Sales cycle, partners', 'days', 84.2, 79),
      figure('decisionMedian', 'Decision, median', 'hours', 31.25, 26.5),
      figure('cycleAgainstDirect', 'Sales cycle against direct', 'change', 0.2, 0.12),
      figure('satisfaction', 'Partner satisfaction, 1–10', 'rating', null, null),
    ],
    programme: {
      sourced: { ...sourced, verdict: band },
      withInfluenced: { ...withInfluenced, verdict: higher },
    },
    size: {
      sourced: { ...sourced, verdict: { position: 'within', low: 0.2, high: 0.3 } },
      withInfluenced: { ...withInfluenced, gap: null, verdict: { position: 'above', low: 0.2, high: 0.3 } },
    },
    age: {
      sourced: { ...sourced, verdict: { position: 'onTrack', month: 18, expected: 0.15 } },
      withInfluenced: null,
    },
    months: MONTHS.map((month, i) => ({
      month,
      sourced: i === 3 ? null : 0.12 + 0.009 * i,
      withInfluenced: i === 3 ? null : 0.18 + 0.011 * i,
    })),
    targetShare: 0.3,
    due: [
      {
        reason: 'decision',
        sheet: 'deals',
        id: 'D-000061',
        partner: '<b>Nordic</b> & Cloud',
        company: 'Hakala Oy',
        due: '2026-11-18T09:30:00Z',
        hoursLate: 48,
        other: '',
        row: 62,
      },
      {
        reason: 'protection',
        sheet: 'deals',
        id: 'D-000044',
        partner: 'Baltic Data',
        company: 'Kesko',
        due: '2026-11-24',
        hoursLate: -96,
        other: '',
        row: 45,
      },
    ],
    dueCount: 5,
    forecast: [
      { month: '2026-11', deals: 2, expected: 40_000, low: 12_000, high: 68_000 },
      { month: '2026-12', deals: 3, expected: 61_500, low: 30_000, high: 93_000 },
    ],
    leftOut: 3,
    ...changes,
  };
}
