import { describe, expect, it } from 'vitest';
import type { TestDeal } from '../programme-tables';
import { closed, figureOf, kpisOf, registration, TODAY, won, ZONES } from './programme';

describe('deals registered in 12 months', () => {
  it.each<[string, TestDeal, number]>([
    ['today', registration(TODAY), 1],
    ['the day after this day a year ago', registration('2025-11-22'), 1],
    ['this day a year ago', registration('2025-11-21'), 0],
    ['a rejected one', registration(TODAY, { status: 'rejected' }), 0],
    ['a direct one', registration(TODAY, { source: 'direct', partner: null }), 0],
  ])('%s', (_, deal, expected) => {
    for (const zone of ZONES) expect(figureOf('dealsRegistered', { deals: [deal], cells: { zone } })).toBe(expected);
  });

  it('a year that holds a leap day has 366 days', () => {
    const on = (registered: string) =>
      figureOf('dealsRegistered', { today: '2024-03-01', deals: [registration(registered)] });
    expect([on('2023-03-02'), on('2023-03-01')]).toEqual([1, 0]);
    const onLeapDay = (registered: string) =>
      figureOf('dealsRegistered', { today: '2024-02-29', deals: [registration(registered)] });
    expect([onLeapDay('2023-03-01'), onLeapDay('2023-02-28')]).toEqual([1, 0]);
  });
});

describe('accepted', () => {
  it('divides what was accepted by what was decided; waiting, withdrawn and draft ones are neither', () => {
    const states = [
      'approved',
      'won',
      'lost',
      'expired',
      'rejected',
      'duplicate',
      'submitted',
      'needsInfo',
      'withdrawn',
      'draft',
    ];
    const deals = states.map((status) => registration('2026-06-01', { status, closed: '2026-07-01', amount: 1 }));
    expect(kpisOf({ deals }).acceptedShare).toMatchObject({
      value: 0.6666666667,
      deals: 6,
      isSmallSample: false,
      basis: { en: '4 of 6 decided registrations', fi: '4/6 päätetystä rekisteröinnistä' },
    });
  });

  it('is n/a while nothing is decided, and of the 12 months', () => {
    expect(figureOf('acceptedShare', { deals: [registration('2026-06-01')] })).toBeNull();
    expect(figureOf('acceptedShare', { deals: [registration('2025-11-21', { status: 'rejected' })] })).toBeNull();
  });
});

describe('won of registered, and win rates', () => {
  it('one counts by the day of registration, the other by the day of closing', () => {
    const early = closed('won', 'sourced', '2026-01-10', { registered: '2025-06-01' });
    const late = [
      closed('won', 'sourced', '2026-08-01'),
      closed('lost', 'influenced', '2026-08-01'),
      registration('2026-08-01'),
    ];
    const kpis = kpisOf({ deals: [early, ...late] });
    expect(kpis.wonShare).toMatchObject({ value: 0.3333333333, basis: { en: '1 of 3 deals registered in 12 months' } });
    expect(kpis.winRatePartner).toMatchObject({
      value: 0.6666666667,
      basis: { en: '2 of 3 partner deals closed in 12 months' },
    });
    expect(kpis.winRateDirect.value).toBeNull();
  });

  it('knows direct deals apart', () => {
    const deals = [
      closed('won', 'direct', TODAY),
      closed('lost', 'direct', '2025-11-22'),
      closed('lost', 'direct', '2025-11-21'),
    ];
    expect(kpisOf({ deals }).winRateDirect).toMatchObject({ value: 0.5, deals: 2, isSmallSample: true });
  });
});

describe('deal size', () => {
  it('is the mean, rounded to the minor unit; against direct it is a change', () => {
    const deals = [won('sourced', 100), won('influenced', 101), won('sourced', 101), won('direct', 80)];
    const kpis = kpisOf({ deals });
    expect([kpis.dealSizePartner.value, kpis.dealSizeDirect.value]).toEqual([100.67, 80]);
    expect(kpis.dealSizeAgainstDirect.value).toBe(0.2583333333);
  });

  it('adds without binary dust, and follows the currency', () => {
    expect(figureOf('dealSizeDirect', { deals: [won('direct', 0.1), won('direct', 0.2)] })).toBe(0.15);
    const settings = { currency: 'JPY' };
    expect(figureOf('dealSizeDirect', { settings, deals: [won('direct', 1), won('direct', 2)] })).toBe(2);
  });

  it('leaves out another currency and what is no number', () => {
    const deals = [won('direct', 100), won('direct', 900, { currency: 'USD' }), won('direct', 0, { amount: 'x' })];
    expect(kpisOf({ deals }).dealSizeDirect).toMatchObject({
      value: 100,
      deals: 1,
      basis: { en: '1 direct deal won in 12 months' },
    });
  });

  it('is n/a against nothing, and against direct deals of no worth', () => {
    expect(figureOf('dealSizeAgainstDirect', { deals: [won('sourced', 100)] })).toBeNull();
    expect(figureOf('dealSizeAgainstDirect', { deals: [won('sourced', 100), won('direct', 0)] })).toBeNull();
  });
});

describe('sales cycle', () => {
  const cycle = (source: string, registered: string, day: string) => closed('won', source, day, { registered });
  it.each<[string, string, string, number | null]>([
    ['the same day', '2026-03-10', '2026-03-10', 0],
    ['the same day, registered in the afternoon', '2026-03-10T15:00:00Z', '2026-03-10', 0],
    ['the day before', '2026-03-10', '2026-03-09', null],
    ['across the change to summer time', '2026-03-01', '2026-04-30', 60],
    ['across the change to winter time', '2026-10-01', '2026-11-20', 50],
    ['across a leap day', '2024-02-28', '2024-03-01', 2],
  ])('%s', (_, registered, day, days) => {
    for (const zone of registered.includes('T') ? ['UTC'] : ZONES) {
      const today = day.startsWith('2024') ? '2024-11-21' : TODAY;
      expect(figureOf('cycleDirect', { deals: [cycle('direct', registered, day)], today, cells: { zone } })).toBe(days);
    }
  });

  it.each([
    [115, 'good'],
    [116, 'watch'],
    [149, 'watch'],
    [150, 'bad'],
  ])('%i days against 100', (days, tone) => {
    const start = Date.UTC(2026, 0, 1);
    const end = (length: number) => new Date(start + length * 86_400_000).toISOString().slice(0, 10);
    const deals = [cycle('sourced', '2026-01-01', end(days)), cycle('direct', '2026-01-01', end(100))];
    expect(kpisOf({ deals }).cycleAgainstDirect).toMatchObject({ value: (days - 100) / 100, verdict: { tone } });
  });

  it('follows the settings', () => {
    const deals = [cycle('sourced', '2026-01-01', '2026-01-21'), cycle('direct', '2026-01-01', '2026-01-11')];
    const settings = { cycleWatch: 1, cycleProblem: 2 };
    expect(kpisOf({ deals, settings }).cycleAgainstDirect.verdict?.tone).toBe('good');
  });
});
