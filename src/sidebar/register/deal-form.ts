/** The ten fields of a registration, their completions and their defaults. */
import { DEAL_SOURCES, type DealSource } from '../../core/choices';
import { inLanguage } from '../../i18n/messages';
import { registerMessages } from '../../i18n/sidebar';
import { fill, h } from '../dom';
import { type Field, field, options } from '../field';
import { daysLater } from '../format';
import { recall } from '../memory';
import type { Programme } from '../programme';

export type DealFields = {
  readonly partner: Field;
  readonly company: Field;
  readonly email: Field;
  readonly domain: Field;
  readonly country: Field;
  readonly product: Field;
  readonly amount: Field;
  readonly currency: Field;
  readonly hours: Field;
  readonly expected: Field;
  readonly source: Field<HTMLSelectElement>;
};

export const LAST_PARTNER = 'partner';
/** Ours: a quarter is a usual sales cycle, and nothing but a proposal. */
const EXPECTED_DAYS = 90;
const USUAL_CURRENCIES = ['EUR', 'USD', 'GBP', 'SEK', 'NOK', 'DKK', 'CHF'];

export interface DealForm {
  readonly fields: DealFields;
  /** The lists that complete what is typed; they follow the programme. */
  readonly completions: HTMLElement;
  reset(keepPartner: boolean): void;
}

export function dealForm(programme: Programme): DealForm {
  const texts = inLanguage(registerMessages, programme.language);
  const input = (name: keyof DealFields, attributes: Record<string, string> = {}) =>
    h('input', { name, autocomplete: 'off', ...attributes });
  const lists = {
    partners: h('datalist', { id: 'partners' }),
    countries: h('datalist', { id: 'countries' }),
    products: h('datalist', { id: 'products' }),
    currencies: h('datalist', { id: 'currencies' }),
  };
  const sources = Object.keys(DEAL_SOURCES) as DealSource[];
  const fields: DealFields = {
    partner: field(input('partner', { list: 'partners', required: 'required' }), texts.partner),
    company: field(input('company', { required: 'required' }), texts.company),
    email: field(input('email', { type: 'email', inputmode: 'email' }), texts.email),
    domain: field(input('domain', { inputmode: 'url', placeholder: 'acme.fi' }), texts.domain),
    country: field(input('country', { list: 'countries', placeholder: texts.blankCountry }), texts.country),
    product: field(input('product', { list: 'products', placeholder: texts.blankProduct }), texts.product),
    amount: field(input('amount', { inputmode: 'decimal' }), texts.amount),
    currency: field(input('currency', { list: 'currencies', maxlength: '3' }), texts.currency),
    hours: field(input('hours', { inputmode: 'decimal' }), texts.hours),
    expected: field(input('expected', { type: 'date' }), texts.expected),
    source: field(
      h(
        'select',
        { name: 'source' },
        ...options(sources.map((source) => [source, DEAL_SOURCES[source][programme.language]])),
      ),
      texts.source,
    ),
  };

  const complete = () => {
    const { partners, countries, products, currency } = programme.now();
    fill(lists.partners, ...partners.map(({ name }) => h('option', { value: name })));
    fill(lists.countries, ...countries.map((value) => h('option', { value })));
    fill(lists.products, ...products.map((value) => h('option', { value })));
    const currencies = [currency, ...USUAL_CURRENCIES.filter((code) => code !== currency)];
    fill(lists.currencies, ...currencies.map((value) => h('option', { value })));
  };
  const reset = (keepPartner: boolean) => {
    const partner = keepPartner ? fields.partner.control.value : recall(LAST_PARTNER);
    for (const { control, setError } of Object.values(fields)) {
      control.value = '';
      setError('');
    }
    const { currency, today } = programme.now();
    fields.partner.control.value = programme.partnerNamed(partner)?.name ?? '';
    fields.currency.control.value = currency;
    fields.expected.control.value = daysLater(today, EXPECTED_DAYS);
    fields.source.control.value = 'sourced';
  };
  programme.onChange(complete);
  complete();
  return { fields, completions: h('div', {}, ...Object.values(lists)), reset };
}
