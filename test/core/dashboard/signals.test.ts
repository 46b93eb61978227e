import { describe, expect, it } from 'vitest';
import { partnerTable as linesOf, type PartnerLine } from '../../../src/core/dashboard/partner-table';
import { type SignalFacts, type SignalId, signals } from '../../../src/core/dashboard/signals';
import { type Settings, standardSettings } from '../../../src/core/settings/settings';
import { dealTable, partnerTable } from '../programme-tables';

const none: SignalFacts = {
  partnersSigned: 0,
  partnersActive: 0,
  partnersPerManager: null,
  steadyPartners: 0,
  lines: [],
};
const reached = (facts: Partial<SignalFacts>, settings: Partial<Settings> = {}) =>
  signals({ ...none, ...facts }, { ...standardSettings(), ...settings })
    .filter(({ isReached }) => isReached)
    .map(({ id }) => id);
const signal = (id: SignalId, facts: Partial<SignalFacts>) =>
  signals({ ...none, ...facts }, standardSettings()).find((one) => one.id === id) ?? expect.unreachable(id);

/** Lines of so many partners with these revenues. */
function lines(count: number, revenues: readonly number[]): PartnerLine[] {
  const clock = { asOf: new Date('2026-11-21T09:00:00Z'), today: '2026-11-21' };
  const partners = Array.from({ length: count }, (_, index) => ({ partner: `P${index}`, signed: '2025-01-01' }));
  const deals = revenues.map((amount, index) => ({
    registered: '2026-01-01',
    partner: `P${index}`,
    source: 'sourced',
    status: 'won',
    amount,
    closed: '2026-05-01',
  }));
  return linesOf(dealTable(deals), partnerTable(partners), 'EUR', clock);
}

describe('signals of scaling', () => {
  it('are none at the start, and all are shown with their basis in both languages', () => {
    expect(reached({})).toEqual([]);
    const all = signals(none, standardSettings());
    expect(all.map(({ id }) => id)).toEqual([
      'hire',
      'batch',
      'portal',
      'council',
      'training',
      'cost',
      'concentration',
    ]);
    for (const { text, basis } of all) for (const said of [text, basis]) expect(said.en).not.toBe(said.fi);
  });

  it.each<[number, SignalId[]]>([
    [9, []],
    [10, ['portal']],
    [14, ['portal']],
    [15, ['portal', 'council']],
    [19, ['portal', 'council']],
    [20, ['portal', 'council', 'training']],
    [29, ['portal', 'council', 'training']],
    [30, ['portal', 'council', 'training', 'cost']],
  ])('at %d signed partners', (partnersSigned, expected) => {
    expect(reached({ partnersSigned })).toEqual(expected);
  });

  it.each<[string, Partial<SignalFacts>, SignalId[]]>([
    ['under 10 active partners per manager', { partnersActive: 19, partnersPerManager: 9.5 }, []],
    ['10 per manager', { partnersActive: 20, partnersPerManager: 10 }, ['hire']],
    ['9 active, nobody named', { partnersActive: 9 }, []],
    ['10 active, nobody named', { partnersActive: 10 }, ['hire']],
    ['4 steady partners', { steadyPartners: 4 }, []],
    ['5 steady partners', { steadyPartners: 5 }, ['batch']],
  ])('%s', (_, facts, expected) => {
    expect(reached(facts)).toEqual(expected);
  });

  it('thresholds are settings', () => {
    expect(reached({ partnersSigned: 5, steadyPartners: 2 }, { portalPartners: 5, batchSteadyPartners: 2 })).toEqual([
      'batch',
      'portal',
    ]);
  });

  it.each<[string, PartnerLine[], boolean, string]>([
    ['8 of 30 brought 80 %', lines(30, [...Array(8).fill(10), 5, 5, 5, 5]), true, '8 of 30 partners brought 80 %'],
    ['9 of 30 did', lines(30, Array(11).fill(10)), false, '9 of 30 partners brought 80 %'],
    ['just 80 %', lines(15, [0.4, 0.4, 0.1, 0.1]), true, '2 of 15 partners brought 80 %'],
    ['no revenue', lines(15, []), false, 'n/a'],
  ])('concentration: %s', (_, partners, isReached, basis) => {
    const found = signal('concentration', { lines: partners });
    expect(found.isReached).toBe(isReached);
    expect(found.basis.en).toContain(basis);
  });

  it('says how many partners a manager has', () => {
    expect(signal('hire', { partnersPerManager: 8 / 3 }).basis).toEqual({
      en: '2.7 active partners per manager; hire at 10',
      fi: '2,7 aktiivista päällikköä kohti; palkkaa kun 10',
    });
  });
});
