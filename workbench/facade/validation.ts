import type { Criteria, ValidationRule } from '../workbook/operations/validations';
import { Strict } from './core';

type GRule = GoogleAppsScript.Spreadsheet.DataValidation;
type GBuilder = GoogleAppsScript.Spreadsheet.DataValidationBuilder;
type GCriteria = GoogleAppsScript.Spreadsheet.DataValidationCriteria;

export const ruleOf = (validation: GRule): ValidationRule => (validation as unknown as DataValidation).rule;
export const validationOf = (rule: ValidationRule): GRule => new DataValidation(rule) as unknown as GRule;

class DataValidation extends Strict<GRule> implements Partial<GRule> {
  constructor(readonly rule: ValidationRule) {
    super();
  }

  getCriteriaType(): GCriteria {
    return this.rule.criteria as unknown as GCriteria;
  }
  getCriteriaValues(): unknown[] {
    const { criteria, values, dropdown = true } = this.rule;
    return criteria === 'VALUE_IN_LIST' ? [[...values], dropdown] : [...values];
  }
  getAllowInvalid(): boolean {
    return this.rule.allowInvalid;
  }
  getHelpText(): string {
    return this.rule.help ?? '';
  }
}

export class DataValidationBuilder extends Strict<GBuilder> implements Partial<GBuilder> {
  private rule: Partial<ValidationRule>;

  constructor(rule: Partial<ValidationRule> = {}) {
    super();
    this.rule = { allowInvalid: true, ...rule };
  }

  requireValueInList(values: readonly (string | number)[], showDropdown = true): GBuilder {
    return this.require('VALUE_IN_LIST', values.map(String), { dropdown: showDropdown });
  }
  requireCheckbox(): GBuilder {
    return this.require('CHECKBOX', []);
  }
  requireNumberBetween(low: number, high: number): GBuilder {
    return this.require('NUMBER_BETWEEN', [low, high]);
  }
  requireDate(): GBuilder {
    return this.require('DATE_IS_VALID_DATE', []);
  }
  setAllowInvalid(allowInvalid: boolean): GBuilder {
    this.rule = { ...this.rule, allowInvalid };
    return this.whole;
  }
  setHelpText(help: string | null): GBuilder {
    this.rule = { ...this.rule, help };
    return this.whole;
  }
  build(): GRule {
    const { criteria, values = [], allowInvalid = true, ...rest } = this.rule;
    if (!criteria) throw new Error('A data validation needs a criterion: call one of the require methods first.');
    return validationOf({ criteria, values, allowInvalid, ...rest });
  }

  private require(criteria: Criteria, values: readonly (string | number)[], rest: Partial<ValidationRule> = {}) {
    this.rule = { ...this.rule, criteria, values, ...rest };
    return this.whole;
  }
}
