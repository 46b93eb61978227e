declare module 'gas-local' {
  import type { Context } from 'node:vm';

  const gasLocal: {
    /** Loads every file that `filter` accepts into one realm, as Apps Script does, and returns the realm. */
    require(folder: string, realm: Context, options?: { filter?: (path: string) => boolean }): Context;
  };
  export default gasLocal;
}
