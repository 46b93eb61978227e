/** The enums of SpreadsheetApp that the add-on may name. Each value is its own name. */
import { strictEnum } from './core';

export const ENUMS = {
  BandingTheme: strictEnum('BandingTheme', [
    'LIGHT_GREY',
    'CYAN',
    'GREEN',
    'YELLOW',
    'ORANGE',
    'BLUE',
    'TEAL',
    'GREY',
    'BROWN',
    'LIGHT_GREEN',
    'INDIGO',
    'PINK',
  ]),
  BooleanCriteria: strictEnum('BooleanCriteria', [
    'CELL_EMPTY',
    'CELL_NOT_EMPTY',
    'CUSTOM_FORMULA',
    'NUMBER_BETWEEN',
    'NUMBER_EQUAL_TO',
    'NUMBER_GREATER_THAN',
    'NUMBER_GREATER_THAN_OR_EQUAL_TO',
    'NUMBER_LESS_THAN',
    'NUMBER_LESS_THAN_OR_EQUAL_TO',
    'TEXT_CONTAINS',
    'TEXT_EQUAL_TO',
    'TEXT_STARTS_WITH',
  ]),
  BorderStyle: strictEnum('BorderStyle', ['DOTTED', 'DASHED', 'SOLID', 'SOLID_MEDIUM', 'SOLID_THICK', 'DOUBLE']),
  DataValidationCriteria: strictEnum('DataValidationCriteria', [
    'CHECKBOX',
    'DATE_IS_VALID_DATE',
    'NUMBER_BETWEEN',
    'VALUE_IN_LIST',
  ]),
  DeveloperMetadataLocationType: strictEnum('DeveloperMetadataLocationType', ['SPREADSHEET', 'SHEET', 'ROW', 'COLUMN']),
  DeveloperMetadataVisibility: strictEnum('DeveloperMetadataVisibility', ['DOCUMENT', 'PROJECT']),
  ProtectionType: strictEnum('ProtectionType', ['RANGE', 'SHEET']),
  WrapStrategy: strictEnum('WrapStrategy', ['OVERFLOW', 'WRAP', 'CLIP']),
} as const;
