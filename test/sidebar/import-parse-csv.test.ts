import { describe, expect, it } from 'vitest';
import { LARGEST_FILE_MB, parseCsv } from '../../src/sidebar/import/parse-csv';

const utf8 = (text: string) => new TextEncoder().encode(text);
const latin1 = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

function fileOf(bytes: Uint8Array) {
  const parsed = parseCsv('deals.csv', bytes);
  if (!('file' in parsed)) throw new Error(`not read: ${parsed.problem}`);
  return parsed.file;
}
const problemOf = (bytes: Uint8Array) => {
  const parsed = parseCsv('deals.csv', bytes);
  return 'problem' in parsed ? parsed.problem : 'read';
};
const cellsOf = (text: string) => fileOf(utf8(text)).rows.map(({ cells }) => cells);

describe('parseCsv', () => {
  it.each([
    ['commas', 'Id,Account\n1,Acme'],
    ['semicolons', 'Id;Account\n1;Acme'],
    ['tabs', 'Id\tAccount\n1\tAcme'],
    ['vertical bars', 'Id|Account\n1|Acme'],
    ['a line that names the separator', 'sep=;\r\nId;Account\r\n1;Acme'],
    ['quotes round everything', '"Id","Account"\n"1","Acme"'],
    ['Windows line ends', 'Id,Account\r\n1,Acme\r\n'],
    ['old Mac line ends', 'Id,Account\r1,Acme\r'],
    ['blank lines', '\n\nId,Account\n\n1,Acme\n\n'],
    ['a byte order mark', '\ufeffId,Account\n1,Acme'],
  ])('reads %s', (_, text) => {
    const { headers, rows } = fileOf(utf8(text));
    expect(headers).toEqual(['Id', 'Account']);
    expect(rows.map(({ cells }) => cells)).toEqual([['1', 'Acme']]);
  });

  it('reads a semicolon file with decimal commas', () => {
    expect(cellsOf('Id;Summa;Tunnit\n1;1 234,50;2,5\n2;99,00;1')).toEqual([
      ['1', '1 234,50', '2,5'],
      ['2', '99,00', '1'],
    ]);
  });

  it('reads separators, quotes and line breaks inside quotes', () => {
    expect(cellsOf('Id,Account,Note\n1,"Acme, Inc","say ""hi""\nand go"')).toEqual([
      ['1', 'Acme, Inc', 'say "hi"\nand go'],
    ]);
  });

  it.each([
    ['UTF-8', utf8('Id,Asiakas\n1,Järvinen')],
    ['Windows-1252', latin1('Id,Asiakas\n1,J\xe4rvinen')],
    [
      'UTF-16, little end first',
      Uint8Array.from(
        [...'\ufeffId,Asiakas\n1,Järvinen'].flatMap((letter) => [
          letter.charCodeAt(0) & 255,
          letter.charCodeAt(0) >> 8,
        ]),
      ),
    ],
    [
      'UTF-16, big end first',
      Uint8Array.from(
        [...'\ufeffId,Asiakas\n1,Järvinen'].flatMap((letter) => [
          letter.charCodeAt(0) >> 8,
          letter.charCodeAt(0) & 255,
        ]),
      ),
    ],
  ])('reads %s', (_, bytes) => {
    expect(fileOf(bytes).rows[0]?.cells).toEqual(['1', 'Järvinen']);
  });

  it('gives each row the line that an editor shows', () => {
    const { rows } = fileOf(utf8('Id,Note\n1,"two\nlines"\n\n2,x\n'));
    expect(rows.map(({ line }) => line)).toEqual([2, 5]);
    expect(fileOf(utf8('sep=;\nId;Note\n1;x')).rows[0]?.line).toBe(3);
  });

  it('marks the row whose quotation mark is not closed', () => {
    const { rows } = fileOf(utf8('Id,Note\n1,fine\n2,"open\n3,lost\n'));
    expect(rows).toMatchObject([
      { line: 2, cells: ['1', 'fine'] },
      { line: 3, broken: true },
    ]);
    expect(rows[0]).not.toHaveProperty('broken');
  });

  it('knows the same content again, and no other', () => {
    const key = (text: string) => fileOf(utf8(text)).key;
    expect(key('Id,A\n1,x')).toBe(key('Id,A\n1,x'));
    expect(key('Id,A\n1,x')).not.toBe(key('Id,A\n1,y'));
  });

  it.each([
    ['no bytes', new Uint8Array(), 'empty'],
    ['blanks only', utf8(' \n\n '), 'empty'],
    ['separators only', utf8(',,\n,,'), 'empty'],
    ['an Excel workbook', Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0]), 'workbook'],
    ['an old Excel workbook', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'workbook'],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]), 'binary'],
    ['one column', utf8('Account\nAcme\nBeta'), 'oneColumn'],
    ['prose', utf8('Dear all\nsee below\nbest'), 'oneColumn'],
    ['a header only', utf8('Id,Account\n'), 'headerOnly'],
    ['a file over the limit', new Uint8Array(LARGEST_FILE_MB * 1024 * 1024 + 1), 'tooLarge'],
  ])('refuses %s', (_, bytes, problem) => {
    expect(problemOf(bytes)).toBe(problem);
  });
});
