import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DealState } from '../../../src/core/choices';
import { type ConversionOptions, rowConverter } from '../../../src/core/import/convert-row';
import { countFlags, groupProblems, readFile } from '../../../src/core/import/dry-run';
import type { ImportFile } from '../../../src/core/import/import-file';
import type { ColumnMapping } from '../../../src/core/import/target';

const HEADERS = ['Id', 'Agent', 'Account', 'Stage', 'Created', 'Closed', 'Value'];
const MAPPING: ColumnMapping = ['externalId', 'owner', 'company', 'stage', 'registered', 'closed', 'amount'];

function optionsWith(changes: Partial<ConversionOptions> = {}): ConversionOptions {
  return {
    mapping: MAPPING,
    stages: new Map<string, DealState | 'leaveOut'>([
      ['won', 'won'],
      ['lost', 'lost'],
      ['engaging', 'approved'],
      ['prospecting', 'submitted'],
      ['test', 'leaveOut'],
    ]),
    slashOrder: 'monthFirst',
    decimalMark: '.',
    directSellers: new Set(['west seller']),
    partnerSource: 'sourced',
    currency: '',
    importDay: '2026-05-04',
    ...changes,
  };
}

const convert = (cells: readonly string[], changes: Partial<ConversionOptions> = {}, headers = HEADERS) =>
  rowConverter(headers, 'abc', optionsWith(changes))({ line: 7, cells });

function recordOf(cells: readonly string[], changes: Partial<ConversionOptions> = {}, headers = HEADERS) {
  const converted = convert(cells, changes, headers);
  if (converted.kind !== 'record') throw new Error(`not read: ${JSON.stringify(converted)}`);
  return converted.record;
}

function issuesOf(cells: readonly string[], changes: Partial<ConversionOptions> = {}) {
  const converted = convert(cells, changes);
  return converted.kind === 'unread' ? converted.unread.issues : converted.kind;
}

const WON = ['X1', 'East Seller', 'Acme', 'Won', '10/20/2016', '3/1/2017', '1054'];
const with_ = (changes: Readonly<Record<number, string>>) => WON.map((cell, at) => changes[at] ?? cell);

describe('rowConverter', () => {
  it('reads a whole row', () => {
    expect(recordOf(WON)).toEqual({
      line: 7,
      externalId: 'X1',
      registered: '2016-10-20',
      expected: '',
      closed: '2017-03-01',
      partner: 'East Seller',
      source: 'sourced',
      owner: '',
      company: 'Acme',
      domain: '',
      email: '',
      country: '',
      product: '',
      amount: 1054,
      currency: '',
      hours: null,
      status: 'won',
      note: '',
      flags: [],
    });
  });

  it('makes a direct deal of an own seller’s, and keeps the owner', () => {
    expect(recordOf(with_({ 1: 'WEST  seller' }))).toMatchObject({
      partner: '',
      source: 'direct',
      owner: 'WEST  seller',
    });
  });

  it('takes an open deal of the own team for approved: nobody decides about it', () => {
    const changes = { 1: 'West Seller', 5: '', 6: '' };
    expect(recordOf(with_({ ...changes, 3: 'Prospecting' })).status).toBe('approved');
    expect(recordOf(with_({ ...changes, 3: 'Lost' })).status).toBe('lost');
  });

  it('takes the source of partner deals from the choice for the file', () => {
    expect(recordOf(WON, { partnerSource: 'influenced' }).source).toBe('influenced');
    expect(recordOf(with_({ 1: 'West seller' }), { partnerSource: 'influenced' }).source).toBe('direct');
  });

  it('takes the partner from the column of partners where there is one', () => {
    const mapping: ColumnMapping = ['externalId', 'owner', 'partner', 'stage', 'registered', 'closed', 'amount'];
    expect(recordOf(WON, { mapping })).toMatchObject({ partner: 'Acme', owner: 'East Seller', source: 'sourced' });
    expect(recordOf(with_({ 2: '' }), { mapping })).toMatchObject({
      partner: '',
      owner: 'East Seller',
      source: 'direct',
      flags: ['noCustomer'],
    });
  });

  it('makes up an id from the file and the line where there is none', () => {
    expect(recordOf(with_({ 0: '' })).externalId).toBe('file-abc-7');
  });

  it('takes the close date of an open deal for the expected one', () => {
    expect(recordOf(with_({ 3: 'Engaging' }))).toMatchObject({
      expected: '2017-03-01',
      closed: '',
      status: 'approved',
    });
  });

  it('joins several columns into the note and names them', () => {
    const mapping: ColumnMapping = ['note', 'note', 'company', 'stage', 'registered', 'closed', 'amount'];
    expect(recordOf(WON, { mapping }).note).toBe('Id: X1 · Agent: East Seller');
  });

  it.each([
    ['no customer', { 2: '' }, ['noCustomer'], '2016-10-20'],
    ['a placeholder for a customer', { 2: 'NULL' }, ['noCustomer'], '2016-10-20'],
    ['no owner', { 1: '' }, ['noOwner'], '2016-10-20'],
    ['no date but the close date', { 4: '' }, ['registeredFromClose'], '2017-03-01'],
    ['no close date', { 5: '' }, ['noCloseDate'], '2016-10-20'],
    ['no date at all', { 4: '', 5: 'n/a' }, ['registeredOnImport', 'noCloseDate'], '2026-05-04'],
    ['no date on an open deal', { 3: 'Prospecting', 4: '', 5: '' }, ['registeredOnImport'], '2026-05-04'],
    ['won without an amount', { 6: '' }, ['noAmount'], '2016-10-20'],
    ['lost without an amount', { 3: 'Lost', 6: '' }, [], '2016-10-20'],
    ['closed before it was registered', { 5: '1/1/2016' }, ['closedBeforeRegistered'], '2016-10-20'],
  ] as const)('lets a row in with %s, and says so', (_, changes, flags, registered) => {
    expect(recordOf(with_(changes))).toMatchObject({ flags, registered });
  });

  it.each([
    ['an unreadable date', { 4: 'soon' }, [{ problem: 'unreadableDate', column: 'Created', value: 'soon' }]],
    ['a date that is none', { 5: '2/30/2017' }, [{ problem: 'impossibleDate', column: 'Closed', value: '2/30/2017' }]],
    ['an Excel serial', { 4: '42795' }, [{ problem: 'excelSerial', column: 'Created', value: '42795' }]],
    ['text for an amount', { 6: 'much' }, [{ problem: 'unreadableAmount', column: 'Value', value: 'much' }]],
    ['an unknown stage', { 3: 'Hot' }, [{ problem: 'unknownStage', column: 'Stage', value: 'Hot' }]],
    ['no stage', { 3: '' }, [{ problem: 'noStage', column: 'Stage', value: '' }]],
  ])('says why a row with %s cannot come in', (_, changes, issues) => {
    expect(issuesOf(with_(changes))).toEqual(issues);
  });

  it('names everything that is wrong with a row', () => {
    expect(issuesOf(with_({ 4: 'soon', 6: 'much' }))).toHaveLength(2);
  });

  it('refuses a row with more cells than headers, since its values may stand under the wrong ones', () => {
    expect(issuesOf([...WON, 'Inc.'])).toEqual([{ problem: 'tooManyCells', column: '', value: 'Inc.' }]);
    expect(convert([...WON, '', ' ']).kind).toBe('record');
  });

  it('reads a row that ends early', () => {
    expect(recordOf(WON.slice(0, 6))).toMatchObject({ amount: null, flags: ['noAmount'] });
  });

  it('keeps a long customer and refuses what no cell can hold', () => {
    expect(recordOf(with_({ 2: 'x'.repeat(5000) })).company).toHaveLength(5000);
    expect(issuesOf(with_({ 2: 'x'.repeat(50_001) }))).toMatchObject([{ problem: 'tooLong', column: 'Account' }]);
  });

  it('leaves out the stages that a person left out', () => {
    expect(convert(with_({ 3: 'Test', 4: 'soon' })).kind).toBe('leftOut');
  });

  it('reads hours and refuses negative ones', () => {
    const mapping: ColumnMapping = ['externalId', 'owner', 'company', 'stage', 'registered', 'closed', 'hours'];
    expect(recordOf(with_({ 6: '37.5 h' }), { mapping }).hours).toBe(37.5);
    expect(issuesOf(with_({ 6: '-2' }), { mapping })).toMatchObject([{ problem: 'unreadableHours' }]);
  });

  it('takes the currency of the column, then the amount’s, then the file’s', () => {
    const mapping: ColumnMapping = ['externalId', 'currency', 'company', 'stage', 'registered', 'closed', 'amount'];
    const currencyOf = (currency: string, amount: string) =>
      recordOf(with_({ 1: currency, 6: amount }), { mapping, currency: 'NOK' }).currency;
    expect(currencyOf('sek', '€5')).toBe('SEK');
    expect(currencyOf('', '€5')).toBe('EUR');
    expect(currencyOf('', '5')).toBe('NOK');
    expect(issuesOf(with_({ 1: 'kroner' }), { mapping })).toMatchObject([
      { problem: 'unknownCurrency', value: 'kroner' },
    ]);
  });

  it.each(['=HYPERLINK("http://x","y")', '+1', '-1', '@x', '<img src=x onerror=alert(1)>', 'constructor', '🦊'])(
    'keeps a customer called %s as it is',
    (company) => {
      expect(recordOf(with_({ 2: company })).company).toBe(company);
    },
  );

  it.each(['constructor', '__proto__', 'toString'])('is not fooled by a stage or a seller called %s', (name) => {
    expect(issuesOf(with_({ 3: name }))).toMatchObject([{ problem: 'unknownStage' }]);
    expect(recordOf(with_({ 1: name })).partner).toBe(name);
  });
});

const fileOf = (headers: readonly string[], records: readonly (readonly string[])[]): ImportFile => ({
  name: 'deals.csv',
  key: 'abc',
  headers,
  rows: records.map((cells, at) => ({ line: at + 2, cells })),
});

const cells = fc.tuple(
  fc.constantFrom('', 'X1', 'X2', 'X3'),
  fc.constantFrom('', 'East Seller', 'West Seller', 'constructor'),
  fc.constantFrom('', 'Acme', '=1+1', 'Ä'),
  fc.constantFrom('Won', 'LOST', 'Engaging', 'Prospecting', 'Hot', ''),
  fc.constantFrom('', '10/20/2016', '1.3.2017', '42795', 'soon'),
  fc.constantFrom('', '3/1/2017', '2/30/2017'),
  fc.constantFrom('', '1,234.50', 'much', '(5)'),
);

describe('readFile', () => {
  it('gives the same records whatever the order of the columns', () => {
    const order = fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6], { minLength: 7 });
    fc.assert(
      fc.property(fc.array(cells), order, (records, columns) => {
        const permuted = <T>(list: readonly T[]) => columns.map((column) => list[column] as T);
        const straight = readFile(fileOf(HEADERS, records), optionsWith());
        const shuffled = readFile(
          fileOf(permuted(HEADERS), records.map(permuted)),
          optionsWith({ mapping: permuted(MAPPING) }),
        );
        expect(shuffled.records).toEqual(straight.records);
        expect(groupProblems(shuffled.unread)).toEqual(groupProblems(straight.unread));
      }),
    );
  });

  it('accounts for every row once, and brings each External ID once', () => {
    fc.assert(
      fc.property(fc.array(cells), (records) => {
        const { records: read, unread, repeated, leftOut } = readFile(fileOf(HEADERS, records), optionsWith());
        expect(read.length + unread.length + repeated.length + leftOut).toBe(records.length);
        expect(new Set(read.map(({ externalId }) => externalId)).size).toBe(read.length);
      }),
    );
  });

  it('gives a row the same id every time, so that a second import adds nothing', () => {
    fc.assert(
      fc.property(fc.array(cells), (records) => {
        const idsOf = (importDay: string) =>
          readFile(fileOf(HEADERS, records), optionsWith({ importDay })).records.map(({ externalId }) => externalId);
        expect(idsOf('2027-01-01')).toEqual(idsOf('2026-05-04'));
      }),
    );
  });

  it('names the earlier line of an id that comes again', () => {
    const { records, repeated } = readFile(fileOf(HEADERS, [WON, with_({ 2: 'Beta' })]), optionsWith());
    expect(records).toHaveLength(1);
    expect(repeated).toEqual([
      {
        line: 3,
        issues: [{ problem: 'sameIdAgain', column: 'X1', value: '2' }],
        row: 'X1,East Seller,Beta,Won,10/20/2016,3/1/2017,1054',
      },
    ]);
  });

  it('groups what is wrong and shows the first lines', () => {
    const bad = ['much', 'more', 'most', 'mostest'].map((value, at) => with_({ 0: `B${at}`, 6: value }));
    const { unread } = readFile(fileOf(HEADERS, [...bad, with_({ 3: 'Hot' })]), optionsWith());
    expect(groupProblems(unread)).toEqual([
      {
        problem: 'unreadableAmount',
        column: 'Value',
        count: 4,
        first: [
          { line: 2, value: 'much' },
          { line: 3, value: 'more' },
          { line: 4, value: 'most' },
        ],
      },
      { problem: 'unknownStage', column: 'Stage', count: 1, first: [{ line: 6, value: 'Hot' }] },
    ]);
  });

  it('counts the flags', () => {
    const { records } = readFile(fileOf(HEADERS, [with_({ 2: '' }), with_({ 0: 'X2', 2: '', 6: '' })]), optionsWith());
    expect(countFlags(records)).toEqual([
      ['noCustomer', 2],
      ['noAmount', 1],
    ]);
  });
});
