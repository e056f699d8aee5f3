/** The files of a build, for the tests that look into them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { z } from 'zod';
import { type BuildBrowser, type BuildMode, buildFolder } from '../../scripts/extension-browser.ts';

const manifestSchema = z.looseObject({
  permissions: z.array(z.string()),
  optional_permissions: z.array(z.string()),
  optional_host_permissions: z.array(z.string()),
  content_security_policy: z.object({ extension_pages: z.string() }),
});
export type Manifest = z.infer<typeof manifestSchema>;

export const manifest = (mode: BuildMode, browser: BuildBrowser): Manifest =>
  manifestSchema.parse(JSON.parse(readFileSync(join(buildFolder(mode, browser), 'manifest.json'), 'utf8')));

/** Names of the files, with forward slashes. */
export function files(browser: BuildBrowser): string[] {
  const folder = buildFolder('production', browser);
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

export const contents = (browser: BuildBrowser, file: string): Buffer =>
  readFileSync(join(buildFolder('production', browser), file));
