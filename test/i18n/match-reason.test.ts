import { describe, expect, it } from 'vitest';
import type { MatchReason } from '../../src/core/company/company-match';
import { matchReasonText, REASONS_IN } from '../../src/i18n/match-reason';

const REASONS: readonly (readonly [MatchReason, string, string])[] = [
  [{ code: 'sameDomain', domain: 'acme.fi' }, 'Same website domain acme.fi.', 'Sama verkkotunnus acme.fi.'],
  [{ code: 'identicalName', name: 'Acme Ltd.' }, 'Same name: Acme Ltd.', 'Sama nimi: Acme Ltd.'],
  [
    { code: 'sameName', names: ['KONE Oyj', 'Kone'], ignored: ['form'] },
    'Same name once company form is ignored: KONE Oyj = Kone.',
    'Sama nimi, kun yhtiömuoto jätetään huomiotta: KONE Oyj = Kone.',
  ],
  [
    { code: 'sameName', names: ['A', 'B'], ignored: ['form', 'article', 'accents'] },
    'Same name once company form, "The" and accents are ignored: A = B.',
    'Sama nimi, kun yhtiömuoto, "The" ja tarkkeet jätetään huomiotta: A = B.',
  ],
  [
    { code: 'otherCountryAndDomain', countries: ['FI', 'CA'], domains: ['eq.fi', 'eq.ca'] },
    'Same name, but another country (FI / CA) and another website domain (eq.fi / eq.ca).',
    'Sama nimi, mutta eri maa (FI / CA) ja eri verkkotunnus (eq.fi / eq.ca).',
  ],
  [
    { code: 'sharedHost', domain: 'gmail.com', kind: 'freeMail' },
    'Different: gmail.com is a free mail service, and the names have no word in common.',
    'Eri yritys: gmail.com on ilmainen sähköposti, eikä nimissä ole yhteistä sanaa.',
  ],
  [
    { code: 'sharedWords', words: ['nordic'] },
    'Different: in common only "nordic".',
    'Eri yritys: yhteistä vain "nordic".',
  ],
  [
    { code: 'sameBusinessId', id: 'FI01128175' },
    'Same business ID FI01128175.',
    'Sama Y-tunnus tai ALV-tunnus FI01128175.',
  ],
  [
    { code: 'otherBusinessId', ids: ['FI1', 'FI2'] },
    'Possibly related at most: the business IDs differ (FI1 / FI2).',
    'Enintään sukua: Y-tunnukset tai ALV-tunnukset eroavat (FI1 / FI2).',
  ],
  [
    { code: 'alias', alias: 'Fortum', name: 'IVO' },
    'Same name: Fortum is another name of IVO.',
    'Sama nimi: Fortum on toinen nimi yritykselle IVO.',
  ],
  [
    { code: 'similarName', names: ['hofmann', 'hoffmann'], edits: 1 },
    'Similar name: hofmann / hoffmann differ by one letter.',
    'Samankaltainen nimi: hofmann / hoffmann, yhden kirjaimen ero.',
  ],
  [
    { code: 'contained', names: ['Wihuri', 'Wihuri Packaging'] },
    'Possibly related: all of Wihuri is inside Wihuri Packaging.',
    'Ehkä sukua: koko Wihuri sisältyy nimeen Wihuri Packaging.',
  ],
  [
    { code: 'commonWords', names: ['Kone', 'Kone Industrial'] },
    'Possibly the same: only common words tell Kone from Kone Industrial.',
    'Ehkä sama: vain yleiset sanat erottavat: Kone / Kone Industrial.',
  ],
];

describe('matchReasonText', () => {
  it.each(REASONS)('%j', (reason, en, fi) => {
    expect(matchReasonText(reason, REASONS_IN.en)).toBe(en);
    expect(matchReasonText(reason, REASONS_IN.fi)).toBe(fi);
  });
});
