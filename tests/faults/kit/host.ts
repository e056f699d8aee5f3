/** A real Chromium with the log in an extension of its own, on a profile that can be damaged between two starts. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { chromiumPath } from '../../../scripts/browsers.ts';
import { bundle } from '../../../scripts/bundle.ts';

export type BackEnd = 'leveldb' | 'sqlite';
export const BACK_ENDS: readonly BackEnd[] = ['leveldb', 'sqlite'];
/** All of it (`npm run test:faults`) or the quick half (`npm test`). */
export const FULL = process.env.CLAIMSIDE_FAULTS === 'full';
/** What takes a minute each befalls, in the quick half, only the kind of log that browsers keep today. */
export const SLOW_BACK_ENDS: readonly BackEnd[] = FULL ? BACK_ENDS : ['leveldb'];

/** A key of our own (RSA, the public half; nothing is signed with it) gives the extension the same id, and so the same data, in every folder. */
const KEY = [
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAu58TTZy2RzdK58T0g05CF8V5kdLJsJQVy5sCBVbOMJKybSQi/JTOKn4HLf+Uj+SblBRDWmiInZW8',
  '5gyInqKjAjAYY7JpdmPodMD5EDWL/29ciPuuIV4wyYoWe48bhC/f5YfUt/GNkG/0/FyKeIZ5LLAmNp8aYYhVrJaLfB4RxzxU0pKIjsFhH7lxEj4Vua5qygtT',
  'MQfrKA1Mg9Anjlf3t6xfOe/K4wWeYmMbjGrLjhYR3Csn9uU4+VKpsHAHZEq22wva7gCCU8qkqvWaJItG7eCzgFDCIOA0xYaaVWC4IOo0vfzlUp02XqIklfTG',
  'IQHt9KkA1TLtg58aKguaokSvgQIDAQAB',
].join('');
const MANIFEST = {
  manifest_version: 3,
  key: KEY,
  name: 'Log under test',
  version: '1.0',
  permissions: ['storage', 'unlimitedStorage'],
  background: { service_worker: 'worker.js' },
  content_scripts: [{ matches: ['http://127.0.0.1/*'], js: ['sender.js'] }],
};

const built = new Map<string, string>();

/** The extension's folder with this worker, built once a run. */
async function extensionFolder(worker: string, unlimited: boolean): Promise<string> {
  const name = `${worker} ${unlimited}`;
  const known = built.get(name);
  if (known) return known;
  const folder = mkdtempSync(join(tmpdir(), 'log-under-test-'));
  writeFileSync(
    join(folder, 'manifest.json'),
    JSON.stringify({ ...MANIFEST, permissions: unlimited ? MANIFEST.permissions : ['storage'] }),
  );
  const scripts = { worker, sender: 'tests/faults/kit/sender.ts', page: 'tests/faults/kit/page.ts' };
  for (const [script, path] of Object.entries(scripts))
    writeFileSync(join(folder, `${script}.js`), await bundle(path, `claimside_${script}`));
  writeFileSync(join(folder, 'page.html'), '<!doctype html><title>log</title><script src="page.js"></script>');
  built.set(name, folder);
  return folder;
}

export interface Host {
  /** the extension's own page; it dies with the worker's process */
  readonly page: Page;
  renewPage(): Promise<void>;
  context: BrowserContext;
  profile: string;
  /** Calls the worker's log; throws with the problem's name where it refuses. */
  call<T = unknown>(name: string, ...args: unknown[]): Promise<T>;
  /** SIGKILL to the processes of extensions; true where there was one. */
  killWorker(): boolean;
  close(): Promise<void>;
}

interface Options {
  backEnd?: BackEnd;
  profile?: string;
  args?: string[];
  /** the worker's script, a path in the project */
  worker?: string;
  /** whether it may store more than the browser gives to others, as the released extension may */
  unlimited?: boolean;
}

export const newProfile = (): string => mkdtempSync(join(tmpdir(), 'log-profile-'));

export async function openHost({
  backEnd = 'leveldb',
  profile = newProfile(),
  args = [],
  worker = 'tests/faults/kit/worker.ts',
  unlimited = true,
}: Options = {}): Promise<Host> {
  const extension = await extensionFolder(worker, unlimited);
  mkdirSync(profile, { recursive: true });
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: chromiumPath(),
    headless: true,
    chromiumSandbox: false,
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      '--enable-unsafe-extension-debugging',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...(backEnd === 'sqlite' ? ['--enable-features=IdbSqliteBackingStore'] : ['--disable-features=IdbSqliteBackingStore']),
      ...args,
    ],
  });
  const session = await context.browser()?.newBrowserCDPSession();
  const loaded = await session?.send('Extensions.loadUnpacked', { path: extension });
  if (!loaded) throw new Error('The browser did not take the extension.');
  await session?.detach();
  const openPage = async (): Promise<Page> => {
    const fresh = await context.newPage();
    await fresh.goto(`chrome-extension://${loaded.id}/page.html`);
    return fresh;
  };
  let page = await openPage();
  return {
    get page() {
      return page;
    },
    renewPage: async () => {
      await page.close().catch(() => {});
      page = await openPage();
    },
    context,
    profile,
    call: async <T>(name: string, ...callArgs: unknown[]) => {
      const answer = (await page.evaluate(
        async ([asked, given]) =>
          (
            globalThis as unknown as { chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } } }
          ).chrome.runtime.sendMessage({
            name: asked,
            args: given,
          }),
        [name, callArgs] as const,
      )) as { ok: boolean; value?: T; problem?: string; sentence?: string };
      if (!answer.ok) throw new Error(`${name}: ${answer.problem}: ${answer.sentence}`);
      return answer.value as T;
    },
    killWorker: () => killExtensionProcesses(profile),
    close: async () => {
      await context.close();
    },
  };
}

/** Kills the renderers of extensions of the browser on this profile, and of no other. */
function killExtensionProcesses(profile: string): boolean {
  let killed = false;
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
      if (!command.includes('--extension-process') || !command.includes('--type=renderer')) continue;
      if (!belongsTo(pid, profile)) continue;
      process.kill(Number(pid), 'SIGKILL');
      killed = true;
    } catch {
      // gone already
    }
  }
  return killed;
}

function belongsTo(pid: string, profile: string): boolean {
  for (let at = pid; at !== '0' && at !== '1'; ) {
    if (readFileSync(`/proc/${at}/cmdline`, 'utf8').includes(`--user-data-dir=${profile}`)) return true;
    at = /^PPid:\s*(\d+)/m.exec(readFileSync(`/proc/${at}/status`, 'utf8'))?.[1] ?? '0';
  }
  return false;
}

/** A page on the loopback that the sender runs in. */
export async function openSite(): Promise<{ server: Server; url: string }> {
  const server = createServer((_request, response) => response.end('<!doctype html><title>portal</title>'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return { server, url: `http://127.0.0.1:${address.port}/` };
}

export function removeProfile(profile: string): void {
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
}

/** Folder of IndexedDB in the profile. */
export const idbFolder = (profile: string): string => join(profile, 'Default', 'IndexedDB');

/** Whether any file of the profile holds this text, in UTF-8 or UTF-16. */
export function profileHolds(profile: string, text: string): string[] {
  const found = new Set<string>();
  const needles = [Buffer.from(text), Buffer.from(text, 'utf16le')];
  const list = execFileSync('find', [profile, '-type', 'f'], { encoding: 'utf8', maxBuffer: 1e8 }).split('\n').filter(Boolean);
  for (const file of list) {
    try {
      const bytes = readFileSync(file);
      if (needles.some((needle) => bytes.includes(needle))) found.add(file.slice(profile.length + 1));
    } catch {
      // sockets and the like
    }
  }
  return [...found];
}
