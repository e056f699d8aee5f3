/** All portal files, found by themselves: adding a portal is adding a file. */
import { type Portal, portalSchema } from './portal';

const files = import.meta.glob<{ default: unknown }>('./portals/*.ts', { eager: true });

export const portals: readonly Portal[] = Object.entries(files)
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([, file]) => portalSchema.parse(file.default));

const fits = (pattern: string, host: string): boolean =>
  pattern.startsWith('*.') ? host.endsWith(pattern.slice(1)) && host.length > pattern.length - 1 : host === pattern;

/**
 * The portal whose address this is. Hosts must match to the letter: `secure.uhcprovider.com.example.net` and look-alike letters
 * (the URL parser turns them into `xn--`) are nobody's. Only `https:`, as the portals are.
 */
export function portalFor(url: string): Portal | undefined {
  const address = URL.canParse(url) ? new URL(url) : undefined;
  if (address?.protocol !== 'https:') return undefined;
  const host = address.hostname.replace(/\.$/, '');
  return portals.find((portal) => portal.hosts.some((pattern) => fits(pattern, host)));
}
