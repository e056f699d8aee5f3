import { expect, test } from 'vitest';
import type { PageText } from '@/utils/page/page-text';
import { SEEN_WHOLE } from '@/utils/page/test-kit';
import { read } from '../read';

/** A claim's page of texts one under another, headings marked with `#`. */
const reasonsOn = (...texts: readonly string[]): unknown => {
  const page: PageText = {
    url: 'https://portal.example/claim',
    title: 'Claim details',
    ...SEEN_WHOLE,
    blocks: [{ parent: -1, kind: 'block', box: [0, 0, 1000, 900] }],
    pieces: [],
  };
  for (const [index, text] of ['Claim number: 2026300118', 'Claim status: Pended', 'Total billed: $300.00', ...texts].entries()) {
    const box = [0, index * 24, 400, 18] as const;
    const heading = text.startsWith('# ');
    const block = page.blocks.push({ parent: 0, kind: heading ? 'heading' : 'block', box }) - 1;
    page.pieces.push({ text: text.replace('# ', ''), box: [...box], block, look: heading ? 1 : 0 });
  }
  return read(page).claims[0]?.claim.reasons;
};

test('what is needed is why', () =>
  expect(reasonsOn('# Action needed', 'The itemized bill is missing.')).toEqual([
    { system: 'payer', text: 'The itemized bill is missing.' },
  ]));

test.each(['Upload the records below by 12/11/2026.', 'Please send us the documents listed here.'])(
  'what to do with a list elsewhere is no reason: %s',
  (text) => expect(reasonsOn('# Action needed', text)).toBeUndefined(),
);

test('a code and its description under a heading that says why', () =>
  expect(reasonsOn('# Pend Reason', 'Code: H310', 'Description: Itemized bill needed for this stay')).toEqual([
    { system: 'payer', code: 'H310', text: 'Itemized bill needed for this stay' },
  ]));

test('a code under another heading is not', () => expect(reasonsOn('# Provider', 'Code: H310')).toBeUndefined());
