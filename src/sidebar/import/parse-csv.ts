/** Bytes of a chosen file -> its rows, or the reason why it is no list of deals. */
import Papa from 'papaparse';
import { contentKey, type ImportFile, numberRows } from '../../core/import/import-file';
import type { FileProblem } from '../../i18n/import';

export const LARGEST_FILE_MB = 50;
const BYTES_PER_MB = 1024 * 1024;

export type ParsedFile = { readonly file: ImportFile } | { readonly problem: FileProblem };

/** How Excel files begin, new (a zip archive) and old. */
const WORKBOOK_STARTS: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
];

const startsWith = (bytes: Uint8Array, start: readonly number[]) => start.every((byte, at) => bytes[at] === byte);

/** The file's rows by Papa Parse; the separator is found from the first lines. */
export function parseCsv(name: string, bytes: Uint8Array): ParsedFile {
  if (bytes.length > LARGEST_FILE_MB * BYTES_PER_MB) return { problem: 'tooLarge' };
  if (WORKBOOK_STARTS.some((start) => startsWith(bytes, start))) return { problem: 'workbook' };
  const text = decode(bytes);
  if (text === undefined) return { problem: 'binary' };
  if (text.trim() === '') return { problem: 'empty' };
  const { content, delimiter } = withoutSeparatorLine(text);
  const { data, errors } = Papa.parse<string[]>(content, {
    delimiter,
    delimitersToGuess: [',', ';', '\t', '|'],
    skipEmptyLines: false,
  });
  const broken = new Set(errors.flatMap(({ type, row }) => (type === 'Quotes' && row !== undefined ? [row] : [])));
  const [header, ...rows] = numberRows(content === text ? data : [[''], ...data], broken);
  if (header === undefined) return { problem: 'empty' };
  const headers = header.cells.map((cell) => cell.trim());
  if (headers.filter((cell) => cell !== '').length < 2) return { problem: 'oneColumn' };
  if (rows.length === 0) return { problem: 'headerOnly' };
  return { file: { name, key: contentKey(text), headers, rows } };
}

/**
 * UTF-8 with or without a mark, UTF-16 with one (Excel's "Unicode text"), else Windows-1252: what older exports write.
 * undefined for bytes that are no text.
 */
function decode(bytes: Uint8Array): string | undefined {
  if (startsWith(bytes, [0xff, 0xfe])) return new TextDecoder('utf-16le').decode(bytes);
  if (startsWith(bytes, [0xfe, 0xff])) return new TextDecoder('utf-16be').decode(bytes);
  if (bytes.some((byte) => byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x0c)) return;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** Excel writes and reads a first line "sep=;" that names the separator. */
function withoutSeparatorLine(text: string): { content: string; delimiter: string } {
  const [line, delimiter] = /^sep=(.)\r?\n/i.exec(text) ?? [];
  return line === undefined || delimiter === undefined
    ? { content: text, delimiter: '' }
    : { content: text.slice(line.length), delimiter };
}
