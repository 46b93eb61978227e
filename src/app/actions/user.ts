import type { Language } from '../../core/language';

const NAME = 'kanava.name';

/** The sidebar, the dialogs and the menu follow the user's language, whatever the workbook's. */
export function userLanguage(): Language {
  return Session.getActiveUserLocale().toLowerCase().startsWith('fi') ? 'fi' : 'en';
}

/** The name that the person gave once for the log; empty = not yet. */
export function givenName(): string {
  return PropertiesService.getUserProperties().getProperty(NAME) ?? '';
}

export function giveName(name: string): void {
  PropertiesService.getUserProperties().setProperty(NAME, name);
}

/** Of somebody who has not given a name yet. */
export const UNKNOWN_PERSON = 'unknown';

/**
 * For the log. Kanava does not ask Google for the address of the user: that would be one more permission for everybody.
 */
export function whoActs(): string {
  return givenName() || UNKNOWN_PERSON;
}
