/** What titles, marks beside them and the bar at the top say of a claim, and what they say of nobody's. */
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

test('a mark right behind the title, in a box of its own, is how the claim stands', () => {
  const page = empty();
  put(page, 'Claim 7731-2204-118', [0, 100], { kind: 'heading', look: 5 });
  put(page, 'Records requested', [150, 102], { look: 6 });
  fields(page, [...MEMBER, ['Plan payment', 'To be determined']]);
  expect(read(page).claims[0]?.claim).toMatchObject({ statusText: 'Records requested', status: 'info-requested' });
});

test('a word of the portal’s name in the bar at the top takes nothing from the status below', () => {
  const page = empty();
  put(page, 'open', [120, 12], { look: 9 });
  put(page, 'Denied', [0, 120], { look: 7 });
  fields(page, [['Claim number', '77312204118'], ...MEMBER]);
  expect(read(page).claims[0]?.claim).toMatchObject({ statusText: 'Denied', status: 'denied' });
});

test('a kind of claim and what kind of number it is may stand before the number in a title', () => {
  const page = empty();
  put(page, 'View Professional Claim: ID - 2226117044018', [0, 100], { look: 5 });
  fields(page, [...MEMBER, ['Claim Status', 'Paid']]);
  expect(read(page).claims[0]?.claim).toMatchObject({ claimNumber: '2226117044018' });
});

test('a bold way back heads nothing', () => {
  const page = empty();
  put(page, 'Claim Details', [0, 100], { look: 5, bold: true });
  put(page, 'Return to Claim Search', [900, 100], { look: 5, bold: true });
  fields(page, [['Claim number', '77312204118'], ...MEMBER, ['Claim Status', 'Paid']]);
  expect(read(page).claims[0]?.claim).toMatchObject({ claimNumber: '77312204118', memberId: 'W884120073', status: 'paid' });
});

test('on the line of the way out stands who is signed in, and not who billed', () => {
  const page = empty();
  put(page, 'Provider:', [500, 84], { look: 2 });
  put(page, 'Juniper Flats Clinic', [570, 84], { look: 3 });
  put(page, 'Sign out', [900, 84], { look: 4, act: 'link' });
  fields(page, [['Claim number', '77312204118'], ...MEMBER, ['Claim Status', 'Paid']]);
  expect(read(page).claims[0]?.claim.providerName).toBeUndefined();
});

test('a name that heads the page with the status beside it is the patient’s', () => {
  const page = empty();
  put(page, '/ Claim details', [0, 60]);
  put(page, 'Odette F. Brannigan', [0, 100], { kind: 'heading', look: 5, box: [0, 100, 210, 31] });
  put(page, 'Paid', [220, 108], { kind: 'heading', look: 6 });
  fields(page, [['Claim number', '77312204118'], ...MEMBER]);
  expect(read(page).claims[0]?.claim).toMatchObject({ patientName: 'Odette F. Brannigan', status: 'paid' });
});

test('a trace number under a payment’s heading is the payment’s, though its method is named by what payments go by', () => {
  const page = empty();
  fields(page, [['Claim number', '77312204118'], ...MEMBER, ['Claim Status', 'Paid']]);
  put(page, 'Payment', [0, 400], { kind: 'heading', look: 5 });
  for (const [index, [label, value]] of [
    ['Method', 'EFT'],
    ['Trace number', '881200917744'],
  ].entries()) {
    put(page, label!, [0, 430 + index * 24], { look: 2 });
    put(page, value!, [170, 430 + index * 24], { look: 3 });
  }
  expect(read(page).claims[0]?.claim).toMatchObject({ checkNumber: '881200917744' });
});

test('a heading in a column beside the page says nothing of what the page is', () => {
  const page = empty();
  page.title = 'Claim 7731A204118 | Provider workspace';
  put(page, 'Institutional claim', [0, 90], { look: 4 });
  put(page, '7731A204118', [0, 110], { kind: 'heading', look: 5 });
  const aside = page.blocks.push({ parent: 0, kind: 'aside', box: [900, 150, 200, 300] }) - 1;
  const block = page.blocks.push({ parent: aside, kind: 'heading', level: 2, box: [900, 150, 200, 20] }) - 1;
  page.pieces.push({ text: 'Related authorizations', box: [900, 150, 160, 16], block, look: 8 });
  fields(page, [...MEMBER, ['Claim Status', 'Paid']]);
  expect(read(page).claims[0]?.claim).toMatchObject({ claimNumber: '7731A204118', memberId: 'W884120073', billed: 31_000 });
});

test('a code with a sentence without its full stop says why a claim waits, and a place with its name says nothing', () => {
  const page = empty();
  fields(page, [['Claim number', '77312204118'], ...MEMBER, ['Claim Status', 'Pended']]);
  put(page, 'K31 - Itemized bill and implant invoice are needed from you', [0, 420]);
  put(page, 'OP22 - On the campus of a hospital for outpatients', [0, 450]);
  expect(read(page).claims[0]?.claim.reasons).toEqual([
    { system: 'payer', code: 'K31', text: 'Itemized bill and implant invoice are needed from you' },
  ]);
});

test.each(['Inquiry result', 'Member benefits', 'Search'])('a page called %j is of the claim that it shows', (title) => {
  const page = empty();
  put(page, title, [0, 100], { kind: 'heading', look: 5 });
  fields(page, [['Claim number', '77312204118'], ['Claim status', 'Denied'], ...MEMBER]);
  expect(read(page).claims[0]?.claim).toMatchObject({ claimNumber: '77312204118', status: 'denied', billed: 31_000 });
});

test('an appeal’s page is of no claim, though it has a claim’s number and amount', () => {
  const page = empty();
  put(page, 'Appeal status', [0, 100], { kind: 'heading', look: 5 });
  fields(page, [['Claim number', '77312204118'], ['Status', 'Denied'], ...MEMBER]);
  expect(read(page).claims).toEqual([]);
});

test('a sentence that what the patient owes is an estimate makes a claim no estimate', () => {
  const page = empty();
  const sentence = 'This is an estimate and not a guarantee of payment.';
  put(page, 'Details', [0, 100], { kind: 'heading', look: 5 });
  fields(page, [['Claim number', '77312204118'], ['Claim status', 'Denied'], ['Amount paid', '$0.00'], ...MEMBER]);
  put(page, sentence, [0, 600]);
  expect(read(page).claims[0]?.claim).toMatchObject({ claimNumber: '77312204118', status: 'denied', billed: 31_000 });
});

test('how many checks there were is no check’s number', () => {
  const page = empty();
  fields(page, [['Claim number', '77312204118'], ['Claim status', 'Paid'], ['Checks', '14'], ...MEMBER]);
  expect(read(page).claims[0]?.claim).not.toHaveProperty('checkNumber');
});

test('a heading of a number and a status alone is the claim’s', () => {
  const page = empty();
  put(page, '#2612905517R1 · Denied', [0, 100], { kind: 'heading', look: 5 });
  fields(page, [...MEMBER, ['Amount paid', '$0.00']]);
  expect(read(page).claims[0]?.claim).toMatchObject({ claimNumber: '2612905517R1', statusText: 'Denied', billed: 31_000 });
});

test('what waits in an inbox is no reason', () => {
  const page = empty();
  put(page, 'Messages', [800, 100], { bold: true, look: 5 });
  put(page, 'You have 2 new messages', [800, 124]);
  fields(page, [['Claim number', '77312204118'], ['Claim status', 'Denied'], ...MEMBER]);
  expect(read(page).claims[0]?.claim).not.toHaveProperty('reasons');
});

test('a price that is only looked up is no claim, whatever stands with it', () => {
  const page = { ...empty(), title: 'Coverage' };
  put(page, 'Price preview', [0, 60], { kind: 'heading', look: 5 });
  put(page, 'Priced today for Larkspur Orthopedics. Nothing was submitted.', [0, 100], { look: 4 });
  fields(page, [...MEMBER, ['Plan paid', '$280.10'], ['Status', 'Approved']]);
  expect(read(page).claims).toEqual([]);
});

test('a true minus sign takes money back as a hyphen does', () => {
  const page = empty();
  put(page, 'Claim 7731-2204-118', [0, 100], { kind: 'heading', look: 5 });
  fields(page, [...MEMBER, ['Plan paid', '\u2212$280.10'], ['Claim status', 'Reversed']]);
  expect(read(page).claims[0]?.claim).toMatchObject({ paid: -28_010 });
});

test('a number set large under a trail of claims is the claim’s, with what it waits for beside it', () => {
  const page = empty();
  put(page, 'Claims / Pended / HL-2026-0044871', [0, 60], { kind: 'nav' });
  put(page, 'HL-2026-0044871', [0, 100], { kind: 'heading', look: 5 });
  put(page, 'Pended: records needed', [250, 102], { look: 6 });
  fields(page, MEMBER);
  put(page, 'Plan pays after the records are in.', [0, 500]);
  expect(read(page).claims[0]?.claim).toMatchObject({ claimNumber: 'HL-2026-0044871', statusText: 'Pended: records needed' });
});

test('a code in a box of its own below the status says why, and so does a label that asks it', () => {
  const page = empty();
  put(page, 'Claim 7731-2204-118', [0, 100], { kind: 'heading', look: 5 });
  put(page, 'Pended', [250, 102], { look: 6 });
  const box = page.blocks.push({ parent: 0, kind: 'block', box: [0, 140, 900, 30] }) - 1;
  for (const [index, text] of ['R41', 'Send the order and the notes of the last visit.'].entries()) {
    const block = page.blocks.push({ parent: box, kind: 'block', box: [index * 60, 145, 400, 20] }) - 1;
    page.pieces.push({ text, box: [index * 60, 145, text.length * 7, 16], block, look: 7 + index });
  }
  fields(page, MEMBER);
  expect(read(page).claims[0]?.claim.reasons).toEqual([
    { system: 'payer', code: 'R41', text: 'Send the order and the notes of the last visit.' },
  ]);

  const asked = empty();
  put(asked, 'Claim 7731-2204-118', [0, 100], { kind: 'heading', look: 5 });
  fields(asked, [...MEMBER, ['Status', 'Adjusted']]);
  put(asked, 'Why adjusted', [400, 200], { look: 2 });
  put(asked, 'TK07 - Paid again after the other plan paid', [400, 216], { look: 3 });
  expect(read(asked).claims[0]?.claim.reasons).toEqual([
    { system: 'payer', code: 'TK07', text: 'Paid again after the other plan paid' },
  ]);
});

test('the head of a column, as high as its row, is no title of the page', () => {
  const page = { ...empty(), title: 'CH-77120493' };
  fields(page, [['Patient control number', 'WGM-55028'], ['Patient', 'OSEI, NANA K'], ...MEMBER, ['Claim status', 'Rejected']]);
  put(page, 'Report', [600, 380], { kind: 'header', box: [600, 380, 200, 24], look: 7 });
  expect(read(page).claims[0]?.claim.status).toBe('rejected');
});

test('nor is a cell of a menu’s row', () => {
  const page = { ...empty(), title: 'CH-77120493' };
  const row = page.blocks.push({ parent: 0, kind: 'row', box: [0, 10, 600, 24] }) - 1;
  for (const [index, entry] of ['Home', 'Eligibility', 'Claims', 'Files'].entries()) {
    const box: Piece['box'] = [index * 80, 10, 70, 24];
    const block = page.blocks.push({ parent: row, kind: 'cell', box }) - 1;
    page.pieces.push({ text: entry, box, block, look: 9 });
  }
  fields(page, [['Patient control number', 'WGM-55028'], ['Patient', 'OSEI, NANA K'], ...MEMBER, ['Claim status', 'Rejected']]);
  expect(read(page).claims[0]?.claim.status).toBe('rejected');
});

test('a bold status with its why, over all that has a label, is how the claim stands, whatever stands beside it of others', () => {
  const page = empty();
  put(page, 'Inpatient claim for Della Kowal', [0, 80], { kind: 'heading', look: 5 });
  put(page, 'Pended - Records Requested', [20, 130], { look: 6, bold: true });
  put(page, 'Waiting on other insurance', [900, 90], { look: 7 });
  put(page, 'In review', [900, 140], { look: 7 });
  fields(page, [['Claim number', '7026-2580-4431'], ...MEMBER]);
  expect(read(page).claims[0]?.claim).toMatchObject({ statusText: 'Pended - Records Requested', status: 'info-requested' });
});

test('under an administrator called Key its status is no part of a key', () => {
  const page = empty();
  put(page, 'Key Plan Administrators', [0, 40], { kind: 'heading', look: 5 });
  put(page, 'Denied', [20, 130], { look: 6, bold: true });
  fields(page, [['Claim number', '7026-2580-4431'], ...MEMBER]);
  expect(read(page).claims[0]?.claim).toMatchObject({ status: 'denied' });
});

test('a head over steps has none of them for its value', () => {
  const page = empty();
  put(page, 'Claim 7731-2204-118', [0, 100], { kind: 'heading', look: 5 });
  put(page, 'Partly covered', [150, 102], { look: 6 });
  fields(page, MEMBER);
  for (const [index, text] of ['Paid out', '14 days after arrival', 'Decided', 'by Ana', 'Arrived', '837I'].entries())
    put(page, text, [640, 424 + index * 22], { look: index % 2 === 0 ? 8 : 9 });
  put(page, 'Progress', [640, 400], { look: 7, bold: true });
  expect(read(page).claims[0]?.claim).toMatchObject({ statusText: 'Partly covered' });
});

test('a title by the number that a label calls the provider’s own is no number of the payer’s', () => {
  const page = empty();
  put(page, 'Bill AAE-2026-77104', [0, 100], { kind: 'heading', look: 5 });
  fields(page, [['Patient control number', 'AAE-2026-77104'], ['Claim status', 'Rejected'], ...MEMBER]);
  const claim = read(page).claims[0]?.claim;
  expect(claim?.patientAccountNumber).toBe('AAE-2026-77104');
  expect(claim?.claimNumber).toBeUndefined();
});

test('the payer’s number in the title is no account of the provider’s', () => {
  const page = { ...empty(), title: 'Claims' };
  put(page, 'Claim 7731A204118', [0, 90], { kind: 'heading', look: 5 });
  fields(page, [['Payer claim ID', '7731A204118'], ...MEMBER, ['Claim status', 'Denied']]);
  const { claim } = read(page).claims[0]!;
  expect([claim.claimNumber, claim.patientAccountNumber]).toEqual(['7731A204118', undefined]);
});
