/** The channel programme as this sidebar knows it: what the server told, kept fresh after every action. */
import type { OpenDeal, PartnerCard, SidebarStart } from '../app/actions/contract';
import type { DealState } from '../core/choices';
import { foldLabel, type Language } from '../core/language';
import { type Format, formatIn } from './format';
import { callServer } from './server';

export type TabName = 'today' | 'register' | 'decide' | 'partner';
export type RefreshState = 'refreshing' | 'refreshed' | 'notRefreshed';

export interface Programme {
  readonly language: Language;
  readonly format: Format;
  /** The newest that the server told. */
  now(): SidebarStart;
  /** Hours since the server told it: its clocks have run on. */
  hoursSinceLoaded(): number;
  partnerNamed(name: string): PartnerCard | undefined;
  keepPartner(card: PartnerCard): void;
  keepName(name: string): void;
  /** Deals as they stand after a decision; `closed` holds the newest first. */
  keepDeals(deals: readonly OpenDeal[]): void;
  /** Reads everything anew; rejects when the server cannot be reached. */
  reload(): Promise<void>;
  /** After an action that succeeded: dashboard and figures follow in the background. */
  followUp(): void;
  onChange(listener: () => void): void;
  onRefresh(listener: (state: RefreshState) => void): void;
  /** Goes to a tab, there to this: a partner that is filled in, on Decide the deal with this id. */
  show(tab: TabName, subject?: string): void;
  onShow(listener: (tab: TabName, subject: string | undefined) => void): void;
}

/** What the inbox offers decisions about; the others are in the list of closed ones. */
const OPEN_STATES: ReadonlySet<DealState> = new Set<DealState>(['draft', 'submitted', 'needsInfo', 'approved']);
const MS_PER_HOUR = 3_600_000;

export function createProgramme(start: SidebarStart): Programme {
  let newest = start;
  let loadedAt = Date.now();
  let refreshing: Promise<void> | undefined;
  let refreshAgain = false;
  const changeListeners: (() => void)[] = [];
  const refreshListeners: ((state: RefreshState) => void)[] = [];
  const showListeners: ((tab: TabName, subject: string | undefined) => void)[] = [];

  const put = (next: SidebarStart) => {
    newest = next;
    for (const listener of changeListeners) listener();
  };
  const tell = (state: RefreshState) => {
    for (const listener of refreshListeners) listener(state);
  };
  const reload = async () => {
    const next = await callServer('loadSidebar');
    loadedAt = Date.now();
    put(next);
  };
  const refresh = async () => {
    tell('refreshing');
    try {
      // One at a time, and the figures after the dashboard: Google runs concurrent calls in any order.
      do {
        refreshAgain = false;
        const { ok } = await callServer('refreshDashboard');
        await reload();
        tell(ok ? 'refreshed' : 'notRefreshed');
      } while (refreshAgain);
    } catch {
      // The action itself is done; the person is told which part is not.
      tell('notRefreshed');
    }
    refreshing = undefined;
  };

  return {
    language: start.language,
    format: formatIn(start.language),
    now: () => newest,
    hoursSinceLoaded: () => (Date.now() - loadedAt) / MS_PER_HOUR,
    partnerNamed(name) {
      const wanted = foldLabel(name);
      return newest.partners.find((partner) => foldLabel(partner.name) === wanted);
    },
    keepPartner(card) {
      const others = newest.partners.filter(({ name }) => foldLabel(name) !== foldLabel(card.name));
      put({ ...newest, partners: [...others, card].sort((a, b) => a.name.localeCompare(b.name)) });
    },
    keepName: (userName) => put({ ...newest, userName }),
    keepDeals(deals) {
      const changed = new Map(deals.map((deal) => [deal.id, deal]));
      const now = (deal: OpenDeal) => changed.get(deal.id) ?? deal;
      const isIn = (list: readonly OpenDeal[], id: string) => list.some((deal) => deal.id === id);
      const isOpen = ({ status }: OpenDeal) => OPEN_STATES.has(status);
      const unknown = deals.filter(({ id }) => !isIn(newest.open, id) && !isIn(newest.closed, id));
      const [wereOpen, wereClosed] = [newest.open.map(now), newest.closed.map(now)];
      const open = [...wereOpen, ...wereClosed, ...unknown].filter(isOpen);
      const closed = [...unknown, ...wereOpen, ...wereClosed].filter((deal) => !isOpen(deal));
      // What was due with them is done; what is due now comes with the next reading.
      const due = newest.due.filter(({ sheet, id }) => sheet !== 'deals' || !changed.has(id));
      const dueCount = newest.dueCount - (newest.due.length - due.length);
      put({ ...newest, open, closed, due, dueCount });
    },
    reload,
    followUp() {
      if (refreshing) refreshAgain = true;
      else refreshing = refresh();
    },
    onChange: (listener) => changeListeners.push(listener),
    onRefresh: (listener) => refreshListeners.push(listener),
    show(tab, subject) {
      for (const listener of showListeners) listener(tab, subject);
    },
    onShow: (listener) => showListeners.push(listener),
  };
}
