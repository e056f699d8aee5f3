import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bill, notices, shipped } from '@/scripts/sbom';

const root = join(import.meta.dirname, '../..');
const standing = (path: string): string => readFileSync(join(root, path), 'utf8');

/** Licences that let a hospital use, change and pass on the package without asking anybody. */
const FREE = /^\(?(?:MIT|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|BlueOak-1\.0\.0|Zlib|MPL-2\.0|OFL-1\.1)(?: (?:OR|AND) .+)?\)?$/;

test('the bill of materials and the notices are those of the packages in use: `npm run sbom` writes them', () => {
  expect(standing('docs/sbom.cdx.json')).toBe(bill());
  expect(standing('public/licences.txt')).toBe(notices());
});

test('every package that is shipped may be passed on', () => {
  expect(shipped().packages.filter(({ licence }) => !FREE.test(licence))).toEqual([]);
});

test('the bill names each direct dependency with its version and its hash', () => {
  const { dependencies } = JSON.parse(standing('package.json')) as { dependencies: Record<string, string> };
  const components = (JSON.parse(bill()) as { components: { name: string; version: string; hashes?: unknown[] }[] }).components;
  for (const [name, version] of Object.entries(dependencies)) {
    const component = components.find((each) => each.name === name);
    expect(component?.version, name).toBe(version);
    expect(component?.hashes, name).toHaveLength(1);
  }
});
