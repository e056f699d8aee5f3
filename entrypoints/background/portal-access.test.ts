import { expect, test } from 'vitest';
import { allowedOrigins } from './portal-access';

const GRANTED = ['https://apps.availity.com/*', 'https://portal.example.com/*', 'https://www.example.org/*'];

test('without a policy every site that the clerk granted is read', () => {
  expect(allowedOrigins(GRANTED, {})).toEqual(GRANTED);
});

test('of what was granted before, only what the policy lists is read', () => {
  expect(allowedOrigins(GRANTED, { portals: ['availity', '*.example.org'] })).toEqual([GRANTED[0], GRANTED[2]]);
  expect(allowedOrigins(GRANTED, { portals: [] })).toEqual([]);
});

test.each(['https://*/*', '*://*/*', '<all_urls>'])(
  'a grant for every site (%s) shrinks to the sites that the policy lists',
  (all) => {
    expect(allowedOrigins([all], { portals: ['portal.example.com'] })).toEqual(['https://portal.example.com/*']);
  },
);
