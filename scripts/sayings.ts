/**
 * Payers' sayings (`utils/followup/heard`) as they are shipped: as they are learnt, in plain words and each once, packed. They would take a tenth of the
 * package otherwise; what they teach is the same.
 */
import type { Plugin } from 'vite';
import { runModule } from './run-module.ts';

export const sayings = (): Plugin => ({
  name: 'sayings',
  apply: 'build',
  enforce: 'pre',
  async load(id) {
    if (!/[\\/]utils[\\/]followup[\\/]heard\.ts$/.test(id)) return undefined;
    const [{ inPlainWords }, { allHeard }, { pack }] = await Promise.all([
      runModule<typeof import('../utils/followup/leaning.ts')>('utils/followup/leaning.ts'),
      runModule<typeof import('../utils/followup/heard.ts')>('utils/followup/heard.ts'),
      runModule<typeof import('../utils/followup/packed.ts')>('utils/followup/packed.ts'),
    ]);
    const plain = new Map([...allHeard()].map(([kind, texts]) => [kind, inPlainWords(texts)]));
    return `import { once } from './memo';\nimport { unpack } from './packed';\nexport const allHeard = once(() => unpack(${JSON.stringify(pack(plain))}));`;
  },
});
