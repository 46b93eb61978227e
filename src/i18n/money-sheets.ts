/** What is said when the sheet Exchange rates or Marketing money is made. */
import type { Catalogue } from './messages';

export const moneySheetMessages = {
  moneySheetMade: {
    en: (sheet: string) => `The sheet ${sheet} is ready.`,
    fi: (sheet: string) => `Taulukko ${sheet} on valmis.`,
  },
  moneySheetThere: {
    en: (sheet: string) => `The sheet ${sheet} is there; nothing that you typed was changed.`,
    fi: (sheet: string) => `Taulukko ${sheet} on olemassa; mitään kirjoittamaasi ei muutettu.`,
  },
  nextRates: {
    en: 'One row a currency and day: the rate is what one unit is worth in the programme’s currency.',
    fi: 'Yksi rivi valuuttaa ja päivää kohti: kurssi on, mitä yksi yksikkö on ohjelman valuutassa.',
  },
  nextMdf: {
    en: 'One row a campaign. Approved, claimed and paid requests of the last 12 months come off the partner’s balance.',
    fi: 'Yksi rivi kampanjaa kohti. Viimeisten 12 kuukauden hyväksytyt, laskutetut ja maksetut pyynnöt vähentävät saldoa.',
  },
} satisfies Catalogue;
