import { describe, expect, test } from 'vitest';
import type { PageText } from '@/utils/page/page-text';
import { SEEN_WHOLE } from '@/utils/page/test-kit';
import { buildModel } from '../page/model';
import { read } from '../read';
import { cardGrids } from './card-rows';

type Field = readonly [label: string, value: string];

const LABEL = 1;
const VALUE = 2;

const empty = (): PageText => ({
  url: 'https://portal.example/claims',
  title: 'Claims',
  ...SEEN_WHOLE,
  blocks: [{ parent: -1, kind: 'block', box: [0, 0, 1200, 900] }],
  pieces: [],
});

/** A box of labels above their values, all drawn alike; or of values above their labels. */
function card(
  page: PageText,
  parent: number,
  [x, y]: readonly [number, number],
  fields: readonly Field[],
  order: 'label' | 'value' = 'label',
): number {
  const box = page.blocks.push({ parent, kind: 'block', box: [x, y, 240, fields.length * 40] }) - 1;
  for (const [index, [label, value]] of fields.entries()) {
    const top = y + index * 40;
    const field = page.blocks.push({ parent: box, kind: 'block', box: [x, top, 240, 36] }) - 1;
    const [first, second] = order === 'label' ? [label, value] : [value, label];
    for (const [line, text] of [first, second].entries()) {
      if (text === '') continue;
      const block = page.blocks.push({ parent: field, kind: 'block', box: [x, top + line * 18, 240, 18] }) - 1;
      page.pieces.push({ text, box: [x, top + line * 18, text.length * 7, 16], block, look: text === label ? LABEL : VALUE });
    }
  }
  return box;
}

const claim = (number: string, name: string, status: string, billed: string): Field[] => [
  ['Claim number', number],
  ['Patient', name],
  ['Status', status],
  ['Billed', billed],
  ['Paid', '$0.00'],
];
const FIRST = claim('2026300118', 'Rivera, Ana', 'Paid', '$300.00');
const SECOND = claim('2026300119', 'Doe, Sam', 'Denied', '$90.00');

const shown = (page: PageText): string[][][] => {
  const model = buildModel(page);
  return cardGrids(model, model.units).map(({ headers: [heads], rows }) => [
    heads!.map(({ text }) => text),
    ...rows.map((row) => row.byColumn.map((one) => one?.text ?? '')),
  ]);
};
const texts = (fields: readonly Field[]): string[] => fields.map(([, value]) => value);

describe('boxes that repeat', () => {
  test('are rows under the labels that they share, though a status in them is a label elsewhere', () => {
    const page = empty();
    card(page, 0, [0, 100], FIRST);
    card(page, 0, [0, 400], SECOND);
    expect(shown(page)).toEqual([[FIRST.map(([label]) => label), texts(FIRST), texts(SECOND)]]);
  });

  test('may have their values above the labels, and one without a value', () => {
    const page = empty();
    const open = SECOND.map(([label, value]): Field => [label, label === 'Paid' ? '' : value]);
    card(page, 0, [0, 100], FIRST, 'value');
    card(page, 0, [0, 400], open, 'value');
    expect(shown(page)).toEqual([[FIRST.map(([label]) => label), texts(FIRST), texts(open)]]);
  });

  test('may stand below the fields that they are searched by', () => {
    const page = empty();
    const form = page.blocks.push({ parent: 0, kind: 'form', box: [0, 20, 900, 24] }) - 1;
    for (const [index, text] of ['Claim number', 'Patient', 'Status', 'Search'].entries())
      page.pieces.push(
        { text, box: [index * 200, 20, 80, 16], block: form, look: LABEL },
        { text: '', box: [index * 200 + 90, 20, 90, 16], block: form, look: 4, form: 'editable' },
      );
    card(page, 0, [0, 100], FIRST);
    card(page, 0, [0, 400], SECOND);
    expect(shown(page)[0]?.length).toBe(3);
  });

  test('may each have a label that the others have not', () => {
    const page = empty();
    card(page, 0, [0, 100], FIRST);
    card(page, 0, [0, 400], [...SECOND, ['Remark', 'N54']]);
    expect(shown(page)[0]?.map((row) => row.at(-1))).toEqual(['Remark', '', 'N54']);
  });

  test('may each be headed by a claim’s number and a status', () => {
    const page = empty();
    for (const [index, fields] of [FIRST, SECOND].entries()) {
      const [x, y] = [0, 100 + index * 300];
      const box = page.blocks.push({ parent: 0, kind: 'block', box: [x, y, 240, 260] }) - 1;
      for (const [at, text] of [fields[0]![1], fields[2]![1]].entries()) {
        const block = page.blocks.push({ parent: box, kind: 'block', box: [x + at * 150, y, 80, 18] }) - 1;
        page.pieces.push({ text, box: [x + at * 150, y, text.length * 7, 16], block, look: 3 });
      }
      card(page, box, [x, y + 30], [fields[1]!, ...fields.slice(3)]);
    }
    expect(shown(page)[0]).toEqual([
      ['Claim number', 'Status', 'Patient', 'Billed', 'Paid'],
      ['2026300118', 'Paid', 'Rivera, Ana', '$300.00', '$0.00'],
      ['2026300119', 'Denied', 'Doe, Sam', '$90.00', '$0.00'],
    ]);
  });

  test('are left to others where more stands in them than labels and values', () => {
    const page = empty();
    card(page, 0, [0, 100], FIRST);
    const last = card(page, 0, [0, 400], SECOND);
    const block = page.blocks.push({ parent: last, kind: 'block', box: [0, 610, 240, 18] }) - 1;
    page.pieces.push({ text: 'Sent to another payer', box: [0, 610, 150, 16], block, look: VALUE });
    expect(shown(page)).toEqual([]);
  });

  test('are left to others where they are of several records', () => {
    const page = empty();
    for (const x of [0, 300]) {
      const record = page.blocks.push({ parent: 0, kind: 'block', box: [x, 100, 260, 500] }) - 1;
      card(page, record, [x, 100], FIRST);
      card(page, record, [x, 400], SECOND);
    }
    expect(shown(page)).toEqual([]);
  });

  test('on a board stand as the name over their column says', () => {
    const page = empty();
    const board = page.blocks.push({ parent: 0, kind: 'block', box: [0, 80, 900, 700] }) - 1;
    const open = (fields: readonly Field[]): Field[] => fields.filter(([label]) => label !== 'Status');
    for (const [index, [name, cards]] of (
      [
        ['Denied (1)', [SECOND]],
        ['Paid', [FIRST, claim('2026300120', 'Lee, Kim', '', '$45.00')]],
      ] as const
    ).entries()) {
      const x = index * 300;
      const column = page.blocks.push({ parent: board, kind: 'block', box: [x, 80, 260, 700] }) - 1;
      const block = page.blocks.push({ parent: column, kind: 'heading', level: 4, box: [x, 80, 260, 18] }) - 1;
      page.pieces.push({ text: name, box: [x, 80, 80, 16], block, look: 3 });
      for (const [at, fields] of cards.entries()) card(page, column, [x, 110 + at * 250], open(fields));
    }
    expect(read(page).claims.map(({ claim: { claimNumber, status } }) => [claimNumber, status])).toEqual([
      ['2026300119', 'denied'],
      ['2026300118', 'paid'],
      ['2026300120', 'paid'],
    ]);
  });
});
