import type { DecisionResult } from '../../app/actions/contract';
import { newRequestId } from '../request-id';
import { callServer, type Spoken } from '../server';
import type { Inbox, Wanted } from './inbox';

/**
 * Sends decisions about deals as they stand on the screen. One decision keeps its request id until it is taken, so that
 * pressing the button again after a failure acts once.
 */
export function decisionSender(inbox: Inbox): (wanted: Wanted) => Promise<Spoken<DecisionResult>> {
  const requestIds = new Map<string, string>();
  return async (wanted) => {
    const intention = JSON.stringify([wanted.decision, wanted.override === true, ...wanted.ids]);
    const requestId = requestIds.get(intention) ?? newRequestId();
    requestIds.set(intention, requestId);
    const answer = await callServer('decideDeals', { requestId, ...wanted });
    if (answer.ok) {
      requestIds.delete(intention);
      inbox.took(wanted, answer);
    }
    return answer;
  };
}
