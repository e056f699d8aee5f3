/** The letters that are opened in an office program: every one on every claim, and some that are hard on the page. */
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import type { LetterContext } from '@/utils/letters/context';
import { letterDocx } from '@/utils/letters/docx';
import { fillLetter } from '@/utils/letters/fill';
import type { Letterhead } from '@/utils/letters/letterhead';
import { checkWordTemplate, fillWordTemplate } from '@/utils/letters/word-template/word-template';
import { examples } from '../examples';

const letterhead: Letterhead = {
  name: 'St. Brendan Regional Hospital',
  address: '400 River Road\nDayton, OH 45402',
  phone: '937-555-0100',
  fax: '937-555-0111',
};

const hard: Record<string, LetterContext> = {
  '45-service-lines': {
    today: '2026-11-23',
    lines: Array.from({ length: 45 }, (_, index) => ({
      procedure: `${99_200 + index}`,
      modifiers: ['25', '59', 'XE', 'RT'],
      revenueCode: '0450',
      units: 1_000 + index,
      serviceFrom: '2026-02-03',
      billed: 99_999_999,
      denied: 99_999_999,
      codes: ['CO-197', 'N54', 'MA130'],
    })),
  },
  'name-of-200-letters': {
    today: '2026-11-23',
    patient: { name: 'Wolfeschlegelsteinhausenbergerdorff'.repeat(6).slice(0, 200) },
    subscriber: { memberId: 'M'.repeat(80) },
    payer: { name: 'P'.repeat(200), address: 'A'.repeat(200) },
    denial: { text: 'x'.repeat(400), codes: Array.from({ length: 40 }, (_, index) => `CO-${index + 100}`) },
  },
  'names-from-right-to-left': {
    today: '2026-11-23',
    patient: { name: 'נועה לוי', address: 'شارع النيل ١٢' },
    subscriber: { name: 'محمد عبد الله', memberId: 'A1-ש' },
    facility: { name: 'Bệnh viện Đồng Nai' },
  },
};

export interface OfficeLetter {
  name: string;
  bytes: Uint8Array;
  /** the text of every gap that the page has to show; none in a letter that is ready */
  gaps: string[];
  /** pages that it may take at most */
  pages: number;
  /** false where the file is the hospital's own and brings no page numbers */
  numbered: boolean;
}

export async function officeLetters(): Promise<OfficeLetter[]> {
  const letters = [
    ...examples.map(({ template, claim, letter }) => ({ name: `${template}.${claim}`, letter, pages: 3 })),
    ...Object.entries(hard).map(([name, context]) => ({ name, letter: fillLetter('medical-necessity', context), pages: 6 })),
  ];
  const ours = letters.map(async ({ name, letter, pages }) => ({
    name,
    bytes: letterDocx(letter, letterhead),
    gaps: letter.gaps.filter((gap) => gap.gap !== 'doubtful' && gap.where).map((gap) => gap.label),
    pages,
    numbered: true,
  }));
  return Promise.all([...ours, ownWordFile()]);
}

/** A hospital's own Word file with a table that repeats, filled with a letter that holds a list and a table. */
async function ownWordFile(): Promise<OfficeLetter> {
  const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] });
  const rows = [
    ['Code', 'Billed'],
    ['{#lines}{line.procedure}', '{line.billed}{/lines}'],
  ].map((texts) => new TableRow({ children: texts.map(cell) }));
  const texts = [
    '{today}',
    '{payer.name}',
    '{payer.address}',
    'Claim {claim.number}, {patient.name}',
    '{letter.text}',
    '{letter.enclosures}',
  ];
  const children = [...texts.map((text) => new Paragraph(text)), new Table({ rows })];
  const check = await checkWordTemplate(new Uint8Array(await Packer.toArrayBuffer(new Document({ sections: [{ children }] }))));
  if (!check.ok) throw new Error(check.problems.join(' '));
  const context: LetterContext = { ...hard['45-service-lines'], today: '2026-11-23', patient: { name: 'נועה לוי' } };
  const { bytes, gaps } = fillWordTemplate(check.bytes, context, fillLetter('bundling-modifier', context));
  return { name: 'own-word-file', bytes, gaps: gaps.map((gap) => gap.label), pages: 6, numbered: false };
}
