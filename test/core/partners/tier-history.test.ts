/** Which tier a partner holds: up at once, down after the notice. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysAfter, monthsBefore } from '../../../src/core/days';
import { exampleTiers } from '../../../src/core/partners/example-tiers';
import type { RevenueStep } from '../../../src/core/partners/partner-revenue';
import { tierFor } from '../../../src/core/partners/tier';
import { type TierQuestion, tierStanding } from '../../../src/core/partners/tier-history';
import { type TierChange, type TierTerms, tiersOn } from '../../../src/core/partners/tier-terms';

const base = exampleTiers('en');
const plain: TierTerms = { base, changes: [] };
const monthsLater = (day: string, months: number) => monthsBefore(day, -months);
const ask = (today: string, more: Partial<TierQuestion> = {}): TierQuestion => ({
  ...{ terms: plain, type: 'Reseller', today, noticeMonths: 6 },
  ...more,
});
/** Revenue of a deal: it comes, and a year later it goes. */
const deal = (day: string, amount: number): RevenueStep[] => [
  { day, amount },
  { day: monthsLater(day, 12), amount: -amount },
];
/** As the deals give it on a day: nothing of the days after it. */
const standing = (steps: readonly RevenueStep[], question: TierQuestion) =>
  tierStanding(
    steps.filter(({ day }) => day <= question.today),
    question,
  );
const heldOn = (steps: readonly RevenueStep[], question: TierQuestion) => standing(steps, question)?.held.name;

describe('a partner’s tier', () => {
  const steps = deal('2025-08-31', 60_000);

  it('rises at once', () => {
    expect(heldOn(steps, ask('2025-08-30'))).toBe('Bronze');
    expect(standing(steps, ask('2025-08-31'))).toEqual({
      held: base[1],
      earned: base[1],
      since: '2025-08-31',
      before: 'Bronze',
      lowerFrom: undefined,
    });
  });

  it('falls only after the notice, and says from when', () => {
    expect(standing(steps, ask('2026-08-30'))).toMatchObject({ earned: { name: 'Silver' }, lowerFrom: undefined });
    expect(standing(steps, ask('2026-08-31'))).toMatchObject({
      held: { name: 'Silver' },
      earned: { name: 'Bronze' },
      lowerFrom: '2027-02-28',
    });
    expect(heldOn(steps, ask('2027-02-27'))).toBe('Silver');
    expect(standing(steps, ask('2027-02-28'))).toEqual({
      held: base[0],
      earned: base[0],
      since: '2027-02-28',
      before: 'Silver',
      lowerFrom: undefined,
    });
  });

  it('falls at once without a notice', () => {
    expect(heldOn(steps, ask('2026-08-30', { noticeMonths: 0 }))).toBe('Silver');
    expect(standing(steps, ask('2026-08-31', { noticeMonths: 0 }))).toMatchObject({
      held: { name: 'Bronze' },
      since: '2026-08-31',
      lowerFrom: undefined,
    });
  });

  it('stays where revenue comes back within the notice, since the first day', () => {
    const back = [...steps, ...deal('2026-12-01', 50_000)];
    expect(standing(back, ask('2027-03-01'))).toMatchObject({
      held: { name: 'Silver' },
      earned: { name: 'Silver' },
      since: '2025-08-31',
      lowerFrom: undefined,
    });
  });

  it('falls step by step, each after a notice of its own', () => {
    const three = [...deal('2025-01-31', 150_000), ...deal('2025-03-15', 60_000)];
    expect(heldOn(three, ask('2026-07-30'))).toBe('Gold');
    expect(heldOn(three, ask('2026-07-31'))).toBe('Silver');
    expect(standing(three, ask('2026-07-31'))).toMatchObject({ earned: { name: 'Bronze' }, lowerFrom: '2026-09-15' });
    expect(heldOn(three, ask('2026-09-15'))).toBe('Bronze');
  });

  it('is earned by what is left at the end of a day', () => {
    const swapped: RevenueStep[] = [...deal('2025-08-31', 60_000), ...deal('2026-08-31', 60_000)];
    expect(standing(swapped, ask('2026-08-31'))).toMatchObject({ earned: { name: 'Silver' }, lowerFrom: undefined });
    const creditAtOnce = [...deal('2026-01-10', 60_000), { day: '2026-01-10', amount: -60_000 }];
    expect(heldOn(creditAtOnce, ask('2026-01-10'))).toBe('Bronze');
  });

  it('is not moved by the dust of sums', () => {
    const tenths = Array.from({ length: 500_000 / 100 }, (_, index) => ({
      day: '2026-01-01',
      amount: 10 + (index % 2 ? 0.1 : -0.1),
    }));
    expect(heldOn(tenths, ask('2026-01-01'))).toBe('Silver');
  });

  it('is the lowest where credits are more than sales', () => {
    expect(heldOn([{ day: '2026-01-01', amount: -5 }], ask('2026-01-02'))).toBe('Bronze');
  });

  it('is none where no tiers are set', () => {
    expect(standing(steps, ask('2026-01-01', { terms: { base: [], changes: [] } }))).toBeUndefined();
  });

  it('without any revenue was never moved', () => {
    expect(standing([], ask('2026-01-01'))).toEqual({
      held: base[0],
      earned: base[0],
      since: undefined,
      before: undefined,
      lowerFrom: undefined,
    });
  });
});

describe('a change of the thresholds', () => {
  const raised: TierChange = {
    from: '2026-07-01',
    tier: 'Silver',
    type: '',
    revenueFrom: 80_000,
    margin: 0.26,
  };
  const terms = { base, changes: [raised] };
  const steps = deal('2026-01-15', 60_000);

  it('gives notice, too, at the margin of the day', () => {
    expect(standing(steps, ask('2026-06-30', { terms }))?.held).toEqual({ ...base[1] });
    expect(standing(steps, ask('2026-07-01', { terms }))).toMatchObject({
      held: { name: 'Silver', margin: 0.26 },
      earned: { name: 'Bronze' },
      lowerFrom: '2027-01-01',
    });
    expect(heldOn(steps, ask('2027-01-01', { terms }))).toBe('Bronze');
  });

  it('raises at once where it lowers a threshold', () => {
    const lowered = { base, changes: [{ ...raised, tier: 'Gold', revenueFrom: 60_000 }] };
    expect(heldOn(steps, ask('2026-06-30', { terms: lowered }))).toBe('Silver');
    expect(standing(steps, ask('2026-07-01', { terms: lowered }))).toMatchObject({
      held: { name: 'Gold' },
      since: '2026-07-01',
      before: 'Silver',
    });
  });

  it('for another type moves nobody else', () => {
    const other = { base, changes: [{ ...raised, type: 'Referral' }] };
    expect(standing(steps, ask('2026-07-01', { terms: other }))?.earned.name).toBe('Silver');
    expect(standing(steps, ask('2026-07-01', { terms: other, type: 'Referral' }))?.earned.name).toBe('Bronze');
  });
});

describe('whatever the deals', () => {
  const FIRST = '2024-01-31';
  const dayAt = (offset: number) => daysAfter(FIRST, offset);
  // Month ends among them more often than chance would have it.
  const days = fc.oneof(
    fc.integer({ min: 0, max: 700 }).map(dayAt),
    fc.constantFrom('2024-02-29', '2024-08-31', '2024-12-31', '2025-02-28', '2025-08-31', '2025-11-30'),
  );
  const deals = fc
    .array(fc.tuple(days, fc.integer({ min: -40_000, max: 120_000 })), { maxLength: 6 })
    .map((list) => list.flatMap(([day, amount]) => deal(day, amount)));
  const changes = fc
    .array(
      fc.record({
        from: days,
        tier: fc.constantFrom('Silver', 'Gold'),
        type: fc.constantFrom('', 'Reseller', 'Referral'),
        revenueFrom: fc.constantFrom(undefined, 30_000, 90_000),
        margin: fc.constantFrom(undefined, 0.22),
      }),
      { maxLength: 2 },
    )
    .map((list) => [...list].sort((a, b) => (a.from < b.from ? -1 : 1)))
    .filter((list) => {
      const ends = ['', 'Reseller', 'Referral'].flatMap((type) =>
        list.map(({ from }) => tiersOn({ base, changes: list }, from, type)),
      );
      return ends.every((tiers) => new Set(tiers.map(({ revenueFrom }) => revenueFrom)).size === tiers.length);
    });
  const notice = fc.constantFrom(0, 1, 6);

  const earnedOn = (steps: readonly RevenueStep[], { terms, type }: TierQuestion, day: string): string => {
    const revenue = steps.reduce((sum, step) => (step.day <= day ? sum + step.amount : sum), 0);
    return tierFor(Math.max(0, revenue), tiersOn(terms, day, type)).name;
  };

  /** Day by day: the highest tier of any day whose notice, from the day after it, is not over. */
  function byBruteForce(steps: readonly RevenueStep[], question: TierQuestion): string {
    const { today, noticeMonths } = question;
    const tiers = tiersOn(question.terms, today, question.type);
    const rank = (name: string) => tiers.find((tier) => tier.name === name)?.revenueFrom ?? -1;
    let best = earnedOn(steps, question, today);
    for (
      let day = daysAfter(today, -1);
      monthsLater(daysAfter(day, 1), noticeMonths) > today;
      day = daysAfter(day, -1)
    ) {
      const earned = earnedOn(steps, question, day);
      if (rank(earned) > rank(best)) best = earned;
    }
    return best;
  }

  it('the held tier is the highest that was earned on any day of the notice, found day by day', () => {
    fc.assert(
      fc.property(deals, changes, days, notice, (steps, list, today, noticeMonths) => {
        const question = ask(today, { terms: { base, changes: list }, noticeMonths });
        expect(heldOn(steps, question)).toBe(byBruteForce(steps, question));
      }),
      { numRuns: 300 },
    );
  });

  it('the held tier is never lower than the earned one', () => {
    fc.assert(
      fc.property(deals, changes, days, notice, (steps, list, today, noticeMonths) => {
        const { held, earned } = standing(steps, ask(today, { terms: { base, changes: list }, noticeMonths })) ?? {};
        expect(held?.revenueFrom).toBeGreaterThanOrEqual(earned?.revenueFrom as number);
      }),
    );
  });

  it('the order of the deals does not matter', () => {
    fc.assert(
      fc.property(deals, days, notice, (steps, today, noticeMonths) => {
        const question = ask(today, { noticeMonths });
        expect(standing([...steps].reverse(), question)).toEqual(standing(steps, question));
      }),
    );
  });

  it('since is the first day of the held tier: it was held on every day from then on, and the one before it the day before', () => {
    fc.assert(
      fc.property(deals, days, notice, (steps, today, noticeMonths) => {
        const { held, since, before } = standing(steps, ask(today, { noticeMonths })) ?? {};
        expect(since === undefined).toBe(before === undefined);
        if (since === undefined) return;
        for (let day = since; day <= today; day = daysAfter(day, 1)) {
          if (day !== since && day !== today && Number(day.slice(8)) % 7) continue; // enough of them
          expect(heldOn(steps, ask(day, { noticeMonths }))).toBe(held?.name);
        }
        expect(heldOn(steps, ask(daysAfter(since, -1), { noticeMonths }))).toBe(before);
      }),
    );
  });

  it('the lower tier counts from the day that is named, if no revenue comes', () => {
    fc.assert(
      fc.property(deals, days, fc.constantFrom(1, 6), (steps, today, noticeMonths) => {
        const known = steps.filter(({ day }) => day <= today);
        const { held, lowerFrom } = standing(known, ask(today, { noticeMonths })) ?? {};
        if (lowerFrom === undefined) return;
        expect(lowerFrom > today).toBe(true);
        expect(heldOn(known, ask(daysAfter(lowerFrom, -1), { noticeMonths }))).toBe(held?.name);
        expect(heldOn(known, ask(lowerFrom, { noticeMonths }))).not.toBe(held?.name);
      }),
    );
  });
});
