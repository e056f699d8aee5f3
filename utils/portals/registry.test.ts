import { describe, expect, test } from 'vitest';
import { portalFor, portals } from './registry';

describe('which portal an address belongs to', () => {
  test('hosts match to the letter', () => {
    expect(portalFor('https://secure.uhcprovider.com/claims?x=1')?.id).toBe('uhc');
    expect(portalFor('https://SECURE.uhcprovider.com./')?.id).toBe('uhc');
  });

  test.each([
    'https://secure.uhcprovider.com.example.net/',
    'https://xsecure.uhcprovider.com/',
    'https://secure.uhcprovider.com@example.net/',
    'https://secure.uhcprovіder.com/',
    'http://secure.uhcprovider.com/',
    'https://kp.org/',
    'https://evilkp.org/',
    'not an address',
    '',
  ])('%s is nobody’s', (url) => expect(portalFor(url)).toBeUndefined());
});

test('no two portals claim one host, and each file is named like its id', () => {
  const hosts = portals.flatMap((portal) => portal.hosts);
  expect(new Set(hosts).size).toBe(hosts.length);
  expect(new Set(portals.map((portal) => portal.id)).size).toBe(portals.length);
});
