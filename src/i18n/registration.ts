/** What the server says about registrations and decisions. */

import type { Bilingual } from '../core/language';
import type { FieldError } from '../core/registration';
import type { Catalogue } from './messages';
import { spokenDay, spokenMoney, spokenPercent } from './spoken-figures';

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
  approved: {
    en: (id: string, until: string, tier: string, margin: number) =>
      `${id} is approved and protected until ${spokenDay(until, 'en')}, at ${tier} ${spokenPercent(margin, 'en')}.`,
    fi: (id: string, until: string, tier: string, margin: number) =>
      `${id} on hyväksytty ja suojattu ${spokenDay(until, 'fi')} asti, taso ${tier} ${spokenPercent(margin, 'fi')}.`,
  },
  approvedDirect: {
    en: (id: string) => `${id} is open as your own direct deal.`,
    fi: (id: string) => `${id} on avoinna omana suorana kauppana.`,
  },
  nextApproved: {
    en: 'Tell the partner; mark it won or lost when it closes.',
    fi: 'Kerro kumppanille; merkitse voitetuksi tai hävityksi, kun se päättyy.',
  },
  rejected: { en: (id: string) => `${id} is rejected.`, fi: (id: string) => `${id} on hylätty.` },
  nextRejected: {
    en: 'Tell the partner why: a rejection is better than silence.',
    fi: 'Kerro kumppanille syy: hylkäys on parempi kuin hiljaisuus.',
  },
  needsInfo: {
    en: (id: string) => `${id} waits for information and keeps its place.`,
    fi: (id: string) => `${id} odottaa lisätietoja ja säilyttää paikkansa.`,
  },
  nextNeedsInfo: {
    en: 'Ask the partner; approve or reject when the answer is there.',
    fi: 'Kysy kumppanilta; hyväksy tai hylkää, kun vastaus on tullut.',
  },
  won: { en: (id: string) => `${id} is won.`, fi: (id: string) => `${id} on voitettu.` },
  wonWithEarnings: {
    en: (id: string, earnings: number, currency: string) =>
      `${id} is won: the partner earns ${spokenMoney(earnings, currency, 'en')}.`,
    fi: (id: string, earnings: number, currency: string) =>
      `${id} on voitettu: kumppani ansaitsee ${spokenMoney(earnings, currency, 'fi')}.`,
  },
  nextWon: { en: 'The dashboard counts it from today.', fi: 'Mittaristo laskee sen tästä päivästä alkaen.' },
  lost: { en: (id: string) => `${id} is marked lost.`, fi: (id: string) => `${id} on merkitty hävityksi.` },
  nextLost: { en: 'The customer is free again.', fi: 'Asiakas on jälleen vapaa.' },
  reasonRequired: {
    en: 'Give a reason: the partner will ask for it.',
    fi: 'Anna perustelu: kumppani kysyy sitä.',
  },
  heldByOther: {
    en: (text: string) =>
      `It cannot be approved while another holds this customer. ${text} Reject this one, or decide the other first.`,
    fi: (text: string) =>
      `Sitä ei voi hyväksyä, kun asiakas on toisella. ${text} Hylkää tämä tai päätä toisesta ensin.`,
  },
  decided: { en: (id: string) => `${id} is saved.`, fi: (id: string) => `${id} on tallennettu.` },
  alreadyDone: {
    en: (id: string) => `${id} was saved already; it is there once.`,
    fi: (id: string) => `${id} oli jo tallennettu; se on olemassa kerran.`,
  },
  marginBand: {
    en: (margin: number, low: number, high: number, type: string) =>
      `${spokenPercent(margin, 'en')} is outside the band of ${spokenPercent(low, 'en')} to ${spokenPercent(high, 'en')} usual for ${type}.`,
    fi: (margin: number, low: number, high: number, type: string) =>
      `${spokenPercent(margin, 'fi')} on tyypin ${type} tavallisen välin ${spokenPercent(low, 'fi')}–${spokenPercent(high, 'fi')} ulkopuolella.`,
  },
} satisfies Catalogue;
