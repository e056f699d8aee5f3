import { Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import PizZip from 'pizzip';
import { describe, expect, test } from 'vitest';
import type { LetterContext } from '@/utils/letters/context';
import { fillLetter } from '@/utils/letters/fill';
import { checkWordTemplate, fillWordTemplate } from '@/utils/letters/word-template/word-template';

/** A Word file as a hospital would write it: one paragraph for each text. */
async function wordFile(...texts: string[]): Promise<Uint8Array> {
  const file = new Document({ sections: [{ children: texts.map((text) => new Paragraph({ children: [new TextRun(text)] })) }] });
  return new Uint8Array(await Packer.toArrayBuffer(file));
}

/** The same file with a part put in or changed. */
async function tampered(name: string, change: string | Uint8Array | ((content: string) => string)): Promise<Uint8Array> {
  const zip = new PizZip(await wordFile('Claim {claim.number}'));
  zip.file(name, typeof change === 'function' ? change(zip.file(name)?.asText() ?? '') : change);
  return zip.generate({ type: 'uint8array', compression: 'DEFLATE' });
}

const problems = async (bytes: Uint8Array): Promise<string[]> => {
  const check = await checkWordTemplate(bytes);
  return check.ok ? [] : check.problems;
};
const problemsOf = async (...texts: string[]) => problems(await wordFile(...texts));

const textOf = (bytes: Uint8Array): string =>
  (new PizZip(bytes).file('word/document.xml')?.asText() ?? '')
    .replace(/<w:br\/>/g, '\n')
    .replace(/<\/w:p>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&');

const context: LetterContext = {
  today: '2026-11-23',
  claim: { number: 'EM7K20491-01', denied: 421_050, serviceFrom: '2026-02-03' },
  denial: { text: '{claim.denied} {{ x }} $& <w:p/> {#lines}' },
  lines: [
    { procedure: '99285', billed: 120_000 },
    { procedure: '96365', billed: 380_000 },
  ],
};

async function filled(...texts: string[]) {
  const check = await checkWordTemplate(await wordFile(...texts));
  if (!check.ok) throw new Error(check.problems.join(' '));
  const { bytes, gaps } = fillWordTemplate(check.bytes, context, fillLetter('bundling-modifier', context));
  return { text: textOf(bytes), gaps: gaps.map((gap) => gap.field), fields: check.fields };
}

describe('the hospital’s own Word template', () => {
  test('fields are filled, in the letter’s own way of writing', async () => {
    const { text, fields, gaps } = await filled('Claim {claim.number} of {claim.serviceFrom}', 'We ask for {claim.denied}.');
    expect(text).toContain('Claim EM7K20491-01 of February 3, 2026');
    expect(text).toContain('We ask for $4,210.50.');
    expect(fields).toEqual(['claim.number', 'claim.serviceFrom', 'claim.denied']);
    expect(gaps.filter((field) => field.startsWith('claim.'))).toEqual([]);
  });

  test('what fills a field is never read as a field', async () => {
    expect((await filled('Reason: {denial.text}')).text).toContain('Reason: {claim.denied} {{ x }} $& <w:p/> {#lines}');
  });

  test('what is not known stands there as a gap, and is asked for', async () => {
    const { text, gaps } = await filled('Patient {patient.name}');
    expect(text).toContain('Patient [Patient: name]');
    expect(gaps).toContain('patient.name');
  });

  test('service lines repeat, conditions hold, the chosen letter’s text goes in', async () => {
    const { text } = await filled(
      '{#lines}{line.procedure} {line.billed}; {/lines}',
      '{#authorization.number}authorized{/authorization.number}{^authorization.number}no number{/authorization.number}',
      '{letter.text}',
      '{letter.enclosures}',
    );
    expect(text).toContain('99285 $1,200.00; 96365 $3,800.00; ');
    expect(text).toContain('no number');
    expect(text).toContain('Request\n');
    expect(text).toContain('The National Correct Coding Initiative, in use for Medicare and Medicaid, pairs codes');
    expect(text).toContain('1. Remittance advice or denial letter\n2. Operative');
  });

  test('the letter’s text keeps bold, lists and tables, and hostile values in it stay text', async () => {
    const check = await checkWordTemplate(await wordFile('{letter.text}'));
    if (!check.ok) throw new Error(check.problems.join(' '));
    const hostile = { ...context, denial: { date: '2026-03-12', text: '<w:p>&{claim.number}"</w:p>' } };
    const out = fillWordTemplate(check.bytes, hostile, fillLetter('bundling-modifier', hostile)).bytes;
    const written = new PizZip(out).file('word/document.xml')?.asText() ?? '';
    expect(textOf(out)).toContain('<w:p>&{claim.number}"</w:p>');
    expect(written).toContain('<w:b/>');
    expect(written.match(/<w:tbl>/g)).toHaveLength(1);
    expect(written.match(/<w:tr>/g)).toHaveLength(3);
  });

  test('a loop over the rows of a table gives a row for each line', async () => {
    const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] });
    const table = new Table({
      rows: [new TableRow({ children: [cell('{#lines}{line.procedure}'), cell('{line.billed}{/lines}')] })],
    });
    const bytes = new Uint8Array(
      await Packer.toArrayBuffer(new Document({ sections: [{ children: [table, new Paragraph('end')] }] })),
    );
    const check = await checkWordTemplate(bytes);
    if (!check.ok) throw new Error(check.problems.join(' '));
    const out = fillWordTemplate(check.bytes, context, fillLetter('bundling-modifier', context)).bytes;
    expect(
      new PizZip(out)
        .file('word/document.xml')
        ?.asText()
        .match(/<w:tr>|<w:tr /g),
    ).toHaveLength(2);
  });
});

describe('the check at import refuses, in words', () => {
  test('unknown fields, with the nearest known one', async () => {
    expect(await problemsOf('{claim.nummer}')).toEqual(['There is no field {claim.nummer}. Did you mean {claim.number}?']);
    expect(await problemsOf('{constructor} {__proto__} {claim.constructor}')).toHaveLength(3);
    expect(await problemsOf('{line.procedure}')).toEqual([
      '{line.procedure} belongs to a service line: put it between {#lines} and {/lines}.',
    ]);
    expect(await problemsOf('{#patients}x{/patients}')).toEqual(['There is no field {patients}.']);
    expect(await problemsOf('no field at all')).toEqual([
      'It has no field. Write fields in braces where they go, such as {claim.number}.',
    ]);
  });

  test('expressions, raw XML and other tags that are no plain field', async () => {
    for (const text of ['{@claim.number}', '{claim.number | upper}', '{1+1}', '{this}', '{claim["number"]}', '{.}'])
      expect(await problemsOf(text), text).not.toEqual([]);
  });

  test('the letter’s text in the middle of a sentence', async () => {
    expect(await problemsOf('Dear reviewer, {letter.text}')).toEqual(['{letter.text} has to stand alone in its paragraph.']);
  });

  test('braces that do not match', async () => {
    expect(await problemsOf('{claim.number')).toEqual([
      '{claim.number} has no matching brace. Write it again without formatting inside it.',
    ]);
    expect(await problemsOf('{#lines} never closed')).toEqual(['{lines} is opened and never closed. Close it with {/lines}.']);
    expect(await problemsOf('{/lines}')).toEqual(['{lines} is closed but was not opened.']);
  });

  test('macros, controls and embedded files', async () => {
    expect(await problems(await tampered('word/vbaProject.bin', 'x'))).toEqual([
      'It holds macros. Save it as .docx without macros.',
    ]);
    expect(
      await problems(
        await tampered('[Content_Types].xml', (types) =>
          types.replace('wordprocessingml.document.main+xml', 'ms-word.document.macroEnabled.main+xml'),
        ),
      ),
    ).toEqual(['It holds macros. Save it as .docx without macros.']);
    expect((await problems(await tampered('word/activeX/activeX1.xml', '<a/>')))[0]).toContain('active controls');
    expect((await problems(await tampered('word/embeddings/oleObject1.bin', 'x')))[0]).toContain('embedded object');
  });

  test('links outside, whatever they are called', async () => {
    const link = (target: string, mode: string) => (rels: string) =>
      rels.replace('</Relationships>', `<Relationship Id="rX" Type="t" Target="${target}"${mode}/></Relationships>`);
    for (const [target, mode] of [
      ['https://evil.example/t.dotm', ' TargetMode="External"'],
      ['file:///c:/x', ''],
      ['\\\\server\\share', ''],
      ['//evil.example/x', ''],
    ] as const)
      expect((await problems(await tampered('word/_rels/document.xml.rels', link(target, mode))))[0], target).toContain(
        'links to something outside',
      );
  });

  test('document type definitions and other encodings', async () => {
    const dtd = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>';
    expect((await problems(await tampered('word/settings.xml', dtd)))[0]).toContain('document type definition');
    const utf16 = Uint8Array.from([0xff, 0xfe, ...[...dtd].flatMap((character) => [character.charCodeAt(0), 0])]);
    expect((await problems(await tampered('word/settings.xml', utf16)))[0]).toContain('UTF-8');
  });

  test('fields that fetch or start something, also where they are split', async () => {
    const field = (xml: string) =>
      xml.replace(
        '<w:body>',
        '<w:body><w:p><w:r><w:instrText>DDE</w:instrText></w:r><w:r><w:instrText>AUTO c:\\x</w:instrText></w:r></w:p>',
      );
    expect((await problems(await tampered('word/document.xml', field)))[0]).toContain('a field that fetches or starts something');
    const chunk = (xml: string) => xml.replace('<w:body>', '<w:body><w:altChunk r:id="r9"/>');
    expect((await problems(await tampered('word/document.xml', chunk)))[0]).toContain('takes in another document');
  });

  test('zip bombs, however they hide their size', async () => {
    const bomb = await tampered('word/media/a.xml', new Uint8Array(60_000_000));
    expect(bomb.length).toBeLessThan(200_000);
    expect(await problems(bomb)).toEqual(['The file unpacks to far more than a letter holds (a “zip bomb”). It was not opened.']);
    // The size that the archive claims is made small: what counts is what comes out.
    const view = new DataView(bomb.buffer, bomb.byteOffset);
    for (let at = 0; at + 46 < bomb.length; at += 1)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true);
    expect(await problems(bomb)).toEqual(['The file unpacks to far more than a letter holds (a “zip bomb”). It was not opened.']);
    const many = new PizZip();
    for (let index = 0; index < 1_200; index += 1) many.file(`a${index}.xml`, '');
    expect((await problems(many.generate({ type: 'uint8array' })))[0]).toContain('more parts than a letter has');
  }, 60_000);

  test('what is no Word file', async () => {
    expect(await problems(new TextEncoder().encode('plain text'))).toEqual(['The file is damaged or is no Word file (.docx).']);
    expect(await problems(new Uint8Array())).toEqual(['The file is damaged or is no Word file (.docx).']);
    const zip = new PizZip();
    zip.file('a.txt', 'x');
    expect(await problems(zip.generate({ type: 'uint8array' }))).toEqual(['This is no Word file (.docx).']);
    expect(await problems((await wordFile('{claim.number}')).slice(0, 900))).toEqual([
      'The file is damaged or is no Word file (.docx).',
    ]);
    zip.file('../../evil.xml', 'x', { createFolders: false });
    expect((await problems(zip.generate({ type: 'uint8array' }))).length).toBe(1);
    expect((await problems(new Uint8Array(11_000_000)))[0]).toContain('larger than 10 MB');
  });
});
