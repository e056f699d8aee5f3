/** Builds the extension and opens a browser with it. */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { chromiumPath, NoBrowser } from './browsers.ts';
import { root } from './run-module.ts';
import { openSidePanel, type SidePanel } from './side-panel.ts';

/**
 * `production` is what is released. `granted` differs in one thing: the manifest grants all web pages, because the browser's
 * question for a permission cannot be answered by a program.
 */
export type BuildMode = 'production' | 'granted';
export type BuildBrowser = 'chrome' | 'firefox';

/** The folder a build is in. */
export const buildFolder = (mode: BuildMode, browser: BuildBrowser = 'chrome'): string =>
  join(root, '.output', `${browser}-mv3${mode === 'production' ? '' : `-${mode}`}`);

/** Builds and returns the folder. Throws with the builder's own words where it fails. */
export async function build(mode: BuildMode, browser: BuildBrowser = 'chrome'): Promise<string> {
  const wxt = join(root, 'node_modules/wxt/bin/wxt.mjs');
  // Without it the builder takes the mode's name for it, and the page library comes in its slow development form.
  const env = { ...process.env, NODE_ENV: 'production', NO_COLOR: '1' };
  await new Promise<void>((resolve, reject) => {
    execFile(process.execPath, [wxt, 'build', '--mode', mode, '-b', browser], { cwd: root, env }, (error, stdout, stderr) =>
      error ? reject(new Error(`The ${browser} build failed.\n${stdout}${stderr}`)) : resolve(),
    );
  });
  return buildFolder(mode, browser);
}

/** Milliseconds that a browser may take to start, or a page to answer, on a machine that is busy with something else: what works is not waited for. */
const PATIENCE = 120_000;

export interface PlainBrowser {
  context: BrowserContext;
  close(): Promise<void>;
}

export interface ExtensionBrowser extends PlainBrowser {
  /** the extension's id */
  id: string;
  /** address of one of the extension's pages: `url('sidepanel.html')` */
  url(path: string): string;
  /** Opens the side panel beside this page's tab, as a press on the extension's button does. */
  sidePanel(page: Page): Promise<SidePanel>;
}

export interface LaunchOptions {
  headless?: boolean;
  viewport?: { width: number; height: number } | null;
  args?: string[];
  /** a profile to keep; without it a new one that is removed at the end */
  profile?: string;
}

/** Opens a browser without the extension. Throws `NoBrowser` where there is none. */
export async function openPlainBrowser(options: LaunchOptions = {}): Promise<PlainBrowser> {
  const { headless = true, viewport = { width: 1280, height: 900 }, args = [] } = options;
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'claimside-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: chromiumPath(),
    timeout: PATIENCE,
    headless,
    viewport,
    // The browser's own sandbox cannot be set up by root and in most containers.
    chromiumSandbox: process.platform !== 'linux' || (process.getuid?.() !== 0 && !process.env.CI),
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      '--enable-unsafe-extension-debugging',
      '--disable-gpu',
      '--disable-quic',
      '--disable-search-engine-choice-screen',
      ...args,
    ],
  });
  context.setDefaultTimeout(PATIENCE);
  return {
    context,
    async close() {
      await context.close();
      if (options.profile === undefined) rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/**
 * Opens a browser with the extension from a folder, the granted build by default. Throws `NoBrowser` where there is none, or none that takes
 * an extension this way.
 */
export async function openExtensionBrowser({
  extension = buildFolder('granted'),
  ...options
}: LaunchOptions & { extension?: string } = {}): Promise<ExtensionBrowser> {
  const { context, close } = await openPlainBrowser(options);
  // Chrome ignores --load-extension since 137. This command works in Chrome, Edge and Chromium alike, over a pipe alone.
  const session = await context.browser()?.newBrowserCDPSession();
  const loaded = await session?.send('Extensions.loadUnpacked', { path: extension }).catch((error: Error) => error);
  if (!session || !loaded || loaded instanceof Error) {
    await close();
    const advice =
      'The browser did not take the extension. Where it takes none, install Chromium or set CLAIMSIDE_BROWSER to one.';
    throw new NoBrowser(loaded instanceof Error ? `${advice} ${loaded.message}` : advice);
  }
  return {
    context,
    id: loaded.id,
    url: (path) => `chrome-extension://${loaded.id}/${path}`,
    sidePanel: (page) => openSidePanel(session, loaded.id, page),
    close,
  };
}
