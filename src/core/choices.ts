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

/** What a line of the sheet Statements is. */
export const LINE_KINDS = {
  earned: { en: 'Earned', fi: 'Ansaittu' },
  correction: { en: 'Correction', fi: 'Oikaisu' },
  clawback: { en: 'Clawback', fi: 'Takaisinperintä' },
  payment: { en: 'Payment', fi: 'Maksu' },
  closed: { en: 'Month closed', fi: 'Kuukausi suljettu' },
} as const satisfies Record<string, Bilingual>;
export type LineKind = keyof typeof LINE_KINDS;

/** Why a line of the sheet Statements is there. */
export const LINE_CAUSES = {
  won: { en: 'Won', fi: 'Voitettu' },
  customerPaid: { en: 'Customer paid', fi: 'Asiakas maksoi' },
  changed: { en: 'Amount or rate changed', fi: 'Summa tai kate muuttui' },
  notEarned: { en: 'No longer won', fi: 'Ei enää voitettu' },
  notPaid: { en: 'Customer’s payment taken back', fi: 'Asiakkaan maksu peruttu' },
  moved: { en: 'Partner or currency changed', fi: 'Kumppani tai valuutta muuttui' },
  paidOut: { en: 'Paid out', fi: 'Maksettu kumppanille' },
} as const satisfies Record<string, Bilingual>;
export type LineCause = keyof typeof LINE_CAUSES;

/** The life of a request for marketing money (feature 28). */
export const MDF_STATES = {
  requested: { en: 'Requested', fi: 'Pyydetty' },
  approved: { en: 'Approved', fi: 'Hyväksytty' },
  rejected: { en: 'Rejected', fi: 'Hylätty' },
  declined: { en: 'Declined', fi: 'Peruttu' },
  claimed: { en: 'Claimed', fi: 'Laskutettu' },
  paid: { en: 'Paid', fi: 'Maksettu' },
} as const satisfies Record<string, Bilingual>;
export type MdfState = keyof typeof MDF_STATES;

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
