/** Conditional formats. Univer draws them; what Apps Script calls the condition is kept beside, by the rule's id. */
import type { IRange, IStyleBase } from '@univerjs/core';
import {
  AddConditionalRuleMutation,
  CFNumberOperator,
  CFRuleType,
  CFSubRuleType,
  CFTextOperator,
  ConditionalFormattingRuleModel,
  DeleteConditionalRuleMutation,
  type IConditionalFormattingRuleConfig,
  type IConditionFormattingRule,
  type IHighlightCell,
  SetConditionalRuleMutation,
} from '@univerjs/sheets-conditional-formatting';
import type { Area } from '../../protocol';
import { fail, UNIT } from '../basics';
import { toFormula } from '../cell-values';
import type { Core } from '../core';
import { type Change, shiftArea } from '../shifting';
import type { Structure } from '../structure';

export interface ConditionalFormat {
  /** A name of `SpreadsheetApp.BooleanCriteria`. */
  readonly criteria: string;
  readonly values: readonly (string | number)[];
  readonly background?: string;
  readonly fontColor?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly strikethrough?: boolean;
  readonly underline?: boolean;
}

export interface ConditionalRule {
  readonly areas: readonly Area[];
  readonly format: ConditionalFormat;
}

const NUMBERS: Record<string, CFNumberOperator> = {
  NUMBER_GREATER_THAN: CFNumberOperator.greaterThan,
  NUMBER_GREATER_THAN_OR_EQUAL_TO: CFNumberOperator.greaterThanOrEqual,
  NUMBER_LESS_THAN: CFNumberOperator.lessThan,
  NUMBER_LESS_THAN_OR_EQUAL_TO: CFNumberOperator.lessThanOrEqual,
  NUMBER_EQUAL_TO: CFNumberOperator.equal,
  NUMBER_BETWEEN: CFNumberOperator.between,
};
const TEXTS: Record<string, CFTextOperator> = {
  TEXT_EQUAL_TO: CFTextOperator.equal,
  TEXT_CONTAINS: CFTextOperator.containsText,
  TEXT_STARTS_WITH: CFTextOperator.beginsWith,
  CELL_EMPTY: CFTextOperator.containsBlanks,
  CELL_NOT_EMPTY: CFTextOperator.notContainsBlanks,
};

function toUniver(
  { criteria, values, ...format }: ConditionalFormat,
  locale: string,
): IConditionalFormattingRuleConfig {
  const style: IStyleBase = {
    ...(format.background ? { bg: { rgb: format.background } } : {}),
    ...(format.fontColor ? { cl: { rgb: format.fontColor } } : {}),
    ...(format.bold === undefined ? {} : { bl: format.bold ? 1 : 0 }),
    ...(format.italic === undefined ? {} : { it: format.italic ? 1 : 0 }),
    ...(format.strikethrough ? { st: { s: 1 } } : {}),
    ...(format.underline ? { ul: { s: 1 } } : {}),
  };
  const base = { type: CFRuleType.highlightCell, style } as const;
  const [first = ''] = values;
  const number = NUMBERS[criteria];
  if (number) {
    const value = number === CFNumberOperator.between ? values.map(Number) : Number(first);
    return { ...base, subType: CFSubRuleType.number, operator: number, value } as IConditionalFormattingRuleConfig;
  }
  const text = TEXTS[criteria];
  if (text) return { ...base, subType: CFSubRuleType.text, operator: text, value: String(first) };
  if (criteria === 'CUSTOM_FORMULA')
    return { ...base, subType: CFSubRuleType.formula, value: toFormula(String(first), locale, false) };
  return fail(`The condition ${criteria} is not implemented in the workbench.`);
}

const nameOf = (names: Record<string, string>, code: string): string | undefined =>
  Object.keys(names).find((name) => names[name] === code);

function fromUniver(rule: IConditionalFormattingRuleConfig): ConditionalFormat {
  if (rule.type !== CFRuleType.highlightCell)
    return fail(`A conditional format of the kind ${rule.type} is not implemented in the workbench.`);
  const { subType, style, operator, value } = rule as IHighlightCell & {
    operator?: string;
    value?: string | number | number[];
  };
  const names = subType === CFSubRuleType.number ? NUMBERS : TEXTS;
  const criteria = subType === CFSubRuleType.formula ? 'CUSTOM_FORMULA' : nameOf(names, operator ?? '');
  if (!criteria) return fail(`The condition ${subType} ${operator} is not implemented in the workbench.`);
  const values = [value ?? []].flat();
  return {
    criteria,
    values: criteria.startsWith('CELL_') ? [] : values,
    ...(style.bg?.rgb ? { background: style.bg.rgb } : {}),
    ...(style.cl?.rgb ? { fontColor: style.cl.rgb } : {}),
    ...(style.bl === undefined ? {} : { bold: style.bl === 1 }),
    ...(style.it === undefined ? {} : { italic: style.it === 1 }),
    ...(style.st?.s ? { strikethrough: true } : {}),
    ...(style.ul?.s ? { underline: true } : {}),
  };
}

export type ConditionalFormatOperations = ReturnType<typeof conditionalFormatOperations>;

export function conditionalFormatOperations({ injector, mutate, locale }: Core, structure: Structure) {
  const model = injector.get(ConditionalFormattingRuleModel);
  const rulesOf = (sheet: string): IConditionFormattingRule[] => model.getSubunitRules(UNIT, sheet) ?? [];
  const toRange = ({ row, column, height, width }: Area): IRange => ({
    startRow: row,
    endRow: row + height - 1,
    startColumn: column,
    endColumn: column + width - 1,
  });
  const toArea = (sheet: string, { startRow, endRow, startColumn, endColumn }: IRange): Area => ({
    sheet,
    row: startRow,
    column: startColumn,
    height: endRow - startRow + 1,
    width: endColumn - startColumn + 1,
  });

  structure.add({
    change(change: Change, fromPage) {
      if (fromPage) return;
      for (const rule of [...rulesOf(change.sheet)]) {
        const areas = rule.ranges
          .map((range) => shiftArea(toArea(change.sheet, range), change))
          .filter((area) => area !== null);
        const at = { subUnitId: change.sheet, cfId: rule.cfId };
        if (areas.length === 0) mutate(DeleteConditionalRuleMutation.id, at);
        else mutate(SetConditionalRuleMutation.id, { ...at, rule: { ...rule, ranges: areas.map(toRange) } });
      }
    },
  });

  return {
    /** The first rule that holds wins, as at Google. */
    setConditionalFormats(sheet: string, rules: ConditionalRule[]): void {
      for (const { cfId } of [...rulesOf(sheet)]) {
        mutate(DeleteConditionalRuleMutation.id, { subUnitId: sheet, cfId });
      }
      // Univer puts each new rule in front of the others.
      for (const { areas, format } of [...rules].reverse()) {
        const cfId = crypto.randomUUID().slice(0, 8);
        const rule = { cfId, ranges: areas.map(toRange), stopIfTrue: true, rule: toUniver(format, locale) };
        mutate(AddConditionalRuleMutation.id, { subUnitId: sheet, rule });
      }
    },
    conditionalFormats: (sheet: string): ConditionalRule[] =>
      rulesOf(sheet).map(({ ranges, rule }) => ({
        areas: ranges.map((range) => toArea(sheet, range)),
        format: fromUniver(rule),
      })),
  };
}
