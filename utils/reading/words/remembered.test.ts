import { afterEach, expect, it } from 'vitest';
import { meanings } from './labels';
import { forgetTexts, remembered } from './remembered';

afterEach(() => {
  forgetTexts();
});

it('answers the same text from memory, also where the answer is nothing', () => {
  const asked: string[] = [];
  const first = remembered((text) => {
    asked.push(text);
    return text === '' ? undefined : text[0];
  });
  expect([first('Paid'), first('Paid'), first(''), first('')]).toEqual(['P', 'P', undefined, undefined]);
  expect(asked).toEqual(['Paid', '']);
});

it('keeps no text that is longer than what comes twice on a page', () => {
  forgetTexts();
  const length = remembered((text) => text.length);
  expect(length('x'.repeat(1_000))).toBe(1_000);
  expect(forgetTexts()).toBe(0);
});

it('forgets every text of a page, a name that stood where a label was looked for too', () => {
  meanings('Rivera, Ana', false);
  expect(forgetTexts()).toBeGreaterThan(0);
  expect(forgetTexts()).toBe(0);
});
