/** What the table of KPIs on the Dashboard says beside the KPIs' own words. */
import type { Catalogue } from './messages';

/** " In days."; nothing where the figure says it itself. */
const inUnit = (word: string, unit: string | undefined): string => (unit === undefined ? '' : ` ${word} ${unit}.`);

export const kpiMessages = {
  title: { en: 'All figures, and how they are computed', fi: 'Kaikki luvut, ja miten ne lasketaan' },
  partners: { en: 'Partners', fi: 'Kumppanit' },
  deals: { en: 'Deals', fi: 'Kaupat' },
  decisions: { en: 'Decisions', fi: 'Päätökset' },
  revenue: { en: 'Revenue', fi: 'Liikevaihto' },
  costs: { en: 'Costs and customers', fi: 'Kustannukset ja asiakkaat' },
  inputs: {
    en: 'What only people know is typed into the sheet Inputs: the menu Kanava → Inputs… makes it.',
    fi: 'Minkä vain ihmiset tietävät, kirjoitetaan Lähtötiedot-taulukkoon: sen tekee valikko Kanava → Lähtötiedot….',
  },
  days: { en: 'days', fi: 'päivä' },
  hours: { en: 'hours', fi: 'tunti' },
  figure: { en: 'Figure', fi: 'Luku' },
  basis: { en: 'Verdict, and the counts behind it', fi: 'Arvio, ja mistä luku tulee' },
  how: {
    en: (how: string, unit: string | undefined, sheets: string) => `${how}${inUnit('In', unit)} From: ${sheets}.`,
    fi: (how: string, unit: string | undefined, sheets: string) =>
      `${how}${inUnit('Yksikkö:', unit)} Taulukot: ${sheets}.`,
  },
  counts: {
    en: (basis: string, isSmallSample: boolean) => (isSmallSample ? `${basis}; under 5 deals: a small sample` : basis),
    fi: (basis: string, isSmallSample: boolean) => (isSmallSample ? `${basis}; alle 5 kauppaa: pieni otos` : basis),
  },

  signals: { en: 'Signals to grow', fi: 'Kasvun merkit' },
  ageLine: {
    en: 'Guide A’s line: first partner revenue by month 6, 15 % by month 18, 30 % by month 36.',
    fi: 'Oppaan A aikajana: ensimmäinen myynti kuukauteen 6, 15 % kuukauteen 18, 30 % kuukauteen 36.',
  },
} satisfies Catalogue;
