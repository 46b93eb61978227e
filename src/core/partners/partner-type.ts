/** Partner types, the synonyms that are read too, and the margin band that guide A gives (requirements 6 and 8). */
import { type Bilingual, foldLabel } from '../language';

/** Lowest and highest usual margin as fractions, both included. */
export interface MarginBand {
  readonly low: number;
  readonly high: number;
}

export interface PartnerType {
  readonly label: Bilingual;
  readonly synonyms: readonly string[];
  readonly band?: MarginBand;
}

const RESELLER_BAND: MarginBand = { low: 0.2, high: 0.4 };
const REFERRAL_BAND: MarginBand = { low: 0.1, high: 0.2 };

export const PARTNER_TYPES: readonly PartnerType[] = [
  {
    label: { en: 'Reseller', fi: 'Jälleenmyyjä' },
    synonyms: ['value-added reseller', 'VAR', 'dealer', 'retailer'],
    band: RESELLER_BAND,
  },
  {
    label: { en: 'MSP', fi: 'Hallittujen palveluiden tarjoaja' },
    synonyms: ['managed service provider'],
    band: RESELLER_BAND,
  },
  { label: { en: 'Referral', fi: 'Suosittelukumppani' }, synonyms: ['referral partner'], band: REFERRAL_BAND },
  {
    label: { en: 'System integrator', fi: 'Järjestelmäintegraattori' },
    synonyms: ['SI', 'implementation partner', 'toteutuskumppani'],
  },
  { label: { en: 'Distributor', fi: 'Jakelija' }, synonyms: ['tukkukauppias', 'wholesaler'] },
  { label: { en: 'Agent', fi: 'Agentti' }, synonyms: [] },
  { label: { en: 'Consultant', fi: 'Konsultti' }, synonyms: [] },
  { label: { en: 'Affiliate', fi: 'Affiliate-kumppani' }, synonyms: [] },
];

/** The type that a cell names, by label in either language or by synonym; undefined for an unknown one. */
export function partnerTypeOf(cell: unknown, types: readonly PartnerType[] = PARTNER_TYPES): PartnerType | undefined {
  const wanted = foldLabel(cell);
  return types.find(({ label, synonyms }) =>
    [label.en, label.fi, ...synonyms].some((name) => foldLabel(name) === wanted),
  );
}
