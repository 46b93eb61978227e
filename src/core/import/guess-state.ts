/** The names that CRM systems give their stages -> the states of this workbook. Only a guess: a person has the last word. */
import { choiceOf, DEAL_STATES, type DealState } from '../choices';

/** Whole names, folded; Salesforce, HubSpot, Pipedrive, Dynamics and what Finnish teams call theirs. */
const STAGE_NAMES: Readonly<Partial<Record<DealState, readonly string[]>>> = {
  draft: ['idea'],
  submitted: [
    'prospecting',
    'prospect',
    'qualification',
    'qualify',
    'discovery',
    'new',
    'lead',
    'lead in',
    'registered',
    'pending',
    'contacted',
    'contact made',
    'appointment scheduled',
    'appointmentscheduled',
    'uusi',
    'liidi',
    'prospekti',
    'prospektointi',
    'kartoitus',
    'rekisteröity',
    'odottaa',
  ],
  needsInfo: ['on hold', 'more info', 'odottaa lisätietoja'],
  approved: [
    'engaging',
    'engaged',
    'open',
    'in progress',
    'working',
    'develop',
    'qualified',
    'qualified to buy',
    'qualifiedtobuy',
    'needs analysis',
    'needs defined',
    'value proposition',
    'demo',
    'demo scheduled',
    'presentation scheduled',
    'presentationscheduled',
    'decision maker bought in',
    'decisionmakerboughtin',
    'propose',
    'proposal',
    'proposal made',
    'proposal sent',
    'proposal price quote',
    'quote',
    'quote sent',
    'perception analysis',
    'negotiation',
    'negotiation review',
    'negotiations started',
    'contract sent',
    'contractsent',
    'avoin',
    'auki',
    'käynnissä',
    'tarjous',
    'tarjottu',
    'tarjous lähetetty',
    'neuvottelu',
    'neuvottelussa',
    'sopimus lähetetty',
  ],
  rejected: ['declined', 'disqualified', 'unqualified'],
  withdrawn: ['canceled', 'cancelled', 'peruutettu'],
  won: ['win', 'sold', 'closedwon', 'order received', 'myyty', 'kauppa', 'tilaus', 'tilattu'],
  lost: ['closedlost', 'dead', 'abandoned', 'no decision', 'menetetty', 'ei kauppaa', 'rauennut'],
};

/** Words that settle it wherever they stand: "Closed - Won", "Suljettu, hävitty". */
const TELLING_WORDS: ReadonlyMap<string, DealState> = new Map<string, DealState>([
  ['won', 'won'],
  ['voitettu', 'won'],
  ['voitto', 'won'],
  ['lost', 'lost'],
  ['hävitty', 'lost'],
  ['häviö', 'lost'],
]);

const byName: ReadonlyMap<string, DealState> = new Map(
  Object.entries(STAGE_NAMES).flatMap(([state, names]) => names.map((name) => [name, state as DealState] as const)),
);

/** undefined where the name tells nothing. */
export function guessState(stage: string): DealState | undefined {
  const folded = stage
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  const known = choiceOf(DEAL_STATES, folded) ?? byName.get(folded);
  if (known !== undefined) return known;
  const told = new Set(folded.split(' ').flatMap((word) => TELLING_WORDS.get(word) ?? []));
  const [only] = told;
  return told.size === 1 && !/^(?:not|ei) /.test(folded) ? only : undefined;
}
