/** What the server says when a workbook is set up. */
import type { Catalogue } from './messages';

export const setUpAnswerMessages = {
  workbookReady: { en: 'The workbook is ready.', fi: 'Työkirja on valmis.' },
  workbookRepaired: {
    en: 'Set-up is done: what was missing is back, nothing that you typed was changed.',
    fi: 'Käyttöönotto on tehty: puuttuvat osat on palautettu, kirjoittamaasi ei muutettu.',
  },
  nextFirstPartner: {
    en: 'Next: open the sidebar, add your first partner on the tab Partner, then register a deal.',
    fi: 'Seuraavaksi: avaa sivupaneeli, lisää ensimmäinen kumppani Kumppani-välilehdellä ja rekisteröi kauppa.',
  },
  nextExamples: {
    en: 'The tier thresholds in Settings are examples (yellow): replace them with your own.',
    fi: 'Asetusten tasorajat ovat esimerkkejä (keltaisella): korvaa ne omillasi.',
  },
  badLanguage: { en: 'Choose English or Finnish.', fi: 'Valitse suomi tai englanti.' },
  badCurrency: { en: 'A three-letter currency code such as EUR.', fi: 'Kolmikirjaiminen valuuttatunnus, esim. EUR.' },
  unusableTiers: {
    en: (detail: string) => `The tiers cannot be used: ${detail}`,
    fi: (detail: string) => `Tasoja ei voi käyttää: ${detail}`,
  },
} satisfies Catalogue;
