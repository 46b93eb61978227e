/** Countries as people write them: ISO 3166 two letters, or the English or Finnish name. */

/** Code, then the names that are read, the usual one first; the smallest territories go by their code alone. */
const COUNTRIES = `AD Andorra|AE United Arab Emirates/UAE/Arabiemiirikunnat|AF Afghanistan/Afganistan|AG Antigua and Barbuda|AI
AL Albania|AM Armenia|AO Angola|AQ|AR Argentina/Argentiina|AS|AT Austria/Itävalta|AU Australia|AW Aruba
AX Åland Islands/Ahvenanmaa|AZ Azerbaijan/Azerbaidžan|BA Bosnia and Herzegovina/Bosnia/Bosnia ja Hertsegovina
BB Barbados|BD Bangladesh|BE Belgium/Belgia|BF Burkina Faso|BG Bulgaria|BH Bahrain|BI Burundi|BJ Benin|BL|BM Bermuda
BN Brunei/Brunei Darussalam|BO Bolivia|BQ|BR Brazil/Brasilia|BS Bahamas/Bahama|BT Bhutan|BV|BW Botswana
BY Belarus/Valko-Venäjä|BZ Belize|CA Canada/Kanada|CC
CD Democratic Republic of the Congo/DR Congo/Kongon demokraattinen tasavalta
CF Central African Republic/Keski-Afrikan tasavalta|CG Congo/Kongon tasavalta/Kongo|CH Switzerland/Sveitsi
CI Côte d’Ivoire/Ivory Coast/Norsunluurannikko|CK|CL Chile|CM Cameroon/Kamerun|CN China/Kiina|CO Colombia/Kolumbia
CR Costa Rica|CU Cuba/Kuuba|CV Cape Verde/Cabo Verde/Kap Verde|CW Curaçao|CX|CY Cyprus/Kypros
CZ Czechia/Czech Republic/Tšekki|DE Germany/Saksa|DJ Djibouti|DK Denmark/Tanska|DM Dominica
DO Dominican Republic/Dominikaaninen tasavalta|DZ Algeria|EC Ecuador|EE Estonia/Viro|EG Egypt/Egypti
EH Western Sahara/Länsi-Sahara|ER Eritrea|ES Spain/Espanja|ET Ethiopia/Etiopia|FI Finland/Suomi|FJ Fiji/Fidži|FK
FM Micronesia/Mikronesia|FO Faroe Islands/Färsaaret|FR France/Ranska|GA Gabon
GB United Kingdom/UK/Great Britain/Britain/England/Scotland/Wales/Northern Ireland/Iso-Britannia/Yhdistynyt kuningaskunta/Englanti/Skotlanti
GD Grenada|GE Georgia|GF French Guiana/Ranskan Guayana|GG Guernsey|GH Ghana|GI Gibraltar|GL Greenland/Grönlanti
GM Gambia|GN Guinea|GP Guadeloupe|GQ Equatorial Guinea/Päiväntasaajan Guinea|GR Greece/Kreikka|GS|GT Guatemala|GU
GW Guinea-Bissau|GY Guyana|HK Hong Kong/Hongkong|HM|HN Honduras|HR Croatia/Kroatia|HT Haiti|HU Hungary/Unkari
ID Indonesia|IE Ireland/Irlanti|IL Israel|IM Isle of Man/Mansaari|IN India/Intia|IO|IQ Iraq/Irak|IR Iran
IS Iceland/Islanti|IT Italy/Italia|JE Jersey|JM Jamaica/Jamaika|JO Jordan/Jordania|JP Japan/Japani|KE Kenya/Kenia
KG Kyrgyzstan/Kirgisia|KH Cambodia/Kambodža|KI Kiribati|KM Comoros/Komorit|KN St. Kitts and Nevis
KP North Korea/Pohjois-Korea|KR South Korea/Korea/Republic of Korea/Etelä-Korea|KW Kuwait|KY|KZ Kazakhstan/Kazakstan
LA Laos|LB Lebanon/Libanon|LC St. Lucia|LI Liechtenstein|LK Sri Lanka|LR Liberia|LS Lesotho|LT Lithuania/Liettua
LU Luxembourg/Luxemburg|LV Latvia|LY Libya|MA Morocco/Marokko|MC Monaco|MD Moldova|ME Montenegro|MF
MG Madagascar/Madagaskar|MH Marshall Islands/Marshallinsaaret
MK North Macedonia/Macedonia/Pohjois-Makedonia/Makedonia|ML Mali|MM Myanmar/Burma|MN Mongolia|MO Macao/Macau|MP
MQ Martinique|MR Mauritania|MS|MT Malta|MU Mauritius|MV Maldives/Malediivit|MW Malawi|MX Mexico/Meksiko
MY Malaysia/Malesia|MZ Mozambique/Mosambik|NA Namibia|NC New Caledonia/Uusi-Kaledonia|NE Niger|NF|NG Nigeria
NI Nicaragua|NL Netherlands/The Netherlands/Holland/Alankomaat/Hollanti|NO Norway/Norja|NP Nepal|NR Nauru|NU
NZ New Zealand/Uusi-Seelanti|OM Oman|PA Panama|PE Peru|PF French Polynesia/Ranskan Polynesia
PG Papua New Guinea/Papua-Uusi-Guinea|PH Philippines/Filippiinit|PK Pakistan|PL Poland/Puola|PM|PN|PR Puerto Rico
PS Palestine/Palestinian Territories/Palestiina|PT Portugal/Portugali|PW Palau|PY Paraguay|QA Qatar|RE Réunion
RO Romania|RS Serbia|RU Russia/Russian Federation/Venäjä|RW Rwanda/Ruanda|SA Saudi Arabia
SB Solomon Islands/Salomonsaaret|SC Seychelles/Seychellit|SD Sudan|SE Sweden/Ruotsi|SG Singapore|SH|SI Slovenia|SJ
SK Slovakia|SL Sierra Leone|SM San Marino|SN Senegal|SO Somalia|SR Suriname|SS South Sudan/Etelä-Sudan
ST São Tomé and Príncipe|SV El Salvador|SX Sint Maarten|SY Syria/Syyria|SZ Eswatini/Swaziland/Swazimaa|TC
TD Chad/Tšad|TF|TG Togo|TH Thailand/Thaimaa|TJ Tajikistan/Tadžikistan|TK|TL Timor-Leste/East Timor/Itä-Timor
TM Turkmenistan|TN Tunisia|TO Tonga|TR Türkiye/Turkey/Turkki|TT Trinidad and Tobago/Trinidad|TV Tuvalu|TW Taiwan
TZ Tanzania/Tansania|UA Ukraine/Ukraina|UG Uganda|UM
US United States/USA/U.S./U.S.A./United States of America/America/Yhdysvallat/Amerikan yhdysvallat|UY Uruguay
UZ Uzbekistan|VA Vatican City/Vatican/Vatikaani|VC St. Vincent and Grenadines/Saint Vincent ja Grenadiinit
VE Venezuela|VG|VI|VN Vietnam/Viet Nam|VU Vanuatu|WF|WS Samoa|XK Kosovo|YE Yemen/Jemen|YT
ZA South Africa/Etelä-Afrikka|ZM Zambia/Sambia|ZW Zimbabwe`;

/** Codes that people write though ISO 3166 has another one. */
const OTHER_CODES: readonly (readonly [string, string])[] = [
  ['UK', 'GB'],
  ['EL', 'GR'],
];

let codes: Map<string, string> | undefined;

/** ISO 3166 code of a country; '' for a blank cell, undefined for what is neither a code nor a known name. */
export function countryCode(text: string): string | undefined {
  codes ??= readCodes();
  return text.trim() === '' ? '' : (codes.get(text.trim().toUpperCase()) ?? codes.get(foldName(text)));
}

function readCodes(): Map<string, string> {
  const found = new Map<string, string>(OTHER_CODES);
  for (const entry of COUNTRIES.split(/[|\n]/)) {
    const code = entry.slice(0, 2);
    found.set(code, code);
    for (const name of entry.slice(3).split('/')) if (name !== '') found.set(foldName(name), code);
  }
  return found;
}

/** Case, accents and punctuation vary; lower case keeps names apart from codes. */
function foldName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}]+/gu, ' ')
    .replace(/\bst\b/g, 'saint')
    .replace(/ ja /g, ' and ')
    .trim();
}
