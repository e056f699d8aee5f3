/** Rows below the rows of claims that say why. */
import type { Reason } from '@/utils/claim/claim';
import { groupRows } from '../boxes/group-rows';
import type { Model } from '../page/model';
import { statusChips } from '../reasons/status-chips';
import type { GridRow } from '../tables/grid';
import { entriesOf, type Table } from '../tables/tables';
import { codesInText, saysWhy, withoutTransaction } from '../values/codes';
import { reasonsByLine } from '../values/codes-by-line';
import { ledCodes } from '../values/led-codes';
import { reasonsInCell, sourceOf } from '../values/reasons';
import { isStatusWord, statusMeaning, tells } from '../values/status';
import { toldAnswer } from '../values/told-answers';
import { dates, money } from '../values/values';
import { meanings } from '../words/labels';

/** A row below a claim's, and the reasons in it. */
export interface Told {
  reasons: Reason[];
  /** how the claim stands, by the words of a 277 category */
  status?: string;
  /** codes show that it says why, whatever the claim's status is */
  coded: boolean;
  text: string;
}

/**
 * Rows below claims' own that say why: where codes among them show that they do (`A3:33 Subscriber not found`), or where they are of one text each and
 * stand below such claims alone whose status asks for it.
 */
export function reasonRows(model: Model, table: Table): Map<GridRow, Told> {
  const found = new Map<GridRow, Told>();
  let coded = 0;
  // Where the table begins with the name of a group, texts of their own name further groups.
  let asked = groupRows(table).length === 0;
  /** the claim's row that the rows below it speak of */
  let above: GridRow | undefined;
  for (const row of table.grid.rows) {
    const told = above && toldIn(model, table, row);
    if (!above || !told) {
      above = row.under >= 0 && table.types[row.under] === 'claims' ? row : undefined;
      continue;
    }
    if (told.coded) coded++;
    if (told.reasons.length > 0) found.set(row, told);
    const shown = entriesOf(table, above).find((entry) => entry.field === 'statusText')?.text;
    const status = shown === undefined ? undefined : statusMeaning(shown)?.status;
    asked &&= tells(status) && isWords(told.text, status === 'pending');
  }
  return (coded * 2 >= found.size && coded > 0) || (asked && found.size > 1) ? found : new Map();
}

function toldIn(model: Model, { grid }: Table, row: GridRow): Told | undefined {
  const cells = row.cells.filter((cell) => cell.text !== '');
  const answer = toldAnswer(cells.flatMap((cell) => cell.units.map((id) => model.units[id]!.text)));
  if (answer)
    return { reasons: [answer.reason], coded: true, text: '', ...(answer.words === undefined ? {} : { status: answer.words }) };
  if (cells.length === 0 || cells.length > MOST_CELLS || cells.length >= grid.headers[0]!.length) return undefined;
  if (cells.length > 1 && cells.some((cell) => money(cell.text)?.sure || dates(cell.text, false))) return undefined;
  const text = plainOf(cells.map((cell) => cell.text).join(' '));
  const units = cells.flatMap((cell) => cell.units.map((id) => model.units[id]!));
  const chips = statusChips(units.filter((unit) => withoutTransaction(unit.text) !== ''));
  if (chips) return { reasons: [chips.reason], coded: true, text };
  if (cells.length > 1) {
    const [first, second, ...more] = cells;
    const apart = more.length === 0 && second!.wide && OWN.test(first!.text) && / \p{L}+ \p{L}/u.test(second!.text);
    const reasons = apart || isCoded(text) ? reasonsInCell(text, 'any', false) : [];
    return reasons.length > 0 ? { reasons, coded: true, text } : undefined;
  }
  if (isPager(text)) return undefined;
  const led = CODE_LED.exec(text)?.[1];
  const lines = cells[0]!.lines.map(plainOf);
  const reasons = reasonsByLine({ lines, text }, led === undefined ? 'any' : sourceOf(led));
  const isOwn = text !== cells[0]!.text && OWN.test(text.split(' ')[0]!);
  return { reasons, coded: isOwn || isCoded(text) || (led !== undefined && saysWhy(text)), text };
}
const MOST_CELLS = 5;

/** A code of the payer's own. */
const OWN = /^(?=[A-Z-]{0,8}\d)(?=[\d-]{0,8}[A-Z])[A-Z0-9-]{2,9}$/;

/** `[1A3] No authorization`, `Code 1A3: No authorization` as the code and its words. */
const plainOf = (text: string): string =>
  withoutTransaction(text).replace(/^(?:codes?[ :#]{1,2}(?=[A-Z0-9]*\d))?(?:[[(]([A-Z0-9-]{2,9})[\])]:?(?= \p{L}))?/iu, '$1');

/** It begins with a code that says by its form or by the word before it what it is. */
const isCoded = (text: string): boolean => codesInText(text)[0]?.at === 0 || ledCodes(text) !== undefined;

/** `EOB: 215 Not on file` */
const CODE_LED = /^([^:]{2,20}): ?[A-Z]{0,3}\d{2,4} \p{L}/u;

/** The name of a group of claims, and no word on the one before it. */
const MONTH = /^\p{L}{3,9}\.? 20\d\d$/u;

/** `Page 1 of 1 (6 items)` */
const PAGER = /^(?:page|showing|displaying|viewing|rows?) \d|^\d{1,5} (?:items?|records?|claims?|results?)\b/i;

const isPager = (text: string): boolean => PAGER.test(text) || MONTH.test(text);

/** Words and no more: no day, no amount, no label with its value; of what is not decided yet what it waits for, which is a status elsewhere. */
const isWords = (text: string, waits: boolean): boolean =>
  text.split(' ').length >= 2 &&
  !/\d\.\d\d|\d[/-]\d|\d{5}|[:|]/.test(text) &&
  (!isStatusWord(text) || (waits && text.split(' ').length >= 4)) &&
  meanings(text, false).length === 0;
