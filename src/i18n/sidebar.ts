/** Texts of the sidebar, tab by tab. Figures and dates come in as text, formatted for the person's language. */
import type { Catalogue } from './messages';

export const shellMessages = {
  title: { en: 'Kanava', fi: 'Kanava' },
  tabs: { en: 'What do you want to do?', fi: 'Mitä haluat tehdä?' },
  register: { en: 'Register', fi: 'Rekisteröi' },
  decide: { en: 'Decide', fi: 'Päätä' },
  partner: { en: 'Partner', fi: 'Kumppani' },
  loading: { en: 'Reading the workbook…', fi: 'Luetaan työkirjaa…' },
  loadingLong: {
    en: 'This takes longer than usual. If several Google accounts are signed in, use the browser’s default account or a separate browser profile.',
    fi: 'Tämä kestää tavallista kauemmin. Jos olet kirjautunut usealle Google-tilille, käytä selaimen oletustiliä tai erillistä selainprofiilia.',
  },
  notLoaded: { en: 'The workbook could not be read', fi: 'Työkirjaa ei voitu lukea' },
  tryAgain: { en: 'Try again', fi: 'Yritä uudelleen' },
  working: { en: 'Working…', fi: 'Hetki…' },
  firstRun: { en: 'Welcome to Kanava', fi: 'Tervetuloa Kanavaan' },
  firstRunText: {
    en: 'This spreadsheet has no channel programme yet. Set-up makes the sheets and asks for three things: language, currency and your tiers. What is already in the spreadsheet stays as it is.',
    fi: 'Tässä laskentataulukossa ei ole vielä kanavaohjelmaa. Käyttöönotto tekee taulukot ja kysyy kolme asiaa: kielen, valuutan ja kumppanitasot. Taulukossa jo oleva säilyy ennallaan.',
  },
  setUp: { en: 'Set up workbook', fi: 'Ota työkirja käyttöön' },
  opening: { en: 'Opening…', fi: 'Avataan…' },
  setUpDone: { en: 'It is set up: continue', fi: 'Käyttöönotto tehty: jatka' },
  notYet: {
    en: 'Not set up yet. Finish the set-up in the dialog, then continue here.',
    fi: 'Käyttöönotto on vielä kesken. Viimeistele se ikkunassa ja jatka sitten tästä.',
  },
  yourName: { en: 'Your name for the log', fi: 'Nimesi lokiin' },
  yourNameHint: {
    en: 'Written beside what you register and decide. Asked once.',
    fi: 'Kirjataan rekisteröintiesi ja päätöstesi viereen. Kysytään kerran.',
  },
  saveName: { en: 'Save', fi: 'Tallenna' },
  notNow: { en: 'Not now', fi: 'Ei nyt' },
  nameMissing: { en: 'Write your name, or choose “Not now”.', fi: 'Kirjoita nimesi tai valitse ”Ei nyt”.' },
  warnings: {
    en: (count: number) => (count === 1 ? 'One cell could not be read' : `${count} cells could not be read`),
    fi: (count: number) => (count === 1 ? 'Yhtä solua ei voitu lukea' : `${count} solua ei voitu lukea`),
  },
  refreshing: { en: 'Updating the dashboard…', fi: 'Päivitetään mittaristoa…' },
  refreshed: { en: 'Dashboard is up to date.', fi: 'Mittaristo on ajan tasalla.' },
  notRefreshed: {
    en: 'Done, but the dashboard was not updated: choose Refresh in the Kanava menu.',
    fi: 'Tehty, mutta mittaristo ei päivittynyt: valitse Kanava-valikosta päivitys.',
  },
  waiting: {
    en: (count: number) => `${count} waiting for a decision`,
    fi: (count: number) => `${count} odottaa päätöstä`,
  },
} satisfies Catalogue;

export const numberMessages = {
  ambiguous: {
    en: (one: string, other: string) => `Is this ${one} or ${other}? Write it without a thousands separator.`,
    fi: (one: string, other: string) => `Onko tämä ${one} vai ${other}? Kirjoita se ilman tuhaterotinta.`,
  },
  unreadable: {
    en: (example: string) => `This is not a number we can read. Write it like ${example}.`,
    fi: (example: string) => `Tätä lukua ei voi lukea. Kirjoita se näin: ${example}.`,
  },
  otherMark: {
    en: (mark: string, expected: string) => `“${mark}” does not go with ${expected}. Change one of the two.`,
    fi: (mark: string, expected: string) => `”${mark}” ja ${expected} eivät sovi yhteen. Muuta toista.`,
  },
} satisfies Catalogue;

export const registerMessages = {
  partner: { en: 'Partner', fi: 'Kumppani' },
  company: { en: 'Customer', fi: 'Asiakas' },
  email: { en: 'Contact email', fi: 'Yhteyshenkilön sähköposti' },
  domain: { en: 'Customer’s domain', fi: 'Asiakkaan verkkotunnus' },
  domainGuessed: { en: 'From the email address.', fi: 'Sähköpostiosoitteesta.' },
  country: { en: 'Country', fi: 'Maa' },
  product: { en: 'Product', fi: 'Tuote' },
  amount: { en: 'Amount', fi: 'Summa' },
  currency: { en: 'Currency', fi: 'Valuutta' },
  hours: { en: 'Hours of work', fi: 'Työtunnit' },
  expected: { en: 'Expected close', fi: 'Arvioitu päätös' },
  source: { en: 'Source', fi: 'Lähde' },
  blankCountry: { en: 'Blank = any', fi: 'Tyhjä = mikä vain' },
  blankProduct: { en: 'Blank = all', fi: 'Tyhjä = kaikki' },
  partnerFacts: {
    en: (tier: string, margin: string) => `${tier}, margin ${margin}`,
    fi: (tier: string, margin: string) => `${tier}, kate ${margin}`,
  },
  notCertified: { en: 'not certified yet', fi: 'ei vielä sertifioitu' },
  noPartners: {
    en: 'No partners yet: add the first one on the Partner tab.',
    fi: 'Kumppaneita ei ole vielä: lisää ensimmäinen Kumppani-välilehdellä.',
  },
  addPartner: { en: (name: string) => `Add “${name}”`, fi: (name: string) => `Lisää ”${name}”` },

  checkIdle: {
    en: 'Conflicts show here as you type the customer.',
    fi: 'Ristiriidat näkyvät tässä, kun kirjoitat asiakkaan.',
  },
  checking: { en: 'Checking for conflicts…', fi: 'Tarkistetaan ristiriitoja…' },
  free: { en: 'Free: no conflict found', fi: 'Vapaa: ristiriitoja ei löytynyt' },
  freeNext: { en: 'The first to register owns the customer.', fi: 'Ensimmäinen rekisteröijä saa asiakkaan.' },
  check: { en: 'Check first: possibly taken', fi: 'Tarkista ensin: ehkä varattu' },
  already: { en: 'Already registered', fi: 'Jo rekisteröity' },
  alreadyNext: {
    en: 'This partner has it: registering it again saves nothing.',
    fi: 'Tällä kumppanilla se jo on: uusi rekisteröinti ei tallenna mitään.',
  },
  blocked: { en: 'Blocked: somebody holds this customer', fi: 'Estetty: asiakas on varattu' },
  blockedNext: {
    en: 'You can still register it: it waits behind the earlier claim, and whoever decides sees this.',
    fi: 'Voit silti rekisteröidä: se odottaa aiemman jälkeen, ja päättäjä näkee tämän.',
  },
  notChecked: {
    en: 'Not checked: it will be when you register.',
    fi: 'Ei tarkistettu: tarkistetaan, kun rekisteröit.',
  },

  earns: { en: 'Partner earns', fi: 'Kumppani ansaitsee' },
  perHour: { en: (money: string) => `${money} an hour`, fi: (money: string) => `${money} tunnissa` },
  earnsUnknown: {
    en: 'Give partner and amount to see the earnings.',
    fi: 'Anna kumppani ja summa, niin näet ansion.',
  },
  noTiers: {
    en: 'No margin yet: fill in the tiers in Settings.',
    fi: 'Katetta ei ole: täytä tasot Asetuksiin.',
  },
  directEarns: { en: 'A direct deal: no partner earns.', fi: 'Suora kauppa: ei kumppanin ansiota.' },
  submit: { en: 'Register deal', fi: 'Rekisteröi kauppa' },
  submitAnyway: { en: 'Register anyway', fi: 'Rekisteröi silti' },
  submitting: { en: 'Registering…', fi: 'Rekisteröidään…' },
  shortcut: { en: 'Ctrl+Enter registers from any field.', fi: 'Ctrl+Enter rekisteröi mistä tahansa kentästä.' },
  another: { en: 'Register another', fi: 'Rekisteröi toinen' },
  toDecide: { en: 'See it under Decide', fi: 'Näytä Päätä-välilehdellä' },
} satisfies Catalogue;

export const decideMessages = {
  waiting: {
    en: (count: number) => `Waiting for a decision (${count})`,
    fi: (count: number) => `Odottaa päätöstä (${count})`,
  },
  approved: {
    en: (count: number) => `Approved, still open (${count})`,
    fi: (count: number) => `Hyväksytty, avoinna (${count})`,
  },
  nothing: { en: 'Nothing to decide', fi: 'Ei päätettävää' },
  nothingNext: {
    en: 'Every registration has its answer. New ones show up here, oldest first.',
    fi: 'Jokaisella rekisteröinnillä on vastaus. Uudet ilmestyvät tähän, vanhin ensin.',
  },
  noneMatch: { en: 'No open deal matches.', fi: 'Mikään avoin kauppa ei täsmää.' },
  filter: { en: 'Partner or customer', fi: 'Kumppani tai asiakas' },
  refresh: { en: 'Refresh', fi: 'Päivitä' },
  more: { en: (count: number) => `Show ${count} more`, fi: (count: number) => `Näytä ${count} lisää` },
  hoursLeft: { en: (time: string) => `${time} left to decide`, fi: (time: string) => `Aikaa päättää ${time}` },
  lastHour: { en: 'Under an hour left', fi: 'Alle tunti aikaa' },
  overdue: { en: (time: string) => `Overdue by ${time}`, fi: (time: string) => `Myöhässä ${time}` },
  overdueJust: { en: 'Overdue', fi: 'Myöhässä' },
  protectedUntil: { en: (day: string) => `Protected until ${day}`, fi: (day: string) => `Suojattu ${day} asti` },
  noAmount: { en: 'No amount', fi: 'Ei summaa' },
  direct: { en: 'Direct sales', fi: 'Oma myynti' },
  approve: { en: 'Approve', fi: 'Hyväksy' },
  reject: { en: 'Reject', fi: 'Hylkää' },
  needsInfo: { en: 'Needs info', fi: 'Lisätietoja' },
  win: { en: 'Won', fi: 'Voitettu' },
  lose: { en: 'Lost', fi: 'Hävitty' },
  rejectReason: { en: 'Why is it rejected?', fi: 'Miksi se hylätään?' },
  needsInfoReason: { en: 'What is missing?', fi: 'Mitä puuttuu?' },
  loseReason: { en: 'Why was it lost? (optional)', fi: 'Miksi se hävittiin? (vapaaehtoinen)' },
  reasonMissing: {
    en: 'Write a sentence: the partner will ask.',
    fi: 'Kirjoita lause: kumppani kysyy kuitenkin.',
  },
  confirmReject: { en: 'Reject', fi: 'Hylkää' },
  confirmNeedsInfo: { en: 'Ask for it', fi: 'Pyydä' },
  confirmLose: { en: 'Mark as lost', fi: 'Merkitse hävityksi' },
  cancel: { en: 'Cancel', fi: 'Peruuta' },
  deciding: { en: 'Saving…', fi: 'Tallennetaan…' },
} satisfies Catalogue;

export const partnerMessages = {
  name: { en: 'Partner', fi: 'Kumppani' },
  nameHint: { en: 'Choose one, or type a new name.', fi: 'Valitse tai kirjoita uusi nimi.' },
  isNew: { en: 'New: added to Partners when you save.', fi: 'Uusi: lisätään Kumppaneihin, kun tallennat.' },
  isKnown: { en: 'On the Partners sheet.', fi: 'Kumppanit-taulukossa.' },
  nameMissing: { en: 'Write the partner’s name.', fi: 'Kirjoita kumppanin nimi.' },
  type: { en: 'Type', fi: 'Tyyppi' },
  typeUnset: { en: 'Not chosen', fi: 'Ei valittu' },
  coverage: { en: 'Customer coverage', fi: 'Asiakaspeitto' },
  coverageHint: { en: 'Do they serve your target customers?', fi: 'Palveleeko se kohdeasiakkaitasi?' },
  offering: { en: 'Offering', fi: 'Tarjonta' },
  offeringHint: { en: 'Does what they sell go with yours?', fi: 'Täydentääkö sen tarjonta omaasi?' },
  capacity: { en: 'Capacity', fi: 'Kapasiteetti' },
  capacityHint: { en: 'Have they people and time to sell?', fi: 'Onko sillä väkeä ja aikaa myydä?' },
  geography: { en: 'Geography', fi: 'Maantiede' },
  geographyHint: { en: 'Are they where your customers are?', fi: 'Onko se siellä, missä asiakkaasi ovat?' },
  ratingWrong: { en: 'Give a number from 1 to 10.', fi: 'Anna luku 1–10.' },
  slider: { en: (criterion: string) => `${criterion}, slider`, fi: (criterion: string) => `${criterion}, liukusäädin` },
  score: { en: 'Score', fi: 'Pisteet' },
  outOfTen: { en: 'of 10', fi: '/ 10' },
  scoreMissing: { en: 'Rate all four to see the score.', fi: 'Arvioi kaikki neljä, niin näet pisteet.' },
  part: {
    en: (weight: string, rating: string, points: string) => `${weight} × ${rating} = ${points}`,
    fi: (weight: string, rating: string, points: string) => `${weight} × ${rating} = ${points}`,
  },
  raise: {
    en: (criterion: string, from: string, to: string, gain: string) =>
      `What would raise it most: ${criterion} from ${from} to ${to} adds ${gain}.`,
    fi: (criterion: string, from: string, to: string, gain: string) =>
      `Eniten nostaisi: ${criterion} ${from} → ${to} lisää ${gain}.`,
  },
  highest: { en: 'Every criterion has its 10.', fi: 'Jokainen kriteeri on jo 10.' },
  lowCoverage: { en: 'Low customer coverage', fi: 'Matala asiakaspeitto' },
  lowCoverageText: {
    en: (limit: string) =>
      `Under ${limit}. Coverage is the primary criterion: great skills with other customers bring nothing (2026 channel partner guide).`,
    fi: (limit: string) =>
      `Alle ${limit}. Asiakaspeitto on ensisijainen kriteeri: hyvätkään taidot eivät auta, jos asiakkaat ovat toiset (kumppaniopas 2026).`,
  },
  tier: { en: 'Tier', fi: 'Taso' },
  margin: { en: 'Margin', fi: 'Kate' },
  revenue: { en: 'Sourced, 12 months', fi: 'Kumppanilähteinen, 12 kk' },
  toNext: {
    en: (money: string, tier: string) => `${money} to ${tier}`,
    fi: (money: string, tier: string) => `${money} seuraavaan tasoon (${tier})`,
  },
  topTier: { en: 'The highest tier.', fi: 'Korkein taso.' },
  noTiers: {
    en: 'Tiers are not set: fill in their thresholds in Settings.',
    fi: 'Tasoja ei ole: täytä niiden rajat Asetuksiin.',
  },
  belowBand: {
    en: (margin: string, band: string, type: string) =>
      `${margin} is below the usual ${band} of ${type}: partners may sell for those who pay more (2026 channel partner guide).`,
    fi: (margin: string, band: string, type: string) =>
      `${margin} alittaa tyypin ${type} tavallisen katteen ${band}: kumppani voi myydä niille, jotka maksavat enemmän (kumppaniopas 2026).`,
  },
  aboveBand: {
    en: (margin: string, band: string, type: string) =>
      `${margin} is above the usual ${band} of ${type} (2026 channel partner guide).`,
    fi: (margin: string, band: string, type: string) =>
      `${margin} ylittää tyypin ${type} tavallisen katteen ${band} (kumppaniopas 2026).`,
  },
  save: { en: 'Save partner', fi: 'Tallenna kumppani' },
  saving: { en: 'Saving…', fi: 'Tallennetaan…' },
  registerFor: { en: 'Register a deal for it', fi: 'Rekisteröi sille kauppa' },
} satisfies Catalogue;
