/** What stops an action: each names the thing, what is allowed and what to do. */
import type { Catalogue } from './messages';

export const problemMessages = {
  notSetUp: {
    en: 'This workbook has no Kanava sheets yet. Choose Kanava → Set up workbook; nothing was changed.',
    fi: 'Tässä työkirjassa ei ole vielä Kanavan taulukoita. Valitse Kanava → Ota työkirja käyttöön; mitään ei muutettu.',
  },
  missingSheet: {
    en: (sheet: string) =>
      `The sheet ${sheet} is missing. Undo its deletion (File → Version history has it), or choose Kanava → Set up workbook: it makes the sheet anew and leaves the others as they are. Nothing was changed.`,
    fi: (sheet: string) =>
      `Taulukko ${sheet} puuttuu. Peru sen poisto (Tiedosto → Versiohistoria) tai valitse Kanava → Ota työkirja käyttöön: se luo taulukon uudelleen ja jättää muut ennalleen. Mitään ei muutettu.`,
  },
  missingColumn: {
    en: (column: string, sheet: string) =>
      `The column ${column} is missing from the sheet ${sheet}. Undo its deletion, or choose Kanava → Set up workbook to add it again. Nothing was changed.`,
    fi: (column: string, sheet: string) =>
      `Sarake ${column} puuttuu taulukosta ${sheet}. Peru sen poisto tai lisää se valitsemalla Kanava → Ota työkirja käyttöön. Mitään ei muutettu.`,
  },
  doubledColumn: {
    en: (column: string, sheet: string, places: string) =>
      `The sheet ${sheet} has the column ${column} more than once (${places}). Rename or delete the ones that should not count. Nothing was changed.`,
    fi: (column: string, sheet: string, places: string) =>
      `Taulukossa ${sheet} on sarake ${column} useammin kuin kerran (${places}). Nimeä uudelleen tai poista ylimääräiset. Mitään ei muutettu.`,
  },
  doubledSheet: {
    en: (sheet: string, names: string) =>
      `Several sheets could be ${sheet} (${names}). Rename the one that counts to ${sheet}, or delete the copies. Nothing was changed.`,
    fi: (sheet: string, names: string) =>
      `Usea taulukko voi olla ${sheet} (${names}). Anna oikealle nimeksi ${sheet} tai poista kopiot. Mitään ei muutettu.`,
  },
  headerGone: {
    en: (sheet: string) =>
      `The first row of the sheet ${sheet} no longer holds the headers. Undo their deletion, or choose Kanava → Set up workbook: it puts them back above the records. Nothing was changed.`,
    fi: (sheet: string) =>
      `Taulukon ${sheet} ensimmäisellä rivillä ei ole enää otsikoita. Peru niiden poisto tai valitse Kanava → Ota työkirja käyttöön: se palauttaa ne rivien yläpuolelle. Mitään ei muutettu.`,
  },
  headerNotOnTop: {
    en: (sheet: string, row: number) =>
      `The headers of the sheet ${sheet} are in row ${row}. Move that row back to the top, or delete the rows above it if they are yours. Nothing was changed.`,
    fi: (sheet: string, row: number) =>
      `Taulukon ${sheet} otsikot ovat rivillä ${row}. Siirrä rivi takaisin ylimmäksi tai poista sen yläpuoliset rivit, jos ne ovat sinun. Mitään ei muutettu.`,
  },
  busy: {
    en: 'Somebody else is saving right now. Nothing was saved; try again in a few seconds.',
    fi: 'Joku muu tallentaa juuri nyt. Mitään ei tallennettu; yritä uudelleen muutaman sekunnin kuluttua.',
  },
  interrupted: {
    en: (detail: string) =>
      `Google Sheets did not answer while saving (${detail}). Nothing is lost: press the button again, it is saved only once.`,
    fi: (detail: string) =>
      `Google Sheets ei vastannut tallennuksen aikana (${detail}). Mitään ei ole kadonnut: paina painiketta uudelleen, tallennus tehdään vain kerran.`,
  },
  unknownDeal: {
    en: (id: string) => `There is no deal ${id} in the sheet Deals any more. Reload the list; nothing was changed.`,
    fi: (id: string) => `Kauppaa ${id} ei enää ole Kaupat-taulukossa. Lataa luettelo uudelleen; mitään ei muutettu.`,
  },
  partnerGone: {
    en: (name: string) =>
      `There is no partner ${name} in the sheet Partners any more. Reload the list; nothing was changed.`,
    fi: (name: string) =>
      `Kumppania ${name} ei enää ole Kumppanit-taulukossa. Lataa luettelo uudelleen; mitään ei muutettu.`,
  },
  doubledId: {
    en: (id: string, rows: string) =>
      `${id} stands in the sheet Deals more than once (rows ${rows}). Delete the copies, or clear their Deal ID and choose Kanava → Check log: it gives them IDs of their own. Nothing was changed.`,
    fi: (id: string, rows: string) =>
      `${id} on Kaupat-taulukossa useammin kuin kerran (rivit ${rows}). Poista kopiot tai tyhjennä niiden kaupan tunnus ja valitse Kanava → Tarkista loki: se antaa niille omat tunnukset. Mitään ei muutettu.`,
  },
  rowMoved: {
    en: (name: string) =>
      `Somebody moved or deleted the row of ${name} while this was being saved. The log holds what was to be written, and no other row was touched: press the button again, it is saved only once.`,
    fi: (name: string) =>
      `Joku siirsi tai poisti rivin ${name} tallennuksen aikana. Lokissa on, mitä piti kirjoittaa, eikä muihin riveihin koskettu: paina painiketta uudelleen, tallennus tehdään vain kerran.`,
  },
  unreadableStatus: {
    en: (id: string, found: string) =>
      `The status of ${id} reads “${found}”, which is none of the statuses. Choose one from the drop-down in the cell, then try again.`,
    fi: (id: string, found: string) =>
      `Kaupan ${id} tila on “${found}”, joka ei ole mikään tiloista. Valitse tila solun valikosta ja yritä uudelleen.`,
  },
  unreadableCell: {
    en: (detail: string) =>
      `A cell of the sheet Deals cannot be read: ${detail} Correct it there, then try again. Nothing was changed.`,
    fi: (detail: string) =>
      `Kaupat-taulukon solua ei voi lukea: ${detail} Korjaa se ja yritä uudelleen. Mitään ei muutettu.`,
  },
  noTiers: {
    en: 'The tier table in Settings is empty or cannot be read, so there is no margin to freeze. Fill in Tier, Revenue from and Margin there, then approve again.',
    fi: 'Asetusten tasotaulukko on tyhjä tai lukukelvoton, joten kiinnitettävää katetta ei ole. Täytä siihen Taso, Liikevaihto alkaen ja Kate ja hyväksy uudelleen.',
  },
  noRate: {
    en: (currency: string, day: string) =>
      `There is no exchange rate for ${currency} on ${day}, so the partner’s revenue and tier cannot be computed. Add a row to the sheet Exchange rates (Kanava → Money → Exchange rates), or type the partner’s margin into its row of Partners; then try again. Nothing was changed.`,
    fi: (currency: string, day: string) =>
      `Valuutalla ${currency} ei ole kurssia päivälle ${day}, joten kumppanin liikevaihtoa ja tasoa ei voi laskea. Lisää rivi Valuuttakurssit-taulukkoon (Kanava → Raha → Valuuttakurssit) tai kirjoita kumppanin kate sen riville Kumppanit-taulukossa ja yritä uudelleen. Mitään ei muutettu.`,
  },
  dealWithoutPartner: {
    en: (id: string, partner: string) =>
      `${id} names ${partner === '' ? 'no partner' : `the partner “${partner}”, who is not in the sheet Partners`}. Write a name from Partners into the cell, or add the partner there, then approve again. Nothing was changed.`,
    fi: (id: string, partner: string) =>
      `Kaupalla ${id} ${partner === '' ? 'ei ole kumppania' : `on kumppani “${partner}”, jota ei ole Kumppanit-taulukossa`}. Kirjoita soluun nimi Kumppanit-taulukosta tai lisää kumppani sinne ja hyväksy uudelleen. Mitään ei muutettu.`,
  },
  noMarginForAmount: {
    en: (id: string) => `The amount of ${id} is not a number. Correct the cell in the sheet Deals, then approve again.`,
    fi: (id: string) => `Kaupan ${id} summa ei ole luku. Korjaa solu Kaupat-taulukossa ja hyväksy uudelleen.`,
  },
  badRequest: {
    en: (what: string) => `The request could not be understood (${what}). Close the panel, open it again and retry.`,
    fi: (what: string) => `Pyyntöä ei ymmärretty (${what}). Sulje paneeli, avaa se uudelleen ja yritä taas.`,
  },
  rowTooLong: {
    en: (id: string) =>
      `${id}: the texts of this row are together too long for a cell of the log (50,000 characters). Shorten them; nothing was saved.`,
    fi: (id: string) =>
      `${id}: rivin tekstit ovat yhdessä liian pitkiä lokin soluun (50 000 merkkiä). Lyhennä niitä; mitään ei tallennettu.`,
  },
} satisfies Catalogue;

export type ProblemCode = keyof typeof problemMessages;
