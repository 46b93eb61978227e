/** The rules for all of the function contract, on every function. */
import vm from 'node:vm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ACTIVE_PARTNERS } from '../../src/functions/active-partners';
import { CHANNEL_SHARE } from '../../src/functions/channel-share';
import { DEAL_CONFLICT } from '../../src/functions/deal-conflict';
import { PARTNER_EARNINGS } from '../../src/functions/partner-earnings';
import { PARTNER_SCORE } from '../../src/functions/partner-score';
import { day, dealsRange } from './deals-range';
import { asColumns, call, EXAMPLES, type Example } from './every-function';

const labelled = EXAMPLES.map((example) => [`${example.name}(${example.args.length})`, example] as const);

const isBlank = (cell: unknown): boolean => cell === '' || cell === null || cell === undefined;

/** The value of a row-wise argument: a valid one, another, or blank. */
function cellAt(example: Example, position: number): fc.Arbitrary<unknown> {
  const others = example.others[position] ?? [];
  return fc.constantFrom(example.args[position], example.args[position], ...others, '', null, undefined);
}

/** Some rows of row-wise arguments. */
const rowsOf = (example: Example): fc.Arbitrary<unknown[][]> =>
  fc.array(
    fc.tuple(...example.rows.map((position) => cellAt(example, position))).filter((row) => isAlike(example, row)),
    {
      minLength: 1,
      maxLength: 8,
    },
  );

/**
 * Rule 3 treats a blank differently in ranges and in single cells in two cases, which have examples of their own: only
 * optional inputs are filled, or an optional one decides how many cells the result has.
 */
function isAlike(example: Example, row: readonly unknown[]): boolean {
  const required = row.filter((_, index) => !example.optional.includes(example.rows[index] as number));
  if (required.every(isBlank)) return row.every(isBlank);
  return example.name !== 'MDF_BUDGET' || row.length === 1 || !isBlank(row[1]);
}

const transposed = (rows: readonly (readonly unknown[])[], width: number): unknown[][] =>
  Array.from({ length: width }, (_, column) => rows.map((row) => row[column]));

/** What a call for this row alone gives: its result, or the text that marks a bad row. */
function alone(example: Example, cells: readonly unknown[]): unknown {
  const args = example.args.map((arg, position) => {
    const index = example.rows.indexOf(position);
    return index < 0 ? arg : cells[index];
  });
  try {
    return call(example, args);
  } catch (error) {
    return `⚠ ${(error as Error).message.slice(example.name.length + 2)}`;
  }
}

describe.each(labelled)('%s', (_, example) => {
  it('gives a column of the same height for ranges of the same height (rule 1)', () => {
    const columns = example.rows.map((position) => [1, 2, 3].map(() => example.args[position]));
    const result = call(example, asColumns(example, columns)) as unknown[][];
    expect(result).toHaveLength(3);
    expect(result.every((row) => row.length === example.width)).toBe(true);
    expect(result[0]).toEqual(result[2]);
  });

  it('lets a single value go with every row (rule 1)', () => {
    for (const ranged of example.rows) {
      const args = example.args.map((arg, position) => (position === ranged ? [[arg], [arg]] : arg));
      expect(call(example, args)).toHaveLength(2);
    }
  });

  it('refuses a range of several columns where one is expected (rule 1)', () => {
    const [ranged] = example.rows;
    const args = example.args.map((arg, position) => (position === ranged ? [[arg, arg]] : arg));
    expect(() => call(example, args)).toThrow(
      new RegExp(`^${example.name}: \\w+ must be a cell or one column, got a range of 2 columns\\.$`),
    );
  });

  it('names both heights of ranges that differ (rule 1)', () => {
    const [first, second] = example.rows;
    if (second === undefined) return;
    const args = example.args.map((arg, position) =>
      position === first ? [[arg], [arg], [arg]] : position === second ? [[arg], [arg]] : arg,
    );
    expect(() => call(example, args)).toThrow(
      new RegExp(`^${example.name}: \\w+ and \\w+ must be ranges of the same height, got 3 and 2 rows\\.$`),
    );
  });

  it('gives a blank for a row in which every varying input is blank, so that whole columns can be passed (rule 3)', () => {
    const valid = example.rows.map((position) => example.args[position]);
    const blanks = [valid.map(() => ''), valid.map(() => null), valid.map(() => undefined)];
    const columns = transposed([valid, ...blanks], valid.length);
    const [first, ...others] = call(example, asColumns(example, columns)) as unknown[][];
    expect(first).not.toEqual(Array.from({ length: example.width }, () => ''));
    expect(others).toEqual(blanks.map(() => Array.from({ length: example.width }, () => '')));
  });

  it('refuses a row that is only partly blank, unless that blank has a meaning (rule 3)', () => {
    const required = example.rows.filter((position) => !example.optional.includes(position));
    if (required.length < 2) return;
    for (const position of example.rows) {
      const args = example.args.map((arg, index) => (index === position ? '' : arg));
      if (example.blankable.includes(position)) expect(() => call(example, args)).not.toThrow();
      else
        expect(() => call(example, args)).toThrow(
          new RegExp(`^${example.name}: \\w+ must be .+, got a blank cell\\.$`),
        );
    }
  });

  it('a column equals its cells one by one; bad input marks its row alone (rules 3 and 4)', () => {
    fc.assert(
      fc.property(rowsOf(example), (rows) => {
        const result = call(example, asColumns(example, transposed(rows, example.rows.length))) as unknown[][];
        rows.forEach((cells, index) => {
          const blank = cells.every(isBlank);
          const single = blank ? '' : alone(example, cells);
          const expected = Array.isArray(single) ? single[0] : example.width === 2 ? [single, ''] : [single];
          expect(result[index]).toEqual(expected);
        });
      }),
      { numRuns: 60 },
    );
  });

  it('changes none of its arguments', () => {
    const frozen = (value: unknown): unknown => (Array.isArray(value) ? Object.freeze(value.map(frozen)) : value);
    const columns = example.rows.map((position) => [example.args[position], example.args[position]]);
    const args = asColumns(example, columns);
    const copy = structuredClone(args);
    call(example, args.map(frozen));
    expect(args).toEqual(copy);
  });

  it('never gives -0, NaN or an infinity (rule 5)', () => {
    fc.assert(
      fc.property(rowsOf(example), (rows) => {
        const result = call(example, asColumns(example, transposed(rows, example.rows.length))) as unknown[][];
        for (const cell of result.flat()) {
          if (typeof cell === 'string') continue;
          expect(Number.isFinite(cell)).toBe(true);
          expect(Object.is(cell, -0)).toBe(false);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('takes what another realm made: arrays and dates (rule 2)', () => {
    const realm = vm.createContext({});
    const array = vm.runInContext('(rows) => rows.map((row) => Array.isArray(row) ? [...row] : row)', realm);
    const date = vm.runInContext('(time) => new Date(time)', realm);
    const moved = (value: unknown): unknown =>
      value instanceof Date ? date(value.getTime()) : Array.isArray(value) ? array(value.map(moved)) : value;
    expect(call(example, example.args.map(moved))).toEqual(call(example, example.args));
  });
});

describe('the rules in detail', () => {
  it('a range of one cell is a range of one row', () => {
    expect(PARTNER_EARNINGS([[100]], 0.2)).toEqual([[20]]);
    expect(PARTNER_EARNINGS([['']], 0.2)).toEqual([['']]);
    expect(PARTNER_EARNINGS([['x']], 0.2)).toEqual([['⚠ amount must be a number, got the text "x".']]);
  });

  it('an open range with blanks at its end keeps its height', () => {
    const amounts = Array.from({ length: 1500 }, (_, index) => [index < 3 ? 100 : '']);
    const margins = Array.from({ length: 1500 }, (_, index) => [index < 3 ? 0.2 : '']);
    const result = PARTNER_EARNINGS(amounts, margins) as unknown[][];
    expect(result).toHaveLength(1500);
    expect(result.slice(0, 4)).toEqual([[20], [20], [20], ['']]);
    expect(result.slice(3).every(([cell]) => cell === '')).toBe(true);
  });

  it('a bad single value marks every row that is filled', () => {
    expect(PARTNER_EARNINGS([[100], ['']], 25)).toEqual([
      ['⚠ margin must be a fraction from 0 to 1, got 25. Did you mean 25 % (0.25)?'],
      [''],
    ]);
  });

  it('without ranges, blank required inputs give a blank; in ranges a row must be blank throughout', () => {
    expect(PARTNER_EARNINGS('', '', 'EUR')).toBe('');
    expect(PARTNER_EARNINGS([['']], [['']], [['EUR']])).toEqual([['⚠ amount must be a number, got a blank cell.']]);
    expect(PARTNER_EARNINGS([[''], [100]], [[''], [0.2]], 'EUR')).toEqual([[''], [20]]);
  });

  it('what is wrong in the deals stops a whole column, since it is one argument for all rows (rule 4)', () => {
    const deals = dealsRange([
      { company: 'Acme', partner: 'A', source: 'Partner-sourced', status: 'Approved', registered: 'soon' },
      { source: 'Direct', status: 'Won', amount: '', closed: day('2026-01-10') },
    ]);
    const days = [[day('2026-01-01')], [day('2026-01-31')]];
    expect(() => DEAL_CONFLICT([['Beta'], ['Acme']], '', deals)).toThrow(
      /^DEAL_CONFLICT: deals row 2: Registered must be/,
    );
    expect(() => ACTIVE_PARTNERS(deals, days)).toThrow(/^ACTIVE_PARTNERS: deals row 2: Registered must be/);
    expect(() => CHANNEL_SHARE(deals, days, day('2026-12-31'))).toThrow(/^CHANNEL_SHARE: deals row 3: Amount must be/);
  });

  it('an empty array counts as a blank', () => {
    expect(PARTNER_SCORE([], [], [], [])).toBe('');
  });

  it('repeats at most the beginning of a long text', () => {
    expect(() => PARTNER_EARNINGS('x'.repeat(5000), 0.2)).toThrow(/got the text "x{60}…"\.$/);
  });
});
