import { describe, expect, test } from 'vitest';
import { NEVER, openPage } from './open-page';
import { openDeal, refused, start, willing } from './sample';

const open = async (more = {}, answers = {}) => {
  const page = await openPage('Sidebar', { ...willing(more), ...answers });
  await page.until(() => page.all('[role="tab"]').length === 4);
  return page;
};
const selected = (page: Awaited<ReturnType<typeof open>>) =>
  page.all('[role="tab"]').filter((tab) => tab.getAttribute('aria-selected') === 'true');

describe('opening', () => {
  test('shows that it reads until the server answers', async () => {
    const page = await openPage('Sidebar', { ...willing(), loadSidebar: NEVER });
    expect(page.text()).toBe('Kanava Reading the workbook…');
    expect(page.all('.skeleton').length).toBeGreaterThan(0);
  });

  test('after many seconds without an answer it names the usual cause', async () => {
    const page = await openPage('Sidebar', { ...willing(), loadSidebar: NEVER });
    await page.says('several Google accounts');
  });

  test.each([
    ['ScriptError: Authorization is required to perform that action.', 'browser’s default account'],
    ['NetworkError: Connection failure due to HTTP 0', 'No connection'],
  ])('%s: says what to do, and tries again', async (failure, words) => {
    const page = await openPage('Sidebar', { ...willing(), loadSidebar: failure });
    await page.says(words);
    expect(page.text()).not.toContain(failure);
    page.answers.loadSidebar = () => start();
    page.click('Try again');
    await page.says('Register deal');
  });

  test('follows the person’s language', async () => {
    const page = await open({ language: 'fi' });
    expect(page.all('[role="tab"]').map((tab) => tab.textContent.replace(/\d.*/, ''))).toEqual([
      'Tänään',
      'Rekisteröi',
      'Päätä',
      'Kumppani',
    ]);
    expect(page.window.document.documentElement.lang).toBe('fi');
  });

  test('names the cells that could not be read', async () => {
    const page = await open({ warnings: ['Settings: “Decision due within” must be hours, got <b>soon</b>.'] });
    expect(page.text()).toContain('One cell could not be read');
    expect(page.text()).toContain('<b>soon</b>');
  });
});

describe('a workbook that is not set up', () => {
  test('offers set-up, and goes on when it is done', async () => {
    const page = await openPage('Sidebar', willing({ ready: false }));
    await page.says('Welcome to Kanava');
    expect(page.all('[role="tab"]')).toEqual([]);
    page.click('Set up workbook');
    await page.says('It is set up: continue');
    expect(page.called('openSetUp')).toHaveLength(1);
    page.click('It is set up: continue');
    await page.says('Not set up yet');
    page.answers.loadSidebar = () => start();
    await page.until(() => !page.button('It is set up: continue').disabled);
    page.click('It is set up: continue');
    await page.says('Register deal');
  });

  test('says what to do when the dialog does not open', async () => {
    const page = await openPage('Sidebar', { ...willing({ ready: false }), openSetUp: 'PERMISSION_DENIED' });
    await page.says('Set up workbook');
    page.click('Set up workbook');
    await page.says('several Google accounts');
  });
});

describe('the name for the log', () => {
  test('is asked once', async () => {
    const page = await open({ userName: '' });
    expect(page.window.document.activeElement).toBe(page.control('userName'));
    page.click('Save');
    expect(page.errorOf('userName')).not.toBe('');
    page.fill('userName', ' Maija ');
    page.click('Save');
    await page.until(() => page.all('[name="userName"]').length === 0);
    expect(page.called('rememberName')[0]?.values).toEqual(['Maija']);
    expect(page.window.document.activeElement).toBe(page.control('partner'));
  });

  test('can wait', async () => {
    const page = await open({ userName: '' });
    page.click('Not now');
    expect(page.all('[name="userName"]')).toEqual([]);
    expect(page.called('rememberName')).toEqual([]);
  });

  test('is not asked of those who gave it', async () => {
    const page = await open();
    expect(page.all('[name="userName"]')).toEqual([]);
  });

  test('a refusal stands beside it', async () => {
    const page = await open({ userName: '' }, { rememberName: () => refused('At most 100 characters.') });
    page.fill('userName', 'M');
    page.click('Save');
    await page.until(() => page.errorOf('userName') === 'At most 100 characters.');
  });
});

describe('the tabs', () => {
  test('are a tablist with one tab stop', async () => {
    const page = await open();
    expect(page.find('[role="tablist"]').getAttribute('aria-label')).not.toBe('');
    expect(page.all('[role="tab"]').map((tab) => tab.getAttribute('tabindex'))).toEqual(['-1', '0', '-1', '-1']);
    for (const tab of page.all('[role="tab"]')) {
      const panel = page.find(`#${tab.getAttribute('aria-controls')}`);
      expect(panel.getAttribute('role')).toBe('tabpanel');
      expect(panel.getAttribute('aria-labelledby')).toBe(tab.id);
      expect(panel.hasAttribute('hidden')).toBe(tab.getAttribute('aria-selected') === 'false');
    }
  });

  test('arrow keys, Home and End move along them', async () => {
    const page = await open();
    page.find('#tab-register').focus();
    const steps = [
      ['ArrowRight', 'tab-decide'],
      ['ArrowRight', 'tab-partner'],
      ['ArrowRight', 'tab-today'],
      ['ArrowRight', 'tab-register'],
      ['ArrowLeft', 'tab-today'],
      ['ArrowLeft', 'tab-partner'],
      ['Home', 'tab-today'],
      ['End', 'tab-partner'],
    ] as const;
    for (const [key, id] of steps) {
      page.press(key);
      expect(selected(page).map((tab) => tab.id)).toEqual([id]);
      expect(page.window.document.activeElement?.id).toBe(id);
    }
  });

  test('the open one is remembered in the session', async () => {
    const page = await open({ open: [openDeal('D-1')] });
    page.find('#tab-decide').click();
    expect(page.window.sessionStorage.getItem('kanava.tab')).toBe('decide');
  });

  test('the last partner is proposed again', async () => {
    const page = await open();
    page.fill('partner', 'Aallokas Oy');
    page.fill('company', 'Acme');
    page.click('Register deal');
    await page.says('D-000035');
    expect(page.window.sessionStorage.getItem('kanava.partner')).toBe('Aallokas Oy');
  });
});
