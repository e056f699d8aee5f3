/**
 * What of other people's work is in the package: `npm run sbom` writes `docs/sbom.cdx.json` (CycloneDX) and `public/licences.txt` from the lock
 * file and the installed packages. The same packages give the same bytes; a test compares both with what stands there.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { root } from './run-module.ts';

const lockSchema = z.object({
  name: z.string(),
  version: z.string(),
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      integrity: z.string().optional(),
      license: z.string().optional(),
      dependencies: z.record(z.string(), z.string()).default({}),
    }),
  ),
});

interface Shipped {
  /** `node_modules/zod`: where it is installed */
  path: string;
  name: string;
  version: string;
  /** SPDX */
  licence: string;
  /** SHA-512 of the archive it was installed from, as the registry says it */
  sha512?: string;
  /** paths */
  dependsOn: string[];
}

/** As Node finds it: below the package itself, then beside it, then at the top. */
function found(paths: ReadonlySet<string>, from: string, wanted: string): string | undefined {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    const path = `${at === '' ? '' : `${at}/`}node_modules/${wanted}`;
    if (paths.has(path)) return path;
    if (at === '') return undefined;
  }
}

/** Every package that may end in the extension: its dependencies and theirs, without the tools that build it. */
export function shipped(): { name: string; version: string; packages: Shipped[] } {
  const lock = lockSchema.parse(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')));
  const paths = new Set(Object.keys(lock.packages));
  const reached = new Map<string, Shipped>();
  const reach = (from: string): string[] =>
    Object.keys(lock.packages[from]?.dependencies ?? {}).flatMap((wanted) => {
      const path = found(paths, from, wanted);
      const each = path === undefined ? undefined : lock.packages[path];
      if (path === undefined || each?.version === undefined) return [];
      if (!reached.has(path)) {
        const [, digest] = /^sha512-(\S+)/.exec(each.integrity ?? '') ?? [];
        const one: Shipped = {
          path,
          name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
          version: each.version,
          licence: each.license ?? 'NOASSERTION',
          ...(digest === undefined ? {} : { sha512: Buffer.from(digest, 'base64').toString('hex') }),
          dependsOn: [],
        };
        reached.set(path, one);
        one.dependsOn = reach(path);
      }
      return [path];
    });
  reach('');
  return { name: lock.name, version: lock.version, packages: [...reached.values()].sort((a, b) => (a.path < b.path ? -1 : 1)) };
}

const purl = (name: string, version: string): string => `pkg:npm/${name.replace('@', '%40')}@${version}`;

/** The bill of materials as CycloneDX 1.6. Without a serial number and a date: it says what is in it, not when somebody looked. */
export function bill(): string {
  const { name, version, packages } = shipped();
  const refs = new Map(packages.map((each) => [each.path, purl(each.name, each.version)]));
  const isOneId = (licence: string): boolean => /^[\w.+-]+$/.test(licence);
  return `${JSON.stringify(
    {
      bomFormat: 'CycloneDX',
      specVersion: '1.6',
      version: 1,
      metadata: {
        component: { type: 'application', 'bom-ref': purl(name, version), name, version, licenses: [{ license: { id: 'MIT' } }] },
      },
      components: packages.map((each) => ({
        type: 'library',
        'bom-ref': purl(each.name, each.version),
        name: each.name,
        version: each.version,
        purl: purl(each.name, each.version),
        licenses: [isOneId(each.licence) ? { license: { id: each.licence } } : { expression: each.licence }],
        ...(each.sha512 === undefined ? {} : { hashes: [{ alg: 'SHA-512', content: each.sha512 }] }),
      })),
      dependencies: packages.map((each) => ({
        ref: purl(each.name, each.version),
        dependsOn: [...new Set(each.dependsOn.map((path) => refs.get(path)))].sort(),
      })),
    },
    null,
    1,
  )}\n`;
}

/** Of two licences to choose from the one that is taken: the words of the other follow it and are left out. */
const OTHER_CHOICE = /^\s*(?:#+ )?(?:GPL(?:v3)?\b.*|GNU GENERAL PUBLIC LICENSE)$/im;

/** The words of a package's licence; some packages name it alone. */
function licenceText(path: string): string | undefined {
  const folder = join(root, path);
  const file = readdirSync(folder).find((name) => /^(?:licen[cs]e|copying)(?:[.-]|$)/i.test(name));
  if (file === undefined) return undefined;
  const text = readFileSync(join(folder, file), 'utf8')
    .replaceAll('\r\n', '\n')
    .replace(/^\uFEFF/, '');
  return text.slice(0, OTHER_CHOICE.exec(text)?.index).trim();
}

/** The notices that travel with the package, as the licences ask; packages with the same words share them. */
export function notices(): string {
  const byText = Map.groupBy(
    shipped().packages.filter(({ path }) => existsSync(join(root, path))),
    ({ path, licence }) => licenceText(path) ?? `Licence: ${licence}`,
  );
  const blocks = [...byText].map(
    ([text, packages]) =>
      `${packages.map(({ name, version, licence }) => `${name} ${version} (${licence})`).join('\n')}\n\n${text}\n`,
  );
  return blocks.join(`\n${'-'.repeat(72)}\n\n`);
}

if (process.argv[1] === import.meta.filename) {
  writeFileSync(join(root, 'docs/sbom.cdx.json'), bill());
  writeFileSync(join(root, 'public/licences.txt'), notices());
  console.log(`docs/sbom.cdx.json and public/licences.txt: ${shipped().packages.length} packages`);
}
