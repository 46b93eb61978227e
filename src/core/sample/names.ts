/** Invented customers and people: no real company, and no address that anybody could own (RFC 2606: .example). */
import { pick, type Random } from './chance';

/** Company form and lines of business by country; the more often a code is listed below, the more customers there. */
const BUSINESS: Readonly<Record<string, readonly [form: string, lines: string]>> = {
  FI: ['Oy', 'Konepaja Logistiikka Energia Elintarvike Terveys'],
  SE: ['AB', 'Verkstad Logistik Energi Livsmedel Vård'],
  NO: ['AS', 'Verksted Logistikk Energi Næringsmidler Helse'],
  DK: ['A/S', 'Maskiner Logistik Energi Fødevarer Sundhed'],
  EE: ['OÜ', 'Masinad Logistika Energia Toit Tervis'],
  DE: ['GmbH', 'Maschinenbau Logistik Energie Lebensmittel Pflege'],
  NL: ['B.V.', 'Machines Logistiek Energie Voeding Zorg'],
  PL: ['Sp. z o.o.', 'Maszyny Logistyka Energia Spożywcza Zdrowie'],
};
export const DIRECT_COUNTRIES = ['FI', 'FI', 'FI', 'FI', 'FI', 'SE', 'SE', 'EE', 'DE', 'DK', 'NO', 'NL', 'PL'] as const;

const BEGINNINGS =
  'Tai Kuu Hal Sol Bren Ost Vel Nor Rau Lin Mar Kel Jor Pel Sar Tor Vir Mel Her Kas Ryn Dal Eri Fal'.split(' ');
const ENDINGS =
  'velo ranto vika deka nora lupa misto bena gora tiva rusko sampi lenka varo dusi kola perno zeta mundi fira'.split(
    ' ',
  );
const FIRST_NAMES = 'Aino Elin Jonas Mika Sanna Peter Katrin Oskar Marta Henrik Liisa Anna'.split(' ');
const LAST_NAMES = 'Lehtola Bergvall Kellermann Saarnio Holmkvist Tamberg Visser Nowicka Rautala Dahlstrand'.split(' ');

/** Coprime to the number of names, so that counting on visits each name once before any comes again. */
const STRIDE = 77;

export interface Customer {
  readonly company: string;
  readonly domain: string;
  readonly email: string;
  readonly country: string;
}

/** Gives a customer that it has not given before, 480 times. */
export function customerNames(random: Random): (country: string) => Customer {
  const count = BEGINNINGS.length * ENDINGS.length;
  let position = Math.floor(random() * count);
  return (country) => {
    position = (position + STRIDE) % count;
    const name = `${BEGINNINGS[position % BEGINNINGS.length]}${ENDINGS[Math.floor(position / BEGINNINGS.length)]}`;
    const [form, lines] = BUSINESS[country] ?? ['Ltd', 'Trading'];
    const domain = `${name.toLowerCase()}.example`;
    const email = addressOf(personName(random), domain);
    return { company: `${name} ${pick(random, lines.split(' '))} ${form}`, domain, email, country };
  };
}

export function personName(random: Random): string {
  return `${pick(random, FIRST_NAMES)} ${pick(random, LAST_NAMES)}`;
}

export function addressOf(person: string, domain: string): string {
  return `${person.toLowerCase().replace(' ', '.')}@${domain}`;
}
