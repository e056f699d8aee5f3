/** A 277 answer whose category, status and entity stand one below the other, each with its code and words in the columns of a table. */
import type { Table } from '../tables/tables';
import { category } from '../values/codes';
import { type Shown, statusReasons, type Told } from '../values/status-cells';

const CATEGORY = /^(?:claim )?(?:status )?category(?: code)?$/i;
const STATUS = /^(?:claim )?status(?: code)?$/i;
const ENTITY = /^entity(?: (?:code|identifier))?$/i;

/** `Category`, `F1`, `Finalized/Payment` over `Status`, `107`, `Processed according to contract` and perhaps `Entity`, `QC`, `Patient`: one answer. */
export function answerInRows({ grid }: Table): Told | undefined {
  if (grid.rows.length < 2 || grid.rows.length > 4) return undefined;
  const found: { name: string; code: Shown; words?: Shown }[] = [];
  for (const row of grid.rows) {
    const cells = row.cells.filter(({ text }) => text !== '');
    if (cells.length < 2 || cells.length > 3) return undefined;
    const name = cells[0]!.text.replace(/:$/, '');
    const named = (at: number, what: string): Shown => ({
      header: `${name.replace(/ code$/i, '')} ${what}`,
      text: cells[at]!.text,
      units: cells[at]!.units,
    });
    found.push({ name, code: named(1, 'code'), ...(cells.length === 3 ? { words: named(2, 'description') } : {}) });
  }
  const of = (form: RegExp) => found.filter(({ name }) => form.test(name));
  const [categories, statuses, entities] = [of(CATEGORY), of(STATUS), of(ENTITY)];
  if (categories.length !== 1 || statuses.length !== 1 || categories.length + statuses.length + entities.length < found.length)
    return undefined;
  const { code } = categories[0]!;
  if (category(code.text) === undefined || !/^\d{1,3}$/.test(statuses[0]!.code.text)) return undefined;
  return statusReasons(
    code,
    found.flatMap((row) => (row.words ? [row.code, row.words] : [row.code])),
  );
}
