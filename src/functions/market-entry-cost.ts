import { marketEntryCost } from '../core/money/earnings';
import { readAmount, representable } from '../core/ranges/arguments';
import { customFunction, eachRowPair } from '../core/ranges/row-by-row';

/**
 * Estimates what entering new markets costs: translation, travel and legal review.
 *
 * @param {number} words Words to translate, 0 or more, at 0.15 to 0.25 each.
 * @param {number} trips Trips, 0 or more, at 3,000 to 5,000 each.
 * @param {number} markets Markets with a legal review, 0 or more, at 5,000 to 15,000 each.
 * @return Two cells side by side: the low and the high total, in dollars.
 * @customfunction
 */
export function MARKET_ENTRY_COST(words: unknown, trips: unknown, markets: unknown) {
  return customFunction('MARKET_ENTRY_COST', () =>
    eachRowPair(
      [
        { name: 'words', value: words },
        { name: 'trips', value: trips },
        { name: 'markets', value: markets },
      ],
      (cells) => {
        const { low, high } = marketEntryCost(
          readAmount('words', cells[0]),
          readAmount('trips', cells[1]),
          readAmount('markets', cells[2]),
        );
        return [low, representable(high, 'words, trips and markets')];
      },
    ),
  );
}
