/** Puts two pictures side by side, as the browser shows a page and its side panel. */
import type { BrowserContext } from 'playwright-core';

const source = (png: Buffer): string => `data:image/png;base64,${png.toString('base64')}`;

/** A PNG, or a JPEG of this quality. */
export async function beside(context: BrowserContext, left: Buffer, right: Buffer, quality?: number): Promise<Buffer> {
  const page = await context.newPage();
  await page.setContent(`<!doctype html><style>body{margin:0;display:inline-flex;align-items:flex-start;background:#fff}
img{display:block}img+img{border-left:1px solid #b9c4c4}</style><img src="${source(left)}"><img src="${source(right)}">`);
  const picture = await page.locator('body').screenshot(quality === undefined ? {} : { type: 'jpeg', quality });
  await page.close();
  return picture;
}
