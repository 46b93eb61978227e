/** Statements of a month: what each partner earned, what is owed, closing and paying. */
import '../style.css';
import { alsoSays } from '../../i18n/answers';
import { statementAnswerMessages } from '../../i18n/statement-answers';

alsoSays(statementAnswerMessages);
