import { expect, test } from 'vitest';
import type { PageText } from '@/utils/page/page-text';
import { SEEN_WHOLE } from '@/utils/page/test-kit';
import { buildModel } from '../page/model';
import { findPairs } from './pairs';

/** Boxes one below the other, each of a bold text and a small one below it, the small one right in the box. */
function pairsIn(rows: readonly (readonly [above: string, below: string])[]): Record<string, string> {
  const page: PageText = {
    url: 'https://portal.example/claim',
    title: 'Claim',
    ...SEEN_WHOLE,
    blocks: [{ parent: -1, kind: 'block', box: [0, 0, 900, 600] }],
    pieces: [],
  };
  for (const [index, [above, below]] of rows.entries()) {
    const top = 120 + index * 58;
    const row = page.blocks.push({ parent: 0, kind: 'block', box: [600, top, 300, 54] }) - 1;
    const first = page.blocks.push({ parent: row, kind: 'block', box: [600, top, 300, 20] }) - 1;
    page.pieces.push({ text: above, box: [600, top + 2, above.length * 8, 16], block: first, look: 1, bold: true });
    page.pieces.push({ text: below, box: [600, top + 24, below.length * 6, 14], block: row, look: 2, joint: 'break' });
  }
  const model = buildModel(page);
  return Object.fromEntries(findPairs(model, model.units).map(({ label, text }) => [label, text]));
}

test('which of two texts in boxes drawn alike is the label is decided once for all of them', () => {
  expect(
    pairsIn([
      ['Marguerite Sloan', 'patient'],
      ['AL-5520-7734', 'claim'],
      ['PX-1180', 'your patient account'],
      ['AMB60012', 'member'],
      ['Birchwood Pediatrics', 'billing office'],
    ]),
  ).toEqual({
    patient: 'Marguerite Sloan',
    claim: 'AL-5520-7734',
    'your patient account': 'PX-1180',
    member: 'AMB60012',
    'billing office': 'Birchwood Pediatrics',
  });
});

test('labels above their values stay so, whatever a value is called elsewhere', () => {
  expect(
    pairsIn([
      ['Claim number', '26-5520-7734'],
      ['Relationship', 'Member'],
      ['Place', 'Office'],
      ['Patient account', 'PX-1180'],
    ]),
  ).toMatchObject({ 'Claim number': '26-5520-7734', 'Patient account': 'PX-1180' });
});

test('labels below their values may end with a colon, and say how the claim stands', () => {
  expect(
    pairsIn([
      ['2026998336', 'Claim ID:'],
      ['10/13/2025', 'Received:'],
      ['H96392826', 'Patient Control #:'],
      ['Disallowed', 'Claim Status:'],
      ['09/22/2025', 'DOS:'],
      ['85373633401', 'Member ID:'],
    ]),
  ).toMatchObject({
    'Claim ID': '2026998336',
    Received: '10/13/2025',
    'Patient Control #': 'H96392826',
    'Claim Status': 'Disallowed',
    DOS: '09/22/2025',
    'Member ID': '85373633401',
  });
});
