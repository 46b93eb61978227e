import type { Catalogue } from './messages';

export const runPageMessages = {
  working: { en: 'Working…', fi: 'Hetki…' },
  close: { en: 'Close', fi: 'Sulje' },
} satisfies Catalogue;
