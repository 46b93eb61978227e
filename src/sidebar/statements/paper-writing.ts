/** What the parts of a printed statement share. */
import type { StatementsView } from '../../app/actions/statements/statements-contract';
import type { Language } from '../../core/language';
import type { Texts } from '../../i18n/messages';
import type { statementPaperMessages } from '../../i18n/statement-paper';
import type { StatementFigures } from './figures';

export interface PaperWriting {
  readonly view: StatementsView;
  /** The partner's. */
  readonly language: Language;
  readonly texts: Texts<typeof statementPaperMessages>;
  readonly figures: StatementFigures;
}
