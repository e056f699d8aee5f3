/**
 * Payers' sayings (`utils/followup/heard`) as they are shipped: in plain words, in order, each once, and without numbers, which say nothing to the
 * weighing. So they take three quarters of the room and are read at once where they are first needed; what they teach is the same.
 */
import { readFile } from 'node:fs/promises';
import type { Plugin } from 'vite';
import { runModule } from './run-module.ts';

const SAYINGS = /[\\/]followup[\\/]heard[\\/][\w-]+\.txt\?raw$/;

export const sayings = (): Plugin => ({
  name: 'sayings',
  apply: 'build',
  enforce: 'pre',
  async load(id) {
    if (!SAYINGS.test(id)) return undefined;
    const { inPlainWords } = await runModule<typeof import('../utils/followup/leaning.ts')>('utils/followup/leaning.ts');
    const lines = (await readFile(id.slice(0, id.indexOf('?')), 'utf8')).split('\n');
    return `export default ${JSON.stringify(inPlainWords(lines).join('\n'))};`;
  },
});
