/** Reads the programme from the Settings sheet: one call. A cell that cannot be used is named, and a default serves. */
import { readBands } from '../core/benchmark/band-table';
import { PROGRAMME_BANDS, type ShareBand } from '../core/benchmark/benchmark';
import { choiceOf } from '../core/choices';
import { foldLabel, type Language } from '../core/language';
import { PARTNER_TYPES, type PartnerType } from '../core/partners/partner-type';
import { DEFAULT_WEIGHTS } from '../core/partners/score';
import type { Tier } from '../core/partners/tier';
import { readTiers } from '../core/partners/tier-table';
import { NO_TIERS, readTierChanges, type TierTerms } from '../core/partners/tier-terms';
import { readPartnerTypes } from '../core/partners/type-table';
import { readWeights } from '../core/ranges/weights-range';
import { readWinProbability } from '../core/ranges/win-probability-table';
import {
  choicesOfUnit,
  isAllowed,
  SETTINGS,
  type SettingKey,
  type Settings,
  standardSettings,
  UNITS,
  type Unit,
} from '../core/settings/settings';
import {
  type BlockKey,
  findBlock,
  SETTINGS_BLOCKS,
  type SettingsBlock,
  WIN_PROBABILITY,
  type WinProbability,
} from '../core/settings/settings-blocks';
import { inLanguage } from '../i18n/messages';
import { settingsMessages } from '../i18n/settings';
import { textOfCell } from './cell-text';
import { hasUnnamedRows, placeOfList } from './settings-list';
import { columnLetters, requireSheet, type Workbook } from './workbook';

export interface Programme {
  readonly settings: Settings;
  /** Without any until thresholds were filled in; tiers that hold from a later day are among their changes. */
  readonly tiers: TierTerms;
  /** Fractions in the order coverage, offering, capacity, geography. */
  readonly weights: readonly number[];
  readonly types: readonly PartnerType[];
  readonly bands: readonly ShareBand[];
  /** Fractions, until there is enough history. */
  readonly winProbability: WinProbability;
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
  const blockOr = <T>(
    key: BlockKey,
    read: (block: unknown[][]) => T,
    standard: T,
    say: (row: string) => string,
    unreadable = standard,
  ): T => {
    const block = findBlock(grid, key);
    const { optional }: SettingsBlock = SETTINGS_BLOCKS[key];
    if (block === undefined && !optional) warnings.push(texts.missingTable(headersOf(key, userLanguage)));
    if (block === undefined || block.length < 2) return standard;
    try {
      return read(block);
    } catch (error) {
      // The sentence says what is allowed, in the person's language; the error tells which row breaks it.
      const [, row] = /row (\d+)/.exec((error as Error).message) ?? [];
      warnings.push(say(row ?? '–'));
      return unreadable;
    }
  };
  const types = blockOr('types', readPartnerTypes, PARTNER_TYPES, texts.badTypes);
  const base = blockOr('tiers', readTiers, [] as readonly Tier[], texts.badTiers);
  const withChanges = (block: unknown[][]): TierTerms => ({ base, changes: readTierChanges(block, base, types) });
  return {
    settings,
    // A change that cannot be read would freeze a wrong margin: until it is mended there are no tiers at all.
    tiers: blockOr('tierChanges', withChanges, { base, changes: [] }, texts.badTierChanges, NO_TIERS),
    weights: blockOr('weights', weightsOf, DEFAULT_WEIGHTS, () => texts.badWeights),
    types,
    bands: blockOr('bands', readBands, PROGRAMME_BANDS, texts.badBands),
    winProbability: blockOr('winProbability', readWinProbability, WIN_PROBABILITY, texts.badWinProbability),
    warnings,
  };
}

/** As a person looks for the table: by its header row. */
const headersOf = (key: BlockKey, language: Language) =>
  SETTINGS_BLOCKS[key].headers.map((header) => header[language]).join(' | ');

/** The column beside the criteria. */
const weightsOf = (block: unknown[][]) =>
  readWeights(
    block.slice(1).map(([, weight]) => weight),
    DEFAULT_WEIGHTS.length,
  );

function settingsFrom(grid: Grid, language: Language, texts: Texts, warnings: string[]): Settings {
  const settings = standardSettings();
  const at = placeOfList(grid);
  const rows = new Map(grid.map((row, index) => [foldLabel(row[at.label]), index]));
  const missing: string[] = [];
  for (const key of Object.keys(SETTINGS) as SettingKey[]) {
    const { label, unit, standard } = SETTINGS[key];
    const index = rows.get(foldLabel(label.en)) ?? rows.get(foldLabel(label.fi));
    const found = index === undefined ? '' : (grid[index]?.[at.value] ?? '');
    if (index === undefined) missing.push(label[language]);
    if (index === undefined || found === '') continue;
    const value = valueIn(unit, found);
    if (isAllowed(unit, value)) Object.assign(settings, { [key]: value });
    else {
      const used = choicesOfUnit(unit)?.[String(standard)]?.[language] ?? String(standard ?? '–');
      const cell = `${columnLetters(at.value + 1)}${index + 1}`;
      warnings.push(texts.badSetting(cell, label[language], UNITS[unit][language], String(found), used));
    }
  }
  // An older workbook lacks newer rows, and the defaults serve; a row that lost its name is a person's figure lost.
  if (missing.length > 0 && hasUnnamedRows(grid, at)) warnings.push(texts.missingSettings(missing.join(', ')));
  return settings;
}

/** The value that a cell says: codes in any case, choices by their name in either language. */
function valueIn(unit: Unit, cell: unknown): unknown {
  const choices = choicesOfUnit(unit);
  if (choices) return choiceOf(choices, textOfCell(cell));
  return unit === 'currency' ? textOfCell(cell).trim().toUpperCase() : cell;
}
