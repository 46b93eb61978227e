/** Texts of the set-up dialog. */
import type { Catalogue } from './messages';

export const setUpDialogMessages = {
  title: { en: 'Set up workbook', fi: 'Ota työkirja käyttöön' },
  intro: {
    en: 'Makes the sheets that are missing. What is already in the spreadsheet stays as it is.',
    fi: 'Puuttuvat taulukot tehdään. Laskentataulukossa jo oleva säilyy ennallaan.',
  },
  introAgain: {
    en: 'This workbook is set up. Set-up brings back what is missing and changes nothing that anybody typed.',
    fi: 'Tämä työkirja on otettu käyttöön. Käyttöönotto palauttaa puuttuvan eikä muuta mitään, mitä joku on kirjoittanut.',
  },
  tiersKept: {
    en: 'Change them in the Settings sheet.',
    fi: 'Muuta niitä Asetukset-taulukossa.',
  },
  kept: {
    en: (name: string, from: string, margin: string) => `${name}: from ${from}, ${margin}`,
    fi: (name: string, from: string, margin: string) => `${name}: alkaen ${from}, ${margin}`,
  },
  repair: { en: 'Bring back what is missing', fi: 'Palauta puuttuvat' },
  loading: { en: 'Reading the workbook…', fi: 'Luetaan työkirjaa…' },
  language: { en: 'Language of the workbook', fi: 'Työkirjan kieli' },
  languageAgain: { en: 'Language of what is made anew', fi: 'Uusien osien kieli' },
  currency: { en: 'Programme currency', fi: 'Ohjelman valuutta' },
  currencyHint: { en: 'ISO code. Deals may have others.', fi: 'ISO-tunnus. Kaupoilla voi olla muita.' },
  currencyUnknown: { en: 'Use a code such as EUR.', fi: 'Käytä tunnusta, esim. EUR.' },
  tiers: { en: 'Partner tiers', fi: 'Kumppanitasot' },
  tiersHint: {
    en: 'By partner-sourced won revenue of the last 12 months. The margins are from the 2026 channel partner guide; it gives no revenue thresholds, so these are yours to decide.',
    fi: 'Kumppanilähteisen voitetun liikevaihdon mukaan, 12 kk. Katteet ovat vuoden 2026 kumppanioppaasta; liikevaihtorajoja se ei anna, joten ne päätät sinä.',
  },
  tier: { en: 'Tier', fi: 'Taso' },
  revenueFrom: { en: 'Revenue from', fi: 'Liikevaihto alkaen' },
  margin: { en: 'Margin %', fi: 'Kate %' },
  tierName: { en: (row: number) => `Name of tier ${row}`, fi: (row: number) => `Tason ${row} nimi` },
  tierRevenue: {
    en: (row: number) => `Revenue from, tier ${row}`,
    fi: (row: number) => `Liikevaihto alkaen, taso ${row}`,
  },
  tierMargin: { en: (row: number) => `Margin %, tier ${row}`, fi: (row: number) => `Kate %, taso ${row}` },
  removeTier: { en: (row: number) => `Remove tier ${row}`, fi: (row: number) => `Poista taso ${row}` },
  addTier: { en: 'Add a tier', fi: 'Lisää taso' },
  example: { en: (amount: string) => `e.g. ${amount}`, fi: (amount: string) => `esim. ${amount}` },
  useExamples: { en: 'Use these examples for now', fi: 'Käytä näitä esimerkkejä toistaiseksi' },
  examplesUsed: {
    en: 'Examples, not advice: replace them in Settings when you know yours.',
    fi: 'Esimerkkejä, ei suosituksia: korvaa ne Asetuksissa, kun tiedät omasi.',
  },
  ownThresholds: { en: 'Write my own instead', fi: 'Kirjoitan omat' },
  nameMissing: { en: 'Name the tier.', fi: 'Anna tasolle nimi.' },
  revenueMissing: {
    en: 'Write the revenue that opens the tier, or use the examples.',
    fi: 'Kirjoita liikevaihto, josta taso alkaa, tai käytä esimerkkejä.',
  },
  revenueNegative: { en: 'Must be 0 or more.', fi: 'Pitää olla vähintään 0.' },
  revenueTwice: {
    en: (amount: string) => `${amount} is there twice.`,
    fi: (amount: string) => `${amount} on kahdesti.`,
  },
  lowestNotZero: {
    en: 'The lowest tier must start from 0.',
    fi: 'Alimman tason pitää alkaa nollasta.',
  },
  marginWrong: { en: 'Margin from 0 to 100 %.', fi: 'Kate 0–100 %.' },
  nameTwice: { en: (name: string) => `“${name}” is there twice.`, fi: (name: string) => `”${name}” on kahdesti.` },
  submit: { en: 'Set up', fi: 'Ota käyttöön' },
  cancel: { en: 'Cancel', fi: 'Peruuta' },
  working: { en: 'Setting up…', fi: 'Otetaan käyttöön…' },
  workingHint: {
    en: 'Making sheets, headers, drop-downs and settings. This takes up to half a minute; keep this window open.',
    fi: 'Tehdään taulukot, otsikot, valintalistat ja asetukset. Tämä kestää enintään puoli minuuttia; pidä ikkuna auki.',
  },
  next: { en: 'What comes next', fi: 'Mitä seuraavaksi' },
  openSidebar: { en: 'Open the sidebar', fi: 'Avaa sivupaneeli' },
  opening: { en: 'Opening…', fi: 'Avataan…' },
  addSample: { en: 'Add the sample programme', fi: 'Lisää esimerkkiohjelma' },
  addingSample: { en: 'Adding…', fi: 'Lisätään…' },
  nextSidebar: {
    en: 'Open the sidebar and add your first partner, or register a deal.',
    fi: 'Avaa sivupaneeli ja lisää ensimmäinen kumppani tai rekisteröi kauppa.',
  },
  nextSample: {
    en: 'To look around first, add the sample programme; the Kanava menu removes it again.',
    fi: 'Jos haluat ensin katsella, lisää esimerkkiohjelma; Kanava-valikko poistaa sen.',
  },
  nextSettings: {
    en: 'Every threshold is in the Settings sheet, with its origin.',
    fi: 'Kaikki raja-arvot ovat Asetukset-taulukossa alkuperineen.',
  },
  close: { en: 'Close', fi: 'Sulje' },
  notDone: { en: 'Not set up', fi: 'Käyttöönotto ei onnistunut' },
  tryAgain: { en: 'Try again', fi: 'Yritä uudelleen' },
} satisfies Catalogue;

export const LANGUAGE_NAMES = { en: 'English', fi: 'Suomi' } as const;
