/** What the facade asks of the page and of the script's host instead of the workbook. */
import type { Answer, HtmlPanel, Menu, Question } from '../protocol';

export interface UiOperations {
  'ui.menu'(menu: Menu): void;
  'ui.ask'(question: Question): Answer;
  'ui.sidebar'(panel: HtmlPanel): void;
  'ui.modal'(panel: HtmlPanel & { modal: boolean }): void;
  'ui.toast'(toast: { message: string; title: string }): void;
  /** Sheet id, then optionally row, column, height, width. */
  'ui.activate'(target: readonly [string, ...number[]]): void;
  'script.uuid'(): string;
  /** Waits, or in tests moves the clock. */
  'script.sleep'(ms: number): void;
}
