/** `INS1`, `INS1 NAME`: of two columns that say who pays, the one that has the system's own code of the payer and none of its name. */

import { cellText, type Row } from '../cells/table';
import { nameWords } from '../names/headers';
import { type Column, sample } from './column';

/** `K07`, `10045`, `BCBST`: one short word in capitals. */
const CODE = /^[A-Z0-9]{1,8}$/;
/** A letter or three before digits: no payer is called so. */
const NUMBERED = /^[A-Z]{0,3}\d{1,6}[A-Z]?$/;
/** Rows looked at. */
const PROBED = 2_000;

const textsOf = (column: Column, rows: Row[]): string[] => sample(rows, column.index).map(cellText);
const words = ({ header }: Column): string[] => nameWords(header);

/** Takes the payer away from columns of codes: beside names of payers, or where every cell has a number that no payer is called by. */
export function codesOfPayers(columns: Column[], rows: Row[]): void {
  const payers = columns.filter(({ field, by }) => field === 'payer' && by === 'name');
  for (const column of payers) {
    const texts = textsOf(column, rows);
    if (texts.length === 0 || !texts.every((text) => CODE.test(text))) continue;
    const areNumbered = texts.every((text) => NUMBERED.test(text));
    const hasNames = payers.some((other) => other !== column && isNameOf(other, column, rows));
    if (!areNumbered && !hasNames) continue;
    delete column.field;
    column.by = 'none';
    column.known = hasNames;
  }
}

/** Called like the code but for `name`, with words of its own that are the same for the same code. */
function isNameOf(name: Column, code: Column, rows: Row[]): boolean {
  const [own, others] = [words(code), words(name)];
  if (others.length !== own.length + 1 || !own.every((word) => others.includes(word))) return false;
  if (!/\b(?:name|description)\b/.test(others.filter((word) => !own.includes(word)).join(' '))) return false;
  const meant = new Map<string, string>();
  return rows.slice(0, PROBED).every((row) => {
    const [key, text] = [cellText(row.cells[code.index]), cellText(row.cells[name.index])];
    if (key === '' || text === '') return true;
    if (!meant.has(key)) meant.set(key, text);
    return meant.get(key) === text;
  });
}
