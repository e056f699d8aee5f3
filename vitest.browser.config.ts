import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What takes longest, so that nothing is left alone at the end. */
const LONGEST = ['portal-pages', 'hostile-pages', 'lock', 'letters'];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification): number => {
      const at = LONGEST.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`));
      return at < 0 ? LONGEST.length : at;
    };
    return (await super.sort(files)).sort((a, b) => place(a) - place(b));
  }
}

/** What needs the built extension (`npm test -- build browser`): its files, and the extension at work in real browsers. */
export default defineConfig({
  test: {
    include: ['tests/built/**/*.test.ts', 'tests/e2e/**/*.test.ts'],
    // A browser at work takes a core, but half of the time it waits: two at a time, each with a profile of its own, and no more.
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    // A real browser on a busy machine may be late for once. What is wrong fails twice; what passed at its second try is named at the end of the run.
    retry: 1,
    // For machines that are busy with something else: what hangs is still noticed.
    testTimeout: 180_000,
    hookTimeout: 300_000,
  },
});
