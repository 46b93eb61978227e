/** Statements as the server answers them: lines of two closed months, and October as it would be closed. */
import type { StatementsView } from '../../src/app/actions/statements/statements-contract';
import { lastClosedMonth } from '../../src/core/statements/close-month';
import { balancesOf, type ShownLine, statementsOf } from '../../src/core/statements/statement';
import type { NewLine, StatementLine } from '../../src/core/statements/statement-line';

export const line = (changes: Partial<NewLine>): NewLine => ({
  ...{ month: '2026-10', partner: '<b>Nordic</b> & Cloud', kind: 'earned', deal: 'D-000012', company: 'KONE Oyj' },
  ...{ day: '2026-10-14', base: 12_345.67, rate: 0.2, amount: 2469.13, currency: 'EUR', cause: 'won' },
  ...{ reference: '', terms: 'Bronze: €12,345 won in 12 months to 2026-10-14' },
  ...changes,
});
const written = (lines: readonly NewLine[]): StatementLine[] =>
  lines.map((each, index) => ({ ...each, number: index + 1, written: '', requestId: '', check: '' }));
const closed = (month: string): NewLine =>
  line({ month, partner: '', kind: 'closed', deal: '', company: '', amount: 0, cause: '', reference: '1', terms: '' });

const SEPTEMBER = { month: '2026-09', day: '2026-09-15' };
const NO_DEAL = { deal: '', company: '', base: null, rate: null, terms: '' };
export const CLOSED_LINES = written([
  line({ ...SEPTEMBER, month: '2026-08', day: '2026-08-20', deal: 'D-000001', base: 10_000, amount: 2000 }),
  closed('2026-08'),
  line({ ...SEPTEMBER, partner: 'Baltic Data', deal: 'D-000003', amount: 10_000, base: 50_000, currency: 'SEK' }),
  line({ ...SEPTEMBER, partner: 'Taiga', deal: 'D-000004', company: '=1+1', amount: 500, base: 2500, rate: 0.2 }),
  line({ ...SEPTEMBER, ...NO_DEAL, kind: 'payment', amount: -2000, cause: 'paidOut', reference: 'SEPA 77' }),
  closed('2026-09'),
]);
export const OPEN_LINES: readonly ShownLine[] = [
  line({}),
  line({ deal: 'D-000015', company: 'Hakala Oy', base: 1000, rate: 0.125, amount: 125 }),
  line({ deal: 'D-000016', company: 'Hakala Oy', currency: 'JPY', base: 100_001, amount: 20_000 }),
  line({
    ...{ partner: 'Taiga', kind: 'clawback', deal: 'D-000004', company: '=1+1', day: '2026-10-31', base: 2500 },
    ...{ amount: -700, cause: 'notEarned', reference: 'E-000004' },
  }),
];

/** `lines` stand in the sheet, `open` would be written if the month were closed. */
export function statementsView(
  changes: Partial<StatementsView> = {},
  lines: readonly StatementLine[] = CLOSED_LINES,
  open: readonly ShownLine[] = OPEN_LINES,
): StatementsView {
  const month = changes.month ?? '2026-10';
  const closedMonths = lines.flatMap((each) => (each.kind === 'closed' ? [each.month] : [])).reverse();
  const isClosed = month <= (lastClosedMonth(lines) ?? '');
  return {
    language: 'en',
    file: 'Channel 2026',
    userName: 'Anna Virtanen',
    today: '2026-11-20',
    currency: 'EUR',
    closedMonths,
    closable: ['2026-10'],
    month,
    isClosed,
    statements: statementsOf([...lines, ...(isClosed ? [] : open)], month),
    balances: [...balancesOf(lines).values()],
    laterPayments: [],
    partners: [
      { name: '<b>Nordic</b> & Cloud', contact: 'Aino Salo', email: 'aino@nordic.example', country: 'Suomi' },
      { name: 'Baltic Data', contact: '', email: '', country: 'EE' },
    ],
    mdf: { '<b>nordic</b> & cloud': { accrued: 600, granted: 850, requested: 0, available: -250 } },
    problems: [],
    faults: [],
    ...changes,
  };
}
