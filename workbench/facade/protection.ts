import type { ProtectionEntry } from '../workbook/extras';
import { call, Strict } from './core';
import { ENUMS } from './enums';
import type { Sheet } from './sheet';

type GProtection = GoogleAppsScript.Spreadsheet.Protection;
type GRange = GoogleAppsScript.Spreadsheet.Range;

export const protectionOf = (sheet: Sheet, entry: ProtectionEntry): GProtection =>
  new Protection(sheet, entry) as unknown as GProtection;

/** Warning only: the workbench does not keep people apart by who may edit what. */
class Protection extends Strict<GProtection> implements Partial<GProtection> {
  constructor(
    private readonly sheet: Sheet,
    private entry: ProtectionEntry,
  ) {
    super();
  }

  getProtectionType(): GoogleAppsScript.Spreadsheet.ProtectionType {
    return ENUMS.ProtectionType[this.entry.type] as unknown as GoogleAppsScript.Spreadsheet.ProtectionType;
  }
  getRange(): GRange {
    return this.sheet.rangeOn(this.entry.area);
  }
  getDescription(): string {
    return this.entry.description;
  }
  setDescription(description: string): GProtection {
    return this.change('Protection.setDescription', { description });
  }
  isWarningOnly(): boolean {
    return this.entry.warningOnly;
  }
  setWarningOnly(warningOnly: boolean): GProtection {
    return this.change('Protection.setWarningOnly', { warningOnly });
  }
  remove(): void {
    call('Protection.remove', 'removeProtection', this.entry.id);
  }

  private change(method: string, part: Partial<Pick<ProtectionEntry, 'description' | 'warningOnly'>>) {
    call(method, 'setProtection', this.entry.id, part);
    this.entry = { ...this.entry, ...part };
    return this.whole;
  }
}
