/** What is wrong with a field of the registration form: shown beside it, the same from the browser and the server. */
import type { FieldError } from '../core/registration';
import type { Catalogue } from './messages';

export const fieldErrorMessages = {
  required: { en: 'Fill this in.', fi: 'Täytä tämä.' },
  unknownPartner: {
    en: 'Not on the Partners sheet. Choose one from the list, or add it on the Partner tab.',
    fi: 'Ei ole Kumppanit-taulukossa. Valitse luettelosta tai lisää Kumppani-välilehdellä.',
  },
  partnerOfDirect: {
    en: 'A direct deal has no partner. Leave this blank, or choose another source.',
    fi: 'Suoralla kaupalla ei ole kumppania. Jätä tyhjäksi tai valitse toinen lähde.',
  },
  tooLong: { en: 'At most 5,000 characters.', fi: 'Enintään 5 000 merkkiä.' },
  notText: { en: 'Write text here.', fi: 'Kirjoita tähän tekstiä.' },
  notEmail: { en: 'Write the address like name@acme.fi.', fi: 'Kirjoita osoite näin: nimi@acme.fi.' },
  notDomain: { en: 'Write the domain like acme.fi.', fi: 'Kirjoita verkkotunnus näin: acme.fi.' },
  unknownCountry: {
    en: 'Not a country we know. Write its name or two letters, such as FI.',
    fi: 'Tuntematon maa. Kirjoita sen nimi tai kaksi kirjainta, esim. FI.',
  },
  notPositive: { en: 'Must be more than 0.', fi: 'Pitää olla suurempi kuin 0.' },
  unknownCurrency: { en: 'Use a code such as EUR.', fi: 'Käytä tunnusta, esim. EUR.' },
  notDate: { en: 'This is not a date.', fi: 'Tämä ei ole päivä.' },
  unknownSource: { en: 'Choose a source from the list.', fi: 'Valitse lähde luettelosta.' },
} satisfies Catalogue & Record<FieldError, unknown>;
