/** When the programme is to grow, and how: one entry a signal, its threshold a setting (requirements 30, 36 and 37). */
import type { Bilingual } from '../language';
import type { Settings } from '../settings/settings';
import type { PartnerLine } from './partner-table';

export type SignalId = 'portal' | 'training' | 'council' | 'hire' | 'batch' | 'concentration' | 'cost';

/** Guide A's advice, and whether it is time for it. */
export interface Signal {
  readonly id: SignalId;
  readonly isReached: boolean;
  readonly text: Bilingual;
  /** The counts, and the threshold. */
  readonly basis: Bilingual;
}

/** The figures of the KPIs with these names, and the lines of `partnerTable`. */
export interface SignalFacts {
  readonly partnersSigned: number;
  readonly partnersActive: number;
  /** null where nobody is named as partner manager. */
  readonly partnersPerManager: number | null;
  readonly steadyPartners: number;
  readonly lines: readonly PartnerLine[];
}

interface SignalRule {
  readonly id: SignalId;
  readonly isReached: (facts: SignalFacts, settings: Settings) => boolean;
  readonly text: Bilingual<(isReached: boolean) => string>;
  readonly basis: Bilingual<(facts: SignalFacts, settings: Settings) => string>;
}

/** Partners for which a council is formed (guide A, requirement 37), and partners taken on at a time. */
const COUNCIL = '4–6';
const BATCH = '5–10';

const signedFrom = (key: 'portalPartners' | 'trainingPartners' | 'councilPartners' | 'largeProgrammeFrom') => {
  const isReached: SignalRule['isReached'] = ({ partnersSigned }, settings) => partnersSigned >= settings[key];
  const basis: SignalRule['basis'] = {
    en: ({ partnersSigned }, settings) => `${partnersSigned} signed; from ${settings[key]}`,
    fi: ({ partnersSigned }, settings) => `${partnersSigned} allekirjoittanutta; alkaen ${settings[key]}`,
  };
  return { isReached, basis };
};

const percent = (share: number): number => Math.round(share * 100);
const oneDecimal = (value: number): string => String(Math.round(value * 10) / 10);

/** The fewest partners that brought the share; 0 without revenue. */
function fewest(lines: readonly PartnerLine[], share: number): number {
  // What adding up leaves behind the tenth decimal is no revenue.
  return 1 + lines.findIndex(({ cumulativeShare }) => cumulativeShare !== null && cumulativeShare >= share - 1e-10);
}

const SIGNAL_RULES: readonly SignalRule[] = [
  {
    id: 'hire',
    isReached: ({ partnersActive, partnersPerManager }, { activePerManager }) =>
      (partnersPerManager ?? partnersActive) >= activePerManager,
    text: {
      en: (isReached) => (isReached ? 'Hire a partner manager.' : 'The partner managers are enough.'),
      fi: (isReached) => (isReached ? 'Palkkaa kumppanipäällikkö.' : 'Kumppanipäälliköitä on riittävästi.'),
    },
    basis: {
      en: ({ partnersActive, partnersPerManager: each }, { activePerManager }) =>
        `${each === null ? `${partnersActive} active partners, no manager named` : `${oneDecimal(each)} active partners per manager`}; hire at ${activePerManager}`,
      fi: ({ partnersActive, partnersPerManager: each }, { activePerManager }) =>
        `${each === null ? `${partnersActive} aktiivista kumppania, päällikköä ei nimetty` : `${oneDecimal(each).replace('.', ',')} aktiivista päällikköä kohti`}; palkkaa kun ${activePerManager}`,
    },
  },
  {
    id: 'batch',
    isReached: ({ steadyPartners }, { batchSteadyPartners }) => steadyPartners >= batchSteadyPartners,
    text: {
      en: (isReached) =>
        isReached
          ? `Grow: recruit the next ${BATCH} partners.`
          : 'Do not recruit a batch yet: get partners steady first.',
      fi: (isReached) =>
        isReached
          ? `Kasva: rekrytoi seuraavat ${BATCH} kumppania.`
          : 'Älä rekrytoi vielä uutta erää: vakiinnuta ensin nykyisiä.',
    },
    basis: {
      en: ({ steadyPartners }, { batchSteadyPartners }) =>
        `${steadyPartners} steady partners; from ${batchSteadyPartners}`,
      fi: ({ steadyPartners }, { batchSteadyPartners }) =>
        `${steadyPartners} vakaata kumppania; alkaen ${batchSteadyPartners}`,
    },
  },
  {
    id: 'portal',
    text: {
      en: (isReached) => (isReached ? 'Time for a partner portal.' : 'No portal needed yet.'),
      fi: (isReached) => (isReached ? 'Kumppaniportaalin aika.' : 'Portaalia ei vielä tarvita.'),
    },
    ...signedFrom('portalPartners'),
  },
  {
    id: 'council',
    text: {
      en: (isReached) => (isReached ? `Form a council of ${COUNCIL} partners.` : 'Too early for a partner council.'),
      fi: (isReached) =>
        isReached ? `Kokoa ${COUNCIL} kumppanin neuvosto.` : 'Kumppanineuvostolle on vielä liian varhaista.',
    },
    ...signedFrom('councilPartners'),
  },
  {
    id: 'training',
    text: {
      en: (isReached) => (isReached ? 'Automate the training.' : 'Training by people is enough.'),
      fi: (isReached) => (isReached ? 'Automatisoi koulutus.' : 'Henkilökohtainen koulutus riittää.'),
    },
    ...signedFrom('trainingPartners'),
  },
  {
    id: 'cost',
    text: {
      en: (isReached) =>
        isReached ? 'Budget as a large programme.' : 'The budget of a large programme is not needed yet.',
      fi: (isReached) => (isReached ? 'Budjetoi kuten suuri ohjelma.' : 'Suuren ohjelman budjettia ei vielä tarvita.'),
    },
    ...signedFrom('largeProgrammeFrom'),
  },
  {
    id: 'concentration',
    isReached({ lines }, { concentrationShare, fewPartners }) {
      const few = fewest(lines, concentrationShare);
      return few > 0 && few <= fewPartners * lines.length;
    },
    text: {
      en: (isReached) =>
        isReached
          ? 'Revenue hangs on few partners: help the others to produce.'
          : 'Revenue does not hang on few partners.',
      fi: (isReached) =>
        isReached ? 'Myynti on harvojen varassa: auta muita tuottamaan.' : 'Myynti ei ole harvojen varassa.',
    },
    basis: {
      en({ lines }, { concentrationShare }) {
        const few = fewest(lines, concentrationShare);
        if (few === 0) return 'n/a: no partner revenue in 12 months';
        return `${few} of ${lines.length} partners brought ${percent(concentrationShare)} %; guide A: 8 of 30`;
      },
      fi({ lines }, { concentrationShare }) {
        const few = fewest(lines, concentrationShare);
        if (few === 0) return 'n/a: ei kumppanien myyntiä 12 kuukauteen';
        return `${few} / ${lines.length} kumppania toi ${percent(concentrationShare)} %; opas A: 8 / 30`;
      },
    },
  },
];

/** Every signal, whether or not it is reached; those about people first. */
export function signals(facts: SignalFacts, settings: Settings): Signal[] {
  return SIGNAL_RULES.map(({ id, isReached, text, basis }) => {
    const reached = isReached(facts, settings);
    return {
      id,
      isReached: reached,
      text: { en: text.en(reached), fi: text.fi(reached) },
      basis: { en: basis.en(facts, settings), fi: basis.fi(facts, settings) },
    };
  });
}
