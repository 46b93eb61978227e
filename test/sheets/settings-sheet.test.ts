import { describe, expect, it } from 'vitest';
import { PROGRAMME_BANDS } from '../../src/core/benchmark/benchmark';
import { PARTNER_TYPES } from '../../src/core/partners/partner-type';
import { SETTINGS } from '../../src/core/settings/settings';
import { programmeFrom } from '../../src/sheets/settings-sheet';

/** Lines of a Settings sheet: the list at the left, one table beside it. */
const grid = (list: unknown[][], block: unknown[][] = []) =>
  Array.from({ length: Math.max(list.length, block.length) + 1 }, (_, i) => [
    ...(list[i] ?? ['', '']),
    '',
    ...(block[i] ?? ['', '', '']),
  ]);
/** These sheets hold only what a test is about. */
const programmeIn: typeof programmeFrom = (sheet, language) => {
  const programme = programmeFrom(sheet, language);
  return {
    ...programme,
    warnings: programme.warnings.filter((text) => !/is missing|no row is|puuttuu|mikään rivi/.test(text)),
  };
};
const tiers = (...rows: unknown[][]) => [['Tier', 'Revenue from', 'Margin'], ...rows];

describe('the programme in Settings', () => {
  it('takes every default where nothing is written', () => {
    const { settings, warnings } = programmeIn([['']], 'en');
    expect(settings.activeDays).toBe(SETTINGS.activeDays.standard);
    expect(warnings).toStrictEqual([]);
  });

  it('reads a setting by its name in either language, wherever it stands', () => {
    expect(programmeIn(grid([['aktiivisuuden jakso', 60]]), 'en').settings.activeDays).toBe(60);
    expect(
      programmeIn(
        grid([
          ['x', 1],
          ['Active window', 45],
        ]),
        'en',
      ).settings.activeDays,
    ).toBe(45);
    expect(programmeIn(grid([['Programme currency', ' sek ']]), 'en').settings.currency).toBe('SEK');
  });

  it.each([
    [['Active window', 'ninety'], 'Active window', 'ninety'],
    [['Active window', -1], 'Active window', '-1'],
    [['Target channel share', 30], 'Target channel share', '30'],
    [['Programme currency', 'EURO'], 'Programme currency', 'EURO'],
    [['Workbook language', 'sv'], 'Workbook language', 'sv'],
    [['Programme start', 'long ago'], 'Programme start', 'long ago'],
  ])('names %j and uses the default', (line, name, found) => {
    const { settings, warnings } = programmeIn(grid([line]), 'en');
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toContain(`“${name}” must be`);
    expect(warnings[0]).toContain(`got “${found}”`);
    expect(settings.activeDays).toBe(90);
  });

  it.each([
    ['block', 'block'],
    [' Pass ', 'pass'],
    ['VAROITA', 'warn'],
    ['estä', 'block'],
    ['salli', 'pass'],
  ])('reads the outcome %j in either language', (written, outcome) => {
    for (const name of ['Customer with a similar name', 'Samankaltaisen niminen asiakas']) {
      expect(programmeIn(grid([[name, written]]), 'en')).toMatchObject({
        settings: { similarName: outcome },
        warnings: [],
      });
    }
  });

  it('names the cell of an outcome that is none, and what is allowed', () => {
    const cells = grid([
      ['Setting', 'Value'],
      ['Open direct deal with the customer', 'refuse'],
    ]);
    expect(programmeIn(cells, 'en')).toMatchObject({
      settings: { openDirectDeal: 'block' },
      warnings: [
        'Settings B2: “Open direct deal with the customer” must be block, warn or pass, got “refuse”. Until it is corrected, block is used.',
      ],
    });
    expect(programmeIn(cells, 'fi').warnings).toStrictEqual([
      'Asetukset B2: “Avoin oma kauppa asiakkaan kanssa” pitää olla estä, varoita tai salli, nyt “refuse”. Kunnes se on korjattu, käytetään arvoa estä.',
    ]);
  });

  it('reads tiers in any order', () => {
    const { base: read } = programmeIn(grid([], tiers(['Gold', 100, 0.3], ['Bronze', 0, 0.2])), 'en').tiers;
    expect(read).toHaveLength(2);
  });

  it.each([
    [tiers(['Bronze', 0, 0.2], ['Gold', 'a lot', 0.3]), 'row 3'],
    [tiers(['Bronze', 0, 25]), 'row 2'],
    [tiers(['Bronze', 5, 0.2]), 'the lowest 0'],
    [tiers(['Bronze', 0, 0.2], ['Also', 0, 0.3]), 'no two equal'],
  ])('has no tiers rather than wrong ones, and says which row', (block, said) => {
    const { tiers: read, warnings } = programmeIn(grid([], block), 'en');
    expect(read.base).toStrictEqual([]);
    expect(warnings[0]).toContain(said);
    expect(programmeIn(grid([], block), 'fi').warnings[0]).toContain('tasotaulukkoa ei voi käyttää');
  });

  it('falls back to the guide where weights, types or bands cannot be', () => {
    const weights = [
      ['Criterion', 'Weight', ''],
      ['Coverage', 0.9, ''],
      ['Offering', 0.9, ''],
    ];
    expect(programmeIn(grid([], weights), 'en')).toMatchObject({ weights: [0.4, 0.25, 0.2, 0.15] });
    expect(programmeIn(grid([], weights), 'en').warnings[0]).toContain('total 100 %');
    const types = [
      ['Type', 'Margin from', 'Margin to'],
      ['Reseller', 0.4, 0.2],
    ];
    expect(programmeIn(grid([], types), 'en').types).toBe(PARTNER_TYPES);
    const bands = [
      ['Benchmark', 'Share from', ''],
      ['fine', 0.5, ''],
    ];
    expect(programmeIn(grid([], bands), 'en').bands).toBe(PROGRAMME_BANDS);
  });

  it('takes a type of the team’s own, with and without a band', () => {
    const types = [
      ['Type', 'Margin from', 'Margin to'],
      ['Franchise', 0.05, 0.15],
      ['Friend', '', ''],
    ];
    expect(programmeIn(grid([], types), 'en').types).toMatchObject([
      { label: { en: 'Franchise' }, band: { low: 0.05, high: 0.15 } },
      { label: { en: 'Friend' } },
    ]);
  });

  it('reads the win probabilities, and keeps our default for a stage without one', () => {
    const block = (...rows: unknown[][]) => [['Tila', 'Voiton todennäköisyys', ''], ...rows];
    const read = programmeIn(grid([], block(['Hyväksytty', 0.5, ''], ['Submitted', 0, ''])), 'en');
    expect(read.winProbability).toStrictEqual({ submitted: 0, needsInfo: 0.15, approved: 0.5 });
    expect(read.warnings).toStrictEqual([]);
    for (const bad of [
      ['Won', 0.5, ''],
      ['Approved', 50, ''],
      ['Approved', 'half', ''],
    ]) {
      const { winProbability, warnings } = programmeIn(grid([], block(bad)), 'en');
      expect(winProbability.approved).toBe(0.4);
      expect(warnings).toHaveLength(1);
      expect(warnings[0]).toContain('row 2');
    }
  });

  it('reads tables and the list wherever sorting and inserting has put them', () => {
    const scattered = grid(
      [['Active window', 60]],
      tiers(['', '', ''], ['Gold', 100, 0.3], ['', '', ''], ['Bronze', 0, 0.2], ['our remark', '', '']),
    );
    const moved = scattered.map((row) => ['', ...row]);
    for (const sheet of [scattered, moved]) {
      const { tiers: read, settings, warnings } = programmeIn(sheet, 'en');
      expect(read.base).toHaveLength(2);
      expect(settings.activeDays).toBe(60);
      expect(warnings).toStrictEqual([]);
    }
    const valueBehind = [
      ['Setting', 'Unit', 'Value'],
      ['Active window', 'days', 45],
    ];
    expect(programmeIn(valueBehind, 'en').settings.activeDays).toBe(45);
  });

  it('names settings and tables that it does not find', () => {
    const list = [
      ['Active window', 60, 'days'],
      ['Clock', 24, 'hours'],
    ];
    const { warnings } = programmeFrom(list, 'en');
    expect(warnings[0]).toContain('no row is named Workbook language, Programme currency');
    expect(warnings.slice(1).join()).toContain('Tier | Revenue from | Margin is missing');
  });
});
