/** The dry run: compares the file with the workbook, shows the report, and waits for the word to import. */
import type { ImportStart } from '../../app/actions/import/import-contract';
import { readFile } from '../../core/import/dry-run';
import { fill, h } from '../dom';
import { notice } from '../notice';
import { callServer, failureText } from '../server';
import { conversionOf, type Draft } from './draft';
import { type DryRun, dryRunOf } from './dry-run';
import { report } from './report';
import type { DialogContext, Step } from './step';

/** Waits for the comparison, then goes on to the report; what fails can be tried again. */
export function checkingStep(
  draft: Draft,
  context: DialogContext,
  start: ImportStart,
  back: () => void,
  onChecked: (dryRun: DryRun) => void,
): Step {
  const { texts, language } = context;
  const status = h('div', { role: 'status' });
  const check = async () => {
    fill(status, h('span', { class: 'spinner', 'aria-hidden': 'true' }), texts.checking);
    // The browser paints this before it reads thousands of rows.
    await new Promise((painted) => setTimeout(painted));
    const reading = readFile(draft.file, conversionOf(draft, start.today));
    const answer = await callServer('planImport');
    if (answer.ok) onChecked(dryRunOf(reading, answer.value, start.partners));
    else fill(status, notice('bad', [answer.message]), retry);
  };
  const checkAgain = () => {
    check().catch((error) => fill(status, notice('bad', [failureText(error, language)]), retry));
  };
  const retry = h('button', { type: 'button', onclick: checkAgain }, texts.tryAgain);
  return { title: texts.checkTitle, number: 5, content: [status], back, shown: checkAgain };
}

export function reportStep(dryRun: DryRun, context: DialogContext, back: () => void, onImport: () => void): Step {
  const { texts, format } = context;
  const { fresh, reading } = dryRun;
  const unread = reading.unread.length + reading.repeated.length;
  const label = fresh.length > 0 ? texts.import(fresh.length, format.number(fresh.length)) : texts.importIssues;
  const step = {
    title: texts.checkTitle,
    number: 5,
    content: report(dryRun, context),
    back,
  };
  return fresh.length + unread === 0 ? step : { ...step, action: { label, run: onImport } };
}
