/** Settings in the browser's storage. Every page and the worker read them; pages of ours change them. */
import { browser } from '@/utils/browser';
import { readSettings, type Settings, type SettingsPart, settingsSchema } from './settings';

const KEY = 'settings';

/** The settings, and the parts that were not readable and stand at their defaults. */
export async function loadSettings(): Promise<{ settings: Settings; wrong: string[] }> {
  const stored: Record<string, unknown> = await browser.storage.local.get(KEY);
  return readSettings(stored[KEY]);
}

let turn: Promise<unknown> = Promise.resolve();

/** Changes one part and leaves the others as they are. Throws a ZodError where the new value does not fit; nothing is stored then. */
export function saveSettings<P extends SettingsPart>(part: P, value: Settings[P]): Promise<Settings> {
  const mine = turn.then(async () => {
    const { settings } = await loadSettings();
    const next = settingsSchema.parse({ ...settings, [part]: value });
    await browser.storage.local.set({ [KEY]: next });
    return next;
  });
  turn = mine.catch(() => undefined);
  return mine;
}

/** Puts all settings in the place of those that stand there. Throws a ZodError where they do not fit; nothing is stored then. */
export function replaceSettings(settings: Settings): Promise<void> {
  const mine = turn.then(() => browser.storage.local.set({ [KEY]: settingsSchema.parse(settings) }));
  turn = mine.catch(() => undefined);
  return mine;
}

/** Calls back with the settings each time they change, from any page. Gives the function that ends it. */
export function onSettingsChange(listener: (settings: Settings) => void): () => void {
  const changed = (changes: Record<string, { newValue?: unknown }>, area: string): void => {
    if (area === 'local' && changes[KEY]) listener(readSettings(changes[KEY].newValue).settings);
  };
  browser.storage.onChanged.addListener(changed);
  return () => browser.storage.onChanged.removeListener(changed);
}
