import { expect, test } from 'vitest';
import { DEFAULTS, type Settings } from './settings';
import { readSettingsFile, settingsFile } from './settings-file';

const mine: Settings = {
  ...DEFAULTS,
  clerk: { ...DEFAULTS.clerk, name: 'Dana Reed' },
  security: { lockMinutes: 10 },
  contracts: [{ payer: 'Aetna', terms: 'appeal: 180 days from remittance' }],
  firstRun: { done: ['what'], left: true },
};
const file = (settings: object, head: object = {}): string =>
  JSON.stringify({ claimside: 'settings', version: 1, settings, ...head });

test('what one machine gives another takes, but for what belongs to the machine', () => {
  const reading = readSettingsFile(settingsFile(mine), DEFAULTS);
  expect(reading).toMatchObject({ ok: true, changed: ['clerk', 'security', 'contracts'] });
  expect(reading.ok && reading.settings).toEqual({ ...mine, firstRun: DEFAULTS.firstRun });
});

test('a file with one part leaves the others as they are', () => {
  const reading = readSettingsFile(file({ hospital: { name: 'Lakeside General' } }), mine);
  expect(reading).toMatchObject({ ok: true, changed: ['hospital'] });
  expect(reading.ok && reading.settings.clerk.name).toBe('Dana Reed');
});

test('a file that would loosen the lock is refused as a whole', () => {
  const text = file({ clerk: { name: 'Kim Lee' }, security: { lockMinutes: 480 } });
  expect(readSettingsFile(text, mine)).toEqual({ ok: false, why: 'looser', where: 'security.lockMinutes' });
  expect(readSettingsFile(file({ security: {} }), mine)).toEqual({ ok: false, why: 'looser', where: 'security.lockMinutes' });
  expect(readSettingsFile(file({ security: { lockMinutes: 3 } }), mine)).toMatchObject({ ok: true, changed: ['security'] });
});

test.each([
  ['', 'not-ours'],
  ['{', 'not-ours'],
  ['null', 'not-ours'],
  ['[]', 'not-ours'],
  ['{"claimside":"backup","version":1}', 'not-ours'],
  [' '.repeat(3_000_001), 'not-ours'],
  [file({}, { version: 2 }), 'newer'],
  [file({}, { version: 0.5 }), 'wrong'],
  [file({ security: { lockMinutes: 0 } }), 'wrong'],
  [file({ security: { lockMinutes: 5, passphrase: '' } }), 'wrong'],
  [file({ policy: { allowExport: true } }), 'wrong'],
  [file({ firstRun: { left: true } }), 'wrong'],
  ['{"claimside":"settings","version":1,"settings":{"keys":{"moved":{"constructor":"x"}}}}', 'wrong'],
])('nothing is taken of what is no such file, or holds what does not belong there (%#)', (text, why) => {
  expect(readSettingsFile(text, mine)).toMatchObject({ ok: false, why });
});

test('a key that reaches for what all objects have does no harm', () => {
  const reading = readSettingsFile('{"claimside":"settings","version":1,"settings":{"keys":{"moved":{"__proto__":"x"}}}}', mine);
  expect(reading).toMatchObject({ ok: true, changed: [] });
  expect(Object.hasOwn(Object.prototype, 'x')).toBe(false);
});
