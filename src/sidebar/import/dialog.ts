/** The import from the first page to the last: which step follows which, and what is kept on the way back. */
import type { ImportStart } from '../../app/actions/import/import-contract';
import type { ImportFile } from '../../core/import/import-file';
import { fill, h } from '../dom';
import { formatIn } from '../format';
import { notice } from '../notice';
import { pageLanguage } from '../page';
import { callServer, closePage, failureText } from '../server';
import { checkingStep, reportStep } from './check-step';
import { chooseStep } from './choose-step';
import { columnsStep } from './columns-step';
import { type Draft, draftFor, sellersIn } from './draft';
import type { DryRun } from './dry-run';
import { runStep } from './run-step';
import { sellersStep } from './sellers-step';
import { stagesStep } from './stages-step';
import type { DialogContext } from './step';
import { importTexts } from './texts';
import { createWizard } from './wizard';

export async function openImport(root: HTMLElement): Promise<void> {
  document.title = 'Kanava';
  const language = pageLanguage();
  const texts = importTexts(language);
  fill(root, h('p', { class: 'page', role: 'status' }, texts.loading));
  try {
    startImport(root, await callServer('startImport'));
  } catch (error) {
    const retry = h('button', { type: 'button', onclick: () => void openImport(root) }, texts.tryAgain);
    fill(root, h('div', { class: 'page stack', role: 'alert' }, notice('bad', [failureText(error, language)]), retry));
  }
}

function startImport(root: HTMLElement, start: ImportStart): void {
  const { language } = start;
  document.documentElement.lang = language;
  const context: DialogContext = { language, texts: importTexts(language), format: formatIn(language) };
  const wizard = createWizard(root, context);
  // Another import starts from what the workbook then holds.
  if (start.ready) showSteps(wizard.show, context, start, () => void openImport(root));
  else {
    const { title, notSetUp, close } = context.texts;
    wizard.show({ title, content: [notice('warn', [notSetUp])], action: { label: close, run: closePage } });
  }
}

function showSteps(
  show: ReturnType<typeof createWizard>['show'],
  context: DialogContext,
  start: ImportStart,
  restart: () => void,
): void {
  const choose = () => show(chooseStep(context, (file) => columns(draftOf(file))));
  const draftOf = (file: ImportFile) => draftFor(file, start.currency);
  const columns = (draft: Draft) => show(columnsStep(draft, context, choose, () => stages(draft)));
  const stages = (draft: Draft) =>
    show(
      stagesStep(
        draft,
        context,
        () => columns(draft),
        () => afterStages(draft),
      ),
    );
  const afterStages = (draft: Draft) => (sellersIn(draft).length > 0 ? sellers(draft) : check(draft));
  const sellers = (draft: Draft) =>
    show(
      sellersStep(
        draft,
        context,
        start.partners,
        () => stages(draft),
        () => check(draft),
      ),
    );
  const beforeCheck = (draft: Draft) => (sellersIn(draft).length > 0 ? sellers(draft) : stages(draft));
  const check = (draft: Draft) => {
    let isLeft = false;
    const back = () => {
      isLeft = true;
      beforeCheck(draft);
    };
    const checked = (dryRun: DryRun) => {
      if (!isLeft) show(reportStep(dryRun, context, back, () => run(draft, dryRun)));
    };
    show(checkingStep(draft, context, start, back, checked));
  };
  const run = (draft: Draft, dryRun: DryRun) =>
    show(runStep(draft, dryRun, context, start.workbookLanguage, show, restart));
  choose();
}
