/** The six cells that two functions take of a pair of companies: names, domains, countries. */
import { readCountry, readOptionalText, readText } from './arguments';
import type { Company } from './company-match';

/** Cells in this order: name, name, domain, domain, country, country. Blank domain or country = unknown. */
export function readCompanyPair(cells: readonly unknown[]): [Company, Company] {
  const [nameA, nameB, domainA, domainB, countryA, countryB] = cells;
  const names = [readText('nameA', nameA), readText('nameB', nameB)] as const;
  const domains = [readOptionalText('domainA', domainA), readOptionalText('domainB', domainB)] as const;
  return [
    { name: names[0], domain: domains[0], country: readCountry('countryA', countryA) },
    { name: names[1], domain: domains[1], country: readCountry('countryB', countryB) },
  ];
}
