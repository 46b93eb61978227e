/** What the people of a schedule do: each task is one execution, and the same request when it is tried again. */
import type { PersonsDecision } from '../../src/core/registration/deal-lifecycle';
import { deal, type Sheets } from '../app/programme';
import { rowsOf } from '../crash/ledger';

export type Person = ReturnType<Sheets['as']>;
export type Random = () => number;

export interface Task {
  readonly says: string;
  /** One execution; the answer, as the page gets it. */
  readonly act: (person: Person) => unknown;
}

export const pick = <T>(random: Random, items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;

/** One customer, written as different people write it. */
const WRITTEN = [
  { company: 'Hakala Oy', domain: 'hakala.example', email: '' },
  { company: 'HAKALA OY', domain: '', email: '' },
  { company: 'Hakala', domain: 'www.hakala.example', email: '' },
  { company: 'hakala  oy', domain: '', email: 'osto@hakala.example' },
  { company: 'Hakala Oyj', domain: 'hakala.example', email: '' },
];
export const PARTNERS = ['Nordic Cloud', 'Baltic Data', 'Savo Systems', 'Ladoga Link'];

const DECISIONS: readonly PersonsDecision[] = [
  'approve',
  'approve',
  'approve',
  'reject',
  'needsInfo',
  'infoReceived',
  'withdraw',
  'extend',
  'win',
  'lose',
  'duplicate',
  'reopen',
];

function registering(random: Random, requestId: string): Task {
  const written = pick(random, WRITTEN);
  const direct = random() < 0.1;
  const partner = direct ? '' : pick(random, PARTNERS);
  const source = direct ? 'direct' : 'sourced';
  const request = deal({ requestId, partner, source, ...written });
  return {
    says: `registers "${written.company}" ${direct ? 'as a direct deal' : `for ${partner}`}`,
    act: (person) => person.run('registerDeal', request),
  };
}

/** About a deal that is there when the person first acts. */
function deciding(random: Random, requestId: string): Task {
  const decision = pick(random, DECISIONS);
  const override = decision === 'approve' && random() < 0.25;
  const [which, other] = [random(), random()];
  let request: object | undefined;
  return {
    says: `decides ${override ? 'to override' : decision}`,
    act(person) {
      if (request === undefined) {
        const ids = rowsOf(person as Sheets, 'deals').map(({ id }) => String(id));
        const id = ids[Math.floor(which * ids.length)];
        if (id === undefined) return person.run('loadSidebar');
        const of = ids[Math.floor(other * ids.length)];
        request = { requestId, ids: [id], decision, reason: 'Agreed by telephone', evidence: 'Minutes', of, override };
      }
      return person.run('decideDeals', request);
    },
  };
}

const looking: readonly Task[] = [
  { says: 'opens the sidebar', act: (person) => person.run('loadSidebar') },
  { says: 'refreshes the dashboard', act: (person) => person.run('refreshDashboard') },
  { says: 'checks the customer', act: (person) => person.run('checkDeal', deal({ ...WRITTEN[1] })) },
];

export function taskFor(random: Random, requestId: string): Task {
  const chance = random();
  if (chance < 0.45) return registering(random, requestId);
  return chance < 0.88 ? deciding(random, requestId) : pick(random, looking);
}
