/** What is due with partners, as the dashboard and the sidebar say it, and the sidebar's list of it. */
import type { DueItem, PartnerDueReason } from '../core/dashboard/due-today';
import type { Bilingual } from '../core/language';
import type { Catalogue } from './messages';

export interface DueText {
  readonly what: Bilingual;
  readonly late: Bilingual<(item: Pick<DueItem, 'due' | 'hoursLate' | 'other'>) => string>;
}

const idle: DueText['late'] = {
  en: ({ other }) => `no registration for ${other} days`,
  fi: ({ other }) => `${other} pv ilman rekisteröintiä`,
};

export const partnerDueMessages: Readonly<Record<PartnerDueReason, DueText>> = {
  exitDue: { what: { en: 'Exit talks', fi: 'Irtautuminen puheeksi' }, late: idle },
  reviewDue: { what: { en: 'Review progress', fi: 'Arvioi eteneminen' }, late: idle },
  firstDealLate: {
    what: { en: 'First deal late', fi: 'Ensikauppa myöhässä' },
    late: {
      en: ({ other }) => `${other} days since signing`,
      fi: ({ other }) => `${other} pv allekirjoituksesta`,
    },
  },
  onboarding: {
    what: { en: 'Certify', fi: 'Sertifioi' },
    late: {
      en: ({ other }) => `not certified at ${other} days`,
      fi: ({ other }) => `ei sertifioitu ${other} päivässä`,
    },
  },
  talkDue: {
    what: { en: 'Talk with the partner', fi: 'Pidä kumppanikatsaus' },
    late: {
      en: ({ hoursLate }) => ['due today', '1 day late'][days(hoursLate)] ?? `${days(hoursLate)} days late`,
      fi: ({ hoursLate }) => (days(hoursLate) === 0 ? 'tänään' : `${days(hoursLate)} pv myöhässä`),
    },
  },
  tierChange: {
    what: { en: 'Tier changes', fi: 'Taso muuttuu' },
    late: { en: ({ other }) => other, fi: ({ other }) => other },
  },
  tierNotice: {
    what: { en: 'Tell: lower tier ahead', fi: 'Kerro: taso laskemassa' },
    late: {
      en: ({ due, other }) => `${other} from ${due}`,
      fi: ({ due, other }) => `${other} alkaen ${due}`,
    },
  },
};

/** The tab "Today". */
export const todayMessages = {
  count: { en: (count: number) => `Due today (${count})`, fi: (count: number) => `Hoidettavana tänään (${count})` },
  badge: { en: (count: number) => `${count} due today`, fi: (count: number) => `${count} hoidettavana tänään` },
  nothing: { en: 'Nothing is due today', fi: 'Tänään ei ole hoidettavaa' },
  nothingNext: {
    en: 'Decisions, protections, partners and talks that become due show here.',
    fi: 'Tässä näkyvät päätökset, suojat, kumppanit ja katsaukset, kun niiden aika tulee.',
  },
  more: {
    en: (count: number) => `and ${count} more, when these are done.`,
    fi: (count: number) => `ja ${count} muuta, kun nämä on hoidettu.`,
  },
  openDeal: { en: 'Open the deal', fi: 'Avaa kauppa' },
  openPartner: { en: 'Open the partner', fi: 'Avaa kumppani' },
  showRow: { en: 'Show the row', fi: 'Näytä rivi' },
  showing: { en: 'Showing…', fi: 'Näytetään…' },
  row: { en: (row: number) => `row ${row}`, fi: (row: number) => `rivi ${row}` },
} satisfies Catalogue;

const days = (hoursLate: number) => Math.floor(hoursLate / 24);
