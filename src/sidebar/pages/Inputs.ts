/** A small dialog that does one thing from the menu and says what came of it. */
import '../style.css';
import { inputAnswerMessages } from '../../i18n/inputs';
import { runPage } from '../run-page';
import { callServer } from '../server';

void runPage(() => callServer('makeInputsSheet'), inputAnswerMessages);
