import { expect, test } from 'vitest';
import type { PageText } from '@/utils/page/page-text';
import { SEEN_WHOLE } from '@/utils/page/test-kit';
import { read } from '../read';

const page = (payer: string, label: string): PageText => ({
  url: 'https://portal.example/claim',
  title: 'Claim details',
  ...SEEN_WHOLE,
  blocks: [{ parent: -1, kind: 'block', box: [0, 0, 1000, 900] }],
  pieces: [payer, 'Claim number: 2026300118', `${label}: BJ0731884`, 'Claim status: Paid', 'Total billed: $300.00'].map(
    (text, index) => ({ text, box: [0, index * 20, 20 + text.length * 6, 16], block: 0, look: index ? 1 : 0, joint: 'break' }),
  ),
});

test('a number that is called by the payer’s name is the member’s, though the name begins with a local’s number', () => {
  expect(read(page('32BJ Health Fund', '32BJ member ID')).claims[0]?.claim.memberId).toBe('BJ0731884');
  expect(read(page('Alameda Health Fund', 'Alameda ID')).claims[0]?.claim.memberId).toBe('BJ0731884');
  expect(read(page('Alameda Health Fund', 'Chart7 ID')).claims[0]?.claim.memberId).toBeUndefined();
});

/** A claim's labels with their values below each other, under the mark that the page begins with. */
function claimUnder(mark: string, pairs: readonly (readonly [string, string])[]) {
  const page: PageText = { url: 'https://portal.example/claim', title: 'Claim', ...SEEN_WHOLE, blocks: [], pieces: [] };
  page.blocks.push({ parent: -1, kind: 'block', box: [0, 0, 1200, 800] });
  const put = (text: string, x: number, y: number, look: number): void => {
    // Letters of one width would make a green screen of it.
    const across = text.length * (6 + look / 2);
    const block = page.blocks.push({ parent: 0, kind: 'block', box: [x, y, across, 18] }) - 1;
    page.pieces.push({ text, box: [x, y, across, 16], block, look, ...(look === 1 ? { bold: true } : {}) });
  };
  put(mark, 10, 8, 1);
  for (const [index, [label, value]] of pairs.entries()) {
    put(label, 20, 100 + index * 24, 2);
    put(value, 220, 100 + index * 24, 3);
  }
  return read(page).claims[0]?.claim;
}

test('what the payer is said to pay by its name is what the plan paid, and the name is the payer’s', () => {
  const claim = claimUnder('Fernvale', [
    ['Claim number', '4410287716'],
    ['Claim status', 'Paid'],
    ['Fernvale ID', 'FV20931177'],
    ['Billed', '$180.00'],
    ['Fernvale rate', '$149.00'],
    ['Fernvale payment', '$129.00'],
  ]);
  expect(claim).toMatchObject({ payer: 'Fernvale', memberId: 'FV20931177', allowed: 14900, paid: 12900 });
});

test('a fund’s own words for its member and for what it paid, and no Medicare because its members have that', () => {
  const claim = claimUnder('Northreach Health and Retirement Funds', [
    ['Claim number', '4410287716'],
    ['Claim status', 'Paid'],
    ['Beneficiary', 'ORVILLE D HATFIELD'],
    ['Service date', '07/14/2026'],
    ['Funds ID', '300441728 02'],
    ['Medicare Number on File', 'Yes'],
    ['Charge', '$180.00'],
    ['Medicare paid', '$129.00'],
    ['Funds paid', '$32.25'],
    ['Voucher number', '08841207'],
    ['Voucher date', '09/16/2026'],
    ['Paid to', 'Provider, by check'],
  ]);
  expect(claim).toMatchObject({
    payer: 'Northreach Health and Retirement Funds',
    memberId: '300441728 02',
    paid: 3225,
    checkNumber: '08841207',
    paymentDate: '2026-09-16',
  });
  expect(claim?.providerName).toBeUndefined();
});

test('the letters that a payer goes by before ID are of the member, those of anything else are not', () => {
  expect(read(page('DMBA', 'DMBA ID')).claims[0]?.claim.memberId).toBe('BJ0731884');
  expect(read(page('DMBA EFT desk', 'EFT ID')).claims[0]?.claim.memberId).toBeUndefined();
  expect(read(page('SAIF', 'SAIF claim number')).claims[0]?.claim.memberId).toBeUndefined();
});
