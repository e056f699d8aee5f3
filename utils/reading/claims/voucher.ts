/**
 * Printed vouchers: one table of lines for many claims, with a row over each claim's lines that says whose they are. The row's number may stand in a
 * column of its own, which the lines leave empty.
 */

import { LONG_NUMBER } from '../boxes/cards';
import { assign } from '../claim/claim-pairs';
import { addReason, type Draft, newDraft, put } from '../draft/draft';
import { payeeInto } from '../draft/payee';
import { lineOf, reasonsOnly } from '../lines/lines';
import { totalsInto } from '../lines/totals';
import type { Model, Unit } from '../page/model';
import type { Pair } from '../pairs/pairs';
import { shortLabelled } from '../pairs/small-print';
import { codesUnder, holdsCodes } from '../reasons/codes-under';
import type { Context, Found } from '../reasons/context';
import type { GridRow } from '../tables/grid';
import { isTotal } from '../tables/other-rows';
import { type Entry, entriesOf, type Table } from '../tables/tables';
import { rarc } from '../values/codes';
import { parse } from '../values/parse';
import { legendReason } from '../values/reasons';
import { isStatusWord } from '../values/status';
import { personName } from '../values/values';
import { meanings } from '../words/labels';
import { WITH_CHECK } from './several-claims';

interface Part {
  table: Table;
  /** what stands over the claim's lines */
  head: Unit[];
  /** its number, where that stands in the column of claims' numbers */
  number?: Entry;
  lines: GridRow[];
  /** its sums once more, each with its label, below its total */
  foot: Unit[];
}

/** The claims of all tables of lines, where two or more have their number in a row over their lines; nothing otherwise. */
export function readVoucher(context: Context): Found | undefined {
  const tables = context.tables.filter((table) => table.types.includes('lines') && !table.types.includes('claims'));
  const over = tables.flatMap((table) =>
    table.grid.rows.filter((row) => (row.under < 0 && !isTotal(row)) || numberOf(table, row) !== undefined),
  );
  if (over.length < 2) return undefined;
  const parts = tables.flatMap((table) => partsOf(context, table));
  const numbered = parts.filter((part) => part.number || numberIn(context, part.head) !== undefined);
  if (numbered.length < 2 || numbered.length < parts.length) return undefined;
  const inside = new Set(parts.flatMap((part) => part.head.map((unit) => unit.id)));
  const inTables = unitsIn(context.tables);
  const around = context.pairs.filter((pair) => !inside.has(pair.labelUnit) && !inTables.has(pair.labelUnit));
  const drafts = parts.map((part) => claimOf(context, part));
  for (const draft of drafts) assign(draft, around, { portal: context.portal, only: WITH_CHECK });
  payeeInto(drafts, context.free);
  return { list: true, drafts, contradictions: [] };
}

/** All units that stand in cells of the tables. */
const unitsIn = (tables: readonly Table[]): ReadonlySet<number> =>
  new Set(
    tables.flatMap(({ grid }) =>
      [...grid.headers.flat(), ...grid.rows.flatMap((row) => row.cells)].flatMap((cell) => cell.units),
    ),
  );

/** The rows of a table by claim: what is no line stands over the lines that follow it. */
function partsOf(context: Context, table: Table): Part[] {
  const { model, legend } = context;
  const parts: Part[] = [];
  let head: Unit[] = [];
  let number: Entry | undefined;
  let below = false;
  for (const row of table.grid.rows) {
    const own = numberOf(table, row);
    if (own) {
      head = unitsOf(model, row);
      number = own;
      continue;
    }
    const line = !isTotal(row) && row.under >= 0 && table.types[row.under] === 'lines' ? lineOf(table, row, legend) : undefined;
    if (line && (head.length > 0 || parts.length === 0)) {
      parts.push({ table, head, lines: [row], foot: [], ...(number ? { number } : {}) });
      head = [];
      number = undefined;
    } else if (line || isTotal(row) || row.under >= 0 || (head.length === 0 && holdsCodes(row))) parts.at(-1)?.lines.push(row);
    else if (head.length === 0 && below && saysSums(context, unitsOf(model, row)))
      parts.at(-1)?.foot.push(...unitsOf(model, row));
    else head.push(...unitsOf(model, row));
    below = isTotal(row);
  }
  return parts;
}

const unitsOf = (model: Model, row: GridRow): Unit[] => row.cells.flatMap((cell) => cell.units.map((id) => model.units[id]!));

/** A claim's number in the column of such numbers, in a row with a cell over several columns: a line has one in each. */
function numberOf(table: Table, row: GridRow): Entry | undefined {
  if (row.under < 0 || isTotal(row) || !row.cells.some((cell) => cell.wide && cell.text !== '')) return undefined;
  const found = entriesOf(table, row).find((entry) => entry.field === 'claimNumber');
  return found && /\d{3}/.test(found.text) && parse('id', found.text) !== undefined ? found : undefined;
}

/** The pairs that stand in some units with label and value. */
function pairsIn(context: Context, units: readonly Unit[]): Pair[] {
  const own = new Set(units.map((unit) => unit.id));
  const pairs = context.pairs.filter((pair) => own.has(pair.labelUnit) && pair.units.every((unit) => own.has(unit)));
  const labels = new Set(pairs.map((pair) => pair.labelUnit));
  const small = units
    .filter((unit) => !labels.has(unit.id))
    .flatMap((unit) =>
      shortLabelled(unit.text).map((part) => ({ ...part, labelUnit: unit.id, units: [unit.id], tie: 0.95, section: '' })),
    );
  return [...pairs, ...small];
}

/** `Charged $331.51  Paid $0.00`: labels of amounts and nothing else. */
function saysSums(context: Context, units: readonly Unit[]): boolean {
  const pairs = pairsIn(context, units);
  return pairs.length > 1 && pairs.every((pair) => meanings(pair.label, false)[0]?.kind === 'money');
}

const numberIn = (context: Context, head: readonly Unit[]): string | undefined =>
  pairsIn(context, head).find((pair) => {
    const [meaning] = meanings(pair.label, false);
    // `Claim` alone may head anything: before a long number it names it.
    const named = meaning?.field === 'claimNumber' && (meaning.score > 0.9 || LONG_NUMBER.test(pair.text));
    return named && parse('id', pair.text) !== undefined;
  })?.text;

/** The remarks of Medicare's adjudication over a claim's lines: `MOA MA18 N210`. */
function remarksInto(draft: Draft, { legend }: Context, head: readonly Unit[]): void {
  for (const [at, unit] of head.entries()) {
    const codes = /^M[IO]A:?$/i.test(head[at - 1]?.text ?? '') && unit.before === unit.id - 1 ? unit.text.split(/[ ,]+/) : [];
    for (const code of codes.every((one) => rarc(one)) ? codes : [])
      addReason(draft.claim, draft.reasonMarks, legendReason({ system: 'rarc', code }, legend), {
        units: [unit.id],
        confidence: 0.92,
      });
  }
}

/** A sum of all claims, or of the payment. */
const OF_ALL = /\b(?:voucher|grand|check|eft|page|report|provider|remit\w*|payment|all)\b/i;

function claimOf(context: Context, { table, head, lines, number, foot }: Part): Draft {
  const draft = newDraft();
  if (number) put(draft, 'claimNumber', 'id', number.text, { units: number.units, confidence: 0.9 });
  // `NAME` over a claim's lines is the patient's, in letters or a standard paper remittance.
  const pairs = pairsIn(context, head).map((pair) => (/^name$/i.test(pair.label) ? { ...pair, label: 'Patient name' } : pair));
  assign(draft, [...pairs, ...pairsIn(context, foot)], { portal: context.portal });
  remarksInto(draft, context, head);
  const told = new Set([...pairs.flatMap((pair) => [pair.labelUnit, ...pair.units]), ...(number?.units ?? [])]);
  const plain = head.filter((unit) => !told.has(unit.id));
  const behind = head.filter(
    (unit, at) => /^claim status \d{1,2}$/i.test(head[at - 1]?.text ?? '') && unit.before === unit.id - 1,
  );
  const [status, ...more] = behind.length > 0 ? behind : plain.filter((unit) => isStatusWord(unit.text));
  if (status && more.length === 0) put(draft, 'statusText', 'status', status.text, { units: [status.id], confidence: 0.9 });
  const name = plain.find((unit) => unit.text.includes(',') && personName(unit.text) !== undefined && !isStatusWord(unit.text));
  if (name && name === (number ? plain : head)[0])
    put(draft, 'patientName', 'person', name.text, { units: [name.id], confidence: 0.9 });
  for (const row of lines) {
    if (isTotal(row)) {
      if (!OF_ALL.test(row.cells.find((cell) => cell.text !== '')?.text ?? '')) totalsInto(draft, table, row);
      continue;
    }
    const line = lineOf(table, row, context.legend);
    if (line) draft.lines.push(line);
    else if (draft.lines.length > 0 && row.under < 0) codesUnder(draft.lines.at(-1)!, context, row);
    else if (draft.lines.length > 0) reasonsOnly(table, row, context.legend, draft.lines.at(-1)!);
  }
  return draft;
}
