import { describe, expect, test } from 'vitest';
import { LETTER_KINDS, type LetterFacts, writeLetter } from '../../src/i18n/letters';

const FACTS: LetterFacts = {
  id: 'D-000035',
  company: 'Acme Oy',
  contact: 'Maija',
  sender: 'Anna',
  until: '19.2.2027',
  isExtended: false,
  margin: '25 %',
  earnings: '10 500 €',
  reason: 'Outside our market.',
  due: '23.11.2026',
  place: 2,
};
const BARE: LetterFacts = {
  ...{ id: 'D-1', company: 'Acme', contact: '', sender: '', until: '', isExtended: false },
  ...{ margin: '', earnings: '', reason: '', due: '', place: 0 },
};

describe.each(LETTER_KINDS)('%s', (kind) => {
  test.each(['en', 'fi'] as const)('is a whole letter in %s', (language) => {
    const { subject, body } = writeLetter(kind, FACTS, language);
    expect(subject).toContain('Acme Oy (D-000035)');
    expect(subject).not.toContain('\n');
    expect(body).toContain('Acme Oy');
    expect(body).toContain('D-000035');
    expect(body.startsWith(language === 'en' ? 'Dear Maija,\n\n' : 'Hei Maija,\n\n')).toBe(true);
    expect(body.endsWith(language === 'en' ? 'Kind regards\nAnna' : 'Ystävällisin terveisin\nAnna')).toBe(true);
    expect(body.length).toBeLessThan(700);
  });

  test.each(['en', 'fi'] as const)('says nothing empty where little is known, in %s', (language) => {
    const { subject, body } = writeLetter(kind, BARE, language);
    expect(`${subject}\n${body}`).not.toMatch(/undefined|null|NaN|\( |\(\)| {2}| [.,]|\n{3}|false/);
    expect(body.startsWith(language === 'en' ? 'Hello,' : 'Hei,')).toBe(true);
  });

  test('differs between the languages', () => {
    expect(writeLetter(kind, FACTS, 'en').body).not.toBe(writeLetter(kind, FACTS, 'fi').body);
  });
});

test.each([
  ['approved', 'en', 'protected for you until 19.2.2027. Your margin on this deal is 25 %.'],
  ['approved', 'fi', 'suojattu teille 19.2.2027 asti. Katteenne tästä kaupasta on 25 %.'],
  ['rejected', 'en', 'Reason: Outside our market.'],
  ['rejected', 'fi', 'Perustelu: Outside our market.'],
  ['rejected', 'en', 'reply to this message and we will look at it again'],
  ['needsInfo', 'en', 'we need to know:\n\nOutside our market.'],
  ['needsInfo', 'en', 'keeps its place'],
  ['registered', 'en', 'number 2'],
  ['registered', 'en', 'by 23.11.2026'],
  ['registered', 'fi', 'viimeistään 23.11.2026'],
  ['extended', 'en', 'extended until 19.2.2027'],
  ['expired', 'fi', 'päättyi 19.2.2027'],
  ['reminder', 'en', 'ends on 19.2.2027'],
  ['reminder', 'en', 'can be extended once'],
  ['won', 'en', 'You earn 10 500 €'],
  ['won', 'fi', 'Ansaitsette tästä kaupasta 10 500 €'],
  ['offered', 'en', 'the next in line'],
  ['reopened', 'en', 'Reason: Outside our market.'],
] as const)('%s (%s) says “%s”', (kind, language, words) => {
  expect(writeLetter(kind, FACTS, language).body).toContain(words);
});

test('an extension is not promised twice', () => {
  expect(writeLetter('reminder', { ...FACTS, isExtended: true }, 'en').body).not.toContain('extended once');
});

test('the first in line hears of nobody before them', () => {
  expect(writeLetter('registered', { ...FACTS, place: 1 }, 'en').body).not.toContain('earlier registration');
});
