/** The kinds of denials (`utils/followup/denials`, a file each) as they are shipped: packed (`utils/followup/packed-kinds.ts`). */
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { runModule } from './run-module.ts';

const FOUND = /^export const DENIAL_KINDS = sorted\(import\.meta\.glob.*$/m;

export const kinds = (): Plugin => ({
  name: 'kinds',
  apply: 'build',
  enforce: 'pre',
  async load(id) {
    if (!/[\\/]utils[\\/]followup[\\/]rules\.ts$/.test(id)) return undefined;
    const [{ DENIAL_KINDS }, { packKinds }] = await Promise.all([
      runModule<typeof import('../utils/followup/rules.ts')>('utils/followup/rules.ts'),
      runModule<typeof import('../utils/followup/packed-kinds.ts')>('utils/followup/packed-kinds.ts'),
    ]);
    const code = readFileSync(id, 'utf8');
    if (!FOUND.test(code)) throw new Error('the kinds of denials are found in another way: look at scripts/kinds.ts');
    const packed = JSON.stringify(packKinds(DENIAL_KINDS));
    const unpacked = `export const DENIAL_KINDS = sorted(Object.fromEntries(unpackKinds(${packed}).map((kind) => [kind.id, kind])));`;
    return `import { unpackKinds } from './packed-kinds';\n${code.replace(FOUND, () => unpacked)}`;
  },
});
