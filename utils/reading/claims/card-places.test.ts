import { expect, test } from 'vitest';
import type { PageText } from '@/utils/page/page-text';
import { SEEN_WHOLE } from '@/utils/page/test-kit';
import { read } from '../read';

/** Cards headed by a claim's number and a status, with two labels over their values below. */
function cards(statuses: readonly string[], paid: readonly string[], below = ''): PageText {
  const page: PageText = {
    url: 'https://portal.example/claims',
    title: 'Claims',
    ...SEEN_WHOLE,
    blocks: [{ parent: -1, kind: 'block', box: [0, 0, 1200, 900] }],
    pieces: [],
  };
  const text = (parent: number, x: number, y: number, shown: string, look: number, kind: 'block' | 'heading' = 'block'): void => {
    const block = page.blocks.push({ parent, kind, box: [x, y, 200, 18] }) - 1;
    page.pieces.push({ text: shown, box: [x, y, 20 + shown.length * 6, 16], block, look });
  };
  for (const [index, status] of statuses.entries()) {
    const top = 100 + index * 150;
    const card = page.blocks.push({ parent: 0, kind: 'block', box: [20, top, 1100, 130] }) - 1;
    text(card, 30, top, `Claim FK4821093${index}`, 1, 'heading');
    text(card, 800, top, status, 2);
    if (below && status === 'In process') text(card, 800, top + 18, below, 5);
    const fields = [
      ['Patient', ['Ana Rivera', 'Sam Doe', 'Kim Lee'][index]!],
      ['Date of service', `10/0${index + 1}/2026`],
      ['Billed', '$487.20'],
      ['Plan paid', paid[index]!],
    ];
    for (const [at, [label, value]] of fields.entries()) {
      const field = page.blocks.push({ parent: card, kind: 'block', box: [30 + at * 250, top + 50, 200, 40] }) - 1;
      text(field, 30 + at * 250, top + 50, label!, 3);
      text(field, 30 + at * 250, top + 70, value!, 4);
      if (at === 0) text(field, 30, top + 90, `ID 94881022${index} · DOB 03/1${index}/1971`, 5);
    }
  }
  return page;
}

const shown = (page: PageText): unknown[] => read(page).claims.map(({ claim }) => [claim.statusText, claim.status]);

test('the label of what was paid is no status, though some cards have no amount below it yet', () =>
  expect(shown(cards(['Denied', 'Pending', 'Applied to deductible'], ['$0.00', '—', '$0.00']))).toEqual([
    ['Denied', 'denied'],
    ['Pending', 'pending'],
    ['Applied to deductible', 'finalized'],
  ]));

test('words below a status that say the same again are no reason', () =>
  expect(
    read(cards(['Denied', 'In process', 'Paid'], ['$0.00', '—', '$9.00'], 'awaiting decision')).claims.map(
      ({ claim }) => claim.reasons,
    ),
  ).toEqual([undefined, undefined, undefined]));

test('a birth date may stand behind the member’s number below a name', () =>
  expect(read(cards(['Denied', 'Pending', 'Paid'], ['$0.00', '—', '$9.00'])).claims.map(({ claim }) => claim.memberId)).toEqual([
    '948810220',
    '948810221',
    '948810222',
  ]));

/** Cards of a name, a number and amounts under heads that say how they stand. */
function groups(all: readonly (readonly [head: string, name: string, number: string, sums: string, last?: string])[]): PageText {
  const page: PageText = {
    url: 'https://portal.example/claims',
    title: 'Claims',
    ...SEEN_WHOLE,
    blocks: [{ parent: -1, kind: 'block', box: [0, 0, 1200, 900] }],
    pieces: [],
  };
  const put = (parent: number, text: string, x: number, y: number, look: number, kind: 'block' | 'heading' = 'block'): void => {
    const block = page.blocks.push({ parent, kind, box: [x, y, text.length * 7, 18] }) - 1;
    page.pieces.push({ text, box: [x, y, text.length * 7, 16], block, look });
  };
  put(0, 'Claims', 0, 40, 1, 'heading');
  for (const [index, [head, name, number, sums, last]] of all.entries()) {
    const y = 100 + index * 150;
    const group = page.blocks.push({ parent: 0, kind: 'block', box: [0, y, 1100, 140] }) - 1;
    put(group, head, 0, y, 2, 'heading');
    const card = page.blocks.push({ parent: group, kind: 'block', box: [0, y + 30, 1100, 100] }) - 1;
    put(card, name, 10, y + 34, 3);
    put(card, `${number} · treated Nov ${index + 1}, 2026`, 10, y + 54, 4);
    put(card, sums, 600, y + 34, 5);
    if (last) put(card, last, 10, y + 84, 6);
  }
  return page;
}

test('words on the last line of a card say why where only claims that were not paid have them', () => {
  const all = [
    ['Waiting on you', 'Ana Rivera', 'AC-5538120', 'Charged $115.00', 'Add the x-ray of tooth 19'],
    ['Paid', 'Omar Teller', 'AC-5531177', 'Charged $187.00 · Plan paid $149.00'],
    ['Not covered', 'Kim Lee', 'AC-5527715', 'Charged $164.00 · Plan paid $0.00', 'Two cleanings were already used this year'],
  ] as const;
  const whys = (page: PageText): unknown[] => read(page).claims.map(({ claim }) => claim.reasons?.[0]?.text);
  expect(whys(groups(all))).toEqual(['Add the x-ray of tooth 19', undefined, 'Two cleanings were already used this year']);
  const offered = all.map(
    ([head, name, number, sums, last]) => [head, name, number, sums, last && 'Appeal by January 12'] as const,
  );
  expect(whys(groups([offered[0]!, offered[1]!, [...all[2]]]))[0]).toBeUndefined();
  const each = all.map(([head, name, number, sums]) => [head, name, number, sums, 'Ask us about this claim'] as const);
  expect(whys(groups(each))).toEqual([undefined, undefined, undefined]);
});
