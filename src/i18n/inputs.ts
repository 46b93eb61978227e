/** The sheet Inputs: its headers and units, and what is said when it is made. */
import type { InputUnit } from '../core/dashboard/inputs';
import type { Bilingual } from '../core/language';
import type { Catalogue } from './messages';

/** The headers of its columns, in their order. */
export const inputHeaders = {
  label: { en: 'Figure', fi: 'Luku' },
  value: { en: 'Value', fi: 'Arvo' },
  unit: { en: 'Unit', fi: 'Yksikkö' },
  help: { en: 'What it is', fi: 'Mikä se on' },
} as const satisfies Catalogue;

export const inputUnits: Readonly<Record<InputUnit, Bilingual>> = {
  money: { en: 'programme currency', fi: 'ohjelman valuutta' },
  share: { en: '0–100 %', fi: '0–100 %' },
  days: { en: 'days', fi: 'päivää' },
  rating: { en: '1–10', fi: '1–10' },
};

/** Who asked for the sheet hears one of these. */
export const inputAnswerMessages = {
  inputsMade: {
    en: (count: number) => `The sheet Inputs has room for ${count} more ${count === 1 ? 'figure' : 'figures'}.`,
    fi: (count: number) => `Lähtötiedot-taulukossa on paikka ${count} uudelle luvulle.`,
  },
  inputsComplete: {
    en: 'The sheet Inputs has a row for every figure; nothing was changed.',
    fi: 'Lähtötiedot-taulukossa on rivi jokaiselle luvulle; mitään ei muutettu.',
  },
  nextInputs: {
    en: 'Fill in what you know. What stays blank is n/a on the dashboard.',
    fi: 'Täytä, mitä tiedät. Tyhjät ovat mittaristossa n/a.',
  },
} satisfies Catalogue;
