import { describe, expect, it } from 'vitest';
import { type DashboardInput, dashboardFigures } from '../../src/core/dashboard/dashboard';
import { standardSettings } from '../../src/core/settings/settings';
import { problemText } from '../../src/i18n/dashboard-problems';
import {
  dealTable,
  partnerTable,
  revenueTable,
  type TestDeal,
  type TestPartner,
  type TestRevenue,
} from './programme-tables';

const TODAY = '2026-11-21';

interface Sheets {
  readonly deals: readonly TestDeal[];
  readonly partners: readonly TestPartner[];
  readonly revenue: readonly TestRevenue[];
  readonly log: readonly (readonly unknown[])[];
}

const won = (source: string, amount: number, closed: string, more: TestDeal = {}): TestDeal => ({
  registered: '2026-09-01',
  partner: source === 'direct' ? null : 'Acme',
  source,
  amount,
  status: 'won',
  closed,
  ...more,
});

const SOUND: Sheets = {
  deals: [
    won('sourced', 300, '2026-10-01', { id: 'D-000001' }),
    won('influenced', 100, '2026-10-11'),
    won('direct', 600, '2026-10-06'),
  ],
  partners: [{ partner: 'Acme', signed: '2026-01-15' }],
  revenue: [],
  log: [
    ['2026-09-01T08:00:00.000Z', 'register', 'D-000001'],
    ['2026-09-02T08:00:00.000Z', 'approve', 'D-000001'],
  ],
};

function dashboardOf({ deals, partners, revenue, log }: Sheets) {
  const input: DashboardInput = {
    deals: dealTable(deals),
    partners: partnerTable(partners),
    revenue: revenueTable(revenue),
    log: { rows: log, at: { when: 0, action: 1, deal: 2 }, firstRow: 2 },
    settings: standardSettings(),
    asOf: new Date(`${TODAY}T09:00:00Z`),
    today: TODAY,
  };
  return dashboardFigures(input);
}

const valuesOf = (sheets: Sheets) =>
  Object.fromEntries(Object.entries(dashboardOf(sheets).kpis).map(([id, { value }]) => [id, value]));

/** KPIs that differ from those of the sound programme. */
function changedBy(sheets: Sheets): string[] {
  const [sound, found] = [valuesOf(SOUND), valuesOf(sheets)];
  return Object.keys(sound).filter((id) => !Object.is(sound[id], found[id]));
}

const sentences = (sheets: Sheets) =>
  dashboardOf(sheets).problems.map((problem) => [problemText(problem, 'en'), problemText(problem, 'fi')]);

const withDeal = (deal: TestDeal): Sheets => ({ ...SOUND, deals: [...SOUND.deals, deal] });
const withLines = (...lines: Sheets['log']): Sheets => ({ ...SOUND, log: [...SOUND.log, ...lines] });

describe('a row that cannot be read', () => {
  it('is missing nowhere in a sound programme', () => {
    expect(sentences(SOUND)).toEqual([]);
  });

  it.each<[string, Sheets, [en: string, fi: string]]>([
    [
      'text in the date of a close',
      withDeal(won('direct', 50, '3.10.26')),
      ['Deals, row 5: Closed “3.10.26” is no date.', 'Kaupat, rivi 5: Päätetty ”3.10.26” ei ole päivä.'],
    ],
    [
      'text in the date of a signature',
      { ...SOUND, partners: [...SOUND.partners, { partner: 'Beta', signed: 'in May' }] },
      ['Partners, row 3: Signed “in May” is no date.', 'Kumppanit, rivi 3: Allekirjoitettu ”in May” ei ole päivä.'],
    ],
    [
      'a log line whose moment is blank',
      withLines(['2026-10-01T08:00:00.000Z', 'register', 'D-000002'], ['', 'approve', 'D-000002']),
      [
        'Log, row 5: When (UTC) is blank, no moment: left out of the decision times. Choose Kanava ▸ Check log.',
        'Loki, rivi 5: Milloin (UTC) on tyhjä, ei hetki: jätetty pois päätösajoista. Valitse Kanava ▸ Tarkista loki.',
      ],
    ],
    [
      'an answer that nobody asked for',
      withLines(['2026-10-01T08:00:00.000Z', 'approve', 'D-000009']),
      [
        'Log, row 4: D-000009 was answered, but when it was registered stands neither in Log nor in Deals: left out of the decision times. Choose Kanava ▸ Check log.',
        'Loki, rivi 4: D-000009 sai vastauksen, mutta rekisteröintihetki puuttuu sekä Lokista että Kaupoista: jätetty pois päätösajoista. Valitse Kanava ▸ Tarkista loki.',
      ],
    ],
    [
      'an answer from before the registration',
      withLines(
        ['2026-10-01T08:00:00.000Z', 'register', 'D-000002'],
        ['2026-09-30T08:00:00.000Z', 'reject', 'D-000002'],
      ),
      [
        'Log, row 5: D-000002 was answered before it was registered: left out of the decision times. Choose Kanava ▸ Check log.',
        'Loki, rivi 5: D-000002 sai vastauksen ennen rekisteröintiään: jätetty pois päätösajoista. Valitse Kanava ▸ Tarkista loki.',
      ],
    ],
  ])('is named and changes no figure: %s', (_, sheets, expected) => {
    expect(sentences(sheets)).toEqual([expected]);
    expect(changedBy(sheets)).toEqual([]);
  });

  it('of another currency is named, and its money is never added', () => {
    const sheets = withDeal(won('direct', 50_000, '2026-10-06', { currency: 'USD' }));
    expect(sentences(sheets)).toEqual([
      [
        'Deals, row 5: in USD, not in the programme’s currency: left out, never added.',
        'Kaupat, rivi 5: valuutta USD ei ole ohjelman valuutta: jätetty pois, ei laskettu yhteen.',
      ],
    ]);
    expect(changedBy(sheets)).toEqual([]);
  });

  it('closed before it was registered is revenue, and no part of the cycle', () => {
    const sheets = withDeal(won('direct', 600, '2026-10-06', { registered: '2026-10-20' }));
    expect(sentences(sheets)).toEqual([
      [
        'Deals, row 5: Closed 2026-10-06 lies before the registration: left out of the cycle.',
        'Kaupat, rivi 5: Päätetty 2026-10-06 on ennen rekisteröintiä: jätetty pois syklistä.',
      ],
    ]);
    expect(changedBy(sheets)).toEqual(['shareSourced', 'shareWithInfluenced']);
  });

  it('of a partner that is not listed is named, its revenue is the channel’s, and nobody is signed by it', () => {
    const sheets = withDeal(won('sourced', 300, '2026-10-01', { partner: 'Akme' }));
    expect(sentences(sheets)).toEqual([
      ['Deals, row 5: “Akme” is not in Partners.', 'Kaupat, rivi 5: ”Akme” ei ole Kumppanit-taulukossa.'],
    ]);
    const { partnersSigned, activeShare, shareSourced } = valuesOf(sheets);
    expect([partnersSigned, activeShare, shareSourced]).toEqual(
      [1, 1, 600 / 1300].map((value) => expect.closeTo(value, 9)),
    );
  });

  it('of a month without revenue leaves that month out of both sides, and the share says so', () => {
    const sheets = {
      ...SOUND,
      deals: [...SOUND.deals, won('sourced', 900, '2026-09-11')],
      revenue: [{ month: '2026-09-01' }, { month: '2026-10-01', total: 1000 }],
    };
    const { value, basis } = dashboardOf(sheets).kpis.shareSourced;
    expect(value).toBe(0.3);
    expect([basis.en.endsWith('; without 2026-09'), basis.fi.endsWith('; ilman 2026-09')]).toEqual([true, true]);
  });
});
