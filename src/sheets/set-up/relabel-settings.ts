/** The list of settings follows the language of the workbook: names, units, origins and choices; nothing of a person's. */
import { choiceOf, labelsOf } from '../../core/choices';
import { foldLabel, LANGUAGES, type Language } from '../../core/language';
import { choicesOfUnit, SETTINGS, type SettingKey, type Unit } from '../../core/settings/settings';
import { inLanguage } from '../../i18n/messages';
import { setUpMessages } from '../../i18n/set-up';
import type { Sheet } from '../workbook';
import { settingTexts } from './setting-texts';
import { dropDown } from './table-sheet';

type Grid = readonly (readonly unknown[])[];

/** Without a service call where the list is in the workbook's language already. */
export function relabelSettings(language: Language, sheet: Sheet, grid: Grid): void {
  relabelHeader(language, sheet, grid);
  const found = grid.map(([name]) => foldLabel(name));
  for (const key of Object.keys(SETTINGS) as SettingKey[]) {
    const { label, unit } = SETTINGS[key];
    const names = [label.en, label.fi].map(foldLabel);
    const index = found.findIndex((name) => names.includes(name));
    if (index < 0) continue;
    const row = grid[index] ?? [];
    const [name, unitText, origin] = inWorkbooksLanguage(key, language, [row[0], row[2], row[3]]);
    if (name !== undefined) sheet.getRange(index + 1, 1).setValue(name);
    if (unitText !== undefined) sheet.getRange(index + 1, 3).setValue(unitText);
    if (origin !== undefined) sheet.getRange(index + 1, 4).setValue(origin);
    if (name !== undefined) relabelChoice(unit, language, sheet, index + 1, row[1]);
  }
}

/** New texts for those that read as another language's; undefined for what is right or a person's own wording. */
function inWorkbooksLanguage(key: SettingKey, language: Language, cells: readonly unknown[]): (string | undefined)[] {
  const own = settingTexts(key, language);
  const others = LANGUAGES.filter((each) => each !== language).map((each) => settingTexts(key, each));
  return cells.map((cell, i) => (cell !== own[i] && others.some((texts) => texts[i] === cell) ? own[i] : undefined));
}

function relabelChoice(unit: Unit, language: Language, sheet: Sheet, row: number, cell: unknown): void {
  const choices = choicesOfUnit(unit);
  if (!choices) return;
  const range = sheet.getRange(row, 2).setDataValidation(dropDown(labelsOf(choices, language)));
  const label = choices[choiceOf(choices, cell) ?? '']?.[language];
  if (label !== undefined) range.setValue(label);
}

function relabelHeader(language: Language, sheet: Sheet, grid: Grid): void {
  const headerIn = (each: Language) => {
    const { setting, value, unit, origin } = inLanguage(setUpMessages, each);
    return [setting, value, unit, origin];
  };
  const found = JSON.stringify(grid[0]?.slice(0, 4));
  const isOther = LANGUAGES.some((each) => each !== language && JSON.stringify(headerIn(each)) === found);
  if (isOther) sheet.getRange(1, 1, 1, 4).setValues([headerIn(language)]);
}
