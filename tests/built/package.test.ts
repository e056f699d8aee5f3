import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { repacked } from '../../scripts/repack.ts';
import { root } from '../../scripts/run-module.ts';

/** Packs for the stores into a folder of its own (tests beside this one use the builds) and gives each package's hash. */
async function packed(folder: string): Promise<Record<string, string>> {
  const output = join(root, 'test-output', folder);
  rmSync(output, { recursive: true, force: true });
  for (const browser of ['chrome', 'firefox']) {
    await promisify(execFile)(process.execPath, [join(root, 'node_modules/wxt/bin/wxt.mjs'), 'zip', '-b', browser], {
      cwd: root,
      // A test runner says "test" here, and the packages would hold the libraries' development forms.
      env: { ...process.env, NODE_ENV: 'production', CLAIMSIDE_OUTPUT: output },
    });
  }
  const hash = (name: string): string =>
    createHash('sha256')
      .update(readFileSync(join(output, name)))
      .digest('hex');
  const names = readdirSync(output).filter((name) => name.endsWith('.zip'));
  return Object.fromEntries(names.map((name) => [name, hash(name)]));
}

test('packing the same source twice gives the same bytes, so that a package can be compared with its source', async () => {
  const first = await packed('packages-1');
  expect(Object.keys(first)).toHaveLength(3);
  expect(await packed('packages-2')).toEqual(first);
});

test('packing a package again makes it smaller, leaves every file as it is, and gives the same bytes each time', async () => {
  const files = {
    'manifest.json': Buffer.from('{"manifest_version":3}'),
    'chunks/größe.js': Buffer.from('export const size = (value) => value * value;\n'.repeat(200)),
    'empty.txt': Buffer.alloc(0),
  };
  const before = zipSync(files, { mtime: '1980-01-01T00:00' });
  const after = await repacked(before);
  expect(unzipSync(after)).toEqual(unzipSync(before));
  expect(after.length).toBeLessThan(before.length);
  expect(Buffer.compare(await repacked(before), after)).toBe(0);
});
