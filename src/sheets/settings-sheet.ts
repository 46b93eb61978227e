/** Reads the programme from the Settings sheet: one call. A cell that cannot be used is named, and a default serves. */
import { isDate } from '../core/days';
import { foldLabel, type Language } from '../core/language';
import { PARTNER_TYPES, type PartnerType, partnerTypeOf } from '../core/partner-type';
import { checkWeights, DEFAULT_WEIGHTS } from '../core/score';
import { isAllowed, SETTINGS, type SettingKey, type Settings, standardSettings, UNITS } from '../core/settings';
import { findBlock } from '../core/settings-blocks';
import { checkTiers, type Tier } from '../core/tier';
import { inLanguage } from '../i18n/messages';
import { settingsMessages } from '../i18n/settings';
import { textOfCell } from './cell-text';
import { requireSheet, type Workbook } from './workbook';

export interface Programme {
  readonly settings: Settings;
  /** Empty until thresholds were filled in. */
  readonly tiers: readonly Tier[];
  /** Fractions in the order coverage, offering, capacity, geography. */
  readonly weights: readonly number[];
  readonly types: readonly PartnerType[];
  /** Sentences in the user's language that name cells which could not be used. */
  readonly warnings: readonly string[];
}

type Grid = readonly (readonly unknown[])[];
type Texts = ReturnType<typeof inLanguage<typeof settingsMessages>>;

export function readProgramme(workbook: Workbook, userLanguage: Language): Programme {
  const sheet = requireSheet(workbook, 'settings');
  const grid = sheet.getRange(1, 1, sheet.getMaxRows(), sheet.getMaxColumns()).getValues();
  return programmeFrom(grid, userLanguage);
}

export function programmeFrom(grid: Grid, userLanguage: Language): Programme {
  const warnings: string[] = [];
  const texts = inLanguage(settingsMessages, userLanguage);
  const settings = settingsFrom(grid, userLanguage, texts, warnings);
  const tiers = tiersFrom(findBlock(grid, 'tiers') ?? [], texts, warnings);
  const weights = weightsFrom(findBlock(grid, 'weights') ?? [], texts, warnings);
  const types = typesFrom(findBlock(grid, 'types') ?? [], texts, warnings);
  return { settings, tiers, weights, types, warnings };
}

function settingsFrom(grid: Grid, language: Language, texts: Texts, warnings: string[]): Settings {
  const settings = standardSettings();
  const values = new Map(grid.map((row) => [foldLabel(row[0]), row[1]]));
  for (const key of Object.keys(SETTINGS) as SettingKey[]) {
    const { label, unit, standard } = SETTINGS[key];
    const found = values.get(foldLabel(label.en)) ?? values.get(foldLabel(label.fi)) ?? '';
    if (found === '') continue;
    const value = unit === 'currency' ? textOfCell(found).trim().toUpperCase() : found;
    if (isAllowed(unit, value)) Object.assign(settings, { [key]: value });
    else
      warnings.push(texts.badSetting(label[language], UNITS[unit][language], String(found), String(standard ?? '–')));
  }
  return settings;
}

const isShare = (cell: unknown): cell is number => typeof cell === 'number' && cell >= 0 && cell <= 1;

function tiersFrom(block: Grid, texts: Texts, warnings: string[]): readonly Tier[] {
  const tiers: Tier[] = [];
  for (const [name, revenueFrom, margin] of block.slice(1)) {
    const readable = name !== '' && typeof revenueFrom === 'number' && revenueFrom >= 0 && isShare(margin);
    if (!readable) {
      warnings.push(texts.badTiers(`${String(name)} | ${String(revenueFrom)} | ${String(margin)}`));
      return [];
    }
    tiers.push({ name: textOfCell(name), revenueFrom, margin });
  }
  if (tiers.length === 0) return [];
  try {
    return checkTiers(tiers);
  } catch (error) {
    warnings.push(texts.badTiers((error as Error).message));
    return [];
  }
}

function weightsFrom(block: Grid, texts: Texts, warnings: string[]): readonly number[] {
  const cells = block.slice(1).map(([, weight]) => weight);
  if (cells.length === 0) return DEFAULT_WEIGHTS;
  const weights = cells.filter((cell): cell is number => typeof cell === 'number');
  try {
    if (cells.length !== DEFAULT_WEIGHTS.length || weights.length !== cells.length) throw new Error('four numbers');
    return checkWeights(weights);
  } catch {
    // What is wrong is said by the warning, with what was found.
    warnings.push(texts.badWeights(cells.map(String).join(', ')));
    return DEFAULT_WEIGHTS;
  }
}

function typesFrom(block: Grid, texts: Texts, warnings: string[]): readonly PartnerType[] {
  const rows = block.slice(1);
  if (rows.length === 0) return PARTNER_TYPES;
  return rows.map(([name, low, high]) => {
    const known = partnerTypeOf(name);
    const label = known?.label ?? { en: textOfCell(name), fi: textOfCell(name) };
    const synonyms = known?.synonyms ?? [];
    if (low === '' && high === '') return { label, synonyms };
    if (isShare(low) && isShare(high) && low <= high) return { label, synonyms, band: { low, high } };
    warnings.push(texts.badType(textOfCell(name)));
    return { label, synonyms };
  });
}

/** Blank in the cell: the first partner's signature. */
export function programmeStart(settings: Settings, signedDates: readonly unknown[]): Date | null {
  if (settings.programmeStart) return settings.programmeStart;
  const times = signedDates.filter(isDate).map((date) => date.getTime());
  return times.length > 0 ? new Date(Math.min(...times)) : null;
}
