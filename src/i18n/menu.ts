import type { Catalogue } from './messages';

export const menuMessages = {
  openSidebar: { en: 'Open Kanava', fi: 'Avaa Kanava' },
  refresh: { en: 'Refresh the dashboard', fi: 'Päivitä mittaristo' },
  figureRows: { en: 'Rows behind a figure…', fi: 'Luvun takana olevat rivit…' },
  report: { en: 'Monthly report…', fi: 'Kuukausiraportti…' },
  reportTitle: { en: 'Monthly report', fi: 'Kuukausiraportti' },
  inputs: { en: 'Inputs…', fi: 'Lähtötiedot…' },
  inputsTitle: { en: 'Inputs', fi: 'Lähtötiedot' },
  importCsv: { en: 'Import a CSV…', fi: 'Tuo CSV-tiedosto…' },
  checkLog: { en: 'Check log…', fi: 'Tarkista loki…' },
  setUp: { en: 'Set up workbook…', fi: 'Ota työkirja käyttöön…' },
  sample: { en: 'Sample programme', fi: 'Esimerkkiohjelma' },
  addSample: { en: 'Add sample programme', fi: 'Lisää esimerkkiohjelma' },
  removeSample: { en: 'Remove sample programme', fi: 'Poista esimerkkiohjelma' },
  enable: { en: 'Enable the functions in this file', fi: 'Ota funktiot käyttöön tässä tiedostossa' },
  enabled: {
    en: 'The functions work in this file now. Type =PARTNER_SCORE( in a cell to try.',
    fi: 'Funktiot toimivat nyt tässä tiedostossa. Kokeile kirjoittamalla soluun =PARTNER_SCORE(',
  },
  setUpTitle: { en: 'Set up Kanava', fi: 'Ota Kanava käyttöön' },
  checkLogTitle: { en: 'Check log', fi: 'Tarkista loki' },
  importTitle: { en: 'Import a CSV', fi: 'Tuo CSV-tiedosto' },
} satisfies Catalogue;
