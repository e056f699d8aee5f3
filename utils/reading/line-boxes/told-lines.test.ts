import { expect, test } from 'vitest';
import type { PageText } from '@/utils/page/page-text';
import { SEEN_WHOLE } from '@/utils/page/test-kit';
import { buildModel } from '../page/model';
import { toldLines } from './told-lines';

/** Texts of one block each, their parts set off from one another; after `\n` a new line in the same block. */
function linesIn(texts: readonly (readonly string[])[]): unknown[] {
  const page: PageText = {
    url: 'https://portal.example/claim',
    title: 'Claim',
    ...SEEN_WHOLE,
    blocks: [{ parent: -1, kind: 'block', box: [0, 0, 900, 600] }],
    pieces: [],
  };
  for (const [index, parts] of texts.entries()) {
    const block = page.blocks.push({ parent: 0, kind: 'block', box: [20, 100 + index * 60, 800, 44] }) - 1;
    let x = 20;
    for (const [at, part] of parts.entries()) {
      const text = part.replace('\n', '');
      const below = part !== text;
      const box = [below ? 20 : x, 100 + index * 60 + (below ? 22 : 0), 9 + text.length * 6, 16] as const;
      page.pieces.push({ text, box, block, look: at % 2, ...(at === 0 || below ? { joint: 'break' } : {}) });
      x += 13 + text.length * 6;
    }
  }
  const model = buildModel(page);
  return toldLines(model, model.units).map(({ line }) => line.line);
}

test('a strip of named amounts behind a code and its words is a line, with the codes below it', () => {
  expect(
    linesIn([
      [
        '29881-RT Knee arthroscopy · billed $5,480.00 · allowed $2,520.00 · paid $1,925.00 · patient $595.00',
        '\nCO-45 $2,960.00',
      ],
    ]),
  ).toEqual([
    {
      procedure: '29881',
      modifiers: ['RT'],
      billed: 548000,
      allowed: 252000,
      paid: 192500,
      patientResponsibility: 59500,
      reasons: [{ system: 'carc', group: 'CO', code: '45', amount: 296000 }],
    },
  ]);
});

test('a sentence with its code in brackets is a line, its amounts set off or not', () => {
  const amounts = [
    'you billed',
    '$2,860.00',
    ', we allowed',
    '$1,200.00',
    ', took',
    '$220.00',
    'as coinsurance, and paid',
    '$980.00',
  ];
  expect(
    linesIn([['Setting a broken wrist', `(25605-LT, 1 unit): ${amounts[0]}`, ...amounts.slice(1), '.', 'CO-45 $1,660.00']]),
  ).toEqual([
    {
      procedure: '25605',
      modifiers: ['LT'],
      units: 1,
      billed: 286000,
      allowed: 120000,
      coinsurance: 22000,
      paid: 98000,
      reasons: [{ system: 'carc', group: 'CO', code: '45', amount: 166000 }],
    },
  ]);
});

test('a fee with its code is no line, nor what else a sentence has in brackets', () => {
  expect(
    linesIn([['99213 Office visit · billed $180.00'], ['Your call (reference 48211): we paid $20.00 and you billed $40.00.']]),
  ).toEqual([]);
});
