import { describe, expect, test } from 'vitest';
import type { ConflictLevel, DealRequest } from '../../src/app/actions/contract';
import { NEVER, type OpenPage, openPage } from './open-page';
import { done, partner, refused, willing } from './sample';

async function form(more: Parameters<typeof willing>[0] = {}, answers = {}): Promise<OpenPage> {
  const page = await openPage('Sidebar', { ...willing(more), ...answers });
  await page.says(more?.language === 'fi' ? 'Rekisteröi kauppa' : 'Register deal');
  return page;
}

function fillIn(page: OpenPage): void {
  page.fill('partner', 'Aallokas Oy');
  page.fill('company', 'Kuusamon Puu Oy');
  page.fill('amount', '12 500,50');
  page.fill('hours', '40');
}

const sent = (page: OpenPage, index = 0) => page.called('registerDeal')[index]?.values[0] as DealRequest;

describe('the form', () => {
  test('opens with sensible defaults and asks for at most ten things', async () => {
    const page = await form();
    expect(page.control('currency').value).toBe('EUR');
    expect(page.control('expected').value).toBe('2027-02-19');
    expect(page.control('source').value).toBe('sourced');
    const asked = page.all('#panel-register .field label').map((label) => label.textContent);
    expect(asked.filter((label) => label !== 'Currency')).toHaveLength(10);
    expect(page.window.document.activeElement).toBe(page.control('partner'));
  });

  test('completes partners, products, countries and currencies', async () => {
    const page = await form();
    const completions = (list: string) => page.all(`#${list} option`).map((option) => option.getAttribute('value'));
    expect(completions('partners')).toEqual(['Aallokas Oy', 'Nordlicht GmbH']);
    expect(completions('products')).toEqual(['Licences']);
    expect(completions('countries')).toEqual(['FI', 'DE']);
    expect(completions('currencies')[0]).toBe('EUR');
  });

  test('takes the country of the customer’s domain until the person writes one, never that of the partner', async () => {
    const page = await form();
    page.fill('partner', 'aallokas oy');
    expect(page.control('country').value).toBe('');
    page.fill('domain', 'acme.ee');
    expect(page.control('country').value).toBe('EE');
    page.fill('domain', 'acme.com');
    expect(page.control('country').value).toBe('');
    page.fill('country', 'Sweden');
    page.fill('domain', 'acme.fi');
    expect(page.control('country').value).toBe('Sweden');
  });

  test.each([
    ['acme.co.uk', 'GB'],
    ['https://www.acme.de/', 'DE'],
    ['acme.ai', ''],
    ['acme.me', ''],
    ['acme', ''],
  ])('takes %s for a customer in: %j', async (domain, country) => {
    const page = await form();
    page.fill('domain', domain);
    expect(page.control('country').value).toBe(country);
  });

  test.each([
    ['anna@mail.acme.fi', 'acme.fi'],
    ['anna@gmail.com', ''],
    ['anna', ''],
  ])('guesses the domain of %s: %j', async (email, domain) => {
    const page = await form();
    page.fill('email', email);
    expect(page.control('domain').value).toBe(domain);
  });

  test('never replaces a domain that a person wrote', async () => {
    const page = await form();
    page.fill('domain', 'other.fi');
    page.fill('email', 'anna@acme.fi');
    expect(page.control('domain').value).toBe('other.fi');
  });

  test('says what the partner’s tier is, and that it is not certified', async () => {
    const page = await form();
    page.fill('partner', 'Aallokas Oy');
    expect(page.hintOf('partner')).toBe('Silver, margin 25%');
    page.fill('partner', 'Nordlicht GmbH');
    expect(page.hintOf('partner')).toBe('not certified yet');
  });

  test('offers to add a partner that is not on the sheet', async () => {
    const page = await form();
    page.fill('partner', 'Uusi Oy');
    expect(page.errorOf('partner')).toContain('Partners');
    page.click('Add “Uusi Oy”');
    expect(page.find('#tab-partner').getAttribute('aria-selected')).toBe('true');
    expect(page.control('name').value).toBe('Uusi Oy');
  });

  test('a direct deal has no partner and no earnings', async () => {
    const page = await form();
    fillIn(page);
    page.fill('source', 'direct');
    expect(() => page.control('partner')).toThrow();
    expect(page.text()).toContain('no partner earns');
    page.click('Register deal');
    await page.says('D-000035');
    expect(sent(page)).toMatchObject({ partner: '', source: 'direct' });
  });

  test('without partners it says where to add one', async () => {
    const page = await form({ partners: [] });
    expect(page.hintOf('partner')).toContain('Partner tab');
  });
});

describe('figures as typed', () => {
  test.each([
    ['12 500,50', '= €12,500.50', 12_500.5],
    ['12,500.50', '= €12,500.50', 12_500.5],
    ['€12 500', '= €12,500', 12_500],
    ['12k', '= €12,000', 12_000],
  ])('%s is echoed as %s', async (typed, echo, amount) => {
    const page = await form();
    fillIn(page);
    page.fill('amount', typed);
    expect(page.hintOf('amount')).toBe(echo);
    page.click('Register deal');
    await page.says('D-000035');
    expect(sent(page).amount).toBe(amount);
  });

  test.each([
    ['12.500', 'Is this 12.5 or 12,500?'],
    ['many', 'not a number'],
    ['$12 500', '“$” does not go with EUR'],
    ['0', 'above 0'],
    ['-5', 'above 0'],
  ])('%s is asked about: %s', async (typed, error) => {
    const page = await form();
    fillIn(page);
    page.fill('amount', typed);
    expect(page.errorOf('amount')).toContain(error);
    page.click('Register deal');
    expect(page.called('registerDeal')).toEqual([]);
    expect(page.control('amount').getAttribute('aria-invalid')).toBe('true');
    expect(page.window.document.activeElement).toBe(page.control('amount'));
  });

  test('in Finnish, figures and errors are Finnish', async () => {
    const page = await form({ language: 'fi' });
    fillIn(page);
    expect(page.hintOf('amount').replace(/\s/g, ' ')).toBe('= 12 500,50 €');
    page.fill('amount', '12,500');
    expect(page.errorOf('amount').replace(/\s/g, ' ')).toContain('12,5 vai 12 500');
  });

  test('the error goes away while the person mends it', async () => {
    const page = await form();
    page.fill('amount', '12.500');
    page.fill('amount', '12500');
    expect(page.errorOf('amount')).toBe('');
    expect(page.control('amount').hasAttribute('aria-invalid')).toBe(false);
  });
});

describe('the partner’s earnings', () => {
  test('in total, with rate and tier, and by the hour where hours are given', async () => {
    const page = await form();
    fillIn(page);
    expect(page.text()).toContain('Partner earns €3,125.13');
    expect(page.text()).toContain('25% · Silver · €78.13 an hour');
    page.fill('hours', '');
    expect(page.text()).not.toContain('an hour');
  });

  test('says what is missing', async () => {
    const page = await form();
    expect(page.text()).toContain('Give partner and amount');
    fillIn(page);
    page.fill('partner', 'Nordlicht GmbH');
    expect(page.text()).toContain('fill in the tiers');
  });
});

describe('the conflict check', () => {
  test.each<[ConflictLevel, string, string, string]>([
    ['free', '✓', 'Free', 'Register deal'],
    ['check', '!', 'Check first', 'Register anyway'],
    ['already', '↺', 'Already registered', 'Register deal'],
    ['blocked', '✕', 'Blocked', 'Register anyway'],
  ])('%s: sign, words, reason, and the button still there', async (level, sign, words, label) => {
    const text = level === 'free' ? '' : 'D-000018 Acme, same domain, protected until 14 Jan 2027.';
    const page = await form({}, { checkDeal: () => done({ level, text }) });
    page.fill('company', 'Acme Oy');
    await page.says(words);
    const shown = page.find('.conflict .notice').textContent;
    expect(shown).toContain(sign);
    expect(shown).toContain(text);
    expect(page.button(label).disabled).toBe(false);
  });

  test('asks once after a pause, with everything that stands in the form', async () => {
    const page = await form();
    for (const typed of ['Ac', 'Acm', 'Acme']) page.fill('company', typed);
    page.fill('product', 'Licences');
    await page.says('Free');
    expect(page.called('checkDeal').map(({ values }) => values[0])).toEqual([
      expect.objectContaining({ company: 'Acme', product: 'Licences', country: '', partner: '' }),
    ]);
  });

  test('asks again when product, country or partner change, not when the amount does', async () => {
    const page = await form();
    page.fill('company', 'Acme');
    await page.says('Free');
    page.fill('amount', '100');
    page.fill('country', 'FI');
    await page.until(() => page.called('checkDeal').length === 2);
    await page.says('Free');
    page.fill('hours', '5');
    expect(page.called('checkDeal')).toHaveLength(2);
  });

  test('shows no answer to what no longer stands there', async () => {
    const answer = ({ company }: DealRequest) =>
      done(
        company === 'Old' ? { level: 'blocked' as const, text: 'Old is taken.' } : { level: 'free' as const, text: '' },
      );
    const page = await form({}, { checkDeal: answer });
    page.fill('company', 'Old');
    await page.until(() => page.called('checkDeal').length === 1);
    page.fill('company', 'New');
    await page.says('Free');
    expect(page.called('checkDeal')).toHaveLength(2);
    expect(page.text()).not.toContain('Old is taken');
  });

  test.each(['NetworkError: Connection failure due to HTTP 0', null])(
    'does not stand in the way when it fails',
    async (failure) => {
      const page = await form({}, { checkDeal: failure });
      fillIn(page);
      await page.says('Not checked');
      page.click('Register deal');
      await page.says('D-000035');
    },
  );
});

describe('sending', () => {
  test('what is missing is said beside its field, and the first has the focus', async () => {
    const page = await form();
    page.fill('email', 'anna');
    page.click('Register deal');
    expect(page.errorOf('partner')).not.toBe('');
    expect(page.errorOf('company')).not.toBe('');
    expect(page.errorOf('email')).toContain('@');
    expect(page.window.document.activeElement).toBe(page.control('partner'));
    expect(page.called('registerDeal')).toEqual([]);
  });

  test('sends the form as numbers and text, and says what happened and what comes next', async () => {
    const page = await form();
    fillIn(page);
    page.fill('email', 'anna@acme.fi');
    page.click('Register deal');
    await page.says('Registered as D-000035: Kuusamon Puu Oy.');
    await page.says('A decision is due within 48 hours.');
    expect(page.text()).toContain('Submitted');
    expect(sent(page)).toEqual({
      requestId: expect.stringMatching(/^[0-9a-f]{24}$/),
      partner: 'Aallokas Oy',
      company: 'Kuusamon Puu Oy',
      domain: 'acme.fi',
      email: 'anna@acme.fi',
      country: 'FI',
      product: '',
      amount: 12_500.5,
      currency: 'EUR',
      hours: 40,
      expected: '2027-02-19',
      source: 'sourced',
    });
  });

  test('refreshes the dashboard and its own figures in the background', async () => {
    const page = await form();
    fillIn(page);
    page.click('Register deal');
    await page.says('Dashboard is up to date.');
    expect(page.calls.map(({ name }) => name).filter((name) => name !== 'checkDeal')).toEqual([
      'loadSidebar',
      'registerDeal',
      'refreshDashboard',
      'loadSidebar',
    ]);
  });

  test('says so when only the dashboard could not follow', async () => {
    const page = await form({}, { refreshDashboard: 'Service Spreadsheets failed' });
    fillIn(page);
    page.click('Register deal');
    await page.says('the dashboard was not updated');
    expect(page.text()).toContain('D-000035');
  });

  test('a double click sends once, and the button shows that it works', async () => {
    const page = await form({}, { registerDeal: NEVER });
    fillIn(page);
    const button = page.button('Register deal');
    button.click();
    button.click();
    page.press('Enter', page.control('company'), { ctrlKey: true });
    expect(button.disabled).toBe(true);
    await page.until(() => button.textContent === 'Registering…');
    expect(page.called('registerDeal')).toHaveLength(1);
  });

  test.each([
    ['PERMISSION_DENIED', 'several Google accounts'],
    ['ScriptError: Authorization is required to perform that action.', 'separate browser profile'],
    ['NetworkError: Connection failure due to HTTP 0', 'No connection'],
    ['Too many simultaneous invocations: Spreadsheets', 'busy'],
    ['TypeError: Cannot read properties of undefined', 'Something went wrong'],
  ])('after %s it says what to do, keeps the form, and a retry acts once', async (failure, words) => {
    const page = await form({}, { registerDeal: failure });
    fillIn(page);
    page.click('Register deal');
    await page.says(words);
    expect(page.text()).not.toContain(failure);
    expect(page.control('company').value).toBe('Kuusamon Puu Oy');
    await page.until(() => !page.button('Register deal').disabled);
    page.answers.registerDeal = willing().registerDeal as never;
    page.click('Register deal');
    await page.says('D-000035');
    expect(sent(page, 1).requestId).toBe(sent(page, 0).requestId);
  });

  test('an answer that Google could not carry is a failure, not a success', async () => {
    const page = await form({}, { registerDeal: null });
    fillIn(page);
    page.click('Register deal');
    await page.says('Something went wrong');
  });

  test('the server’s errors stand beside their fields', async () => {
    const answer = () => refused('Nothing was saved yet.', { company: 'Too long for the log.' });
    const page = await form({}, { registerDeal: answer });
    fillIn(page);
    page.click('Register deal');
    await page.says('Nothing was saved yet.');
    expect(page.errorOf('company')).toBe('Too long for the log.');
    expect(page.window.document.activeElement).toBe(page.control('company'));
  });

  test('the next deal keeps the partner and is a request of its own', async () => {
    const page = await form();
    fillIn(page);
    page.click('Register deal');
    await page.says('Register another');
    page.click('Register another');
    expect(page.control('partner').value).toBe('Aallokas Oy');
    expect(page.control('company').value).toBe('');
    expect(page.control('country').value).toBe('');
    expect(page.window.document.activeElement).toBe(page.control('company'));
    fillIn(page);
    page.click('Register deal');
    await page.until(() => page.called('registerDeal').length === 2);
    expect(sent(page, 1).requestId).not.toBe(sent(page, 0).requestId);
  });

  test('Ctrl+Enter sends from anywhere', async () => {
    const page = await form();
    fillIn(page);
    page.press('Enter', page.find('#tab-register'), { ctrlKey: true });
    await page.says('D-000035');
  });
});

describe('text that people typed', () => {
  const NASTY = ['<img src=x onerror=alert(1)>', '=HYPERLINK("http://x","y")', 'constructor', '😀', '</script>'];
  test.each(NASTY)('%s shows as text', async (name) => {
    const answer = () => done({ level: 'blocked' as const, text: `${name} is taken.` });
    const page = await form({ partners: [partner(name)] }, { checkDeal: answer });
    fillIn(page);
    page.fill('partner', name);
    page.fill('company', name);
    await page.says(`${name.replace(/\s+/g, ' ')} is taken.`);
    expect(page.all('main img, main script')).toEqual([]);
    page.click('Register anyway');
    await page.says(`Registered as D-000035: ${name}`);
    expect(page.all('main img, main script')).toEqual([]);
    expect(sent(page)).toMatchObject({ partner: name, company: name });
  });
});
