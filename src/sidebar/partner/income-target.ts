/** How many deals an income takes that the partner wants (requirement 11), said while it is typed. */
import type { PartnerMoney } from '../../app/actions/partners/partner-money-contract';
import { dealsNeeded } from '../../core/money/earnings';
import { marksCurrency } from '../../core/ranges/typed-number';
import { inLanguage } from '../../i18n/messages';
import { partnerMoneyMessages } from '../../i18n/partner-money';
import { fill, h } from '../dom';
import { field } from '../field';
import type { Programme } from '../programme';
import { readNumber } from '../typed-number-field';

export interface IncomeTarget {
  readonly element: HTMLElement;
  /** The figures to compute from; what was typed stays. */
  show(money: PartnerMoney): void;
  clear(): void;
}

export function incomeTarget({ language, format }: Programme): IncomeTarget {
  const texts = inLanguage(partnerMoneyMessages, language);
  const control = h('input', { name: 'income', inputmode: 'decimal', autocomplete: 'off' });
  const { row, setError } = field(control, texts.income, texts.incomeHint);
  const result = h('p', { class: 'number', role: 'status' });
  let money: PartnerMoney | undefined;

  const say = () => {
    fill(result);
    if (!money) return;
    const { currency } = money;
    const rule = { allowsMark: (mark: string) => marksCurrency(mark, currency), expected: currency };
    const { value, error } = readNumber(control.value, rule, language);
    setError(value !== null && !(value > 0) ? texts.incomeWrong : error);
    if (value !== null && value > 0) fill(result, answerTo(value, money));
  };
  const answerTo = (target: number, { currency, deals, margin, missingRate, revenue }: PartnerMoney): string => {
    if (missingRate) return texts.incomeNoRate;
    if (deals === 0 || !(revenue > 0)) return texts.incomeNoDeals;
    if (margin === null || !(margin > 0)) return texts.incomeNoMargin;
    const average = revenue / deals;
    const needed = dealsNeeded(target, average, margin);
    return texts.incomeTakes(needed, format.money(Math.round(average), currency), format.percent(margin));
  };
  control.addEventListener('input', say);
  // The form around it saves the partner; this field only computes.
  control.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) event.preventDefault();
  });
  return {
    element: h('div', { class: 'income' }, row, result),
    show(now) {
      money = now;
      say();
    },
    clear() {
      money = undefined;
      control.value = '';
      setError('');
      fill(result);
    },
  };
}
