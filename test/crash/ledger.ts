/** Deals and Log read from the store itself, without a script, and what must be true of them at any moment. */
import { choiceOf } from '../../src/core/choices';
import { monthEarlier } from '../../src/core/dashboard/month-snapshot';
import { dealNumber, EMPTY_LOG, type LogEntry, type LogHead, nextLine } from '../../src/core/log/log-line';
import type { PlainValue } from '../../src/core/log/record';
import { type ColumnDefinition, columnWithHeader, TABLES, type TableKey } from '../../src/core/schema';
import { checkOf, lineId, type StatementRecord } from '../../src/core/statements/statement-line';
import type { CellValue } from '../../workbench/session';
import { instantOf, instantOfSerial } from '../../workbench/zones';
import type { Sheets } from '../app/programme';

export type PlainRow = Readonly<Record<string, PlainValue>>;

const SHEET_NAMES: Readonly<Record<TableKey, string>> = {
  deals: 'Deals',
  partners: 'Partners',
  revenue: 'Revenue',
  log: 'Log',
  importIssues: 'Import issues',
  rates: 'Exchange rates',
  statements: 'Statements',
  mdf: 'Marketing money',
};
const EPOCH = Date.UTC(1899, 11, 30);
const DAY_MS = 86_400_000;

/** The rows of a table by column key, as the log writes values; null = blank. Blank rows are left out. */
export function rowsOf(sheets: Sheets, table: TableKey): PlainRow[] {
  const definitions: Readonly<Record<string, ColumnDefinition>> = TABLES[table];
  const all = sheets.ask('sheets');
  // A person's own sheet may bear the name.
  const named = (suffix: string) => all.find(({ name }) => name === SHEET_NAMES[table] + suffix);
  const found = named(' (Kanava)') ?? named('');
  if (!found) return [];
  const [height, width] = sheets.ask('extent', found.id);
  const [header = [], ...rows] = sheets.ask('read', { sheet: found.id, row: 0, column: 0, height, width });
  const keys = header.map((text) => columnWithHeader(definitions, text));
  const { timeZone } = sheets.ask('settings');
  return rows
    .filter((row) => row.some((cell) => cell !== null))
    .map((row) =>
      Object.fromEntries(
        row.flatMap((cell, i) => {
          const key = keys[i];
          const definition = key === undefined ? undefined : definitions[key];
          return key !== undefined && definition ? [[key, plainValue(definition, cell, timeZone)]] : [];
        }),
      ),
    );
}

function plainValue({ kind, choices }: ColumnDefinition, cell: CellValue, zone: string): PlainValue {
  if (cell === null || cell === '') return null;
  if (typeof cell === 'object') {
    if (kind === 'datetime') return new Date(instantOfSerial(zone, cell.date)).toISOString();
    return new Date(EPOCH + Math.round(cell.date * DAY_MS)).toISOString().slice(0, kind === 'month' ? 7 : 10);
  }
  if (typeof cell === 'boolean') return String(cell);
  return (choices && choiceOf(choices, cell)) ?? cell;
}

export interface Line {
  readonly sequence: number;
  readonly when: string;
  readonly action: string;
  readonly deal: string;
  readonly requestId: string;
  readonly before: PlainRow | null;
  readonly after: PlainRow | null;
}

export interface Ledger {
  readonly lines: readonly Line[];
  readonly deals: readonly PlainRow[];
  /** Lines of closed months and of payments, in the order of the sheet. */
  readonly statements: readonly PlainRow[];
}

const isBlank = (value: PlainValue | undefined) => value === null || value === undefined || value === '';
const MOMENT = /^\d{4}-\d{2}-\d{2}T/;
/** Of a moment: a text without a clock time is that day's midnight in Helsinki, the zone of the tests' file. */
function momentOf(value: PlainValue | undefined): number | undefined {
  if (typeof value !== 'string') return undefined;
  if (MOMENT.test(value)) return Date.parse(value);
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? instantOf('Europe/Helsinki', Date.parse(value)) : undefined;
}

function isSame(a: PlainValue | undefined, b: PlainValue | undefined): boolean {
  if (isBlank(a) || isBlank(b)) return isBlank(a) && isBlank(b);
  return a === b || (momentOf(a) !== undefined && momentOf(a) === momentOf(b));
}

/** What is wrong with the log itself, sentence by sentence; its lines, where they can be read. */
function readLog(sheets: Sheets): { lines: Line[]; wrong: string[] } {
  const wrong: string[] = [];
  let head: LogHead = EMPTY_LOG;
  const lines = rowsOf(sheets, 'log').flatMap((row): Line[] => {
    const text = (key: string) => String(row[key] ?? '');
    try {
      const json = (key: string) => (isBlank(row[key]) ? null : (JSON.parse(text(key)) as PlainRow));
      const entry: LogEntry = {
        ...{ when: text('when'), who: text('who'), action: text('action'), deal: text('deal'), field: text('field') },
        ...{ before: json('old'), after: json('new'), reason: text('reason'), requestId: text('requestId') },
      };
      const next = nextLine(head, entry);
      head = next.head;
      if (row.sequence !== next.line.sequence) wrong.push(`Line ${next.line.sequence} is numbered ${row.sequence}.`);
      if (row.check !== next.line.check) wrong.push(`The chain breaks at line ${next.line.sequence}.`);
      const { when, action, deal, requestId, before, after } = entry;
      return [{ sequence: Number(next.line.sequence), when, action, deal, requestId, before, after }];
    } catch (error) {
      wrong.push(`Line ${row.sequence} cannot be read: ${(error as Error).message}`);
      return [];
    }
  });
  return { lines, wrong };
}

/** Lines that start from nothing and bring no deal into being: a rival of the same minute, a row put back. */
const NO_BIRTHS: ReadonlySet<string> = new Set(['rival', 'restore']);
/** Lines that bring a deal into being; a row that somebody typed gets its id from Check log. */
const isBirth = ({ action, deal, before }: Line) =>
  deal !== '' && !NO_BIRTHS.has(action) && (before === null || before.id === null);

function idsAreGivenOnce(ledger: Ledger): string[] {
  const wrong: string[] = [];
  const born = new Set<string>();
  for (const line of ledger.lines) {
    if (!isBirth(line)) continue;
    if (born.has(line.deal)) wrong.push(`The log makes ${line.deal} twice (line ${line.sequence}).`);
    born.add(line.deal);
    if (line.after?.id !== line.deal)
      wrong.push(`Line ${line.sequence} of ${line.deal} does not carry the whole deal.`);
  }
  const numbers = ledger.lines.filter(isBirth).map(({ deal }) => dealNumber(deal));
  if (numbers.some((number, i) => i > 0 && number <= (numbers[i - 1] ?? 0)))
    wrong.push('The numbers of new deals do not grow along the log.');
  const seen = new Set<PlainValue | undefined>();
  for (const { id } of ledger.deals) {
    if (seen.has(id)) wrong.push(`${id} is twice in Deals.`);
    seen.add(id);
    if (dealNumber(id) === 0) wrong.push(`A row of Deals has no id: ${String(id)}.`);
    else if (!born.has(String(id))) wrong.push(`${id} is in Deals and not in the log.`);
  }
  return wrong;
}

/**
 * A request that was tried again has one line for each deal and action. Kanava's own line about an ended protection may
 * come again where the deal was reopened since.
 */
function requestsActOnce({ lines }: Ledger): string[] {
  const seen = new Set<string>();
  return lines.flatMap(({ requestId, deal, action, sequence }) => {
    const key = JSON.stringify([requestId, deal, action]);
    if (action === 'reopen') for (const known of seen) if (known.includes(`"${deal}","expire"`)) seen.delete(known);
    const isAgain = requestId !== '' && deal !== '' && seen.has(key);
    seen.add(key);
    return isAgain ? [`Line ${sequence} repeats ${action} of ${deal} for the request ${requestId}.`] : [];
  });
}

/** Each line starts from what the line before it left. */
function historyIsComplete({ lines }: Ledger): string[] {
  const wrong: string[] = [];
  const now = new Map<string, PlainRow>();
  for (const { deal, before, after, sequence } of lines) {
    if (deal === '' || !after) continue;
    const known = now.get(deal);
    for (const [key, value] of Object.entries(before ?? {}))
      if (known && !isSame(known[key], value))
        wrong.push(`Line ${sequence} finds ${key} of ${deal} as ${value}, the log left it as ${known[key]}.`);
    now.set(deal, after);
  }
  return wrong;
}

/** Rows as the newest line about them leaves them. */
function dealsAreAsLogged({ lines, deals }: Ledger, gone: ReadonlySet<string>): string[] {
  const rows = new Map(deals.map((row) => [String(row.id), row]));
  const newest = new Map(lines.flatMap((line) => (line.deal && line.after ? [[line.deal, line.after] as const] : [])));
  return [...newest].flatMap(([id, after]) => {
    const row = rows.get(id);
    if (!row) return gone.has(id) ? [] : [`${id} is in the log and not in Deals.`];
    return Object.entries(after).flatMap(([key, value]) =>
      isSame(row[key], value) ? [] : [`${key} of ${id} is ${row[key] ?? 'blank'}, the log says ${value}.`],
    );
  });
}

/** While an action is under way a cell may be as the newest line found it or as it leaves it, and nothing else. */
function rowsAreNoneOfNeither({ lines, deals }: Ledger): string[] {
  const latest = new Map<string, Line[]>();
  for (const line of lines)
    if (line.deal && line.after) latest.set(line.deal, [...(latest.get(line.deal) ?? []), line]);
  return deals.flatMap((row) => {
    const about = latest.get(String(row.id)) ?? [];
    const [newest] = about.slice(-1);
    return Object.entries(newest?.after ?? {}).flatMap(([key, after]) => {
      const found = about.slice(-4).flatMap(({ before }) => (before && key in before ? [before[key]] : []));
      const allowed = [after, ...found];
      if (allowed.some((value) => isSame(row[key], value))) return [];
      return [
        `${key} of ${row.id} is ${row[key] ?? 'blank'}: neither ${allowed.map((value) => value ?? 'blank').join(' nor ')}.`,
      ];
    });
  });
}

const isStatementLine = ({ action }: Line) => action === 'closeMonth' || action === 'payOut';

/** Each line once, none without its line in the log, each check built on the line before. */
function statementsAreLogged({ lines, statements }: Ledger): string[] {
  const logged = new Map(
    lines.flatMap((line) =>
      isStatementLine(line) && line.after ? [[String(line.after.line), line.after] as const] : [],
    ),
  );
  const wrong: string[] = [];
  const byNumber = [...statements].sort((a, b) => String(a.line).localeCompare(String(b.line)));
  let before = '';
  byNumber.forEach((row, i) => {
    const said = logged.get(String(row.line));
    if (row.line !== lineId(i + 1)) wrong.push(`Line ${lineId(i + 1)} of Statements is ${row.line}.`);
    if (row.check !== checkOf(before, row as StatementRecord))
      wrong.push(`The chain of Statements breaks at ${row.line}.`);
    if (!said) wrong.push(`${row.line} is in Statements and not in the log.`);
    else
      for (const [key, value] of Object.entries(said))
        if (!isSame(row[key], value))
          wrong.push(`${key} of ${row.line} is ${row[key] ?? 'blank'}, the log says ${value}.`);
    before = String(row.check);
  });
  return wrong;
}

/** A request closes or pays at one moment; months are closed one after the other, each once. */
function booksAreKeptOnce({ lines }: Ledger): string[] {
  const wrong: string[] = [];
  const moments = new Map<string, string>();
  let last: string | undefined;
  for (const { action, requestId, when, after, sequence } of lines.filter(isStatementLine)) {
    if (moments.has(requestId) && moments.get(requestId) !== when)
      wrong.push(`Line ${sequence} repeats ${action} for the request ${requestId}.`);
    moments.set(requestId, when);
    if (after?.kind !== 'closed') continue;
    const month = String(after.month);
    if (last !== undefined && last !== monthEarlier(month, 1)) wrong.push(`${month} is closed after ${last}.`);
    last = month;
  }
  return wrong;
}

function statementsAreWhole({ lines, statements }: Ledger): string[] {
  const there = new Set(statements.map(({ line }) => line));
  return lines.flatMap((line) =>
    isStatementLine(line) && !there.has(line.after?.line ?? '')
      ? [`${line.after?.line} is in the log and not in Statements.`]
      : [],
  );
}

export function readLedger(sheets: Sheets): Ledger & { readonly wrong: string[] } {
  const { lines, wrong } = readLog(sheets);
  return { lines, deals: rowsOf(sheets, 'deals'), statements: rowsOf(sheets, 'statements'), wrong };
}

/** What is wrong at a moment when an action may have been broken off; what was typed, Check log has yet to see. */
export function wrongMidway(sheets: Sheets, byHand = false): string[] {
  const ledger = readLedger(sheets);
  const rows = [...idsAreGivenOnce(ledger), ...rowsAreNoneOfNeither(ledger), ...statementsAreLogged(ledger)];
  return [...ledger.wrong, ...requestsActOnce(ledger), ...booksAreKeptOnce(ledger), ...(byHand ? [] : rows)];
}

/** What is wrong when nothing is under way; `gone` are deals that somebody took out. */
export function wrongAtRest(sheets: Sheets, gone: ReadonlySet<string> = new Set()): string[] {
  return [...wrongInDeals(sheets, gone), ...statementsAreWhole(readLedger(sheets))];
}

/** What Check log is to have mended. */
export function wrongInDeals(sheets: Sheets, gone: ReadonlySet<string> = new Set()): string[] {
  const ledger = readLedger(sheets);
  return [
    ...statementsAreLogged(ledger),
    ...booksAreKeptOnce(ledger),
    ...ledger.wrong,
    ...idsAreGivenOnce(ledger),
    ...requestsActOnce(ledger),
    ...historyIsComplete(ledger),
    ...dealsAreAsLogged(ledger, gone),
  ];
}
