/** Texts of the CSV import: the dialog, what it has written into the workbook, and what the server answers. */
import type { ImportFlag, RowProblem } from '../core/import/import-record';
import type { ImportTarget } from '../core/import/target';
import type { Bilingual } from '../core/language';
import type { Catalogue } from './messages';

/** A file that cannot be imported at all. Each text says what it is and what to do. */
export const fileMessages = {
  empty: {
    en: (file: string) => `${file} is empty. Export the deals again and choose the new file.`,
    fi: (file: string) => `${file} on tyhjä. Vie kaupat uudelleen ja valitse uusi tiedosto.`,
  },
  workbook: {
    en: (file: string) => `${file} is a spreadsheet file, not CSV. Open it, save the sheet as CSV and choose that.`,
    fi: (file: string) =>
      `${file} on laskentataulukkotiedosto, ei CSV. Avaa se, tallenna taulukko CSV-muotoon ja valitse se.`,
  },
  binary: {
    en: (file: string) =>
      `${file} is not a text file. Choose a CSV file: plain text with a header row and one deal a line.`,
    fi: (file: string) =>
      `${file} ei ole tekstitiedosto. Valitse CSV-tiedosto: tekstiä, otsikkorivi ja yksi kauppa rivillä.`,
  },
  oneColumn: {
    en: (file: string) =>
      `${file} has only one column. Values must be separated by commas, semicolons, tabs or vertical bars.`,
    fi: (file: string) =>
      `Tiedostossa ${file} on vain yksi sarake. Arvot erotetaan pilkulla, puolipisteellä, sarkaimella tai pystyviivalla.`,
  },
  headerOnly: {
    en: (file: string) => `${file} has a header row but no deals below it. Check the filter of the export.`,
    fi: (file: string) => `Tiedostossa ${file} on otsikkorivi mutta ei kauppoja sen alla. Tarkista viennin suodatus.`,
  },
  tooLarge: {
    en: (file: string, limit: string) =>
      `${file} is larger than ${limit} MB. Split it, for example by year, and import the parts one after the other.`,
    fi: (file: string, limit: string) =>
      `${file} on suurempi kuin ${limit} Mt. Jaa se esimerkiksi vuosittain ja tuo osat peräkkäin.`,
  },
  unreadable: {
    en: (file: string) => `The browser could not read ${file}. Close it in other programs and choose it again.`,
    fi: (file: string) => `Selain ei voinut lukea tiedostoa ${file}. Sulje se muissa ohjelmissa ja valitse uudelleen.`,
  },
} satisfies Catalogue;

export type FileProblem = keyof typeof fileMessages;

/** What a column of the file becomes, where the name of the Deals column does not say it. */
export const targetMessages = {
  partner: { en: 'Partner', fi: 'Kumppani' },
  owner: { en: 'Seller (owner)', fi: 'Myyjä (vastuuhenkilö)' },
  company: { en: 'Customer', fi: 'Asiakas' },
  domain: { en: 'Customer’s domain', fi: 'Asiakkaan verkkotunnus' },
  stage: { en: 'Stage', fi: 'Vaihe' },
  registered: { en: 'Registered (or created)', fi: 'Rekisteröity (tai luotu)' },
  closed: { en: 'Closed', fi: 'Päätetty' },
  ignored: { en: '– leave out –', fi: '– jätä pois –' },
} satisfies Catalogue & Partial<Record<ImportTarget | 'ignored', Bilingual>>;

/** Why a row cannot come in: `column` is the file's header, `value` what stands there. */
export const rowProblemMessages = {
  excelSerial: {
    en: (column, value) =>
      `${column}: “${value}” is Excel’s internal number of a date. Format the column as a date in Excel and export again.`,
    fi: (column, value) =>
      `${column}: ”${value}” on Excelin sisäinen päivämääräluku. Muotoile sarake Excelissä päivämääräksi ja vie uudelleen.`,
  },
  impossibleDate: {
    en: (column, value) => `${column}: there is no day “${value}”.`,
    fi: (column, value) => `${column}: päivää ”${value}” ei ole.`,
  },
  unreadableDate: {
    en: (column, value) => `${column}: “${value}” is not a date. Write it like 2026-03-31.`,
    fi: (column, value) => `${column}: ”${value}” ei ole päivämäärä. Kirjoita se näin: 2026-03-31.`,
  },
  unreadableAmount: {
    en: (column, value) => `${column}: “${value}” is not an amount in the way the file writes its numbers.`,
    fi: (column, value) => `${column}: ”${value}” ei ole summa sillä tavalla kuin tiedosto kirjoittaa lukunsa.`,
  },
  unreadableHours: {
    en: (column, value) => `${column}: “${value}” is not a number of hours.`,
    fi: (column, value) => `${column}: ”${value}” ei ole tuntimäärä.`,
  },
  unknownCurrency: {
    en: (column, value) => `${column}: “${value}” is no currency code such as EUR.`,
    fi: (column, value) => `${column}: ”${value}” ei ole valuuttatunnus, kuten EUR.`,
  },
  unknownStage: {
    en: (column, value) => `${column}: no status was chosen for the stage “${value}”.`,
    fi: (column, value) => `${column}: vaiheelle ”${value}” ei valittu tilaa.`,
  },
  noStage: { en: () => 'The row has no stage.', fi: () => 'Rivillä ei ole vaihetta.' },
  tooManyCells: {
    en: (_, value) =>
      `The row has more cells than the header (“${value}”): a separator inside a text needs quotation marks around it.`,
    fi: (_, value) =>
      `Rivillä on enemmän soluja kuin otsikossa (”${value}”): erotin tekstin sisällä vaatii lainausmerkit ympärilleen.`,
  },
  brokenQuotes: {
    en: (_, value) => `A quotation mark is not closed, or stands inside a text: “${value}”.`,
    fi: (_, value) => `Lainausmerkki jää auki tai on tekstin sisällä: ”${value}”.`,
  },
  tooLong: {
    en: (column) => `${column}: the text is too long for a row (45,000 characters in all).`,
    fi: (column) => `${column}: teksti on liian pitkä riville (yhteensä 45 000 merkkiä).`,
  },
  sameIdAgain: {
    en: (id, line) => `The External ID ${id} is already on line ${line} of this file.`,
    fi: (id, line) => `Ulkoinen tunnus ${id} on jo tämän tiedoston rivillä ${line}.`,
  },
} satisfies Record<RowProblem, Bilingual<(column: string, value: string) => string>>;

/** What a row lacks although it comes in; written into its note. */
export const flagMessages = {
  noCustomer: { en: 'No customer in the file', fi: 'Tiedostossa ei asiakasta' },
  noOwner: { en: 'No seller in the file', fi: 'Tiedostossa ei myyjää' },
  registeredFromClose: {
    en: 'No date of registration: the close date was taken',
    fi: 'Ei rekisteröintipäivää: käytetty päätöspäivää',
  },
  registeredOnImport: {
    en: 'No date in the file: the day of the import was taken',
    fi: 'Tiedostossa ei päivää: käytetty tuontipäivää',
  },
  noCloseDate: { en: 'Closed, but without a close date', fi: 'Päätetty, mutta ilman päätöspäivää' },
  noAmount: { en: 'Won, but without an amount', fi: 'Voitettu, mutta ilman summaa' },
  closedBeforeRegistered: {
    en: 'Closed before it was registered: check the dates',
    fi: 'Päätetty ennen rekisteröintiä: tarkista päivät',
  },
} satisfies Record<ImportFlag, Bilingual>;

/** What the dialog has written into the workbook, in the workbook's language. */
export const importedMessages = {
  flags: { en: (flags: string) => `Import: ${flags}.`, fi: (flags: string) => `Tuonti: ${flags}.` },
  conflict: {
    en: (company: string, owner: string, ref: string, registered: string, more: number) =>
      `Check: same customer as ${ref} (${company}, ${owner}, registered ${registered})${more > 0 ? ` (+${more} more)` : ''}.`,
    fi: (company: string, owner: string, ref: string, registered: string, more: number) =>
      `Tarkista: sama asiakas kuin ${ref} (${company}, ${owner}, rekisteröity ${registered})${more > 0 ? ` (+${more} muuta)` : ''}.`,
  },
  directSales: { en: 'direct sales', fi: 'suoramyynti' },
  newPartner: {
    en: (file: string) => `Added by the import of ${file}.`,
    fi: (file: string) => `Lisätty tuotaessa tiedostoa ${file}.`,
  },
  signedFromDeal: {
    en: 'Signed: the day of its first deal in the file.',
    fi: 'Allekirjoitettu: tiedoston ensimmäisen kaupan päivä.',
  },
} satisfies Catalogue;

/** The server's own words for the log, in the workbook's language. */
export const importLogMessages = {
  reason: { en: (file: string) => `Import of ${file}`, fi: (file: string) => `Tuonti: ${file}` },
} satisfies Catalogue;

/** What the server says, in the person's language. */
export const importAnswerMessages = {
  planned: { en: 'Compared with the workbook.', fi: 'Verrattu työkirjaan.' },
  imported: {
    en: (added: number) => (added === 1 ? 'One deal was imported.' : `${added} deals were imported.`),
    fi: (added: number) => (added === 1 ? 'Yksi kauppa tuotiin.' : `${added} kauppaa tuotiin.`),
  },
} satisfies Catalogue;

const deals = (count: number, shown: string) => (count === 1 ? '1 deal' : `${shown} deals`);
const kauppaa = (count: number, shown: string) => (count === 1 ? '1 kaupan' : `${shown} kauppaa`);

/** The dialog. Figures come in twice where the grammar needs them: the count, and as the language writes it. */
export const importMessages = {
  title: { en: 'Import deals from a CSV file', fi: 'Tuo kaupat CSV-tiedostosta' },
  loading: { en: 'Reading the workbook…', fi: 'Luetaan työkirjaa…' },
  notSetUp: {
    en: 'This workbook has no Kanava sheets yet. Choose Kanava → Set up workbook first, then import.',
    fi: 'Tässä työkirjassa ei ole vielä Kanavan taulukoita. Valitse ensin Kanava → Ota työkirja käyttöön ja tuo sitten.',
  },
  step: {
    en: (step: number, steps: number) => `Step ${step} of ${steps}`,
    fi: (step: number, steps: number) => `Vaihe ${step}/${steps}`,
  },
  back: { en: 'Back', fi: 'Takaisin' },
  next: { en: 'Next', fi: 'Seuraava' },
  close: { en: 'Close', fi: 'Sulje' },
  tryAgain: { en: 'Try again', fi: 'Yritä uudelleen' },

  chooseTitle: { en: 'Choose the file', fi: 'Valitse tiedosto' },
  chooseText: {
    en: 'Export the deals of your CRM as CSV, won and lost ones too: the dashboard lives on history. Nothing is written before you have seen what would come in.',
    fi: 'Vie CRM-järjestelmäsi kaupat CSV-muodossa, myös voitetut ja hävityt: mittaristo elää historiasta. Mitään ei kirjoiteta, ennen kuin olet nähnyt, mitä tulisi.',
  },
  chooseFile: { en: 'Choose a CSV file…', fi: 'Valitse CSV-tiedosto…' },
  orDrop: { en: 'or drop it here', fi: 'tai pudota se tähän' },
  dropOne: { en: 'Drop one file at a time.', fi: 'Pudota yksi tiedosto kerrallaan.' },
  resumeHint: {
    en: 'Was an import broken off? Choose the same file again: it goes on where it stopped. The file stays on your computer; only its deals go into this spreadsheet.',
    fi: 'Jäikö tuonti kesken? Valitse sama tiedosto uudelleen: tuonti jatkuu siitä, mihin jäi. Tiedosto pysyy koneellasi, vain sen kaupat siirtyvät tähän laskentataulukkoon.',
  },
  reading: { en: 'Reading the file…', fi: 'Luetaan tiedostoa…' },

  columnsTitle: { en: 'What is in which column?', fi: 'Mitä missäkin sarakkeessa on?' },
  columnsText: {
    en: (file: string, rows: string, columns: string) =>
      `${file}: ${rows} rows, ${columns} columns. Check the guesses in the last column.`,
    fi: (file: string, rows: string, columns: string) =>
      `${file}: ${rows} riviä, ${columns} saraketta. Tarkista arvaukset viimeisestä sarakkeesta.`,
  },
  fileColumn: { en: 'In the file', fi: 'Tiedostossa' },
  firstRow: { en: (row: number) => `Row ${row}`, fi: (row: number) => `Rivi ${row}` },
  becomes: { en: 'Becomes', fi: 'Tulee kohtaan' },
  becomesOf: { en: (column: string) => `${column} becomes`, fi: (column: string) => `${column} tulee kohtaan` },
  unnamedColumn: { en: (column: number) => `Column ${column}`, fi: (column: number) => `Sarake ${column}` },
  twice: {
    en: (target: string) => `“${target}” is chosen for two columns. Leave one of them out.`,
    fi: (target: string) => `”${target}” on valittu kahdelle sarakkeelle. Jätä toinen pois.`,
  },
  needsCustomer: {
    en: 'Choose the column that names the customer.',
    fi: 'Valitse sarake, jossa on asiakkaan nimi.',
  },
  noSellerColumn: {
    en: 'No column names a partner or a seller: every deal comes in as a direct deal.',
    fi: 'Missään sarakkeessa ei ole kumppania tai myyjää: jokainen kauppa tulee suorana kauppana.',
  },
  noStageColumn: {
    en: 'No column holds a stage: you choose one status for all rows.',
    fi: 'Missään sarakkeessa ei ole vaihetta: valitset yhden tilan kaikille riveille.',
  },
  noDateColumn: {
    en: 'No column says when a deal began: the close date or today is taken, and the note says so.',
    fi: 'Mikään sarake ei kerro, milloin kauppa alkoi: käytetään päätöspäivää tai tätä päivää, ja huomautus kertoo sen.',
  },
  noAmountColumn: {
    en: 'No column holds amounts: won deals come in without revenue.',
    fi: 'Missään sarakkeessa ei ole summia: voitetut kaupat tulevat ilman liikevaihtoa.',
  },
  noIdColumn: {
    en: 'No column holds an id: the same file is recognised later, a changed one would be imported anew.',
    fi: 'Missään sarakkeessa ei ole tunnusta: sama tiedosto tunnistetaan myöhemmin, muutettu tuotaisiin uudelleen.',
  },
  dateOrder: {
    en: (example: string) => `How is ${example} read?`,
    fi: (example: string) => `Miten ${example} luetaan?`,
  },
  dayFirst: { en: (day: string) => `Day first: ${day}`, fi: (day: string) => `Päivä ensin: ${day}` },
  monthFirst: { en: (day: string) => `Month first: ${day}`, fi: (day: string) => `Kuukausi ensin: ${day}` },
  dateOrderKnown: {
    en: (example: string, day: string) =>
      `Dates: ${example} is read as ${day}. Other dates of the file show the order.`,
    fi: (example: string, day: string) =>
      `Päivämäärät: ${example} luetaan ${day}. Tiedoston muut päivät näyttävät järjestyksen.`,
  },
  dateOrderMixed: {
    en: 'The file writes dates in both orders. Rows that do not fit your choice are listed as unreadable.',
    fi: 'Tiedostossa on päiviä kummassakin järjestyksessä. Rivit, jotka eivät sovi valintaasi, luetellaan lukukelvottomina.',
  },
  dateOrderUnknown: {
    en: 'No date in the file has a day over 12, so the file cannot tell.',
    fi: 'Tiedostossa ei ole päivää yli 12, joten tiedosto ei kerro järjestystä.',
  },
  decimalMark: {
    en: (example: string) => `How is ${example} read?`,
    fi: (example: string) => `Miten ${example} luetaan?`,
  },
  decimalMixed: {
    en: 'The file uses both a point and a comma before decimals. Rows that do not fit your choice are listed as unreadable.',
    fi: 'Tiedostossa on desimaaleja sekä pisteellä että pilkulla. Rivit, jotka eivät sovi valintaasi, luetellaan lukukelvottomina.',
  },
  decimalUnknown: {
    en: 'The mark may group thousands or begin decimals; no amount in the file tells.',
    fi: 'Merkki voi ryhmitellä tuhansia tai aloittaa desimaalit; mikään tiedoston summa ei kerro.',
  },
  chooseOne: { en: 'Choose one.', fi: 'Valitse toinen.' },
  currency: { en: 'Currency of amounts that name none', fi: 'Valuutta summille, joissa sitä ei mainita' },
  badCurrency: { en: 'A three-letter currency code such as EUR.', fi: 'Kolmikirjaiminen valuuttatunnus, esim. EUR.' },

  stagesTitle: { en: 'What does each stage mean?', fi: 'Mitä kukin vaihe tarkoittaa?' },
  stagesText: {
    en: 'Each stage of the file becomes one of the statuses of this workbook. Won and lost deals make the figures; Submitted waits for your decision; Approved holds its customer. Open deals of your own sellers come in as Approved.',
    fi: 'Jokainen tiedoston vaihe muuttuu joksikin työkirjan tiloista. Voitetut ja hävityt muodostavat luvut, Lähetetty odottaa päätöstäsi ja Hyväksytty pitää asiakkaansa. Omien myyjien avoimet kaupat tulevat hyväksyttyinä.',
  },
  stage: { en: 'Stage in the file', fi: 'Vaihe tiedostossa' },
  rows: { en: 'Rows', fi: 'Rivejä' },
  status: { en: 'Status here', fi: 'Tila täällä' },
  statusOf: { en: (stage: string) => `Status for ${stage}`, fi: (stage: string) => `Tila vaiheelle ${stage}` },
  blankStage: { en: '(no stage)', fi: '(ei vaihetta)' },
  allRows: { en: '(all rows)', fi: '(kaikki rivit)' },
  chooseStatus: { en: 'Choose…', fi: 'Valitse…' },
  leaveOut: { en: '– leave these rows out –', fi: '– jätä nämä rivit pois –' },
  statusMissing: { en: 'Choose a status for each stage.', fi: 'Valitse tila jokaiselle vaiheelle.' },
  tooManyStages: {
    en: (count: string) =>
      `The column of stages has ${count} different values. Go back and choose another column, or leave it out.`,
    fi: (count: string) =>
      `Vaihesarakkeessa on ${count} eri arvoa. Palaa takaisin ja valitse toinen sarake tai jätä se pois.`,
  },

  sellersTitle: { en: 'Who are your own direct sellers?', fi: 'Ketkä ovat omia suoramyyjiäsi?' },
  sellersText: {
    en: 'Tick your own people: their deals come in as direct deals. All others become partners.',
    fi: 'Merkitse omat myyjäsi: heidän kauppansa tulevat suorina kauppoina. Muista tulee kumppaneita.',
  },
  ownSeller: { en: 'Own seller', fi: 'Oma myyjä' },
  seller: { en: 'Name in the file', fi: 'Nimi tiedostossa' },
  known: { en: 'in Partners', fi: 'kumppaneissa' },
  sellerCounts: {
    en: (own: string, partners: string, fresh: string) =>
      `${own} own sellers, ${partners} partners (${fresh} of them new).`,
    fi: (own: string, partners: string, fresh: string) =>
      `${own} omaa myyjää, ${partners} kumppania (joista uusia ${fresh}).`,
  },
  filter: { en: 'Find a name', fi: 'Etsi nimi' },
  noMatch: { en: 'No name matches.', fi: 'Mikään nimi ei täsmää.' },
  markMany: {
    en: 'Mark many at once: paste names, or use a list of your team',
    fi: 'Merkitse monta kerralla: liitä nimiä tai käytä luetteloa tiimistäsi',
  },
  pasteNames: { en: 'Paste names, one a line', fi: 'Liitä nimet, yksi rivillä' },
  markThese: { en: 'Mark these', fi: 'Merkitse nämä' },
  markCount: {
    en: (count: string) => `Mark these ${count}`,
    fi: (count: string) => `Merkitse nämä ${count}`,
  },
  secondFile: { en: 'Or use a list of your team', fi: 'Tai käytä luetteloa tiimistäsi' },
  secondFileText: {
    en: 'A second CSV file with the names and a column that tells, for example the office.',
    fi: 'Toinen CSV-tiedosto, jossa ovat nimet ja ratkaiseva sarake, esimerkiksi toimipiste.',
  },
  chooseList: { en: 'Choose the list…', fi: 'Valitse luettelo…' },
  nameColumn: { en: 'Column with the names', fi: 'Sarake, jossa on nimet' },
  tellingColumn: { en: 'Column that tells', fi: 'Ratkaiseva sarake' },
  tellingValue: { en: 'Own sellers have', fi: 'Omilla myyjillä on' },
  marked: {
    en: (marked: string, missing: string) =>
      missing === ''
        ? `${marked} marked as own sellers.`
        : `${marked} marked as own sellers. Not in the file: ${missing}.`,
    fi: (marked: string, missing: string) =>
      missing === ''
        ? `${marked} merkitty omiksi myyjiksi.`
        : `${marked} merkitty omiksi myyjiksi. Ei tiedostossa: ${missing}.`,
  },
  clearMarks: { en: 'Clear all ticks', fi: 'Poista kaikki merkinnät' },
  sourceOf: { en: 'The partners’ deals are', fi: 'Kumppanien kaupat ovat' },
  sourcedHint: { en: 'The partner found the customer', fi: 'Kumppani löysi asiakkaan' },
  influencedHint: { en: 'The partner helped to close', fi: 'Kumppani auttoi kaupan syntymistä' },
  signedFromDeal: {
    en: 'Take a new partner’s first deal as the day it signed',
    fi: 'Käytä uuden kumppanin ensimmäistä kauppaa allekirjoituspäivänä',
  },
  signedHint: {
    en: 'Needed for “partners signed” and the programme’s age. Correct the dates in Partners.',
    fi: 'Tarvitaan kumppanien määrään ja ohjelman ikään. Korjaa päivät Kumppanit-taulukossa.',
  },
  newPartnerStatus: { en: 'Status of new partners', fi: 'Uusien kumppanien tila' },

  checkTitle: { en: 'What would come in', fi: 'Mitä tulisi' },
  checking: { en: 'Comparing with the workbook…', fi: 'Verrataan työkirjaan…' },
  nothingWritten: { en: 'Nothing has been written yet.', fi: 'Mitään ei ole vielä kirjoitettu.' },
  comeIn: { en: 'come in', fi: 'tulee' },
  alreadyThere: { en: 'already there', fi: 'jo täällä' },
  unreadable: { en: 'cannot be read', fi: 'ei voi lukea' },
  inConflict: { en: 'open, in conflict', fi: 'avoinna, ristiriidassa' },
  leftOut: { en: 'left out by stage', fi: 'jätetty pois vaiheen takia' },
  byStatus: { en: 'By status', fi: 'Tiloittain' },
  partnerDeals: { en: 'Partner', fi: 'Kumppani' },
  directDeals: { en: 'Direct', fi: 'Suora' },
  total: { en: 'Total', fi: 'Yhteensä' },
  problems: { en: 'What cannot be read, and why', fi: 'Mitä ei voi lukea ja miksi' },
  problemCount: {
    en: (count: number, shown: string) => (count === 1 ? '1 row' : `${shown} rows`),
    fi: (count: number, shown: string) => (count === 1 ? '1 rivi' : `${shown} riviä`),
  },
  lines: { en: (lines: string) => `line ${lines}`, fi: (lines: string) => `rivi ${lines}` },
  andMore: { en: (count: string) => `and ${count} more`, fi: (count: string) => `ja ${count} muuta` },
  goesToIssues: {
    en: 'These rows go to the sheet Import issues with their line and reason. Correct them in the file and import it again: only they are added.',
    fi: 'Nämä rivit menevät Tuontivirheet-taulukkoon riveineen ja syineen. Korjaa ne tiedostoon ja tuo se uudelleen: vain ne lisätään.',
  },
  flagged: { en: 'Comes in, with a remark in the note', fi: 'Tulee, huomautuksena muistiinpanossa' },
  conflicts: { en: 'Open deals after the same customer', fi: 'Avoimet kaupat samalla asiakkaalla' },
  conflictsText: {
    en: 'They come in; the earlier deal is named in their column Conflict.',
    fi: 'Ne tulevat; aiempi kauppa mainitaan niiden Ristiriita-sarakkeessa.',
  },
  laterDeal: { en: 'Comes in', fi: 'Tulee' },
  earlierDeal: { en: 'Was there before', fi: 'Oli ensin' },
  newPartners: {
    en: (count: number, shown: string) => (count === 1 ? 'One new partner' : `${shown} new partners`),
    fi: (count: number, shown: string) => (count === 1 ? 'Yksi uusi kumppani' : `${shown} uutta kumppania`),
  },
  newPartnersText: {
    en: 'They are added to the sheet Partners. Check for misspelt names: each spelling is a partner of its own.',
    fi: 'Heidät lisätään Kumppanit-taulukkoon. Tarkista kirjoitusvirheet: jokainen kirjoitusasu on oma kumppaninsa.',
  },
  import: {
    en: (count: number, shown: string) => `Import ${deals(count, shown)}`,
    fi: (count: number, shown: string) => `Tuo ${kauppaa(count, shown)}`,
  },
  importIssues: { en: 'Write the list of unreadable rows', fi: 'Kirjoita luettelo lukukelvottomista riveistä' },
  nothingNew: {
    en: 'Nothing to import: all deals of this file are in the workbook already.',
    fi: 'Ei tuotavaa: tiedoston kaikki kaupat ovat jo työkirjassa.',
  },
  nothingReadable: {
    en: 'No row of this file can come in. Go back and check columns and stages, or correct the file.',
    fi: 'Tiedoston yksikään rivi ei voi tulla. Palaa tarkistamaan sarakkeet ja vaiheet tai korjaa tiedosto.',
  },

  runTitle: { en: 'Importing', fi: 'Tuodaan' },
  runText: {
    en: 'Keep this window open. If it breaks off, choose the same file again: what is in stays in, and nothing comes twice.',
    fi: 'Pidä tämä ikkuna auki. Jos tuonti katkeaa, valitse sama tiedosto uudelleen: tuodut pysyvät, eikä mikään tule kahdesti.',
  },
  progress: {
    en: (done: string, all: string) => `${done} of ${all} deals`,
    fi: (done: string, all: string) => `${done} / ${all} kauppaa`,
  },
  stop: { en: 'Stop after this batch', fi: 'Lopeta tämän erän jälkeen' },
  stopping: { en: 'Stopping after this batch…', fi: 'Lopetetaan tämän erän jälkeen…' },
  goOn: { en: 'Go on', fi: 'Jatka' },
  brokenOff: {
    en: (done: string) => `The import stopped. ${done} deals are in and stay in.`,
    fi: (done: string) => `Tuonti keskeytyi. ${done} kauppaa on tuotu, ja ne pysyvät.`,
  },

  doneTitle: { en: 'Imported', fi: 'Tuotu' },
  stoppedTitle: { en: 'Stopped', fi: 'Lopetettu' },
  added: {
    en: (count: number, shown: string) => `${deals(count, shown)} came in.`,
    fi: (count: number, shown: string) => (count === 1 ? '1 kauppa tuli.' : `${shown} kauppaa tuli.`),
  },
  left: {
    en: (count: number, shown: string) =>
      `${deals(count, shown)} did not come in yet. Choose the same file again to go on.`,
    fi: (count: number, shown: string) =>
      `${count === 1 ? '1 kauppa' : `${shown} kauppaa`} on vielä tuomatta. Jatka valitsemalla sama tiedosto uudelleen.`,
  },
  whatNext: { en: 'What comes next', fi: 'Mitä seuraavaksi' },
  nextPartners: {
    en: (shown: string) =>
      `Give the ${shown} new partners their type in the sheet Partners, and check the dates they signed: margins and the age of the programme follow from them.`,
    fi: (shown: string) =>
      `Anna ${shown} uudelle kumppanille tyyppi Kumppanit-taulukossa ja tarkista allekirjoituspäivät: niistä seuraavat katteet ja ohjelman ikä.`,
  },
  nextDecide: {
    en: (shown: string) => `Decide the ${shown} submitted deals in the sidebar, tab Decide.`,
    fi: (shown: string) => `Päätä ${shown} lähetetystä kaupasta sivupaneelin Päätä-välilehdellä.`,
  },
  nextConflicts: {
    en: (shown: string) => `Look at the ${shown} open deals in conflict: filter the column Conflict in Deals.`,
    fi: (shown: string) =>
      `Katso ${shown} avointa ristiriitaista kauppaa: suodata Kaupat-taulukon saraketta Ristiriita.`,
  },
  nextIssues: {
    en: (shown: string) => `Correct the ${shown} rows in the sheet Import issues and import the file again.`,
    fi: (shown: string) => `Korjaa Tuontivirheet-taulukon ${shown} riviä ja tuo tiedosto uudelleen.`,
  },
  nextFlags: {
    en: (shown: string) => `${shown} deals have a remark in their note (no customer, no date …).`,
    fi: (shown: string) => `${shown} kaupalla on huomautus muistiinpanossa (ei asiakasta, ei päivää …).`,
  },
  nextDashboard: { en: 'The dashboard shows the imported deals.', fi: 'Mittaristo näyttää tuodut kaupat.' },
  dashboardStale: {
    en: 'The dashboard was not updated: choose Refresh in the Kanava menu.',
    fi: 'Mittaristo ei päivittynyt: valitse päivitys Kanava-valikosta.',
  },
  another: { en: 'Import another file', fi: 'Tuo toinen tiedosto' },
} satisfies Catalogue;
