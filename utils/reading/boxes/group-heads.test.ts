import { expect, test } from 'vitest';
import type { PageText } from '@/utils/page/page-text';
import { SEEN_WHOLE } from '@/utils/page/test-kit';
import { read } from '../read';

/** Groups of claims, each below a strip that says whose they are. */
function groups(each: readonly (readonly [string, string, readonly string[]])[], service: readonly string[]): PageText {
  const page: PageText = {
    url: 'https://portal.example/claims',
    title: 'Claims',
    ...SEEN_WHOLE,
    blocks: [{ parent: -1, kind: 'block', box: [0, 0, 1200, 900] }],
    pieces: [],
  };
  let y = 20;
  const box = (parent: number, height: number): number =>
    page.blocks.push({ parent, kind: 'block', box: [20, y, 1000, height] }) - 1;
  const text = (block: number, x: number, shown: string, look: number, bold = false): void =>
    void page.pieces.push({ text: shown, box: [x, y, 10 + shown.length * 6, 16], block, look, ...(bold ? { bold } : {}) });
  const all = box(0, 800);
  for (const [name, strip, numbers] of each) {
    const group = box(all, 30 + numbers.length * 90);
    const head = box(group, 24);
    text(head, 24, name, 1, true);
    text(head, 40 + name.length * 7, strip, 2);
    y += 30;
    const list = box(group, numbers.length * 90);
    for (const number of numbers) {
      const card = box(list, 80);
      for (const shown of [...service, `Claim number: ${number}`, 'Visit: 10/30/2026', 'Charge: $318.00', 'Status: Denied']) {
        text(box(card, 18), 30, shown, 3);
        y += 20;
      }
      y += 10;
    }
  }
  return page;
}

const PEOPLE = [
  ['Odalys Brandt', '· born 05/28/1993 · VB7700315', ['VBC261103004', 'VBC261103009']],
  ['Piers Amadi', '· born 01/15/1970 · VB7739904', ['VBC260922118']],
  ['Tamsin Okello', '· born 10/02/1986 · VB7741092', ['VBC260918220', 'VBC260918225']],
] as const;

test.each([
  ['of labels alone', []],
  ['led by other words', ['Lab work']],
])(
  'claims in boxes %s are those of the person in the head of their group, also where one alone stands below it',
  (_, service) => {
    const page = groups(PEOPLE, service);
    expect(
      read(page).claims.map(({ claim: { patientName, patientBirthDate, memberId } }) => [
        patientName,
        patientBirthDate,
        memberId,
      ]),
    ).toEqual([
      ['Odalys Brandt', '1993-05-28', 'VB7700315'],
      ['Odalys Brandt', '1993-05-28', 'VB7700315'],
      ['Piers Amadi', '1970-01-15', 'VB7739904'],
      ['Tamsin Okello', '1986-10-02', 'VB7741092'],
      ['Tamsin Okello', '1986-10-02', 'VB7741092'],
    ]);
  },
);
