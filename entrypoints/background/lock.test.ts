import { expect, test } from 'vitest';
import { browser } from '@/utils/browser';
import { lockNow } from './lock';

test('a lock holds where the log does not open any more', async () => {
  await browser.storage.session.set({ 'log.key': { log: 'x', key: 'y' } });
  await expect(lockNow(() => Promise.reject(new Error('the storage fails')))).rejects.toThrow();
  expect(await browser.storage.session.get('log.key')).toEqual({});
});
