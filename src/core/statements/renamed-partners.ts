/**
 * A partner that was renamed in Deals and in Partners: closing takes its deals back under the old name and gives them to
 * the new one. What the old name was paid goes along, or the same commission would be owed a second time.
 */
import { foldLabel } from '../language';
import { sumMoney } from '../money/money';
import { accountOf } from './statement';
import type { NewLine, StatementLine } from './statement-line';

export interface RenamingQuestion {
  readonly when: Pick<NewLine, 'month' | 'day'>;
  /** Folded names in the sheet Partners. */
  readonly listed: Pick<ReadonlySet<string>, 'has'>;
}

/** What a closing has written so far, account by account. */
interface Account {
  readonly partner: string;
  readonly currency: string;
  readonly amounts: number[];
  readonly ofDeals: number[];
  /** Names to which its deals have gone. */
  readonly takers: Map<string, string>;
}

/**
 * Lines that bring the balance of a former name to the new one: two for each account that has no deal left, whose deals
 * have all gone to one partner, and whose own name is not in Partners any more.
 */
export function renamings(
  before: readonly StatementLine[],
  added: readonly NewLine[],
  { when, listed }: RenamingQuestion,
): NewLine[] {
  const moved = added.filter(({ cause }) => cause === 'moved');
  if (moved.length === 0) return [];
  const takers = new Map(
    added.flatMap((line) => (line.kind === 'earned' ? [[`${line.deal} ${line.currency}`, line.partner] as const] : [])),
  );
  const accounts = new Map(moved.map((line) => [accountOf(line), newAccount(line)]));
  for (const line of moved) {
    const taker = takers.get(`${line.deal} ${line.currency}`) ?? '';
    accounts.get(accountOf(line))?.takers.set(foldLabel(taker), taker);
  }
  for (const line of [...before, ...added]) {
    const account = accounts.get(accountOf(line));
    account?.amounts.push(line.amount);
    if (line.deal !== '') account?.ofDeals.push(line.amount);
  }
  return [...accounts.values()].flatMap((account) => transfer(account, when, listed));
}

const newAccount = ({ partner, currency }: NewLine): Account => ({
  ...{ partner, currency, amounts: [], ofDeals: [], takers: new Map() },
});

function transfer(
  { partner, currency, amounts, ofDeals, takers }: Account,
  when: RenamingQuestion['when'],
  listed: RenamingQuestion['listed'],
): NewLine[] {
  const [taker = '', ...others] = takers.values();
  const balance = sumMoney(amounts, currency);
  const isRenamed = taker !== '' && others.length === 0 && !listed.has(foldLabel(partner));
  if (!isRenamed || balance === 0 || sumMoney(ofDeals, currency) !== 0) return [];
  return [lineFor(partner, 0 - balance, taker), lineFor(taker, balance, partner)];

  function lineFor(name: string, amount: number, other: string): NewLine {
    return {
      ...{ ...when, partner: name, kind: amount > 0 ? 'correction' : 'clawback', deal: '', company: '' },
      ...{ base: null, rate: null, amount, currency, cause: 'moved', reference: other, terms: '' },
    };
  }
}
