import { readFileSync } from 'node:fs';
import { mergeConfig } from 'vite';
import { defineConfig } from 'wxt';
import { compiledWhole } from './scripts/compiled-whole.ts';
import { kinds } from './scripts/kinds.ts';
import { lean } from './scripts/lean.ts';
import { letterFonts } from './scripts/letter-fonts.ts';
import { pageWorkers } from './scripts/page-workers.ts';
import { parts } from './scripts/parts.ts';
import { rulesStamp } from './scripts/rules-stamp.ts';
import { sayings } from './scripts/sayings.ts';

/** Strict policy for every page of the extension. Source: OWASP Browser Extension Security cheat sheet. */
const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

export default defineConfig({
  // In development a worker of a page is built apart.
  vite: () => ({
    worker: { format: 'es' },
    plugins: [kinds(), lean(), letterFonts(), pageWorkers(), sayings()],
    define: { 'import.meta.env.RULES_STAMP': JSON.stringify(rulesStamp()) },
  }),
  modules: ['@wxt-dev/module-react'],
  imports: false,
  manifestVersion: 3,
  manifest: ({ browser, mode }) => ({
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    permissions: [
      'storage',
      'alarms',
      'contextMenus',
      'idle',
      'scripting',
      'unlimitedStorage',
      ...(browser === 'firefox' ? [] : ['sidePanel']),
    ],
    optional_permissions: ['notifications'],
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    // The browser's permission prompt cannot be answered in a headless test: this build differs from the real one in nothing else.
    ...(mode === 'granted' ? { host_permissions: ['https://*/*', 'http://*/*'] } : {}),
    content_security_policy: { extension_pages: pagePolicy },
    incognito: 'not_allowed',
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'claimside@claimside.example',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '125', storage: { managed_schema: 'managed-schema.json' } }),
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+C' }, description: 'Open Claimside' },
      lock: { suggested_key: { default: 'Alt+Shift+L' }, description: 'Lock the log at once' },
    },
    action: { default_title: 'Open Claimside' },
  }),
  hooks: {
    // Words for the browser alone: without the spaces that they are written with for people.
    'build:publicAssets': (_, files) => {
      for (const [index, file] of files.entries())
        if ('absoluteSrc' in file && file.relativeDest.endsWith('messages.json'))
          files[index] = {
            relativeDest: file.relativeDest,
            contents: JSON.stringify(JSON.parse(readFileSync(file.absoluteSrc, 'utf8'))),
          };
    },
    'vite:build:extendConfig': (entrypoints, config) => {
      // What runs in a payer's page is one file: only the extension's own pages can share parts.
      if (entrypoints.some(({ type }) => type === 'unlisted-script' || type === 'content-script')) {
        Object.assign(config, mergeConfig(config, { plugins: [compiledWhole()] }));
        return;
      }
      const pages = entrypoints.filter(({ inputPath }) => inputPath.endsWith('.html')).map(({ name }) => name);
      const output = {
        codeSplitting: { groups: parts },
        // No hash of the content: nothing keeps an extension's files by their names, and hashes cannot be packed. A page's own
        // part is told from the component of its name by more than a capital letter, which not every disk does.
        entryFileNames: ({ name }: { name: string }) => (pages.includes(name) ? 'chunks/[name]-page.js' : '[name].js'),
        chunkFileNames: 'chunks/[name].js',
        assetFileNames: 'assets/[name].[ext]',
      };
      Object.assign(config, mergeConfig(config, { build: { rollupOptions: { output } } }));
    },
  },
  // Where two builds stand side by side, as when packages are compared, each has a folder of its own.
  outDir: process.env.CLAIMSIDE_OUTPUT ?? '.output',
  zip: { name: 'claimside', excludeSources: ['demo-output/**', 'test-output/**'] },
});
