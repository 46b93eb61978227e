import type { MessageToPage } from '../protocol';
import { byId, h } from './dom';

type Execution = Extract<MessageToPage, { type: 'calls' }>;

const KEPT = 30;
/** At Google a service call takes tens of milliseconds; here none leaves the machine. */
const GOOGLE_MS_PER_CALL = 30;

const number = new Intl.NumberFormat('en');
const duration = (ms: number) => (ms < 1_000 ? `${Math.round(ms)} ms` : `${(ms / 1_000).toFixed(1)} s`);

function methodsOf({ byMethod }: Execution): HTMLElement {
  const entries = Object.entries(byMethod).sort(([, a], [, b]) => b - a);
  if (entries.length === 0) return h('span', {}, 'No service call.');
  return h(
    'ul',
    { class: 'calls-methods' },
    ...entries.map(([method, calls]) => h('li', {}, h('code', {}, method), ` × ${number.format(calls)}`)),
  );
}

/** Two rows: the figures, and below them the calls by method once the name is pressed. */
function rowsOf(execution: Execution): HTMLElement {
  const { name, serviceCalls, cellsRead, cellsWritten, ms } = execution;
  const details = h('tr', { class: 'calls-detail', hidden: true }, h('td', { colspan: 6 }, methodsOf(execution)));
  const toggle = () => {
    details.hidden = !details.hidden;
    button.setAttribute('aria-expanded', String(!details.hidden));
  };
  const button = h('button', { class: 'calls-name', type: 'button', 'aria-expanded': 'false', click: toggle }, name);
  const figures = [
    number.format(serviceCalls),
    number.format(cellsRead),
    number.format(cellsWritten),
    duration(ms),
    duration(serviceCalls * GOOGLE_MS_PER_CALL),
  ];
  const row = h('tr', {}, h('th', { scope: 'row' }, button), ...figures.map((text) => h('td', {}, text)));
  return h('tbody', {}, row, details);
}

/** The last executions with what each of them cost; open or closed as the person left it. */
export function createCallsPanel(): { add(execution: Execution): void } {
  const panel = byId('calls');
  const toggle = byId('calls-toggle');
  const heading = (text: string) => h('th', { scope: 'col' }, text);
  const table = h(
    'table',
    { class: 'calls-table' },
    h(
      'thead',
      {},
      h(
        'tr',
        {},
        ...['Function', 'Service calls', 'Cells read', 'Cells written', 'Took here', 'Estimate at Google'].map(heading),
      ),
    ),
  );
  const note = h(
    'p',
    { class: 'calls-note' },
    `The last ${KEPT} executions, newest first. The estimate counts ${GOOGLE_MS_PER_CALL} ms a service call.`,
  );

  function setOpen(open: boolean): void {
    panel.hidden = !open;
    toggle.setAttribute('aria-expanded', String(open));
    sessionStorage.setItem('calls', open ? 'open' : '');
  }

  const close = h(
    'button',
    { class: 'panel-close', type: 'button', 'aria-label': 'Close the calls', click: () => setOpen(false) },
    '×',
  );
  panel.append(
    h('div', { class: 'panel-head' }, h('h2', { class: 'panel-title' }, 'Calls'), note, close),
    h('div', { class: 'calls-scroll', tabindex: 0, role: 'region', 'aria-label': 'Executions' }, table),
  );
  toggle.addEventListener('click', () => setOpen(panel.hidden !== false));
  setOpen(sessionStorage.getItem('calls') === 'open');

  return {
    add(execution) {
      table.tHead?.after(rowsOf(execution));
      table.tBodies[KEPT]?.remove();
    },
  };
}
