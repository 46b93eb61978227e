/** What the form says beside its fields while a person types. */
import type { DealRequest } from '../../app/actions/contract';
import { inLanguage } from '../../i18n/messages';
import { registerMessages } from '../../i18n/sidebar';
import { fill, h } from '../dom';
import type { Programme } from '../programme';
import type { DealFields } from './deal-form';
import type { DealReading } from './read-deal';

/** How the figures were read, what is known of the partner. */
export function showNotes(fields: DealFields, { request }: DealReading, programme: Programme): void {
  const { amount, hours, partner } = fields;
  const { money, number } = programme.format;
  amount.setHint(request.amount === null ? '' : `= ${money(request.amount, request.currency)}`);
  hours.setHint(request.hours === null ? '' : `= ${number(request.hours)} h`);
  partner.setHint(partnerNote(request, programme));
  // A direct deal has no partner.
  partner.row.hidden = request.source === 'direct';
}

function partnerNote({ partner: name }: DealRequest, programme: Programme): string {
  const texts = inLanguage(registerMessages, programme.language);
  if (programme.now().partners.length === 0) return texts.noPartners;
  const partner = programme.partnerNamed(name);
  if (!partner) return '';
  const { tier, margin, certified } = partner;
  const rate = margin === null ? '' : texts.partnerFacts(tier, programme.format.percent(margin));
  return [rate, certified ? '' : texts.notCertified].filter(Boolean).join(' · ');
}

/** Errors of what was typed show when the person leaves the field; what is still missing, only on sending. */
export function showTypedErrors(fields: DealFields, { errors }: DealReading, entered: EventTarget | null): void {
  for (const [name, { control, setError }] of Object.entries(fields)) {
    if (control.value !== '' && control !== entered) setError(errors[name as keyof DealFields] ?? '');
  }
}

/** Offers to add a partner that is not on the sheet yet, once its name is written. */
export function offerToAdd(offer: HTMLElement, fields: DealFields, reading: DealReading, programme: Programme): void {
  const { control } = fields.partner;
  const name = reading.request.partner;
  const isWritten = name !== '' && document.activeElement !== control;
  const isUnknown = reading.errors.partner !== undefined;
  const add = () => programme.show('partner', name);
  const label = inLanguage(registerMessages, programme.language).addPartner(name);
  fill(offer, isWritten && isUnknown && h('button', { type: 'button', class: 'quiet', onclick: add }, label));
}
