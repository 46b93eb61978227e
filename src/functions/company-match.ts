import { eachCompanyPair } from '../core/company/company-pair';
import { customFunction } from '../core/ranges/row-by-row';

/**
 * Tells how likely two companies are the same customer, though written differently.
 *
 * @param {string} nameA Name of the one company.
 * @param {string} nameB Name of the other company.
 * @param {string} domainA Optional. Website or email domain of the one; blank = unknown.
 * @param {string} domainB Optional. Website or email domain of the other; blank = unknown.
 * @param {string} countryA Optional. Country of the one, two letters or a name; blank = unknown.
 * @param {string} countryB Optional. Country of the other, two letters or a name; blank = unknown.
 * @return Likeness from 0 to 1: from 0.97 the same customer, from 0.75 possibly the same, below that different.
 * @customfunction
 */
export function COMPANY_MATCH(
  nameA: unknown,
  nameB: unknown,
  domainA?: unknown,
  domainB?: unknown,
  countryA?: unknown,
  countryB?: unknown,
) {
  return customFunction('COMPANY_MATCH', () =>
    eachCompanyPair([nameA, nameB, domainA, domainB, countryA, countryB], (match) => match.score),
  );
}
