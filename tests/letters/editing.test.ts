// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { type Block, plainText, runsOf } from '@/utils/letters/blocks';
import { blocksOf } from '@/utils/letters/edited-text';
import { fillLetter } from '@/utils/letters/fill';
import { fillGap, openGaps } from '@/utils/letters/open-gaps';
import { type RichElement, richText } from '@/utils/letters/rich-text';
import { fieldMenu, readTemplateFile, templateFile, templateIdOf } from '@/utils/letters/template-files';
import { templateSource } from '@/utils/letters/templates';
import { currentBlocks, type LetterHistory, redo, restore, save, startHistory, undo } from '@/utils/letters/versions';
import { examples } from './examples';

function draw(elements: readonly (RichElement | string)[]): HTMLElement {
  const make = (node: RichElement | string): Node => {
    if (typeof node === 'string') return document.createTextNode(node);
    const drawn = document.createElement(node.tag);
    for (const [name, value] of Object.entries(node.attributes)) drawn.setAttribute(name, value);
    drawn.append(...node.children.map(make));
    return drawn;
  };
  const root = document.createElement('div');
  root.append(...elements.map(make));
  return root;
}

const html = (markup: string): HTMLElement => {
  const root = document.createElement('div');
  root.innerHTML = markup;
  return root;
};
const textOf = (blocks: readonly Block[]): string[] => blocks.flatMap((block) => runsOf(block).map((runs) => plainText(runs)));

describe('editing a letter', () => {
  test.each(examples.map((example) => [`${example.template} for ${example.claim}`, example] as const))(
    '%s comes back from the editor as it went in',
    (_, { letter }) => {
      const back = blocksOf(draw(richText(letter.blocks)));
      expect(textOf(back)).toEqual(textOf(letter.blocks));
      expect(back.map((block) => [block.kind, block.part])).toEqual(letter.blocks.map((block) => [block.kind, block.part]));
      expect(openGaps(letter, back)).toEqual(letter.gaps);
      expect(blocksOf(draw(richText(back)))).toEqual(back);
    },
  );

  test('what is pasted keeps bold, lists and tables, and brings no script, style or link along', () => {
    const blocks = blocksOf(
      html(
        '<h1>Facts</h1>loose<div>one<br>two <b>bold <i>both</i></b></div><script>alert(1)</script><style>x</style>' +
          '<ul><li>a<ul><li>inner</li></ul></li><li>b <a href="https://evil.example">link</a></li></ul>' +
          '<table><tr><th>A</th><th>B</th></tr><tr><td>1</td><td>2</td></tr></table><p>  </p>',
      ),
    );
    expect(blocks).toEqual([
      { kind: 'heading', part: 'body', inlines: [{ text: 'Facts' }] },
      { kind: 'paragraph', part: 'body', inlines: [{ text: 'loose' }] },
      {
        kind: 'paragraph',
        part: 'body',
        inlines: [{ text: 'one\ntwo ' }, { text: 'bold ', bold: true }, { text: 'both', bold: true, italic: true }],
      },
      { kind: 'list', part: 'body', ordered: false, items: [[{ text: 'a' }], [{ text: 'inner' }], [{ text: 'b link' }]] },
      {
        kind: 'table',
        part: 'body',
        header: [[{ text: 'A' }], [{ text: 'B' }]],
        rows: [[[{ text: '1' }], [{ text: '2' }]]],
        right: [],
      },
    ]);
  });

  test('a gap that is typed over is filled, one that is left alone stays open', () => {
    const letter = fillLetter('medical-necessity', { today: '2026-11-23' });
    const root = draw(richText(letter.blocks));
    for (const span of root.querySelectorAll('[data-field="patient.name"]')) span.textContent = 'Ana Rivera';
    const open = openGaps(letter, blocksOf(root)).map((gap) => gap.field);
    expect(open).not.toContain('patient.name');
    expect(open).toContain('claim.number');
  });

  test('a gap is filled everywhere it stands without touching what was written around it', () => {
    const letter = fillLetter('medical-necessity', { today: '2026-11-23' });
    const filled = fillGap(letter.blocks, 'payer.name', 'Meridian {{ Mutual }}');
    expect(textOf(filled).filter((text) => text.includes('Meridian {{ Mutual }}')).length).toBeGreaterThan(1);
    expect(openGaps(letter, filled).map((gap) => gap.field)).not.toContain('payer.name');
  });
});

describe('versions of a letter', () => {
  const says = (text: string): Block[] => [{ kind: 'paragraph', part: 'body', inlines: [{ text }] }];
  const edited = (history: LetterHistory, text: string, at: number) =>
    save(history, { at, by: 'Dana', why: 'edited', blocks: says(text) });
  const said = (history: LetterHistory) => textOf(currentBlocks(history))[0];

  test('undo and redo walk through them; writing after an undo gives up what was undone', () => {
    let history = startHistory({ at: 0, by: 'Dana', blocks: says('template') });
    history = edited(history, 'one', 30_000);
    history = edited(history, 'two', 60_000);
    expect(said(undo(history))).toBe('one');
    expect(said(undo(undo(undo(history))))).toBe('template');
    expect(said(redo(undo(history)))).toBe('two');
    const other = edited(undo(history), 'three', 90_000);
    expect(said(redo(other))).toBe('three');
    expect(other.versions).toHaveLength(3);
  });

  test('savings of one go are one version, the same text again is none', () => {
    let history = startHistory({ at: 0, by: 'Dana', blocks: says('template') });
    for (let i = 1; i <= 9; i += 1) history = edited(history, `draft ${i}`, 1_000 * i);
    expect(history.versions).toHaveLength(2);
    expect(edited(history, 'draft 9', 500_000)).toBe(history);
  });

  test('of many versions the template’s and the one that was sent stay', () => {
    let history = startHistory({ at: 0, by: 'Dana', blocks: says('template') });
    history = save(history, { at: 1, by: 'Dana', why: 'sent', blocks: says('sent') });
    for (let i = 1; i <= 200; i += 1) history = edited(history, `draft ${i}`, 60_000 * i);
    expect(history.versions).toHaveLength(50);
    expect(history.versions.slice(0, 2).map((version) => version.why)).toEqual(['filled', 'sent']);
    expect(said(restore(history, 0, 99, 'Dana'))).toBe('template');
  });
});

describe('templates as files', () => {
  const source = templateSource('medical-necessity') ?? '';
  const bytes = (text: string) => new TextEncoder().encode(text);

  test('what is taken out can be taken in', () => {
    const { name, text } = templateFile('medical-necessity', source);
    expect(name).toBe('medical-necessity.letter.txt');
    expect(readTemplateFile(name, bytes(text))).toMatchObject({ ok: true, template: { id: 'medical-necessity' } });
  });

  test('names of files become names of templates', () => {
    expect(['C:\\x\\Our Letter (2).TXT', '../../é t é.letter.txt', '¿?.txt', '__proto__.txt'].map(templateIdOf)).toEqual([
      'our-letter-2',
      'e-t-e',
      'own-letter',
      'proto',
    ]);
  });

  test('Word files, other encodings and huge files are refused in words', () => {
    const words = (result: ReturnType<typeof readTemplateFile>) => (result.ok ? '' : result.problems[0]?.message);
    expect(words(readTemplateFile('a.docx', Uint8Array.of(0x50, 0x4b, 3, 4)))).toContain('This is a Word file.');
    expect(words(readTemplateFile('a.txt', Uint8Array.of(0xff, 0xfe, 0xe9)))).toContain('not text in UTF-8');
    expect(words(readTemplateFile('a.txt', new Uint8Array(600_000)))).toContain('too large');
  });

  test('the menu puts in fields that the check knows', () => {
    const fields = fieldMenu().flatMap((group) => group.fields);
    expect(fields.find((field) => field.path === 'claim.number')?.insert).toBe('{{ claim.number }}');
    const inserts = fields.filter((field) => field.path.includes('.')).map((field) => field.insert);
    expect(
      readTemplateFile(
        'a.txt',
        bytes(`---\ntitle: All\nwhen: For a test\nwhy: For a test\nto: payer\nsigner: none\n---\n${inserts.join(' ')}`),
      ).ok,
    ).toBe(true);
  });
});
