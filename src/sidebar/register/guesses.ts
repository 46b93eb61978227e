/** What the form can know by itself. A guess gives way to another guess, never replaces what a person wrote. */

import { registrableDomain, sharedHostKind } from '../../core/company/web-domain';
import { countryCode } from '../../core/country';
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

/** Endings that companies of any country use. */
const EVERYWHERE: ReadonlySet<string> = new Set(['co', 'ai', 'me', 'tv', 'cc', 'fm']);

/**
 * The customer's country by the ending of its domain; else blank, which stands for any. A guess from elsewhere, such
 * as the partner's own country, would hide that two deals are after one customer.
 */
export function guessCountry({ domain, country }: DealFields): void {
  const ending = registrableDomain(domain.control.value).split('.').pop() ?? '';
  const isCountry = ending.length === 2 && !EVERYWHERE.has(ending);
  put(country.control, isCountry ? (countryCode(ending) ?? '') : '');
}

function put(control: HTMLInputElement, guess: string): boolean {
  const isPersons = control.value !== '' && control.dataset.guess !== control.value;
  if (isPersons) return false;
  control.value = guess;
  control.dataset.guess = guess;
  return true;
}
