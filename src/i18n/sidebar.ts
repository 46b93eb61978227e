/** Texts of the sidebar, tab by tab. Figures and dates come in as text, formatted for the person's language. */
import type { Catalogue } from './messages';

export const shellMessages = {
  title: { en: 'Kanava', fi: 'Kanava' },
  tabs: { en: 'What do you want to do?', fi: 'Mitä haluat tehdä?' },
  today: { en: 'Today', fi: 'Tänään' },
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

export const retryMessages = {
  tryingAgain: {
    en: 'Google Sheets did not answer. Trying again…',
    fi: 'Google Sheets ei vastannut. Yritetään uudelleen…',
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
  ended: {
    en: (count: number) => `Protection has ended (${count})`,
    fi: (count: number) => `Suoja päättynyt (${count})`,
  },
  approved: {
    en: (count: number) => `Approved, still open (${count})`,
    fi: (count: number) => `Hyväksytty, avoinna (${count})`,
  },
  drafts: { en: (count: number) => `Drafts (${count})`, fi: (count: number) => `Luonnokset (${count})` },
  closed: {
    en: (count: number) => `Closed lately (${count})`,
    fi: (count: number) => `Viimeksi suljetut (${count})`,
  },
  nothing: { en: 'Nothing to decide', fi: 'Ei päätettävää' },
  nothingNext: {
    en: 'Every registration has its answer. New ones show up here, oldest first.',
    fi: 'Jokaisella rekisteröinnillä on vastaus. Uudet ilmestyvät tähän, vanhin ensin.',
  },
  noneMatch: { en: 'No deal matches.', fi: 'Mikään kauppa ei täsmää.' },
  filter: { en: 'Partner or customer', fi: 'Kumppani tai asiakas' },
  refresh: { en: 'Refresh', fi: 'Päivitä' },
  more: { en: (count: number) => `Show ${count} more`, fi: (count: number) => `Näytä ${count} lisää` },

  hoursLeft: { en: (time: string) => `${time} left to decide`, fi: (time: string) => `Aikaa päättää ${time}` },
  lastHour: { en: 'Under an hour left', fi: 'Alle tunti aikaa' },
  overdue: { en: (time: string) => `Overdue by ${time}`, fi: (time: string) => `Myöhässä ${time}` },
  overdueJust: { en: 'Overdue', fi: 'Myöhässä' },
  protectedUntil: { en: (day: string) => `Protected until ${day}`, fi: (day: string) => `Suojattu ${day} asti` },
  protectionEnded: { en: (day: string) => `Protection ended ${day}`, fi: (day: string) => `Suoja päättyi ${day}` },
  noAmount: { en: 'No amount', fi: 'Ei summaa' },
  direct: { en: 'Direct sales', fi: 'Oma myynti' },
  firstInLine: { en: 'First in line for this customer', fi: 'Jonossa ensimmäisenä tähän asiakkaaseen' },
  placeInLine: {
    en: (place: number) => `Number ${place} in line for this customer`,
    fi: (place: number) => `Jonossa sijalla ${place} tähän asiakkaaseen`,
  },
  evidence: { en: (text: string) => `Extended: ${text}`, fi: (text: string) => `Jatkettu: ${text}` },

  goTo: { en: (id: string) => `Go to ${id}`, fi: (id: string) => `Siirry kauppaan ${id}` },
  submit: { en: 'Submit', fi: 'Lähetä' },
  approve: { en: 'Approve', fi: 'Hyväksy' },
  reject: { en: 'Reject', fi: 'Hylkää' },
  needsInfo: { en: 'Needs info', fi: 'Lisätietoja' },
  infoReceived: { en: 'Info received', fi: 'Tiedot saatu' },
  extend: { en: 'Extend', fi: 'Jatka suojaa' },
  win: { en: 'Won', fi: 'Voitettu' },
  lose: { en: 'Lost', fi: 'Hävitty' },
  duplicate: { en: 'Duplicate of…', fi: 'Kaksoiskappale…' },
  withdraw: { en: 'Withdraw', fi: 'Peru rekisteröinti' },
  reopen: { en: 'Reopen', fi: 'Avaa uudelleen' },
  otherDecisions: { en: 'More', fi: 'Muut' },

  rejectReason: { en: 'Why is it rejected?', fi: 'Miksi se hylätään?' },
  needsInfoReason: { en: 'What is missing?', fi: 'Mitä puuttuu?' },
  loseReason: { en: 'Why was it lost? (optional)', fi: 'Miksi se hävittiin? (vapaaehtoinen)' },
  withdrawReason: { en: 'Why is it withdrawn? (optional)', fi: 'Miksi se perutaan? (vapaaehtoinen)' },
  duplicateReason: { en: 'Why is it the same? (optional)', fi: 'Miksi se on sama? (vapaaehtoinen)' },
  reopenReason: { en: 'Why is it reopened?', fi: 'Miksi se avataan uudelleen?' },
  reasonMissing: {
    en: 'Write a sentence: the partner will ask.',
    fi: 'Kirjoita lause: kumppani kysyy kuitenkin.',
  },
  evidenceAsked: { en: 'What shows that the deal goes on?', fi: 'Mistä näkyy, että kauppa etenee?' },
  evidenceHint: {
    en: 'Such as a meeting or an offer, with its day. A protection is extended once.',
    fi: 'Esimerkiksi tapaaminen tai tarjous päivineen. Suojaa jatketaan kerran.',
  },
  evidenceMissing: { en: 'Write what you have seen.', fi: 'Kirjoita, mitä olet nähnyt.' },
  duplicateOf: { en: 'Which deal stays?', fi: 'Mikä kauppa jää?' },
  duplicateHint: {
    en: 'Its ID, or type the customer and choose.',
    fi: 'Sen tunnus, tai kirjoita asiakas ja valitse.',
  },
  duplicateMissing: {
    en: 'Choose a deal from the list, or write its ID.',
    fi: 'Valitse kauppa luettelosta tai kirjoita sen tunnus.',
  },
  duplicateSelf: { en: 'Choose another deal than this one.', fi: 'Valitse muu kuin tämä kauppa.' },
  confirmReject: { en: 'Reject', fi: 'Hylkää' },
  confirmNeedsInfo: { en: 'Ask for it', fi: 'Pyydä' },
  confirmLose: { en: 'Mark as lost', fi: 'Merkitse hävityksi' },
  confirmWithdraw: { en: 'Withdraw it', fi: 'Peru se' },
  confirmDuplicate: { en: 'Mark as duplicate', fi: 'Merkitse kaksoiskappaleeksi' },
  confirmReopen: { en: 'Reopen it', fi: 'Avaa se' },
  confirmExtend: { en: 'Extend it', fi: 'Jatka suojaa' },
  cancel: { en: 'Cancel', fi: 'Peruuta' },
  deciding: { en: 'Saving…', fi: 'Tallennetaan…' },

  approveAnyway: { en: 'Approve all the same', fi: 'Hyväksy silti' },
  overrideWarning: {
    en: 'Whoever is named above does not get the customer, and waits in the old place in line. Your name, your reason and who would have won stay in the workbook.',
    fi: 'Yllä nimetty ei saa asiakasta, vaan odottaa entisellä paikallaan jonossa. Nimesi, perustelusi ja tieto siitä, kuka olisi voittanut, jäävät työkirjaan.',
  },
  overrideReason: { en: 'Why does this one get the customer?', fi: 'Miksi asiakas annetaan tälle?' },
  overrideName: {
    en: 'Nobody decides against another without a name: it is written beside the reason.',
    fi: 'Toisen ohi ei päätetä ilman nimeä: se kirjataan perustelun viereen.',
  },
} satisfies Catalogue;

export const severalMessages = {
  choose: { en: (company: string) => `Choose ${company}`, fi: (company: string) => `Valitse ${company}` },
  chooseAll: {
    en: (count: number) => `Select all shown (${count})`,
    fi: (count: number) => `Valitse kaikki näkyvät (${count})`,
  },
  chosen: { en: (count: number) => `${count} selected`, fi: (count: number) => `${count} valittu` },
  atMost: {
    en: (count: number) => `At most ${count} at once.`,
    fi: (count: number) => `Enintään ${count} kerralla.`,
  },
  clear: { en: 'Clear', fi: 'Tyhjennä' },
  noneFits: {
    en: 'No decision fits all of these: choose fewer.',
    fi: 'Mikään päätös ei sovi kaikkiin: valitse vähemmän.',
  },
  actions: { en: 'For all selected', fi: 'Kaikille valituille' },
  decided: { en: (count: number) => `Decided (${count})`, fi: (count: number) => `Päätetty (${count})` },
  refused: { en: (count: number) => `Not decided (${count})`, fi: (count: number) => `Ei päätetty (${count})` },
} satisfies Catalogue;

export const letterMessages = {
  write: { en: 'Write to the partner', fi: 'Kirjoita kumppanille' },
  title: { en: 'Message to the partner', fi: 'Viesti kumppanille' },
  kind: { en: 'About', fi: 'Aihe' },
  language: { en: 'Language of the message', fi: 'Viestin kieli' },
  english: { en: 'English', fi: 'Englanti' },
  finnish: { en: 'Finnish', fi: 'Suomi' },
  subject: { en: 'Subject', fi: 'Otsikko' },
  text: { en: 'Text', fi: 'Teksti' },
  to: { en: (address: string) => `To ${address}`, fi: (address: string) => `Vastaanottaja ${address}` },
  noAddress: {
    en: 'The sheet Partners has no email address here: choose the recipient in your mail.',
    fi: 'Kumppanit-taulukossa ei ole sähköpostiosoitetta: valitse vastaanottaja sähköpostissasi.',
  },
  addReason: {
    en: 'The reason is in the Log only: add it before you send this.',
    fi: 'Perustelu on vain lokissa: lisää se ennen lähettämistä.',
  },
  tooLong: {
    en: 'Too long for a mail link: copy the text and paste it.',
    fi: 'Liian pitkä sähköpostilinkkiin: kopioi teksti ja liitä se.',
  },
  mail: { en: 'Open in mail', fi: 'Avaa sähköpostissa' },
  copy: { en: 'Copy text', fi: 'Kopioi teksti' },
  copied: { en: 'Copied', fi: 'Kopioitu' },
  selected: { en: 'Selected: press Ctrl+C to copy it.', fi: 'Valittu: kopioi painamalla Ctrl+C.' },
  read: { en: 'Read it', fi: 'Lue' },
  close: { en: 'Close', fi: 'Sulje' },
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
