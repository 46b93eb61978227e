/** What a partner earns on a deal, and what a programme costs and returns (guide A, requirements 10–12, 36 and 39). */
import { minorUnits } from './money';
import { ceilQuotient, roundDecimal, roundDifferenceQuotient, roundProduct, roundQuotient } from './rounding';

/** amount × margin, to the currency's minor unit (2 decimals without one). `margin` is a fraction, 0–1. */
export function partnerEarnings(amount: number, margin: number, currency?: string): number {
  const digits = currency === undefined ? 2 : minorUnits(currency);
  if (digits === undefined) {
    throw new Error(`currency must be an ISO 4217 code such as EUR, got "${currency}".`);
  }
  return roundProduct(amount, margin, digits);
}

/** amount × margin ÷ hours, to 2 decimals; hours above 0. */
export function earningsPerHour(amount: number, margin: number, hours: number): number {
  return roundQuotient([amount, margin], [hours], 2);
}

/** Whole deals of an average size that bring the target income, rounded up; average and margin above 0. */
export function dealsNeeded(target: number, averageDeal: number, margin: number): number {
  return ceilQuotient([target], [averageDeal, margin]);
}

/** Marketing money for a partner: guide A gives 3–5 % of its revenue (requirement 12). */
export const MDF_RATES = { low: 0.03, high: 0.05 } as const;

/** revenue × rate, to 2 decimals. */
export function marketingBudget(revenue: number, rate: number): number {
  return roundProduct(revenue, rate, 2);
}

/** (revenue − partner earnings − cost) ÷ cost, to 10 decimals; cost above 0 (ours: the guide names no formula). */
export function programReturn(revenue: number, earnings: number, cost: number): number {
  return roundDifferenceQuotient(revenue, [earnings, cost], cost, 10);
}

/** Low and high cost of a translated word, a trip and the legal review of a market, in dollars (guide A). */
export const MARKET_ENTRY_RATES = {
  word: { low: 0.15, high: 0.25 },
  trip: { low: 3000, high: 5000 },
  market: { low: 5000, high: 15_000 },
} as const;

/** Low and high total of entering markets, to 2 decimals. */
export function marketEntryCost(words: number, trips: number, markets: number): { low: number; high: number } {
  const total = (bound: 'low' | 'high'): number =>
    roundDecimal(
      words * MARKET_ENTRY_RATES.word[bound] +
        trips * MARKET_ENTRY_RATES.trip[bound] +
        markets * MARKET_ENTRY_RATES.market[bound],
      2,
    );
  return { low: total('low'), high: total('high') };
}
