/** The month as a whole: its state, what is wrong, the statements, and what is owed. */
import type { StatementsView } from '../../app/actions/statements/statements-contract';
import { h } from '../dom';
import { closePart } from './close-month';
import { csvName, statementsCsv } from './csv';
import type { Desk } from './desk';
import { download } from './download';
import { faultsNotice } from './faults';
import { monthChooser } from './month-chooser';
import { byPartner } from './partner-statements';
import { paymentsPart } from './payments';
import { problemsNotice } from './problems';
import { statementList } from './statement-list';

export function overview(view: StatementsView, desk: Desk): HTMLElement {
  return h(
    'div',
    { class: 'stack overview' },
    // The dialog has its title above; pages are read by theirs.
    h('h1', { class: 'visually-hidden' }, desk.texts.statements),
    monthChooser(view, desk),
    closePart(view, desk),
    faultsNotice(view, desk),
    problemsNotice(view, desk),
    statementList(view, desk),
    view.statements.length > 0 && forAll(view, desk),
    paymentsPart(view, desk),
  );
}

function forAll(view: StatementsView, desk: Desk): HTMLElement {
  const { texts, figures, openPapers, say } = desk;
  const print = h('button', { type: 'button' }, texts.printAll);
  print.addEventListener('click', () => openPapers(byPartner(view), print));
  const csv = h('button', { type: 'button' }, texts.csv);
  csv.addEventListener('click', () => {
    const name = csvName(view);
    download(name, statementsCsv(view), 'text/csv;charset=utf-8');
    say(texts.csvMade(name, figures.count(view.statements.flatMap(({ lines }) => lines).length)));
  });
  return h('div', { class: 'actions' }, print, csv);
}
