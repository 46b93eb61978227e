import { balanceOn, currenciesOn, readAccounts } from '../core/money/balance-table';
import { readCurrency, readDate, readText, representable } from '../core/ranges/arguments';
import { customFunction, eachRow, type RowInput } from '../core/ranges/row-by-row';
import { isBlank } from '../core/ranges/table';

/**
 * Tells what a partner is owed by the lines of its statements.
 *
 * @param {string} partner Name of the partner, in any case.
 * @param {range} statements Range of the sheet Statements with its header row: Partner, Day, Amount, Currency.
 * @param {date} asOf Optional. The last day that counts; default all lines.
 * @param {string} currency Optional. ISO 4217 code such as EUR; needed where the partner has lines in several.
 * @return The sum of its lines, payments and clawbacks taken off; 0 for a partner without any.
 * @customfunction
 */
export function PARTNER_BALANCE(partner: unknown, statements: unknown, asOf?: unknown, currency?: unknown) {
  return customFunction('PARTNER_BALANCE', () => {
    const accountsOf = readAccounts(statements);
    const inputs: RowInput[] = [
      { name: 'partner', value: partner },
      { name: 'asOf', value: asOf, isOptional: true },
      { name: 'currency', value: currency, isOptional: true },
    ];
    return eachRow(inputs, (cells) => {
      const accounts = accountsOf(readText('partner', cells[0]));
      const day = isBlank(cells[1]) ? undefined : readDate('asOf', cells[1]);
      const account = accounts.get(currencyOf(cells[2], () => currenciesOn(accounts, day)));
      return account === undefined ? 0 : representable(balanceOn(account, day), 'statements');
    });
  });
}

/** The one asked about, or the one that there is; '' where there is none. */
function currencyOf(cell: unknown, among: () => readonly string[]): string {
  const named = readCurrency('currency', cell);
  if (named !== undefined) return named.trim().toUpperCase();
  const found = among();
  if (found.length < 2) return found[0] ?? '';
  throw new Error(`currency must be one of ${found.join(', ')}, in which the partner has lines, got a blank cell.`);
}
