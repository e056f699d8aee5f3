import { expect, test } from 'vitest';
import type { PageText } from '@/utils/page/page-text';
import { SEEN_WHOLE } from '@/utils/page/test-kit';
import { read } from '../read';

/** Boxes without labels, one below the other: each text with its place in the box. */
function boxes(head: readonly string[], each: readonly (readonly (readonly [string, number, number])[])[]): PageText {
  const page: PageText = {
    url: 'https://portal.example/claims',
    title: 'Claims',
    ...SEEN_WHOLE,
    blocks: [
      { parent: -1, kind: 'block', box: [0, 0, 1200, 900] },
      { parent: 0, kind: 'block', box: [20, 20, 1100, 800] },
    ],
    pieces: [],
  };
  const text = (parent: number, x: number, y: number, shown: string): void => {
    const block = page.blocks.push({ parent, kind: 'block', box: [x, y, 120, 18] }) - 1;
    page.pieces.push({ text: shown, box: [x, y, shown.length * 7, 16], block, look: x + ((y - 100) % 110) });
  };
  for (const [index, shown] of head.entries()) text(1, 40 + index * 400, 60, shown);
  for (const [index, texts] of each.entries()) {
    const top = 100 + index * 110;
    const card = page.blocks.push({ parent: 1, kind: 'block', box: [20, top, 1100, 100] }) - 1;
    const columns = new Map<number, number>();
    for (const [shown, x, y] of texts) {
      const column = columns.get(x) ?? page.blocks.push({ parent: card, kind: 'block', box: [40 + x, top, 130, 60] }) - 1;
      columns.set(x, column);
      text(column, 40 + x, top + y, shown);
    }
  }
  return page;
}

test('of two numbers the one below the names is the members’ though a title of two lines moves the other down', () => {
  const card = (title: string, number: string, at: number, name: string, id: string, day: string, status: string) =>
    [
      [title, 0, 0],
      [number, 0, at],
      [name, 300, 0],
      [id, 300, 20],
      [`Surgery: ${day}`, 600, 0],
      ['Charge: $4,250.00', 600, 20],
      [status, 900, 0],
    ] as const;
  const page = boxes(
    ['Claims'],
    [
      card('Wrist surgery, left', 'VB-2026-11742', 20, 'Odalys Brandt', 'VRM4490217', 'Oct 12, 2026', 'Paid'),
      card(
        'Second visit after the wrist surgery',
        'VB-2026-11990',
        40,
        'Odalys Brandt',
        'VRM4490217',
        'Oct 20, 2026',
        'Not paid',
      ),
      card('Hip surgery, right', 'VB-2026-12205', 20, 'Piers Amadi', 'VRM4466904', 'Oct 26, 2026', 'Paid'),
    ],
  );
  expect(
    read(page).claims.map(({ claim: { claimNumber, memberId, serviceFrom, billed } }) => [
      claimNumber,
      memberId,
      serviceFrom,
      billed,
    ]),
  ).toEqual([
    ['VB-2026-11742', 'VRM4490217', '2026-10-12', 425000],
    ['VB-2026-11990', 'VRM4490217', '2026-10-20', 425000],
    ['VB-2026-12205', 'VRM4466904', '2026-10-26', 425000],
  ]);
});

test('boxes without labels are claims where a text counts as many, and what a head lists is in them', () => {
  const card = (name: string, strip: string, status: string, sum: string) =>
    [
      [name, 0, 0],
      [strip, 0, 20],
      [status, 0, 40],
      [sum, 400, 0],
    ] as const;
  const each = [
    card('Odalys Brandt', 'VB0093817 · 10/22/26', 'Processing', '$540.00'),
    card('Piers Amadi', 'VB0093790 · 10/19/26', 'Paid', '$128.75'),
    card('Tamsin Okello', 'VB0093511 · 10/02/26', 'Denied', '$310.40'),
  ];
  expect(
    read(boxes(['Patient, claim and date of service', 'Billed', '3 claims · last 90 days'], each)).claims.map(
      ({ claim: { claimNumber, patientName, serviceFrom, billed, status } }) => [
        claimNumber,
        patientName,
        serviceFrom,
        billed,
        status,
      ],
    ),
  ).toEqual([
    ['VB0093817', 'Odalys Brandt', '2026-10-22', 54000, 'pending'],
    ['VB0093790', 'Piers Amadi', '2026-10-19', 12875, 'paid'],
    ['VB0093511', 'Tamsin Okello', '2026-10-02', 31040, 'denied'],
  ]);
});
