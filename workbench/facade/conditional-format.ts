import type { ConditionalFormat, ConditionalRule } from '../workbook/operations/conditional-formats';
import { Strict } from './core';
import { areaOf } from './range';
import type { Spreadsheet } from './spreadsheet';

type GRule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;
type GBuilder = GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder;
type GCondition = GoogleAppsScript.Spreadsheet.BooleanCondition;
type GRange = GoogleAppsScript.Spreadsheet.Range;

export const conditionOf = (rule: GRule): ConditionalRule => (rule as unknown as ConditionalFormatRule).rule;
export const conditionalFormatOf = (book: Spreadsheet, rule: ConditionalRule): GRule =>
  new ConditionalFormatRule(book, rule) as unknown as GRule;

class ConditionalFormatRule extends Strict<GRule> implements Partial<GRule> {
  constructor(
    private readonly book: Spreadsheet,
    readonly rule: ConditionalRule,
  ) {
    super();
  }

  getRanges(): GRange[] {
    return this.rule.areas.map((area) => this.book.rangeOn(area));
  }
  getBooleanCondition(): GCondition {
    return new BooleanCondition(this.rule.format) as unknown as GCondition;
  }
}

class BooleanCondition extends Strict<GCondition> implements Partial<GCondition> {
  constructor(private readonly format: ConditionalFormat) {
    super();
  }

  getCriteriaType(): GoogleAppsScript.Spreadsheet.BooleanCriteria {
    return this.format.criteria as unknown as GoogleAppsScript.Spreadsheet.BooleanCriteria;
  }
  getCriteriaValues(): unknown[] {
    return [...this.format.values];
  }
  getBackground(): string | null {
    return this.format.background ?? null;
  }
  getFontColor(): string | null {
    return this.format.fontColor ?? null;
  }
  getBold(): boolean | null {
    return this.format.bold ?? null;
  }
}

export class ConditionalFormatRuleBuilder extends Strict<GBuilder> implements Partial<GBuilder> {
  private format: Partial<ConditionalFormat>;
  private areas: ConditionalRule['areas'];

  constructor(
    private readonly book: Spreadsheet,
    rule?: ConditionalRule,
  ) {
    super();
    this.format = rule?.format ?? {};
    this.areas = rule?.areas ?? [];
  }

  whenTextEqualTo(text: string): GBuilder {
    return this.when('TEXT_EQUAL_TO', text);
  }
  whenTextContains(text: string): GBuilder {
    return this.when('TEXT_CONTAINS', text);
  }
  whenTextStartsWith(text: string): GBuilder {
    return this.when('TEXT_STARTS_WITH', text);
  }
  whenFormulaSatisfied(formula: string): GBuilder {
    return this.when('CUSTOM_FORMULA', formula);
  }
  whenCellEmpty(): GBuilder {
    return this.when('CELL_EMPTY');
  }
  whenCellNotEmpty(): GBuilder {
    return this.when('CELL_NOT_EMPTY');
  }
  whenNumberGreaterThan(number: number): GBuilder {
    return this.when('NUMBER_GREATER_THAN', number);
  }
  whenNumberGreaterThanOrEqualTo(number: number): GBuilder {
    return this.when('NUMBER_GREATER_THAN_OR_EQUAL_TO', number);
  }
  whenNumberLessThan(number: number): GBuilder {
    return this.when('NUMBER_LESS_THAN', number);
  }
  whenNumberLessThanOrEqualTo(number: number): GBuilder {
    return this.when('NUMBER_LESS_THAN_OR_EQUAL_TO', number);
  }
  whenNumberEqualTo(number: number): GBuilder {
    return this.when('NUMBER_EQUAL_TO', number);
  }
  whenNumberBetween(low: number, high: number): GBuilder {
    return this.when('NUMBER_BETWEEN', low, high);
  }
  setBackground(color: string | null): GBuilder {
    return this.look(color ? { background: color } : {});
  }
  setFontColor(color: string | null): GBuilder {
    return this.look(color ? { fontColor: color } : {});
  }
  setBold(bold: boolean | null): GBuilder {
    return this.look(bold === null ? {} : { bold });
  }
  setItalic(italic: boolean | null): GBuilder {
    return this.look(italic === null ? {} : { italic });
  }
  setStrikethrough(strikethrough: boolean | null): GBuilder {
    return this.look(strikethrough === null ? {} : { strikethrough });
  }
  setUnderline(underline: boolean | null): GBuilder {
    return this.look(underline === null ? {} : { underline });
  }
  setRanges(ranges: GRange[]): GBuilder {
    this.areas = ranges.map(areaOf);
    return this.whole;
  }
  build(): GRule {
    const { criteria, values = [], ...look } = this.format;
    if (!criteria) throw new Error('A conditional format rule needs a condition: call one of the when methods first.');
    if (this.areas.length === 0) throw new Error('A conditional format rule must have at least one range.');
    return conditionalFormatOf(this.book, { areas: this.areas, format: { criteria, values, ...look } });
  }

  private when(criteria: string, ...values: (string | number)[]): GBuilder {
    return this.look({ criteria, values });
  }
  private look(part: Partial<ConditionalFormat>): GBuilder {
    this.format = { ...this.format, ...part };
    return this.whole;
  }
}
