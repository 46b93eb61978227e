/** Checks a registration form before it becomes a row: at most ten fields, each error beside its field. */
import { DEAL_SOURCES, type DealSource } from '../choices';
import { countryCode } from '../country';
import { isCivilDay } from '../days';
import { foldLabel } from '../language';
import { isCurrency } from '../money/money';
import { isVisible } from '../plain-text';

/** As the form gives it: numbers as numbers, everything else as text. */
export interface RegistrationForm {
  readonly partner: string;
  readonly company: string;
  readonly domain: string;
  readonly email: string;
  readonly country: string;
  readonly product: string;
  readonly amount: number | null;
  readonly currency: string;
  readonly hours: number | null;
  /** YYYY-MM-DD or empty. */
  readonly expected: string;
  readonly source: DealSource;
}

export type RegistrationField = keyof RegistrationForm;
export type FieldError =
  | 'required'
  | 'unknownPartner'
  | 'partnerOfDirect'
  | 'tooLong'
  | 'notText'
  | 'notEmail'
  | 'notDomain'
  | 'unknownCountry'
  | 'notPositive'
  | 'unknownCurrency'
  | 'notDate'
  | 'unknownSource';
export type FieldErrors = Partial<Record<RegistrationField, FieldError>>;

/** Ours: what a person types is never this long, and a row must fit into one cell of the log. */
export const TEXT_LIMIT = 5000;
const TEXT_FIELDS = ['partner', 'company', 'domain', 'email', 'country', 'product', 'currency', 'expected'] as const;

/** Errors by field; empty when the form may become a row. `partners` are the names in the sheet. */
export function checkRegistration(form: RegistrationForm, partners: readonly string[]): FieldErrors {
  const errors: FieldErrors = {};
  const note = (field: RegistrationField, error: FieldError | undefined) => {
    if (error !== undefined && errors[field] === undefined) errors[field] = error;
  };
  for (const field of TEXT_FIELDS) note(field, textError(form[field]));
  if (Object.keys(errors).length > 0) return errors;
  note('source', Object.keys(DEAL_SOURCES).includes(form.source) ? undefined : 'unknownSource');
  note('partner', partnerError(form, partners));
  note('company', !isVisible(form.company) ? 'required' : undefined);
  note('email', form.email === '' || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(form.email.trim()) ? undefined : 'notEmail');
  note('domain', form.domain === '' || isDomain(form.domain) ? undefined : 'notDomain');
  note('country', form.country === '' || countryCode(form.country) !== undefined ? undefined : 'unknownCountry');
  note('amount', form.amount === null || isPositive(form.amount) ? undefined : 'notPositive');
  note('hours', form.hours === null || isPositive(form.hours) ? undefined : 'notPositive');
  note('currency', isCurrency(form.currency.trim().toUpperCase()) ? undefined : 'unknownCurrency');
  note('expected', form.expected === '' || isCivilDay(form.expected) ? undefined : 'notDate');
  return errors;
}

function textError(text: unknown): FieldError | undefined {
  if (typeof text !== 'string') return 'notText';
  return text.length > TEXT_LIMIT ? 'tooLong' : undefined;
}

function partnerError(form: RegistrationForm, partners: readonly string[]): FieldError | undefined {
  if (form.source === 'direct') return form.partner.trim() === '' ? undefined : 'partnerOfDirect';
  if (form.partner.trim() === '') return 'required';
  return partners.some((name) => foldLabel(name) === foldLabel(form.partner)) ? undefined : 'unknownPartner';
}

/** A host name with at least one dot, with or without the address around it. */
function isDomain(text: string): boolean {
  const host = text
    .trim()
    .replace(/^[a-z]+:\/\//i, '')
    .replace(/[/?#:].*$/, '');
  return /^[\p{L}\p{N}]([\p{L}\p{N}-]*[\p{L}\p{N}])?(\.[\p{L}\p{N}]([\p{L}\p{N}-]*[\p{L}\p{N}])?)+$/u.test(host);
}

function isPositive(value: unknown): boolean {
  return typeof value === 'number' && Number.isFinite(value) && value > 0;
}
