// What the same counts and sums take as formulas of a spreadsheet: LibreOffice, where it is installed.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const NAMESPACES = ['office', 'table', 'text']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .join(' ');
const ROUNDS = 3;
const DAY_MS = 86_400_000;
/** Day 0 of a spreadsheet. */
const EPOCH = Date.UTC(1899, 11, 30);

/** @typedef {readonly [registered: string, partner: string, source: string, status: string, closed: string, amount: number]} PlainRow */

const escaped = (/** @type {string} */ text) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

function cellOf(/** @type {string | number} */ value) {
  if (value === '') return '<table:table-cell/>';
  if (typeof value === 'number') return `<table:table-cell office:value-type="float" office:value="${value}"/>`;
  if (/^\d{4}-\d\d-\d\d$/.test(value))
    return `<table:table-cell office:value-type="date" office:date-value="${value}"/>`;
  return `<table:table-cell office:value-type="string"><text:p>${escaped(value)}</text:p></table:table-cell>`;
}

const rowOf = (/** @type {string} */ cells) => `<table:table-row>${cells}</table:table-row>`;

/** A workbook as one file of XML: formulas on the first sheet, the deals on the second. @param {readonly string[]} formulas @param {readonly PlainRow[]} rows */
function workbook(formulas, rows) {
  const cells = formulas.map((text) =>
    rowOf(`<table:table-cell office:value-type="float" table:formula="of:=${escaped(text)}"/>`),
  );
  const deals = rows.map((row) => rowOf(row.map(cellOf).join('')));
  return `<?xml version="1.0" encoding="UTF-8"?><office:document ${NAMESPACES}
xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2" office:version="1.3"
office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:body><office:spreadsheet><table:table
table:name="KPIs">${cells.join('')}</table:table><table:table
table:name="Deals">${deals.join('')}</table:table></office:spreadsheet></office:body></office:document>`;
}

/**
 * Sums and counts from which the KPIs follow: by partner revenue, won, lost and recent registrations, by month the
 * revenue of each source.
 *
 * @param {readonly PlainRow[]} rows @param {string} today
 */
export function kpiFormulas(rows, today) {
  const column = (/** @type {string} */ letter) => `[$Deals.${letter}1:.${letter}${rows.length}]`;
  const [registered, partner, source, status, closed, amount] = ['A', 'B', 'C', 'D', 'E', 'F'].map(column);
  const serial = (/** @type {string} */ day) => (Date.parse(day) - EPOCH) / DAY_MS;
  const partners = [...new Set(rows.map(([, name]) => name))].filter((name) => name !== '');
  const months = Array.from({ length: 25 }, (_, back) => {
    const [year = 0, month = 0] = today.split('-').map(Number);
    return new Date(Date.UTC(year, month - 24 + back)).toISOString().slice(0, 10);
  });
  return [
    ...partners.flatMap((name) => [
      `SUMIFS(${amount};${partner};"${name}";${status};"Won")`,
      `COUNTIFS(${partner};"${name}";${status};"Won")`,
      `COUNTIFS(${partner};"${name}";${status};"Lost")`,
      `COUNTIFS(${partner};"${name}";${registered};">="&${serial(today) - 90})`,
    ]),
    ...months.slice(1).map((end, at) => {
      const window = `${closed};">="&${serial(months[at] ?? end)};${closed};"<"&${serial(end)}`;
      return `SUMIFS(${amount};${source};"Partner-sourced";${status};"Won";${window})`;
    }),
  ];
}

/**
 * Milliseconds beyond loading the same rows, the quickest of a few; undefined where LibreOffice is not installed.
 *
 * @param {readonly string[]} formulas @param {readonly PlainRow[]} rows
 */
export function libreOfficeMs(formulas, rows) {
  const folder = mkdtempSync(join(tmpdir(), 'kanava-office-'));
  const profile = join(folder, 'profile');
  mkdirSync(profile);
  const timed = (/** @type {string} */ name) => {
    const began = performance.now();
    const args = [`-env:UserInstallation=${pathToFileURL(profile).href}`, '--convert-to', 'csv', '--outdir', folder];
    execFileSync('soffice', ['--headless', ...args, join(folder, `${name}.fods`)], { stdio: 'ignore' });
    return performance.now() - began;
  };
  try {
    writeFileSync(join(folder, 'plain.fods'), workbook(['1+1'], rows));
    writeFileSync(join(folder, 'formulas.fods'), workbook(formulas, rows));
    timed('plain'); // makes the profile
    const best = (/** @type {string} */ name) => Math.min(...Array.from({ length: ROUNDS }, () => timed(name)));
    return best('formulas') - best('plain');
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ENOENT') return undefined;
    throw error;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
