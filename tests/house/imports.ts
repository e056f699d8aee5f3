/** What the project's files import: read from their text, for the tests that hold the layers. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, posix, relative, sep } from 'node:path';
import { parseSync } from 'vite';

export interface Import {
  /** project path (`utils/claim/money.ts`) or package name (`zod`) */
  target: string;
  ours: boolean;
  /** only types: nothing of it is there at run time */
  type: boolean;
  /** fetched when it is needed: `import()` */
  later: boolean;
}

const ROOT = join(import.meta.dirname, '../..');
const SOURCE = /\.tsx?$/;
const TEST = /\.(?:test|bench)\.tsx?$|\/tests?\//;

/** Paths of the source files below `folder`, tests left out, with forward slashes. */
export function sourceFiles(folder: string): string[] {
  const start = join(ROOT, folder);
  if (!existsSync(start)) return [];
  return readdirSync(start, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && SOURCE.test(entry.name))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !TEST.test(path))
    .sort();
}

export const sourceText = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

/** Everything that `path` imports or passes on, `import()` with a plain string included. */
export function importsOf(path: string): Import[] {
  const text = sourceText(path);
  const { module, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path} cannot be parsed: ${errors[0]?.message}`);
  const found: [request: string, type: boolean, later: boolean][] = [];
  for (const statement of module.staticImports) {
    const types = statement.entries.length > 0 && statement.entries.every((entry) => entry.isType);
    found.push([statement.moduleRequest.value, types, false]);
  }
  for (const entry of module.staticExports.flatMap((statement) => statement.entries)) {
    if (entry.moduleRequest) found.push([entry.moduleRequest.value, entry.isType, false]);
  }
  for (const { moduleRequest } of module.dynamicImports) {
    const written = text.slice(moduleRequest.start, moduleRequest.end);
    if (/^['"]/.test(written)) found.push([written.slice(1, -1), false, true]);
  }
  return found.map(([request, type, later]) => ({ ...resolve(path, request), type, later }));
}

function resolve(from: string, request: string): { target: string; ours: boolean } {
  const path = request.startsWith('@/') ? request.slice(2) : posix.join(posix.dirname(from), request);
  if (!request.startsWith('@/') && !request.startsWith('.')) return { target: packageName(request), ours: false };
  const bare = path.replace(/\?.*$/, '');
  const file = [bare, `${bare}.ts`, `${bare}.tsx`, `${bare}/index.ts`].find((candidate) => isFile(candidate));
  if (file === undefined) throw new Error(`${from} imports ${request}, which is not there.`);
  return { target: file, ours: true };
}

const isFile = (path: string): boolean => statSync(join(ROOT, path), { throwIfNoEntry: false })?.isFile() ?? false;

function packageName(request: string): string {
  const [first = '', second] = request.split('/');
  return first.startsWith('@') && second ? `${first}/${second}` : first;
}

/** Every file that `entry` brings along at run time, itself included, and the packages they need. */
export function graphOf(entry: string): { files: string[]; packages: string[] } {
  const files = new Set<string>();
  const packages = new Set<string>();
  const waiting = [entry];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (files.has(path)) continue;
    files.add(path);
    if (!SOURCE.test(path)) continue;
    for (const { target, ours, type } of importsOf(path)) {
      if (type) continue;
      if (ours) waiting.push(target);
      else packages.add(target);
    }
  }
  return { files: [...files].sort(), packages: [...packages].sort() };
}
