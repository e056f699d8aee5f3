// @vitest-environment jsdom
import PizZip from 'pizzip';
import { describe, expect, test } from 'vitest';
import { type Block, plainText, runsOf } from '@/utils/letters/blocks';
import { letterDocx } from '@/utils/letters/docx';
import { fillLetter } from '@/utils/letters/fill';
import type { Letterhead } from '@/utils/letters/letterhead';
import { examples } from './examples';

const letterhead: Letterhead = {
  name: 'St. Brendan Regional Hospital',
  address: '400 River Road\nDayton, OH 45402',
  phone: '937-555-0100',
  fax: '937-555-0111',
};

/** A Word file taken apart: its parts as parsed XML, so that what is not well formed fails here. */
async function opened(letter: { title: string; blocks: readonly Block[]; claimNumber?: string }, head: Letterhead = letterhead) {
  const zip = new PizZip(letterDocx(letter, head));
  const part = (name: string) => {
    const parsed = new DOMParser().parseFromString(zip.file(name)?.asText() ?? '', 'application/xml');
    if (parsed.querySelector('parsererror')) throw new Error(`${name} is not well formed`);
    return parsed;
  };
  return { names: Object.keys(zip.files), part, body: part('word/document.xml') };
}

const textOf = (element: Element): string =>
  [...element.getElementsByTagName('*')]
    .map((child) => (child.tagName === 'w:t' ? (child.textContent ?? '') : child.tagName === 'w:br' ? '\n' : ''))
    .join('');
const paragraphs = (part: Document): string[] => [...part.getElementsByTagName('w:p')].map(textOf).filter((text) => text !== '');

describe('a letter as a Word file', () => {
  test.each(examples.map((example) => [`${example.template} for ${example.claim}`, example] as const))(
    '%s: read back, every word is there, in order, and only gaps are marked',
    async (_, { letter }) => {
      const { body, part } = await opened(letter);
      const written = letter.blocks
        .flatMap((block) => runsOf(block).map((runs) => plainText(runs)))
        .filter((text) => text !== '');
      expect(paragraphs(body)).toEqual(written);
      const marked = [...body.getElementsByTagName('w:r')].filter((run) => run.getElementsByTagName('w:highlight').length > 0);
      const gaps = letter.blocks.flatMap((block) => runsOf(block).flat()).filter((run) => run.gap);
      expect(marked.map(textOf)).toEqual(gaps.map((run) => run.text));
      expect(textOf(part('word/footer1.xml').documentElement)).toBe(`Claim ${letter.claimNumber} · Page  of `);
    },
  );

  test('the letterhead stands on the first page, page numbers on all', async () => {
    const letter = fillLetter('medical-necessity', { today: '2026-11-23', claim: { number: 'A1' } });
    const { names, part, body } = await opened(letter);
    const heads = names.filter((name) => /word\/header\d\.xml/.test(name)).map((name) => paragraphs(part(name)));
    expect(heads).toContainEqual([
      'St. Brendan Regional Hospital',
      '400 River Road · Dayton, OH 45402',
      'Phone 937-555-0100 · Fax 937-555-0111',
    ]);
    expect(body.getElementsByTagName('w:titlePg')).toHaveLength(1);
    for (const name of names.filter((file) => /word\/(?:header|footer)\d\.xml/.test(file)))
      expect(part(name).getElementsByTagName('w:p').length).toBeGreaterThan(0);
    const fields = [...part('word/footer1.xml').getElementsByTagName('w:instrText')].map((field) => field.textContent?.trim());
    expect(fields).toEqual(['PAGE', 'NUMPAGES']);
  });

  test('45 service lines are a table of 46 rows whose head comes again on every page', async () => {
    const lines = Array.from({ length: 45 }, (_, index) => ({ procedure: `9${1000 + index}`, units: 1, billed: 10_000 + index }));
    const { body } = await opened(fillLetter('bundling-modifier', { today: '2026-11-23', lines }));
    const table = [...body.getElementsByTagName('w:tbl')].find((found) => textOf(found).includes('In dispute'));
    expect(table?.getElementsByTagName('w:tr')).toHaveLength(46);
    expect(table?.getElementsByTagName('w:tblHeader')).toHaveLength(1);
    expect(textOf(table ?? body.documentElement)).toContain('91044');
  });

  test('hostile values are text: page words of the library, tags, control characters, names from right to left', async () => {
    const name = 'CURRENT <w:p/> & "x" \u0007\uFFFF {tag} $& נועה לוי';
    const letter = fillLetter('medical-necessity', { today: '2026-11-23', patient: { name }, claim: { number: 'TOTAL_PAGES' } });
    const { body, part } = await opened(letter);
    expect(paragraphs(body)).toContain('CURRENT <w:p/> & "x" {tag} $& נועה לוי');
    expect(paragraphs(body)).toContain('TOTAL_PAGES');
    expect(textOf(part('word/footer1.xml').documentElement)).toBe('Claim TOTAL_PAGES · Page  of ');
    expect(body.getElementsByTagName('w:rtl').length).toBeGreaterThan(0);
  });

  test('metadata hold the hospital and the letter, no patient; nothing links outside', async () => {
    const { letter } = examples.find((example) => example.ready) ?? {};
    const { names, part } = await opened(letter ?? { title: '', blocks: [] });
    const core = part('docProps/core.xml').documentElement.textContent ?? '';
    expect(core).toContain('St. Brendan Regional Hospital');
    expect(core).not.toContain('Rivera');
    for (const name of names.filter((file) => file.endsWith('.rels')))
      expect(part(name).documentElement.outerHTML).not.toContain('TargetMode="External"');
  });

  test('a logo is put in, in its own proportions', async () => {
    const onePixel = Uint8Array.from(
      atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
      (character) => character.charCodeAt(0),
    );
    const logo = { type: 'png', bytes: onePixel, width: 1_800, height: 300 } as const;
    const { names, part } = await opened(fillLetter('medical-necessity', { today: '2026-11-23' }), { ...letterhead, logo });
    expect(names.some((name) => name.startsWith('word/media/'))).toBe(true);
    const head = names.filter((name) => /word\/header\d\.xml/.test(name)).map(part);
    const extent = head.flatMap((file) => [...file.getElementsByTagName('wp:extent')])[0];
    expect(Number(extent?.getAttribute('cx')) / Number(extent?.getAttribute('cy'))).toBeCloseTo(6);
  });
});
