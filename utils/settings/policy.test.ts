import { expect, test } from 'vitest';
import managedSchema from '@/public/managed-schema.json';
import { mayEnable, POLICY_KEYS, readPolicy, underPolicy } from './policy';
import { DEFAULTS } from './settings';

test('a policy shortens the time to the lock and never lengthens it', () => {
  const mine = { ...DEFAULTS, security: { lockMinutes: 10 } };
  expect(underPolicy(mine, readPolicy({ lockMinutes: 3 }).policy).security.lockMinutes).toBe(3);
  expect(underPolicy(mine, readPolicy({ lockMinutes: 60 }).policy).security.lockMinutes).toBe(10);
});

test.each([
  [{ lockMinutes: 'ten' }, 'lockMinutes', { lockMinutes: 5 }],
  [{ lockMinutes: 0 }, 'lockMinutes', { lockMinutes: 5 }],
  [{ allowExport: 'no' }, 'allowExport', { allowExport: false }],
  [{ passphraseRequired: 1 }, 'passphraseRequired', { passphraseRequired: true }],
  [{ portals: 'availity' }, 'portals', { portals: [] }],
  [{ hospital: { npi: '12' } }, 'hospital', {}],
  [{ colour: 'blue' }, 'colour', {}],
])('%j is named as wrong, and the strictest valid value holds', (managed, key, policy) => {
  const reading = readPolicy(managed);
  expect(reading.wrong.map((one) => one.key)).toEqual([key]);
  expect(reading.policy).toEqual(policy);
});

test.each([null, undefined, [], 'text', 4])('no policy at all changes nothing: %j', (managed) => {
  expect(readPolicy(managed)).toEqual({ policy: {}, wrong: [] });
  expect(underPolicy(DEFAULTS, readPolicy(managed).policy)).toEqual(DEFAULTS);
});

test('only the portals on the list may be enabled', () => {
  const { policy } = readPolicy({ portals: ['availity', '*.example.org', 'portal.example.com'] });
  expect(mayEnable(policy, 'apps.availity.com', 'availity')).toBe(true);
  expect(mayEnable(policy, 'a.example.org')).toBe(true);
  expect(mayEnable(policy, 'example.org')).toBe(false);
  expect(mayEnable(policy, 'portal.example.com')).toBe(true);
  expect(mayEnable(policy, 'portal.example.com.evil.net')).toBe(false);
  expect(mayEnable({}, 'anything.example')).toBe(true);
});

test('the schema that browsers check policies with names the same settings', () => {
  expect(Object.keys(managedSchema.properties)).toEqual(POLICY_KEYS);
});
