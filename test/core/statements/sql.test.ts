/**
 * 20,000 deals through fifteen closings, with what happens between them: every statement of every month is computed
 * anew in SQL, from the rows as they stood at each closing, in whole numbers. It must agree to the cent.
 */
import { readFileSync } from 'node:fs';
import initSqlJs from 'sql.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { foldLabel } from '../../../src/core/language';
import { minorUnits } from '../../../src/core/money/money';
import { seededRandom } from '../../../src/core/sample/sample-programme';
import { type Statement, statementsOf } from '../../../src/core/statements/statement';
import type { StatementLine } from '../../../src/core/statements/statement-line';
import { closed, type Deal, paid } from './months';

const DEALS = 20_000;
const MONTHS = [
  ...['2025-01', '2025-02', '2025-03', '2025-04', '2025-05', '2025-06', '2025-07', '2025-08'],
  ...['2025-09', '2025-10', '2025-11', '2025-12', '2026-01', '2026-02', '2026-03'],
];
/** Deals that change between two closings. */
const CHANGES = 900;
const CURRENCIES = { EUR: 2, SEK: 2, USD: 2, JPY: 0, KWD: 3 } as const;

/** A row as a database would hold it. */
interface Raw {
  id: string;
  partner: string | null;
  source: string | null;
  status: string;
  /** Ten-thousandths; a text where somebody typed one. */
  amount: number | string | null;
  /** Millionths. */
  rate: number | string | null;
  currency: string | null;
  closed: string | null;
}
type Random = () => number;

const random: Random = seededRandom(20_260_331);
const below = (count: number) => Math.floor(random() * count);
const pick = <T>(items: readonly T[]): T => items[below(items.length)] as T;
const oneIn = (count: number) => below(count) === 0;

const PARTNERS = Array.from({ length: 40 }, (_, i) => `Partner ${i + 1}`);
const dayFrom = (start: string, days: number) =>
  new Date(Date.parse(start) + days * 86_400_000).toISOString().slice(0, 10);

/** One cell each; blanks and slips among them. */
const CELLS: { readonly [K in Exclude<keyof Raw, 'id'>]: () => Raw[K] } = {
  partner() {
    const name = pick(PARTNERS);
    if (oneIn(300)) return null;
    return oneIn(10) ? ` ${name.toUpperCase()} ` : name;
  },
  source: () =>
    pick(['Partner-sourced', 'Partner-sourced', 'Partner-influenced', 'Partner-influenced', 'Direct', null]),
  status: () =>
    oneIn(400) ? pick(['', 'Gewonnen']) : pick(['Won', 'Won', 'Won', 'Lost', 'Approved', 'Submitted', 'Expired']),
  amount() {
    if (oneIn(200)) return pick([null, 'a lot']);
    if (oneIn(50)) return pick([123_456_750, 10_050, 26_750, -5_000_050, 0, 1]);
    return oneIn(3) ? below(2_000_000_000) : below(20_000_000) * 100;
  },
  rate: () =>
    oneIn(200)
      ? pick([null, 1_200_000, -100_000, 'twenty'])
      : pick([0, 100_000, 175_000, 123_400, 200_000, 300_000, 333_333, 1_000_000]),
  currency() {
    if (oneIn(200)) return pick(['XX', 'Euro']);
    return oneIn(20) ? pick([null, ' sek ', 'usd']) : pick(Object.keys(CURRENCIES));
  },
  closed() {
    if (oneIn(200)) return pick([null, 'last week']);
    return oneIn(20)
      ? pick(['2024-12-31', '2025-01-01', '2025-02-28', '2025-12-31', '2026-03-31', '2026-04-01'])
      : dayFrom('2024-11-15', below(550));
  },
};

const newDeal = (id: string): Raw => ({
  id,
  ...{ partner: CELLS.partner(), source: CELLS.source(), status: CELLS.status(), amount: CELLS.amount() },
  ...{ rate: CELLS.rate(), currency: CELLS.currency(), closed: CELLS.closed() },
});

/** As the sheet holds it: decimals as a person typed them. */
const decimal = (units: number | string | null, digits: number) =>
  typeof units === 'number' ? Number(`${units}e-${digits}`) : (units ?? '');
const asDeal = ({ id, partner, source, status, amount, rate, currency, closed: day }: Raw): Deal => ({
  ...{ id, partner: partner ?? '', source: source ?? '', status, currency: currency ?? '', closed: day ?? '' },
  ...{ amount: decimal(amount, 4), margin: decimal(rate, 6) },
});

const COLUMNS = ['id', 'partner', 'source', 'status', 'amount', 'rate', 'currency', 'closed'] as const;
const valuesOf = (raw: Raw) => COLUMNS.map((key) => raw[key]);
const digitsOf = (currency: string) => minorUnits(currency) ?? 2;
const units = (amount: number, currency: string) => Math.round(amount * 10 ** digitsOf(currency));

const PARTS = ['opening', 'earned', 'corrected', 'clawedBack', 'paid', 'closing'] as const;
type Figures = Readonly<Record<string, readonly number[]>>;

const oursOf = (lines: readonly StatementLine[]): Figures =>
  Object.fromEntries(
    MONTHS.flatMap((month) =>
      statementsOf(lines, month).map((each: Statement) => [
        `${month} ${foldLabel(each.partner)} ${each.currency}`,
        PARTS.map((part) => units(each[part], each.currency)),
      ]),
    ),
  );

interface Played {
  readonly ours: Figures;
  readonly sql: Figures;
  readonly lines: readonly StatementLine[];
  readonly statements: Readonly<Record<string, Figures>>;
}

/** Closes month by month in both ways; afterwards the database says what it makes of the same rows. */
async function play(): Promise<Played> {
  const { Database } = await initSqlJs();
  const database = new Database();
  database.run(`
    CREATE TABLE deal (at INTEGER PRIMARY KEY, ${COLUMNS.join(', ')});
    CREATE TABLE snapshot (n INTEGER, ${COLUMNS.join(', ')});
    CREATE TABLE payment (n INTEGER, partner TEXT, currency TEXT, amount INTEGER);
    CREATE TABLE month (n INTEGER PRIMARY KEY, name TEXT, first TEXT, last TEXT);
    CREATE TABLE currency (code TEXT PRIMARY KEY, digits INTEGER);
    BEGIN;
  `);
  for (const [code, digits] of Object.entries(CURRENCIES))
    database.run('INSERT INTO currency VALUES (?, ?)', [code, digits]);
  MONTHS.forEach((month, n) => {
    database.run('INSERT INTO month VALUES (?, ?, ?, ?)', [n, month, `${month}-01`, `${month}-31`]);
  });
  const put = database.prepare(`INSERT OR REPLACE INTO deal VALUES (?, ${COLUMNS.map(() => '?').join(', ')})`);
  const raws = new Map<number, Raw>();
  const set = (at: number, raw: Raw) => {
    raws.set(at, raw);
    put.run([at, ...valuesOf(raw)]);
  };
  for (let at = 1; at <= DEALS; at += 1) set(at, newDeal(`D-${String(at).padStart(6, '0')}`));

  let lines: readonly StatementLine[] = [];
  const statements: Record<string, Figures> = {};
  const gone: [number, Raw][] = [];
  MONTHS.forEach((month, n) => {
    for (let i = 0; n > 0 && i < CHANGES; i += 1) {
      const at = 1 + below(DEALS);
      const known = raws.get(at);
      if (!known) continue;
      const key = pick(['status', 'status', 'amount', 'rate', 'currency', 'partner', 'closed', 'source'] as const);
      set(at, { ...known, [key]: CELLS[key]() });
    }
    // Rows that somebody deletes, some of which come back, and rows that somebody copies.
    for (const [at, raw] of gone.splice(0, 5)) set(at, raw);
    for (let i = 0; i < 10; i += 1) {
      const at = 1 + below(DEALS);
      const raw = raws.get(at);
      if (!raw) continue;
      if (i % 2 === 0) set(DEALS + 1 + below(5), { ...raw });
      else {
        gone.push([at, raw]);
        raws.delete(at);
        database.run('DELETE FROM deal WHERE at = ?', [at]);
      }
    }
    database.run(`INSERT INTO snapshot SELECT ?, ${COLUMNS.join(', ')} FROM deal`, [n]);
    lines = closed(lines, [...raws.values()].map(asDeal), month);
    const next = MONTHS[n + 1];
    if (next === undefined) return;
    const before = lines.length;
    lines = paid(lines, `${next}-10`, () => !oneIn(3));
    for (const { partner, currency, amount } of lines.slice(before))
      database.run('INSERT INTO payment VALUES (?, ?, ?, ?)', [n + 1, partner, currency, units(0 - amount, currency)]);
    statements[month] = oursOf(lines);
  });
  database.run('COMMIT');
  put.free();
  database.run(readFileSync(new URL('./statements.sql', import.meta.url), 'utf8'));
  const [{ values = [] } = {}] = database.exec(
    `SELECT month || ' ' || partner || ' ' || currency, ${PARTS.join(', ')} FROM statement WHERE opening <> 0 OR changes > 0`,
  );
  database.close();
  const sql = Object.fromEntries(values.map(([key, ...figures]) => [String(key), figures.map(Number)]));
  return { ours: oursOf(lines), sql, lines, statements };
}

describe('statements of 20,000 deals', () => {
  let played: Played;
  beforeAll(async () => {
    played = await play();
  });

  it('agree with plain SQL to the cent, partner by partner, currency by currency, month by month', () => {
    const { ours, sql, lines } = played;
    expect(Object.keys(sql).length).toBeGreaterThan(2000);
    expect(ours).toEqual(sql);
    console.info(
      `Statements in SQL: ${DEALS} deals, ${MONTHS.length} closings, ${lines.length} lines, ${Object.keys(sql).length} statements`,
    );
  });

  it('have something of everything in them', () => {
    const sums = PARTS.map((_, part) => Object.values(played.sql).filter((figures) => figures[part] !== 0).length);
    expect(Math.min(...sums)).toBeGreaterThan(100);
    const currencies = new Set(Object.keys(played.sql).map((key) => key.slice(-'EUR'.length)));
    expect([...currencies].sort()).toEqual(Object.keys(CURRENCIES).sort());
  });

  it('pay whole balances: as the database has them', () => {
    const { sql } = played;
    for (const [key, [opening, , , , payment]] of Object.entries(sql))
      if (payment !== 0) expect(-Number(payment), key).toBe(opening);
  });

  it('of a closed month never change again', () => {
    const { statements, ours } = played;
    for (const [month, figures] of Object.entries(statements)) {
      const then = Object.entries(figures).filter(([key]) => key.slice(0, 7) <= month);
      expect(Object.fromEntries(then.map(([key]) => [key, ours[key]]))).toEqual(Object.fromEntries(then));
    }
  });
});
