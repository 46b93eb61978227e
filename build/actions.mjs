// What a person, a page or a trigger asks for, in a file of its own. Apps Script loads every script file again for each
// call of each cell, but an HTML file only when it is asked for: cells need not carry what only actions need.
import { GLOBAL } from './bundle.mjs';

export const ACTIONS = 'KANAVA_ACTIONS_';
export const ACTIONS_FILE = 'Actions.html';
/** new Function puts two lines in front of what it is given. */
export const LINES_BEFORE = 2;

/**
 * The bundle as one JSON text without <, & and //: nothing that HtmlService could take for markup or for a comment.
 *
 * @param {string} bundle
 */
export function actionsFile(bundle) {
  return JSON.stringify(`${bundle}\nreturn ${GLOBAL};\n//# sourceURL=Actions.js`)
    .replaceAll('<', '\\u003c')
    .replaceAll('&', '\\u0026')
    .replaceAll('//', '/\\/');
}

/**
 * The other side of it. Google's reference says of a template that its code can be evaluated, and gives its raw content:
 * https://developers.google.com/apps-script/reference/html/html-template
 */
export const actionsReader = `/** Everything that no cell needs, read when it is first asked for. */
function ${ACTIONS}() {
  const text = HtmlService.createTemplateFromFile('${ACTIONS_FILE.replace('.html', '')}').getRawContent();
  return new Function(JSON.parse(text))();
}`;
