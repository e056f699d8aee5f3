import { defineConfig } from 'vitest/config';

/** What needs the built extension (`npm test -- build browser`): its files, and the extension at work in real browsers. */
export default defineConfig({
  test: {
    include: ['tests/built/**/*.test.ts', 'tests/e2e/**/*.test.ts', 'tests/faults/**/*.test.ts'],
    // A browser takes a core: one file after the other keeps times and timeouts honest.
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 300_000,
  },
});
