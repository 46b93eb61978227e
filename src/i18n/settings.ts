/** What is wrong with a cell of the Settings sheet, and what is used meanwhile. */
import type { Catalogue } from './messages';

export const settingsMessages = {
  badSetting: {
    en: (setting: string, allowed: string, found: string, used: string) =>
      `Settings: “${setting}” must be ${allowed}, got “${found}”. Until it is corrected, ${used} is used.`,
    fi: (setting: string, allowed: string, found: string, used: string) =>
      `Asetukset: “${setting}” pitää olla ${allowed}, nyt “${found}”. Kunnes se on korjattu, käytetään arvoa ${used}.`,
  },
  badTiers: {
    en: (row: string) =>
      `Settings: the tier table cannot be read (${row}). Each row needs a name, “Revenue from” as a number (the lowest 0, no two equal) and a margin from 0 % to 100 %.`,
    fi: (row: string) =>
      `Asetukset: tasotaulukkoa ei voi lukea (${row}). Joka rivillä pitää olla nimi, “Liikevaihto alkaen” lukuna (pienin 0, ei kahta samaa) ja kate 0–100 %.`,
  },
  badWeights: {
    en: (found: string) =>
      `Settings: the weights of the score must be four numbers that total 100 %, got ${found}. Until they are corrected, 40, 25, 20 and 15 % are used.`,
    fi: (found: string) =>
      `Asetukset: pisteiden painojen pitää olla neljä lukua, yhteensä 100 %, nyt ${found}. Kunnes ne on korjattu, käytetään arvoja 40, 25, 20 ja 15 %.`,
  },
  badType: {
    en: (type: string) => `Settings: the margin band of “${type}” must be two rates from 0 % to 100 %, or both blank.`,
    fi: (type: string) => `Asetukset: tyypin “${type}” kateväli on kaksi osuutta 0–100 % tai molemmat tyhjiä.`,
  },
} satisfies Catalogue;
