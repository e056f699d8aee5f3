import { defineConfig } from 'vitest/config';

/** What befalls the log in real browsers, in full: `npm run test:faults`. The quick half of it is part of `npm test`. */
export default defineConfig({
  test: {
    include: ['tests/faults/**/*.test.ts'],
    env: { CLAIMSIDE_FAULTS: 'full' },
    fileParallelism: false,
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
