/** Behavioral health systems call whoever pays the guarantor: an insurer, where payers' names stand under it or it numbers its members. */

import { cellText, type Row } from '../cells/table';
import { nameWords } from '../names/headers';
import { sample } from './column';
import { PAYER } from './column-content';

/** True where the list's guarantors are those who pay claims. */
export function guarantorPays(names: readonly string[], rows: Row[]): boolean {
  if (names.some(numbersMembers)) return true;
  const index = names.findIndex(
    (name) =>
      nameWords(name)
        .join(' ')
        .replace(/ name$/, '') === 'guarantor',
  );
  if (index < 0) return false;
  const words = sample(rows, index).map(cellText);
  return words.length > 0 && words.filter((word) => PAYER.test(word)).length > words.length / 2;
}

/** `Guar Subs ID`: a person who pays has no subscribers. */
function numbersMembers(name: string): boolean {
  const words = nameWords(name);
  const has = (one: string): boolean => words.includes(one);
  return has('guarantor') && (has('subscriber') || has('member') || has('policy')) && (has('id') || has('number'));
}

const GUARANTOR = /\bguar(?:antor)?\b\.?/i;

/** `Guar Paid` → `Payer Paid`. */
export const payersName = (name: string): string => name.replace(GUARANTOR, 'Payer');

/** A section's heading as a list writes it that calls its payers so. */
export const payersHeading = (row: Row): Row => {
  const first = row.cells.findIndex((cell) => cellText(cell) !== '');
  const text = cellText(row.cells[first]);
  return /^\W*guar(?:antor)?\b/i.test(text) ? { ...row, cells: row.cells.with(first, payersName(text)) } : row;
};
