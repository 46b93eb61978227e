/** Takes one decision about one registration or several: what is refused for one does not stop the others. */
import { registrationQueue } from '../../../core/registration/registration-queue';
import type { Sentence } from '../../../i18n/answers';
import { withDocumentLock } from '../../../sheets/document-lock';
import { readLogTail } from '../../../sheets/log-sheet';
import { readProgramme } from '../../../sheets/settings-sheet';
import { readTable } from '../../../sheets/table-cells';
import { openWorkbook } from '../../../sheets/workbook';
import { done, refused } from '../answer';
import type { Answer, DecisionRequest, DecisionResult, OpenDeal } from '../contract';
import { todayIn } from '../today';
import { userLanguage, whoActs } from '../user';
import { finishBrokenOff } from './broken-off';
import { type DealDesk, openDesk } from './deal-desk';
import { aftermath, nextOfSeveral, spoken } from './decision-answer';
import { missingIn, namelessOverride, type Order, orderOf, type Refusal } from './decision-request';
import { type Deliberation, decideOne, isRefusal, type Step } from './decision-steps';
import { endedProtections, expire } from './expire-deals';
import { repeated } from './logged-decisions';
import { viewer } from './open-deals';
import { writeSteps } from './write-steps';

/** The clock is read under the lock: whoever waited for it longer comes later. */
export function decide(request: DecisionRequest, clock: () => Date): Answer<DecisionResult> {
  const order = orderOf(request);
  const missing = missingIn(order);
  if (missing) return refused(missing.why, missing.fields);
  return withDocumentLock(() => {
    const now = clock();
    const who = whoActs();
    const nameless = namelessOverride(order, who);
    if (nameless) return refused(nameless.why, nameless.fields);
    const workbook = openWorkbook();
    const programme = readProgramme(workbook, userLanguage());
    const partners = readTable(workbook, 'partners');
    const tail = readLogTail(workbook);
    const found = readTable(workbook, 'deals');
    const { language } = programme.settings;
    const { requestId } = order;
    const isMended = finishBrokenOff({ workbook, deals: found, tail, language, requestId });
    const deals = isMended ? readTable(workbook, 'deals') : found;
    const today = todayIn(workbook, now);
    return carryOut(openDesk({ workbook, programme, partners, tail, deals, today, now, who }), order);
  });
}

interface Outcome {
  readonly repeated: readonly Step[];
  readonly steps: readonly Step[];
  readonly expired: readonly Step[];
  readonly refused: readonly { readonly id: string; readonly refusal: Refusal }[];
}

function carryOut(desk: DealDesk, order: Order): Answer<DecisionResult> {
  const outcome = outcomeOf(desk, order);
  const [first] = outcome.refused;
  if (order.ids.length === 1 && first) return refused(first.refusal.why, first.refusal.fields);
  const decided = [...outcome.repeated, ...outcome.steps];
  if (decided.length > 0) writeSteps(desk, [...outcome.expired, ...decided]);
  return answerOf(desk, order, outcome);
}

/** First what an earlier attempt left, then what has ended, then each deal that is still to be decided. */
function outcomeOf(desk: DealDesk, order: Order): Outcome {
  const asked = order.ids.map((id) => desk.indexOf(id)).filter((index) => index >= 0);
  const queue = registrationQueue(desk.deals, queueOptions(desk), order.ids.length, asked);
  const deliberation: Deliberation = { desk, order, queue };
  const earlier = repeated(deliberation);
  const expired = expire(desk, endedProtections(desk.deals, desk.now, asked));
  for (const { index } of expired) queue.put(index, desk.deals.rows[index] ?? []);
  const steps: Step[] = [];
  const refusals = [...earlier.refused];
  // Of two rivals that are approved at once the earlier registered gets the customer.
  const inTurn = [...order.ids].sort((a, b) => queue.compare(desk.indexOf(a), desk.indexOf(b)));
  for (const id of inTurn) {
    if (earlier.known.has(id)) continue;
    const outcome = decideOne(deliberation, id);
    if (isRefusal(outcome)) refusals.push({ id, refusal: outcome });
    else steps.push(...outcome);
  }
  return { repeated: earlier.steps, steps, expired, refused: refusals };
}

const queueOptions = ({ now, programme }: DealDesk) => ({ asOf: now, outcomes: programme.settings });

function answerOf(desk: DealDesk, order: Order, outcome: Outcome): Answer<DecisionResult> {
  const { repeated: earlier, steps, expired, refused: refusals } = outcome;
  const all = [...(earlier.length + steps.length > 0 ? expired : []), ...earlier, ...steps];
  const changed = [...new Set(all.map(({ index }) => index))];
  const queue = registrationQueue(desk.deals, queueOptions(desk), changed.length, changed);
  const view = viewer({ ...desk, settings: desk.programme.settings }, queue.placeOf);
  const reasons = new Map(all.map(({ index, reason }) => [index, reason]));
  const deals: OpenDeal[] = changed.map((index) => ({ ...view(index), reason: reasons.get(index) ?? '' }));
  const refusedDeals = refusals.map(({ id, refusal }) => ({ id, why: refusal.why }));
  const [message, ...next] = sentences(desk, order, outcome);
  return done({ deals, refused: refusedDeals }, message, ...next, ...aftermath(desk, all, queue));
}

function sentences(desk: DealDesk, order: Order, { repeated: earlier, steps, refused: refusals }: Outcome) {
  const own = steps.filter(({ deal, requestId }) => requestId === order.requestId && order.ids.includes(deal));
  const [only, ...more] = own;
  if (!only && earlier.length > 0) return [['alreadyDone', order.ids.join(', ')]] as const satisfies [Sentence];
  if (only && more.length === 0 && order.ids.length === 1) return spoken(desk, order, only);
  const next = nextOfSeveral(desk, order, own);
  const count = own.length + earlier.filter(({ deal }) => order.ids.includes(deal)).length;
  const message: Sentence = ['decidedSeveral', order.decision, count, refusals.length];
  return [message, ...next] as const;
}
