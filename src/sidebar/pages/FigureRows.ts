/** A small dialog that does one thing from the menu and says what came of it. */
import '../style.css';
import { figureRowsMessages } from '../../i18n/figure-rows';
import { runPage } from '../run-page';
import { callServer } from '../server';

void runPage(() => callServer('showFigureRows'), figureRowsMessages);
