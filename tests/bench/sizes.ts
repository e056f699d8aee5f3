/** P15: what the clerk's browser has to load and keep. Sizes are of the production build for Chrome and Edge. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { build } from '../../scripts/extension-browser.ts';
import { root } from '../../scripts/run-module.ts';
import type { BenchRow } from './kit/row.ts';

const KIB = 1024;
const LISTS = join(root, 'utils/codes/lists');

const packedSize = (content: Buffer): number => Math.min(content.length, deflateRawSync(content, { level: 9 }).length);

export async function rows(): Promise<BenchRow[]> {
  const folder = await build('production');
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  // A store's package is a zip archive: each file deflated by itself, about 100 bytes of directory for each.
  const packed = files.reduce((sum, { parentPath, name }) => {
    return sum + packedSize(readFileSync(join(parentPath, name))) + 100;
  }, 0);
  const lists = readdirSync(LISTS).reduce((sum, name) => sum + packedSize(readFileSync(join(LISTS, name))), 0);
  return [
    {
      id: 'P15 script',
      what: 'script in a portal page, against 20 KiB',
      value: readFileSync(join(folder, 'portal.js')).length / KIB,
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
