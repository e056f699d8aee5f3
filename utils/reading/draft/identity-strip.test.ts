import { expect, test } from 'vitest';
import type { PageText } from '@/utils/page/page-text';
import { SEEN_WHOLE } from '@/utils/page/test-kit';
import { buildModel } from '../page/model';
import { newDraft } from './draft';
import { stripInto } from './identity-strip';

/** A name, a birth date and a number side by side, each in a box of its own. */
function stripOn(account?: string): string | undefined {
  const page: PageText = {
    url: 'https://portal.example/claim',
    title: 'Claim',
    ...SEEN_WHOLE,
    blocks: [{ parent: -1, kind: 'block', box: [0, 0, 1200, 800] }],
    pieces: [],
  };
  for (const [index, text] of ['Lamar Eisenhart', '06/15/2005', '406256400'].entries()) {
    const block = page.blocks.push({ parent: 0, kind: 'block', box: [20 + index * 200, 100, 180, 18] }) - 1;
    page.pieces.push({ text, box: [20 + index * 200, 100, 120, 16], block, look: 1 });
  }
  const draft = newDraft();
  Object.assign(draft.claim, { serviceFrom: '2025-12-10', ...(account ? { patientAccountNumber: account } : {}) });
  stripInto(draft, buildModel(page).units);
  return draft.claim.memberId;
}

test('the number beside a name and a birth date is the member’s, unless a label calls it another one', () => {
  expect(stripOn()).toBe('406256400');
  expect(stripOn('406256400')).toBeUndefined();
});
