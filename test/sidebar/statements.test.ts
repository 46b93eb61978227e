import axe from 'axe-core';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import type { Answer } from '../../src/app/actions/contract';
import type { StatementsView } from '../../src/app/actions/statements/statements-contract';
import type { EarningProblem } from '../../src/core/statements/entitlements';
import type { StatementLine } from '../../src/core/statements/statement-line';
import type { Sentence } from '../../src/i18n/answers';
import { inLanguage } from '../../src/i18n/messages';
import { statementFileMessages, statementPaperMessages } from '../../src/i18n/statement-paper';
import { earningProblemMessages, faultMessages, statementPageMessages } from '../../src/i18n/statements';
import { csvName, statementsCsv } from '../../src/sidebar/statements/csv';
import type { Desk } from '../../src/sidebar/statements/desk';
import { statementFigures } from '../../src/sidebar/statements/figures';
import { overview } from '../../src/sidebar/statements/overview';
import { paymentDraft } from '../../src/sidebar/statements/payment-draft';
import { type Answers, builtPage, NEVER, type OpenPage, openPage } from './open-page';
import { CLOSED_LINES, line, OPEN_LINES, statementsView } from './statements-view';

type ViewAnswer = Answer<StatementsView>;
const done = (value: StatementsView, message: Sentence | '' = ''): ViewAnswer =>
  ({ ok: true, language: 'en', value, message, next: [] }) as ViewAnswer;
const no = (message: Sentence, fields: Record<string, Sentence> = {}): ViewAnswer =>
  ({ ok: false, language: 'en', message, fields }) as ViewAnswer;

async function open(view: StatementsView = statementsView(), answers: Answers = {}): Promise<OpenPage> {
  const page = await openPage('Statements', { loadStatements: () => done(view), ...answers });
  await page.until(() => page.all('table, .overview').length > 0);
  return page;
}

/** The cells of each row that is not hidden. */
const rows = (page: OpenPage, table: string, part = 'tbody') =>
  page
    .all(`${table} > ${part} > tr`)
    .filter((row) => !row.hasAttribute('hidden'))
    .map((row) => [...row.children].map(({ textContent }) => textContent));
const tick = (page: OpenPage, index: number) => page.all('[name="pay"]')[index]?.click();
const closed = (month: string, index: number): StatementLine => ({
  ...line({ month, partner: '', kind: 'closed', deal: '', company: '', amount: 0, cause: '' }),
  ...{ number: index, written: '', requestId: '', check: '' },
});
const NO_BREAK = '\u00a0';

describe('the statements of a month', () => {
  test('are a row for each partner and currency, with a total for each currency', async () => {
    const page = await open();
    expect(page.text()).toContain('2026-10, not closed yet: this is how it would be closed now.');
    const nordic = '<b>Nordic</b> & Cloud';
    expect(rows(page, '.sums')).toEqual([
      [nordic, 'EUR', '0.00', '2,594.13', '0.00', '0.00', '2,594.13', 'Print or send'],
      [nordic, 'JPY', '0', '20,000', '0', '0', '20,000', ''],
      ['Baltic Data', 'SEK', '10,000.00', '0.00', '0.00', '0.00', '10,000.00', 'Print or send'],
      ['Taiga', 'EUR', '500.00', '0.00', '−700.00', '0.00', '−200.00', 'Print or send'],
    ]);
    expect(rows(page, '.sums', 'tfoot')).toEqual([
      ['Total', 'EUR', '500.00', '2,594.13', '−700.00', '0.00', '2,394.13', ''],
      ['Total', 'JPY', '0', '20,000', '0', '0', '20,000', ''],
      ['Total', 'SEK', '10,000.00', '0.00', '0.00', '0.00', '10,000.00', ''],
    ]);
    expect(page.all('b')).toEqual([]);
  });

  test('open their lines', async () => {
    const page = await open();
    const [, , , taiga] = page.all('.toggle');
    taiga?.click();
    expect(taiga?.getAttribute('aria-expanded')).toBe('true');
    expect(page.find(`#${taiga?.getAttribute('aria-controls')}`).hasAttribute('hidden')).toBe(false);
    const terms = 'Bronze: €12,345 won in 12 months to 2026-10-14';
    expect(rows(page, '.deal-lines')).toEqual([
      [
        ...['Oct 31, 2026', `D-000004 =1+1${terms}`, 'Clawback: No longer wonrefers to E-000004'],
        ...['2,500.00', '20%', '−700.00'],
      ],
    ]);
    taiga?.click();
    expect(page.text()).not.toContain('refers to');
  });

  test('are chosen by month', async () => {
    const asked: string[] = [];
    const page = await open(statementsView(), {
      loadStatements: ({ month }) => {
        asked.push(month);
        return done(statementsView({ month: month || '2026-10' }));
      },
    });
    const options = page
      .all('[name="month"] optgroup')
      .map((group) => [group.getAttribute('label'), ...[...group.children].map(({ textContent }) => textContent)]);
    expect(options).toEqual([
      ['Can be closed', '2026-10'],
      ['Closed', '2026-09', '2026-08'],
    ]);
    page.fill('month', '2026-09');
    await page.says('2026-09 is closed: nothing in it changes any more.');
    expect(asked).toEqual(['', '2026-09']);
    expect(page.text()).toContain('2026-10 comes next and is not closed yet.');
    page.click('Go to 2026-10');
    await page.says('2026-10, not closed yet');
  });

  test('say when the month is still under way, and when there is nothing', async () => {
    const lines = [...CLOSED_LINES, closed('2026-10', 7)];
    const page = await open(statementsView({ month: '2026-11', closable: [], isClosed: false }, lines, []));
    expect(page.text()).toContain('2026-11 is under way');
    expect(page.all('button').map(({ textContent }) => textContent)).not.toContain('Close 2026-11');
    const empty = await open(statementsView({ closable: ['2026-09', '2026-10'] }, [], []));
    expect(empty.text()).toContain('Nothing is carried, earned or paid in this month.');
    expect(empty.text()).toContain('Nothing is owed now.');
  });

  test('stay as they were when another month cannot be loaded', async () => {
    const page = await open();
    Object.assign(page.answers, { loadStatements: () => no(['notSetUp']) });
    page.fill('month', '2026-08');
    await page.says('This workbook has no Kanava sheets yet');
    expect(page.control('month').value).toBe('2026-10');
    Object.assign(page.answers, { loadStatements: () => done(statementsView({ month: '2026-08' })) });
    page.click('Try again');
    await page.says('2026-08 is closed');
    page.press('Escape');
    expect(page.calls.at(-1)?.name).toBe('close');
  });

  test('show that they are being loaded', async () => {
    const page = await openPage('Statements', { loadStatements: NEVER });
    expect(page.find('progress').getAttribute('aria-label')).toBe('Working…');
  });
});

describe('closing a month', () => {
  test('asks once, says what it means, and offers the month after it', async () => {
    const lines = [...CLOSED_LINES, closed('2026-10', 7)];
    const after = statementsView({ month: '2026-10', closable: ['2026-11'], today: '2026-12-03' }, lines, []);
    const page = await open(statementsView(), { closeMonth: () => done(after, ['monthClosed', '2026-10', 4]) });
    page.click('Close 2026-10');
    expect(page.called('closeMonth')).toEqual([]);
    expect(page.text()).toContain('Its lines (4) are written into the sheet Statements, and nothing in it changes');
    expect(page.text()).not.toContain('the first month that you close');
    page.press('Escape', page.find('[role="group"]'));
    expect(page.text()).not.toContain('Its lines (4)');
    page.click('Close 2026-10');
    page.click('Yes, close 2026-10');
    await page.says('2026-10 is closed, with 4 lines.');
    expect(page.called('closeMonth').map(({ values: [request] }) => request)).toEqual([
      { requestId: expect.stringMatching(/^[0-9a-f]{24}$/), month: '2026-10' },
    ]);
    expect(page.text()).toContain('2026-11 comes next and is not closed yet.');
    expect(page.button('Go to 2026-11').className).toBe('primary');
    expect(page.calls.filter(({ name }) => name === 'close')).toEqual([]);
  });

  test('the first time says that what was before is settled elsewhere', async () => {
    const page = await open(statementsView({ closable: ['2026-09', '2026-10'] }, []));
    expect(page.text()).toContain('Choose the month with which statements are to begin');
    page.click('Close 2026-10');
    expect(page.text()).toContain('whatever was earned before 2026-10 is taken as settled elsewhere');
  });

  test('keeps the question, and its id, where the server says no', async () => {
    const page = await open(statementsView(), { closeMonth: () => no(['monthNotNext', '2026-10', '2026-09']) });
    page.click('Close 2026-10');
    page.click('Yes, close 2026-10');
    await page.says('2026-09 comes first');
    page.click('Yes, close 2026-10');
    await page.until(() => page.called('closeMonth').length === 2);
    const [first, second] = page.called('closeMonth').map(({ values: [request] }) => request);
    expect(second).toEqual(first);
  });
});

describe('payments', () => {
  const balances = [
    { partner: 'Taiga', currency: 'EUR', amount: 500 },
    { partner: 'Baltic Data', currency: 'SEK', amount: 10_000 },
    { partner: 'Aava', currency: 'EUR', amount: 0.1 },
    { partner: 'Owes us', currency: 'EUR', amount: -40 },
  ];

  test('are noted for those that are ticked, with the totals that they pay', async () => {
    const page = await open(statementsView({ balances }), {
      payBalances: () => done(statementsView({ balances: balances.slice(3) }), ['paidNow', 3, '2026-11-20']),
    });
    expect(rows(page, '.owed')).toEqual([
      ['', 'Aava', 'EUR', '0.10', ''],
      ['', 'Baltic Data', 'SEK', '10,000.00', ''],
      ['', 'Owes us', 'EUR', '−40.00', 'carried: comes off later earnings'],
      ['', 'Taiga', 'EUR', '500.00', ''],
    ]);
    expect(page.button('Mark 0 as paid').disabled).toBe(true);
    tick(page, 0);
    tick(page, 2);
    expect(page.text()).toContain('Chosen: 500.10 EUR');
    expect(page.control('all').indeterminate).toBe(true);
    page.control('all').click();
    expect(page.text()).toContain('Chosen: 500.10 EUR, 10,000.00 SEK');
    expect(page.control('day').value).toBe('2026-11-20');
    page.fill('note', 'SEPA 77');
    page.click('Mark 3 as paid');
    await page.says('3 balances are paid on 20 Nov 2026.');
    expect(page.called('payBalances').map(({ values: [request] }) => request)).toEqual([
      {
        requestId: expect.any(String),
        day: '2026-11-20',
        note: 'SEPA 77',
        balances: [balances[2], balances[1], balances[0]],
      },
    ]);
    expect(page.all('[name="pay"], form')).toEqual([]);
  });

  test('that are refused keep the form, and the id of what is sent again unchanged', async () => {
    const page = await open(statementsView({ balances }), {
      payBalances: () => no(['paymentAhead', '2026-11-20'], { day: ['paymentAhead', '2026-11-20'] }),
    });
    tick(page, 0);
    page.fill('note', '=1+1');
    page.fill('day', '2026-11-30');
    page.click('Mark 1 as paid');
    await page.until(() => page.errorOf('day').includes('must be 20 Nov 2026 or before'));
    expect(page.control('note').value).toBe('=1+1');
    page.click('Mark 1 as paid');
    await page.until(() => page.called('payBalances').length === 2);
    await page.until(() => !page.button('Mark 1 as paid').disabled);
    page.fill('day', '2026-11-19');
    Object.assign(page.answers, { payBalances: () => no(['balanceChanged', 'Aava', 5, 'EUR']) });
    page.click('Mark 1 as paid');
    await page.says('The balance of Aava is now €5.00');
    const ids = page.called('payBalances').map(({ values: [request] }) => (request as { requestId: string }).requestId);
    expect([ids[0] === ids[1], ids[1] === ids[2]]).toEqual([true, false]);
    page.click('Load the balances again');
    await page.until(() => page.called('loadStatements').length === 2 && !page.text().includes('is now'));
    expect(page.control('note').value).toBe('=1+1');
    expect(page.button('Mark 1 as paid').disabled).toBe(false);
  });

  test('go on with the month that was looked at', async () => {
    const page = await open(statementsView({ balances }), {
      loadStatements: ({ month }) => done(statementsView({ month: month || '2026-10', balances })),
      payBalances: () => done(statementsView({ month: '2026-10', balances: [] }), ['paidNow', 1, '2026-11-20']),
    });
    page.fill('month', '2026-08');
    await page.says('2026-08 is closed');
    tick(page, 1);
    page.click('Mark 1 as paid');
    await page.says('Paid on 20 Nov 2026.');
    expect(page.control('month').value).toBe('2026-08');
  });

  test('are at most a hundred at once', async () => {
    const many = Array.from({ length: 130 }, (_, i) => ({ partner: `Partner ${i}`, currency: 'EUR', amount: 1 }));
    const page = await open(statementsView({ balances: many }));
    page.control('all').click();
    expect(page.button('Mark 100 as paid').disabled).toBe(false);
    tick(page, 120);
    expect(page.button('Mark 101 as paid').disabled).toBe(true);
    expect(page.text()).toContain('At most 100 at once');
  });
});

describe('what is wrong', () => {
  test('with lines is named, stops closing and paying, and is put back', async () => {
    const faults = [
      { kind: 'edited', line: 'E-000001', row: 2 },
      { kind: 'missing', line: 'E-000003', row: 0 },
      { kind: 'strange', line: '', row: 12 },
    ] as const;
    const page = await open(statementsView({ faults }), {
      restoreStatementLines: () => done(statementsView(), ['linesRestored', 2]),
    });
    expect(page.text()).toContain('The sheet Statements is not as it was written (3)');
    expect(page.text()).toContain('E-000001 (row 2) was edited. E-000003 is missing. Row 12 is no line of Kanava’s.');
    expect(page.text()).toContain('move rows of your own to another sheet');
    expect(page.all('[name="pay"], form')).toEqual([]);
    expect(page.text()).not.toContain('Close 2026-10');
    page.click('Put the lines back');
    await page.says('2 lines are back as written.');
    expect(page.button('Close 2026-10').disabled).toBe(false);
  });

  test('with rows of Deals is named with what to do, and shown', async () => {
    const problem = (kind: EarningProblem['kind'], row: number, found = ''): EarningProblem => ({
      ...{ kind, row, found, deal: row === 0 ? 'D-000099' : `D-${row}` },
    });
    const problems = [
      problem('noMargin', 1212),
      problem('notAnAmount', 5, '<i>x</i>'),
      problem('dealGone', 0, 'E-000004'),
      ...Array.from({ length: 60 }, (_, i) => problem('noDay', 100 + i)),
    ];
    const page = await open(statementsView({ problems }), { showRow: () => no(['unknownDeal', '1212']) as never });
    page.find('summary').click();
    for (const said of [
      'Rows of Deals to look at (63)',
      'Won without a Margin, so nobody can say what was earned. Type the margin that was agreed. row 1212 · D-1212',
      'row 5 · D-5 · found: “<i>x</i>”',
      'D-000099 · last line E-000004',
      'and 13 more',
    ]) {
      expect(page.text()).toContain(said);
    }
    expect(page.all('i')).toEqual([]);
    page.click('Show');
    await page.says('1212');
    expect(page.called('showRow')[0]?.values).toEqual([{ sheet: 'deals', row: 1212, id: '' }]);
    page.click('Close 2026-10');
    expect(page.text()).toContain('Rows of Deals that are named below: 63.');
  });
});

describe('a statement on paper', () => {
  test('is in the partner’s language, with an account for each currency', async () => {
    const page = await open();
    page.all('.sums .end button')[0]?.click();
    const paper = page.find('.paper');
    expect(paper.getAttribute('lang')).toBe('fi');
    const said = page.text();
    for (const words of [
      'Kumppanin tilitys: lokakuu 2026 <b>Nordic</b> & Cloud',
      'Alustava : kuukautta ei ole vielä suljettu',
      'Valuutta EUR Saldo lokakuun 2026 lopussa: 2 594,13 EUR',
      'Alkusaldo 0,00 – 14.10.2026 D-000012 KONE Oyj 12 345,67 20 % 2 469,13',
      'Ansaittu yhteensä 2 594,13 Loppusaldo 2 594,13',
      'Valuutta JPY Saldo lokakuun 2026 lopussa: 20 000 JPY',
      'Käytettävissä −250,00 EUR (ylitetty)',
    ]) {
      expect(said).toContain(words);
    }
    page.click('English');
    expect(page.text()).toContain('Partner statement: October 2026');
    expect(page.text()).toContain('Available −250.00 EUR (overdrawn)');
    expect(page.all('b')).toEqual([]);
    let prints = 0;
    Object.assign(page.window, { print: () => (prints += 1) });
    page.click('Print');
    expect(prints).toBe(1);
    page.press('Escape');
    expect(page.window.document.activeElement?.getAttribute('aria-label')).toBe(
      'Print or send the statement of <b>Nordic</b> & Cloud',
    );
    expect(page.calls.at(-1)?.name).not.toBe('close');
  });

  test('names the line that a clawback takes back, and when it was paid', async () => {
    const laterPayments = [{ partner: 'baltic data', currency: 'SEK', day: '2026-11-15', amount: 10_000 }];
    const page = await open(statementsView({ laterPayments }));
    expect(page.all('.sums .hint').map(({ textContent }) => textContent)).toEqual(['paid Nov 15, 2026']);
    page.all('.sums .end button')[2]?.click();
    expect(page.text()).toContain('=1+1 Clawback: No longer won, on line E-000004 2,500.00 20% −700.00');
    page.click('Back');
    page.all('.sums .end button')[1]?.click();
    expect(page.text()).toContain('No lines in this month. Closing balance 10,000.00');
    expect(page.text()).toContain('Paid afterwards: 10,000.00 SEK on Nov 15, 2026.');
    expect(page.control('message').value).toContain('- Paid on Nov 15, 2026: 10,000.00\u00a0SEK');
  });

  test('goes to the partner with a message, by mail link or copied', async () => {
    const page = await open(statementsView({ month: '2026-09' }));
    page.all('.sums .end button')[0]?.click();
    const link = new URL(page.find('a.button').getAttribute('href') ?? '');
    expect([link.protocol, link.pathname, link.searchParams.get('subject')]).toEqual([
      ...['mailto:', 'aino@nordic.example', 'Tilityksenne: syyskuu 2026'],
    ]);
    const message = page.control('message').value;
    expect(message.replaceAll(NO_BREAK, ' ').split('\n')).toEqual([
      ...['Hei Aino Salo,', '', 'tässä tilityksenne: syyskuu 2026.', ''],
      ...['- Maksettu 15.9.2026: 2 000,00 EUR', '- Saldo syyskuun 2026 lopussa: 0,00 EUR', ''],
      ...['Kertokaa meille, jos jokin näyttää väärältä.', '', 'Ystävällisin terveisin', 'Anna Virtanen'],
    ]);
    expect(link.searchParams.get('body')?.replaceAll('\r\n', '\n')).toBe(message);
    const copied: string[] = [];
    const writeText = async (text: string) => void copied.push(text);
    Object.defineProperty(page.window.navigator, 'clipboard', { value: { writeText } });
    page.fill('message', 'My own words');
    page.click('Copy text');
    await page.says('✓ Copied');
    expect(copied).toEqual(['My own words']);
    expect(page.find('a.button').getAttribute('href')).toContain('My%20own%20words');
  });

  test('is printed for all at once, each in its language', async () => {
    const page = await open();
    page.click('Print all');
    expect(page.all('.paper').map((paper) => paper.getAttribute('lang'))).toEqual(['fi', 'en', 'en']);
    expect(page.text()).toContain('3 statements, each in its partner’s language');
    page.click('Back');
    expect(page.all('.paper')).toEqual([]);
  });
});

describe('the file for the accountant', () => {
  const parsed = (view: StatementsView, delimiter: string) =>
    Papa.parse<string[]>(statementsCsv(view).slice(1), { delimiter }).data;

  test('has every line of the month, numbers as numbers, formulas as text', () => {
    const view = statementsView({}, CLOSED_LINES, [
      ...OPEN_LINES,
      line({ partner: '@Home', company: 'a,"b"\n;c', deal: '+1', terms: '-x', amount: 1e7 / 3 }),
    ]);
    expect(statementsCsv(view).charCodeAt(0)).toBe(0xfeff);
    const [header, ...lines] = parsed(view, ',');
    expect(header).toEqual([
      ...['Line', 'Month', 'Partner', 'Kind', 'Deal ID', 'Company', 'Day', 'Base', 'Rate', 'Amount', 'Currency'],
      ...['Cause', 'Refers to', 'Terms', 'Month is'],
    ]);
    expect(lines).toHaveLength(5);
    const by = (deal: string) => lines.find((cells) => cells[4] === deal);
    expect(by('D-000004')).toEqual([
      ...['', '2026-10', 'Taiga', 'Clawback', 'D-000004', "'=1+1", '2026-10-31', '2500.00', '0.2', '-700.00', 'EUR'],
      ...['No longer won', 'E-000004', 'Bronze: €12,345 won in 12 months to 2026-10-14', 'preliminary'],
    ]);
    expect(by('D-000016')?.slice(7, 11)).toEqual(['100001', '0.2', '20000', 'JPY']);
    expect(by("'+1")).toEqual(expect.arrayContaining(["'@Home", 'a,"b"\n;c', '3333333.33', "'-x"]));
    expect(csvName(view)).toBe('statements-2026-10-preliminary.csv');
  });

  test('is in the workbook’s language, with its decimal comma', () => {
    const view = statementsView({ language: 'fi', month: '2026-09' });
    const [header, ...lines] = parsed(view, ';');
    expect(header?.slice(0, 4)).toEqual(['Rivi', 'Kuukausi', 'Kumppani', 'Laji']);
    expect(lines).toContainEqual([
      ...['E-000005', '2026-09', '<b>Nordic</b> & Cloud', 'Maksu', '', '', '2026-09-15', '', '', '-2000,00', 'EUR'],
      ...['Maksettu kumppanille', 'SEPA 77', '', 'suljettu'],
    ]);
    expect(csvName(view)).toBe('tilitykset-2026-09.csv');
  });

  test('is handed over by a link', async () => {
    const page = await open();
    const given: { blob?: Blob; name?: string } = {};
    Object.assign(page.window.URL, {
      createObjectURL: (blob: Blob) => {
        given.blob = blob;
        return 'blob:kanava';
      },
      revokeObjectURL: () => {},
    });
    page.window.document.addEventListener('click', (event) => {
      const link = event.target as unknown as HTMLAnchorElement;
      if (link.download) given.name = link.download;
      event.preventDefault();
    });
    page.click('CSV for the accountant');
    expect(given.name).toBe('statements-2026-10-preliminary.csv');
    expect(page.text()).toContain('statements-2026-10-preliminary.csv: 4 lines.');
    expect(await given.blob?.text()).toContain('D-000012');
  });
});

test('the page speaks Finnish to whoever does', () => {
  const desk: Desk = {
    language: 'fi',
    texts: inLanguage(statementPageMessages, 'fi'),
    figures: statementFigures('fi'),
    draft: paymentDraft(),
    show: async () => {},
    change: async () => undefined,
    openPapers: () => {},
    say: () => {},
  };
  const text = overview(statementsView(), desk).textContent.replaceAll(NO_BREAK, ' ');
  for (const said of [
    '2026-10, ei vielä suljettu: näin se suljettaisiin nyt.',
    'Sulje 2026-10',
    'Oikaisut ja takaisinperinnätMaksettuSaldo',
    'TaigaEUR500,000,00−700,000,00−200,00Tulosta tai lähetä',
    'Merkitse maksetuksi (0)',
  ]) {
    expect(text).toContain(said);
  }
});

test('has no violation that axe finds', async () => {
  const page = await open(statementsView({ problems: [{ kind: 'noMargin', deal: 'D-1', row: 2, found: '' }] }));
  const violations = async () => {
    page.window.eval(axe.source);
    const run = Reflect.get(page.window, 'axe') as typeof axe;
    // Colours take a real browser to judge.
    const found = await run.run({ rules: { 'color-contrast': { enabled: false } } } as axe.RunOptions);
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
  };
  for (const toggle of page.all('.toggle')) toggle.click();
  page.click('Close 2026-10');
  expect(await violations()).toEqual([]);
  page.all('.sums .end button')[0]?.click();
  expect(await violations()).toEqual([]);
});

test('is one self-contained file that never makes markup of text', async () => {
  const html = await builtPage('Statements');
  expect(html).not.toMatch(/<link|src=|@import|url\(/);
  expect(html).not.toContain('`');
  expect(html).not.toMatch(/innerHTML|outerHTML|insertAdjacentHTML|document\.write/);
});

test('texts are there in both languages', () => {
  const catalogues = [statementPageMessages, statementPaperMessages, statementFileMessages, faultMessages];
  for (const [key, { en, fi }] of catalogues.flatMap((catalogue) => Object.entries(catalogue))) {
    expect(typeof fi, key).toBe(typeof en);
  }
  for (const [key, { en, fi }] of Object.entries(earningProblemMessages)) expect(fi, key).not.toBe(en);
});
