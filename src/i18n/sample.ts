import type { Catalogue } from './messages';

export const sampleMessages = {
  sampleAdded: {
    en: (partners: number, deals: number) => `The sample programme is in: ${partners} partners, ${deals} deals.`,
    fi: (partners: number, deals: number) => `Esimerkkiohjelma on lisätty: ${partners} kumppania, ${deals} kauppaa.`,
  },
  nextLookAtSample: {
    en: 'Look at the dashboard, then try to register a deal. Remove sample programme takes exactly this away again.',
    fi: 'Katso mittaristoa ja kokeile rekisteröidä kauppa. Poista esimerkkiohjelma vie täsmälleen tämän pois.',
  },
  sampleAlready: {
    en: 'The sample programme is already in this workbook. Remove it first to add it anew.',
    fi: 'Esimerkkiohjelma on jo tässä työkirjassa. Poista se ensin, jos haluat lisätä sen uudelleen.',
  },
  sampleRemoved: {
    en: (partners: number, deals: number) => `The sample programme is gone: ${partners} partners, ${deals} deals.`,
    fi: (partners: number, deals: number) => `Esimerkkiohjelma on poistettu: ${partners} kumppania, ${deals} kauppaa.`,
  },
  keptPartners: {
    en: (names: string) => `Kept, because deals of your own name them: ${names}.`,
    fi: (names: string) => `Säilytetty, koska omat kauppasi mainitsevat ne: ${names}.`,
  },
  noSample: {
    en: 'There is no sample programme in this workbook.',
    fi: 'Tässä työkirjassa ei ole esimerkkiohjelmaa.',
  },
} satisfies Catalogue;
