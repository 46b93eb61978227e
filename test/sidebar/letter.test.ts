import type { HTMLElement } from 'happy-dom';
import { describe, expect, test } from 'vitest';
import type { DecisionRequest, DecisionResult, OpenDeal } from '../../src/app/actions/contract';
import { letterFacts, letterKinds, letterLanguage } from '../../src/sidebar/letter/deal-letter';
import { mailLink, oneAddress } from '../../src/sidebar/letter/mail-link';
import { type OpenPage, openPage } from './open-page';
import { done, openDeal, partner, willing } from './sample';

const APPROVED = { status: 'approved', hoursLeft: null, protectedUntil: '2027-02-19' } as const;
const CALENDAR = { today: '2026-11-21', reminderDays: 14 };

describe('the mail link', () => {
  const NASTY = [
    'A & B',
    '"quoted" \'single\'',
    'a\nBcc: all@example.com',
    'x?cc=y@example.com&bcc=z@example.com#end',
    '<img src=x onerror=alert(1)>',
    '100 % %0A%0D',
    '\u202Eright to left',
    'half \uD83D character',
    'Ääkköset ja 😀',
  ];

  test.each(NASTY)('keeps %j inside its field', (text) => {
    const { href, hasBody } = mailLink('maija@example.com', { subject: text, body: `${text}\n\n${text}` });
    expect(hasBody).toBe(true);
    const url = new URL(href);
    expect(url.protocol).toBe('mailto:');
    expect(url.pathname).toBe('maija@example.com');
    expect([...url.searchParams.keys()]).toEqual(['subject', 'body']);
    expect(url.hash).toBe('');
    const whole = text.replace(/\p{Surrogate}/gu, '\uFFFD');
    expect(url.searchParams.get('subject')).toBe(whole.replace(/\s+/g, ' '));
    expect(url.searchParams.get('body')).toBe(`${whole}\n\n${whole}`.replace(/\n/g, '\r\n'));
    expect(href).not.toMatch(/[\s"<>]/);
  });

  test.each([
    'a@b.fi, c@d.fi',
    'a@b.fi?bcc=c@d.fi',
    'a@b.fi&cc=c@d.fi',
    'a@b.fi%0Abcc:x@y.fi',
    '<a@b.fi>',
    'not an address',
    'a@b.fi;c@d.fi',
  ])('%j is never more than one recipient', (address) => {
    const url = new URL(mailLink(address, { subject: 's', body: 'b' }).href);
    expect([...url.searchParams.keys()]).toEqual(['subject', 'body']);
    expect(decodeURIComponent(url.pathname)).toBe(oneAddress(address));
    expect(url.pathname.split('@').length).toBeLessThanOrEqual(2);
  });

  test('a text that is too long for a link stays out of it', () => {
    const { href, hasBody } = mailLink('', { subject: 's', body: 'x'.repeat(2000) });
    expect([href, hasBody]).toEqual(['mailto:?subject=s', false]);
  });
});

describe('which letter', () => {
  test.each<[Partial<OpenDeal>, string[]]>([
    [{}, ['registered', 'offered']],
    [{ status: 'needsInfo' }, ['needsInfo', 'registered']],
    [APPROVED, ['approved', 'reminder']],
    [{ ...APPROVED, evidence: 'Offer' }, ['extended', 'reminder']],
    [{ ...APPROVED, protectedUntil: '2026-12-05' }, ['reminder', 'approved']],
    [{ ...APPROVED, protectedUntil: '2026-12-06' }, ['approved', 'reminder']],
    [{ ...APPROVED, protectedUntil: '' }, ['approved']],
    [{ status: 'expired' }, ['expired']],
    [{ status: 'rejected' }, ['rejected']],
    [{ status: 'won' }, ['won']],
    [{ status: 'draft' }, []],
    [{ ...APPROVED, partner: '', source: 'direct' }, []],
  ])('%j: %j', (more, kinds) => {
    expect(letterKinds(openDeal('D-1', more), CALENDAR)).toEqual(kinds);
  });

  test('after a decision its own comes first', () => {
    const news = { status: 'approved', kind: 'reopened', reason: '' } as const;
    expect(letterKinds(openDeal('D-1', APPROVED), CALENDAR, news)).toEqual(['reopened', 'approved', 'reminder']);
  });

  test.each([
    ['FI', 'fi'],
    ['Suomi', 'fi'],
    ['finland', 'fi'],
    ['DE', 'en'],
    ['', 'en'],
    ['nowhere', 'en'],
  ])('country “%s” reads %s', (country, language) => {
    expect(letterLanguage(country)).toBe(language);
  });
});

describe('what it tells', () => {
  const writing = { language: 'fi', sender: 'Anna', asOf: Date.parse('2026-11-21T10:00:00') } as const;

  test('days and amounts in the letter’s language', () => {
    const news = { status: 'won', kind: 'won', reason: 'x' } as const;
    const deal = openDeal('D-1', { ...APPROVED, evidence: 'Offer', margin: 0.125, earnings: 10_500.5 });
    const facts = letterFacts(deal, news, writing);
    expect(facts).toMatchObject({ until: '19.2.2027', margin: '12,5\u00A0%', reason: 'x', isExtended: true });
    expect(facts.earnings.replace(/\s/g, ' ')).toBe('10 500,50 €');
  });

  test('until when a decision is due, unless that is over', () => {
    expect(letterFacts(openDeal('D-1', { hoursLeft: 31.5 }), undefined, writing).due).toBe('22.11.2026');
    expect(letterFacts(openDeal('D-1', { hoursLeft: -1 }), undefined, writing).due).toBe('');
  });

  test('names on one line, whatever the cells hold', () => {
    const deal = openDeal('D-1', { company: 'Acme\nOy\t ', contact: ' Maija\r\nV ' });
    expect(letterFacts(deal, undefined, writing)).toMatchObject({ company: 'Acme Oy', contact: 'Maija V' });
  });

  test('a currency that is none does not stop it', () => {
    const deal = openDeal('D-1', { currency: 'EURO', earnings: 100 });
    expect(letterFacts(deal, undefined, writing).earnings).toBe('100 EURO');
  });
});

describe('on a card', () => {
  const FINNISH = openDeal('D-1', {
    ...APPROVED,
    contact: 'Maija',
    email: 'maija@aallokas.example',
    decisions: ['win'],
  });
  const GERMAN = openDeal('D-2', { ...APPROVED, partner: 'Nordlicht GmbH', decisions: ['win'] });
  async function inbox(open: readonly OpenDeal[], answers = {}, more = {}): Promise<OpenPage> {
    const page = await openPage('Sidebar', { ...willing({ open, ...more }), ...answers });
    await page.until(() => page.all('[role="tab"]').length === 4);
    page.find('#tab-decide').click();
    return page;
  }
  const write = (page: OpenPage, company: string) => {
    page.find(`[aria-label="Write to the partner: ${company}"]`).click();
  };
  const letterOf = (page: OpenPage) => new URL(page.find('.letter a').getAttribute('href') ?? '').searchParams;

  test('is in the partner’s language, ready to be mailed', async () => {
    const page = await inbox([FINNISH]);
    write(page, 'Customer of D-1');
    expect(page.control('letterText').value).toMatch(/^Hei Maija,\n\n.*hyväksytty/);
    expect(page.control('letterText').value).toContain('19.2.2027');
    expect(page.control('letterText').value).toMatch(/terveisin\nMaija$/);
    expect(page.text()).toContain('To maija@aallokas.example');
    const link = page.find('.letter a');
    expect(link.getAttribute('href')).toMatch(/^mailto:maija@aallokas\.example\?subject=Hyv/);
    expect([link.getAttribute('target'), link.getAttribute('rel')]).toEqual(['_blank', 'noopener']);
    expect([...letterOf(page).keys()]).toEqual(['subject', 'body']);
  });

  test('says where no address is known', async () => {
    const page = await inbox([GERMAN]);
    write(page, 'Customer of D-2');
    expect(page.control('letterText').value).toMatch(/^Hello,/);
    expect(page.text()).toContain('has no email address here');
    expect(page.find('.letter a').getAttribute('href')).toMatch(/^mailto:\?subject=/);
  });

  test('the language can be switched, the kind chosen, the text changed', async () => {
    const page = await inbox([FINNISH]);
    write(page, 'Customer of D-1');
    page.click('English');
    expect(page.control('letterText').value).toMatch(/^Dear Maija,/);
    expect(page.button('English').getAttribute('aria-pressed')).toBe('true');
    expect(page.button('Finnish').getAttribute('aria-pressed')).toBe('false');
    page.fill('letterKind', 'reminder');
    expect(page.control('letterSubject').value).toContain('Protection ends soon');
    page.fill('letterText', 'My own words & more');
    page.fill('letterSubject', 'Hello "you"');
    expect(Object.fromEntries(letterOf(page))).toEqual({ subject: 'Hello "you"', body: 'My own words & more' });
    page.fill('letterText', 'x'.repeat(2500));
    expect(page.hintOf('letterText')).toContain('Too long for a mail link');
    expect([...letterOf(page).keys()]).toEqual(['subject']);
  });

  test('closes again, and gives the focus back', async () => {
    const page = await inbox([FINNISH]);
    write(page, 'Customer of D-1');
    page.click('Close');
    expect(page.all('.letter')).toEqual([]);
    expect(page.window.document.activeElement?.getAttribute('aria-label')).toBe(
      'Write to the partner: Customer of D-1',
    );
  });

  test('names and notes are text everywhere', async () => {
    const name = '"><img src=x onerror=alert(1)>&bcc=a@b.fi\nx';
    const deal = { ...FINNISH, company: name, contact: name, email: name };
    const page = await inbox([deal], {}, { partners: [partner('Aallokas Oy', { country: 'FI' })] });
    page.find('[aria-label^="Write to the partner"]').click();
    expect(page.all('main img')).toEqual([]);
    expect([...letterOf(page).keys()]).toEqual(['subject', 'body']);
    expect(letterOf(page).get('subject')).toBe(`Hyväksytty: ${name.replace('\n', ' ')} (D-1)`);
  });

  const copied = (page: OpenPage, write: (text: string) => Promise<void>) => {
    Object.defineProperty(page.window.navigator, 'clipboard', { value: { writeText: write }, configurable: true });
    page.click('Copy text');
  };

  test('is copied', async () => {
    const page = await inbox([FINNISH]);
    write(page, 'Customer of D-1');
    let text = '';
    copied(page, async (given) => {
      text = given;
    });
    await page.says('✓ Copied');
    expect(text).toBe(page.control('letterText').value);
  });

  test('is selected where the frame may not copy', async () => {
    const page = await inbox([FINNISH]);
    write(page, 'Customer of D-1');
    copied(page, () => Promise.reject(new Error('NotAllowedError')));
    await page.says('Selected: press Ctrl+C');
    const area = page.control('letterText');
    expect(page.window.document.activeElement).toBe(area);
    expect([area.selectionStart, area.selectionEnd]).toEqual([0, area.value.length]);
  });

  describe('after a decision', () => {
    const answer = (message: unknown, now: Partial<OpenDeal>) => (request: DecisionRequest) =>
      ({
        ...done<DecisionResult>({
          deals: request.ids.map((id) => openDeal(id, { hoursLeft: null, decisions: [], ...now })),
          refused: [],
        }),
        message,
      }) as never;
    const decide = (page: OpenPage, label: string) => {
      const found = page.all('.deal button').find(({ textContent }) => textContent === label);
      (found as HTMLElement).click();
    };

    test('an approval names day and margin', async () => {
      const decideDeals = answer(['approved', 'D-1', '2027-02-19', 'Silver', 0.25], { ...APPROVED, margin: 0.25 });
      const page = await inbox([openDeal('D-1')], { decideDeals });
      decide(page, 'Approve');
      await page.says('Hyväksytty: Customer of D-1 (D-1)');
      const body = letterOf(page).get('body')?.replace(/\s/g, ' ') ?? '';
      expect(body).toContain('19.2.2027 asti. Katteenne tästä kaupasta on 25 %.');
      page.click('Read it');
      expect(page.window.document.activeElement).toBe(page.control('letterKind'));
    });

    test('a rejection names the reason', async () => {
      const page = await inbox([openDeal('D-1')], { decideDeals: answer(['rejected', 'D-1'], { status: 'rejected' }) });
      decide(page, 'Reject');
      page.fill('reason', 'Asiakas on toisella.');
      page.click('Reject');
      await page.says('Päätöksemme: Customer of D-1 (D-1)');
      expect(letterOf(page).get('body')).toContain('Perustelu: Asiakas on toisella.');
    });

    test('a win names the earnings', async () => {
      const decideDeals = answer(['wonWithEarnings', 'D-2', 10_500, 'EUR'], {
        status: 'won',
        partner: 'Nordlicht GmbH',
        earnings: 10_500,
      });
      const page = await inbox([GERMAN], { decideDeals });
      decide(page, 'Won');
      await page.says('Won: Customer of D-2 (D-2)');
      expect(letterOf(page).get('body')).toContain('You earn €10,500 on this deal.');
    });

    test('later, a rejection whose reason is not at hand says so', async () => {
      const page = await inbox([], {}, { closed: [openDeal('D-1', { status: 'rejected', hoursLeft: null })] });
      write(page, 'Customer of D-1');
      expect(page.text()).toContain('The reason is in the Log only');
    });
  });
});
