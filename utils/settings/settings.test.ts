import { beforeEach, expect, test } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DEFAULTS, readSettings } from './settings';
import { loadSettings, onSettingsChange, saveSettings } from './store';

beforeEach(() => fakeBrowser.reset());

test('nothing stored gives the defaults', async () => {
  expect(await loadSettings()).toEqual({ settings: DEFAULTS, wrong: [] });
});

test('one bad value takes no other with it, and is named', () => {
  const stored = { clerk: { name: 'Kim Lee' }, security: { lockMinutes: -3 } };
  const { settings, wrong } = readSettings(stored);
  expect(settings.clerk.name).toBe('Kim Lee');
  expect(settings.security.lockMinutes).toBe(15);
  expect(wrong).toEqual(['security.lockMinutes']);
});

test.each([null, 'text', 7, [], { __proto__: { clerk: { name: 'x' } } }])(
  'settings of another shape do no harm: %j',
  (stored) => {
    expect(readSettings(stored).settings).toEqual(DEFAULTS);
  },
);

test('two parts saved at once are both kept', async () => {
  await Promise.all([
    saveSettings('clerk', { ...DEFAULTS.clerk, name: 'Kim Lee' }),
    saveSettings('keys', { single: false, moved: {} }),
  ]);
  const { settings } = await loadSettings();
  expect([settings.clerk.name, settings.keys.single]).toEqual(['Kim Lee', false]);
});

test('what does not fit is not stored', async () => {
  await expect(saveSettings('security', { lockMinutes: 0 })).rejects.toThrow();
  expect(await browser.storage.local.get()).toEqual({});
});

test('other pages hear of a change', async () => {
  const heard: string[] = [];
  const end = onSettingsChange((settings) => heard.push(settings.clerk.name));
  await saveSettings('clerk', { ...DEFAULTS.clerk, name: 'Ruth' });
  end();
  await saveSettings('clerk', { ...DEFAULTS.clerk, name: 'Later' });
  expect(heard).toEqual(['Ruth']);
});
