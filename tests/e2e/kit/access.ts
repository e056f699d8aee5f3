/**
 * Permission for single sites, given and taken away outside of the extension: as on the browser's own page of extensions. The build that is
 * granted every site is reduced to none first.
 */
import type { Session } from './session.ts';

export interface SiteAccess {
  /** `http://127.0.0.1/*` */
  grant(origin: string): Promise<void>;
  takeAway(origin: string): Promise<void>;
  /** the sites that the browser says are granted */
  granted(): Promise<string[]>;
}

export async function siteBySite(session: Session): Promise<SiteAccess> {
  const page = await session.context.newPage();
  await page.goto('chrome://extensions');
  const call = async (what: string): Promise<void> => {
    await page.evaluate(`chrome.developerPrivate.${what}`);
  };
  await call(`updateExtensionConfiguration({ extensionId: '${session.id}', hostAccess: 'ON_SPECIFIC_SITES' })`);
  return {
    grant: (origin) => call(`addHostPermission('${session.id}', '${origin}')`),
    takeAway: (origin) => call(`removeHostPermission('${session.id}', '${origin}')`),
    granted: async () => (await session.worker()).evaluate('chrome.permissions.getAll().then(({ origins }) => origins)'),
  };
}
