/** What speaks for or against an open registration, as whoever decides it reads it. */
import { calendarDay, isDate } from '../../../core/days';
import { stateReader } from '../../../core/deals/deal-status';
import { foldLabel } from '../../../core/language';
import { cellOf, type Table } from '../../../core/ranges/table';
import { isUndecided } from '../../../core/registration/deal-lifecycle';
import { type DirectSign, directSigns } from '../../../core/registration/direct-signs';
import type { DealColumn, PartnerColumn } from '../../../core/schema';
import type { Settings } from '../../../core/settings/settings';
import type { Sentence } from '../../../i18n/answers';
import { textOfCell } from '../../../sheets/cell-text';

export interface AdviceSources {
  readonly deals: Table<DealColumn>;
  readonly partners: Table<PartnerColumn>;
  readonly settings: Settings;
  readonly now: Date;
}

/**
 * Answers by the position of a deal's row: an older open direct deal, a direct contact shortly before, a partner
 * without certification (these while it is undecided), and bypasses. The deals are compared once, when first asked.
 */
export function adviceFinder(sources: AdviceSources): (index: number) => readonly Sentence[] {
  const { deals, settings, now } = sources;
  const stateOf = stateReader();
  const isUncertified = certificationReader(sources);
  let signs: ReadonlyMap<number, readonly DirectSign[]> | undefined;
  return (index) => {
    signs ??= byRegistration(directSigns(deals, now, settings));
    const row = deals.rows[index] ?? [];
    const own = signs.get(deals.firstRow + index) ?? [];
    const bypasses = own.filter(({ kind }) => kind === 'bypass').map(sentenceOf);
    if (!isUndecided(stateOf(cellOf(deals, row, 'status')))) return bypasses;
    const partner = textOfCell(cellOf(deals, row, 'partner')).trim();
    return [
      ...(settings.openDirectDeal === 'pass' ? [] : latest(own, 'olderDeal')),
      ...(settings.directContact === 'pass' ? [] : latest(own, 'recentContact')),
      ...bypasses,
      ...(settings.uncertifiedPartner !== 'pass' && isUncertified(partner) ? [['uncertified', partner] as const] : []),
    ];
  };
}

function byRegistration(signs: readonly DirectSign[]): Map<number, DirectSign[]> {
  const found = new Map<number, DirectSign[]>();
  for (const sign of signs) {
    const { row } = sign.registration;
    found.set(row, [...(found.get(row) ?? []), sign]);
  }
  return found;
}

/** The signs come with the earliest first. */
function latest(signs: readonly DirectSign[], kind: DirectSign['kind']): Sentence[] {
  const last = signs.filter((sign) => sign.kind === kind).pop();
  return last === undefined ? [] : [sentenceOf(last)];
}

function sentenceOf({ kind, isContact, direct, when }: DirectSign): Sentence {
  const day = isContact ? when : calendarDay(new Date(when));
  const id = direct.id === '' ? `#${direct.row}` : direct.id;
  if (kind === 'olderDeal') return ['olderDirect', id, day];
  if (kind === 'recentContact') return ['recentContact', day];
  return isContact ? ['bypassedByContact', day] : ['bypassedByDeal', id, day];
}

/** A partner that Partners lists without a date of certification. */
function certificationReader({ partners }: AdviceSources): (partner: string) => boolean {
  const certified = new Map<string, boolean>();
  for (const row of partners.rows) {
    const name = foldLabel(textOfCell(cellOf(partners, row, 'partner')));
    if (name !== '' && !certified.has(name)) certified.set(name, isDate(cellOf(partners, row, 'certified')));
  }
  return (partner) => certified.get(foldLabel(partner)) === false;
}
