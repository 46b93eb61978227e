import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BATCH_ROWS, inBatches } from '../../../src/core/import/batches';
import { asCsvLine, contentKey, type FileRow, numberRows } from '../../../src/core/import/import-file';
import { sellersOf, sellersWith } from '../../../src/core/import/seller-list';
import { stagesOf } from '../../../src/core/import/stage-list';

const rowsOf = (...records: string[][]): FileRow[] => records.map((cells, at) => ({ line: at + 2, cells }));

describe('numberRows', () => {
  it('counts lines as a text editor does, over line breaks in quotes and blank lines', () => {
    const records = [['a', 'b'], ['1', 'two\nlines'], [''], ['2', 'x'], ['3', 'a\r\nb\rc'], ['4', '']];
    expect(numberRows(records, new Set([3]))).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 2, cells: ['1', 'two\nlines'] },
      { line: 5, cells: ['2', 'x'], broken: true },
      { line: 6, cells: ['3', 'a\r\nb\rc'] },
      { line: 9, cells: ['4', ''] },
    ]);
  });
});

describe('asCsvLine', () => {
  it('quotes what needs quotes', () => {
    expect(asCsvLine(['a', 'b,c', 'say "x"', 'two\nlines', ''])).toBe('a,"b,c","say ""x""","two\nlines",');
  });
});

describe('contentKey', () => {
  it('is the same for the same content and another for another', () => {
    expect(contentKey('a,b\n1,2')).toBe(contentKey('a,b\n1,2'));
    expect(contentKey('')).toMatch(/^[0-9a-f]{16}$/);
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        expect(contentKey(one) === contentKey(other)).toBe(one === other);
      }),
    );
  });
});

describe('stagesOf', () => {
  it('counts the stages and guesses their states', () => {
    expect(stagesOf(rowsOf(['Won'], ['won '], ['Hot'], ['']), ['stage'])).toEqual([
      { key: 'won', name: 'Won', deals: 2, guess: 'won' },
      { key: 'hot', name: 'Hot', deals: 1, guess: undefined },
      { key: '', name: '', deals: 1, guess: undefined },
    ]);
  });

  it('has one nameless stage where no column holds them', () => {
    expect(stagesOf(rowsOf(['Won'], ['Lost']), ['ignored'])).toEqual([
      { key: '', name: '', deals: 2, guess: undefined },
    ]);
  });
});

describe('sellersOf', () => {
  it('takes names that differ in case or blanks for one, under the commonest spelling', () => {
    const rows = rowsOf(['acme oy'], ['Acme Oy'], ['Acme  Oy'], ['Acme Oy'], ['Beta'], ['']);
    expect(sellersOf(rows, ['owner'])).toEqual([
      { key: 'acme oy', name: 'Acme Oy', deals: 4 },
      { key: 'beta', name: 'Beta', deals: 1 },
    ]);
  });

  it('reads the column of partners before that of owners', () => {
    expect(sellersOf(rowsOf(['Owner', 'Partner']), ['owner', 'partner'])).toMatchObject([{ name: 'Partner' }]);
    expect(sellersOf(rowsOf(['x']), ['company'])).toEqual([]);
  });
});

describe('sellersWith', () => {
  it('finds those with a value, folded', () => {
    const list = [
      ['Anna A', 'West'],
      ['Bo B', 'East'],
      ['CARL  C', ' west'],
    ] as const;
    expect(sellersWith(list, 'West')).toEqual(new Set(['anna a', 'carl c']));
  });
});

describe('inBatches', () => {
  it('keeps every row once, in order, in batches of at most 500', () => {
    fc.assert(
      fc.property(fc.nat(3000), (count) => {
        const rows = Array.from({ length: count }, (_, at) => at);
        const batches = inBatches(rows);
        expect(batches.flat()).toEqual(rows);
        expect(batches.every(({ length }) => length > 0 && length <= BATCH_ROWS)).toBe(true);
      }),
      { numRuns: 20 },
    );
  });
});
