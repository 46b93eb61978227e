import { describe, expect, it } from 'vitest';
import { domainLabel, registrableDomain, sharedHostKind } from '../../../src/core/company/web-domain';

describe('registrableDomain', () => {
  it.each([
    ['acme.fi', 'acme.fi'],
    ['WWW.Acme.FI', 'acme.fi'],
    [' https://shop.acme.fi/path?x=1#y ', 'acme.fi'],
    ['http://acme.fi:8080', 'acme.fi'],
    ['user@mail.acme.co.uk', 'acme.co.uk'],
    ['mailto:user@acme.fi', 'acme.fi'],
    ['www.acme.com.tr', 'acme.com.tr'],
    ['acme.ne.jp', 'acme.ne.jp'],
    ['acme.co', 'acme.co'],
    ['www.acme.co', 'acme.co'],
    ['acme.fi.', 'acme.fi'],
    ['älypää.fi', 'älypää.fi'],
    ['my-site.example.museum', 'example.museum'],
    ['co.uk', ''],
    ['acme', ''],
    ['acme fi', ''],
    ['192.168.0.1', ''],
    ['', ''],
    ['http://', ''],
    ['..', ''],
  ])('of %j is %j', (text, domain) => {
    expect(registrableDomain(text)).toBe(domain);
  });
});

describe('sharedHostKind', () => {
  it.each([
    ['gmail.com', 'freeMail'],
    ['kolumbus.fi', 'freeMail'],
    ['online.no', 'freeMail'],
    ['facebook.com', 'sharedSite'],
    ['acme.fi', undefined],
    ['constructor', undefined],
  ])('of %s is %s', (domain, kind) => {
    expect(sharedHostKind(domain)).toBe(kind);
  });
});

it('domainLabel is what the owner chose', () => {
  expect(domainLabel('acme.co.uk')).toBe('acme');
});
