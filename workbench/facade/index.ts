/** The global services, and __run, by which the host calls a function of the add-on. */

import { Charts } from './chart';
import { installClock } from './clock';
import { ConditionalFormatRuleBuilder } from './conditional-format';
import { beStrict, call, permitFile, session, strict } from './core';
import { ENUMS } from './enums';
import { eventOf } from './events';
import { RichTextValueBuilder } from './rich-text';
import { refuseIllegal } from './script-run';
import {
  CacheService,
  foreignServices,
  LockService,
  PropertiesService,
  ScriptApp,
  Session,
  Utilities,
} from './services';
import { Spreadsheet } from './spreadsheet';
import { HtmlService, ui } from './ui';
import { DataValidationBuilder } from './validation';

declare global {
  /** Runs one function; arguments and result are JSON. */
  var __run: (name: string, args: string) => string;
}

beStrict();
installClock(session.scriptZone);
const spreadsheet = new Spreadsheet();
const permitted =
  <T>(method: string, answer: () => T) =>
  () => {
    permitFile(`SpreadsheetApp.${method}`);
    return answer();
  };

const SpreadsheetApp = strict('SpreadsheetApp', {
  ...ENUMS,
  getActiveSpreadsheet: permitted('getActiveSpreadsheet', () => spreadsheet),
  getActive: permitted('getActive', () => spreadsheet),
  getActiveSheet: permitted('getActiveSheet', () => spreadsheet.getActiveSheet()),
  getActiveRange: permitted('getActiveRange', () => spreadsheet.getActiveRange()),
  getUi: () => ui,
  flush: permitted('flush', () => call('SpreadsheetApp.flush', 'flush')),
  newDataValidation: () => new DataValidationBuilder(),
  newRichTextValue: () => new RichTextValueBuilder(),
  newConditionalFormatRule: () => new ConditionalFormatRuleBuilder(spreadsheet),
});

Object.assign(globalThis, foreignServices, {
  CacheService,
  Charts,
  HtmlService,
  LockService,
  Logger: strict('Logger', { log: (...args: unknown[]) => console.log(...args) }),
  PropertiesService,
  ScriptApp,
  Session,
  SpreadsheetApp,
  Utilities,
});

const plain = (value: unknown): unknown => {
  try {
    refuseIllegal(value, '');
    return value;
  } catch {
    return undefined; // only google.script.run carries results
  }
};

globalThis.__run = (name, args) => {
  const run = (globalThis as unknown as Record<string, (...args: unknown[]) => unknown>)[name];
  const isTrigger = session.edit !== undefined || session.opening;
  const result = isTrigger ? run?.(eventOf(spreadsheet)) : run?.(...(JSON.parse(args) as unknown[]));
  if (session.fromSidebar) refuseIllegal(result, name);
  return JSON.stringify({ value: plain(result) });
};
