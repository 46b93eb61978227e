/** What is due with partners, as the dashboard and the sidebar say it: what to do, and how late it is. */
import type { DueItem, PartnerDueReason } from '../core/due-today';
import type { Bilingual } from '../core/language';

export interface DueText {
  readonly what: Bilingual;
  readonly late: Bilingual<(item: Pick<DueItem, 'hoursLate' | 'other'>) => string>;
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
};

const days = (hoursLate: number) => Math.floor(hoursLate / 24);
