import type { Reason } from '@/utils/claim/claim';
import type { Portal } from '@/utils/portals/portal';
import { type LineCard, lineCards } from '../boxes/cards';
import { addReason, type Draft, type LineDraft, type Mark, put, putLine } from '../draft/draft';
import { stripInto } from '../draft/identity-strip';
import { isProduct } from '../draft/payer';
import { shortDaysInto } from '../draft/short-days';
import { billedOfCards, coveredOfCards, lineFromCard, pairIntoLine } from '../line-boxes/line-card';
import { drawerInto, lineDrawers } from '../line-boxes/line-drawers';
import { nestedAdjustments } from '../line-boxes/nested-adjustments';
import { overLines } from '../line-boxes/over-lines';
import { reasonsUnderLines, withAmount } from '../line-boxes/reasons-under-lines';
import { toldLines } from '../line-boxes/told-lines';
import { whysBelow, wordsUnderLines } from '../line-boxes/words-under-lines';
import { diagnosesInto } from '../lines/diagnoses';
import { dayOfTitle } from '../lines/line-titles';
import { explainsCode, lineOf, reasonsOnly } from '../lines/lines';
import { linesBySum } from '../lines/lines-by-sum';
import { shownCells } from '../lines/shown-cells';
import { signsOf } from '../lines/signs';
import { totalsInOrder, totalsInto } from '../lines/totals';
import { type Model, shareY, type Unit } from '../page/model';
import { datedStatus } from '../pairs/badges';
import type { Pair } from '../pairs/pairs';
import { reasonsInto, statusPairs } from '../reasons/claim-reasons';
import { codesUnder, legendInto } from '../reasons/codes-under';
import type { Context } from '../reasons/context';
import { toldOfLines } from '../reasons/told-of-lines';
import type { GridRow } from '../tables/grid';
import { adjustmentsIn, dayOfGroup, isSubtotal, isTotal } from '../tables/other-rows';
import { type Entry, entriesOf, type Table } from '../tables/tables';
import { categoryCell } from '../values/category-cells';
import { category, codedStatus, codesInText, groupAndCode, pairedStatus } from '../values/codes';
import { numberAndDay } from '../values/payment-numbers';
import { legendReason, reasonsInCell, sourceOf } from '../values/reasons';
import { isStatusWord, statusMeaning, tells } from '../values/status';
import { statusReasons } from '../values/status-cells';
import { dates, money } from '../values/values';
import { meanings } from '../words/labels';
import { withoutOthers } from './address-number';
import { assign } from './claim-pairs';
import { labelledLines } from './labelled-lines';
import { badgedNumber, loneNumber } from './lone-numbers';
import { openedBelow, openedRow } from './opened-rows';
import { isAside, titlesInto } from './titles';
import { toldOfClaim } from './told-sums';

/** What the codes of a 277 and their words may be taken for. */
const IN_CODES: ReadonlySet<string> = new Set(['reasons', 'statusText']);

/** A row that names a payment and nothing of a claim: how the payment stands is told there, not the claim. */
const isPayments = (entries: readonly { field: string }[]): boolean =>
  entries.some(({ field }) => field === 'checkNumber') && !entries.some(({ field }) => OF_A_CLAIM.has(field));
const OF_A_CLAIM = new Set(['claimNumber', 'patientName', 'patientAccountNumber', 'serviceDate', 'serviceFrom', 'billed']);

/** The claim's fields in a row of a table. */
export function entriesInto(draft: Draft, table: Table, row: GridRow, context: Context): void {
  const names = new Map<string, { text: string; units: number[] }>();
  const coded = categoriesInto(draft, shownCells(table, row), context);
  const entries = entriesOf(table, row);
  const ofPayment = isPayments(entries);
  for (const entry of entries) {
    if (ofPayment && entry.field === 'statusText') continue;
    if (coded.has(entry.field) || (IN_CODES.has(entry.field) && entry.units.some((unit) => coded.has(unit)))) continue;
    // What was sold is not who pays: `Gold PPO` under `Plan`.
    if (entry.field === 'payer' && /^(?:benefit )?plan(?: name)?$/i.test(entry.header) && isProduct(entry.text)) continue;
    const mark = { units: entry.units, confidence: 0.9 + entry.score * 0.09 };
    const paired = pairedStatus(entry.text) ?? pairedStatus(entry.lines.join(' / '));
    if (!paired && entry.field === 'statusText' && statusOverCodes(draft, entry, mark, context)) continue;
    const status = paired ?? (entry.field === 'statusText' ? codedStatus(entry.text) : undefined);
    if (status) {
      put(draft, 'statusText', 'status', status.words, mark);
      addReason(draft.claim, draft.reasonMarks, status.reason, mark);
    } else if (entry.field === 'reasons') {
      if (explainsCode(entry, entries)) continue;
      const words = entries[entries.indexOf(entry) + 1];
      const above = entries.find((one) => one.field === 'statusText' && one.units === entry.units)?.text;
      const found = reasonsInCell(entry.text, sourceOf(entry.header), true);
      const explained = found.length === 1 && found[0]!.code && words && explainsCode(words, entries) ? { text: words.text } : {};
      for (const reason of found.map((one) => (above === undefined ? one : asCategory(one, above, context.portal))))
        addReason(draft.claim, draft.reasonMarks, legendReason({ ...explained, ...reason }, context.legend), mark);
    } else if (/^(?:last|first|middle)Name$/.test(entry.field)) names.set(entry.field, { text: entry.text, units: entry.units });
    else {
      const payment = entry.field === 'checkNumber' ? numberAndDay(entry.text) : undefined;
      if (payment && put(draft, 'checkNumber', 'id', payment.number, mark)) {
        put(draft, 'paymentDate', 'date', payment.day, mark);
        continue;
      }
      // Below a number small print may say another one: `Acct SOS-118840/3`.
      const first = entry.kind === 'id' && entry.lines.length > 1 && /\p{L}\p{Ll}/u.test(entry.lines[1]!);
      if ((first || !put(draft, entry.field, entry.kind, entry.text, mark)) && entry.lines.length > 1)
        put(draft, entry.field, entry.kind, entry.lines[0]!, mark);
    }
  }
  // Below a payment's number the day it was made.
  const paid = entries.find((entry) => entry.field === 'checkNumber' && entry.lines.length === 2);
  if (paid && dates(paid.lines[1]!, false))
    put(draft, 'paymentDate', 'date', paid.lines[1]!, { units: paid.units, confidence: 0.9 });
  paymentInto(draft, table, row);
  const inCells = row.byColumn.flatMap((cell, index) =>
    cell && cell.lines.length > 1 ? labelledLines(cell, table.grid.headers[row.under]?.[index]?.text ?? '') : [],
  );
  if (inCells.length > 0) assign(draft, inCells, { portal: context.portal });
  if (names.has('lastName') && !draft.marks.has('patientName')) {
    const all = ['firstName', 'middleName', 'lastName'].flatMap((field) => names.get(field) ?? []);
    put(draft, 'patientName', 'person', all.map((one) => one.text).join(' '), {
      units: all.flatMap((one) => one.units),
      confidence: 0.95,
    });
  }
}

/** What one cell under `Payment` says of it, or the line below a status, where no column has its number. */
function paymentInto(draft: Draft, table: Table, row: GridRow): void {
  const columns = table.columns[row.under];
  if (!columns || columns.some(({ field }) => field === 'checkNumber')) return;
  const at = table.grid.headers[row.under]!.findIndex(({ text }) => /^(?:payments?|paid (?:by|with)|remittance)$/i.test(text));
  const status = columns.find(({ field }) => field === 'statusText')?.index;
  const below = row.byColumn[status ?? -1];
  const cell = row.byColumn[at] ?? below;
  const said = cell && numberAndDay(cell === below ? cell.lines.slice(1).join(' ') : cell.text);
  if (!said?.named) return;
  put(draft, 'checkNumber', 'id', said.number, { units: cell!.units, confidence: 0.9 });
  put(draft, 'paymentDate', 'date', said.day, { units: cell!.units, confidence: 0.9 });
}

/** A 277 category and status in columns of their own: the fields that the row has told with them, or the texts where it has no words of the category. */
function categoriesInto(draft: Draft, shown: ReturnType<typeof shownCells>, { legend, model }: Context): Set<string | number> {
  const cell = categoryCell(shown);
  const told = cell ? statusReasons(cell, shown) : { reasons: [], units: [] };
  const { reasons, units } = told;
  // A code that is set off before its words is none of them: `A7` in bold letters and `Rejected`.
  const first = model.units[cell?.units[0] ?? -1]?.text ?? '';
  const statusWords = category(first) ? told.statusWords?.replace(`${first} `, '') : told.statusWords;
  for (const reason of reasons)
    addReason(draft.claim, draft.reasonMarks, legendReason(reason, legend), { units, confidence: 0.95 });
  if (reasons.length === 0 || !statusWords) return new Set(reasons.length === 0 ? [] : units);
  put(draft, 'statusText', 'status', statusWords, { units, confidence: 0.95 });
  return new Set(['statusText', 'reasons']);
}

/** A status, and below it in the same cell the codes that say why, with their words. */
function statusOverCodes(draft: Draft, entry: Entry, mark: Mark, { portal, legend }: Context): boolean {
  const [words, ...below] = entry.lines;
  if (words === undefined || below.length === 0 || !statusMeaning(words, portal?.statusWords)) return false;
  const text = below.join(' ');
  const said = tells(statusMeaning(words, portal?.statusWords)?.status) && isSaid(text);
  if ((codesInText(text)[0]?.at !== 0 && !said) || !put(draft, 'statusText', 'status', words, mark)) return false;
  for (const reason of reasonsInCell(text, 'any', said))
    addReason(draft.claim, draft.reasonMarks, legendReason(asCategory(reason, words, portal), legend), mark);
  return true;
}

/** `A7: Subscriber not found` below `Rejected`: a 277 category where it says the same as the status above it. */
const asCategory = (reason: Reason, status: string, portal?: Portal): Reason =>
  reason.system === 'payer' &&
  reason.code !== undefined &&
  category(reason.code) !== undefined &&
  statusMeaning(reason.code)?.status === statusMeaning(status, portal?.statusWords)?.status
    ? { ...reason, system: 'csc' }
    : reason;

/** Words that say something: no date, no amount, no number, no button, no second status. */
const isSaid = (text: string): boolean =>
  text.split(' ').length >= 2 &&
  !isStatusWord(text) &&
  !/\d\.\d\d|\d{5}|\d[/-]\d/.test(text) &&
  (meanings(text, false)[0]?.score ?? 0) < 0.9 &&
  !/^(?:view|see|show|open|print|download|edit|appeal|dispute|resubmit|correct|upload|more|details?|click|select|ach|paid|on|processed|finalized|since|as of|updated|received|by|last)\b/i.test(
    text,
  );

export function detailInto(
  draft: Draft,
  page: Context,
  pairs: readonly Pair[],
  free: readonly Unit[],
  tables: readonly Table[],
  boxes: readonly LineCard[] = lineCards(page.model, pairs, free),
): void {
  const { model, portal, inside } = page;
  const lineTables = tables.filter((table) => table.types.includes('lines'));
  const told =
    lineTables.length > 0
      ? []
      : toldLines(
          model,
          free.filter((unit) => !isAside(page.sections(unit.id))),
        );
  const spoken = new Set(told.length > boxes.length ? told.flatMap(({ units }) => units) : []);
  // A line that is told so is no code with its words.
  const context = { ...page, textLegend: page.textLegend.filter((legend) => !spoken.has(legend.unit)) };
  const cards = spoken.size > 0 ? [] : boxes;
  const isOver = overLines(lineTables);
  const inCard = (unit: number): boolean =>
    spoken.has(unit) || [...cards, ...drawers].some((card) => card.holds(unit) && !isOver(unit, card));
  if (spoken.size > 0) draft.lines.push(...told.map(({ line }) => line));
  const below = openedBelow(page, lineTables);
  const opened = lineTables.map((table, index) => {
    const rowAt = openedRow(model, table);
    return (unit: number): GridRow | undefined => rowAt(unit) ?? below(index, unit);
  });
  const inLines = (unit: number): number =>
    lineTables.findIndex(
      (table, index) =>
        opened[index]!(unit) !== undefined ||
        // Heads without rows in the same box have no lines.
        (table.grid.block >= 0 && table.grid.rows.length > 0 && inside(model.units[unit]!.block, table.grid.block)),
    );
  const owners = linesFromTables(draft, context, lineTables);
  const drawers = lineTables.length === 0 ? [] : lineDrawers(draft, context, lineTables, free, pairs);
  for (const drawer of drawers) drawerInto(drawer, context, pairs, free);
  const ends = new Map(lineTables.map((table) => [table, endOf(table, owners.get(table)!)]));
  const boxed = new Map<LineDraft, LineCard>();
  for (const card of lineTables.length === 0 ? cards : []) {
    const line = lineFromCard(draft, context, card, free);
    if (line) boxed.set(line, card);
  }

  /** the line that something inside a table of lines belongs to */
  const ownerOf = (unit: number, said: string): LineDraft | undefined => {
    const numbered = /\blines? #?(\d{1,3})\b/i.exec(said)?.[1];
    if (numbered) {
      const line =
        draft.lines.find((one) => one.number === String(Number(numbered))) ??
        (draft.lines.every((one) => one.number === undefined) ? draft.lines[Number(numbered) - 1] : undefined);
      if (line) return line;
    }
    const card = [...boxed].find(([, one]) => one.holds(unit));
    if (card) return card[0];
    const at = inLines(unit);
    const table = lineTables[at];
    const { block } = model.units[unit]!;
    const row = opened[at]?.(unit);
    if (table && row) return owners.get(table)?.find((owner) => owner.row === row)?.line;
    if (!table || block >= ends.get(table)!) return undefined;
    return owners
      .get(table)
      ?.filter((owner) => owner.block >= 0 && owner.block < block)
      .at(-1)?.line;
  };

  const taken = new Set([...boxed.keys()].flatMap(({ marks }) => [...marks.values()].flatMap(({ units }) => units)));
  /** `Total charge` in a line's box is what the line was billed at where nothing else in the box is. */
  const isLines = ({ units }: Pair): boolean => units.some((unit) => taken.has(unit));
  const claimPairs: Pair[] = [];
  const inSentences: Pair[] = [];
  const rightBelow = whysBelow(owners, pairs);
  for (const pair of pairs) {
    if (inCard(pair.labelUnit) && (!/^(?:claim |grand )?totals?\b/i.test(pair.label) || isLines(pair))) continue;
    const owner = inLines(pair.labelUnit) >= 0 ? ownerOf(pair.labelUnit, pair.section) : rightBelow.get(pair.labelUnit);
    if (!owner) (pair.ofLine ? inSentences : claimPairs).push(pair);
    else if (!explains(model, pair)) pairIntoLine(owner, pair, context);
  }
  reasonsUnderLines(context, lineTables, owners, free);
  nestedAdjustments(
    context,
    free.filter((unit) => inLines(unit.id) >= 0 || cards.some((card) => card.holds(unit.id))),
    (unit) => ownerOf(unit, ''),
  );
  if (draft.lines.every(({ line }) => line.reasons === undefined))
    for (const legend of context.textLegend) {
      const owner = inLines(legend.unit) >= 0 ? ownerOf(legend.unit, '') : undefined;
      if (owner) legendInto(owner, withAmount(model, legend), 0.92);
    }
  wordsUnderLines(context, free, pairs, owners, (unit) => (inLines(unit) < 0 ? undefined : ownerOf(unit, '')));
  const outside = free.filter((unit) => !inCard(unit.id) && inLines(unit.id) < 0);
  claimPairs.push(...toldOfClaim(draft, inSentences));
  statusPairs(draft, claimPairs);
  titlesInto(draft, context, outside, claimPairs, portal);
  shortDaysInto(draft, [
    ...[...owners.values()]
      .flat()
      .filter(({ line }) => !line.marks.has('serviceFrom'))
      .map(({ line, row }) => [line, row.byColumn.flatMap((cell) => cell ?? [])] as const),
    ...[...boxed].map(([line, card]) => [line, textsOf(free.filter((unit) => card.holds(unit.id)))] as const),
  ]);
  if (draft.claim.claimNumber === undefined) {
    const unowned = withoutOthers(model.page, cards.length === 0 ? free : outside);
    const number = badgedNumber(unowned, pairs) ?? (cards.length === 0 ? loneNumber(unowned, pairs) : undefined);
    if (number && draft.marks.has('billed'))
      put(draft, 'claimNumber', 'id', number.text, { units: [number.id], confidence: 0.75 });
  }
  stripInto(draft, outside);
  diagnosesInto(draft, model, free, tables, context.sections);
  reasonsInto(
    draft,
    context,
    claimPairs,
    free.filter((unit) => !inCard(unit.id)),
    tables,
    ownerOf,
  );
  toldOfLines(draft, pairs);
  for (const [index, reason] of (draft.claim.reasons ?? []).entries()) {
    const [unit] = draft.reasonMarks[index]!.units;
    const legend = reason.amount === undefined && context.textLegend.find((one) => one.unit === unit);
    const { amount } = legend && reason.system === 'carc' ? withAmount(model, { ...legend, reason }) : {};
    if (amount !== undefined) reason.amount = amount;
  }
  billedOfCards(draft, boxed, free);
  coveredOfCards(boxed);
  linesBySum(draft, model, free);
  for (const { line, reasonMarks } of draft.lines) signsOf(line, reasonMarks, model);
  const dated = draft.marks.has('statusText') ? undefined : datedStatus(model, outside, claimPairs);
  if (dated) put(draft, 'statusText', 'status', dated.text, { units: [dated.id], confidence: 0.75 });
}

/** The words behind a code name no amount of their own: `PR-3`, `Copay for a visit`, `$20.00`. */
function explains({ units }: Model, { label: words, labelUnit }: Pair): boolean {
  if (meanings(words, true)[0]?.kind !== 'money') return false;
  const [before, label] = [units[labelUnit - 1], units[labelUnit]!];
  return before !== undefined && groupAndCode(before.text) !== undefined && shareY(before.box, label.box) > 0;
}

/** A line with the row that it was read from, and the row's block. */
interface Owner {
  block: number;
  line: LineDraft;
  row: GridRow;
}

const textsOf = (units: readonly Unit[]): { text: string; units: number[] }[] =>
  units.map(({ text, id }) => ({ text, units: [id] }));

/** Lines, sums and further reasons from tables of lines; for each table the blocks of its lines' rows. */
function linesFromTables(draft: Draft, context: Context, lineTables: readonly Table[]): Map<Table, Owner[]> {
  const owners = new Map<Table, Owner[]>();
  for (const table of lineTables) {
    const own: Owner[] = [];
    owners.set(table, own);
    let day: ReturnType<typeof dayOfGroup>;
    for (const row of table.grid.rows) {
      const group = dayOfGroup(row);
      if (group) {
        day = group;
        continue;
      }
      if (isTotal(row)) {
        if (!isSubtotal(row)) totalsInto(draft, table, row);
        continue;
      }
      const adjustments = own.length > 0 && row.under < 0 ? adjustmentsIn(row.cells) : [];
      for (const reason of adjustments)
        addReason(own.at(-1)!.line.line, own.at(-1)!.line.reasonMarks, legendReason(reason, context.legend), {
          units: row.cells.flatMap((cell) => cell.units),
          confidence: 0.95,
        });
      if (row.under < 0 && own.length > 0) codesUnder(own.at(-1)!.line, context, row);
      if (row.under < 0 || table.types[row.under] !== 'lines') continue;
      const line = lineOf(table, row, context.legend);
      if (line && day) putLine(line, 'serviceDate', 'dates', day.text, { units: day.units, confidence: 0.9 });
      if (line && isSum(line, own)) totalsInto(draft, table, row);
      else if (line) {
        draft.lines.push(line);
        own.push({ block: row.block, line, row });
      } else if (own.length > 0) {
        // Sums that no word names.
        if (row.cells.every(({ text }) => text === '' || money(text)?.sure)) totalsInOrder(draft, table, row);
        reasonsOnly(table, row, context.legend, own.at(-1)!.line);
        codesUnder(own.at(-1)!.line, context, row);
      }
    }
    if (own.length === 1) dayOfTitle(context.model, table.grid, own[0]!.line);
  }
  return owners;
}

/** The block of the sums below the last line: what stands below them is said of the claim. */
const endOf = (table: Table, owners: readonly Owner[]): number =>
  table.grid.rows.find((row) => row.block > (owners.at(-1)?.block ?? -1) && isTotal(row) && !isSubtotal(row))?.block ??
  Number.POSITIVE_INFINITY;

/** The total's revenue code; or neither code nor date below lines that have them. */
const isSum = ({ line }: LineDraft, before: readonly { line: LineDraft }[]): boolean =>
  line.procedure === undefined &&
  (line.revenueCode === '0001' ||
    (line.revenueCode === undefined &&
      line.serviceFrom === undefined &&
      before.length > 1 &&
      before.every((one) => one.line.line.procedure !== undefined || one.line.line.revenueCode !== undefined)));
