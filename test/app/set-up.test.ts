import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DEAL_COLUMNS, OPTIONAL_SHEETS, PARTNER_COLUMNS, SHEETS } from '../../src/core/schema';
import { deal, expectNo, expectOk, records, registered, type Sheets, sample, startProgramme, TIERS } from './programme';

const isOptional = (key: string) => (OPTIONAL_SHEETS as readonly string[]).includes(key);
const usual = Object.entries(SHEETS).flatMap(([key, name]) => (isOptional(key) ? [] : [name]));

let sheets: Sheets;
let programme: ReturnType<Sheets['save']>;
beforeAll(async () => {
  sheets = await startProgramme();
  programme = sheets.save();
});
afterAll(() => sheets.close());
beforeEach(() => sheets.reset());
const useProgramme = () => sheets.reset({ state: programme });
const setUp = (language: 'en' | 'fi' = 'en') =>
  sheets.run('setUpWorkbook', { language, currency: 'EUR', tiers: TIERS });

describe('set-up', () => {
  it.each(['en', 'fi'] as const)('makes every sheet with its headers, in %s', (language) => {
    expectOk(setUp(language));
    expect(new Set(sheets.sheetNames())).toStrictEqual(new Set(usual.map((name) => name[language])));
    const columns = Object.values(DEAL_COLUMNS).filter((column) => !('optional' in column));
    expect(sheets.values(`${SHEETS.deals[language]}!A1:V1`)[0]).toStrictEqual(
      columns.map(({ label }) => label[language]),
    );
    const partners = Object.values(PARTNER_COLUMNS).map(({ label }) => label[language]);
    expect(sheets.values(`${SHEETS.partners[language]}!A1:V1`)[0]).toStrictEqual(partners);
    expect(sheets.run('loadSidebar')).toMatchObject({ ready: true, currency: 'EUR', tiers: TIERS, warnings: [] });
  });

  it('offers the outcomes of a setting in the language of the workbook', () => {
    expectOk(setUp('fi'));
    const row = records(sheets, 'Asetukset').findIndex((each) => each.Asetus === 'Sama asiakas jo rekisteröity') + 2;
    expect(sheets.value(`Asetukset!B${row}`)).toBe('estä');
    const allowed = sheets.script(
      `book.getSheetByName('Asetukset').getRange('B${row}').getDataValidation().getCriteriaValues()[0]`,
    );
    expect(allowed).toStrictEqual(['estä', 'varoita', 'salli']);
  });

  it('leaves what is in the spreadsheet alone', () => {
    sheets.edit('Sheet1!A1', 'My own list');
    expectOk(setUp());
    expect(sheets.values('Sheet1!A1')).toStrictEqual([['My own list']]);
  });

  it('changes nothing that a person typed when it is run again', () => {
    useProgramme();
    registered(sheets, { company: 'Kept Oy' });
    sheets.edit('Settings!B5', 0.35);
    sheets.edit('Settings!G3', 80_000);
    sheets.edit('Deals!E1', 'Customer');
    sheets.edit('Deals!X5', 'a remark');
    const before = ['Deals', 'Partners', 'Settings', 'Log'].map((name) => records(sheets, name));
    expect(expectOk(setUp()).message).toContain('nothing that you typed was changed');
    expect(['Deals', 'Partners', 'Settings', 'Log'].map((name) => records(sheets, name))).toStrictEqual(before);
    expect(sheets.values('Deals!E1')).toStrictEqual([['Customer']]);
  });

  it('changes its language where Settings says so, labels and choices alike, and nothing that a person typed', () => {
    useProgramme();
    const { id } = registered(sheets, { company: 'Kept Oy', product: 'Direct' });
    sheets.edit('Deals!F1', 'Web');
    sheets.edit('Deals!M3', 'perhaps');
    expectOk(setUp('fi')); // who repairs does not change the language in passing
    expect(sheets.values('Deals!A1')).toStrictEqual([['Deal ID']]);
    sheets.edit('Settings!B2', 'fi');
    expectOk(setUp('en'));
    expect(new Set(sheets.sheetNames())).toStrictEqual(new Set(usual.map(({ fi }) => fi)));
    expect(sheets.values('Kaupat!A1:F1')).toStrictEqual([
      ['Kaupan tunnus', 'Rekisteröity', 'Kumppani', 'Lähde', 'Yritys', 'Web'],
    ]);
    expect(records(sheets, 'Kaupat')[0]).toMatchObject({
      'Kaupan tunnus': id,
      Lähde: 'Kumppanilähteinen',
      Tila: 'Lähetetty',
      Tuote: 'Direct',
    });
    expect(sheets.values('Kaupat!M3')).toStrictEqual([['perhaps']]);
    expect(registered(sheets, { company: 'Kept', partner: 'Baltic Data' }).conflict.level).toBe('blocked');
  });

  it('changes the list of settings with its language, and no value but choices', () => {
    useProgramme();
    const at = (name: string) => sheets.values('Settings!A1:A60').findIndex(([label]) => label === name) + 1;
    const [contact, own, target] = [
      at('Recent direct contact with the customer'),
      at('Customer with a similar name'),
      at('Target channel share'),
    ];
    sheets.edit(`Settings!B${contact}`, 'pass');
    sheets.edit(`Settings!B${own}`, 'perhaps');
    sheets.edit(`Settings!D${own}`, 'as agreed in March');
    sheets.edit(`Settings!B${target}`, 0.35);
    sheets.edit('Settings!B2', 'fi');
    expectOk(setUp());
    expect(sheets.lastRun.serviceCalls).toBeLessThanOrEqual(300);
    expect(sheets.values('Asetukset!A1:D1')[0]).toStrictEqual(['Asetus', 'Arvo', 'Yksikkö', 'Alkuperä']);
    expect(sheets.values(`Asetukset!A${contact}:D${contact}`)[0]).toStrictEqual([
      'Tuore oma kontakti asiakkaaseen',
      'salli',
      'estä, varoita tai salli',
      'Oletuksemme: Kaupat-taulukon sarake Viimeisin oma kontakti',
    ]);
    expect(sheets.values(`Asetukset!A${own}:D${own}`)[0]).toStrictEqual([
      'Samankaltaisen niminen asiakas',
      'perhaps',
      'estä, varoita tai salli',
      'as agreed in March',
    ]);
    expect(sheets.value(`Asetukset!B${target}`)).toBe(0.35);
    expect(sheets.run('loadSidebar')).toMatchObject({ warnings: [expect.stringContaining('perhaps')] });
    expectOk(setUp());
    expect(sheets.value(`Asetukset!B${contact}`)).toBe('salli');
  });

  it('costs at most 300 service calls', () => {
    expectOk(setUp());
    expect(sheets.lastRun.serviceCalls).toBeLessThanOrEqual(300);
  });

  it.each([
    [{ language: 'sv', currency: 'EUR', tiers: null }, 'language'],
    [{ language: 'en', currency: 'EURO', tiers: null }, 'currency'],
    [{ language: 'en', currency: 'EUR', tiers: [{ name: 'Only', revenueFrom: 5, margin: 0.2 }] }, 'tiers'],
    [{ language: 'en', currency: 'EUR', tiers: [{ name: 'Too much', revenueFrom: 0, margin: 20 }] }, 'tiers'],
  ])('refuses %j and makes nothing', (request, field) => {
    expect(Object.keys(expectNo(sheets.run('setUpWorkbook', request)).fields)).toStrictEqual([field]);
    expect(sheets.sheetNames()).toStrictEqual(['Sheet1']);
  });
});

describe('a workbook that people have changed', () => {
  it('still works with columns renamed and moved, sheets renamed, rows sorted', () => {
    useProgramme();
    registered(sheets, { company: 'First Oy' });
    sheets.edit('Deals!E1', 'Asiakas');
    sheets.moveColumns('Deals', 5, 1, 2);
    sheets.renameSheet('Deals', 'Pipeline');
    sheets.renameSheet('Partners', 'Our partners');
    const again = registered(sheets, { company: 'First', partner: 'Baltic Data' });
    expect(again.conflict.level).toBe('blocked');
    expect(records(sheets, 'Pipeline').at(-1)).toMatchObject({
      'Deal ID': again.id,
      Asiakas: 'First',
      Partner: 'Baltic Data',
    });
  });

  it('finds a column by its header when its content was cut and pasted elsewhere', () => {
    useProgramme();
    registered(sheets, { company: 'Moved Oy' });
    sheets.script(
      "const s = book.getSheetByName('Deals'); const cells = s.getRange('E1:E2').getValues(); s.getRange('Y1:Y2').setValues(cells); s.getRange('E1:E2').clearContent(); null",
    );
    expect(registered(sheets, { company: 'Moved', partner: 'Baltic Data' }).conflict.level).toBe('blocked');
  });

  it('names a column that was deleted, saves nothing, and set-up adds it again', () => {
    useProgramme();
    sheets.deleteColumns('Deals', 13);
    const { message } = expectNo(sheets.run('registerDeal', deal()));
    expect(message).toContain('The column Status is missing from the sheet Deals');
    expect(records(sheets, 'Deals')).toHaveLength(0);
    expectOk(setUp());
    registered(sheets);
    expect(records(sheets, 'Deals')[0]).toMatchObject({ Status: 'Submitted' });
  });

  it('names a column that is there twice', () => {
    useProgramme();
    sheets.script(
      "book.createDeveloperMetadataFinder().withKey('kanava').find().filter((mark) => mark.getValue() === 'column:deals.company').forEach((mark) => mark.remove()); null",
    );
    sheets.edit('Deals!Z1', 'Company');
    const { message } = expectNo(sheets.run('registerDeal', deal()));
    expect(message).toContain('has the column Company more than once (E, Z)');
  });

  it('names a sheet that was deleted, saves nothing, and set-up makes it again', () => {
    useProgramme();
    sheets.deleteSheet('Log');
    expect(expectNo(sheets.run('registerDeal', deal())).message).toContain('The sheet Log is missing');
    expect(records(sheets, 'Deals')).toHaveLength(0);
    expectOk(setUp());
    registered(sheets);
  });

  it('is told to set up first where nothing is set up', () => {
    expect(sheets.run('loadSidebar')).toMatchObject({ ready: false });
    expect(expectNo(sheets.run('registerDeal', deal())).message).toContain('Set up workbook');
  });

  it('names a date that is none, in a row that matters', () => {
    useProgramme();
    registered(sheets, { company: 'Dated Oy' });
    sheets.edit('Deals!B2', 'last week');
    const { message } = expectNo(sheets.run('registerDeal', deal({ company: 'Dated', partner: 'Baltic Data' })));
    expect(message).toContain('last week');
    expect(records(sheets, 'Deals')).toHaveLength(1);
  });

  it('names a setting that cannot be, and uses the default meanwhile', () => {
    useProgramme();
    const at = records(sheets, 'Settings').findIndex((row) => row.Setting === 'Decision due within') + 2;
    sheets.edit(`Settings!B${at}`, 'soon');
    const { warnings } = sheets.run('loadSidebar') as { warnings: string[] };
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toContain('“Decision due within” must be hours, got “soon”');
  });
});

describe('a Settings sheet from before a setting was there', () => {
  const NEW = 'Customer with a similar name';
  const settingRow = (name: string) => sheets.values('Settings!A1:A60').findIndex(([label]) => label === name) + 1;
  beforeEach(() => {
    useProgramme();
    sheets.script(
      `const s = book.getSheetByName('Settings'); s.getRange('A${settingRow(NEW)}:D${settingRow(NEW)}').clearContent().clearDataValidations(); null`,
    );
    sheets.edit(`Settings!B${settingRow('Decision due within')}`, 24);
  });

  it('serves with the default', () => {
    expect(sheets.run('loadSidebar')).toMatchObject({ ready: true, warnings: [] });
    registered(sheets, { company: 'Kone', country: 'SE' });
    expect(registered(sheets, { company: 'Kone', partner: 'Baltic Data' }).conflict.level).toBe('check');
  });

  it('gets it from set-up, with its drop-down, and nothing else is touched', () => {
    const before = sheets.values('Settings!A1:AD60');
    expectOk(setUp());
    const row = settingRow(NEW);
    const after = sheets.values('Settings!A1:AD60');
    expect(after[row - 1]?.slice(0, 3)).toStrictEqual([NEW, 'warn', 'block, warn or pass']);
    after[row - 1]?.splice(0, 4, '', '', '', '');
    expect(after).toStrictEqual(before);
    const allowed = sheets.script(
      `book.getSheetByName('Settings').getRange('B${row}').getDataValidation().getCriteriaValues()[0]`,
    );
    expect(allowed).toStrictEqual(['block', 'warn', 'pass']);
  });
});

describe('the sample programme', () => {
  it('comes, and goes exactly', () => {
    useProgramme();
    registered(sheets, { company: 'Mine Oy' });
    const [deals, partners] = [records(sheets, 'Deals'), records(sheets, 'Partners')];
    expectOk(sheets.run('addSampleProgramme', sample()));
    expect(records(sheets, 'Partners')).toHaveLength(partners.length + 15);
    expect(expectNo(sheets.run('addSampleProgramme', sample())).message).toContain('already');
    expectOk(sheets.run('removeSampleProgramme'));
    expect(records(sheets, 'Deals')).toStrictEqual(deals);
    expect(records(sheets, 'Partners').map((row) => row.Partner)).toStrictEqual(partners.map((row) => row.Partner));
    expect(expectNo(sheets.run('removeSampleProgramme')).message).toContain('no sample programme');
  });
});
