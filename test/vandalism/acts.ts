/** What people do to a workbook, one entry a piece, and what Kanava says of it. */
import type { Sheets } from '../app/programme';

export interface Vandalism {
  readonly name: string;
  readonly act: (sheets: Sheets) => void;
  /** Of the spreadsheet itself. */
  readonly file?: { readonly fileLocale?: string; readonly fileTimeZone?: string };
}

const script = (code: string) => (sheets: Sheets) => void sheets.script(`${code}; null`);
const withoutMarks = (test = 'true') =>
  `book.createDeveloperMetadataFinder().withKey('kanava').find().filter((mark) => ${test}).forEach((mark) => mark.remove())`;
const columnOf = (sheets: Sheets, sheet: string, header: string) =>
  (sheets.values(`${sheet}!A1:AC1`)[0] ?? []).indexOf(header) + 1;
const letter = (column: number) => String.fromCharCode(64 + column);
const clear = (area: string) => script(`book.getRange(${JSON.stringify(area)}).clearContent()`);

const DEAL_HEADERS = [
  ...['Deal ID', 'Registered', 'Partner', 'Source', 'Company', 'Domain', 'Contact email', 'Country', 'Product'],
  ...['Amount', 'Currency', 'Hours', 'Status', 'Protected until', 'Expected close', 'Closed', 'Tier', 'Margin'],
  ...['Partner earnings', 'Terms', 'Conflict', 'Note', 'Request ID'],
];

/** Those that decide what happens; the others are read and written the same way. */
const WEIGHTY = ['Deal ID', 'Registered', 'Partner', 'Company', 'Amount', 'Status', 'Tier', 'Request ID'];

const rows: Vandalism[] = [
  ...['Deal ID', 'Registered', 'Partner', 'Company', 'Amount', 'Status', 'Conflict', 'Request ID'].map((header) => ({
    name: `Deals sorted by ${header}`,
    act: (sheets: Sheets) => sheets.sort('Deals!A2:W9', columnOf(sheets, 'Deals', header), false),
  })),
  { name: 'Partners sorted', act: (sheets) => sheets.sort('Partners!A2:V9', 1, true) },
  { name: 'Deals sorted with its header', act: (sheets) => sheets.sort('Deals!A1:W9', 1, true) },
  { name: 'a row inserted in the middle', act: (sheets) => sheets.insertRows('Deals', 4) },
  { name: 'ten rows inserted between', act: (sheets) => sheets.insertRows('Deals', 3, 10) },
  { name: 'a row deleted', act: (sheets) => sheets.deleteRows('Deals', 5) },
  { name: 'all rows below the header deleted', act: (sheets) => sheets.deleteRows('Deals', 2, 7) },
  { name: 'a row moved to the end', act: (sheets) => sheets.moveRows('Deals', 2, 1, 9) },
  { name: 'a remark far below', act: (sheets) => sheets.edit('Deals!E700', 'a remark') },
  { name: 'a remark beside', act: (sheets) => sheets.edit('Deals!Z3', 'a remark') },
  { name: 'a row inserted above the header of Deals', act: (sheets) => sheets.insertRows('Deals', 1) },
  {
    name: 'a title written above the header of Deals',
    act: (sheets) => {
      sheets.insertRows('Deals', 1, 2);
      sheets.edit('Deals!A1', 'Our deals');
    },
  },
  { name: 'the header row of Deals deleted', act: (sheets) => sheets.deleteRows('Deals', 1) },
  { name: 'the header row of Deals cleared', act: clear('Deals!A1:W1') },
  { name: 'the header row of Partners deleted', act: (sheets) => sheets.deleteRows('Partners', 1) },
  { name: 'a row inserted above the header of Partners', act: (sheets) => sheets.insertRows('Partners', 1) },
  { name: 'the header row of Log deleted', act: (sheets) => sheets.deleteRows('Log', 1) },
  { name: 'a row inserted above the header of Log', act: (sheets) => sheets.insertRows('Log', 1) },
  { name: 'the header row of Revenue deleted', act: (sheets) => sheets.deleteRows('Revenue', 1) },
  { name: 'a row inserted above Settings', act: (sheets) => sheets.insertRows('Settings', 1) },
  { name: 'the header row of Settings deleted', act: (sheets) => sheets.deleteRows('Settings', 1) },
];

const columns: Vandalism[] = [
  {
    name: 'every column renamed and moved, one by one',
    act: (sheets) => {
      for (const header of DEAL_HEADERS) {
        sheets.edit(`Deals!${letter(columnOf(sheets, 'Deals', header))}1`, `My ${header}`);
        sheets.moveColumns('Deals', columnOf(sheets, 'Deals', `My ${header}`), 1, 24);
        sheets.moveColumns('Deals', columnOf(sheets, 'Deals', `My ${header}`), 1, 1);
      }
    },
  },
  ...WEIGHTY.flatMap((header): Vandalism[] => [
    {
      name: `the column ${header} deleted`,
      act: (sheets: Sheets) => sheets.deleteColumns('Deals', columnOf(sheets, 'Deals', header)),
    },
    {
      name: `the column ${header} cleared with its header`,
      act: (sheets: Sheets) => {
        const at = letter(columnOf(sheets, 'Deals', header));
        clear(`Deals!${at}1:${at}9`)(sheets);
      },
    },
    {
      name: `the cells of the column ${header} cleared`,
      act: (sheets: Sheets) => {
        const at = letter(columnOf(sheets, 'Deals', header));
        clear(`Deals!${at}2:${at}9`)(sheets);
      },
    },
    {
      name: `the column ${header} doubled with its mark`,
      act: (sheets: Sheets) => {
        const key = JSON.stringify(header);
        script(
          `const s = book.getSheetByName('Deals'); const at = s.getRange('A1:W1').getValues()[0].indexOf(${key}) + 1;` +
            `s.getRange(1, 25, 9, 1).setValues(s.getRange(1, at, 9, 1).getValues());` +
            `const mark = book.createDeveloperMetadataFinder().withKey('kanava').find().find((m) => m.getValue().startsWith('column:deals.') && m.getLocation().getColumn().getColumn() === at);` +
            `s.getRange('Y:Y').addDeveloperMetadata('kanava', mark.getValue())`,
        )(sheets);
      },
    },
  ]),
  ...['Deal ID', 'Company'].flatMap((header): Vandalism[] => [
    {
      name: `the column ${header} doubled without its mark`,
      act: (sheets: Sheets) => {
        const key = JSON.stringify(header);
        script(
          `const s = book.getSheetByName('Deals'); const at = s.getRange('A1:W1').getValues()[0].indexOf(${key}) + 1;` +
            `s.getRange(1, 25, 9, 1).setValues(s.getRange(1, at, 9, 1).getValues())`,
        )(sheets);
      },
    },
  ]),
  { name: 'a column inserted before all', act: (sheets) => sheets.insertColumns('Deals', 1, 3) },
  { name: 'columns hidden', act: script("book.getSheetByName('Deals').hideColumns(1, 13)") },
  {
    name: 'all headers of Deals in another language',
    act: (sheets) => sheets.edit('Deals!A1', [DEAL_HEADERS.map((_, i) => `Spalte ${i + 1}`)]),
  },
  { name: 'a column of Log deleted', act: (sheets) => sheets.deleteColumns('Log', 8) },
  { name: 'the columns of Log moved', act: (sheets) => sheets.moveColumns('Log', 1, 2, 8) },
  { name: 'a column of Partners deleted', act: (sheets) => sheets.deleteColumns('Partners', 4) },
  { name: 'a column inserted before Settings', act: (sheets) => sheets.insertColumns('Settings', 1) },
  { name: 'the column Value of Settings deleted', act: (sheets) => sheets.deleteColumns('Settings', 2) },
  { name: 'the columns of Settings moved', act: (sheets) => sheets.moveColumns('Settings', 2, 1, 5) },
];

const SHEETS = ['Dashboard', 'Deals', 'Partners', 'Revenue', 'Settings', 'Log', 'Import issues'];
const sheetsDone: Vandalism[] = SHEETS.flatMap((name): Vandalism[] => [
  { name: `${name} renamed`, act: (sheets) => sheets.renameSheet(name, `Old ${name}`) },
  { name: `${name} deleted`, act: (sheets) => sheets.deleteSheet(name) },
  { name: `${name} copied`, act: (sheets) => sheets.copySheet(name) },
  {
    name: `${name} copied with its marks`,
    act: (sheets) => sheets.copySheet(name, undefined, { withMetadata: true }),
  },
  {
    name: `${name} renamed, and copied with its marks`,
    act: (sheets) => {
      sheets.renameSheet(name, 'Mine');
      sheets.copySheet('Mine', undefined, { withMetadata: true });
    },
  },
  { name: `${name} cleared`, act: script(`book.getSheetByName('${name}').getDataRange().clearContent()`) },
]);

sheetsDone.push(
  {
    name: 'all sheets in another order',
    act: (sheets) => {
      for (const name of SHEETS) sheets.moveSheet(name, 1);
    },
  },
  {
    name: 'all sheets but one hidden',
    act: script('book.getSheets().slice(1).forEach((sheet) => sheet.hideSheet())'),
  },
);

const cells: Vandalism[] = [
  // Merging keeps the first cell and empties the others: that is what the cells tell afterwards.
  { name: 'cells of a row merged', act: clear('Deals!F3:I3') },
  { name: 'cells of a column merged', act: clear('Deals!E4:E6') },
  { name: 'header cells merged', act: clear('Deals!G1') },
  {
    name: 'text in all amounts',
    act: (sheets) =>
      sheets.edit(
        'Deals!J2',
        six(() => 'a lot'),
      ),
  },
  {
    name: 'text in all dates',
    act: (sheets) =>
      sheets.edit(
        'Deals!B2',
        six(() => 'last week'),
      ),
  },
  {
    name: 'text in the protections',
    act: (sheets) =>
      sheets.edit(
        'Deals!N2',
        six(() => 'soon'),
      ),
  },
  {
    name: 'text in the close dates',
    act: (sheets) =>
      sheets.edit(
        'Deals!P2',
        six(() => 'soon'),
      ),
  },
  {
    name: 'numbers in all companies',
    act: (sheets) =>
      sheets.edit(
        'Deals!E2',
        six((i) => i),
      ),
  },
  {
    name: 'numbers in all ids',
    act: (sheets) =>
      sheets.edit(
        'Deals!A2',
        six((i) => i),
      ),
  },
  {
    name: 'numbers in all partners',
    act: (sheets) =>
      sheets.edit(
        'Deals!C2',
        six((i) => i),
      ),
  },
  {
    name: 'numbers in all states',
    act: (sheets) =>
      sheets.edit(
        'Deals!M2',
        six((i) => i),
      ),
  },
  {
    name: 'true in all states',
    act: (sheets) =>
      sheets.edit(
        'Deals!M2',
        six(() => true),
      ),
  },
  {
    name: 'dates in all companies',
    act: (sheets) =>
      sheets.edit(
        'Deals!E2',
        six(() => new Date(2026, 1, 1)),
      ),
  },
  {
    name: 'errors everywhere',
    act: (sheets) =>
      sheets.edit(
        'Deals!B2',
        six(() => '#N/A', 20),
      ),
  },
  { name: 'errors in a formula', act: (sheets) => sheets.edit('Deals!E6', '#DIV/0!') },
  {
    name: 'negative and huge amounts',
    act: (sheets) =>
      sheets.edit(
        'Deals!J2',
        six((i) => (i % 2 ? -1e15 : 1e15)),
      ),
  },
  {
    name: 'dates of another century',
    act: (sheets) =>
      sheets.edit(
        'Deals!B2',
        six((i) => new Date(1900 + i, 1, 1)),
      ),
  },
  { name: 'an id edited', act: (sheets) => sheets.edit('Deals!A4', 'mine') },
  { name: 'an id doubled', act: (sheets) => sheets.edit('Deals!A4', 'D-000001') },
  { name: 'the deal to decide copied below', act: copyRow(6, 12) },
  { name: 'an id far ahead', act: (sheets) => sheets.edit('Deals!A4', 'D-900000') },
  { name: 'ratings as text', act: (sheets) => sheets.edit('Partners!D2', [['eight', 'six', 'x', '']]) },
  { name: 'a partner doubled', act: (sheets) => sheets.edit('Partners!A3', 'Nordic Cloud') },
  { name: 'partners cleared', act: clear('Partners!A2:V9') },
  { name: 'text in the revenue', act: (sheets) => sheets.edit('Revenue!A2', [['May', 'much', 5]]) },
];

function six<T>(value: (i: number) => T, width = 1): T[][] {
  return Array.from({ length: 6 }, (_, i) => Array.from({ length: width }, () => value(i + 1)));
}
function copyRow(from: number, to: number) {
  return script(
    `const s = book.getSheetByName('Deals'); s.getRange(${to}, 1, 1, 22).setValues(s.getRange(${from}, 1, 1, 22).getValues())`,
  );
}

const log: Vandalism[] = [
  { name: 'Log sorted backwards', act: (sheets) => sheets.sort('Log!A2:K12', 1, false) },
  { name: 'Log sorted by deal', act: (sheets) => sheets.sort('Log!A2:K12', 5, false) },
  { name: 'lines of Log deleted', act: (sheets) => sheets.deleteRows('Log', 4, 2) },
  { name: 'the newest lines of Log deleted', act: (sheets) => sheets.deleteRows('Log', 8, 3) },
  { name: 'Log emptied', act: clear('Log!A2:K12') },
  { name: 'a line of Log edited', act: (sheets) => sheets.edit('Log!I4', 'another reason') },
  { name: 'the newest check edited', act: (sheets) => sheets.edit('Log!K10', 'x') },
  { name: 'all checks cleared', act: clear('Log!K2:K12') },
  { name: 'all sequences cleared', act: clear('Log!A2:A12') },
  {
    name: 'all rows in Log edited',
    act: (sheets) =>
      sheets.edit(
        'Log!H2',
        six(() => '{not json', 1),
      ),
  },
  { name: 'blank rows below Log', act: (sheets) => sheets.insertRows('Log', 11, 300) },
  { name: 'blank rows in Log', act: (sheets) => sheets.insertRows('Log', 5, 300) },
  {
    name: 'a remark below Log',
    act: (sheets) => {
      sheets.insertRows('Log', 11, 5);
      sheets.edit('Log!C13', 'a remark');
    },
  },
];

const settings: Vandalism[] = [
  {
    name: 'all values of Settings wrecked',
    act: (sheets) =>
      sheets.edit(
        'Settings!B2',
        Array.from({ length: 22 }, () => ['??']),
      ),
  },
  { name: 'all values of Settings cleared', act: clear('Settings!B2:B40') },
  { name: 'the list of Settings sorted', act: (sheets) => sheets.sort('Settings!A2:D25', 1, false) },
  { name: 'all of Settings sorted', act: (sheets) => sheets.sort('Settings!A2:Z60', 1, false) },
  { name: 'all of Settings sorted by tier', act: (sheets) => sheets.sort('Settings!A2:Z60', 6, true) },
  {
    name: 'labels of Settings edited',
    act: (sheets) =>
      sheets.edit(
        'Settings!A2',
        Array.from({ length: 22 }, (_, i) => [`x${i}`]),
      ),
  },
  { name: 'the tier table emptied', act: clear('Settings!F2:H20') },
  { name: 'the tier table deleted', act: clear('Settings!F1:H20') },
  { name: 'a header of the tier table renamed', act: (sheets) => sheets.edit('Settings!G1', 'From') },
  { name: 'the tiers as text', act: (sheets) => sheets.edit('Settings!G2', [['zero', '20 percent']]) },
  { name: 'two tiers alike', act: (sheets) => sheets.edit('Settings!G3', 0) },
  {
    name: 'a blank row in the tier table',
    act: script(
      "const s = book.getSheetByName('Settings'); const r = s.getRange('F2:H4').getValues(); s.getRange('F3:H4').clearContent(); s.getRange('F5:H6').setValues(r.slice(1))",
    ),
  },
  { name: 'all tables of Settings cleared', act: clear('Settings!F1:Z60') },
  { name: 'the named ranges deleted', act: script('book.getNamedRanges().forEach((range) => range.remove())') },
  { name: 'the language set to Finnish', act: (sheets) => sheets.edit('Settings!B2', 'fi') },
];

const file: Vandalism[] = [
  { name: 'all marks stripped', act: script(withoutMarks()) },
  { name: 'the marks of columns stripped', act: script(withoutMarks("mark.getValue().startsWith('column:')")) },
  { name: 'the marks of sheets stripped', act: script(withoutMarks("mark.getValue().startsWith('sheet:')")) },
  {
    name: 'foreign marks',
    act: script(
      "book.addDeveloperMetadata('kanava', 'sheet:constructor'); book.addDeveloperMetadata('kanava'); book.addDeveloperMetadata('kanava', 'column:deals.toString')",
    ),
  },
  {
    name: 'notes of Kanava wrecked',
    act: script(
      "book.createDeveloperMetadataFinder().withKey('kanava').find().filter((mark) => mark.getValue().startsWith('computed:')).forEach((mark) => mark.setValue('computed:{broken'))",
    ),
  },
  {
    name: 'all marks stripped, sheets renamed',
    act: (sheets) => {
      script(withoutMarks())(sheets);
      for (const name of SHEETS) sheets.renameSheet(name, `Old ${name}`);
    },
  },
  {
    name: 'all marks stripped, columns renamed',
    act: (sheets) => {
      script(withoutMarks())(sheets);
      sheets.edit('Deals!E1', 'Customer');
    },
  },
  ...['fi_FI', 'de_DE', 'ja_JP'].map((fileLocale) => ({
    name: `the file's locale set to ${fileLocale}`,
    act: () => {},
    file: { fileLocale },
  })),
  ...['America/Los_Angeles', 'Pacific/Kiritimati'].map((fileTimeZone) => ({
    name: `the file's zone set to ${fileTimeZone}`,
    act: () => {},
    file: { fileTimeZone },
  })),
];

export const VANDALISM = { rows, columns, sheets: sheetsDone, cells, log, settings, file } as const satisfies Record<
  string,
  readonly Vandalism[]
>;

export interface Answer {
  /** What the acts are called. */
  readonly to: RegExp;
  /** What a person must do; actions that can do without what is gone still work. */
  readonly says: RegExp;
  /** What a person does as the sentence says, where "Set up workbook" alone does not mend it. */
  readonly mend?: (sheets: Sheets) => void;
  /** What was deleted stays deleted: decisions about it are refused, registering goes on. */
  readonly isLoss?: true;
}

const tiers = (sheets: Sheets) => {
  clear('Settings!F2:H20')(sheets);
  sheets.edit('Settings!F2', [['Bronze', 0, 0.2]]);
};

/** What Kanava says; after all other acts every action works. */
export const ANSWERS: readonly Answer[] = [
  {
    to: /the deal to decide copied below/,
    says: /D-000005 stands .* \(rows 6, 12\)/,
    mend: (sheets) => sheets.deleteRows('Deals', 12),
  },
  {
    to: /^Deals sorted with its header/,
    says: /headers of the sheet Deals are in row 7/,
    mend: (sheets) => sheets.moveRows('Deals', 7, 1, 1),
  },
  {
    to: /row inserted above the header of (Deals|Partners|Log)/,
    says: /headers of the sheet \w+ are in row 2/,
    mend: (sheets) => {
      for (const name of ['Deals', 'Partners', 'Log'])
        if (sheets.value(`${name}!A1`) === '') sheets.deleteRows(name, 1);
    },
  },
  {
    to: /title written above/,
    says: /headers of the sheet Deals are in row 3/,
    mend: (sheets) => sheets.deleteRows('Deals', 1, 2),
  },
  {
    to: /the header row of (Deals|Partners|Log|Revenue) (deleted|cleared)/,
    says: /no longer holds the headers.*Set up workbook/,
  },
  {
    to: /the header row of Settings deleted|all tables of Settings cleared|the tier table deleted|header of the tier table/,
    says: /tier table in Settings/,
  },
  { to: /the tier table emptied|the tiers as text|two tiers alike/, says: /tier table in Settings/, mend: tiers },
  { to: /Settings cleared/, says: /tier table in Settings/ },
  {
    to: /all rows below the header deleted|column Deal ID cleared|numbers in all ids/,
    says: /no deal D-000005 in the sheet Deals/,
    isLoss: true,
  },
  { to: /column Status cleared|(numbers|true) in all states/, says: /status of D-000005 reads/, isLoss: true },
  {
    to: /column Partner cleared|numbers in all partners/,
    says: /D-000005 names/,
    mend: (sheets) => sheets.edit('Deals!C6', 'Nordic Cloud'),
  },
  {
    to: /the column (.+) deleted|a column of (Log|Partners) deleted|header cells merged/,
    says: /The column .+ is missing from the sheet/,
    isLoss: true,
  },
  {
    to: /doubled with its mark/,
    says: /more than once \(\w+, Y\)/,
    mend: (sheets) => sheets.deleteColumns('Deals', 25),
  },
  {
    to: /copied with its marks/,
    says: /Several sheets could be .* \(Mine, Copy of Mine\)/,
    mend: (sheets) => sheets.deleteSheet('Copy of Mine'),
  },
  {
    to: /^(Dashboard|Deals|Partners|Revenue|Settings|Log|Import issues) deleted/,
    says: /The sheet .+ is missing\. Undo its deletion/,
    isLoss: true,
  },
  { to: /^(Deals|Partners|Revenue|Log|Import issues) cleared/, says: /no longer holds the headers/, isLoss: true },
  {
    to: /text in all amounts/,
    says: /amount of D-000005 is not a number/,
    mend: (sheets) => sheets.edit('Deals!J6', 5),
  },
  {
    to: /text in all dates/,
    says: /row 6: Registered must be a date/,
    mend: (sheets) => sheets.edit('Deals!B6', new Date(2026, 10, 20)),
  },
  { to: /text in the protections/, says: /row 6: Protected until must be a date/, mend: clear('Deals!N2:N7') },
  { to: /errors everywhere/, says: /D-000005/, isLoss: true },
  { to: /partners cleared/, says: /correct the marked fields|D-000005 names/, isLoss: true },
  {
    to: /all marks stripped, sheets renamed/,
    says: /no Kanava sheets yet/,
    mend: (sheets) => {
      for (const name of SHEETS) sheets.renameSheet(`Old ${name}`, name);
    },
  },
  {
    to: /all marks stripped, columns renamed/,
    says: /The column Company is missing/,
    mend: (sheets) => sheets.edit('Deals!E1', 'Company'),
  },
];
