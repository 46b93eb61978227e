import '../style.css';
import '../import/import.css';
import { openImport } from '../import/dialog';

const app = document.querySelector<HTMLElement>('#app');
if (app) void openImport(app);
