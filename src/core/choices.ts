/** What the choice columns may hold: stable keys in logic, one label per language in cells. */
import { type Bilingual, foldLabel, type Language } from './language';

export const DEAL_SOURCES = {
  sourced: { en: 'Partner-sourced', fi: 'Kumppanilähteinen' },
  influenced: { en: 'Partner-influenced', fi: 'Kumppanin vaikutuksesta' },
  direct: { en: 'Direct', fi: 'Suora' },
} as const satisfies Record<string, Bilingual>;
export type DealSource = keyof typeof DEAL_SOURCES;

export const DEAL_STATES = {
  draft: { en: 'Draft', fi: 'Luonnos' },
  submitted: { en: 'Submitted', fi: 'Lähetetty' },
  needsInfo: { en: 'Needs info', fi: 'Lisätietoja' },
  approved: { en: 'Approved', fi: 'Hyväksytty' },
  rejected: { en: 'Rejected', fi: 'Hylätty' },
  duplicate: { en: 'Duplicate', fi: 'Kaksoiskappale' },
  withdrawn: { en: 'Withdrawn', fi: 'Peruttu' },
  expired: { en: 'Expired', fi: 'Vanhentunut' },
  won: { en: 'Won', fi: 'Voitettu' },
  lost: { en: 'Lost', fi: 'Hävitty' },
} as const satisfies Record<string, Bilingual>;
export type DealState = keyof typeof DEAL_STATES;

export const PARTNER_STATES = {
  candidate: { en: 'Candidate', fi: 'Ehdokas' },
  onboarding: { en: 'Onboarding', fi: 'Perehdytys' },
  active: { en: 'Active', fi: 'Aktiivinen' },
  paused: { en: 'Paused', fi: 'Tauolla' },
  ended: { en: 'Ended', fi: 'Päättynyt' },
} as const satisfies Record<string, Bilingual>;
export type PartnerState = keyof typeof PARTNER_STATES;

/** Key of the choice that a cell names, in either language and any case; undefined where it is none of them. */
export function choiceOf<K extends string>(choices: Readonly<Record<K, Bilingual>>, cell: unknown): K | undefined {
  const wanted = foldLabel(cell);
  return (Object.keys(choices) as K[]).find(
    (key) => wanted === foldLabel(choices[key].en) || wanted === foldLabel(choices[key].fi),
  );
}

export function labelsOf<K extends string>(choices: Readonly<Record<K, Bilingual>>, language: Language): string[] {
  return (Object.keys(choices) as K[]).map((key) => choices[key][language]);
}
