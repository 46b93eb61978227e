import { describe, expect, test } from 'vitest';
import type { SetUpRequest } from '../../src/app/actions/contract';
import { NEVER, type OpenPage, openPage } from './open-page';
import { refused, start, willing } from './sample';

const BLANK = { ready: false, currency: '', tiers: [] };

async function dialog(more: Parameters<typeof start>[0] = {}, answers = {}): Promise<OpenPage> {
  const page = await openPage('SetUp', { ...willing({ ...BLANK, ...more }), ...answers });
  await page.until(() => page.all('form').length === 1);
  return page;
}
const values = (page: OpenPage, name: string) =>
  page.all(`[name="${name}"]`).map((input) => (input as never as { value: string }).value);
const fillRow = (page: OpenPage, name: string, row: number, text: string) => {
  const input = page.all(`[name="${name}"]`)[row] as never as { value: string; dispatchEvent(event: unknown): void };
  input.value = text;
  input.dispatchEvent(new page.window.Event('input', { bubbles: true }));
};
const sent = (page: OpenPage) => page.called('setUpWorkbook')[0]?.values[0] as SetUpRequest;

describe('the tiers', () => {
  test('margins are the guide’s, thresholds are asked for and only shown as examples', async () => {
    const page = await dialog();
    expect(values(page, 'tierName')).toEqual(['Bronze', 'Silver', 'Gold']);
    expect(values(page, 'tierMargin')).toEqual(['20', '25', '30']);
    expect(values(page, 'tierRevenue')).toEqual(['0', '', '']);
    const hints = page.all('[name="tierRevenue"]').map((input) => input.getAttribute('placeholder'));
    expect(hints).toEqual(['', 'e.g. 50,000', 'e.g. 150,000']);
    page.click('Set up');
    expect(page.text()).toContain('Write the revenue that opens the tier');
    expect(page.called('setUpWorkbook')).toEqual([]);
  });

  test('the person’s own go as numbers', async () => {
    const page = await dialog();
    fillRow(page, 'tierRevenue', 1, '40 000 €');
    fillRow(page, 'tierRevenue', 2, '120k');
    fillRow(page, 'tierMargin', 1, '28,7 %');
    page.click('Set up');
    await page.says('The workbook is ready.');
    expect(sent(page)).toEqual({
      language: 'en',
      currency: 'EUR',
      tiers: [
        { name: 'Bronze', revenueFrom: 0, margin: 0.2 },
        { name: 'Silver', revenueFrom: 40_000, margin: 0.287 },
        { name: 'Gold', revenueFrom: 120_000, margin: 0.3 },
      ],
    });
  });

  test('the examples are marked as such, and can be left again', async () => {
    const page = await dialog();
    page.click('Use these examples for now');
    expect(page.text()).toContain('Examples, not advice');
    expect(page.text()).toContain('150,000');
    page.click('Write my own instead');
    expect(page.text()).not.toContain('Examples, not advice');
    page.click('Use these examples for now');
    page.click('Set up');
    await page.says('The workbook is ready.');
    expect(sent(page).tiers).toBeNull();
  });

  test('can be added and removed', async () => {
    const page = await dialog();
    page.click('Add a tier');
    expect(values(page, 'tierName')).toEqual(['Bronze', 'Silver', 'Gold', '']);
    page.find('[aria-label="Remove tier 2"]').click();
    expect(values(page, 'tierName')).toEqual(['Bronze', 'Gold', '']);
  });

  test.each<[string, [string, number, string][], string]>([
    ['a negative threshold', [['tierRevenue', 1, '-5']], '0 or more'],
    ['an ambiguous threshold', [['tierRevenue', 1, '40.000']], 'Is this 40 or 40,000?'],
    ['another currency', [['tierRevenue', 1, '$40']], 'does not go with EUR'],
    ['equal thresholds', [['tierRevenue', 1, '0']], '0 is there twice'],
    ['a lowest above 0', [['tierRevenue', 0, '10']], 'must start from 0'],
    ['a margin over 100', [['tierMargin', 0, '250']], 'from 0 to 100'],
    ['no name', [['tierName', 0, ' ']], 'Name the tier'],
    ['equal names', [['tierName', 1, 'bronze']], '“bronze” is there twice'],
  ])('refuses %s', async (_, changes, words) => {
    const page = await dialog();
    fillRow(page, 'tierRevenue', 1, '40000');
    fillRow(page, 'tierRevenue', 2, '120000');
    for (const [name, row, text] of changes) fillRow(page, name, row, text);
    page.click('Set up');
    expect(page.text()).toContain(words);
    expect(page.window.document.activeElement?.getAttribute('aria-invalid')).toBe('true');
    expect(page.called('setUpWorkbook')).toEqual([]);
  });
});

describe('setting up', () => {
  test('shows that it works, once', async () => {
    const page = await dialog({}, { setUpWorkbook: NEVER });
    page.click('Use these examples for now');
    const button = page.button('Set up');
    button.click();
    button.click();
    expect(page.called('setUpWorkbook')).toHaveLength(1);
    expect(page.all('progress')).toHaveLength(1);
    expect(page.text()).toContain('keep this window open');
  });

  test('says what comes next, and leads there', async () => {
    const page = await dialog();
    page.click('Use these examples for now');
    page.click('Set up');
    await page.says('What comes next');
    page.click('Add the sample programme');
    await page.says('The sample programme is added.');
    page.click('Open the sidebar');
    await page.until(() => page.calls.some(({ name }) => name === 'close'));
    expect(page.called('openSidebar')).toHaveLength(1);
  });

  test('a failure keeps what was typed', async () => {
    const page = await dialog({}, { setUpWorkbook: 'Exceeded maximum execution time' });
    fillRow(page, 'tierRevenue', 1, '40000');
    fillRow(page, 'tierRevenue', 2, '120000');
    page.click('Set up');
    await page.says('took too long');
    expect(values(page, 'tierRevenue')).toEqual(['0', '40000', '120000']);
    await page.until(() => !page.button('Set up').disabled);
    expect(page.find('fieldset').hasAttribute('disabled')).toBe(false);
  });

  test('a refusal stands beside its field', async () => {
    const page = await dialog({}, { setUpWorkbook: () => refused('Use a code.', { currency: 'A code such as EUR.' }) });
    page.click('Use these examples for now');
    page.click('Set up');
    await page.says('Use a code.');
    expect(page.errorOf('currency')).toBe('A code such as EUR.');
  });

  test('an unknown currency is refused before anything is sent', async () => {
    const page = await dialog();
    page.fill('currency', 'ABC');
    page.click('Set up');
    expect(page.errorOf('currency')).toContain('EUR');
  });

  test('speaks Finnish', async () => {
    const page = await dialog({ language: 'fi' });
    expect(values(page, 'tierName')).toEqual(['Pronssi', 'Hopea', 'Kulta']);
    page.click('Käytä näitä esimerkkejä toistaiseksi');
    page.click('Ota käyttöön');
    await page.says('Mitä seuraavaksi');
    expect(sent(page)).toEqual({ language: 'fi', currency: 'EUR', tiers: null });
  });
});

describe('a workbook that is set up', () => {
  test('shows its tiers, and only brings back what is missing', async () => {
    const page = await dialog(start());
    expect(page.text()).toContain('Silver: from €50,000, 25%');
    expect(page.text()).toContain('Settings sheet');
    expect(page.all('[name="tierName"]')).toEqual([]);
    page.click('Bring back what is missing');
    await page.says('The workbook is ready.');
    expect(sent(page)).toEqual({ language: 'en', currency: 'EUR', tiers: start().tiers });
    expect(page.text()).not.toContain('sample programme');
  });
});
