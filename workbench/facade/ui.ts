import type { Answer, ButtonSetName, HtmlPanel, Menu as MenuSpec, Question } from '../protocol';
import { CONTAINER_UI, handle, permit, Strict, strict, strictEnum } from './core';

type GUi = GoogleAppsScript.Base.Ui;
type GMenu = GoogleAppsScript.Base.Menu;
type GHtml = GoogleAppsScript.HTML.HtmlOutput;
type GTemplate = GoogleAppsScript.HTML.HtmlTemplate;

const Button = strictEnum('Button', ['CLOSE', 'OK', 'CANCEL', 'YES', 'NO']);
const ButtonSet = strictEnum('ButtonSet', ['OK', 'OK_CANCEL', 'YES_NO', 'YES_NO_CANCEL']);
const EXTENSIONS = 'Extensions ▸ Kanava';

class Menu extends Strict<GMenu> implements Partial<GMenu> {
  readonly menu: { caption: string; items: MenuSpec['items'] };

  constructor(caption: string) {
    super();
    this.menu = { caption, items: [] };
  }
  addItem(caption: string, functionName: string): GMenu {
    return this.add({ caption, functionName });
  }
  addSeparator(): GMenu {
    return this.add({ separator: true });
  }
  addSubMenu(menu: GMenu): GMenu {
    return this.add((menu as unknown as Menu).menu);
  }
  addToUi(): void {
    handle('ui.menu', this.menu);
  }
  private add(item: MenuSpec['items'][number]): GMenu {
    this.menu.items = [...this.menu.items, item];
    return this.whole;
  }
}

class PromptResponse extends Strict<GoogleAppsScript.Base.PromptResponse> {
  constructor(private readonly answer: Answer) {
    super();
  }
  getSelectedButton(): GoogleAppsScript.Base.Button {
    return Button[this.answer.button] as unknown as GoogleAppsScript.Base.Button;
  }
  getResponseText(): string {
    return this.answer.text;
  }
}

/** alert(prompt), alert(prompt, buttons), alert(title, prompt, buttons); the same for prompt. */
function ask(kind: Question['kind'], args: unknown[]): Answer {
  permit(`Ui.${kind}`, CONTAINER_UI);
  const [title, message, buttons] = args.length === 3 ? args : ['', args[0], args[1] ?? ButtonSet.OK];
  const question = { kind, title: String(title), message: String(message), buttons: buttons as ButtonSetName };
  return handle('ui.ask', question);
}

const panelOf = (html: GHtml): HtmlPanel => (html as unknown as HtmlOutput).panel;

class Ui extends Strict<GUi> {
  get Button() {
    return Button;
  }
  get ButtonSet() {
    return ButtonSet;
  }
  alert(...args: unknown[]): GoogleAppsScript.Base.Button {
    return ask('alert', args).button as unknown as GoogleAppsScript.Base.Button;
  }
  prompt(...args: unknown[]): GoogleAppsScript.Base.PromptResponse {
    return new PromptResponse(ask('prompt', args)) as unknown as GoogleAppsScript.Base.PromptResponse;
  }
  createMenu(caption: string): GMenu {
    return new Menu(caption) as unknown as GMenu;
  }
  createAddonMenu(): GMenu {
    return new Menu(EXTENSIONS) as unknown as GMenu;
  }
  showSidebar(html: GHtml): void {
    permit('Ui.showSidebar', CONTAINER_UI);
    handle('ui.sidebar', panelOf(html));
  }
  showModalDialog(html: GHtml, title: string): void {
    permit('Ui.showModalDialog', CONTAINER_UI);
    handle('ui.modal', { ...panelOf(html), title, modal: true });
  }
  showModelessDialog(html: GHtml, title: string): void {
    permit('Ui.showModelessDialog', CONTAINER_UI);
    handle('ui.modal', { ...panelOf(html), title, modal: false });
  }
}
export const ui = new Ui();

class HtmlOutput extends Strict<GHtml> {
  panel: HtmlPanel;

  constructor(html: string) {
    super();
    this.panel = { html, title: 'Apps Script application' };
  }
  getContent(): string {
    return this.panel.html;
  }
  setContent(html: string): GHtml {
    return this.with({ html });
  }
  getTitle(): string {
    return this.panel.title;
  }
  setTitle(title: string): GHtml {
    return this.with({ title });
  }
  setWidth(width: number): GHtml {
    return this.with({ width });
  }
  setHeight(height: number): GHtml {
    return this.with({ height });
  }
  private with(part: Partial<HtmlPanel>): GHtml {
    this.panel = { ...this.panel, ...part };
    return this.whole;
  }
}

class HtmlTemplate extends Strict<GTemplate> {
  constructor(private readonly content: string) {
    super();
  }
  getRawContent(): string {
    return this.content;
  }
}

/** Of an HTML file of the add-on. */
function fileText(name: string): string {
  const text = globalThis.__file(name);
  if (text === undefined) throw new Error(`No HTML file named ${name} was found.`);
  return text;
}

export const HtmlService = strict('HtmlService', {
  createHtmlOutputFromFile: (name: string) => new HtmlOutput(fileText(name)),
  createTemplateFromFile(name: string) {
    permit('HtmlService.createTemplateFromFile', [], ['LIMITED', 'FULL']);
    return new HtmlTemplate(fileText(name));
  },
});
