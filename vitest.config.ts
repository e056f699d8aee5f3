import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

const everywhere = '{entrypoints,components,utils,tests}/**';
/** Tests that stand in a page name jsdom at their head; these do so outside of the components. */
const inPages = [`${everywhere}/*.test.tsx`, 'utils/screens/**/*.test.ts', 'tests/letters/{docx,editing}.test.ts'];

const IN_PAGES = ['tests/patience-in-pages.ts'];

export default defineConfig({
  plugins: [WxtVitest()],
  test: {
    // Every core works: what starts the tests only waits.
    maxWorkers: availableParallelism(),
    // For machines that are busy with something else: what hangs is still noticed.
    testTimeout: 30_000,
    exclude: ['tests/e2e/**', 'tests/built/**', 'tests/faults/**', 'node_modules/**'],
    projects: [
      // Without a page, files share what they import: loading rules and portals anew for each costs more than most tests.
      { extends: true, test: { name: 'pure', include: [`${everywhere}/*.test.ts`], exclude: inPages, isolate: false } },
      // Each file has a page of its own, but jsdom, which costs more than a file's tests, is loaded once.
      {
        extends: true,
        test: { name: 'components', include: ['components/**/*.test.tsx'], pool: 'vmThreads', setupFiles: IN_PAGES },
      },
      // What also needs Node's own WebCrypto or TextDecoder stands in a process of its own.
      { extends: true, test: { name: 'pages', include: inPages, exclude: ['components/**'], setupFiles: IN_PAGES } },
    ],
  },
});
