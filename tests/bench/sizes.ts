/** P15: what the clerk's browser has to load and keep. Sizes are of the package that the stores of Chrome and Edge are given. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { deflated, repacked } from '../../scripts/repack.ts';
import { root } from '../../scripts/run-module.ts';
import type { BenchRow } from './kit/row.ts';

const KIB = 1024;
const LISTS = join(root, 'utils/codes/lists');
const OUTPUT = join(root, 'test-output/package-size');

export async function rows(): Promise<BenchRow[]> {
  rmSync(OUTPUT, { recursive: true, force: true });
  execFileSync(process.execPath, [join(root, 'node_modules/wxt/bin/wxt.mjs'), 'zip'], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production', CLAIMSIDE_OUTPUT: OUTPUT },
    stdio: 'ignore',
  });
  const archive = readdirSync(OUTPUT).find((name) => name.endsWith('.zip'));
  if (archive === undefined) throw new Error('the builder made no package');
  const { length: packed } = await repacked(readFileSync(join(OUTPUT, archive)));
  let lists = 0;
  for (const name of readdirSync(LISTS)) lists += (await deflated(readFileSync(join(LISTS, name)))).length;
  return [
    {
      id: 'P15 script',
      what: 'script in a portal page, against 20 KiB',
      value: readFileSync(join(OUTPUT, 'chrome-mv3/portal.js')).length / KIB,
      yardstick: 20,
      unit: 'KiB',
      goal: { most: 1 },
    },
    {
      id: 'P15 package',
      what: 'package with its code lists, against 1 MiB',
      value: packed / KIB,
      yardstick: 1024,
      unit: 'KiB',
      goal: { most: 1 },
    },
    {
      id: 'P15 without lists',
      what: 'the same without the code lists, against 700 KiB',
      value: (packed - lists) / KIB,
      yardstick: 700,
      unit: 'KiB',
      goal: { most: 1 },
    },
  ];
}
