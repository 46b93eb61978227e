import { describe, expect, test } from 'vitest';
import { problemLog } from '../../../src/core/dashboard/dashboard-problems';
import { type InputLine, type InputReading, readInputs } from '../../../src/core/dashboard/input-lines';
import { INPUT_KEYS, INPUTS, NO_INPUTS } from '../../../src/core/dashboard/inputs';
import { LANGUAGES } from '../../../src/core/language';
import { problemText } from '../../../src/i18n/dashboard-problems';

const EURO: InputReading = { language: 'en', currency: 'EUR' };

function read(lines: readonly (readonly [label: unknown, value: unknown])[], reading = EURO) {
  const problems = problemLog();
  const rows = lines.map(([label, value], i): InputLine => ({ label, value, row: i + 2 }));
  const inputs = readInputs(rows, reading, problems);
  return { inputs, problems: problems.list(), said: problems.list().map((problem) => problemText(problem, 'en')) };
}

describe('the figures of the sheet Inputs', () => {
  test('are found by their name in either language, in any order, with blank lines between', () => {
    for (const language of LANGUAGES) {
      const lines = [...INPUT_KEYS].reverse().flatMap((key, i) => [
        [` ${INPUTS[key].label[language].toUpperCase()} `, INPUTS[key].unit === 'money' ? 1000 + i : 1],
        ['', ''],
      ]) as [string, number][];
      const { inputs, problems } = read(lines);
      expect(problems).toEqual([]);
      expect(Object.values(inputs)).not.toContain(null);
      expect(inputs.programmeCost).toBe(1000 + INPUT_KEYS.length - 1);
    }
  });

  test('are absent where nothing is filled in, and rows of people say nothing', () => {
    const lines: [unknown, unknown][] = [
      ['Figure', 'Value'],
      ['Programme cost', ''],
      ['Recruiting cost', '  '],
      ['Our own note', 12],
      ['', 99],
    ];
    expect(read(lines)).toMatchObject({ inputs: NO_INPUTS, problems: [] });
  });

  test.each([
    ['Programme cost', 'en', '12,500', 'programmeCost', 12_500],
    ['Programme cost', 'fi', '12 500,50', 'programmeCost', 12_500.5],
    ['Programme cost', 'fi', '250 000 €', 'programmeCost', 250_000],
    ['Programme cost', 'fi', '0,25 M€', 'programmeCost', 250_000],
    ['Programme cost', 'en', 0, 'programmeCost', 0],
    ['Partners that use materials', 'fi', '80 %', 'materialsShare', 0.8],
    ['Partners that use materials', 'fi', '33,3 %', 'materialsShare', 0.333],
    ['Partners that use materials', 'en', '0.8', 'materialsShare', 0.8],
    ['Partners that use materials', 'en', 1, 'materialsShare', 1],
    ['Days to recruit', 'fi', '45,5 pv', 'recruitingDays', 45.5],
    ['Partner satisfaction', 'fi', '8,5', 'satisfaction', 8.5],
  ] as const)('%s (%s) typed as “%s” is read', (label, language, value, key, figure) => {
    const { inputs, problems } = read([[label, value]], { ...EURO, language });
    expect(problems).toEqual([]);
    expect(inputs[key]).toBe(figure);
  });

  test.each([
    ['Programme cost', 'a lot', 'notANumber'],
    ['Programme cost', '#REF!', 'notANumber'],
    ['Programme cost', true, 'notANumber'],
    ['Programme cost', Number.NaN, 'notANumber'],
    ['Programme cost', new Date('2026-05-01T00:00:00Z'), 'notANumber'],
    ['Programme cost', '12.500', 'ambiguousNumber'],
    ['Programme cost', '500 SEK', 'otherCurrency'],
    ['Programme cost', '5 %', 'notANumber'],
    ['Programme cost', -1, 'outOfRange'],
    ['Partners that use materials', 80, 'outOfRange'],
    ['Partners that use materials', '80', 'outOfRange'],
    ['Partners that use materials', '120 %', 'outOfRange'],
    ['Days to recruit', '3 months', 'notANumber'],
    ['Partner satisfaction', '8/10', 'notANumber'],
    ['Partner satisfaction', 0, 'outOfRange'],
    ['Partner satisfaction', 11, 'outOfRange'],
  ] as const)('%s with “%s” is named as %s, and absent', (label, value, kind) => {
    const { inputs, problems, said } = read([[label, value]]);
    expect(inputs).toEqual(NO_INPUTS);
    expect(problems).toMatchObject([{ kind, count: 1, rows: [2] }]);
    expect(said[0]).toMatch(/^Inputs, row 2: /);
  });

  test('a figure that is there twice counts once, and is named', () => {
    const { inputs, said } = read([
      ['Programme cost', ''],
      ['Ohjelman kustannukset', 5],
      ['Programme cost', 7],
    ]);
    expect(inputs.programmeCost).toBe(5);
    expect(said).toEqual(['Inputs, row 4: “Programme cost” is listed twice; the first row counts.']);
  });
});
