/** What the server says about decisions: what happened, what comes next, why not. */
import { DEAL_STATES, type DealState } from '../core/choices';
import type { Bilingual, Language } from '../core/language';
import type { PersonsDecision } from '../core/registration/deal-lifecycle';
import type { Catalogue } from './messages';
import { spokenDay, spokenMoney, spokenPercent } from './spoken-figures';

/** As a person names the decision. */
const DECISION_NAMES: Readonly<Record<PersonsDecision, Bilingual>> = {
  submit: { en: 'submit', fi: 'lähetä' },
  approve: { en: 'approve', fi: 'hyväksy' },
  reject: { en: 'reject', fi: 'hylkää' },
  needsInfo: { en: 'needs info', fi: 'pyydä lisätietoja' },
  infoReceived: { en: 'information received', fi: 'lisätiedot saatu' },
  extend: { en: 'extend', fi: 'jatka suojaa' },
  win: { en: 'won', fi: 'voitettu' },
  lose: { en: 'lost', fi: 'hävitty' },
  duplicate: { en: 'duplicate', fi: 'kaksoiskappale' },
  withdraw: { en: 'withdraw', fi: 'peru' },
  reopen: { en: 'reopen', fi: 'avaa uudelleen' },
};

/** @param decisions keys, separated by commas. */
function namesOf(decisions: string, language: Language): string {
  const names = decisions.split(',').flatMap((key) => DECISION_NAMES[key as PersonsDecision]?.[language] ?? []);
  return names.join(', ');
}

export const decisionMessages = {
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
  nextLost: {
    en: 'Tell the partner; reopen it if that turns out to be wrong.',
    fi: 'Kerro kumppanille; avaa uudelleen, jos tämä osoittautuu vääräksi.',
  },
  submitted: {
    en: (id: string) => `${id} is submitted and takes its place in the queue from now on.`,
    fi: (id: string) => `${id} on lähetetty ja saa paikkansa jonossa tästä hetkestä.`,
  },
  nextSubmitted: { en: 'Approve or reject it when you know enough.', fi: 'Hyväksy tai hylkää, kun tiedät tarpeeksi.' },
  infoReceived: {
    en: (id: string) => `${id} waits for a decision again, in its old place.`,
    fi: (id: string) => `${id} odottaa taas päätöstä entisellä paikallaan.`,
  },
  duplicate: {
    en: (id: string, of: string) => `${id} is marked as a duplicate of ${of}.`,
    fi: (id: string, of: string) => `${id} on merkitty kaupan ${of} kaksoiskappaleeksi.`,
  },
  nextDuplicate: {
    en: 'Tell the partner which registration stays.',
    fi: 'Kerro kumppanille, mikä rekisteröinti jää voimaan.',
  },
  withdrawn: { en: (id: string) => `${id} is withdrawn.`, fi: (id: string) => `${id} on peruttu.` },
  nextWithdrawn: {
    en: 'Tell the partner that it is off the list.',
    fi: 'Kerro kumppanille, että se on poistettu luettelosta.',
  },
  extended: {
    en: (id: string, until: string) => `${id} is protected until ${spokenDay(until, 'en')} now.`,
    fi: (id: string, until: string) => `${id} on nyt suojattu ${spokenDay(until, 'fi')} asti.`,
  },
  nextExtended: {
    en: 'Tell the partner: there is one extension only.',
    fi: 'Kerro kumppanille: suojaa jatketaan vain kerran.',
  },
  reopened: {
    en: (id: string, state: DealState) => `${id} is open again as “${DEAL_STATES[state].en}”.`,
    fi: (id: string, state: DealState) => `${id} on taas avoinna tilassa “${DEAL_STATES[state].fi}”.`,
  },
  nextReopened: {
    en: 'It has its old place by the date of its registration.',
    fi: 'Sillä on entinen paikkansa rekisteröintipäivän mukaan.',
  },
  nextReopenedEnded: {
    en: (day: string) =>
      `Its protection ended on ${spokenDay(day, 'en')}: mark it won or lost, or reopen it once more to decide anew.`,
    fi: (day: string) =>
      `Sen suoja päättyi ${spokenDay(day, 'fi')}: merkitse voitetuksi tai hävityksi, tai avaa vielä kerran ja päätä uudelleen.`,
  },
  setBack: {
    en: (id: string, partner: string) =>
      `${id} of ${partner} lost the customer by this override and waits again in its place in the queue.`,
    fi: (id: string, partner: string) =>
      `${id} (${partner}) menetti asiakkaan tässä ohituksessa ja odottaa taas paikallaan jonossa.`,
  },
  expired: {
    en: (id: string, partner: string) => `The protection of ${id} of ${partner} has ended: it is expired.`,
    fi: (id: string, partner: string) => `Kaupan ${id} (${partner}) suoja on päättynyt: se on vanhentunut.`,
  },
  expiredNow: {
    en: (count: number) =>
      count === 1
        ? 'One protection has ended and is written down.'
        : `${count} protections have ended and are written down.`,
    fi: (count: number) =>
      count === 1 ? 'Yksi suoja on päättynyt ja kirjattu.' : `${count} suojaa on päättynyt ja kirjattu.`,
  },
  nextInLine: {
    en: (company: string, id: string, partner: string) =>
      `Next in line for ${company}: ${id} of ${partner}. Decide it now.`,
    fi: (company: string, id: string, partner: string) =>
      `Seuraavana jonossa asiakkaalle ${company}: ${id}, ${partner}. Päätä siitä nyt.`,
  },
  behindHolder: {
    en: (id: string, partner: string, until: string) =>
      `Behind ${id} of ${partner}, which holds the customer${until === '' ? '' : ` until ${spokenDay(until, 'en')}`}.`,
    fi: (id: string, partner: string, until: string) =>
      `Jonossa: asiakas on kaupalla ${id}, ${partner}${until === '' ? '' : `, ${spokenDay(until, 'fi')} asti`}.`,
  },
  behindFirst: {
    en: (id: string, partner: string, since: string) =>
      `Behind ${id} of ${partner}${since === '' ? '' : `, registered ${spokenDay(since, 'en')}`}.`,
    fi: (id: string, partner: string, since: string) =>
      `Jonossa kaupan ${id} jälkeen, ${partner}${since === '' ? '' : `, rekisteröity ${spokenDay(since, 'fi')}`}.`,
  },
  decidedSeveral: {
    en: (decision: PersonsDecision, count: number, refused: number) =>
      `${DECISION_NAMES[decision].en}: ${count} of ${count + refused} saved${refused === 0 ? '' : `, ${refused} not: each says why`}.`,
    fi: (decision: PersonsDecision, count: number, refused: number) =>
      `${DECISION_NAMES[decision].fi}: ${count}/${count + refused} tallennettu${refused === 0 ? '' : `, ${refused} ei: kunkin kohdalla on syy`}.`,
  },
  reasonRequired: {
    en: 'Give a reason: the partner will ask for it.',
    fi: 'Anna perustelu: kumppani kysyy sitä.',
  },
  missingRequired: {
    en: 'Write what is missing: the partner must know what to send.',
    fi: 'Kirjoita, mitä puuttuu: kumppanin pitää tietää, mitä lähettää.',
  },
  reopenReasonRequired: {
    en: 'Say why it is reopened: the reason stays in the log.',
    fi: 'Kerro, miksi se avataan uudelleen: peruste jää lokiin.',
  },
  overrideReasonRequired: {
    en: 'Say why this one goes first: the reason stays beside the deal and in the log.',
    fi: 'Kerro, miksi tämä menee edelle: peruste jää kaupan viereen ja lokiin.',
  },
  overrideNameRequired: {
    en: 'An override needs your name: write it at the top of the sidebar, then approve again.',
    fi: 'Ohitus vaatii nimesi: kirjoita se sivupalkin yläreunaan ja hyväksy uudelleen.',
  },
  evidenceRequired: {
    en: 'Write what shows that the deal goes on, such as an offer or a meeting: an extension needs evidence.',
    fi: 'Kirjoita, mikä osoittaa kaupan etenevän, esim. tarjous tai tapaaminen: jatko vaatii näyttöä.',
  },
  originalRequired: {
    en: 'Give the ID of the deal that stays, such as D-000012.',
    fi: 'Anna voimaan jäävän kaupan tunnus, esim. D-000012.',
  },
  originalUnknown: {
    en: (id: string) =>
      `There is no deal ${id} in the sheet Deals. Give the ID of the deal that stays, such as D-000012.`,
    fi: (id: string) => `Kauppaa ${id} ei ole Kaupat-taulukossa. Anna voimaan jäävän kaupan tunnus, esim. D-000012.`,
  },
  originalIsItself: {
    en: (id: string) => `${id} cannot be a duplicate of itself. Give the ID of the other deal, the one that stays.`,
    fi: (id: string) => `${id} ei voi olla itsensä kaksoiskappale. Anna toisen, voimaan jäävän kaupan tunnus.`,
  },
  extendedBefore: {
    en: (id: string, evidence: string) =>
      `${id} was extended before, with the evidence “${evidence}”; each deal is extended once. Mark it won or lost, or let the protection end.`,
    fi: (id: string, evidence: string) =>
      `Kaupan ${id} suojaa on jo jatkettu, näyttönä “${evidence}”; kutakin jatketaan kerran. Merkitse voitetuksi tai hävityksi, tai anna suojan päättyä.`,
  },
  extendEnded: {
    en: (id: string, day: string) =>
      `The protection of ${id} ended on ${spokenDay(day, 'en')}: only one that still holds can be extended. Reopen the deal to decide it anew.`,
    fi: (id: string, day: string) =>
      `Kaupan ${id} suoja päättyi ${spokenDay(day, 'fi')}: vain voimassa olevaa voi jatkaa. Avaa kauppa uudelleen ja päätä siitä.`,
  },
  extendWithoutEnd: {
    en: (id: string) =>
      `${id} has no day in “Protected until”, so its protection has no end to move. Fill in the cell first where it should end.`,
    fi: (id: string) =>
      `Kaupalla ${id} ei ole päivää sarakkeessa “Suojattu asti”, joten siirrettävää loppua ei ole. Täytä solu, jos suojan pitää päättyä.`,
  },
  extendDirect: {
    en: (id: string) =>
      `${id} is a direct deal: it has no protection to extend. It stays open until it is won or lost.`,
    fi: (id: string) =>
      `${id} on suora kauppa: sillä ei ole jatkettavaa suojaa. Se on avoinna, kunnes se on voitettu tai hävitty.`,
  },
  illegalTransition: {
    en: (id: string, status: DealState, decision: PersonsDecision, allowed: string) =>
      `${id} is “${DEAL_STATES[status].en}”: “${DECISION_NAMES[decision].en}” does not apply. Possible now: ${namesOf(allowed, 'en')}. Nothing was changed.`,
    fi: (id: string, status: DealState, decision: PersonsDecision, allowed: string) =>
      `${id} on “${DEAL_STATES[status].fi}”: “${DECISION_NAMES[decision].fi}” ei koske sitä. Nyt mahdollista: ${namesOf(allowed, 'fi')}. Mitään ei muutettu.`,
  },
  heldByOther: {
    en: (text: string) =>
      `Another comes first for this customer. ${text} Decide that one first, reject this one, or approve this one all the same with your name and a reason.`,
    fi: (text: string) =>
      `Toinen on tämän asiakkaan kohdalla edellä. ${text} Päätä siitä ensin, hylkää tämä, tai hyväksy tämä silti nimelläsi ja perustellen.`,
  },
  marginBand: {
    en: (partner: string, margin: number, low: number, high: number, type: string) =>
      `${partner}: ${spokenPercent(margin, 'en')} is outside the band of ${spokenPercent(low, 'en')} to ${spokenPercent(high, 'en')} usual for ${type}.`,
    fi: (partner: string, margin: number, low: number, high: number, type: string) =>
      `${partner}: ${spokenPercent(margin, 'fi')} on tyypin ${type} tavallisen välin ${spokenPercent(low, 'fi')}–${spokenPercent(high, 'fi')} ulkopuolella.`,
  },
} satisfies Catalogue;
