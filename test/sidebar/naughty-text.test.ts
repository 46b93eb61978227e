/** No text from a sheet becomes markup in the sidebar: the page has as many elements as for harmless texts. */
import { describe, expect, it } from 'vitest';
import { ALL_NAUGHTY } from '../app/naughty-strings';
import { type OpenPage, openPage } from './open-page';
import { openDeal, partner, start, willing } from './sample';

const TEXTS = ALL_NAUGHTY.filter((text) => text.trim() !== '' && text.length < 300);
const HARMLESS = TEXTS.map((_, i) => `Text ${i}`);
const FOREIGN =
  'script[src], img, iframe, svg script, main style, main script, a[href^="javascript"], [onerror], [onload]';

const startWith = (texts: readonly string[]) => ({
  ...start(),
  userName: texts[0] ?? '',
  partners: texts.map((name, i) => partner(name, { type: name, tier: name, country: name, nextTier: texts[i] ?? '' })),
  products: texts,
  countries: texts,
  partnerTypes: texts,
  tiers: texts.slice(0, 20).map((name, i) => ({ name, revenueFrom: i * 1000, margin: 0.2 })),
  warnings: texts.slice(0, 30),
  open: texts.map((text, i) =>
    openDeal(`D-${String(i + 1).padStart(6, '0')}`, {
      company: text,
      partner: text,
      product: text,
      country: text,
      conflict: text,
    }),
  ),
});

async function openWith(texts: readonly string[]): Promise<OpenPage> {
  const page = await openPage('Sidebar', { ...willing(), loadSidebar: () => startWith(texts) });
  await page.until(() => page.all('[role="tab"]').length === 4);
  page.find('#tab-decide').click();
  await page.until(() => page.find('main').textContent.includes('D-000001'));
  return page;
}

const elements = (page: OpenPage) => page.all('*').map((element) => element.tagName);

describe('naughty text in the sidebar', () => {
  it('is shown as text: not one element more than for harmless texts', async () => {
    const [naughty, harmless] = [await openWith(TEXTS), await openWith(HARMLESS)];
    expect(elements(naughty)).toStrictEqual(elements(harmless));
    expect(naughty.all(FOREIGN).length).toBe(harmless.all(FOREIGN).length);
    const shown = naughty.all('*').map((element) => element.textContent);
    for (const text of TEXTS)
      expect(
        shown.some((each) => each.includes(text)),
        text,
      ).toBe(true);
  });
});
