/** What the parts of the page Statements share: whose words they speak, and how they ask the server. */
import type { StatementsView } from '../../app/actions/statements/statements-contract';
import type { Language } from '../../core/language';
import type { Texts } from '../../i18n/messages';
import type { statementPageMessages } from '../../i18n/statements';
import type { Spoken } from '../server';
import type { StatementFigures } from './figures';
import type { PartnerStatements } from './partner-statements';
import type { PaymentDraft } from './payment-draft';

export type StatementTexts = Texts<typeof statementPageMessages>;

/** Why a call did nothing, in the person's language; `fields` where one of them is wrong. */
export interface Refusal {
  readonly message: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** Where the focus goes once a month is shown. */
export type Place = 'month' | 'payments';

export interface Desk {
  /** Of whoever opened the page. */
  readonly language: Language;
  readonly texts: StatementTexts;
  readonly figures: StatementFigures;
  /** The payment that is being filled in: it outlives what is drawn. */
  readonly draft: PaymentDraft;
  /** Loads a month and shows it; '' = the one that the server proposes. */
  show(month: string, focus?: Place): Promise<void>;
  /** Changes something: the new state is shown with what was said of it, or the refusal is answered. */
  change(call: () => Promise<Spoken<StatementsView>>): Promise<Refusal | undefined>;
  /** Shows statements as they are printed; on the way back `opener` has the focus again. */
  openPapers(partners: readonly PartnerStatements[], opener: HTMLElement): void;
  /** Says something in passing. */
  say(text: string): void;
}
