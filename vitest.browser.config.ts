import { defineConfig } from 'vitest/config';

/** What needs the built extension (`npm test -- build browser`): its files, and the extension at work in real browsers. */
export default defineConfig({
  test: {
    include: ['tests/built/**/*.test.ts', 'tests/e2e/**/*.test.ts', 'tests/faults/**/*.test.ts'],
    // A browser at work takes a core, but half of the time it waits: two at a time, each with a profile of its own, and no more.
    maxWorkers: 2,
    // For machines that are busy with something else: what hangs is still noticed.
    testTimeout: 180_000,
    hookTimeout: 300_000,
  },
});
