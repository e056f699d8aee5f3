import { expect, test } from 'vitest';
import type { PageText } from '@/utils/page/page-text';
import { SEEN_WHOLE } from '@/utils/page/test-kit';
import { read } from '../read';

/** A list of two claims, and of one of them what a dialog over it shows. */
function pageOf(inDialog: readonly (readonly [label: string, value: string])[]): PageText {
  const page: PageText = {
    url: 'https://portal.example/claims',
    title: 'Claims',
    ...SEEN_WHOLE,
    blocks: [
      { parent: -1, kind: 'block', box: [0, 0, 1000, 900] },
      { parent: 0, kind: 'dialog', box: [300, 0, 700, 900] },
    ],
    pieces: [],
  };
  const entries = (parent: number, top: number, pairs: readonly (readonly [string, string])[]): void => {
    const box = page.blocks.push({ parent, kind: 'block', box: [0, top, 400, pairs.length * 20] }) - 1;
    for (const [at, pair] of pairs.entries())
      for (const [side, text] of pair.entries()) {
        const place = [side * 160, top + at * 20, 150, 16] as const;
        const block = page.blocks.push({ parent: box, kind: side === 0 ? 'dt' : 'dd', box: place }) - 1;
        page.pieces.push({ text, box: place, block, look: side, joint: 'break' });
      }
  };
  for (const [index, number] of ['26-5487731', '26-5460092'].entries())
    entries(0, index * 100, [
      ['Claim number', number],
      ['Patient name', index === 0 ? 'Ana Rivera' : 'Otto Lind'],
      ['Claim status', 'Paid'],
      ['Billed', `$${186 + index}.00`],
    ]);
  entries(1, 300, inDialog);
  return page;
}

test('a claim that is open in a dialog over its list is read alone', () => {
  const reading = read(
    pageOf([
      ['Claim number', '26-5460092'],
      ['Patient name', 'Otto Lind'],
      ['Claim status', 'Paid'],
      ['Billed', '$187.00'],
      ['Paid', '$97.20'],
      ['Patient account', 'LCW-30918'],
    ]),
  );
  expect(reading.kind).toBe('claim-detail');
  expect(reading.claims.map(({ claim }) => claim)).toMatchObject([{ claimNumber: '26-5460092', paid: 9_720 }]);
});

test('the payer of an open claim is the one whose mark the page behind it has', () => {
  const page = pageOf([
    ['Claim number', '26-5460092'],
    ['Patient name', 'Otto Lind'],
    ['Claim status', 'Paid'],
    ['Billed', '$187.00'],
    ['Paid', '$97.20'],
    ['Patient account', 'LCW-30918'],
  ]);
  page.pieces.unshift({ text: 'Fernvale Health Plan', box: [10, 220, 160, 18], block: 0, look: 7, bold: true });
  expect(read(page)).toMatchObject({ kind: 'claim-detail', claims: [{ claim: { payer: 'Fernvale Health Plan' } }] });
});

test('a dialog without a claim leaves the list as it stands', () => {
  const reading = read(
    pageOf([
      ['Session', 'You are still signed in'],
      ['Time left', '2 minutes'],
      ['Browser', 'Supported'],
      ['Notice', 'Read'],
      ['Help', 'Ask us'],
      ['Language', 'English'],
    ]),
  );
  expect(reading.claims).toHaveLength(2);
});

test('the statuses of a list behind a dialog leave the open claim its own', () => {
  const page: PageText = {
    url: 'https://portal.example/claims',
    title: 'Claims',
    ...SEEN_WHOLE,
    blocks: [
      { parent: -1, kind: 'block', box: [0, 0, 1280, 900] },
      { parent: 0, kind: 'dialog', box: [660, 0, 620, 900] },
    ],
    pieces: [],
  };
  const put = (parent: number, text: string, x: number, y: number, look: number): void => {
    const box = [x, y, 8 + text.length * 6, 16] as const;
    page.pieces.push({ text, box, block: page.blocks.push({ parent, kind: 'block', box }) - 1, look });
  };
  for (const [at, [who, stands]] of [
    ['Ana Rivera', 'Partially denied'],
    ['Otto Lind', 'Paid'],
    ['June Abara', 'Denied'],
  ].entries()) {
    put(0, who!, 20, 120 + at * 40, 1);
    put(0, `26243LM0087${at}`, 180, 120 + at * 40, 2);
    put(0, stands!, 420, 120 + at * 40, 3);
  }
  put(1, 'Claim 26243LM00870', 690, 40, 4);
  put(1, 'Partially denied', 690, 80, 3);
  for (const [at, [label, value]] of [
    ['Patient', 'Ana Rivera'],
    ['Member ID', 'LMX5510982'],
    ['Service date', '08/30/2026'],
    ['Billed', '$500.00'],
    ['Allowed', '$400.00'],
    ['Paid', '$350.00'],
  ].entries()) {
    put(1, label!, 690, 120 + at * 30, 5);
    put(1, value!, 850, 120 + at * 30, 6);
  }
  const { kind, claims } = read(page);
  expect(kind).toBe('claim-detail');
  expect(claims.map(({ claim }) => claim)).toMatchObject([
    { claimNumber: '26243LM00870', statusText: 'Partially denied', status: 'paid', paid: 35_000 },
  ]);
});
