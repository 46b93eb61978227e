/** The matcher on labelled pairs of real companies, where these are at hand; they are not part of the repository. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import {
  type Company,
  compareCompanies,
  POSSIBLY_SAME,
  parseCompany,
  SAME_CUSTOMER,
} from '../../src/core/company/company-match';
import { rawNameTest } from '../../src/core/company/company-raw-test';

const FILE = fileURLToPath(new URL('../../../shared/data/company-pairs.csv', import.meta.url));
const isThere = existsSync(FILE);
if (!isThere) console.log('Skipped: the labelled company pairs are not at hand.');

interface Pair {
  readonly a: Company;
  readonly b: Company;
  readonly isSame: boolean;
}

function readPairs(): Pair[] {
  const options = { header: true, skipEmptyLines: true } as const;
  return Papa.parse<Record<string, string>>(readFileSync(FILE, 'utf8'), options).data.map((row) => ({
    a: { name: row.name_a ?? '', domain: row.domain_a, country: row.country_a },
    b: { name: row.name_b ?? '', domain: row.domain_b, country: row.country_b },
    isSame: row.same === '1',
  }));
}

/** Precision and recall of the pairs that reach a score. */
function qualityFrom(limit: number, pairs: readonly Pair[]): { precision: number; recall: number } {
  const found = pairs.filter(({ a, b }) => compareCompanies(a, b).score >= limit);
  const right = found.filter(({ isSame }) => isSame);
  return { precision: right.length / found.length, recall: right.length / pairs.filter(({ isSame }) => isSame).length };
}

// The limits are well under what was measured, so that a change for the worse shows and chance does not.
describe.runIf(isThere)('on labelled pairs', () => {
  const pairs = isThere ? readPairs() : [];

  it('finds most of the same customers, and few others', () => {
    const { precision, recall } = qualityFrom(POSSIBLY_SAME, pairs);
    expect(precision).toBeGreaterThan(0.93);
    expect(recall).toBeGreaterThan(0.83);
  });

  it('blocks only the same customer', () => {
    const { precision, recall } = qualityFrom(SAME_CUSTOMER, pairs);
    expect(precision).toBeGreaterThan(0.985);
    expect(recall).toBeGreaterThan(0.58);
  });

  it('puts no pair aside unread that it would find', () => {
    const found = pairs.filter(({ a, b }) => compareCompanies(a, b).score >= POSSIBLY_SAME);
    for (const { a, b } of found) {
      expect(rawNameTest(parseCompany(a))(b.name, b.domain), `${a.name} = ${b.name}`).toBe(true);
      expect(rawNameTest(parseCompany(b))(a.name, a.domain), `${b.name} = ${a.name}`).toBe(true);
    }
  });
});
