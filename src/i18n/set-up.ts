import type { Catalogue } from './messages';

export const setUpMessages = {
  setting: { en: 'Setting', fi: 'Asetus' },
  value: { en: 'Value', fi: 'Arvo' },
  unit: { en: 'Unit', fi: 'Yksikkö' },
  origin: { en: 'Origin', fi: 'Alkuperä' },
  exampleTiers: {
    en: 'Example. The guides give no revenue thresholds: replace these with your own.',
    fi: 'Esimerkki. Oppaat eivät anna liikevaihtorajoja: korvaa nämä omillasi.',
  },
  guides: {
    en: 'Guide A: the 2026 guide to channel partner strategy (Rinne Partners). Guide B: a general guide to channel sales.',
    fi: 'Opas A: Kanavakumppanistrategian mestaruuteen, opas vuodelle 2026 (Rinne Partners). Opas B: yleinen kanavamyynnin opas.',
  },
} satisfies Catalogue;
