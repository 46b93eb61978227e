/** Every decision of a registration's life, from the card of its deal. */
import type { HTMLElement, HTMLInputElement } from 'happy-dom';
import { describe, expect, test } from 'vitest';
import type { DecisionRequest, DecisionResult, OpenDeal } from '../../src/app/actions/contract';
import { type OpenPage, openPage } from './open-page';
import { done, openDeal, refused, type start, willing } from './sample';

const SUBMITTED = ['approve', 'reject', 'needsInfo', 'lose', 'duplicate', 'withdraw'] as const;
const APPROVED = {
  status: 'approved',
  hoursLeft: null,
  protectedUntil: '2027-02-19',
  decisions: ['extend', 'win', 'lose', 'duplicate', 'withdraw'],
} as const;

async function inbox(more: Parameters<typeof start>[0], answers = {}): Promise<OpenPage> {
  const page = await openPage('Sidebar', { ...willing(more), ...answers });
  await page.until(() => page.all('[role="tab"]').length === 4);
  page.find('#tab-decide').click();
  return page;
}
const card = (page: OpenPage, id: string) => {
  const found = page.all('#panel-decide .deal').find((each) => each.textContent.includes(`${id} ·`));
  if (!found) throw new Error(`no card of ${id}`);
  return found;
};
const button = (where: HTMLElement, label: string) => {
  const found = [...where.querySelectorAll('button')].find((each) => each.textContent.replace(' ▾', '') === label);
  if (!found) throw new Error(`no button ${label} in ${where.textContent}`);
  return found as unknown as HTMLElement & { disabled: boolean };
};
const labels = (where: HTMLElement, selector = '.deciding .actions > button') =>
  [...where.querySelectorAll(selector)].map(({ textContent }) => textContent.replace(' ▾', ''));
const choose = (page: OpenPage, id: string, item: string) => {
  button(card(page, id), 'More').click();
  button(card(page, id), item).click();
};
const sent = (page: OpenPage, index = 0) => page.called('decideDeals')[index]?.values[0] as DecisionRequest;
const decided = (deals: OpenDeal[], message: Parameters<typeof done>[1] | readonly unknown[] = 'Saved.', next = '') =>
  ({ ...done<DecisionResult>({ deals, refused: [] }), message, next: next === '' ? [] : [next] }) as never;
const focused = (page: OpenPage) => page.window.document.activeElement;

describe('what is offered', () => {
  test.each<[Partial<OpenDeal>, string[], string[]]>([
    [{ decisions: SUBMITTED }, ['Approve', 'Reject', 'Needs info', 'More'], ['Lost', 'Duplicate of…', 'Withdraw']],
    [
      { status: 'needsInfo', decisions: ['approve', 'reject', 'infoReceived', 'lose', 'duplicate', 'withdraw'] },
      ['Approve', 'Reject', 'Info received', 'More'],
      ['Lost', 'Duplicate of…', 'Withdraw'],
    ],
    [APPROVED, ['Won', 'Lost', 'More'], ['Extend', 'Duplicate of…', 'Withdraw']],
    [{ status: 'expired', hoursLeft: null, decisions: ['win', 'lose', 'reopen'] }, ['Won', 'Lost', 'Reopen'], []],
    [{ status: 'draft', hoursLeft: null, decisions: ['submit', 'withdraw'] }, ['Submit', 'Withdraw'], []],
  ])('%j', async (more, inSight, inMenu) => {
    const page = await inbox({ open: [openDeal('D-1', more)] });
    expect(labels(card(page, 'D-1'))).toEqual(inSight);
    expect(labels(card(page, 'D-1'), '[role="menuitem"]')).toEqual(inMenu);
  });

  test('groups by what is to be done', async () => {
    const page = await inbox({
      open: [
        openDeal('D-1', { status: 'draft', hoursLeft: null }),
        openDeal('D-2', APPROVED),
        openDeal('D-3', { status: 'expired', hoursLeft: null, protectedUntil: '2026-11-12' }),
        openDeal('D-4'),
      ],
    });
    expect(page.all('#panel-decide h2').map(({ textContent }) => textContent)).toEqual([
      'Waiting for a decision (1)',
      'Protection has ended (1)',
      'Approved, still open (1)',
      'Drafts (1)',
    ]);
    expect(card(page, 'D-3').textContent).toContain('! Protection ended Nov 12, 2026');
  });

  test('place in line, advice and evidence are said', async () => {
    const page = await inbox({
      open: [
        openDeal('D-2', {
          queue: { position: 2, behind: ['behindHolder', 'D-1', 'Kelvara Oy', '2027-02-19'] },
          advice: [['recentContact', '2026-11-03'], 'A second piece of advice.'],
          evidence: 'Offer of 10 Nov',
        }),
        openDeal('D-3', { queue: { position: 1, behind: '' } }),
      ],
    });
    const text = card(page, 'D-2').textContent;
    expect(text).toContain('Number 2 in line for this customer. Behind D-1 of Kelvara Oy');
    expect(text).toContain('3 Nov 2026');
    expect(text).toContain('A second piece of advice.');
    expect(text).toContain('Extended: Offer of 10 Nov');
    expect(card(page, 'D-3').textContent).toContain('First in line for this customer');
  });
});

describe('the menu', () => {
  const open = async () => {
    const page = await inbox({ open: [openDeal('D-1', { decisions: SUBMITTED })] });
    const more = button(card(page, 'D-1'), 'More');
    more.focus();
    return { page, more, menu: page.find('[role="menu"]') };
  };

  test('opens and moves by the arrow keys, Home and End', async () => {
    const { page, more, menu } = await open();
    expect(menu.hasAttribute('hidden')).toBe(true);
    page.press('ArrowDown', more);
    expect(more.getAttribute('aria-expanded')).toBe('true');
    const steps = [
      ['', 'Lost'],
      ['ArrowDown', 'Duplicate of…'],
      ['End', 'Withdraw'],
      ['ArrowDown', 'Lost'],
      ['ArrowUp', 'Withdraw'],
      ['Home', 'Lost'],
    ] as const;
    for (const [key, label] of steps) {
      if (key !== '') page.press(key);
      expect(focused(page)?.textContent).toBe(label);
    }
  });

  test('Escape closes it and gives the focus back', async () => {
    const { page, more, menu } = await open();
    more.click();
    page.press('Escape');
    expect(menu.hasAttribute('hidden')).toBe(true);
    expect(focused(page)).toBe(more);
  });

  test('choosing closes it and asks; cancelling leads back to the button', async () => {
    const { page, more, menu } = await open();
    more.click();
    button(card(page, 'D-1'), 'Withdraw').click();
    expect(menu.hasAttribute('hidden')).toBe(true);
    expect(focused(page)).toBe(page.control('reason'));
    page.click('Cancel');
    expect(focused(page)).toBe(more);
  });
});

describe('what a decision asks for', () => {
  test.each([
    ['Withdraw', 'Withdraw it', { decision: 'withdraw', reason: '' }],
    ['Lost', 'Mark as lost', { decision: 'lose', reason: '' }],
  ])('%s may have a reason', async (item, confirm, request) => {
    const page = await inbox({ open: [openDeal('D-1', { decisions: SUBMITTED })] });
    choose(page, 'D-1', item);
    page.click(confirm);
    await page.says('D-1 is decided.');
    expect(sent(page)).toMatchObject({ ids: ['D-1'], ...request });
  });

  test('an extension needs evidence', async () => {
    const page = await inbox({ open: [openDeal('D-1', APPROVED)] });
    choose(page, 'D-1', 'Extend');
    page.click('Extend it');
    expect(page.errorOf('evidence')).toBe('Write what you have seen.');
    page.fill('evidence', 'Offer sent on 10 Nov.');
    page.click('Extend it');
    await page.says('D-1 is decided.');
    expect(sent(page)).toMatchObject({ decision: 'extend', reason: '', evidence: 'Offer sent on 10 Nov.' });
  });

  test('what the server misses stands beside its field', async () => {
    const answer = () => refused('Extended before.', { evidence: 'Only once.' });
    const page = await inbox({ open: [openDeal('D-1', APPROVED)] }, { decideDeals: answer });
    choose(page, 'D-1', 'Extend');
    page.fill('evidence', 'x');
    page.click('Extend it');
    await page.until(() => page.errorOf('evidence') === 'Only once.');
    expect(focused(page)).toBe(page.control('evidence'));
    expect(page.text()).toContain('Extended before.');
  });

  describe('duplicate of', () => {
    const deals = [
      openDeal('D-1', { decisions: SUBMITTED, conflict: 'Already claimed: D-3 Acme Oy, Kelvara Oy.' }),
      openDeal('D-2', { company: 'Beta Oy' }),
      openDeal('D-3', { company: 'Acme Oy', partner: 'Kelvara Oy', ...APPROVED }),
    ];
    const asking = async (conflict = deals[0]?.conflict ?? '') => {
      const [first, ...others] = deals;
      const closed = [openDeal('D-9', { company: 'Beta Oy', status: 'won', hoursLeft: null, decisions: ['reopen'] })];
      const page = await inbox({ open: [{ ...(first as OpenDeal), conflict }, ...others], closed });
      choose(page, 'D-1', 'Duplicate of…');
      return page;
    };

    test('proposes the deal that the conflict names, and lists it first', async () => {
      const page = await asking();
      expect(page.control('of').value).toBe('D-3 · Acme Oy · Kelvara Oy · Approved');
      const choices = page.all('datalist option').map((option) => option.getAttribute('value') ?? '');
      const deals = choices.filter((value) => value.includes(' · '));
      expect(deals.map((value) => value.split(' · ')[0])).toEqual(['D-3', 'D-2', 'D-9']);
      page.click('Mark as duplicate');
      await page.says('D-1 is decided.');
      expect(sent(page)).toMatchObject({ decision: 'duplicate', of: 'D-3', reason: '' });
    });

    test.each([
      ['d-2', 'D-2'],
      ['acme oy', 'D-3'],
      ['D-000777', 'D-000777'],
    ])('“%s” is %s', async (typed, of) => {
      const page = await asking('');
      expect(page.control('of').value).toBe('');
      page.fill('of', typed);
      page.click('Mark as duplicate');
      await page.says('D-1 is decided.');
      expect(sent(page).of).toBe(of);
    });

    test.each([
      ['', 'Choose a deal from the list'],
      ['Beta Oy', 'Choose a deal from the list'],
      ['nobody', 'Choose a deal from the list'],
      ['D-1', 'another deal than this one'],
    ])('“%s” is refused', async (typed, words) => {
      const page = await asking('');
      page.fill('of', typed);
      page.click('Mark as duplicate');
      expect(page.errorOf('of')).toContain(words);
      expect(page.called('decideDeals')).toEqual([]);
    });
  });
});

describe('after a decision', () => {
  test('every deal that changed shows it, and counts follow at once', async () => {
    const answer = () =>
      decided([openDeal('D-1', APPROVED), openDeal('D-2', { conflict: 'Set back by D-1.' })], 'D-1 is approved.');
    const open = [openDeal('D-1', { decisions: SUBMITTED }), openDeal('D-2', APPROVED)];
    const page = await inbox({ open }, { decideDeals: answer });
    button(card(page, 'D-1'), 'Approve').click();
    await page.says('D-1 is approved.');
    expect(card(page, 'D-2').textContent).toContain('Set back by D-1.');
    expect(labels(card(page, 'D-2'))).toContain('Approve');
    expect(page.find('#tab-decide .badge').textContent).toBe('1, 1 waiting for a decision');
  });

  test('leads to the next in line, whose letter says so', async () => {
    const answer = () => ({
      ...(decided([openDeal('D-1', { status: 'rejected', hoursLeft: null, decisions: ['reopen'] })]) as object),
      next: [['nextInLine', 'Acme', 'D-2', 'Aallokas Oy']],
    });
    const page = await inbox({ open: [openDeal('D-1'), openDeal('D-2')] }, { decideDeals: answer });
    button(card(page, 'D-1'), 'Reject').click();
    page.fill('reason', 'No budget.');
    button(card(page, 'D-1'), 'Reject').click();
    await page.says('Next in line for Acme: D-2');
    page.click('Go to D-2');
    expect(focused(page)).toBe(card(page, 'D-2'));
    button(card(page, 'D-2'), '✉ Write to the partner').click();
    expect(page.control('letterKind').value).toBe('offered');
  });
});

describe('approving what another holds', () => {
  const held = () => ({ ...refused(''), message: ['heldByOther', 'Already claimed: D-9 Acme, Kelvara Oy.'] }) as never;
  const answer = (request: DecisionRequest) =>
    request.override ? decided([openDeal('D-1', APPROVED)], 'D-1 is approved all the same.') : held();
  const open = [openDeal('D-1', { decisions: SUBMITTED })];

  test('is refused, says who holds it, and can be done with a reason', async () => {
    const page = await inbox({ open }, { decideDeals: answer });
    button(card(page, 'D-1'), 'Approve').click();
    await page.says('D-9 Acme, Kelvara Oy');
    expect(focused(page)).toBe(page.button('Approve all the same…'));
    page.click('Approve all the same…');
    expect(page.text()).toContain('who would have won stay in the workbook');
    expect(page.all('[name="userName"]')).toEqual([]);
    page.click('Approve all the same');
    expect(page.errorOf('reason')).not.toBe('');
    page.fill('reason', 'Agreed with both.');
    page.click('Approve all the same');
    await page.says('D-1 is approved all the same.');
    expect(sent(page, 1)).toMatchObject({ decision: 'approve', override: true, reason: 'Agreed with both.' });
  });

  test('asks for the name first where none is given', async () => {
    const page = await inbox({ open, userName: '' }, { decideDeals: answer });
    button(card(page, 'D-1'), 'Approve').click();
    await page.says('D-9 Acme, Kelvara Oy');
    page.click('Approve all the same…');
    const names = page.all('[name="userName"]') as HTMLInputElement[];
    const inCard = names.find((control) => control.closest('.deal'));
    expect(focused(page)).toBe(inCard);
    if (inCard) inCard.value = ' Maija ';
    const save = [...card(page, 'D-1').querySelectorAll('button')].find(({ textContent }) => textContent === 'Save');
    (save as unknown as HTMLElement).click();
    await page.says('who would have won stay in the workbook');
    expect(page.called('rememberName')[0]?.values).toEqual(['Maija']);
    expect(focused(page)).toBe(page.control('reason'));
  });

  test('asks for the name also where the server misses it', async () => {
    const nameless = (request: DecisionRequest) =>
      request.override ? refused('An override needs your name.', { name: 'Your name.' }) : held();
    const page = await inbox({ open }, { decideDeals: nameless });
    button(card(page, 'D-1'), 'Approve').click();
    await page.says('Approve all the same');
    page.click('Approve all the same…');
    page.fill('reason', 'Agreed.');
    page.click('Approve all the same');
    await page.until(() => page.all('[name="userName"]').length === 1);
    expect(focused(page)).toBe(page.control('userName'));
  });

  test('cancelling leads back', async () => {
    const page = await inbox({ open }, { decideDeals: answer });
    button(card(page, 'D-1'), 'Approve').click();
    await page.says('D-9 Acme, Kelvara Oy');
    page.click('Cancel');
    expect(page.text()).not.toContain('D-9 Acme');
    expect(focused(page)).toBe(button(card(page, 'D-1'), 'Approve'));
  });
});

describe('what is closed', () => {
  const closed = [
    openDeal('D-7', { status: 'rejected', hoursLeft: null, decisions: ['reopen'] }),
    openDeal('D-8', { status: 'won', hoursLeft: null, decisions: ['reopen'] }),
  ];

  test('stands in a list of its own, to be reopened with a reason', async () => {
    const page = await inbox({ open: [openDeal('D-1')], closed });
    expect(page.find('details.closed summary').textContent).toBe('Closed lately (2)');
    expect(labels(card(page, 'D-7'))).toEqual(['Reopen']);
    button(card(page, 'D-7'), 'Reopen').click();
    page.click('Reopen it');
    expect(page.errorOf('reason')).not.toBe('');
    page.fill('reason', 'They came back.');
    page.click('Reopen it');
    await page.says('D-7 is decided.');
    expect(sent(page)).toMatchObject({ ids: ['D-7'], decision: 'reopen', reason: 'They came back.' });
  });

  test('is there when nothing is open, and is found by the filter', async () => {
    const many = ['1', '2', '3', '4', '5', '6'].map((id) => openDeal(id, { ...closed[0], id, company: `Acme ${id}` }));
    const page = await inbox({ closed: many });
    expect(page.text()).toContain('Nothing to decide');
    page.fill('filter', 'acme 4');
    expect(page.find('details.closed summary').textContent).toBe('Closed lately (1)');
  });
});
