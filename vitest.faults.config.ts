import { defineConfig } from 'vitest/config';

/** What befalls the log in real browsers: the quick half of it is a part of `npm test`, all of it is `npm run test:faults`. */
export default defineConfig(({ mode }) => ({
  test: {
    include: ['tests/faults/**/*.test.ts'],
    env: { CLAIMSIDE_FAULTS: mode === 'full' ? 'full' : 'quick' },
    // In full they are also timed: one after the other. Else two at a time, each with a profile of its own: half of the time they wait.
    fileParallelism: mode !== 'full',
    maxWorkers: 2,
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
}));
