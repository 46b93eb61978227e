/** What each scope is for: a scope that nothing uses costs every user a consent for nothing. */
/** @type {Record<string, RegExp>} */
const SCOPE_USES = {
  'https://www.googleapis.com/auth/spreadsheets.currentonly': /\bSpreadsheetApp\./,
  'https://www.googleapis.com/auth/script.container.ui': /\.show(Sidebar|ModalDialog|ModelessDialog)\(/,
};
/** Services that would need a scope which the add-on does not ask for. */
const FOREIGN_SERVICES = /\b(MailApp|GmailApp|DriveApp|UrlFetchApp|ScriptApp|CalendarApp|DocumentApp|FormApp)\./;
const FIELDS = ['timeZone', 'dependencies', 'exceptionLogging', 'runtimeVersion', 'oauthScopes'];

/**
 * Throws where the manifest lacks a field, is no Editor add-on, or asks for more or less than the code uses.
 *
 * @param {Record<string, any>} manifest
 * @param {string} code
 */
export function checkManifest(manifest, code) {
  const missing = FIELDS.filter((field) => !(field in manifest));
  if (missing.length > 0) throw new Error(`appsscript.json lacks ${missing.join(', ')}.`);
  if (manifest.runtimeVersion !== 'V8') throw new Error('appsscript.json: runtimeVersion must be V8.');
  // Custom functions are not recognised under a Workspace add-on.
  if ('addOns' in manifest) throw new Error('appsscript.json: an Editor add-on has no addOns.');
  for (const scope of manifest.oauthScopes) {
    const use = SCOPE_USES[scope];
    if (!use) throw new Error(`appsscript.json: ${scope} is not among the scopes that Kanava may ask for.`);
    if (!use.test(code)) throw new Error(`appsscript.json: nothing in Code.js uses ${scope}.`);
  }
  const [foreign] = FOREIGN_SERVICES.exec(code) ?? [];
  if (foreign) throw new Error(`Code.js uses ${foreign.slice(0, -1)}, which needs a scope that is not asked for.`);
}
