/** What Kanava does where something speaks against a registration: Settings says it for each such sign. */
import type { Bilingual } from '../language';

export type Outcome = 'block' | 'warn' | 'pass';

/** As the cell says it; both languages are read. */
export const OUTCOMES: Readonly<Record<Outcome, Bilingual>> = {
  block: { en: 'block', fi: 'estä' },
  warn: { en: 'warn', fi: 'varoita' },
  pass: { en: 'pass', fi: 'salli' },
};

const MILDEST_FIRST: readonly Outcome[] = ['pass', 'warn', 'block'];
const strength = (outcome: Outcome): number => MILDEST_FIRST.indexOf(outcome);

export function milder(a: Outcome, b: Outcome): Outcome {
  return strength(a) <= strength(b) ? a : b;
}
