/** What the head of a claim's page says: strips, tiles, panels and the words over and below them. */
import { expect, test } from 'vitest';
import type { Block, PageText, Piece } from '@/utils/page/page-text';
import { SEEN_WHOLE } from '@/utils/page/test-kit';
import { read } from './read';

const empty = (): PageText => ({
  url: 'https://portal.example/claim',
  title: 'Claim details',
  ...SEEN_WHOLE,
  blocks: [{ parent: -1, kind: 'block', box: [0, 0, 1200, 1000] }],
  pieces: [],
});

function put(page: PageText, text: string, [x, y]: readonly [number, number], more: Partial<Piece & Pick<Block, 'kind'>> = {}) {
  const { kind = 'block', ...piece } = more;
  const block = page.blocks.push({ parent: 0, kind, box: [x, y, 200, 20] }) - 1;
  page.pieces.push({ text, box: [x, y, text.length * 7, 16], block, look: 1, ...piece });
}

function fields(page: PageText, rows: readonly (readonly [string, string])[]): void {
  for (const [index, [label, value]] of rows.entries()) {
    put(page, label, [0, 200 + index * 24], { look: 2 });
    put(page, value, [170, 200 + index * 24], { look: 3 });
  }
}

const MEMBER = [
  ['Member ID', 'W884120073'],
  ['Date of service', '03/04/2026'],
  ['Billed amount', '$310.00'],
] as const;

test('the number in the address is the claim’s where the page shows it without a label', () => {
  const page = { ...empty(), url: 'https://portal.example/claims/AC-DN-2611-40718?tab=1' };
  put(page, 'Day surgery · AC-DN-2611-40718', [0, 100], { look: 5 });
  fields(page, [...MEMBER, ['Claim status', 'Paid']]);
  expect(read(page).claims[0]?.claim).toMatchObject({ claimNumber: 'AC-DN-2611-40718', billed: 31_000 });
});

test('a name in a heading below the claim’s mark is the patient’s', () => {
  const page = empty();
  put(page, 'Denied', [900, 92], { look: 6 });
  put(page, 'Odette Brannigan-Lowe', [0, 116], { kind: 'heading', look: 5, box: [0, 116, 210, 28] });
  fields(page, [['Claim number', '77312204118'], ...MEMBER]);
  expect(read(page).claims[0]?.claim).toMatchObject({ patientName: 'Odette Brannigan-Lowe', status: 'denied' });
});

test('what is needed may stand below words that only look otherwise', () => {
  const page = empty();
  put(page, 'What we need', [0, 100], { look: 5 });
  put(page, 'The signed order and the visit notes are missing.', [0, 120], { look: 6 });
  fields(page, [['Claim number', '77312204118'], ...MEMBER, ['Claim status', 'Waiting on records']]);
  expect(read(page).claims[0]?.claim).toMatchObject({
    status: 'info-requested',
    reasons: [{ system: 'payer', text: 'The signed order and the visit notes are missing.' }],
  });
});

test('the words for a code may stand under a label of their own', () => {
  const page = empty();
  fields(page, [
    ['Claim number', '77312204118'],
    ...MEMBER,
    ['Claim status', 'Pended'],
    ['Pend Code', 'K31'],
    ['Pend Explanation', 'The operative report is needed to review line 2'],
  ]);
  expect(read(page).claims[0]?.claim.reasons).toEqual([
    { system: 'payer', code: 'K31', text: 'The operative report is needed to review line 2' },
  ]);
});

test('a 277 code may have its words on the line below', () => {
  const page = empty();
  const alert = page.blocks.push({ parent: 0, kind: 'block', box: [0, 90, 600, 60] }) - 1;
  for (const [index, text] of ['A7:164:IL', 'The member number is not ours'].entries()) {
    const block = page.blocks.push({ parent: alert, kind: 'block', box: [10, 96 + index * 22, 300, 18] }) - 1;
    page.pieces.push({ text, box: [10, 96 + index * 22, text.length * 7, 16], block, look: 5 + index });
  }
  fields(page, [['Patient account', 'A-1177'], ...MEMBER, ['Claim status', 'Rejected by payer']]);
  expect(read(page).claims[0]?.claim.reasons).toEqual([
    { system: 'csc', code: 'A7:164:IL', text: 'The member number is not ours' },
  ]);
});

test('what the patient bears may be told by its parts behind one label', () => {
  const page = empty();
  put(page, 'Patient share: deductible $0.00, copay $25.00, coinsurance $6.37', [0, 500]);
  fields(page, [['Claim number', '77312204118'], ...MEMBER, ['Claim status', 'Paid']]);
  expect(read(page).claims[0]?.claim).toMatchObject({ deductible: 0, copay: 2500, coinsurance: 637 });
});

test('a payment is told by how and under which number it was made', () => {
  const page = empty();
  put(page, 'Payout by ACH, reference 3300718842. Refund what you took above the amount owed.', [0, 500]);
  fields(page, [['Claim number', '77312204118'], ...MEMBER, ['Claim status', 'Paid']]);
  expect(read(page).claims[0]?.claim).toMatchObject({ checkNumber: '3300718842' });
});

test('a sum set large at the foot of a box has its label below it', () => {
  const page = empty();
  const corner = page.blocks.push({ parent: 0, kind: 'block', box: [900, 80, 200, 90] }) - 1;
  for (const [text, y, height, look] of [
    ['Denied', 84, 15, 5],
    ['$465.00', 108, 26, 6],
    ['Total charge', 138, 14, 7],
  ] as const) {
    const block = page.blocks.push({ parent: corner, kind: 'block', box: [910, y, 180, height] }) - 1;
    page.pieces.push({ text, box: [910, y, text.length * 8, height], block, look });
  }
  fields(page, [
    ['Claim number', '77312204118'],
    ['Member ID', 'W884120073'],
    ['Date of service', '03/04/2026'],
  ]);
  expect(read(page).claims[0]?.claim).toMatchObject({ billed: 46_500, status: 'denied' });
});

test('labels over their values, and tabs below them, are no table', () => {
  const page = empty();
  for (const [index, [label, value]] of [
    ['Claim Status', 'Paid'],
    ['Billed Amount', '$310.00'],
    ['Paid Amount', '$280.10'],
    ['EFT Number', '80043880'],
  ].entries()) {
    put(page, label!, [index * 220, 100], { look: 5 });
    put(page, value!, [index * 220, 120], { look: 6 });
  }
  put(page, 'Details', [0, 160], { look: 7, act: 'link' });
  put(page, 'Disputes', [220, 160], { look: 8, act: 'link', closed: true });
  fields(page, [
    ['Claim number', '77312204118'],
    ['Member ID', 'W884120073'],
  ]);
  expect(read(page).claims[0]?.claim).toMatchObject({ paid: 28_010, checkNumber: '80043880', billed: 31_000, status: 'paid' });
});

test('a panel of the coverage says whom the claim is of, also as it was sent', () => {
  const page = empty();
  put(page, 'Coverage', [0, 170], { kind: 'heading', look: 5 });
  fields(page, [
    ['Member ID sent', 'W884120073'],
    ['Patient born', '02/08/1993'],
  ]);
  put(page, 'Claim', [0, 300], { kind: 'heading', look: 5 });
  for (const [index, [label, value]] of [
    ['Claim number', '77312204118'],
    ['Billed amount', '$310.00'],
    ['Claim status', 'Denied'],
  ].entries()) {
    put(page, label!, [0, 330 + index * 24], { look: 2 });
    put(page, value!, [170, 330 + index * 24], { look: 3 });
  }
  expect(read(page).claims[0]?.claim).toMatchObject({ memberId: 'W884120073', patientBirthDate: '1993-02-08' });
});

test('number and birth date may stand wide apart below a name', () => {
  const page = empty();
  put(page, 'Odette Brannigan', [0, 100], { kind: 'heading', look: 5, box: [0, 100, 180, 25] });
  const block = page.blocks.push({ parent: 0, kind: 'block', box: [0, 130, 500, 20] }) - 1;
  for (const [text, x] of [
    ['W884120073', 0],
    ['|', 90],
    ['Born March 14, 1982', 110],
  ] as const)
    page.pieces.push({ text, box: [x, 130, text.length * 7, 16], block, look: 6, joint: 'gap' });
  fields(page, [
    ['Claim number', '77312204118'],
    ['Date of service', '03/04/2026'],
    ['Billed amount', '$310.00'],
    ['Claim status', 'Paid'],
  ]);
  expect(read(page).claims[0]?.claim).toMatchObject({
    patientName: 'Odette Brannigan',
    memberId: 'W884120073',
    patientBirthDate: '1982-03-14',
  });
});

test('the label of a field that is empty labels nothing beside it', () => {
  const page = empty();
  put(page, 'Patient name', [0, 100], { kind: 'label', look: 5 });
  const label = page.pieces.length - 1;
  put(page, '', [0, 120], { form: 'editable', labels: [label], look: 6 });
  put(page, 'Ana Rivera', [230, 100], { look: 7 });
  fields(page, [['Claim number', '77312204118'], ...MEMBER, ['Claim status', 'Paid']]);
  expect(read(page).claims[0]?.claim).not.toHaveProperty('patientName');
});

test('a claim’s page without an amount has a claim by its number, whose and of when it is, however the number is called', () => {
  const page = empty();
  put(page, 'Claim status detail', [0, 60], { kind: 'heading', look: 5, box: [0, 60, 210, 28] });
  const told = [
    'Claim: 264537478252',
    'Claim state: Denied',
    'Member name: Bao Nakagawa',
    'Member ID: 5570503086',
    'DOS: 08/01/2026',
  ];
  for (const [index, text] of told.entries()) put(page, text, [0, 200 + index * 24]);
  expect(read(page).claims[0]?.claim).toMatchObject({ claimNumber: '264537478252', memberId: '5570503086', status: 'denied' });
});

test('an ID number below a claim’s title is the member’s where another label says which number is the claim’s', () => {
  const page = empty();
  put(page, 'Claim summary', [0, 60], { kind: 'heading', look: 5, box: [0, 60, 210, 28] });
  fields(page, [
    ['Reference number', 'CLM-5950819'],
    ['Member name', 'Ana M Okonkwo'],
    ['ID number', '89325308501'],
    ['Date of service', '04/10/2026'],
    ['Total charges', '$2,935.37'],
    ['Status', 'Paid'],
  ]);
  expect(read(page).claims[0]?.claim).toMatchObject({ memberId: '89325308501', billed: 293_537 });
});
