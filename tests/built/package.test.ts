import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../scripts/run-module.ts';

/** Packs for the stores and gives each package's hash. */
function packed(): Record<string, string> {
  for (const browser of ['chrome', 'firefox']) {
    const zip = spawnSync(process.execPath, [join(root, 'node_modules/wxt/bin/wxt.mjs'), 'zip', '-b', browser], {
      cwd: root,
      encoding: 'utf8',
      // A test runner says "test" here, and the packages would hold the libraries' development forms.
      env: { ...process.env, NODE_ENV: 'production' },
    });
    if (zip.status !== 0) throw new Error(zip.stdout + zip.stderr);
  }
  const names = readdirSync(join(root, '.output')).filter((name) => /-(?:chrome|firefox)\.zip$/.test(name));
  return Object.fromEntries(
    names.map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(root, '.output', name)))
        .digest('hex'),
    ]),
  );
}

test('packing the same source twice gives the same bytes, so that a package can be compared with its source', () => {
  const first = packed();
  expect(Object.keys(first)).toHaveLength(2);
  expect(packed()).toEqual(first);
});
