/** A clerk's way through the practice portal, for the tests and the demo. */
import type { Page } from 'playwright-core';

export async function signIn(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.getByLabel('User name').fill('dwhitfield');
  await page.getByLabel('Password').fill('practice');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('heading', { name: 'Welcome' }).waitFor();
}

/** All claims of the hospital, as a list. */
export async function openResults(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Claims', exact: true }).click();
  await page.getByRole('button', { name: 'Search' }).click();
  await page.getByRole('table').waitFor();
}

/** From the list to one claim, until its service lines stand there (in a frame or not). */
export async function openClaim(page: Page, number: string): Promise<void> {
  await page.getByRole('link', { name: number }).click();
  const lines = page.getByRole('table', { name: 'Service lines' });
  const framed = page.frameLocator('iframe[title="Service lines"]').getByRole('table', { name: 'Service lines' });
  await Promise.any([lines.waitFor(), framed.waitFor()]);
}

export async function backToResults(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Back to results' }).click();
  await page.getByRole('table').waitFor();
}
