import { expect, test } from 'vitest';
import type { Piece } from '@/utils/page/page-text';
import { isDecoration } from './decorations';

const piece = (text: string, more: Partial<Piece> = {}): Piece => ({
  text,
  box: [0, 0, text.length * 7, 16],
  block: 0,
  look: 0,
  ...more,
});

test('buttons that copy a number or explain a label are no text', () => {
  for (const text of ['Copy', 'Copy to clipboard', 'Copy claim number', '?', 'More information'])
    expect(isDecoration(piece(text, { act: 'button' }), 'Claim number'), text).toBe(true);
  expect(isDecoration(piece('Claim number', { act: 'button' }), '')).toBe(false);
  expect(isDecoration(piece('Copy'), 'Records')).toBe(false);
});

test('what explains a label is none behind one', () => {
  for (const text of ['i', 'More information', 'Help']) {
    expect(isDecoration(piece(text), 'Claim number'), text).toBe(true);
    expect(isDecoration(piece(text), '26E153077193'), text).toBe(false);
  }
});

test('signs are none, and a star is none behind a label alone', () => {
  for (const text of ['ⓘ', 'ℹ️', '?']) expect(isDecoration(piece(text), 'Status'), text).toBe(true);
  expect(isDecoration(piece('*'), 'Member ID')).toBe(true);
  expect(isDecoration(piece('*'), '$45.00')).toBe(false);
});

test('names of icons that a font draws as a sign are none; narrow words are', () => {
  expect(isDecoration(piece('content_copy'), '')).toBe(true);
  expect(isDecoration(piece('info', { box: [0, 0, 16, 16] }), '')).toBe(true);
  expect(isDecoration(piece('info'), '')).toBe(false);
  expect(isDecoration(piece('Paid', { box: [0, 0, 16, 16] }), '')).toBe(false);
});
