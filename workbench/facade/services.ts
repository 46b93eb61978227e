/** The services beside SpreadsheetApp. */
import { call, handle, permit, Strict, session, strict, strictEnum, USER_EMAIL } from './core';
import { formatDate } from './format-date';

type GProperties = GoogleAppsScript.Properties.Properties;
type GCache = GoogleAppsScript.Cache.Cache;
type GLock = GoogleAppsScript.Lock.Lock;

const TRIGGERS_TOO = ['LIMITED', 'FULL'] as const;

class User extends Strict<GoogleAppsScript.Base.User> {
  getEmail(): string {
    return session.user;
  }
}
export const user = new User();

export const Session = strict('Session', {
  getActiveUser() {
    permit('Session.getActiveUser', USER_EMAIL);
    return user;
  },
  getEffectiveUser() {
    permit('Session.getEffectiveUser', USER_EMAIL);
    return user;
  },
  getActiveUserLocale: () => session.locale,
  getScriptTimeZone: () => session.scriptZone,
});

class Properties extends Strict<GProperties> implements Partial<GProperties> {
  constructor(private readonly store: string) {
    super();
  }
  getProperty(key: string): string | null {
    const all = call('Properties.getProperty', 'properties', this.store);
    return Object.hasOwn(all, key) ? (all[key] ?? null) : null;
  }
  getProperties(): Record<string, string> {
    return call('Properties.getProperties', 'properties', this.store);
  }
  getKeys(): string[] {
    return Object.keys(call('Properties.getKeys', 'properties', this.store));
  }
  setProperty(key: string, value: string): GProperties {
    call('Properties.setProperty', 'setProperties', this.store, { [key]: String(value) }, false);
    return this.whole;
  }
  setProperties(properties: Record<string, unknown>, deleteAllOthers = false): GProperties {
    const texts = Object.fromEntries(Object.entries(properties).map(([key, value]) => [key, String(value)]));
    call('Properties.setProperties', 'setProperties', this.store, texts, deleteAllOthers);
    return this.whole;
  }
  deleteProperty(key: string): GProperties {
    call('Properties.deleteProperty', 'deleteProperties', this.store, [key]);
    return this.whole;
  }
  deleteAllProperties(): GProperties {
    call('Properties.deleteAllProperties', 'deleteProperties', this.store, null);
    return this.whole;
  }
}

const propertiesOf = (method: string, store: string) => () => {
  permit(`PropertiesService.${method}`, [], TRIGGERS_TOO);
  return new Properties(store);
};

export const PropertiesService = strict('PropertiesService', {
  getDocumentProperties: propertiesOf('getDocumentProperties', 'document'),
  getUserProperties: propertiesOf('getUserProperties', `user:${session.user}`),
  getScriptProperties: propertiesOf('getScriptProperties', 'script'),
});

const CACHE_SECONDS = 600;

class Cache extends Strict<GCache> implements Partial<GCache> {
  constructor(private readonly store: string) {
    super();
  }
  get(key: string): string | null {
    return call('Cache.get', 'cached', this.store, [key], Date.now())[key] ?? null;
  }
  put(key: string, value: string, seconds = CACHE_SECONDS): void {
    call('Cache.put', 'putCached', this.store, { [key]: String(value) }, seconds, Date.now());
  }
  remove(key: string): void {
    call('Cache.remove', 'removeCached', this.store, [key]);
  }
}

const cacheOf = (method: string, store: string) => () => {
  permit(`CacheService.${method}`, [], TRIGGERS_TOO);
  return new Cache(store);
};

export const CacheService = strict('CacheService', {
  getDocumentCache: cacheOf('getDocumentCache', 'document'),
  getUserCache: cacheOf('getUserCache', `user:${session.user}`),
  getScriptCache: cacheOf('getScriptCache', 'script'),
});

class Lock extends Strict<GLock> implements Partial<GLock> {
  tryLock(timeoutMs: number): boolean {
    return this.take('Lock.tryLock', timeoutMs);
  }
  waitLock(timeoutMs: number): void {
    if (!this.take('Lock.waitLock', timeoutMs))
      throw new Error('Lock timeout: another process was holding the lock for too long.');
  }
  hasLock(): boolean {
    return handle('holdsLock', session.execution);
  }
  releaseLock(): void {
    call('Lock.releaseLock', 'release', session.execution);
  }
  private take(method: string, timeoutMs: number): boolean {
    if (session.waits) return call(method, 'lock', session.execution, timeoutMs);
    const taken = call(method, 'lock', session.execution, 0);
    if (!taken) handle('script.sleep', timeoutMs); // in tests nobody can let go while this one waits
    return taken;
  }
}

export const LockService = strict('LockService', {
  getDocumentLock() {
    permit('LockService.getDocumentLock', [], TRIGGERS_TOO);
    return new Lock();
  },
});

export const Utilities = strict('Utilities', {
  formatDate,
  getUuid: () => handle('script.uuid'),
  sleep(ms: number): void {
    if (!(ms >= 0 && ms <= 300_000)) throw new Error(`Invalid argument: ${ms}`);
    handle('script.sleep', ms);
  },
});

export const ScriptApp = strict('ScriptApp', {
  AuthMode: strictEnum('AuthMode', ['NONE', 'CUSTOM_FUNCTION', 'LIMITED', 'FULL']),
});

/** Services that nothing of the add-on uses: naming a member throws; what needs a scope says which. */
const FOREIGN: Record<string, string> = {
  DriveApp: 'drive',
  GmailApp: 'https://mail.google.com/',
  MailApp: 'script.send_mail',
  UrlFetchApp: 'script.external_request',
};

export const foreignServices = Object.fromEntries(
  Object.entries(FOREIGN).map(([service, scope]) => [
    service,
    new Proxy(strict(service, {}), {
      get(target, member, receiver) {
        if (typeof member === 'symbol' || member === 'toString') return Reflect.get(target, member, receiver);
        return () => {
          permit(`${service}.${member}`, [scope]);
          throw new Error(`${service}.${member} is not implemented in the workbench.`);
        };
      },
    }),
  ]),
);
