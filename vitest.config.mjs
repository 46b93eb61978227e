import { defineConfig } from 'vitest/config';
import { BaseSequencer } from 'vitest/node';

/** A long file that begins late leaves the other worker without work: these come first, in this order. */
const LONGEST = ['crash/', 'schedules/', 'vandalism/', 'app/import', 'app/naughty', 'app/check-log'];

class LongestFirst extends BaseSequencer {
  /** @param {import('vitest/node').TestSpecification[]} files */
  async sort(files) {
    const usual = await super.sort(files);
    const place = ({ moduleId }) => {
      const index = LONGEST.findIndex((part) => moduleId.includes(`/test/${part}`));
      return index < 0 ? LONGEST.length : index;
    };
    return usual.sort((a, b) => place(a) - place(b));
  }
}

export default defineConfig({
  test: {
    globalSetup: './test/build-first.mjs',
    // Timings belong to `npm run bench`: these limits only end what hangs.
    testTimeout: 120_000,
    hookTimeout: 180_000,
    // Vitest would leave one core to itself: on two cores that is half of the computer.
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['test/{core,functions,i18n,layers}/**/*.test.ts', 'test/*.test.ts'] },
      },
      { extends: true, test: { name: 'sidebar', include: ['test/sidebar/**/*.test.ts'], environment: 'happy-dom' } },
      {
        extends: true,
        test: {
          name: 'workbench',
          include: ['test/{workbench,vandalism,app,sheets,dashboard,build,crash,schedules}/**/*.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'plain store',
          include: ['test/workbench/conformance.test.ts'],
          env: { WORKBENCH_STORE: 'plain' },
        },
      },
      {
        extends: true,
        // One after the other: two browsers on two cores are slow enough to swallow a key.
        test: { name: 'browser', include: ['test/browser/**/*.test.ts'], fileParallelism: false, testTimeout: 300_000 },
      },
    ],
  },
});
