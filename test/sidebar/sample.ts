/** What a server would tell the sidebar of a small programme. */
import type { Answer, OpenDeal, PartnerCard, SidebarStart } from '../../src/app/actions/contract';
import type { PartnerMoney } from '../../src/app/actions/partners/partner-money-contract';
import { PARTNER_TYPES } from '../../src/core/partners/partner-type';
import type { Answers } from './open-page';

export const done = <T>(value: T, message = 'Done.', next = 'Next.'): Answer<T> => ({
  ok: true,
  language: 'en',
  value,
  message,
  next: [next],
});
export const refused = (message: string, fields: Record<string, string> = {}): Answer<never> => ({
  ok: false,
  language: 'en',
  message,
  fields,
});

export const partner = (name: string, more: Partial<PartnerCard> = {}): PartnerCard => ({
  name,
  type: 'Reseller',
  status: 'Active',
  country: 'FI',
  certified: true,
  ratings: { coverage: 8, offering: 6, capacity: 7, geography: 4 },
  tier: 'Silver',
  margin: 0.25,
  revenue: 84_000,
  toNextTier: 66_000,
  nextTier: 'Gold',
  ...more,
});

/** Silver by 62,000 EUR; no month is closed, and there is no sheet for marketing money. */
export const moneyOf = (name: string, more: Partial<PartnerMoney> = {}): PartnerMoney => ({
  name,
  tier: 'Silver',
  margin: 0.25,
  currency: 'EUR',
  revenue: 62_000,
  deals: 3,
  earnedTier: 'Silver',
  since: '2026-05-01',
  lowerFrom: '',
  nextTier: 'Gold',
  nextMargin: 0.3,
  overridden: false,
  missingRate: null,
  usedRates: [],
  isActive: true,
  lastRegistration: '2026-10-03',
  hours: { deals: 3, hours: 24.8, hourly: 625 },
  closedMonth: '',
  owed: [],
  mdf: null,
  ...more,
});

export const openDeal = (id: string, more: Partial<OpenDeal> = {}): OpenDeal => ({
  id,
  partner: 'Aallokas Oy',
  contact: '',
  email: '',
  company: `Customer of ${id}`,
  country: 'FI',
  product: 'Licences',
  amount: 42_000,
  currency: 'EUR',
  margin: null,
  earnings: null,
  source: 'sourced',
  status: 'submitted',
  registered: '2026-11-19T08:00:00Z',
  hoursLeft: 31.5,
  protectedUntil: '',
  conflict: '',
  evidence: '',
  decisions: ['approve', 'reject', 'needsInfo', 'lose'],
  queue: null,
  advice: [],
  reason: '',
  ...more,
});

export const start = (more: Partial<SidebarStart> = {}): SidebarStart => ({
  ready: true,
  language: 'en',
  today: '2026-11-21',
  userName: 'Maija',
  currency: 'EUR',
  weights: [0.4, 0.25, 0.2, 0.15],
  reminderDays: 14,
  primaryRating: 5,
  tiers: [
    { name: 'Bronze', revenueFrom: 0, margin: 0.2 },
    { name: 'Silver', revenueFrom: 50_000, margin: 0.25 },
    { name: 'Gold', revenueFrom: 150_000, margin: 0.3 },
  ],
  partnerTypes: ['Reseller', 'MSP', 'Referral'],
  types: PARTNER_TYPES,
  partners: [
    partner('Aallokas Oy'),
    partner('Nordlicht GmbH', { country: 'DE', type: 'Referral', certified: false, margin: null, tier: '' }),
  ],
  products: ['Licences'],
  countries: ['FI', 'DE'],
  open: [],
  closed: [],
  due: [],
  dueCount: 0,
  warnings: [],
  ...more,
});

/** Everything answers, and well. */
export const willing = (more: Partial<SidebarStart> = {}): Answers => ({
  loadSidebar: () => start(more),
  checkDeal: () => done({ level: 'free', text: '' }),
  registerDeal: ({ company }) =>
    done(
      { id: 'D-000035', status: 'submitted', conflict: { level: 'free', text: '' } },
      `Registered as D-000035: ${company}.`,
      'A decision is due within 48 hours.',
    ),
  decideDeals: ({ ids, decision }) =>
    done(
      {
        deals: ids.map((id) =>
          openDeal(id, {
            status: decision === 'approve' ? 'approved' : 'rejected',
            hoursLeft: null,
            decisions: ['win', 'lose'],
          }),
        ),
        refused: [],
      },
      `${ids.join(', ')} is decided.`,
      'Tell the partner.',
    ),
  savePartner: ({ name, type, ratings }) => done(partner(name, { type, ratings }), `${name} is saved.`),
  partnerMoney: (name) => done(moneyOf(name)),
  rememberName: () => done(null),
  showRow: () => done(null),
  setUpWorkbook: () => done(null, 'The workbook is ready.', ''),
  refreshDashboard: () => done(null),
  addSampleProgramme: () => done(null, 'The sample programme is added.'),
  openSetUp: null,
  openSidebar: null,
});
