import { expect, test } from 'vitest';
import type { PageText } from '@/utils/page/page-text';
import { SEEN_WHOLE } from '@/utils/page/test-kit';
import { read } from '../read';
import { legendOf } from './legends';

/** A claim's page of texts one under another, headings marked with `#`, bold texts with `**`, items of a list with `-`. */
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
    const item = text.startsWith('- ');
    const block = page.blocks.push({ parent: 0, kind: heading ? 'heading' : item ? 'item' : 'block', box }) - 1;
    const bold = text.startsWith('**') ? { bold: true as const } : {};
    page.pieces.push({ text: text.replace(/^(?:# |\*\*|- )/, ''), box: [...box], block, look: heading ? 1 : 0, ...bold });
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

test.each([
  ['Why', 'Reason CO-29: The time limit for sending had run out.', 'Plan note R408: It came 231 days after the service.'],
  ['Why it was denied', 'CO-29 The time limit for sending had run out.', 'R408 - It came 231 days after the service.'],
])('codes with their words below bold letters that ask why: %s', (why, ...lines) =>
  expect(reasonsOn(`**${why}`, ...lines)).toEqual([
    { system: 'carc', group: 'CO', code: '29', text: 'The time limit for sending had run out.' },
    { system: 'payer', code: 'R408', text: 'It came 231 days after the service.' },
  ]),
);

test('news with their day are no reason', () => expect(reasonsOn('Messages: Sep 30 — Holiday hours are posted')).toBeUndefined());

test('a code with a dash beside its words', () =>
  expect(reasonsOn('**Why', 'TX-118: Supplies for use at home are not in this plan')).toEqual([
    { system: 'payer', code: 'TX-118', text: 'Supplies for use at home are not in this plan' },
  ]));

test('codes with their words over the lines, whichever of them a line has too', () =>
  expect(reasonsOn('Pend code(s): H7 – Itemized bill needed; H11 – Operative report needed')).toEqual([
    { system: 'payer', code: 'H7', text: 'Itemized bill needed' },
    { system: 'payer', code: 'H11', text: 'Operative report needed' },
  ]));

test('a sentence with the public code in brackets below what says that it was denied', () =>
  expect(reasonsOn('**This claim was denied', 'The claim came in after the time limit in your contract (CO-29).')).toEqual([
    { system: 'carc', group: 'CO', code: '29', text: 'The claim came in after the time limit in your contract' },
  ]));

test('each sentence of a short list under a question is a reason, and none that a sentence ends', () => {
  const [first, second] = [
    'The plan was not told of the admission in time.',
    'The records show observation would have been enough.',
  ];
  const both = [first, second].map((text) => ({ system: 'payer', text }));
  expect(reasonsOn('# Why was this claim denied?', `- ${first}`, `- ${second}`)).toEqual(both);
  expect(reasonsOn('This claim was denied on the following grounds:', `- ${first}`, `- ${second}`)).toEqual(both);
  expect(reasonsOn('**Message about this claim', first)).toEqual([both[0]]);
});

test('a list of notes and a key to letters are no reasons', () => {
  expect(
    reasonsOn('# Notes', '- The network price is lower than the charge.', '- This counts toward the deductible.'),
  ).toBeUndefined();
  expect(reasonsOn('Disp codes: DN denied, PD paid, PN pending. Page generated 11/20/2026 09:14')).toBeUndefined();
});

test.each([
  ['**Why this claim was denied', 'CO-204: The plan does not cover it.'],
  ['# Reasons', 'CO-204: The plan does not cover it.'],
  ['Denied with code CO 204: The plan does not cover it.'],
  ['Reason code CO-204: The plan does not cover it.'],
])('a code in the sentence that says why: %s', (...texts) => {
  const denied = texts.length === 1 ? ['Total paid: $0.00', ...texts] : texts;
  expect(reasonsOn(...denied)).toEqual([{ system: 'carc', group: 'CO', code: '204', text: 'The plan does not cover it.' }]);
});

test('a sentence that says because of what this claim was denied, wherever it stands', () =>
  expect(
    reasonsOn('Not shared', 'This bill is ineligible for sharing because the condition began before the membership.'),
  ).toEqual([
    { system: 'payer', text: 'This bill is ineligible for sharing because the condition began before the membership.' },
  ]));

test.each([
  'If this claim was denied because records were missing, you may send them.',
  'Claims are denied because records are missing more often than for any other cause.',
  'This claim was denied because something is missing, please appeal within 180 days.',
])('what is so of any claim, or what to do about it, is none: %s', (text) =>
  expect(reasonsOn('Good to know', text)).toBeUndefined(),
);

test('a letter says why below the sentence that heads it, and not where it names the claim', () =>
  expect(
    reasonsOn(
      'This letter is about the claim named above.',
      'This decision was made for the reason below.',
      'The number of visits for the year has been used up.',
    ),
  ).toEqual([{ system: 'payer', text: 'The number of visits for the year has been used up.' }]));

test('whose code a bare number in a letter is nobody knows', () =>
  expect(
    reasonsOn('This decision was made for the reason below.', '15 The number of the authorization is missing.'),
  ).toBeUndefined());

test('a letter that names its claim below the status gives no reason with that', () =>
  expect(reasonsOn('Claim status: Denied', 'We have looked at the claim named above.')).toBeUndefined());

test('what is printed on every page below an empty list of reasons is none', () =>
  expect(reasonsOn('# Reasons', 'Amounts shown are not a guarantee of payment.')).toBeUndefined());

test('where a code says why, what is to be noted on the page is no further reason', () =>
  expect(reasonsOn('Reason code: CO-29', '**Note', 'Answers come from the payer and are shown unchanged.')).toEqual([
    { system: 'carc', group: 'CO', code: '29' },
  ]));

test('the number of a house is no code that the rest of the address explains', () => {
  expect(legendOf('5589 Maple Road, Springfield, OH 45247', 0)).toBeUndefined();
  expect(legendOf('5589 Records are needed, send them', 0)?.key).toBe('5589');
});
