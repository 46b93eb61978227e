/** What a tier and a frozen margin rest on, as the cells of Deals, Partners and Log say it: in the workbook's language. */

import type { Language } from '../core/language';
import type { MissingRate } from '../core/money/exchange-rates';
import type { UsedRate } from '../core/partners/partner-revenue';
import { NO_TIER } from '../core/partners/partner-standing';
import { moneyText } from './dashboard-figures';
import { percentText } from './figures';
import { type Catalogue, inLanguage } from './messages';

const messages = {
  byRevenue: {
    en: (tier: string, revenue: string, day: string) => `${tier}: ${revenue} won in 12 months to ${day}`,
    fi: (tier: string, revenue: string, day: string) => `${tier}: voitettu ${revenue}, 12 kk ${day} asti`,
  },
  atRates: { en: (rates: string) => `; at ${rates}`, fi: (rates: string) => `; kurssit ${rates}` },
  moreRates: { en: (count: number) => ` and ${count} more rates`, fi: (count: number) => ` ja ${count} muuta` },
  onNotice: {
    en: (lower: string, from: string) => `; less revenue since, ${lower} from ${from}`,
    fi: (lower: string, from: string) => `; liikevaihto on laskenut, ${lower} alkaen ${from}`,
  },
  typed: {
    en: (tier: string) => `${tier}: set by hand in Partners`,
    fi: (tier: string) => `${tier}: kumppanin rivillä käsin`,
  },
  typedMargin: {
    en: (margin: string) => `margin ${margin} set by hand in Partners`,
    fi: (margin: string) => `kate ${margin} kumppanin rivillä käsin`,
  },
  influenced: {
    en: (margin: string) => `${margin} for influenced deals (Settings)`,
    fi: (margin: string) => `${margin} vaikutuksesta syntyneistä (Asetukset)`,
  },
  noRate: {
    en: (currency: string, day: string) => `${NO_TIER}: no rate for ${currency} on ${day}`,
    fi: (currency: string, day: string) => `${NO_TIER}: ei kurssia ${currency} ${day}`,
  },
} satisfies Catalogue;

export interface TierBasis {
  readonly tier: string;
  readonly revenue: number;
  readonly currency: string;
  /** Last day of the 12 months, YYYY-MM-DD. */
  readonly day: string;
  /** At which deals in other currencies were converted. */
  readonly rates: readonly UsedRate[];
  /** The tier that revenue alone would give, and from when; undefined where it is the same. */
  readonly onNotice: { readonly tier: string; readonly from: string } | undefined;
}

/** A cell names so many. */
const RATES_NAMED = 3;

export function tierBasisText(basis: TierBasis, language: Language): string {
  const { tier, revenue, currency, day, rates, onNotice } = basis;
  const texts = inLanguage(messages, language);
  const named = rates
    .slice(0, RATES_NAMED)
    .map((used) => `${used.currency} ${decimal(used.rate, language)} (${used.day})`);
  const more = rates.length > RATES_NAMED ? texts.moreRates(rates.length - RATES_NAMED) : '';
  const at = named.length > 0 ? texts.atRates(named.join(', ') + more) : '';
  const notice = onNotice ? texts.onNotice(onNotice.tier, onNotice.from) : '';
  return texts.byRevenue(tier, moneyText(revenue, currency, language), day) + at + notice;
}

const decimal = (rate: number, language: Language) =>
  language === 'fi' ? String(rate).replace('.', ',') : String(rate);

export const typedTierText = (tier: string, language: Language): string => messages.typed[language](tier);

export function typedMarginText(margin: number, language: Language): string {
  return messages.typedMargin[language](percentText(margin, language));
}

export function influencedText(margin: number, language: Language): string {
  return messages.influenced[language](percentText(margin, language));
}

/** Of a partner whose revenue nobody can say. */
export function noRateText({ currency, day }: MissingRate, language: Language): string {
  return messages.noRate[language](currency, day);
}
