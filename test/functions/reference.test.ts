/** Every example of the function reference gives what the reference says. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CHANNEL_KPIS } from '../../src/functions/channel-kpis';
import { WEIGHTED_SCORE } from '../../src/functions/weighted-score';
import { EXAMPLES } from './every-function';

const text = readFileSync(new URL('../../docs/functions.md', import.meta.url), 'utf8');
const functions = Object.fromEntries([
  ...EXAMPLES.map(({ name, fn }) => [name, fn]),
  ['WEIGHTED_SCORE', WEIGHTED_SCORE],
  ['CHANNEL_KPIS', CHANNEL_KPIS],
]);

/** The tables of the reference as ranges: dates as dates, percents as fractions, numbers as numbers. */
function cell(written: string): unknown {
  if (/^\d{4}-\d{2}-\d{2}$/.test(written)) return new Date(`${written}T00:00:00Z`);
  if (/^\d+%$/.test(written)) return Number.parseInt(written, 10) / 100;
  return /^-?\d+(\.\d+)?$/.test(written) ? Number(written) : written;
}
const [tiers = [], deals = [], partners = [], rates = [], statements = [], requests = []] = [
  ...text.matchAll(/(?:^\|.*\n)+/gm),
].map(([table]) =>
  table
    .trim()
    .split('\n')
    .filter((line) => !line.startsWith('|---'))
    .map((line) =>
      line
        .slice(1, -1)
        .split('|')
        .map((part) => cell(part.trim())),
    ),
);

/** A formula as JavaScript: ranges, dates, percents, array literals and truth values are written differently. */
function evaluate(formula: string): unknown {
  const code = formula
    .slice(1)
    .replace(/Kanava_Tiers/g, 'tiers')
    .replace(/Deals!A:K/g, 'deals')
    .replace(/Partners!A:F/g, 'partners')
    .replace(/'Exchange rates'!A:C/g, 'rates')
    .replace(/Statements!A:D/g, 'statements')
    .replace(/'Marketing money'!A:C/g, 'requests')
    .replace(/DATE\((\d+), (\d+), (\d+)\)/g, 'new Date(Date.UTC($1, $2 - 1, $3))')
    .replace(/(\d+)%/g, '($1 / 100)')
    .replace(/\{([^}]*)\}/g, '[[$1]]')
    .replace(/TRUE|FALSE/g, (word) => word.toLowerCase());
  const names = Object.keys(functions);
  const ranges = { tiers, deals, partners, rates, statements, requests };
  return new Function(...Object.keys(ranges), ...names, `return ${code};`)(
    ...Object.values(ranges),
    ...names.map((name) => functions[name]),
  );
}

const shown = (result: unknown): string =>
  Array.isArray(result) ? (result[0] as unknown[]).join(' | ') : String(result);
const examples = [...text.matchAll(/^(=.*\S)\s+→ ?(.*)$/gm)].map(
  ([, formula = '', result = '']) => [formula, result] as const,
);

describe('docs/functions.md', () => {
  it.each(examples)('%s gives %s', (formula, result) => {
    expect(shown(evaluate(formula))).toBe(result);
  });

  it('shows the first KPIs as CHANNEL_KPIS gives them', () => {
    const [, lines = ''] = text.match(/→ KPI \| Value \| Basis\n([^`]+)```/) ?? [];
    const shownLines = lines.trim().split('\n');
    expect(shownLines.length).toBeGreaterThan(2);
    const table = CHANNEL_KPIS(partners, deals, new Date('2026-03-31T00:00:00Z'));
    expect(table.slice(1, shownLines.length + 1).map((row) => row.join(' | '))).toEqual(shownLines);
  });

  it('describes every function, with the parameters it has', () => {
    for (const name of Object.keys(functions)) expect(text, name).toMatch(new RegExp(`^### ${name}\\(.*\\)\\n`, 'm'));
    expect(examples.length).toBeGreaterThanOrEqual(Object.keys(functions).length);
  });
});
