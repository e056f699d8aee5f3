import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { type BuildBrowser, buildFolder } from '../../scripts/extension-browser.ts';
import { repacked } from '../../scripts/repack.ts';
import { root } from '../../scripts/run-module.ts';

/** When the files of a package are said to be written, each time once. Source: APPNOTE 6.3, 4.3.12 and 4.3.16. */
function timesIn(zip: Buffer): number[] {
  const end = zip.lastIndexOf('PK\u0005\u0006');
  let at = zip.readUInt32LE(end + 16);
  const times = new Set<number>();
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    times.add(zip.readUInt32LE(at + 12));
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return [...times];
}

const output = join(root, 'test-output', 'packages');

/** Packs for the stores into a folder of its own (tests beside this one use the builds) and gives what is in the package of that name. */
async function packed(browser: BuildBrowser, name: RegExp): Promise<[path: string, content: Buffer][]> {
  await promisify(execFile)(process.execPath, [join(root, 'node_modules/wxt/bin/wxt.mjs'), 'zip', '-b', browser], {
    cwd: root,
    // A test runner says "test" here, and the packages would hold the libraries' development forms.
    env: { ...process.env, NODE_ENV: 'production', CLAIMSIDE_OUTPUT: output },
  });
  const zips = readdirSync(output).filter((each) => each.endsWith('.zip'));
  for (const zip of zips)
    expect(timesIn(readFileSync(join(output, zip))), `${zip} says nothing of when it was packed`).toHaveLength(1);
  const names = zips.filter((each) => name.test(each));
  expect(names).toHaveLength(1);
  const files = unzipSync(readFileSync(join(output, names[0]!)));
  expect(Object.keys(files)).toEqual(Object.keys(files).sort());
  return Object.entries(files).map(([path, content]) => [path, Buffer.from(content)]);
}

const contentOf = (folder: string): [path: string, content: Buffer][] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(folder, path)).isFile())
    .map((path) => [path, readFileSync(join(folder, path))]);

const hashes = (files: [path: string, content: Buffer][]): string[] =>
  files.map(([path, content]) => `${path} ${createHash('sha256').update(content).digest('hex')}`).sort();

test.each([
  ['chrome', /-chrome\.zip$/],
  ['firefox', /-firefox\.zip$/],
] as const)(
  'the package for %s holds the same bytes as a build of the same source, so that it can be compared with it',
  async (browser, name) => {
    rmSync(output, { recursive: true, force: true });
    const packages = await packed(browser, name);
    expect(packages.length).toBeGreaterThan(20);
    expect(hashes(packages)).toEqual(hashes(contentOf(buildFolder('production', browser))));
  },
);

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
