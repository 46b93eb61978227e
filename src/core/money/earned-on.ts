/** When a partner has earned its part of a deal: Settings says it for the whole programme (feature 27). */
import type { Bilingual } from '../language';

export type EarnedOn = 'won' | 'paid';

/** As the cell says it; both languages are read. */
export const EARNED_ON: Readonly<Record<EarnedOn, Bilingual>> = {
  won: { en: 'won', fi: 'voitettu' },
  paid: { en: 'customer paid', fi: 'asiakas maksoi' },
};
