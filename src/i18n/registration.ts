/** What the server says about registrations. */

import type { Bilingual } from '../core/language';
import type { FieldError } from '../core/registration/registration';
import type { Catalogue } from './messages';

/** Beside the field: what is allowed, what to do. */
export const fieldErrorMessages = {
  required: { en: 'Fill this in.', fi: 'Täytä tämä kenttä.' },
  unknownPartner: {
    en: 'No such partner in the sheet Partners. Choose one from the list, or add it on the Partner tab first.',
    fi: 'Kumppania ei ole Kumppanit-taulukossa. Valitse listasta tai lisää se ensin Kumppani-välilehdellä.',
  },
  partnerOfDirect: {
    en: 'A direct deal has no partner: leave this empty, or choose another source.',
    fi: 'Suoralla kaupalla ei ole kumppania: jätä tyhjäksi tai valitse toinen lähde.',
  },
  tooLong: { en: 'At most 5,000 characters.', fi: 'Enintään 5 000 merkkiä.' },
  notText: { en: 'This must be text.', fi: 'Tämän pitää olla tekstiä.' },
  notEmail: { en: 'An address looks like name@company.fi.', fi: 'Osoite on muotoa nimi@yritys.fi.' },
  notDomain: { en: 'A website looks like company.fi.', fi: 'Verkkotunnus on muotoa yritys.fi.' },
  unknownCountry: {
    en: 'Use the two-letter code (FI) or the name of a country in English or Finnish.',
    fi: 'Käytä kaksikirjaimista tunnusta (FI) tai maan nimeä suomeksi tai englanniksi.',
  },
  notPositive: { en: 'A number above 0, or leave it empty.', fi: 'Luku, joka on yli 0, tai jätä tyhjäksi.' },
  unknownCurrency: {
    en: 'A three-letter currency code such as EUR.',
    fi: 'Kolmikirjaiminen valuuttatunnus, esim. EUR.',
  },
  notDate: { en: 'A date that exists, or leave it empty.', fi: 'Olemassa oleva päivä, tai jätä tyhjäksi.' },
  unknownSource: { en: 'Choose one of the sources.', fi: 'Valitse jokin lähteistä.' },
} satisfies Record<FieldError, Bilingual>;

export const registrationMessages = {
  mendFields: {
    en: 'Nothing was saved yet: correct the marked fields.',
    fi: 'Mitään ei vielä tallennettu: korjaa merkityt kentät.',
  },
  ownAlready: {
    en: (text: string) => `Nothing was saved: this registration exists already. ${text}`,
    fi: (text: string) => `Mitään ei tallennettu: rekisteröinti on jo olemassa. ${text}`,
  },
  registered: {
    en: (id: string, company: string) => `Registered as ${id}: ${company}.`,
    fi: (id: string, company: string) => `Rekisteröity tunnuksella ${id}: ${company}.`,
  },
  registeredBehind: {
    en: (id: string, company: string) => `Registered as ${id}: ${company}. It waits behind an earlier claim.`,
    fi: (id: string, company: string) => `Rekisteröity tunnuksella ${id}: ${company}. Se odottaa aiemman jälkeen.`,
  },
  nextDecision: {
    en: (hours: number) => `A decision is due within ${hours} hours; you find it on the tab Decide.`,
    fi: (hours: number) => `Päätös annetaan ${hours} tunnin kuluessa; se on Päätä-välilehdellä.`,
  },
  nextConflict: {
    en: (text: string) => `${text} Whoever decides sees this.`,
    fi: (text: string) => `${text} Päättäjä näkee tämän.`,
  },
  uncertified: {
    en: (partner: string) => `${partner} is not certified yet: certified partners have earned the right to sell.`,
    fi: (partner: string) => `${partner} ei ole vielä sertifioitu: sertifioitu kumppani on ansainnut oikeuden myydä.`,
  },
  directOpen: {
    en: 'It is open as your own direct deal.',
    fi: 'Se on avoinna omana suorana kauppana.',
  },
  alreadyDone: {
    en: (id: string) => `${id} was saved already; it is there once.`,
    fi: (id: string) => `${id} oli jo tallennettu; se on olemassa kerran.`,
  },
} satisfies Catalogue;
