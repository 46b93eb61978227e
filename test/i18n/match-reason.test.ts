import { describe, expect, it } from 'vitest';
import type { MatchReason } from '../../src/core/company-match';
import { matchReasonText } from '../../src/i18n/match-reason';

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
];

describe('matchReasonText', () => {
  it.each(REASONS)('%j', (reason, en, fi) => {
    expect(matchReasonText(reason, 'en')).toBe(en);
    expect(matchReasonText(reason, 'fi')).toBe(fi);
  });
});
