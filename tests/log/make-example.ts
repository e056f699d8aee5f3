/** Freezes a small log of the present version into `tests/log/v<version>.json`. Run once for each version, never again: `node tests/log/make-example.ts`. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, runModule } from '../../scripts/run-module.ts';

const { freeze } = await runModule<{ freeze(): Promise<{ version: number }> }>('tests/log/example.ts');
const example = await freeze();
writeFileSync(join(root, `tests/log/v${example.version}.json`), `${JSON.stringify(example, null, 1)}\n`);
process.exit(0);
