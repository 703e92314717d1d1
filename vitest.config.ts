import { defineConfig } from 'vitest/config';

/** Tests of what a build wrote: of files, and in a browser. */
const builtSite = ['test/site/**/*.test.ts', 'test/pages/**/*.test.ts', 'test/**/*.e2e.test.ts'];

export default defineConfig({
  test: {
    passWithNoTests: false,
    projects: [
      {
        test: {
          name: 'code',
          include: ['test/**/*.test.ts'],
          exclude: builtSite,
          globalSetup: 'test/cli/bundle.ts',
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'site',
          include: builtSite,
          globalSetup: 'test/site.ts',
          // A browser on two slow cores.
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
