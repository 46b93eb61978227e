import { describe, expect, test } from 'vitest';
import { todayMessages } from '../../src/i18n/due';
import { partnerMoneyMessages } from '../../src/i18n/partner-money';
import { fieldErrorMessages } from '../../src/i18n/registration';
import { serverFailureMessages } from '../../src/i18n/server-failure';
import * as setUpDialog from '../../src/i18n/set-up-dialog';
import * as sidebar from '../../src/i18n/sidebar';
import { failureKind } from '../../src/sidebar/server';
import { builtPage } from './open-page';

describe.each(['Sidebar', 'SetUp', 'CheckLog'])('%s.html as it is built', (name) => {
  test('is one self-contained file', async () => {
    const html = await builtPage(name);
    expect(html).not.toMatch(/<link|src=|@import|url\(/);
    expect(html).toContain('prefers-color-scheme: dark'.replace(' ', ''));
  });

  test('keeps no comment and no // in a template literal, which HtmlService would strip', async () => {
    expect(await builtPage(name)).not.toContain('`');
  });

  test('never makes markup of text', async () => {
    expect(await builtPage(name)).not.toMatch(/innerHTML|outerHTML|insertAdjacentHTML|document\.write/);
  });
});

/**
 * It is loaded once, when the sidebar opens. Half of it is text in two languages: what the server says, the inbox for
 * the whole life of a registration (20 KB), the letters (10 KB), what is due (5 KB) and what a partner's card says about
 * money (10 KB) must be there without another call.
 */
test('the sidebar stays small', async () => {
  expect(new TextEncoder().encode(await builtPage('Sidebar')).length).toBeLessThan(140 * 1024);
});

describe('texts', () => {
  const others = { serverFailureMessages, fieldErrorMessages, todayMessages, partnerMoneyMessages };
  const catalogues = { ...sidebar, ...setUpDialog, ...others };
  const messages = Object.entries(catalogues).flatMap(([catalogue, entries]) =>
    Object.entries(entries)
      .filter(([, message]) => typeof message === 'object')
      .map(([key, { en, fi }]) => [`${catalogue}.${key}`, en, fi] as const),
  );

  test('both languages say something, with the same values', () => {
    expect(messages.length).toBeGreaterThan(150);
    for (const [key, en, fi] of messages) {
      expect(typeof fi, key).toBe(typeof en);
      expect((fi as { length: number }).length > 0 && (en as { length: number }).length > 0, key).toBe(true);
      if (typeof en === 'function') expect((fi as unknown as typeof en).length, key).toBe(en.length);
    }
  });

  test('hardly any is the same in both: that would be a forgotten translation', () => {
    const same = messages.filter(([, en, fi]) => String(en) === String(fi)).map(([key]) => key);
    expect(same).toEqual(['shellMessages.title', 'partnerMessages.part']);
  });
});

describe('a failed call', () => {
  test.each([
    ['PERMISSION_DENIED', 'accounts'],
    ['We’re sorry, a server error occurred while reading from storage. Error code PERMISSION_DENIED.', 'accounts'],
    ['Authorization is required to perform that action.', 'accounts'],
    ['You do not have permission to perform that action.', 'accounts'],
    ['Toiminnon suorittaminen edellyttää valtuutusta.', 'accounts'],
    ['NetworkError: Connection failure due to HTTP 0', 'network'],
    ['Failed to fetch', 'network'],
    ['Exceeded maximum execution time', 'tooLong'],
    ['Too many simultaneous invocations: Spreadsheets', 'busy'],
    ['Service Spreadsheets failed while accessing document with id abc.', 'busy'],
    ['We’re sorry, a server error occurred. Please wait a bit and try again.', 'busy'],
    ['TypeError: Cannot read properties of null', 'unknown'],
    ['Cell blocked by clock', 'unknown'],
  ])('“%s” is %s', (message, kind) => {
    expect(failureKind(new Error(message))).toBe(kind);
  });

  test('what is not an Error is understood too', () => {
    expect(failureKind('PERMISSION_DENIED')).toBe('accounts');
    expect(failureKind(undefined)).toBe('unknown');
  });
});
