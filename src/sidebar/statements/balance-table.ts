/** What is owed to each partner, to be ticked; what is below zero is carried. */
import { accountOf, type Balance } from '../../core/statements/statement';
import { h } from '../dom';
import type { Desk } from './desk';

export interface BalanceTable {
  readonly element: HTMLElement;
  /** Whole balances, as they are shown. */
  chosen(): Balance[];
}

interface Options {
  readonly desk: Desk;
  readonly mayPay: boolean;
  /** "All" ticks so many. */
  readonly most: number;
  changed(): void;
}

export function balanceTable(balances: readonly Balance[], { desk, mayPay, most, changed }: Options): BalanceTable {
  const { texts, draft } = desk;
  const sorted = [...balances].sort((a, b) => a.partner.localeCompare(b.partner, desk.language));
  const payable = sorted.filter(({ amount }) => amount > 0);
  const accounts = new Set(payable.map(accountOf));
  for (const account of draft.chosen) if (!accounts.has(account)) draft.chosen.delete(account);
  const boxes = new Map(payable.map((balance) => [accountOf(balance), tick(balance, desk)] as const));
  const all = h('input', { type: 'checkbox', name: 'all' });
  const showAll = () => {
    const count = draft.chosen.size;
    all.checked = count > 0 && count >= Math.min(boxes.size, most);
    all.indeterminate = count > 0 && !all.checked;
  };
  const choose = (account: string, isChosen: boolean) => {
    if (isChosen) draft.chosen.add(account);
    else draft.chosen.delete(account);
  };
  for (const [account, box] of boxes) {
    box.addEventListener('change', () => {
      choose(account, box.checked);
      showAll();
      changed();
    });
  }
  all.addEventListener('change', () => {
    let left = all.checked ? most : 0;
    for (const [account, box] of boxes) {
      box.checked = left > 0;
      choose(account, box.checked);
      left -= 1;
    }
    showAll();
    changed();
  });
  showAll();
  const header = [texts.partner, texts.currency].map((name) => h('th', { scope: 'col' }, name));
  header.push(h('th', { scope: 'col', class: 'figure' }, texts.owed));
  const element = h(
    'table',
    { class: 'plain owed', 'aria-label': texts.owed },
    h('thead', {}, h('tr', {}, mayPay && h('td', {}, h('label', {}, all, ` ${texts.all}`)), ...header, h('td', {}))),
    h('tbody', {}, ...sorted.map((balance) => balanceRow(balance, boxes.get(accountOf(balance)), mayPay, desk))),
  );
  return { element, chosen: () => payable.filter((balance) => draft.chosen.has(accountOf(balance))) };
}

function tick({ partner, currency, amount }: Balance, { texts, figures, draft }: Desk): HTMLInputElement {
  const label = texts.pays(`${partner}, ${figures.money(amount, currency)}`);
  const box = h('input', { type: 'checkbox', name: 'pay', 'aria-label': label });
  box.checked = draft.chosen.has(accountOf({ partner, currency }));
  return box;
}

function balanceRow(balance: Balance, box: HTMLElement | undefined, mayPay: boolean, desk: Desk): HTMLElement {
  const { partner, currency, amount } = balance;
  return h(
    'tr',
    {},
    mayPay && h('td', {}, box),
    h('th', { scope: 'row' }, partner),
    h('td', {}, currency),
    h('td', { class: 'figure' }, desk.figures.amount(amount, currency)),
    h('td', { class: 'muted' }, amount < 0 && desk.texts.carriedOver),
  );
}
