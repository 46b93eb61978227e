/** A small dialog that does one thing from the menu and says what came of it. */
import '../style.css';
import { moneySheetMessages } from '../../i18n/money-sheets';
import { runPage } from '../run-page';
import { callServer } from '../server';

void runPage(() => callServer('makeRatesSheet'), moneySheetMessages);
