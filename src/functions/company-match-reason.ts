import { eachCompanyPair } from '../core/company/company-pair';
import { customFunction } from '../core/ranges/row-by-row';
import { matchReasonText, REASONS_IN_ENGLISH } from '../i18n/match-reason';

/**
 * Says in one sentence why two companies are, may be or are not the same customer.
 *
 * @param {string} nameA Name of the one company.
 * @param {string} nameB Name of the other company.
 * @param {string} domainA Optional. Website or email domain of the one; blank = unknown.
 * @param {string} domainB Optional. Website or email domain of the other; blank = unknown.
 * @param {string} countryA Optional. Country of the one, two letters or a name; blank = unknown.
 * @param {string} countryB Optional. Country of the other, two letters or a name; blank = unknown.
 * @return One sentence, such as "Same website domain acme.fi."
 * @customfunction
 */
export function COMPANY_MATCH_REASON(
  nameA: unknown,
  nameB: unknown,
  domainA?: unknown,
  domainB?: unknown,
  countryA?: unknown,
  countryB?: unknown,
) {
  return customFunction('COMPANY_MATCH_REASON', () =>
    eachCompanyPair([nameA, nameB, domainA, domainB, countryA, countryB], (match) =>
      matchReasonText(match.reason, REASONS_IN_ENGLISH),
    ),
  );
}
