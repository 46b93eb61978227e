/** What the form can know by itself. A guess gives way to another guess, never replaces what a person wrote. */
import { registrableDomain, sharedHostKind } from '../../core/web-domain';
import { inLanguage } from '../../i18n/messages';
import { registerMessages } from '../../i18n/sidebar';
import type { Programme } from '../programme';
import type { DealFields } from './deal-form';

/** The customer's domain is usually that of its people, unless they use free mail. */
export function guessDomain({ email, domain }: DealFields, programme: Programme): void {
  const address = email.control.value;
  const host = address.includes('@') ? registrableDomain(address) : '';
  const guessed = sharedHostKind(host) === undefined ? host : '';
  const isPut = put(domain.control, guessed);
  if (isPut) domain.setHint(guessed && inLanguage(registerMessages, programme.language).domainGuessed);
}

/** A partner sells mostly at home. */
export function guessCountry({ partner, country }: DealFields, programme: Programme): void {
  const home = programme.partnerNamed(partner.control.value)?.country;
  if (home !== undefined) put(country.control, home);
}

function put(control: HTMLInputElement, guess: string): boolean {
  const isPersons = control.value !== '' && control.dataset.guess !== control.value;
  if (isPersons) return false;
  control.value = guess;
  control.dataset.guess = guess;
  return true;
}
