/**
 * A cheap test on raw cells that puts aside what cannot be the same company, without reading a name properly. It
 * errs on one side only: what it puts aside would not have matched.
 */
import { withoutAccents } from './company-letters';
import type { ParsedCompany } from './company-match';
import type { NameTraces } from './company-traces';

/** What must be read more carefully: other letters than a–z, apostrophes, single letters that make one word. */
const ODD = "[^ -~]|['`_]|\\b[a-z][^a-z0-9]+[a-z]\\b";

/** Whether the raw cells of a name and a domain could belong to this company. */
export function rawNameTest({ ownDomain, traces }: ParsedCompany): (nameCell: unknown, domainCell: unknown) => boolean {
  const pattern = tracePattern(traces);
  const quick = new RegExp(`${pattern}|${ODD}`, 'i');
  const careful = new RegExp(pattern);
  return (nameCell, domainCell) => {
    if (ownDomain !== '' && typeof domainCell === 'string' && domainCell.toLowerCase().includes(ownDomain)) return true;
    if (typeof nameCell !== 'string' || pattern === '') return true;
    if (!quick.test(nameCell)) return false;
    const text = plainText(nameCell);
    return careful.test(text) || /[^ -~\p{P}\p{S}\p{Z}]/u.test(text);
  };
}

/** Finds a trace of the name, also with umlauts spelled out; '' where nothing can be ruled out. */
function tracePattern({ areKnown, starts, ends, acronym }: NameTraces): string {
  if (!areKnown || [...starts, ...ends].some((trace) => /[^a-z0-9]/.test(trace))) return '';
  const first = starts.map((start) => (start.length < 3 ? `${spelled(start)}\\b` : spelled(start)));
  const parts = [`\\b(${first.join('|')})`];
  if (ends.length > 0) parts.push(`(${ends.map(spelled).join('|')})\\b`);
  if (acronym !== '') parts.push(Array.from(acronym, (letter) => `\\b${letter}`).join('.*'));
  return parts.join('|');
}

/** See umlautsAsOne. */
function spelled(trace: string): string {
  return trace.replace(/a/g, 'a[ae]*').replace(/[ou]/g, '$&e*');
}

function plainText(cell: string): string {
  return withoutAccents(cell.toLowerCase())
    .replace(/['’‘`´ʼ]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/\b([a-z]) (?=[a-z]\b)/g, '$1');
}
