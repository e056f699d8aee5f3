/** Saved pages on disk: which ones a path names, the address each belongs to, and what a page loads beside itself. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { z } from 'zod';

/** What is taken from the file beside a page; there may be more in it, which is not looked at. */
const besideSchema = z.object({
  url: z.url().optional(),
  settle: z.number().min(0).max(60_000).optional(),
  steps: z.array(z.object({ click: z.string().min(1) })).optional(),
});

export interface SavedPage {
  path: string;
  /** relative to the folder that was asked for */
  file: string;
  url: string;
  /** milliseconds after load until the page has drawn its data */
  settle: number;
  /** CSS selectors, clicked one after the other */
  steps: string[];
}

/** A page whose file beside it cannot be used. */
export interface Unusable {
  file: string;
  error: string;
}

/** A page that has no address of its own is served at one that is nobody's (RFC 2606). */
const NOWHERE = 'https://saved-page.example/';

/** The pages that a path names: the page itself, or every `.html` of a folder and its folders that has a `.json` beside it. */
export function pagesAt(path: string, url?: string): (SavedPage | Unusable)[] {
  if (!statSync(path).isDirectory()) return [savedPage(path, basename(path), url)];
  const found: (SavedPage | Unusable)[] = [];
  const walk = (folder: string): void => {
    for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const inside = join(folder, entry.name);
      if (entry.isDirectory()) walk(inside);
      else if (entry.name.endsWith('.html') && existsSync(jsonBeside(inside)))
        found.push(savedPage(inside, relative(path, inside), url));
    }
  };
  walk(path);
  return found;
}

const jsonBeside = (path: string): string => path.replace(/\.html?$/i, '.json');

function savedPage(path: string, file: string, url?: string): SavedPage | Unusable {
  let beside: z.infer<typeof besideSchema> = {};
  const json = jsonBeside(path);
  try {
    if (existsSync(json) && json !== path) beside = besideSchema.parse(JSON.parse(readFileSync(json, 'utf8')));
  } catch {
    return { file: file.replaceAll('\\', '/'), error: `${basename(json)} cannot be read.` };
  }
  return {
    path,
    file: file.replaceAll('\\', '/'),
    url: url ?? beside.url ?? NOWHERE + encodeURIComponent(basename(path)),
    settle: beside.settle ?? 0,
    steps: (beside.steps ?? []).map((step) => step.click),
  };
}

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html',
  htm: 'text/html',
  xhtml: 'application/xhtml+xml',
  js: 'text/javascript',
  css: 'text/css',
  json: 'application/json',
  svg: 'image/svg+xml',
  png: 'image/png',
};

export interface Served {
  status: number;
  contentType: string;
  body: Buffer | string;
}

/** What a saved page gets for an address that it loads: itself, a file of that name beside it, or nothing. Nothing comes from the network. */
export function serve(page: SavedPage, url: string, navigation: boolean): Served {
  const address = new URL(url);
  if (navigation || sameAddress(url, page.url)) return file(page.path);
  const name = decodeURIComponent(basename(address.pathname));
  const beside = join(dirname(page.path), name);
  if (name !== '' && basename(beside) === name && existsSync(beside) && statSync(beside).isFile()) return file(beside);
  return { status: 404, contentType: 'text/plain', body: '' };
}

const sameAddress = (a: string, b: string): boolean => a.split('#')[0] === b.split('#')[0];

function file(path: string): Served {
  const body = readFileSync(path);
  const type = TYPES[path.split('.').at(-1)?.toLowerCase() ?? ''] ?? 'application/octet-stream';
  return { status: 200, contentType: type === 'text/html' && !saysCharset(body) ? `${type}; charset=utf-8` : type, body };
}

/** A saved page that says nothing about its letters is UTF-8, whatever the browser would guess. */
const saysCharset = (body: Buffer): boolean =>
  /<meta[^>]{0,200}charset|<\?xml[^>]{0,100}encoding/i.test(body.subarray(0, 2_048).toString('latin1'));
