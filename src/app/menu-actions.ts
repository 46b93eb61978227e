import { menuMessages } from '../i18n/menu';
import { inLanguage } from '../i18n/messages';
import { answering, done } from './actions/answer';
import type { Answer } from './actions/contract';
import { refresh } from './actions/refresh-dashboard';
import { addSample, removeSample } from './actions/sample';
import { userLanguage } from './actions/user';

/** Menu: refreshes the dashboard and says so. */
export function refreshFromMenu(): void {
  say(
    answering(() => {
      refresh(new Date());
      return done(null, inLanguage(menuMessages, userLanguage()).refreshed);
    }),
  );
}

/** Menu: adds the sample programme. */
export function addSampleFromMenu(): void {
  say(answering(() => addSample(new Date())));
}

/** Menu: removes exactly the sample programme. */
export function removeSampleFromMenu(): void {
  say(answering(() => removeSample(new Date())));
}

/** What came of it: a short notice when all is well, a box that waits when a person must act. */
function say(answer: Answer<null>): void {
  if (answer.ok) SpreadsheetApp.getActiveSpreadsheet().toast(`${answer.message} ${answer.next}`.trim(), 'Kanava');
  else SpreadsheetApp.getUi().alert('Kanava', answer.message, SpreadsheetApp.getUi().ButtonSet.OK);
}
