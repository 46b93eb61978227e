import { describe, expect, it } from 'vitest';
import { DEAL_STATES, type DealState } from '../../../src/core/choices';
import { foldHeader, guessColumns } from '../../../src/core/import/guess-columns';
import { guessState } from '../../../src/core/import/guess-state';

describe('guessColumns', () => {
  it('knows a CRM export with underscores', () => {
    const headers = [
      'opportunity_id',
      'sales_agent',
      'product',
      'account',
      'deal_stage',
      'engage_date',
      'close_date',
      'close_value',
    ];
    const rows = [['1C1I7A6R', 'A Seller', 'GTX', 'Cancity', 'Won', '10/20/2016', '3/1/2017', '1054']];
    expect(guessColumns(headers, rows)).toEqual([
      'externalId',
      'owner',
      'product',
      'company',
      'stage',
      'registered',
      'closed',
      'amount',
    ]);
  });

  it('knows Finnish headers in any case', () => {
    const headers = [
      'KUMPPANI',
      'Asiakas',
      'Tila',
      'Summa',
      'Valuutta',
      'Luotu',
      'Arvioitu päätös',
      'Päätetty',
      'Tunnit',
      'Maa',
    ];
    expect(guessColumns(headers, [])).toEqual([
      'partner',
      'company',
      'stage',
      'amount',
      'currency',
      'registered',
      'expected',
      'closed',
      'hours',
      'country',
    ]);
  });

  it('keeps the partner and the owner apart', () => {
    expect(guessColumns(['Opportunity Owner', 'Partner Account', 'Account Name', 'Account ID'], [])).toEqual([
      'owner',
      'partner',
      'company',
      'ignored',
    ]);
  });

  it('does not believe a header that its values contradict', () => {
    const rows = Array.from({ length: 10 }, (_, i) => ['Retail', `${i + 1}.3.2024`, 'a text']);
    expect(guessColumns(['Value', 'Account', 'Close date'], rows)).toEqual(['ignored', 'ignored', 'ignored']);
  });

  it('prefers, of two columns of stages, the one whose values are stages', () => {
    const rows = [
      ['Open', 'Warm'],
      ['Won', 'Hot'],
      ['Lost', 'Hot'],
    ];
    expect(guessColumns(['Status', 'Stage'], rows)).toEqual(['stage', 'ignored']);
  });

  it('knows emails, currencies and stages under headers that say nothing', () => {
    const rows = [
      ['a@acme.fi', 'EUR', 'Closed won'],
      ['b@beta.fi', 'USD', 'Closed lost'],
    ];
    expect(guessColumns(['A', 'B', 'C'], rows)).toEqual(['email', 'currency', 'stage']);
  });

  it('does not take a column that repeats itself for the deal’s id', () => {
    expect(guessColumns(['Id'], [['7'], ['7'], ['8'], ['8']])).toEqual(['ignored']);
  });

  it('gives each target to one column', () => {
    const targets = guessColumns(['Customer', 'Company', 'Account'], []).filter((target) => target !== 'ignored');
    expect(targets).toEqual(['company']);
  });

  it.each(['constructor', '__proto__', '', '=A1'])('survives a header %j', (header) => {
    expect(guessColumns([header], [['x']])).toEqual(['ignored']);
  });
});

describe('foldHeader', () => {
  it.each([
    ['close_value', 'close value'],
    ['CloseValue', 'close value'],
    ['  Est. Close-Date ', 'est close date'],
    ['Päätöspäivä', 'päätöspäivä'],
  ])('%j is %j', (header, folded) => {
    expect(foldHeader(header)).toBe(folded);
  });
});

describe('guessState', () => {
  it.each([
    ['Won', 'won'],
    ['Closed Won', 'won'],
    ['closedwon', 'won'],
    ['6 - Closed/Won', 'won'],
    ['Voitettu', 'won'],
    ['Suljettu, hävitty', 'lost'],
    ['Closed Lost', 'lost'],
    ['Engaging', 'approved'],
    ['Proposal/Price Quote', 'approved'],
    ['Tarjous lähetetty', 'approved'],
    ['Prospecting', 'submitted'],
    ['Uusi', 'submitted'],
    ['Needs info', 'needsInfo'],
    ['Kaksoiskappale', 'duplicate'],
  ])('%s is %s', (stage, state) => {
    expect(guessState(stage)).toBe(state);
  });

  it.each(['', 'Stage 3', 'Not won', 'Ei voitettu', 'Won or lost', 'constructor'])('%j tells nothing', (stage) => {
    expect(guessState(stage)).toBeUndefined();
  });

  it('knows every label of our own', () => {
    for (const [state, label] of Object.entries(DEAL_STATES) as [DealState, { en: string; fi: string }][]) {
      expect([guessState(label.en), guessState(label.fi)]).toEqual([state, state]);
    }
  });
});
