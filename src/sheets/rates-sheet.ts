/** The sheet Exchange rates: one row a currency and day. */
import { type ExchangeRates, exchangeRates, NO_RATES } from '../core/money/exchange-rates';
import type { Settings } from '../core/settings/settings';
import { readTable } from './table-cells';
import type { Workbook } from './workbook';

/** Read when the first rate or the problems are asked for: who sells in one currency pays no call for it. One call. */
export function ratesOf(workbook: Workbook, { currency, rateDays }: Settings): ExchangeRates {
  let known: ExchangeRates | undefined;
  const rates = () => {
    known ??= workbook.sheets.has('rates') ? exchangeRates(readTable(workbook, 'rates'), currency, rateDays) : NO_RATES;
    return known;
  };
  return {
    at: (code, day) => rates().at(code, day),
    get problems() {
      return rates().problems;
    },
  };
}
