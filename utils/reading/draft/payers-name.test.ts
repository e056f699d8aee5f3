import { expect, test } from 'vitest';
import { addReason, newDraft } from './draft';
import { withoutPayersName } from './payers-name';

test('a payer’s short name before a sentence is no code of its own', () => {
  const draft = newDraft();
  draft.claim.payer = 'UMR';
  const mark = { units: [], confidence: 0.9 };
  addReason(
    draft.claim,
    draft.reasonMarks,
    { system: 'payer', code: 'UMR', text: 'a claim that waits closes after 45 days' },
    mark,
  );
  addReason(draft.claim, draft.reasonMarks, { system: 'payer', code: 'NCP', text: 'Not covered by this plan' }, mark);
  withoutPayersName([draft]);
  expect(draft.claim.reasons?.map(({ code }) => code)).toEqual(['NCP']);
  expect(draft.reasonMarks).toHaveLength(1);
});
