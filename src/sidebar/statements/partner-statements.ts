/** The statements of a month by partner: one in each currency, and whom they go to. */
import type { StatementPartner, StatementsView } from '../../app/actions/statements/statements-contract';
import { foldLabel, type Language } from '../../core/language';
import type { MdfBalance } from '../../core/money/mdf';
import type { Statement } from '../../core/statements/statement';
import { letterLanguage } from '../letter/deal-letter';

export interface PartnerStatements {
  readonly partner: string;
  /** By currency. */
  readonly statements: readonly Statement[];
  /** Without contact and email where the sheet Partners does not have the partner. */
  readonly address: StatementPartner;
  /** Where there is a balance. */
  readonly mdf: MdfBalance | undefined;
  /** The partner's as far as its country tells, else the workbook's. */
  readonly language: Language;
}

export function byPartner(view: StatementsView): PartnerStatements[] {
  const addresses = new Map(view.partners.map((address) => [foldLabel(address.name), address]));
  const balances = new Map(Object.entries(view.mdf));
  const grouped = new Map<string, Statement[]>();
  for (const statement of view.statements) {
    const key = foldLabel(statement.partner);
    grouped.set(key, [...(grouped.get(key) ?? []), statement]);
  }
  return [...grouped].map(([key, statements]) => {
    const partner = statements[0]?.partner ?? '';
    const address = addresses.get(key) ?? { name: partner, contact: '', email: '', country: '' };
    const language = address.country === '' ? view.language : letterLanguage(address.country);
    return { partner, statements, address, mdf: balances.get(key), language };
  });
}
