/** What must hold of closed months whatever the deals, the changes between closings and the payments. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldLabel } from '../../../src/core/language';
import { minorUnits } from '../../../src/core/money/money';
import { STATEMENT_COLUMNS } from '../../../src/core/schema';
import { closing } from '../../../src/core/statements/close-month';
import { accountOf, balancesOf, statementsOf } from '../../../src/core/statements/statement';
import { lineId, recordOf, type StatementLine } from '../../../src/core/statements/statement-line';
import { verifiedLines } from '../../../src/core/statements/verify-lines';
import { closed, type Deal, EVERYBODY, earned, paid } from './months';

const MONTHS = ['2026-01', '2026-02', '2026-03', '2026-04'];
const FIRST_DAY = '2026-01-01';
/** Names and ids that read alike, or like a formula. */
const PARTNERS = ['Aava', ' aava  ', 'EUR Aava', "'=1+1", 'Bo\u0007realis', ''];
const IDS = ['D-000001', 'D-000002', 'X', 'X EUR', "'=X", 'X\nEUR', 'D-000003', 'D-000004'];

const days = fc.constantFrom(
  ...['2025-12-31', '2026-01-01', '2026-01-31', '2026-02-01', '2026-02-28', '2026-03-15', '2026-03-31'],
  ...['2026-04-30', '2026-05-01'],
);
/** All but the id. */
const terms = {
  partner: fc.constantFrom(...PARTNERS),
  source: fc.constantFrom('Partner-sourced', 'Partner-sourced', 'Partner-influenced', 'Direct', ''),
  status: fc.constantFrom('Won', 'Won', 'Won', 'Lost', 'Approved', 'no state'),
  amount: fc.oneof(
    { weight: 8, arbitrary: fc.integer({ min: -1000, max: 99_999_999 }).map((cents) => cents / 1000) },
    { weight: 1, arbitrary: fc.constantFrom<number | string>('', 'a lot', 12_345.675) },
  ),
  currency: fc.constantFrom('EUR', 'EUR', 'SEK', 'JPY', 'KWD', ' sek', '', 'no currency'),
  margin: fc.constantFrom<number | string>(0, 0.1, 0.175, 0.1234, 0.3, 1, '', 1.2),
  closed: fc.oneof({ weight: 9, arbitrary: days }, { weight: 1, arbitrary: fc.constant('') }),
};
const dealWith = (id: string): fc.Arbitrary<Deal> => fc.record({ id: fc.constant(id), ...terms });
const dealsAre = fc.tuple(...IDS.map(dealWith));
/** Of one deal: any of its cells, or the whole row. */
const change = fc.record({ at: fc.nat(IDS.length - 1), to: fc.record(terms, { requiredKeys: [] }) });

interface Story {
  readonly deals: readonly Deal[];
  /** Before each closing. */
  readonly months: readonly {
    readonly changes: readonly { at: number; to: Partial<Deal> }[];
    readonly pays: boolean;
  }[];
}
const story: fc.Arbitrary<Story> = fc.record({
  deals: dealsAre,
  months: fc.tuple(...MONTHS.map(() => fc.record({ changes: fc.array(change, { maxLength: 5 }), pays: fc.boolean() }))),
});

interface Told {
  readonly deals: readonly Deal[];
  readonly lines: readonly StatementLine[];
}

/** Deals and lines after each closing. */
function told({ deals: first, months }: Story): Told[] {
  let [deals, lines]: [readonly Deal[], readonly StatementLine[]] = [first, []];
  return months.map(({ changes, pays }, m) => {
    deals = deals.map((deal, i) => Object.assign({}, deal, ...changes.flatMap(({ at, to }) => (at === i ? [to] : []))));
    lines = closed(lines, deals, MONTHS[m] ?? '');
    if (pays) lines = paid(lines, `2026-0${m + 2}-10`);
    return { deals, lines };
  });
}
const atEnd = (each: Story) => told(each).at(-1) as Told;
const shuffled = <T>(items: readonly T[], seed: number): T[] =>
  items
    .map((item, i) => [item, Math.sin(seed * 97 + i * 31)] as const)
    .sort(([, a], [, b]) => a - b)
    .map(([item]) => item);

const digitsOf = (currency: string) => minorUnits(currency) ?? 2;
const units = (amount: number, currency: string) => BigInt(Math.round(amount * 10 ** digitsOf(currency)));

/** What does not come to nothing, in the smallest units, by deal, partner and currency. */
function sumsOf(parts: readonly Pick<StatementLine, 'deal' | 'partner' | 'currency' | 'amount'>[]) {
  const sums = new Map<string, bigint>();
  for (const { deal, partner, currency, amount } of parts) {
    const key = JSON.stringify([deal, foldLabel(partner), currency]);
    if (deal !== '') sums.set(key, (sums.get(key) ?? 0n) + units(amount, currency));
  }
  return Object.fromEntries([...sums].filter(([, sum]) => sum !== 0n).sort());
}

describe('closing a month', () => {
  it('gives the same lines whatever the order of Deals and of Statements', () => {
    fc.assert(
      fc.property(story, fc.nat(1000), (each, seed) => {
        const { deals, lines } = told(each)[2] as Told;
        const next = { month: '2026-04', earnedOn: 'won', listed: EVERYBODY } as const;
        const rows = lines.map((line, i) => ({ record: recordOf(line), row: i + 2 }));
        const read = verifiedLines(shuffled(rows, seed));
        expect(read.faults).toEqual([]);
        const usual = closing(earned(deals), lines, next).lines;
        expect(closing(earned(shuffled(deals, seed)), read.lines, next).lines).toEqual(usual);
      }),
    );
  });

  it('adds nothing the second time', () => {
    fc.assert(
      fc.property(story, (each) => {
        const { deals, lines } = atEnd(each);
        expect(closing(earned(deals), lines, { month: '2026-04', earnedOn: 'won', listed: EVERYBODY }).lines).toEqual(
          [],
        );
      }),
    );
  });

  it('leaves each deal with lines that add up to what it earns, partner by partner and currency by currency', () => {
    fc.assert(
      fc.property(story, (each) => {
        told(each).forEach(({ deals, lines }, m) => {
          const { entitlements, unclear } = earned(deals);
          const due = entitlements.filter(({ day }) => day >= FIRST_DAY && day <= `${MONTHS[m]}-31`);
          const sums = sumsOf(due.map((each) => ({ ...each, partner: each.partnerKey })));
          expect(sumsOf(lines.filter(({ deal }) => !unclear.has(deal)))).toEqual(sums);
        });
      }),
    );
  });

  it('takes nothing back of a deal of which nobody can say what it earns', () => {
    fc.assert(
      fc.property(
        story,
        fc.nat(IDS.length - 1),
        fc.constantFrom('amount', 'margin', 'closed', 'status'),
        (each, at, key) => {
          const { deals, lines } = atEnd(each);
          const unclear = deals.map((deal, i) =>
            i === at ? { ...deal, status: 'Won', source: '', partner: 'Aava', [key]: '?' } : deal,
          );
          const { lines: added, problems } = closing(earned(unclear), lines, {
            month: '2026-05',
            earnedOn: 'won',
            listed: EVERYBODY,
          });
          const [{ deal } = { deal: '' }] = earned([unclear[at] as Deal]).problems;
          expect(added.filter((line) => line.deal === deal)).toEqual([]);
          expect(problems.map((problem) => problem.deal)).toContain(deal);
        },
      ),
    );
  });

  it('takes nothing back of a deal whose row is gone or stands twice, and names it', () => {
    fc.assert(
      fc.property(story, fc.nat(IDS.length - 1), fc.boolean(), (each, at, isGone) => {
        const { deals, lines } = atEnd(each);
        const [deal] = [...new Set(earned([deals[at] as Deal]).present)];
        const changed = isGone
          ? deals.filter((_, i) => i !== at)
          : [...deals, { ...(deals[at] as Deal), status: 'Lost' }];
        const { lines: added, problems } = closing(earned(changed), lines, {
          month: '2026-05',
          earnedOn: 'won',
          listed: EVERYBODY,
        });
        expect(added.filter((line) => line.deal === deal)).toEqual([]);
        const owed = lines.filter((line) => line.deal === deal).reduce((sum, { amount }) => sum + amount, 0);
        if (isGone && owed > 0.0001)
          expect(problems).toContainEqual(expect.objectContaining({ kind: 'dealGone', deal }));
        if (!isGone)
          expect(problems.filter((each) => each.deal === deal).map(({ kind }) => kind)).toContain('doubledId');
      }),
    );
  });
});

describe('statements', () => {
  it('add up, and each opens with what the one before closed with', () => {
    fc.assert(
      fc.property(story, (each) => {
        const { lines } = atEnd(each);
        const closings = new Map<string, bigint>();
        for (const month of [...MONTHS, '2026-05', '2026-06']) {
          const statements = statementsOf(lines, month);
          for (const {
            partner,
            currency,
            opening,
            earned: e,
            corrected,
            clawedBack,
            paid: p,
            closing: c,
          } of statements) {
            const account = accountOf({ partner, currency });
            const sum = [opening, e, corrected, clawedBack, p].reduce((all, part) => all + units(part, currency), 0n);
            expect(units(c, currency)).toBe(sum);
            expect(units(opening, currency)).toBe(closings.get(account) ?? 0n);
            closings.set(account, units(c, currency));
          }
        }
        const owed = [...balancesOf(lines)].map(([account, { amount, currency }]) => [
          account,
          units(amount, currency),
        ]);
        expect(Object.fromEntries([...closings].filter(([, sum]) => sum !== 0n))).toEqual(Object.fromEntries(owed));
      }),
    );
  });

  it('owe nothing more once all balances are paid, unless a partner owes', () => {
    fc.assert(
      fc.property(story, (each) => {
        const after = balancesOf(paid(atEnd(each).lines, '2026-06-01'));
        expect([...after.values()].filter(({ amount }) => amount >= 0)).toEqual([]);
      }),
    );
  });
});

describe('the rule by which deals are earned', () => {
  const won = fc.record({
    amount: fc.integer({ min: 1, max: 1_000_000 }),
    closed: days,
    paid: fc.oneof({ weight: 3, arbitrary: days }, { weight: 2, arbitrary: fc.constant('') }),
  });
  const rules = fc.array(fc.constantFrom('won', 'paid'), { minLength: MONTHS.length, maxLength: MONTHS.length });

  it('takes nothing back that was earned under the other one, in whatever order the two come', () => {
    fc.assert(
      fc.property(fc.array(won, { minLength: 1, maxLength: 8 }), rules, (cells, order) => {
        const deals = cells.map((cell, i) => ({
          ...{ id: `D-${i}`, partner: 'Aava', source: 'Partner-sourced', status: 'Won', currency: 'EUR', margin: 0.2 },
          ...cell,
        }));
        let lines: readonly StatementLine[] = [];
        MONTHS.forEach((month, m) => {
          lines = closed(lines, deals, month, order[m] as 'won' | 'paid');
        });
        expect(lines.filter(({ kind }) => kind === 'clawback' || kind === 'correction')).toEqual([]);
        const earnedOnce = lines.filter(({ kind }) => kind === 'earned').map(({ deal }) => deal);
        expect(new Set(earnedOnce).size).toBe(earnedOnce.length);
      }),
    );
  });

  it('takes back what is no longer paid under the rule of payment', () => {
    const deal = {
      id: 'D-1',
      partner: 'Aava',
      source: '',
      status: 'Won',
      amount: 100,
      currency: 'EUR',
      margin: 0.2,
      closed: '2026-01-05',
    };
    const lines = closed([], [{ ...deal, paid: '2026-01-20' }], '2026-01', 'paid');
    const after = closed(lines, [{ ...deal, paid: '' }], '2026-02', 'paid');
    expect(after.slice(2).map(({ kind, amount, cause }) => [kind, amount, cause])).toEqual([
      ['clawback', -20, 'notPaid'],
      ['closed', 0, ''],
    ]);
  });
});

describe('a line that somebody changed', () => {
  const rowsOf = (each: Story) => atEnd(each).lines.map((line, i) => ({ record: recordOf(line), row: i + 2 }));
  const other = (value: unknown) =>
    fc
      .constantFrom<string | number | null>(null, 0, 1, 'x', '2026-09', 'E-000999', 'E-000002')
      .filter((v) => v !== value);

  it.each(Object.keys(STATEMENT_COLUMNS))('is named, and no other, where its %s is another', (key) => {
    fc.assert(
      fc.property(story, fc.nat(), fc.gen(), (each, which, gen) => {
        const rows = rowsOf(each);
        const at = which % rows.length;
        const { record, row } = rows[at] as (typeof rows)[number];
        const value = gen(other, record[key as keyof typeof record] ?? null);
        const changed = rows.map((read, i) => (i === at ? { row, record: { ...record, [key]: value } } : read));
        expect(verifiedLines(changed).faults).toEqual([{ kind: 'edited', line: lineId(at + 1), row }]);
      }),
      { numRuns: 60 },
    );
  });

  it('is named where it is gone: the last ones by what the log holds', () => {
    fc.assert(
      fc.property(story, fc.nat(), fc.integer({ min: 1, max: 3 }), (each, which, count) => {
        const rows = rowsOf(each);
        const at = which % rows.length;
        const left = rows.filter((_, i) => i < at || i >= at + count);
        const gone = rows.slice(at, at + count).map((_, i) => ({ kind: 'missing', line: lineId(at + 1 + i), row: 0 }));
        expect(verifiedLines(left, rows.length).faults).toEqual(gone);
        if (at + count < rows.length) expect(verifiedLines(left).faults).toEqual(gone);
      }),
    );
  });

  it('is told from a copy and from a row of a person’s own', () => {
    fc.assert(
      fc.property(story, fc.nat(), (each, which) => {
        const rows = rowsOf(each);
        const copy = rows[which % rows.length] as (typeof rows)[number];
        const line = lineId((which % rows.length) + 1);
        const copied = verifiedLines([...rows, { ...copy, row: 99 }], rows.length);
        expect(copied.faults).toEqual([{ kind: 'doubled', line, row: 99 }]);
        for (const own of ['', 'mine', 'E-000900', 'E-99999999']) {
          const typed = { record: { line: own, partner: 'Aava', amount: 5 }, row: 99 };
          expect(verifiedLines([...rows, typed], rows.length).faults).toEqual([{ kind: 'strange', line: '', row: 99 }]);
          expect(verifiedLines([typed, ...rows]).faults).toEqual([{ kind: 'strange', line: '', row: 99 }]);
        }
      }),
    );
  });
});
