/** What the server tells the Partner tab about money. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PartnerMoney } from '../../src/app/actions/partners/partner-money-contract';
import { pasteDeals, startPlainProgramme } from './deal-rows';
import { expectNo, expectOk, type Sheets } from './programme';

let sheets: Sheets;
beforeAll(async () => {
  sheets = await startPlainProgramme();
  const won = { source: 'Partner-sourced', status: 'Won', currency: 'EUR', registered: '2026-08-01', tier: 'Bronze' };
  const rest = { company: 'Ranta Oy', hours: 40, margin: 0.2 };
  pasteDeals(sheets, [
    {
      ...won,
      ...rest,
      id: 'D-000001',
      partner: 'Nordic Cloud',
      amount: 80_000,
      earnings: 16_000,
      closed: '2026-10-02',
    },
    { ...won, ...rest, id: 'D-000002', partner: 'Nordic Cloud', amount: 40_000, earnings: 8000, closed: '2026-11-05' },
  ]);
});
afterAll(() => sheets.close());

const moneyOf = (name: string) => expectOk<PartnerMoney>(sheets.run('partnerMoney', name)).value;

describe('the money of a partner', () => {
  it('says tier, hours and activity; before the first closed month nothing is owed', () => {
    expect(moneyOf(' nordic cloud')).toMatchObject({
      ...{ name: 'Nordic Cloud', tier: 'Silver', margin: 0.25, revenue: 120_000, deals: 2, since: '2026-11-05' },
      ...{ earnedTier: 'Silver', lowerFrom: '', nextTier: 'Gold', nextMargin: 0.3, overridden: false },
      ...{ isActive: false, lastRegistration: '2026-08-01', hours: { deals: 2, hours: 80, hourly: 300 } },
      ...{ closedMonth: '', owed: [], mdf: null },
    });
  });

  it('tells a partner that never earned from a workbook in which no month is closed', () => {
    expectOk(sheets.run('closeMonth', { requestId: 'close', month: '2026-10' }));
    const owed = [{ currency: 'EUR', closed: 16_000, notClosed: 8000 }];
    expect(moneyOf('Nordic Cloud')).toMatchObject({ closedMonth: '2026-10', owed });
    expect(moneyOf('Baltic Data')).toMatchObject({ closedMonth: '2026-10', owed: [], deals: 0 });
  });

  it('counts marketing money in the own currency without a sheet of rates', () => {
    expectOk(sheets.run('makeMdfSheet'));
    sheets.script(`
      const sheet = book.getSheetByName('Marketing money');
      sheet.getRange(2, 1, 1, 6).setValues([['Nordic Cloud', 'Fair', 500, 'EUR', new Date('2026-11-01T00:00:00'), 'Approved']]);
      null
    `);
    const { mdf } = moneyOf('Nordic Cloud');
    expect(mdf).toMatchObject({ granted: 500, requested: 0 });
  });

  it('of nobody there is none', () => {
    expect(expectNo(sheets.run('partnerMoney', 'Nobody Oy')).message).toContain('no partner Nobody Oy');
  });
});
