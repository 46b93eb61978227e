import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { countFlags, readFile } from '../../../src/core/import/dry-run';
import { guessColumns } from '../../../src/core/import/guess-columns';
import { markEvidence } from '../../../src/core/import/read-amount';
import { slashEvidence } from '../../../src/core/import/read-day';
import { sellersOf, sellersWith } from '../../../src/core/import/seller-list';
import { stagesOf } from '../../../src/core/import/stage-list';

const folder = fileURLToPath(new URL('../../../../shared/data/crm-export/', import.meta.url));
const isThere = existsSync(`${folder}sales_pipeline.csv`);
if (!isThere) console.info(`Skipped: the CRM export is not at ../shared/data/crm-export.`);

/** This export has no quotes: a split is an independent way to read it. */
const readLines = (file: string) =>
  readFileSync(folder + file, 'utf8')
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(','));

describe.skipIf(!isThere)('the CRM export', () => {
  it('comes in whole, with the counts that the file itself gives', () => {
    const [headers = [], ...records] = readLines('sales_pipeline.csv');
    const rows = records.map((cells, at) => ({ line: at + 2, cells }));
    const mapping = guessColumns(headers, records);
    expect(mapping).not.toContain('ignored');
    const cellsIn = (target: string) => records.map((cells) => cells[mapping.indexOf(target as never)] ?? '');
    expect(slashEvidence([...cellsIn('registered'), ...cellsIn('closed')])).toBe('monthFirst');
    expect(markEvidence(cellsIn('amount'))).toBe('notNeeded');

    const team = readLines('sales_teams.csv').map(([name = '', , office = '']) => [name, office] as const);
    const stages = new Map(stagesOf(rows, mapping).flatMap(({ key, guess }) => (guess ? [[key, guess] as const] : [])));
    const reading = readFile(
      { name: 'sales_pipeline.csv', key: 'k', headers, rows },
      {
        mapping,
        stages,
        slashOrder: 'monthFirst',
        decimalMark: '.',
        directSellers: sellersWith(team, 'West'),
        partnerSource: 'sourced',
        currency: '',
        importDay: '2026-05-04',
      },
    );
    expect(reading).toMatchObject({ unread: [], repeated: [], leftOut: 0 });
    expect(reading.records).toHaveLength(8800);

    const countOf = (holds: (row: string[]) => boolean) => records.filter(holds).length;
    const inState = (state: string) => reading.records.filter(({ status }) => status === state);
    expect(inState('won')).toHaveLength(countOf((row) => row.includes('Won')));
    expect(inState('lost')).toHaveLength(countOf((row) => row.includes('Lost')));
    expect(inState('approved')).toHaveLength(countOf((row) => row.includes('Engaging')));
    expect(inState('submitted')).toHaveLength(countOf((row) => row.includes('Prospecting')));

    const west = new Set(team.filter(([, office]) => office === 'West').map(([name]) => name));
    const direct = reading.records.filter(({ source }) => source === 'direct');
    expect(direct).toHaveLength(countOf((row) => west.has(row[1] ?? '')));
    expect(direct.every(({ partner, owner }) => partner === '' && west.has(owner))).toBe(true);
    const partners = sellersOf(rows, mapping).filter(({ name }) => !west.has(name));
    expect(new Set(reading.records.map(({ partner }) => partner).filter(Boolean)).size).toBe(partners.length);

    const wonRevenue = records.reduce((sum, row) => sum + (row.includes('Won') ? Number(row[7]) : 0), 0);
    expect(inState('won').reduce((sum, { amount }) => sum + (amount ?? 0), 0)).toBe(wonRevenue);
    const flags = new Map(countFlags(reading.records));
    expect(flags.get('noCustomer')).toBe(countOf((row) => row[3] === ''));
    expect(flags.get('registeredOnImport')).toBe(countOf((row) => row[5] === '' && row[6] === ''));
    expect(flags.get('noCloseDate')).toBeUndefined();
  });
});
