/** What a decision writes into the cell Conflict, in the workbook's language. */
import type { Language } from '../core/language';
import { type Catalogue, inLanguage } from './messages';

const cellMessages = {
  duplicateOf: { en: (id: string) => `Duplicate of ${id}`, fi: (id: string) => `Kaksoiskappale: ${id}` },
  override: {
    en: (name: string, reason: string, holders: string) =>
      `Override by ${name}: ${asSentence(reason)} Would have won: ${holders}.`,
    fi: (name: string, reason: string, holders: string) =>
      `Ohituksen teki ${name}: ${asSentence(reason)} Olisi voittanut: ${holders}.`,
  },
} satisfies Catalogue;

const OVERRIDE = /^(Override by |Ohituksen teki )/;
const DUPLICATE = /\s*(Duplicate of|Kaksoiskappale:) D-\d+$/;

function asSentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

/** What must stay of the cell whatever is decided later: that the customer was taken from others. */
function lasting(cell: string): string {
  return OVERRIDE.test(cell) ? `${cell.replace(DUPLICATE, '')} ` : '';
}

export function duplicateCell(cell: string, id: string, language: Language): string {
  return lasting(cell) + inLanguage(cellMessages, language).duplicateOf(id);
}

/** After a reopening: the conflict as it is found then. */
export function reopenedCell(cell: string, conflict: string): string {
  return DUPLICATE.test(cell) ? lasting(cell).trim() || conflict : cell;
}

/** `holders` are the deals from which the customer was taken. */
export function overrideCell(
  cell: string,
  override: { readonly name: string; readonly reason: string; readonly holders: readonly string[] },
  language: Language,
): string {
  const { name, reason, holders } = override;
  return lasting(cell) + inLanguage(cellMessages, language).override(name, reason, holders.join('; '));
}
