import { describe, expect, test } from 'vitest';
import { type Block, plainText, runsOf } from '@/utils/letters/blocks';
import { fillLetter } from '@/utils/letters/fill';
import { readDraft } from '@/utils/letters/letter-draft';
import { paperList, renumbered, usualEnclosures } from '@/utils/letters/papers';
import { templateOf } from '@/utils/letters/templates';

const template = templateOf('medical-necessity')!;
const titles = new Map(template.enclosures.map(({ id, title }) => [id, title]));
const textOf = (blocks: readonly Block[]): string => blocks.flatMap((block) => runsOf(block).map(plainText)).join('\n');

describe('the checklist', () => {
  test('what the letter always takes goes along, what it may take stands there unticked, standing papers close the row', () => {
    const chosen = usualEnclosures(template, ['W-9 of the hospital']);
    const list = paperList(template, chosen, ['W-9 of the hospital']);
    expect(list.map(({ id, on }) => [id, on])).toEqual([
      ['denial', true],
      ['records', true],
      ['policy', true],
      [undefined, true],
      ['lmn', false],
      ['assignment', false],
    ]);
  });

  test('a standing paper goes with a dispute, not with a letter to the patient', () => {
    expect(usualEnclosures(templateOf('patient-balance')!, ['W-9 of the hospital'])).not.toContainEqual({
      title: 'W-9 of the hospital',
    });
  });

  test('a standing paper taken off can be put on again', () => {
    expect(paperList(template, [], ['W-9 of the hospital']).at(-1)).toEqual({ title: 'W-9 of the hospital', on: false });
  });
});

describe('a text written in by hand keeps up with its papers', () => {
  const letter = fillLetter(template, { today: '2026-11-25' });

  test('citations get the new numbers and the list says what is enclosed', () => {
    const chosen = [
      { id: 'records', title: 'Medical record, pages numbered' },
      { id: 'denial', title: 'Denial' },
    ];
    const text = textOf(renumbered(letter.blocks, chosen, titles));
    expect(text).toContain('The enclosed record (Enclosure 1)');
    expect(text).toMatch(/Medical record, pages numbered\nDenial$/);
  });

  test('a citation whose paper is taken off is a gap again, and closes when the paper comes back', () => {
    const without = renumbered(letter.blocks, [], titles);
    const gap = without.flatMap((block) => runsOf(block).flat()).find(({ field }) => field === 'enclosed.records');
    expect(gap).toMatchObject({ gap: 'missing', text: '[Cited but not enclosed: Medical record, pages numbered]' });
    const again = renumbered(without, usualEnclosures(template), titles);
    expect(textOf(again)).toContain('(Enclosure 2)');
    expect(again.flatMap((block) => runsOf(block).flat()).some(({ field, gap }) => field === 'enclosed.records' && gap)).toBe(
      false,
    );
  });

  test('what she wrote in a citation’s place is hers', () => {
    const blocks: Block[] = [{ kind: 'paragraph', part: 'body', inlines: [{ text: 'the chart', field: 'enclosed.records' }] }];
    expect(textOf(renumbered(blocks, [], titles))).toBe('the chart');
  });
});

describe('an unfinished letter read back', () => {
  const draft = { letter: 'l1', template: 'medical-necessity', answers: [['fact.severity', 'BP 80/40']] };

  test('comes back as it was', () => {
    expect(readDraft(draft)).toEqual(draft);
  });

  test('a part that cannot be read does not take the rest with it', () => {
    expect(readDraft({ ...draft, evidence: 'none', history: { versions: [] } })).toEqual(draft);
  });

  test('what is no draft is none', () => {
    expect(readDraft({ template: 'x' })).toBeUndefined();
    expect(readDraft('letter')).toBeUndefined();
  });
});
