/** Templates that payers and states hand out keep a row that shows how one is filled in: it looks like a claim, and is nobody's. */
import type { Problem } from '../../imported';
import { cellText, type Row } from '../cells/table';

/** Rows below the names among which such a row stands. */
const FIRST = 3;

/** `Ex.`, `Example:`, `SAMPLE LINE - DELETE OR LEAVE`. */
const SAYS_SO =
  /^\W*(?:ex\.|e\.g\.?|(?:an? )?(?:example|sample)(?: (?:line|row|entry|record|data|claim|only)\b.*)?)\W*$|\b(?:sample|example) (?:line|row|entry|record|data|claim)\b|\bdelete this (?:row|line)\b/i;
/** `Sample Hospital`, `Sample MCO`. */
const LED = /^sample\b/i;

/** The rows without the example, which is told. */
export function withoutExamples(rows: Row[], problems: Problem[], where: string): Row[] {
  const examples = new Set(rows.slice(0, FIRST).filter(isExample));
  for (const { number } of examples)
    problems.push({ where: `${where}row ${number}`, what: 'is an example of how the list is filled in: no claim' });
  return examples.size === 0 ? rows : rows.filter((row) => !examples.has(row));
}

/** What a template says of the form of each column: `text`, `10 digits`, `MM/DD/YYYY`, `Y/N`. */
const FORM =
  /^\(?(?:text|string|list|drop-?down|date|number|numeric|alpha(?:numeric)?|currency|dollars?|amount|required|optional|conditional|y\/n|yes\/no|free ?text|m{1,2}[/-]d{1,2}[/-]y{2,4}|y{4}-?m{2}-?d{2}|c?cyymmdd|0\.00|\$?#+(?:[.,]#+)*|(?:max )?\d{1,3} (?:digits?|char(?:acter)?s?|alpha(?:numeric)?)|(?:var)?char ?\(\d{1,3}\))\)?$/i;

function isExample(row: Row): boolean {
  const texts = row.cells.map(cellText).filter((text) => text !== '');
  if (texts.length > 2 && texts.filter((text) => FORM.test(text)).length > texts.length * 0.7) return true;
  return texts.some((text) => SAYS_SO.test(text)) || texts.filter((text) => LED.test(text)).length > 1;
}
