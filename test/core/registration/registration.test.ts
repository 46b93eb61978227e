import { describe, expect, it } from 'vitest';
import { checkRegistration, type RegistrationForm } from '../../../src/core/registration/registration';

const form: RegistrationForm = {
  partner: 'Nordic Cloud',
  company: 'Hakala Oy',
  domain: 'hakala.example',
  email: 'matti@hakala.example',
  country: 'FI',
  product: 'Platform',
  amount: 12_500.5,
  currency: 'EUR',
  hours: 40,
  expected: '2026-12-31',
  source: 'sourced',
};
const errors = (changes: object) => checkRegistration({ ...form, ...changes } as RegistrationForm, ['Nordic Cloud']);

describe('a registration form', () => {
  it('passes when all is well, and with every optional field left empty', () => {
    expect(errors({})).toStrictEqual({});
    const empty = { domain: '', email: '', country: '', product: '', amount: null, hours: null, expected: '' };
    expect(errors(empty)).toStrictEqual({});
  });

  it.each([
    [{ partner: '' }, { partner: 'required' }],
    [{ partner: 'Nobody' }, { partner: 'unknownPartner' }],
    [{ source: 'direct' }, { partner: 'partnerOfDirect' }],
    [{ source: 'gift' }, { source: 'unknownSource' }],
    [{ company: '   ' }, { company: 'required' }],
    [{ company: 'x'.repeat(5001) }, { company: 'tooLong' }],
    [{ company: 7 }, { company: 'notText' }],
    [{ domain: 'no domain' }, { domain: 'notDomain' }],
    [{ email: 'matti' }, { email: 'notEmail' }],
    [{ country: 'Atlantis' }, { country: 'unknownCountry' }],
    [{ amount: '12500' }, { amount: 'notPositive' }],
    [{ amount: Number.NaN }, { amount: 'notPositive' }],
    [{ amount: -1 }, { amount: 'notPositive' }],
    [{ hours: 0 }, { hours: 'notPositive' }],
    [{ currency: 'EURO' }, { currency: 'unknownCurrency' }],
    [{ expected: '2026-02-30' }, { expected: 'notDate' }],
    [{ expected: '1.2.2026' }, { expected: 'notDate' }],
  ])('%j gives %j', (changes, expected) => {
    expect(errors(changes)).toStrictEqual(expected);
  });

  it.each(['partner ', 'NORDIC  cloud', 'nordic cloud'])('knows the partner however it is typed: %j', (typed) => {
    expect(errors({ partner: typed.replace('partner', 'Nordic Cloud') })).toStrictEqual({});
  });

  it.each(['https://www.hakala.example/contact', 'HAKALA.example', 'hämeen-hakala.fi'])(
    'takes %s as a website',
    (domain) => {
      expect(errors({ domain })).toStrictEqual({});
    },
  );

  it.each([
    '=HYPERLINK("http://x","y")',
    '+1',
    '-1',
    '@x',
    '<img src=x onerror=alert(1)>',
    'constructor',
    '🦊',
    'x'.repeat(5000),
  ])('takes %j for a customer: it is only text', (company) => {
    expect(errors({ company })).toStrictEqual({});
  });
});
