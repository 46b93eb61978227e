import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { looksLikeDay, readDay, slashEvidence } from '../../../src/core/import/read-day';

describe('readDay', () => {
  it.each([
    ['ISO', '2017-03-01', '2017-03-01'],
    ['ISO without leading zeros', '2017-3-1', '2017-03-01'],
    ['ISO instant', '2017-03-01T22:10:05.000Z', '2017-03-01'],
    ['ISO with a clock time', '2017-03-01 22:10', '2017-03-01'],
    ['year first with slashes', '2017/03/01', '2017-03-01'],
    ['compact', '20170301', '2017-03-01'],
    ['Finnish', '1.3.2017', '2017-03-01'],
    ['Finnish with a clock time', '1.3.2017 klo 9.05', '2017-03-01'],
    ['dots, two-digit year', '01.03.17', '2017-03-01'],
    ['two-digit year of the last century', '1.3.99', '1999-03-01'],
    ['month name', '1 Mar 2017', '2017-03-01'],
    ['Excel’s month name', '01-Mar-17', '2017-03-01'],
    ['American month name', 'March 1, 2017', '2017-03-01'],
    ['American ordinal', 'Sept 1st, 2017', '2017-09-01'],
    ['leap day', '29.2.2016', '2016-02-29'],
  ])('reads %s', (_, text, day) => {
    expect(readDay(text, 'monthFirst')).toEqual({ day });
    expect(readDay(text, 'dayFirst')).toEqual({ day });
  });

  it('reads slashed dates in the order of the file', () => {
    expect(readDay('3/1/2017', 'monthFirst')).toEqual({ day: '2017-03-01' });
    expect(readDay('3/1/2017', 'dayFirst')).toEqual({ day: '2017-01-03' });
    expect(readDay('3-1-17 4:05 PM', 'dayFirst')).toEqual({ day: '2017-01-03' });
  });

  it.each([
    ['an Excel serial', '42795', 'excelSerial'],
    ['an Excel serial with a time', '42795.5', 'excelSerial'],
    ['a day that the month lacks', '31.2.2017', 'impossibleDate'],
    ['29 February of a common year', '2017-02-29', 'impossibleDate'],
    ['a month over 12', '2017-13-01', 'impossibleDate'],
    ['two parts over 12', '13/13/2017', 'impossibleDate'],
    ['day zero', '0.3.2017', 'impossibleDate'],
    ['no year', '0000-00-00', 'impossibleDate'],
    ['a word', 'soon', 'unreadableDate'],
    ['a word that begins like a month', '1 Marble 2017', 'unreadableDate'],
    ['a number', '17', 'unreadableDate'],
    ['a formula', '=TODAY()', 'unreadableDate'],
  ])('refuses %s', (_, text, problem) => {
    expect(readDay(text, 'monthFirst')).toEqual({ problem });
  });

  it('refuses a slashed date that the chosen order makes impossible', () => {
    expect(readDay('3/25/2017', 'dayFirst')).toEqual({ problem: 'impossibleDate' });
  });

  it('gives back every day that it is written from', () => {
    const days = fc.date({ min: new Date('1980-01-01'), max: new Date('2079-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (date) => {
        const iso = date.toISOString().slice(0, 10);
        const [year, month, day] = iso.split('-').map(Number) as [number, number, number];
        expect(readDay(iso, 'dayFirst')).toEqual({ day: iso });
        expect(readDay(`${day}.${month}.${year}`, 'monthFirst')).toEqual({ day: iso });
        expect(readDay(`${day}/${month}/${year}`, 'dayFirst')).toEqual({ day: iso });
        expect(readDay(`${month}/${day}/${year}`, 'monthFirst')).toEqual({ day: iso });
        expect(readDay(`${month}/${day}/${String(year).slice(2)}`, 'monthFirst')).toEqual({ day: iso });
      }),
    );
  });
});

describe('looksLikeDay', () => {
  it('tells dates from everything else, whether or not they exist', () => {
    expect(['1.3.2017', '31/31/2017', '1 May 2020'].map(looksLikeDay)).toEqual([true, true, true]);
    expect(['1054', 'Won', '1.5', '42795', ''].map(looksLikeDay)).toEqual([false, false, false, false, false]);
  });
});

describe('slashEvidence', () => {
  it.each([
    ['a day over 12 in the second place', ['3/1/2017', '10/25/2016'], 'monthFirst'],
    ['a day over 12 in the first place', ['3/1/2017', '25/10/2016'], 'dayFirst'],
    ['both', ['25/10/2016', '10/25/2016'], 'mixed'],
    ['no part over 12', ['3/1/2017', '4/2/2017'], 'unknown'],
    ['no slashed date', ['2017-03-01', '1.3.2017', 'soon'], 'notNeeded'],
    ['the same day in both orders', ['2/2/2026', '31/31/2017'], 'notNeeded'],
    ['nothing', [], 'notNeeded'],
  ])('%s', (_, texts, evidence) => {
    expect(slashEvidence(texts)).toBe(evidence);
  });
});
