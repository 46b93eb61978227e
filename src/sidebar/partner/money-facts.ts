/** What the card says about a partner's money, each fact in one sentence under its label. */
import type { Owed, PartnerMoney } from '../../app/actions/partners/partner-money-contract';
import { partnerEarnings } from '../../core/money/earnings';
import { isCurrency, sumMoney } from '../../core/money/money';
import { inLanguage } from '../../i18n/messages';
import { partnerMoneyMessages } from '../../i18n/partner-money';
import { type Child, h } from '../dom';
import { daysLater } from '../format';
import { notice } from '../notice';
import type { Programme } from '../programme';
import { nextAction } from './next-action';

type Say = ReturnType<typeof inLanguage<typeof partnerMoneyMessages>>;

const textsOf = ({ language }: Programme): Say => inLanguage(partnerMoneyMessages, language);

/** Above the field for the income: why this tier, and what the next one brings. */
export function tierFacts(money: PartnerMoney, programme: Programme): Child[] {
  const texts = textsOf(programme);
  const next = atNextTier(money, programme, texts);
  const reasons = [...tierReason(money, programme, texts), ...ratesLine(money, programme, texts)];
  return [facts([[texts.tier, reasons], next !== '' && [texts.next, [next]]])];
}

/** Below it: an hour, activity, what comes next, what is owed, marketing money. */
export function otherFacts(money: PartnerMoney, programme: Programme): Child[] {
  const texts = textsOf(programme);
  const mdf = mdfLine(money, programme, texts);
  return [
    facts([
      [texts.hourly, [hourly(money, programme, texts)]],
      [texts.activity, [activity(money, programme, texts)]],
      [texts.action, [nextAction(money.name, programme)]],
      [texts.owed, owedLines(money, programme, texts)],
      mdf !== '' && [texts.mdf, [mdf]],
    ]),
    mdfNotice(money, programme, texts),
  ];
}

type Fact = readonly [label: string, lines: readonly string[]];

function facts(all: readonly (Fact | false)[]): HTMLElement {
  const known = all.filter((fact) => fact !== false);
  const rows = known.map(([label, lines]) =>
    h('div', {}, h('dt', {}, label), ...lines.map((line) => h('dd', { class: 'number' }, line))),
  );
  return h('dl', { class: 'sentences' }, ...rows);
}

function tierReason(money: PartnerMoney, { format }: Programme, texts: Say): string[] {
  const { deals, earnedTier, lowerFrom, margin, missingRate, overridden, since, tier } = money;
  const revenue = format.money(money.revenue, money.currency);
  const noRate = missingRate ? [texts.noRate(missingRate.currency, format.day(missingRate.day))] : [];
  if (overridden) {
    const terms = [tier, margin === null ? '' : format.percent(margin)].filter(Boolean).join(', ');
    const byRevenue = earnedTier === '' ? '' : texts.typedElse(earnedTier, revenue, deals);
    return [texts.typed(terms) + byRevenue, ...noRate];
  }
  if (missingRate) return noRate;
  if (tier === '') return [texts.noTier(revenue, deals)];
  if (lowerFrom !== '') return [texts.onNotice(earnedTier, tier, format.day(daysLater(lowerFrom, -1)))];
  return [texts.byRevenue(tier, revenue, deals) + (since === '' ? '' : texts.since(format.day(since)))];
}

/** At which deals in other currencies count, with the day of each. */
function ratesLine({ usedRates }: PartnerMoney, { format }: Programme, texts: Say): string[] {
  const named = usedRates
    .slice(0, RATES_NAMED)
    .map(({ currency, rate, day }) => `${currency} ${format.rate(rate)} (${format.day(day)})`);
  const more = usedRates.length - named.length;
  return named.length === 0 ? [] : [texts.rates(named.join(', '), more)];
}

const RATES_NAMED = 3;

/** '' where it would bring nothing, or nobody can say. */
function atNextTier(money: PartnerMoney, { format }: Programme, texts: Say): string {
  const { currency, margin, missingRate, nextMargin, nextTier, revenue } = money;
  if (missingRate || margin === null || nextMargin === null || nextMargin <= margin || !(revenue > 0)) return '';
  const known = isCurrency(currency) ? currency : undefined;
  const [now, then] = [margin, nextMargin].map((rate) => partnerEarnings(revenue, rate, known)) as [number, number];
  const say = (amount: number) => format.money(amount, currency);
  return texts.atNext(nextTier, say(revenue), say(then), say(now), say(sumMoney([then, 0 - now], currency)));
}

function hourly({ currency, hours: { deals, hourly: each } }: PartnerMoney, { format }: Programme, texts: Say): string {
  return each === null ? texts.noHours : texts.anHour(format.money(each, currency), deals);
}

function activity({ isActive, lastRegistration }: PartnerMoney, { format }: Programme, texts: Say): string {
  if (lastRegistration === '') return texts.neverActive;
  return (isActive ? texts.active : texts.idle)(format.day(lastRegistration));
}

function owedLines({ closedMonth, owed }: PartnerMoney, { format }: Programme, texts: Say): string[] {
  if (closedMonth === '') return [texts.notClosed];
  const lines = owed.filter(({ closed, notClosed }) => closed !== 0 || notClosed !== 0);
  return lines.length === 0 ? [texts.nothingOwed] : lines.map((each) => owedLine(each, format, texts));
}

function owedLine({ closed, currency, notClosed }: Owed, format: Programme['format'], texts: Say): string {
  const say = (amount: number) => format.money(Math.abs(amount), currency);
  const balance = closed === 0 ? texts.nothingOwed : (closed > 0 ? texts.owes : texts.owesUs)(say(closed));
  if (notClosed === 0) return balance;
  return balance + (notClosed > 0 ? texts.earnedSince : texts.takenSince)(say(notClosed));
}

/** '' where the workbook has no sheet for it, or the partner nothing in it. */
function mdfLine({ currency, mdf }: PartnerMoney, { format }: Programme, texts: Say): string {
  if (mdf === null) return '';
  if (!('available' in mdf)) return texts.noRate(mdf.currency, format.day(mdf.day));
  const say = (amount: number) => format.money(amount, currency);
  return texts.available(say(mdf.available), say(mdf.accrued), say(mdf.granted));
}

function mdfNotice({ currency, mdf }: PartnerMoney, { format }: Programme, texts: Say): HTMLElement | null {
  if (mdf === null || !('available' in mdf)) return null;
  const { available, requested } = mdf;
  const say = (amount: number) => format.money(amount, currency);
  if (available < 0) {
    const over = texts.overAccrualText(say(0 - available));
    return notice('warn', [h('strong', {}, texts.overAccrual), h('p', {}, over)]);
  }
  return requested > available ? notice('warn', [texts.requestedTooMuch(say(requested), say(available))]) : null;
}
