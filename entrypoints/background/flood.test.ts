import { expect, test } from 'vitest';
import { Flood, type Verdict } from './flood';

const many = (flood: Flood, tab: number, count: number, from: number, apart: number): Verdict[] =>
  Array.from({ length: count }, (_, index) => flood.judge(tab, from + index * apart));

test('a page that changes as often as a person can click is never refused', () => {
  expect(many(new Flood(), 1, 1_000, 0, 500)).not.toContain('too-many');
});

test('a flood is cut off, said once, and does not touch other tabs', () => {
  const flood = new Flood();
  const verdicts = many(flood, 1, 1_000, 0, 1);
  expect(verdicts.filter((verdict) => verdict === 'taken').length).toBeLessThan(70);
  expect(verdicts.filter((verdict) => verdict === 'begins')).toHaveLength(1);
  expect(flood.judge(2, 1_000)).toBe('taken');
});

test('after some quiet the tab is heard again, and another flood is said again', () => {
  const flood = new Flood();
  many(flood, 1, 500, 0, 1);
  expect(flood.judge(1, 20_000)).toBe('taken');
  expect(many(flood, 1, 500, 20_001, 1)).toContain('begins');
});

test('the largest page can be handed over in its portions at once, but not without end', () => {
  const portions = (count: number): Verdict[] => {
    const flood = new Flood();
    return Array.from({ length: count }, () => flood.judge(1, 0, true));
  };
  expect(portions(400)).not.toContain('begins');
  expect(portions(1_000)).toContain('begins');
});
