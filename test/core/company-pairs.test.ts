/** The matcher on labelled pairs of real companies, where these are at hand; they are not part of the repository. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';
import { expect, it } from 'vitest';
import { compareCompanies, POSSIBLY_SAME, SAME_CUSTOMER } from '../../src/core/company-match';

const FILE = fileURLToPath(new URL('../../../shared/data/company-pairs.csv', import.meta.url));
const isThere = existsSync(FILE);
if (!isThere) console.log('Skipped: the labelled company pairs are not at hand.');

type Pair = Record<'name_a' | 'domain_a' | 'country_a' | 'name_b' | 'domain_b' | 'country_b' | 'same', string>;

/** Precision and recall of the pairs that reach a score. */
function qualityFrom(limit: number): { precision: number; recall: number } {
  const pairs = Papa.parse<Pair>(readFileSync(FILE, 'utf8'), { header: true, skipEmptyLines: true }).data;
  const found = pairs.filter(
    (pair) =>
      compareCompanies(
        { name: pair.name_a, domain: pair.domain_a, country: pair.country_a },
        { name: pair.name_b, domain: pair.domain_b, country: pair.country_b },
      ).score >= limit,
  );
  const same = pairs.filter((pair) => pair.same === '1');
  const right = found.filter((pair) => pair.same === '1');
  return { precision: right.length / found.length, recall: right.length / same.length };
}

// Well under what was measured, so that a change for the worse shows and chance does not.
it.runIf(isThere)('finds most of the same customers, and few others', () => {
  const { precision, recall } = qualityFrom(POSSIBLY_SAME);
  expect(precision).toBeGreaterThan(0.9);
  expect(recall).toBeGreaterThan(0.8);
});

it.runIf(isThere)('blocks only the same customer', () => {
  const { precision, recall } = qualityFrom(SAME_CUSTOMER);
  expect(precision).toBeGreaterThan(0.98);
  expect(recall).toBeGreaterThan(0.53);
});
