/** Tiers to start with. The margins are guide A's; the thresholds are ours and shown as examples (requirement 8). */
import type { Bilingual, Language } from '../language';
import type { Tier } from './tier';

const EXAMPLES: readonly (Omit<Tier, 'name'> & { readonly name: Bilingual })[] = [
  { name: { en: 'Bronze', fi: 'Pronssi' }, revenueFrom: 0, margin: 0.2 },
  { name: { en: 'Silver', fi: 'Hopea' }, revenueFrom: 50_000, margin: 0.25 },
  { name: { en: 'Gold', fi: 'Kulta' }, revenueFrom: 150_000, margin: 0.3 },
];

export function exampleTiers(language: Language): Tier[] {
  return EXAMPLES.map(({ name, revenueFrom, margin }) => ({ name: name[language], revenueFrom, margin }));
}
