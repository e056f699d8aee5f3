/** Lists whose rows have neither heads nor labels and fold open: the details of the one that is open say what stands where in all of them. */
import { expect, test } from 'vitest';
import type { Claim } from '@/utils/claim/claim';
import type { PageText } from '@/utils/page/page-text';
import { SEEN_WHOLE } from '@/utils/page/test-kit';
import { read } from '../read';

type Row = readonly string[];
interface Open {
  row: number;
  details: readonly (readonly [label: string, value: string])[];
}

/** Rows in boxes, one text beside the other; what one of them shows below it stands in its box, or in one of its own between it and the next. */
function pageOf(heading: string, rows: readonly Row[], open: Open, within: boolean): PageText {
  const page: PageText = {
    url: 'https://portal.example/list',
    title: 'Provider portal',
    ...SEEN_WHOLE,
    blocks: [{ parent: -1, kind: 'block', box: [0, 0, 1200, 2000] }],
    pieces: [],
  };
  const blockIn = (parent: number, box: readonly [number, number, number, number], kind: 'block' | 'heading' = 'block'): number =>
    page.blocks.push({ parent, kind, box }) - 1;
  const put = (text: string, parent: number, x: number, y: number, look: number, kind: 'block' | 'heading' = 'block'): void => {
    const box = [x, y, 8 + text.length * 6, 16] as const;
    page.pieces.push({ text, box, block: blockIn(parent, box, kind), look });
  };
  put(heading, 0, 20, 40, 90, 'heading');
  const list = blockIn(0, [0, 100, 1200, 900]);
  let y = 100;
  for (const [index, row] of rows.entries()) {
    const isOpen = index === open.row;
    const item = blockIn(list, [0, y, 1200, isOpen && within ? 40 + open.details.length * 24 : 40]);
    const head = blockIn(item, [0, y, 1200, 40]);
    for (const [at, text] of row.entries()) put(text, head, 20 + at * 160, y + 10, at);
    y += 40;
    if (!isOpen) continue;
    const body = blockIn(within ? item : list, [0, y, 1200, open.details.length * 24]);
    for (const [label, value] of open.details) {
      put(label, body, 40, y, 20);
      put(value, body, 240, y, 21);
      y += 24;
    }
  }
  return page;
}

const claimsOf = (page: PageText): Claim[] => read(page).claims.map(({ claim }) => claim);

const ROWS = [
  ['K-4410-71187', 'Mara Quist', '09/15/2026', '$412.00', '$240.00', 'Paid'],
  ['K-4410-71960', 'Odo Quist', '09/20/2026', '$185.00', '$0.00', 'Denied'],
  ['K-4410-72011', 'Ilse Brandt', '09/21/2026', '$96.00', '—', 'In process'],
];
const DETAILS = [
  ['Member ID', 'QXT300218'],
  ['Patient account', 'PW-8817'],
  ['Received', '09/24/2026'],
  ['Paid', '$0.00'],
  ['Reason', 'The plan covers one well visit a year.'],
] as const;

test.each([true, false])('reads a list that folds open, its details within the row’s box: %s', (within) => {
  const claims = claimsOf(pageOf('Claims', ROWS, { row: 1, details: DETAILS }, within));
  expect(claims).toMatchObject([
    { claimNumber: 'K-4410-71187', patientName: 'Mara Quist', serviceFrom: '2026-09-15', billed: 41200, paid: 24000 },
    {
      claimNumber: 'K-4410-71960',
      patientName: 'Odo Quist',
      memberId: 'QXT300218',
      patientAccountNumber: 'PW-8817',
      serviceFrom: '2026-09-20',
      receivedDate: '2026-09-24',
      billed: 18500,
      paid: 0,
      statusText: 'Denied',
      reasons: [{ system: 'payer', text: 'The plan covers one well visit a year.' }],
    },
    { claimNumber: 'K-4410-72011', statusText: 'In process', billed: 9600 },
  ]);
  expect(claims.filter(({ memberId }) => memberId)).toHaveLength(1);
  expect(claims[2]!.paid).toBeUndefined();
});

test('takes the name of an amount from the details, where the row says the same', () => {
  const paid = ROWS.map((row) => [...row.slice(0, 5), 'Paid']).map((row) =>
    row.with(4, row[4] === '$240.00' ? '$240.00' : '$25.00'),
  );
  const details = [...DETAILS.slice(0, 3), ['Billed', '$412.00'], ['Patient owes', '$240.00']] as const;
  const claims = claimsOf(pageOf('Claims', paid, { row: 0, details }, true));
  expect(claims.map(({ billed, patientResponsibility }) => [billed, patientResponsibility])).toEqual([
    [41200, 24000],
    [18500, 2500],
    [9600, 2500],
  ]);
});

test('says of amounts nothing that neither details nor statuses tell', () => {
  const paid = ROWS.map((row) => row.with(5, 'Paid').with(4, '$25.00'));
  expect(
    claimsOf(pageOf('Claims', paid, { row: 0, details: DETAILS.slice(0, 3) }, true)).some(({ paid: sum }) => sum !== undefined),
  ).toBe(false);
});

test('reads no claims from appeals that fold open', () => {
  expect(claimsOf(pageOf('Appeals', ROWS, { row: 1, details: DETAILS }, true)).length).toBeLessThan(2);
});
