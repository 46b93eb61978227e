/** What speaks for or against a registration, for whoever decides it or makes it. */
import type { Catalogue } from './messages';
import { spokenDay } from './spoken-figures';

export const dealAdviceMessages = {
  olderDirect: {
    en: (id: string, day: string) =>
      `Your own deal ${id} is older (${spokenDay(day, 'en')}): better reject this registration.`,
    fi: (id: string, day: string) =>
      `Oma kauppa ${id} on vanhempi (${spokenDay(day, 'fi')}): rekisteröinti kannattaa hylätä.`,
  },
  recentContact: {
    en: (day: string) => `Your own team met this customer on ${spokenDay(day, 'en')}, shortly before: ask them first.`,
    fi: (day: string) =>
      `Oma myynti oli asiakkaaseen yhteydessä ${spokenDay(day, 'fi')}, vähän ennen: kysy ensin siltä.`,
  },
  bypassedByDeal: {
    en: (id: string, day: string) =>
      `Bypass: your own deal ${id} came later (${spokenDay(day, 'en')}). The customer stays with the partner.`,
    fi: (id: string, day: string) =>
      `Ohitus: oma kauppa ${id} tuli myöhemmin (${spokenDay(day, 'fi')}). Asiakas pysyy kumppanilla.`,
  },
  bypassedByContact: {
    en: (day: string) =>
      `Bypass: your own team contacted the customer later (${spokenDay(day, 'en')}). The customer stays with the partner.`,
    fi: (day: string) =>
      `Ohitus: oma myynti otti asiakkaaseen yhteyttä myöhemmin (${spokenDay(day, 'fi')}). Asiakas pysyy kumppanilla.`,
  },
  staysWithPartner: {
    en: (partner: string) =>
      `The customer stays with ${partner}, who registered first: agree with them before you go on. The dashboard shows it as a bypass.`,
    fi: (partner: string) =>
      `Asiakas pysyy kumppanilla ${partner}, joka rekisteröi ensin: sovi asiasta ennen kuin jatkat. Mittaristo näyttää ohituksen.`,
  },
  uncertifiedRefused: {
    en: (partner: string) =>
      `Nothing was saved: ${partner} is not certified. Certify the partner first: fill in Certified in the sheet Partners. Or let uncertified partners register: “Partner without certification registers” in Settings.`,
    fi: (partner: string) =>
      `Mitään ei tallennettu: ${partner} ei ole sertifioitu. Sertifioi kumppani ensin: täytä Sertifioitu Kumppanit-taulukossa. Tai salli rekisteröinti ilman: Asetusten ”Sertifioimaton kumppani rekisteröi”.`,
  },
} satisfies Catalogue;
