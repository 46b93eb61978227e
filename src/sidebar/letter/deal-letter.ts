/** The letters that fit a deal as it stands, and the facts they tell. */
import type { OpenDeal } from '../../app/actions/contract';
import type { DealState } from '../../core/choices';
import { countryCode } from '../../core/country';
import { wholeDaysBetween } from '../../core/days';
import type { Language } from '../../core/language';
import type { LetterFacts, LetterKind } from '../../i18n/letters';
import { formatIn } from '../format';

/** What only the answer to a decision tells of a deal, for as long as the deal is in the state that it led to. */
export interface Decided {
  readonly status: DealState;
  /** The letter that this decision asks for. */
  readonly kind: LetterKind;
  readonly reason: string;
}

const HOUR_MS = 3_600_000;

/** Today, YYYY-MM-DD, and the days before its end in which a protection is reminded of. */
export interface Calendar {
  readonly today: string;
  readonly reminderDays: number;
}

/** Kinds of letters, the one to propose first; none where there is no partner to write to. */
export function letterKinds(deal: OpenDeal, calendar: Calendar, decided?: Decided): readonly LetterKind[] {
  if (deal.partner === '') return [];
  const fitting = fittingKinds(deal, calendar);
  if (!decided) return fitting;
  return [decided.kind, ...fitting.filter((kind) => kind !== decided.kind)];
}

function fittingKinds(
  { status, protectedUntil, evidence }: OpenDeal,
  { today, reminderDays }: Calendar,
): readonly LetterKind[] {
  switch (status) {
    case 'draft':
      return [];
    case 'submitted':
      return ['registered', 'offered'];
    case 'needsInfo':
      return ['needsInfo', 'registered'];
    case 'approved': {
      const given: LetterKind = evidence === '' ? 'approved' : 'extended';
      if (protectedUntil === '') return [given];
      const left = wholeDaysBetween(midnight(protectedUntil), midnight(today));
      return left <= reminderDays ? ['reminder', given] : [given, 'reminder'];
    }
    default:
      return [status];
  }
}

const midnight = (day: string) => new Date(`${day}T00:00:00Z`);

/** Partners in Finland read Finnish, all others English. */
export function letterLanguage(country: string): Language {
  return countryCode(country) === 'FI' ? 'fi' : 'en';
}

interface Writing {
  readonly language: Language;
  readonly sender: string;
  /** Milliseconds since 1970, when `hoursLeft` was told. */
  readonly asOf: number;
}

export function letterFacts(deal: OpenDeal, decided: Decided | undefined, writing: Writing): LetterFacts {
  const { day, percent, money } = formatIn(writing.language);
  const { hoursLeft, protectedUntil, currency, margin, earnings } = deal;
  const isDue = hoursLeft !== null && hoursLeft > 0;
  const due = isDue ? localDay(new Date(writing.asOf + hoursLeft * HOUR_MS)) : '';
  return {
    id: oneLine(deal.id),
    company: oneLine(deal.company),
    contact: oneLine(deal.contact),
    sender: oneLine(writing.sender),
    until: protectedUntil === '' ? '' : day(protectedUntil),
    isExtended: deal.evidence !== '',
    margin: margin === null ? '' : percent(margin),
    earnings: earnings === null ? '' : money(earnings, currency),
    reason: (decided?.reason || deal.reason).trim(),
    due: due === '' ? '' : day(due),
    place: deal.queue?.position ?? 0,
  };
}

/** A cell may hold several lines. */
const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

function localDay(instant: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${instant.getFullYear()}-${two(instant.getMonth() + 1)}-${two(instant.getDate())}`;
}
