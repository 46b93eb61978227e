/** What the server says when a partner is scored. */
import { roundMoney } from '../core/money/money';
import type { Catalogue } from './messages';

/** As the sidebar shows it: at most two decimals. */
const scoreText = (score: number): string => String(roundMoney(score, 2));

export const partnerMessages = {
  nameRequired: { en: 'Name the partner.', fi: 'Anna kumppanin nimi.' },
  nameTooLong: { en: 'At most 5,000 characters.', fi: 'Enintään 5 000 merkkiä.' },
  ratingRange: { en: 'A number from 1 to 10.', fi: 'Luku 1–10.' },
  partnerSaved: {
    en: (name: string, score: number) => `${name} is saved with a score of ${scoreText(score)}.`,
    fi: (name: string, score: number) => `${name} on tallennettu, pisteet ${scoreText(score).replace('.', ',')}.`,
  },
  lowCoverage: {
    en: 'Its customer coverage is low, and coverage is the primary criterion: a skilled partner with other customers brings nothing.',
    fi: 'Sen asiakaspeitto on matala, ja asiakaspeitto on ensisijainen kriteeri: taitava kumppani, jolla on muut asiakkaat, ei tuo mitään.',
  },
  nextNew: {
    en: 'It is a candidate until you set its status in the sheet Partners. You can register deals for it now.',
    fi: 'Se on ehdokas, kunnes vaihdat sen tilan Kumppanit-taulukossa. Voit jo rekisteröidä sille kauppoja.',
  },
  nextKnown: { en: 'The row in the sheet Partners is up to date.', fi: 'Kumppanit-taulukon rivi on ajan tasalla.' },
  yourName: { en: 'Type your name: the log says who did what.', fi: 'Kirjoita nimesi: loki kertoo, kuka teki mitä.' },
  yourNameTooLong: { en: 'At most 100 characters.', fi: 'Enintään 100 merkkiä.' },
  nameKept: {
    en: (name: string) => `The log now calls you ${name}.`,
    fi: (name: string) => `Loki kutsuu sinua nyt nimellä ${name}.`,
  },
} satisfies Catalogue;
