/** The six cells that two functions take of pairs of companies: names, domains, countries. */
import { readCountry, readOptionalText, readText } from '../ranges/arguments';
import { eachRow } from '../ranges/row-by-row';
import { type CompanyMatch, compareCompanies } from './company-match';

const NAMES = ['nameA', 'nameB', 'domainA', 'domainB', 'countryA', 'countryB'];
/** The names are required; a blank domain or country is unknown. */
const REQUIRED = 2;

/** Compares pair by pair; `given` in the order name, name, domain, domain, country, country, each a cell or a range. */
export function eachCompanyPair<R extends string | number>(
  given: readonly unknown[],
  result: (match: CompanyMatch) => R,
): unknown {
  const inputs = NAMES.map((name, i) => ({ name, value: given[i], ...(i < REQUIRED ? {} : { isOptional: true }) }));
  return eachRow(inputs, (cells) => result(matchOf(cells)));
}

function matchOf(cells: readonly unknown[]): CompanyMatch {
  const [nameA, nameB, domainA, domainB, countryA, countryB] = cells;
  const names = [readText('nameA', nameA), readText('nameB', nameB)] as const;
  const domains = [readOptionalText('domainA', domainA), readOptionalText('domainB', domainB)] as const;
  return compareCompanies(
    { name: names[0], domain: domains[0], country: readCountry('countryA', countryA) },
    { name: names[1], domain: domains[1], country: readCountry('countryB', countryB) },
  );
}
