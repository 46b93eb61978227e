import { dealTable } from '../core/deals/deal-table';
import { readCountry, readDate, readOptionalText, readText } from '../core/ranges/arguments';
import { customFunction, eachRow, isRange } from '../core/ranges/row-by-row';
import { isBlank } from '../core/ranges/table';
import { conflictSentence } from '../core/registration/conflict-sentence';
import {
  CONFLICT_COLUMNS,
  type ConflictFinder,
  conflictFinder,
  findConflicts,
} from '../core/registration/deal-conflict';
import { matchReasonText, REASONS_IN_ENGLISH } from '../i18n/match-reason';

/**
 * Tells whether a customer is free to be registered, and otherwise which deal stands in the way.
 *
 * @param {string} company Name of the customer.
 * @param {string} domain Website or email domain of the customer; blank = unknown.
 * @param {range} deals Range of the Deals sheet with its header row.
 * @param {string} country Optional. Country of the customer, two letters or a name; blank = all.
 * @param {string} product Optional. Product; several with commas between them; blank = all.
 * @param {string} partner Optional. The partner that registers, to recognise its own registrations.
 * @param {date} asOf Optional. The day asked about: protections that ended before it no longer hold.
 * @return Blank when free; otherwise a text that starts with "Blocked: ", "Already registered: " or "Check: ".
 * @customfunction
 */
export function DEAL_CONFLICT(
  company: unknown,
  domain: unknown,
  deals: unknown,
  country?: unknown,
  product?: unknown,
  partner?: unknown,
  asOf?: unknown,
) {
  return customFunction('DEAL_CONFLICT', () => {
    const table = dealTable(deals, CONFLICT_COLUMNS);
    if (!isRange(asOf) && !isBlank(asOf)) readDate('asOf', asOf);
    const inputs = [
      { name: 'company', value: company },
      { name: 'domain', value: domain },
      { name: 'country', value: country, isOptional: true },
      { name: 'product', value: product, isOptional: true },
      { name: 'partner', value: partner, isOptional: true },
      { name: 'asOf', value: asOf, isOptional: true },
    ];
    const isBulk = inputs.some(({ value }) => isRange(value));
    const find: ConflictFinder = isBulk
      ? conflictFinder(table)
      : (asked, options) => findConflicts(asked, table, options);
    return eachRow(inputs, (cells) => {
      const registration = {
        company: readText('company', cells[0]),
        domain: readOptionalText('domain', cells[1]),
        country: readCountry('country', cells[2]),
        product: readOptionalText('product', cells[3]),
        partner: readOptionalText('partner', cells[4]),
      };
      const conflicts = find(registration, { asOf: isBlank(cells[5]) ? undefined : readDate('asOf', cells[5]) });
      return conflictSentence(conflicts, (reason) => matchReasonText(reason, REASONS_IN_ENGLISH));
    });
  });
}
