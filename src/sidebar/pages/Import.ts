import '../style.css';
import '../import/import.css';
import { alsoSays } from '../../i18n/answers';
import { importAnswerMessages } from '../../i18n/import';
import { openImport } from '../import/dialog';

alsoSays(importAnswerMessages);
const app = document.querySelector<HTMLElement>('#app');
if (app) void openImport(app);
