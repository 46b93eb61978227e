import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textCell, textOfCell } from '../../src/sheets/cell-text';

describe('text from people', () => {
  it.each([
    '=1+1',
    '＝1+1',
    '+1',
    '-1',
    '@x',
    '01234',
    '１２',
    'TOSI',
    '1.2.',
    'TRUE',
    ' x',
    '10%',
    '€5',
    'Jan 5',
    '#N/A',
  ])('%j is marked as text', (text) => {
    expect(textCell(text)).toBe(`'${text}`);
  });

  it.each(['Kone Oyj', 'constructor', '🦊', '<b>', 'ääkköset'])('%j needs no mark', (text) => {
    expect(textCell(text)).toBe(text);
  });

  it('comes back the same, whether or not the apostrophe does', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        // Only "'=…" typed by a person cannot be told from a mark that was given back.
        fc.pre(!/^'['=+\-@]/.test(text));
        const written = textCell(text);
        const stripped = written.startsWith("'") ? written.slice(1) : written;
        expect(textOfCell(stripped)).toBe(text);
        if (/^[=+\-@]/.test(text)) expect(textOfCell(written)).toBe(text);
      }),
    );
  });
});
