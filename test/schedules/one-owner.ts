/** What must be true of the registrations of one customer, whoever acted and in whatever order. */
import type { SidebarStart } from '../../src/app/actions/contract';
import type { Sheets } from '../app/programme';
import type { PlainRow } from '../crash/ledger';
import { type Line, readLedger } from '../crash/ledger';

const isPartners = (row: PlainRow) => row.source !== 'direct';
const day = (when: unknown) => String(when).slice(0, 10);
const holds = (row: PlainRow, today: string) =>
  isPartners(row) && row.status === 'approved' && (row.protected === null || String(row.protected ?? '9') >= today);
const waits = (row: PlainRow) => isPartners(row) && (row.status === 'submitted' || row.status === 'needsInfo');

/** The registrations as each line of the log leaves them, line by line. */
function wrongOnTheWay(lines: readonly Line[]): string[] {
  const wrong: string[] = [];
  const now = new Map<string, PlainRow>();
  lines.forEach((line, i) => {
    const { deal, after, before, when, requestId, sequence } = line;
    if (deal === '' || !after) return;
    if (before === null) wrong.push(...wrongAtBirth(after, [...now.values()], day(when)));
    now.set(deal, after);
    const next = lines[i + 1];
    const isStep = next?.requestId === requestId && next.when === when; // more lines of one action follow
    const holders = [...now].filter(([, row]) => holds(row, day(when)));
    if (!isStep && holders.length > 1)
      wrong.push(`After line ${sequence} the customer is held by ${holders.map(([id]) => id).join(' and ')}.`);
  });
  return wrong;
}

function wrongAtBirth(row: PlainRow, others: readonly PlainRow[], today: string): string[] {
  if (!isPartners(row)) return [];
  const rivals = others.filter((other) => holds(other, today) || waits(other));
  const own = rivals.find(({ partner }) => partner === row.partner);
  return [
    ...(own ? [`${row.partner} has ${own.id} and registered the same customer again as ${row.id}.`] : []),
    ...(rivals.length > 0 && !row.conflict ? [`${row.id} does not say that ${rivals[0]?.id} was there before.`] : []),
  ];
}

/** Who came first by the log came first by the sheet, too: the order of the lock decides. */
function wrongOrder(deals: readonly PlainRow[]): string[] {
  const inTurn = [...deals].sort((a, b) => String(a.id).localeCompare(String(b.id)));
  return inTurn.flatMap((row, i) => {
    const before = inTurn[i - 1];
    const isEarlier = before && String(row.registered) < String(before.registered);
    return isEarlier
      ? [`${row.id} was registered at ${row.registered}, ${before.id} before it at ${before.registered}.`]
      : [];
  });
}

export function wrongWithCustomer(sheets: Sheets): string[] {
  const { lines, deals } = readLedger(sheets);
  return [...wrongOnTheWay(lines), ...wrongOrder(deals)];
}

/** What the sidebar shows of the queue: places in the order of registration, and none behind nobody. */
export function wrongInQueue({ open }: SidebarStart): string[] {
  const queued = open.filter(({ queue }) => queue !== null).sort((a, b) => a.id.localeCompare(b.id));
  return queued.flatMap((deal, i) => {
    const before = queued[i - 1];
    if (!before || Number(deal.queue?.position) > Number(before.queue?.position)) return [];
    return [`${deal.id} is at place ${deal.queue?.position}, ${before.id} before it at ${before.queue?.position}.`];
  });
}
