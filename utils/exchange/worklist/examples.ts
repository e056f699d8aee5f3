/** Templates that payers and states hand out keep a row that shows how one is filled in: it looks like a claim, and is nobody's. */
import type { Problem } from '../imported';
import { cellText, type Row } from './table';

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

function isExample(row: Row): boolean {
  const texts = row.cells.map(cellText);
  return texts.some((text) => SAYS_SO.test(text)) || texts.filter((text) => LED.test(text)).length > 1;
}
