import { expect, test } from 'vitest';
import type { PageText } from '@/utils/page/page-text';
import { SEEN_WHOLE } from '@/utils/page/test-kit';
import { buildModel } from './model';

/** What is left of a row whose first box is as wide and high as given, with two more texts in boxes behind it. */
function shown(first: string, size: readonly [number, number], ...behind: string[]): string[] {
  const page: PageText = {
    url: 'https://portal.example/claims',
    title: 'Claims',
    ...SEEN_WHOLE,
    blocks: [{ parent: -1, kind: 'block', box: [0, 0, 900, 40] }],
    pieces: [],
  };
  for (const [index, text] of [first, ...behind].entries()) {
    const [width, height] = index === 0 ? size : [180, 20];
    const block = page.blocks.push({ parent: 0, kind: 'block', box: [index * 200, 0, width, height] }) - 1;
    page.pieces.push({ text, box: [index * 200, 0, width, height], block, look: index });
  }
  return buildModel(page).units.map(({ text }) => text);
}

test('initials in a disc beside the name that they are of are a picture', () => {
  expect(shown('IV', [34, 34], 'Ingrid Vasquez-Holm', '$265.00')).toEqual(['Ingrid Vasquez-Holm', '$265.00']);
  expect(shown('IV', [34, 34], 'TV-771045', 'Vasquez, Ingrid')).toEqual(['TV-771045', 'Vasquez, Ingrid']);
});

test('letters of something else, in no disc, or of an adjustment’s group stay', () => {
  expect(shown('XY', [34, 34], 'Ingrid Vasquez-Holm')).toContain('XY');
  expect(shown('IV', [180, 20], 'Ingrid Vasquez-Holm')).toContain('IV');
  expect(shown('PR', [34, 34], 'Patient Responsibility')).toContain('PR');
});
