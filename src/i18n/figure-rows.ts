/** What whoever asks for the rows behind a figure hears. */
import type { Catalogue } from './messages';

export const figureRowsMessages = {
  noFigureSelected: {
    en: 'Select a figure first: a line of the table “All figures” on the Dashboard. Then choose this again.',
    fi: 'Valitse ensin luku: rivi Mittaristo-taulukon taulukosta ”Kaikki luvut”. Valitse sitten tämä uudelleen.',
  },
  figureRows: {
    en: (figure: string, count: number, sheet: string, rows: string) =>
      `${figure}: ${count} ${count === 1 ? 'row' : 'rows'} of ${sheet}: ${rows}.`,
    fi: (figure: string, count: number, sheet: string, rows: string) =>
      `${figure}: ${count} ${count === 1 ? 'rivi' : 'riviä'} taulukossa ${sheet}: ${rows}.`,
  },
  nextFigureRows: { en: 'The first of them is selected.', fi: 'Niistä ensimmäinen on valittu.' },
  figureWithoutRows: {
    en: (figure: string) => `${figure}: today it rests on no row of Deals or Partners.`,
    fi: (figure: string) => `${figure}: se ei nyt perustu Kaupat- tai Kumppanit-taulukon riveihin.`,
  },
} satisfies Catalogue;
