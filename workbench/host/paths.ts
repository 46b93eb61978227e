/** Where the built files lie. The same path from the sources (workbench/host) and from the bundles (build/workbench). */
import { fileURLToPath } from 'node:url';

/** Worker threads, facade and page, written by build/workbench.mjs. */
export const BUNDLES = fileURLToPath(new URL('../../build/workbench/', import.meta.url));
/** The add-on, written by build/build.mjs: what clasp would push. */
export const ADDON = fileURLToPath(new URL('../../build/dist', import.meta.url));
