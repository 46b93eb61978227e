/** What is wrong with a cell of the Settings sheet, and what is used meanwhile. */
import type { Catalogue } from './messages';

export const settingsMessages = {
  badSetting: {
    en: (cell: string, setting: string, allowed: string, found: string, used: string) =>
      `Settings ${cell}: “${setting}” must be ${allowed}, got “${found}”. Until it is corrected, ${used} is used.`,
    fi: (cell: string, setting: string, allowed: string, found: string, used: string) =>
      `Asetukset ${cell}: “${setting}” pitää olla ${allowed}, nyt “${found}”. Kunnes se on korjattu, käytetään arvoa ${used}.`,
  },
  missingSettings: {
    en: (settings: string) =>
      `Settings: no row is named ${settings}. Give the rows their names back, or choose Kanava → Set up workbook to add them again. Until then the defaults are used.`,
    fi: (settings: string) =>
      `Asetukset: mikään rivi ei ole nimeltään ${settings}. Palauta rivien nimet tai lisää rivit valitsemalla Kanava → Ota työkirja käyttöön. Siihen asti käytetään oletuksia.`,
  },
  missingTable: {
    en: (headers: string) =>
      `Settings: the table with the headers ${headers} is missing. Put its header row back, or choose Kanava → Set up workbook to add the table again. Meanwhile it counts as never filled in.`,
    fi: (headers: string) =>
      `Asetukset: taulukko, jonka otsikot ovat ${headers}, puuttuu. Palauta sen otsikkorivi tai lisää se valitsemalla Kanava → Ota työkirja käyttöön. Siihen asti se katsotaan täyttämättömäksi.`,
  },
  badTiers: {
    en: (row: string) =>
      `Settings: the tier table cannot be used (row ${row}). Each row needs a name, “Revenue from” as a number (the lowest 0, no two equal) and a margin from 0 % to 100 %.`,
    fi: (row: string) =>
      `Asetukset: tasotaulukkoa ei voi käyttää (rivi ${row}). Joka rivillä pitää olla nimi, “Liikevaihto alkaen” lukuna (pienin 0, ei kahta samaa) ja kate 0–100 %.`,
  },
  badTierChanges: {
    en: (row: string) =>
      `Settings: the table of tier changes cannot be used (row ${row}). Each row needs the day from which it holds, a tier, and “Revenue from” or a margin from 0 % to 100 %; a new tier needs both, the lowest tier opens at 0, and no two open at the same revenue. Until it is corrected, no margin can be frozen.`,
    fi: (row: string) =>
      `Asetukset: tasojen muutosten taulukkoa ei voi käyttää (rivi ${row}). Joka rivillä pitää olla voimaantulopäivä, taso ja “Liikevaihto alkaen” tai kate 0–100 %; uusi taso tarvitsee molemmat, alin taso alkaa nollasta, eikä kaksi ala samasta liikevaihdosta. Kunnes se on korjattu, katetta ei voi kiinnittää.`,
  },
  badWeights: {
    en: 'Settings: the weights of the score must be four numbers that total 100 %. Until they are corrected, 40, 25, 20 and 15 % are used.',
    fi: 'Asetukset: pisteiden painojen pitää olla neljä lukua, yhteensä 100 %. Kunnes ne on korjattu, käytetään arvoja 40, 25, 20 ja 15 %.',
  },
  badTypes: {
    en: (row: string) =>
      `Settings: the table of partner types cannot be used (row ${row}). Each row needs a type, and two rates from 0 % to 100 %, the lower first, or neither. Until it is corrected, the guide’s bands are used.`,
    fi: (row: string) =>
      `Asetukset: kumppanityyppien taulukkoa ei voi käyttää (rivi ${row}). Joka rivillä on tyyppi ja kaksi osuutta 0–100 %, pienempi ensin, tai ei kumpaakaan. Kunnes se on korjattu, käytetään oppaan välejä.`,
  },
  badWinProbability: {
    en: (row: string) =>
      `Settings: the win probabilities cannot be used (row ${row}). Each row needs a status of an open deal and a probability from 0 % to 100 %. Until it is corrected, our defaults are used.`,
    fi: (row: string) =>
      `Asetukset: voiton todennäköisyyksiä ei voi käyttää (rivi ${row}). Joka rivillä on avoimen kaupan tila ja todennäköisyys 0–100 %. Kunnes se on korjattu, käytetään oletuksiamme.`,
  },
  badBands: {
    en: (row: string) =>
      `Settings: the benchmark table cannot be used (row ${row}). Each row needs a name and the share from which it holds, the lowest 0 %. Until it is corrected, the guide’s bands are used.`,
    fi: (row: string) =>
      `Asetukset: vertailutaulukkoa ei voi käyttää (rivi ${row}). Joka rivillä on nimi ja osuus, josta taso alkaa, pienin 0 %. Kunnes se on korjattu, käytetään oppaan tasoja.`,
  },
} satisfies Catalogue;
