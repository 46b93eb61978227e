import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { SidebarStart } from '../../src/app/actions/contract';
import { expectNo, expectOk, records, registered, type Sheets, startProgramme } from './programme';

let sheets: Sheets;
let programme: ReturnType<Sheets['save']>;
beforeAll(async () => {
  sheets = await startProgramme();
  programme = sheets.save();
});
afterAll(() => sheets.close());
beforeEach(() => {
  sheets.reset({ state: programme });
  sheets.shown.length = 0;
});

const menus = (person: Pick<Sheets, 'shown'>) =>
  person.shown.filter(({ operation }) => operation === 'ui.menu').map(({ payload }) => JSON.stringify(payload));

describe('opening the file', () => {
  it.each(['NONE', 'LIMITED', 'FULL'] as const)('adds the menu in authMode %s', (mode) => {
    sheets.open(mode);
    expect(menus(sheets)).toHaveLength(1);
    expect(menus(sheets)[0]).toContain('Open Kanava');
  });

  it('asks Google for nothing where the add-on is not enabled yet', () => {
    sheets.open('NONE');
    expect(sheets.lastRun.serviceCalls).toBe(0);
  });

  it('brings the dashboard up to date, and leaves a file alone that is not set up', () => {
    sheets.edit('Dashboard!A1', 'scribble');
    sheets.open('LIMITED');
    expect(sheets.values('Dashboard!A1')).toStrictEqual([['Channel programme']]);
    sheets.reset();
    sheets.open('LIMITED');
    expect(sheets.sheetNames()).toStrictEqual(['Sheet1']);
  });

  it('opens while somebody else is saving', () => {
    const release = sheets.holdLock('bert@example.com');
    sheets.open('LIMITED');
    expect(menus(sheets)).toHaveLength(1);
    expect(expectNo(sheets.run('refreshDashboard')).message).toContain('Somebody else is saving');
    release();
  });

  it('adds the menu right after installing', () => {
    sheets.install();
    expect(menus(sheets)).toHaveLength(1);
  });

  it('follows the language of the person, not of the workbook', () => {
    const maija = sheets.as('maija@example.com', 'fi');
    maija.open('LIMITED');
    expect(menus(maija)[0]).toContain('Avaa Kanava');
    expect(sheets.values('Deals!A1')).toStrictEqual([['Deal ID']]);
  });

  it.each(['openSidebar', 'openStatements', 'openReport', 'openRates'])(
    '%s tells the page whose words to speak',
    (open) => {
      const htmlOf = (person: Pick<Sheets, 'run' | 'shown'>) => {
        person.shown.length = 0;
        person.run(open);
        return String((person.shown[0]?.payload as { html?: string } | undefined)?.html);
      };
      expect(htmlOf(sheets.as('maija@example.com', 'fi'))).toContain('<div id="app" data-language="fi">');
      expect(htmlOf(sheets)).toContain('<div id="app" data-language="en">');
    },
  );
});

describe('the sidebar', () => {
  it('opens with at most 6 service calls', () => {
    registered(sheets);
    const start = sheets.run('loadSidebar') as SidebarStart;
    expect(start).toMatchObject({ ready: true, userName: 'Anna', today: '2026-11-20' });
    expect(start.open).toHaveLength(1);
    expect(sheets.lastRun.serviceCalls).toBeLessThanOrEqual(6);
  });

  it('shows a partner with its tier, and what is missing to the next', () => {
    const start = sheets.run('loadSidebar') as SidebarStart;
    expect(start.partners[0]).toMatchObject({ name: 'Nordic Cloud', tier: 'Bronze', margin: 0.2, toNextTier: 100_000 });
  });

  it.each([
    [
      'savePartner',
      { requestId: 'x', name: '', type: '', ratings: { coverage: 8, offering: 6, capacity: 7, geography: 4 } },
      'name',
    ],
    [
      'savePartner',
      { requestId: 'x', name: 'A', type: '', ratings: { coverage: 11, offering: 6, capacity: 7, geography: 4 } },
      'coverage',
    ],
    [
      'savePartner',
      { requestId: 'x', name: 'A', type: '', ratings: { coverage: 8, offering: '6', capacity: 7, geography: 4 } },
      'offering',
    ],
    ['rememberName', '  ', 'name'],
  ])('%s refuses %j beside its field', (name, request, field) => {
    expect(Object.keys(expectNo(sheets.run(name, request)).fields)).toStrictEqual([field]);
  });

  it.each([
    'registerDeal',
    'decideDeals',
    'savePartner',
    'checkDeal',
    'setUpWorkbook',
    'addSampleProgramme',
    'importBatch',
  ])('%s answers in words to a request that is none', (name) => {
    for (const request of [undefined, null, 7, 'text', {}, []]) expectNo(sheets.run(name, request));
    expect(records(sheets, 'Deals')).toStrictEqual([]);
  });
});

describe('scoring', () => {
  it('writes ratings, score, tier and margin, and again only what changed', () => {
    const ratings = { coverage: 8, offering: 6, capacity: 7, geography: 4 };
    const { message } = expectOk(
      sheets.run('savePartner', { requestId: 's', name: 'nordic cloud', type: 'MSP', ratings }),
    );
    expect(message).toBe('nordic cloud is saved with a score of 6.7.');
    expect(records(sheets, 'Partners').filter((row) => row.Partner === 'Nordic Cloud')).toMatchObject([
      { Type: 'MSP', Coverage: 8, Score: 6.7, Tier: 'Bronze', Margin: 0.2 },
    ]);
  });

  it('follows ratings that are typed or pasted into the sheet', () => {
    sheets.edit('Partners!D2', 10);
    expect(sheets.value('Partners!H2')).toBe(7.5);
    sheets.edit('Partners!D2', [
      [1, 1, 1, 1],
      [10, 10, 10, 10],
    ]);
    expect(sheets.values('Partners!H2:H3')).toStrictEqual([[1], [10]]);
    sheets.edit('Partners!D2', 'good');
    expect(sheets.value('Partners!H2')).toBe('');
  });

  it('keeps a tier that a person typed, and a formula', () => {
    sheets.edit('Partners!I2', 'Gold');
    sheets.edit('Partners!J3', '=0.1+0.05');
    expectOk(sheets.run('refreshDashboard'));
    expect(sheets.value('Partners!I2')).toBe('Gold');
    expect(sheets.value('Partners!J2')).toBe(0.3);
    expect(sheets.formulas('Partners!J3')).toStrictEqual([['=0.1+0.05']]);
    expect(sheets.lastRun.serviceCalls).toBeLessThanOrEqual(40);
  });
});
