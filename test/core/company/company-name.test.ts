import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { companyName } from '../../../src/core/company/company-name';

describe('companyName', () => {
  it.each([
    ['KONE Oyj', 'kone', 'oyj'],
    ['Oy Karl Fazer Ab', 'karlfazer', 'oy ab'],
    ['AS Tallinna Vesi', 'tallinnavesi', 'as'],
    ['Kongsberg Gruppen ASA', 'kongsberggruppen', 'asa'],
    ['Peter Asschenfeldt A/S', 'peterasschenfeldt', 'as'],
    [
      'Borussia Dortmund GmbH & Co. Kommanditgesellschaft auf Aktien',
      'borussiadortmund',
      'gmbh & co kommanditgesellschaft auf aktien',
    ],
    ['Drägerwerk AG & Co. KGaA', 'dragerwerk', 'ag & co kgaa'],
    ['Canon Europa N. V.', 'canoneuropa', 'nv'],
    ['Calliditas Therapeutics AB (publ)', 'calliditastherapeutic', 'ab publ'],
    ['Pinkpepper Korlátolt Felelősségű Társaság', 'pinkpepper', 'korlatolt felelossegu tarsasag'],
    ['Consyrsa SA de CV', 'consyrsa', 'sa de cv'],
    ['Agrol Sp. z o.o.', 'agrol', 'sp zoo'],
    ['Škoda Auto a.s.', 'skodaauto', 'as'],
    ['D.S.M. N.V.', 'dsm', 'nv'],
    ['T:mi Virtanen', 'virtanen', 'tmi'],
    ['The Goldman Sachs Group, Inc.', 'goldmansachsgroup', 'inc'],
    ['McDonald’s', 'mcdonalds', ''],
    ['Łódź Øresund Æbler Straße', 'lodzoresundaeblerstrasse', ''],
    ['Smith & Sons Ltd', 'smithsons', 'ltd'],
    ['Disney+', 'disney', ''],
    ['As Oy Koivula', 'asoykoivula', ''],
    ['Asunto Oy Koivula', 'asoykoivula', ''],
    ['Bostads Ab Björkdal', 'asoybjorkdal', ''],
    ['Kiinteistö Oy Koivula', 'koykoivula', ''],
    ['Limited Company', 'limited', 'company'],
    ['Oy', 'oy', ''],
    ['A&B', 'a&b', ''],
    ['Газпром', 'gazprom', ''],
    ['Αθήνα', 'athina', ''],
    ['Bauer GmbH Deutschland', 'bauerdeutschland', 'gmbh'],
    ['SiemensAG', 'siemens', 'ag'],
    ['Croda Intl', 'crodainternational', ''],
    ['OK Hämeenmaa', 'osuuskauppahameenmaa', ''],
    ['D.S.M. N.V.', 'dsm', 'nv'],
    ['Karhula Handelsbolag', 'karhula', 'handelsbolag'],
    ['Karhula avoin yhtiö', 'karhula', 'avoin yhtio'],
    ['Limited Liability Company Karhula', 'karhula', 'limited liability company'],
    ['?!', '?!', ''],
    ['', '', ''],
  ])('%s', (text, key, form) => {
    const name = companyName(text);
    expect(name.key).toBe(key);
    expect(name.form).toBe(form);
  });

  it('is read from any text without an error, and without a name only from nothing', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' })), (text) => {
        const name = companyName(text);
        expect(name.key === '').toBe(text.trim() === '');
      }),
    );
  });
});
