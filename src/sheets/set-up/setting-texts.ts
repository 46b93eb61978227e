import type { Language } from '../../core/language';
import { ORIGINS, SETTINGS, type SettingKey, UNITS } from '../../core/settings/settings';

/** What Kanava writes beside the value of a setting: its name, unit and origin. */
export function settingTexts(key: SettingKey, language: Language): readonly [string, string, string] {
  const { label, unit, origin, basis } = SETTINGS[key];
  const source = [ORIGINS[origin][language], basis[language]].filter(Boolean).join(': ');
  return [label[language], UNITS[unit][language], source];
}
