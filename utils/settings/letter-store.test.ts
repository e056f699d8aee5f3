import { beforeEach, expect, test } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { loadOwnLetters, saveOwnLetters } from './letter-store';

beforeEach(() => fakeBrowser.reset());

test('an own letter comes back as it was', async () => {
  await saveOwnLetters({ templates: [{ id: 'our-appeal', source: 'title: x' }] });
  expect(await loadOwnLetters()).toEqual({ templates: [{ id: 'our-appeal', source: 'title: x' }] });
});

test('what is no letters is none', async () => {
  await browser.storage.local.set({ letters: { templates: 'x' } });
  expect(await loadOwnLetters()).toEqual({ templates: [] });
});

test('a file that is no base64 is not stored', async () => {
  await expect(saveOwnLetters({ templates: [], word: { name: 'a.docx', data: 'ü' } })).rejects.toThrow();
  expect(await loadOwnLetters()).toEqual({ templates: [] });
});
