/** Data validation. Univer keeps the rules and moves them with their cells; here they are read and written. */
import {
  DataValidationErrorStyle,
  DataValidationOperator,
  DataValidationRenderMode,
  DataValidationType,
  type IDataValidationRule,
  type ISheetDataValidationRule,
} from '@univerjs/core';
import { AddDataValidationMutation } from '@univerjs/data-validation';
import { SheetDataValidationModel } from '@univerjs/sheets-data-validation';
import type { Area } from '../../protocol';
import { fail, grid, UNIT } from '../basics';
import type { Core } from '../core';

export type Criteria = 'VALUE_IN_LIST' | 'CHECKBOX' | 'NUMBER_BETWEEN' | 'DATE_IS_VALID_DATE';

export interface ValidationRule {
  readonly criteria: Criteria;
  readonly values: readonly (string | number)[];
  readonly allowInvalid: boolean;
  readonly dropdown?: boolean;
  readonly help?: string | null;
}

type Base = Pick<IDataValidationRule, 'type' | 'formula1' | 'formula2' | 'operator'>;
const { LIST, CHECKBOX, DECIMAL, DATE } = DataValidationType;
const { BETWEEN, GREATER_THAN_OR_EQUAL } = DataValidationOperator;
/** A date on or after this day is what Sheets calls a valid date. */
const FIRST_DATE = '1899-12-30';

function toUniver({ criteria, values }: ValidationRule): Base {
  const [first = '', second = ''] = values.map(String);
  switch (criteria) {
    case 'VALUE_IN_LIST':
      return { type: LIST, formula1: JSON.stringify(values.map(String)) };
    case 'CHECKBOX':
      return { type: CHECKBOX };
    case 'NUMBER_BETWEEN':
      return { type: DECIMAL, operator: BETWEEN, formula1: first, formula2: second };
    case 'DATE_IS_VALID_DATE':
      return { type: DATE, operator: GREATER_THAN_OR_EQUAL, formula1: FIRST_DATE };
  }
}

function criteriaOf({ type, operator, formula1 = '' }: IDataValidationRule): Criteria {
  if (type === LIST && !formula1.startsWith('=')) return 'VALUE_IN_LIST';
  if (type === CHECKBOX) return 'CHECKBOX';
  if (type === DATE && formula1 === FIRST_DATE) return 'DATE_IS_VALID_DATE';
  if (type === DECIMAL && operator === BETWEEN) return 'NUMBER_BETWEEN';
  return fail(`A validation of the kind "${type} ${operator ?? ''}" is not implemented in the workbench.`);
}

function valuesOf(rule: IDataValidationRule): (string | number)[] {
  const { formula1 = '', formula2 = '' } = rule;
  switch (criteriaOf(rule)) {
    case 'VALUE_IN_LIST': // a page writes them with commas between
      return formula1.startsWith('[') ? JSON.parse(formula1) : formula1.split(',');
    case 'NUMBER_BETWEEN':
      return [Number(formula1), Number(formula2)];
    default:
      return [];
  }
}

function fromUniver(rule: ISheetDataValidationRule): ValidationRule {
  return {
    criteria: criteriaOf(rule),
    values: valuesOf(rule),
    allowInvalid: rule.errorStyle !== DataValidationErrorStyle.STOP,
    dropdown: rule.showDropDown !== false,
    help: rule.error || null,
  };
}

export type ValidationOperations = ReturnType<typeof validationOperations>;

export function validationOperations({ injector, rangeOf, mutate }: Core) {
  const model = injector.get(SheetDataValidationModel);
  const toRange = ({ row, column, height, width }: Area) => ({
    startRow: row,
    endRow: row + height - 1,
    startColumn: column,
    endColumn: column + width - 1,
  });
  const ruleAt = (sheet: string, row: number, column: number): ValidationRule | null => {
    const rule = model.getRuleByLocation(UNIT, sheet, row, column) as ISheetDataValidationRule | undefined;
    return rule ? fromUniver(rule) : null;
  };

  return {
    setValidation(area: Area, rule: ValidationRule | null): void {
      rangeOf(area).setDataValidation(null);
      if (!rule) return;
      const { STOP, WARNING } = DataValidationErrorStyle;
      const univerRule: ISheetDataValidationRule = {
        uid: crypto.randomUUID(),
        ...toUniver(rule),
        ranges: [toRange(area)],
        allowBlank: true,
        showDropDown: rule.dropdown ?? true,
        errorStyle: rule.allowInvalid ? WARNING : STOP,
        showErrorMessage: Boolean(rule.help),
        renderMode: DataValidationRenderMode.ARROW,
        ...(rule.help ? { error: rule.help } : {}),
      };
      mutate(AddDataValidationMutation.id, { subUnitId: area.sheet, rule: univerRule });
    },
    validations: (area: Area): (ValidationRule | null)[][] => grid(area, (r, c) => ruleAt(area.sheet, r, c)),
  };
}
