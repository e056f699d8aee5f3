import { beforeEach, expect, test } from 'vitest';
import type { Block, PageText, Piece } from '@/utils/page/page-text';
import { forgetPortions, takePortion, wholePage } from './portions';

const blocks: Block[] = [{ parent: -1, kind: 'block', box: [0, 0, 9, 9] }];
const pieces = (...texts: string[]): Piece[] => texts.map((text) => ({ text, box: [0, 0, 9, 9], block: 0, look: 0 }));
const rest: PageText = {
  url: 'https://claims.example/',
  title: '',
  password: false,
  frame: false,
  cut: false,
  torn: false,
  blocks: [],
  pieces: [],
};

beforeEach(() => forgetPortions(1));

test('a page in portions comes together in order, once', () => {
  expect(takePortion(1, 0, 'a', 0, { blocks, pieces: pieces('Claim') })).toBe(true);
  expect(takePortion(1, 0, 'a', 1, { blocks: [], pieces: pieces('A1') })).toBe(true);
  // the answer was lost, so it is said again
  expect(takePortion(1, 0, 'a', 1, { blocks: [], pieces: pieces('A1') })).toBe(true);
  expect(wholePage(1, 0, 'a', rest, 2)).toEqual({ ...rest, blocks, pieces: pieces('Claim', 'A1') });
  expect(wholePage(1, 0, 'a', rest, 2)).toBeUndefined();
});

test('a page of which a portion is missing is no page', () => {
  expect(takePortion(1, 0, 'a', 0, { blocks, pieces: [] })).toBe(true);
  expect(takePortion(1, 0, 'a', 2, { blocks: [], pieces: [] })).toBe(false);
  expect(wholePage(1, 0, 'a', rest, 3)).toBeUndefined();
  expect(takePortion(1, 0, 'b', 1, { blocks: [], pieces: [] })).toBe(false);
});

test('portions of two surveys, of two frames, or of two tabs are never mixed', () => {
  takePortion(1, 0, 'a', 0, { blocks, pieces: pieces('Claim') });
  takePortion(1, 3, 'f', 0, { blocks, pieces: pieces('Lines') });
  takePortion(1, 0, 'b', 0, { blocks, pieces: pieces('Another claim') });
  expect(takePortion(1, 0, 'a', 1, { blocks: [], pieces: pieces('A1') })).toBe(false);
  expect(wholePage(1, 0, 'a', rest, 1)).toBeUndefined();
  expect(wholePage(2, 0, 'b', rest, 1)).toBeUndefined();
  expect(wholePage(1, 0, 'b', rest, 1)?.pieces).toEqual(pieces('Another claim'));
  expect(wholePage(1, 3, 'f', rest, 1)?.pieces).toEqual(pieces('Lines'));
});

test('a page whose portions point nowhere is refused', () => {
  takePortion(1, 0, 'a', 0, { blocks, pieces: [{ ...pieces('Claim')[0]!, block: 7 }] });
  expect(wholePage(1, 0, 'a', rest, 1)).toBeUndefined();
});

test('a page without portions is itself', () => {
  expect(wholePage(1, 0, 'a', rest, 0)).toBe(rest);
});
