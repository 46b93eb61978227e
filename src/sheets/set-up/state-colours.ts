import { DEAL_STATES, type DealState } from '../../core/choices';
import type { Sheet } from '../workbook';

/** Colour-blind safe tints; the word in the cell says the same. */
const COLOURS: Partial<Record<DealState, string>> = {
  submitted: '#fff3cd',
  needsInfo: '#ffe0b2',
  approved: '#cfe8fc',
  won: '#c8e6d0',
  rejected: '#eceff1',
  duplicate: '#eceff1',
  withdrawn: '#eceff1',
  expired: '#eceff1',
  lost: '#eceff1',
};

/** A rule for each state in each language on the status column, unless the column has rules already. */
export function addStateColours(sheet: Sheet, column: number): void {
  const rules = sheet.getConditionalFormatRules();
  const covered = rules.some((rule) => rule.getRanges().some((range) => range.getColumn() === column));
  if (covered) return;
  const cells = sheet.getRange(2, column, sheet.getMaxRows() - 1, 1);
  const added = (Object.entries(COLOURS) as [DealState, string][]).flatMap(([state, colour]) =>
    Object.values(DEAL_STATES[state]).map((label) =>
      SpreadsheetApp.newConditionalFormatRule().whenTextEqualTo(label).setBackground(colour).setRanges([cells]).build(),
    ),
  );
  sheet.setConditionalFormatRules([...rules, ...added]);
}
