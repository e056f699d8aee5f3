/** One workbook of ours in LibreOffice Calc: nothing in it may have become a formula, and its values must be what they were. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OfficeWorkbook } from '../tests/exchange/office/workbook.ts';
import { runModule } from './run-module.ts';

const NAME = 'workbook';

/** What is wrong, in words; undefined where the program on this machine opens no workbooks: Calc is a part of its own. */
export async function workbookFaults(office: string, profile: string, folder: string): Promise<string[] | undefined> {
  const { officeWorkbook } = await runModule<{ officeWorkbook: () => Promise<OfficeWorkbook> }>(
    'tests/exchange/office/workbook.ts',
  );
  const { bytes, texts, numbers } = await officeWorkbook();
  writeFileSync(join(folder, `${NAME}.xlsx`), bytes);
  const opened = join(folder, `${NAME}.fods`);
  execFileSync(office, [profile, '--headless', '--convert-to', 'fods', '--outdir', folder, join(folder, `${NAME}.xlsx`)], {
    stdio: 'ignore',
    timeout: 300_000,
  });
  if (!existsSync(opened)) return undefined;
  const cells = cellsOf(readFileSync(opened, 'utf8'));
  const holds = (test: (cell: Cell) => boolean): boolean => cells.some(test);
  return [
    ...cells.filter(({ formula }) => formula).map(({ text }) => `“${text}” has become a formula`),
    ...texts
      .filter((text) => !holds((cell) => cell.type === 'string' && cell.text === text))
      .map((text) => `“${text}” is no text any more`),
    ...numbers
      .filter((number) => !holds((cell) => cell.type === 'float' && cell.value === number))
      .map((number) => `${number} is no number any more`),
  ];
}

interface Cell {
  formula: boolean;
  type: string;
  value: number;
  text: string;
}

/** The cells of a flat OpenDocument file. */
const cellsOf = (xml: string): Cell[] =>
  [...xml.matchAll(/<table:table-cell\b([^>]*[^>/])>(.*?)<\/table:table-cell>/gs)].map(([, attributes = '', inside = '']) => ({
    formula: attributes.includes('table:formula='),
    type: /office:value-type="(\w+)"/.exec(attributes)?.[1] ?? '',
    value: Number(/office:value="([^"]*)"/.exec(attributes)?.[1]),
    text: inside
      .replace(/<[^>]*>/g, '')
      .trim()
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&quot;/g, '"')
      .replace(/&apos;/g, "'")
      .replace(/&amp;/g, '&'),
  }));
