import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stateReader } from '../../../src/core/deals/deal-status';
import type { Table } from '../../../src/core/ranges/table';
import { isUndecided } from '../../../src/core/registration/deal-lifecycle';
import { queuePlaces } from '../../../src/core/registration/queue-places';
import { registrationQueue } from '../../../src/core/registration/registration-queue';
import type { DealColumn } from '../../../src/core/schema';

const TODAY = new Date('2026-11-20T09:30:00Z');
const COLUMNS = [
  ...(['id', 'registered', 'partner', 'source', 'company', 'country', 'product', 'status', 'protected'] as const),
] satisfies DealColumn[];
const day = (text: string) => (text === '' ? '' : new Date(`${text}T00:00:00Z`));

function tableOf(rows: readonly (readonly unknown[])[]): Table<DealColumn> {
  return { rows, at: Object.fromEntries(COLUMNS.map((key, i) => [key, i])), firstRow: 2 };
}

const row = fc
  .record({
    registered: fc.constantFrom('', '2026-10-01', '2026-10-02', '2026-10-03'),
    partner: fc.constantFrom('Nordic Cloud', 'Baltic Data', ''),
    company: fc.constantFrom('Kone Oyj', 'Kone', 'Hakala Oy', ''),
    country: fc.constantFrom('', 'FI', 'SE'),
    product: fc.constantFrom('', 'Licences', 'Support; Licences'),
    status: fc.constantFrom('Submitted', 'Needs info', 'Approved', 'Won', 'Rejected', '?'),
    until: fc.constantFrom('', '2026-11-20', '2026-11-19'),
  })
  .map(({ registered, partner, company, country, product, status, until }) => [
    ...[day(registered), partner, partner === '' ? 'Direct' : 'Partner-sourced', company, country, product, status],
    day(until),
  ]);
const deals = fc
  .array(row, { maxLength: 14 })
  .map((rows) => tableOf(rows.map((cells, i) => [`D-${String(i + 1).padStart(6, '0')}`, ...cells])));

const waitingIn = ({ rows, at }: Table<DealColumn>) => {
  const stateOf = stateReader();
  return rows.flatMap((cells, index) =>
    isUndecided(stateOf(cells[at.status ?? 0])) && cells[at.company ?? 0] !== '' && cells[at.partner ?? 0] !== ''
      ? [index]
      : [],
  );
};

describe('the queue of a customer', () => {
  it('gives each registration the same place, whether asked for one, for many or for a list', () => {
    fc.assert(
      fc.property(deals, (table) => {
        const asked = waitingIn(table);
        const [one, many] = [1, 100].map((questions) => registrationQueue(table, { asOf: TODAY }, questions));
        const list = queuePlaces(table, TODAY, asked);
        for (const index of asked) {
          expect(many?.placeOf(index)).toStrictEqual(one?.placeOf(index));
          const [place, listed] = [one?.placeOf(index), list.get(index)];
          expect(listed?.position).toBe(place?.position);
          expect(listed?.first?.id).toBe(place?.first?.id);
        }
      }),
    );
  });

  it('has somebody first: whoever is next when the first is gone has nobody in front', () => {
    fc.assert(
      fc.property(deals, (table) => {
        for (const index of waitingIn(table)) {
          const queue = registrationQueue(table, { asOf: TODAY }, 1, [index]);
          const gone = [...(table.rows[index] ?? [])];
          gone[table.at.status ?? 0] = 'Rejected';
          queue.put(index, gone);
          const next = queue.nextAfter(index, false);
          if (next) expect(queue.placeOf(next.index)?.first).toBeUndefined();
        }
      }),
    );
  });
});
