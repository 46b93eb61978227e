/** What stands in the fields, as the request it makes and the errors it has. */
import type { DealRequest } from '../../app/actions/contract';
import type { DealSource } from '../../core/choices';
import { marksCurrency } from '../../core/ranges/typed-number';
import { checkRegistration, type RegistrationField } from '../../core/registration/registration';
import { inLanguage } from '../../i18n/messages';
import { fieldErrorMessages } from '../../i18n/registration';
import type { Programme } from '../programme';
import { readNumber } from '../typed-number-field';
import type { DealFields } from './deal-form';

export interface DealReading {
  readonly request: DealRequest;
  readonly errors: Partial<Record<RegistrationField, string>>;
}

const HOUR_MARKS = ['', 'h', 't', 'hours', 'hour', 'tuntia', 'tunti'];

/** The same rules as the server's: what it would refuse is said before anything is sent. */
export function readDeal(fields: DealFields, requestId: string, programme: Programme): DealReading {
  const { language } = programme;
  const text = (name: keyof DealFields) => fields[name].control.value.trim();
  const currency = text('currency').toUpperCase();
  const amountRule = { allowsMark: (mark: string) => marksCurrency(mark, currency), expected: currency };
  const hoursRule = { allowsMark: (mark: string) => HOUR_MARKS.includes(mark.toLowerCase()), expected: 'h' };
  const amount = readNumber(text('amount'), amountRule, language);
  const hours = readNumber(text('hours'), hoursRule, language);
  const source = text('source') as DealSource;
  const partner = source === 'direct' ? '' : text('partner');
  const request: DealRequest = {
    requestId,
    partner: programme.partnerNamed(partner)?.name ?? partner,
    company: text('company'),
    domain: text('domain'),
    email: text('email'),
    country: text('country'),
    product: text('product'),
    amount: amount.value,
    currency,
    hours: hours.value,
    expected: text('expected'),
    source,
  };

  const errors: Partial<Record<RegistrationField, string>> = {};
  const texts = inLanguage(fieldErrorMessages, language);
  const partners = programme.now().partners.map(({ name }) => name);
  for (const [name, error] of Object.entries(checkRegistration(request, partners))) {
    errors[name as RegistrationField] = texts[error];
  }
  // A half-typed date reads as empty: the browser knows better.
  if (fields.expected.control.validity?.badInput) errors.expected = texts.notDate;
  if (amount.error) errors.amount = amount.error;
  if (hours.error) errors.hours = hours.error;
  return { request, errors };
}
