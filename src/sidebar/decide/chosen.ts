/** The deals that are chosen to be decided together. */
import type { OpenDeal, PersonsDecision } from '../../app/actions/contract';

/** What the server takes at once. */
export const MOST_CHOSEN = 50;
/** Decisions that make sense for several at once: none of them needs something else from each deal. */
const FOR_SEVERAL = [
  'approve',
  'reject',
  'needsInfo',
  'withdraw',
  'lose',
] as const satisfies readonly PersonsDecision[];
export type ForSeveral = (typeof FOR_SEVERAL)[number];

export interface Chosen {
  has(id: string): boolean;
  ids(): readonly string[];
  /** As many as there is room for. */
  add(ids: readonly string[]): void;
  remove(ids: readonly string[]): void;
  /** Forgets all that are not among these. */
  keepOnly(ids: readonly string[]): void;
  onChange(listener: () => void): void;
}

export function chosenDeals(): Chosen {
  const chosen = new Set<string>();
  const listeners: (() => void)[] = [];
  const changed = () => {
    for (const listener of listeners) listener();
  };
  return {
    has: (id) => chosen.has(id),
    ids: () => [...chosen],
    add(ids) {
      for (const id of ids) if (chosen.size < MOST_CHOSEN) chosen.add(id);
      changed();
    },
    remove(ids) {
      const removed = ids.filter((id) => chosen.delete(id));
      if (removed.length > 0) changed();
    },
    keepOnly(ids) {
      const before = chosen.size;
      for (const id of chosen) if (!ids.includes(id)) chosen.delete(id);
      if (chosen.size !== before) changed();
    },
    onChange: (listener) => listeners.push(listener),
  };
}

/** What may be decided about every one of them. */
export function decisionsForAll(deals: readonly OpenDeal[]): ForSeveral[] {
  return FOR_SEVERAL.filter((decision) => deals.every(({ decisions }) => decisions.includes(decision)));
}

export function canBeChosen(deal: OpenDeal): boolean {
  return decisionsForAll([deal]).length > 0;
}
