/** Draws the icon's PNG sizes from `assets/icon.svg`, in the browser that is there: `node scripts/icons.ts`. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { decode, encode, toRGBA8 } from '@cantoo/pdf-lib/upng';
import { chromium } from 'playwright-core';
import { chromiumPath } from './browsers.ts';
import { root } from './run-module.ts';

const SIZES = [16, 32, 48, 96, 128];

const svg = readFileSync(join(root, 'assets/icon.svg'), 'utf8');
mkdirSync(join(root, 'public/icon'), { recursive: true });
const browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox', '--disable-gpu'] });
const page = await browser.newPage();
for (const size of SIZES) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
  const drawn = toRGBA8(decode(new Uint8Array(await page.screenshot({ omitBackground: true })).buffer));
  // The same picture with its few colours in a table, a third smaller.
  writeFileSync(join(root, `public/icon/${size}.png`), new Uint8Array(encode(drawn, size, size, 0)));
}
await browser.close();
