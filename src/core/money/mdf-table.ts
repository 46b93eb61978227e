/** The range of the sheet Marketing money as custom functions get it: what each partner was granted. */

import { labelsOf, MDF_STATES } from '../choices';
import { choiceReader } from '../deals/deal-status';
import { foldLabel } from '../language';
import { cellOf } from '../ranges/table';
import { badCell } from '../ranges/table-error';
import { tableFromRange } from '../ranges/table-range';
import { type ColumnKey, MDF_COLUMNS } from '../schema';
import { GRANTED } from './mdf';
import { amountOf, roundMoney, unitsOf } from './money';

/** The finest minor unit of any currency. */
const DIGITS = 4;
const NEEDED = ['partner', 'amount', 'status'] as const;

interface Grants {
  units: number;
  /** ISO codes as the rows say them, in capitals. */
  readonly currencies: Set<string>;
}

/** What was granted to a partner: approved, claimed and paid. Refuses a row that cannot be read, and money in two currencies. */
export function readGranted(range: unknown): (partner: string) => number {
  const table = tableFromRange<ColumnKey<'mdf'>>('requests', range, MDF_COLUMNS, NEEDED);
  const stateOf = choiceReader(MDF_STATES);
  const byPartner = new Map<string, Grants>();
  table.rows.forEach((row, index) => {
    const bad = (key: (typeof NEEDED)[number], allowed: string): Error =>
      badCell('requests', table.firstRow + index, MDF_COLUMNS[key].label, allowed, cellOf(table, row, key));
    const partner = foldLabel(cellOf(table, row, 'partner'));
    if (partner === '') return;
    const state = stateOf(cellOf(table, row, 'status'));
    if (state === undefined) throw bad('status', `one of ${labelsOf(MDF_STATES, 'en').join(', ')}`);
    if (!GRANTED.has(state)) return;
    const amount = cellOf(table, row, 'amount');
    if (typeof amount !== 'number' || !(amount >= 0)) throw bad('amount', 'a number, 0 or more');
    const known = byPartner.get(partner) ?? { units: 0, currencies: new Set<string>() };
    byPartner.set(partner, known);
    known.units += unitsOf(roundMoney(amount, DIGITS), DIGITS);
    const currency = foldLabel(cellOf(table, row, 'currency')).toUpperCase();
    if (currency !== '') known.currencies.add(currency);
  });
  return (partner) => {
    const { units, currencies } = byPartner.get(foldLabel(partner)) ?? { units: 0, currencies: new Set<string>() };
    if (currencies.size < 2) return amountOf(units, DIGITS);
    throw new Error(`requests of one partner must be in one currency, got ${[...currencies].sort().join(', ')}.`);
  };
}
