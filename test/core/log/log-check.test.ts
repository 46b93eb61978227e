import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CHAIN_START,
  type ChainBreak,
  chainOrder,
  checkChain,
  type LoggedLine,
  movedLines,
} from '../../../src/core/log/log-check';
import { dealId, EMPTY_LOG, nextLine } from '../../../src/core/log/log-line';

/** A log as its cells read: `count` lines about a third as many deals. */
function logOf(count: number): LoggedLine[] {
  let head = EMPTY_LOG;
  return Array.from({ length: count }, (_, i) => {
    const deal = dealId(1 + Math.floor(i / 3));
    const next = nextLine(head, {
      when: new Date(Date.UTC(2026, 0, 1, 0, i)).toISOString(),
      who: i % 2 === 0 ? 'Anna' : 'unknown',
      action: i % 3 === 0 ? 'register' : 'edit',
      deal,
      field: i % 3 === 0 ? '' : 'note',
      before: i % 3 === 0 ? null : { note: null },
      after: { id: deal, company: `Customer ${i} Oy`, note: `${i}` },
      reason: '',
      requestId: `r-${i}`,
    });
    head = next.head;
    const texts = Object.fromEntries(Object.entries(next.line).map(([key, value]) => [key, String(value)]));
    return { ...texts, row: i + 2 } as unknown as LoggedLine;
  });
}

interface Checked {
  readonly breaks: readonly ChainBreak[];
  readonly moved: readonly number[];
}

/** Checks the lines as they lie in the sheet, in parts of the given size, the head carried as plain data. */
function check(lines: readonly LoggedLine[], most = 5000): Checked {
  const inSheet = lines.map((line, i) => ({ ...line, row: i + 2 }));
  const sequences = inSheet.map(({ sequence }) => sequence);
  const placed = chainOrder(sequences).map(({ index, place }) => ({ place, line: inSheet[index] as LoggedLine }));
  const breaks: ChainBreak[] = [];
  let head = CHAIN_START;
  for (let from = 0; from < placed.length; ) {
    let end = Math.min(placed.length, from + most);
    while (placed[end]?.place === placed[end - 1]?.place && end < placed.length) end += 1;
    const part = checkChain(JSON.parse(JSON.stringify(head)), placed.slice(from, end));
    head = part.head;
    breaks.push(...part.breaks);
    from = end;
  }
  return { breaks, moved: movedLines(sequences) };
}

const UNTOUCHED = { breaks: [], moved: [] };
const LOG = logOf(60);
const CELLS = [
  'when',
  'who',
  'action',
  'deal',
  'field',
  'old',
  'new',
  'reason',
  'requestId',
  'check',
  'sequence',
] as const;
const middle = fc.integer({ min: 1, max: LOG.length - 2 });

describe('a log that nobody touched', () => {
  it.each([0, 1, 2, 1000])('of %i lines gives nothing to say', (count) => {
    expect(check(logOf(count))).toStrictEqual(UNTOUCHED);
  });

  it('is followed in parts of any size', () => {
    for (const most of [1, 2, 7, 59, 60]) expect(check(LOG, most)).toStrictEqual(UNTOUCHED);
  });

  it('is verified by sequence: sorted the other way round, each line is still whole', () => {
    const { breaks, moved } = check([...LOG].reverse());
    expect(breaks).toStrictEqual([]);
    expect(moved).toHaveLength(LOG.length - 1);
  });
});

describe('one thing done by hand is found, once, and named', () => {
  it('an edit of any cell', () => {
    fc.assert(
      fc.property(
        middle,
        fc.constantFrom(...CELLS),
        fc.string(),
        fc.integer({ min: 1, max: 9 }),
        (at, cell, text, most) => {
          const line = LOG[at] as LoggedLine;
          fc.pre(
            text !== line[cell] && !(cell === 'sequence' && Number(text) === Number(line.sequence) && text !== ''),
          );
          const lines = LOG.with(at, { ...line, [cell]: text });
          const { breaks, moved } = check(lines, most);
          expect(breaks).toStrictEqual([{ kind: 'edited', row: at + 2, sequence: at + 1 }]);
          expect(moved).toStrictEqual([]);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('an edit of a sequence into another one', () => {
    fc.assert(
      fc.property(middle, fc.integer({ min: 1, max: 200 }), (at, other) => {
        fc.pre(other !== at + 1);
        const line = LOG[at] as LoggedLine;
        const { breaks, moved } = check(LOG.with(at, { ...line, sequence: String(other) }));
        expect(breaks).toStrictEqual([{ kind: 'edited', row: at + 2, sequence: at + 1 }]);
        expect(moved).toStrictEqual([]);
      }),
    );
  });

  it('the deletion of a line, or of several neighbours', () => {
    fc.assert(
      fc.property(middle, fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 9 }), (at, count, most) => {
        const gone = Math.min(count, LOG.length - 1 - at);
        const lines = [...LOG.slice(0, at), ...LOG.slice(at + gone)];
        const { breaks, moved } = check(lines, most);
        expect(breaks).toStrictEqual([{ kind: 'deleted', row: at + 2, from: at + 1, to: at + gone }]);
        expect(moved).toStrictEqual([]);
      }),
    );
  });

  it('two lines that changed places, or one that was moved', () => {
    fc.assert(
      fc.property(middle, middle, fc.boolean(), (one, other, isSwap) => {
        fc.pre(one !== other);
        const [a, b] = [LOG[one] as LoggedLine, LOG[other] as LoggedLine];
        const lines = isSwap ? LOG.with(one, b).with(other, a) : LOG.filter((line) => line !== a);
        if (!isSwap) lines.splice(other, 0, a);
        const { breaks, moved } = check(lines);
        expect(breaks).toStrictEqual([]);
        expect(moved.length).toBeGreaterThanOrEqual(1);
        expect(moved.length).toBeLessThanOrEqual(2);
        if (!isSwap && Math.abs(one - other) > 1) expect(moved).toStrictEqual([one + 1]);
      }),
    );
  });

  it('a line put in between: a copy, one that was made up, or a remark without a number', () => {
    const sequence = fc.oneof(fc.integer({ min: 1, max: 60 }).map(String), fc.constantFrom('', 'x', '999', '1.5'));
    fc.assert(
      fc.property(middle, middle, sequence, fc.boolean(), (at, from, own, isCopy) => {
        const origin = LOG[from] as LoggedLine;
        const added = isCopy ? origin : { ...origin, sequence: own, who: 'Mallory' };
        const lines = [...LOG.slice(0, at + 1), added, ...LOG.slice(at + 1)];
        const { breaks, moved } = check(lines);
        expect(breaks.map(({ kind }) => kind)).toStrictEqual(['inserted']);
        const [{ row } = { row: 0 }] = breaks;
        // A whole copy beside its origin: either of the two may be named.
        expect(isCopy ? [at + 3, from + 2, from + 3] : [at + 3]).toContain(row);
        expect(moved).toStrictEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

describe('at the ends and in combination', () => {
  it('names the first lines where they are gone', () => {
    expect(check(LOG.slice(3)).breaks).toStrictEqual([{ kind: 'deleted', row: 2, from: 1, to: 3 }]);
  });

  it('finds the first and the last line edited', () => {
    for (const at of [0, LOG.length - 1]) {
      const lines = LOG.with(at, { ...(LOG[at] as LoggedLine), new: '{}' });
      expect(check(lines).breaks).toStrictEqual([{ kind: 'edited', row: at + 2, sequence: at + 1 }]);
    }
  });

  it('cannot see that the newest lines are gone: nothing after them says so', () => {
    expect(check(LOG.slice(0, 50))).toStrictEqual(UNTOUCHED);
  });

  it('names each of several edits, also of neighbours', () => {
    const edited = (at: number) => ({ ...(LOG[at] as LoggedLine), who: 'Mallory' });
    const lines = LOG.with(10, edited(10)).with(11, edited(11)).with(30, edited(30));
    expect(check(lines).breaks.map(({ row }) => row)).toStrictEqual([12, 13, 32]);
  });

  it('goes on behind a line whose content and check were both lost', () => {
    const lines = LOG.with(10, { ...(LOG[10] as LoggedLine), new: '', check: '' });
    expect(check(lines).breaks.map(({ row }) => row)).toStrictEqual([12]);
  });
});
