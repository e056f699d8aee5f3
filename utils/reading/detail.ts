/** One claim from the labels, tables, cards and badges of a page, or of a part of it. */
import type { AdjustmentGroup, Reason } from '@/utils/claim/claim';
import type { Portal } from '@/utils/portals/portal';
import { badgeStatus, headingClaim, headingName } from './badges';
import { lineCards } from './cards';
import { assign } from './claim-pairs';
import { category, isGroup, pairedStatus, spelledStatus } from './codes';
import { diagnosesInto } from './diagnoses';
import { addReason, type Draft, type LineDraft, put } from './draft';
import type { GridRow } from './grid';
import { meanings } from './labels';
import type { LegendLine } from './legends';
import { tableLegends } from './legends';
import { lineFromCard, pairIntoLine } from './line-card';
import { adjustmentsIn, isTotal, legendReason, lineOf, reasonsOnly, totalsInto } from './lines';
import { type Model, push, type Unit } from './model';
import type { Pair } from './pairs';
import { type Legend, looseKey, reasonsInCell, sourceOf, statusReasons } from './reasons';
import { entriesOf, type Table } from './tables';

/** What the whole page offers to each of its claims. */
export interface Context {
  model: Model;
  portal?: Portal;
  tables: Table[];
  /** units outside of tables */
  free: Unit[];
  /** units outside of tables, menus and footers included */
  outside: Unit[];
  pairs: Pair[];
  /** the page has a label for the payer's own claim number */
  payersNumber: boolean;
  /** the heading over a unit */
  sections: (id: number) => string;
  /** words beside boxes that are not ticked */
  unchosen: ReadonlySet<number>;
  legend: Map<string, Legend>;
  textLegend: LegendLine[];
  inside: (block: number, container: number) => boolean;
}

/** The claim's fields in a row of a table. */
export function entriesInto(draft: Draft, table: Table, row: GridRow, context: Context): void {
  const names = new Map<string, { text: string; units: number[] }>();
  for (const entry of entriesOf(table, row)) {
    const mark = { units: entry.units, confidence: 0.9 + entry.score * 0.09 };
    const status = pairedStatus(entry.text);
    if (status) {
      put(draft, 'statusText', 'status', status.words, mark);
      addReason(draft.claim, draft.reasonMarks, status.reason, mark);
    } else if (entry.field === 'reasons') {
      for (const reason of reasonsInCell(entry.text, sourceOf(entry.header), true))
        addReason(draft.claim, draft.reasonMarks, legendReason(reason, context.legend), mark);
    } else if (/^(?:last|first|middle)Name$/.test(entry.field)) names.set(entry.field, { text: entry.text, units: entry.units });
    else if (!put(draft, entry.field, entry.kind, entry.text, mark) && entry.lines.length > 1)
      put(draft, entry.field, entry.kind, entry.lines[0]!, mark);
  }
  if (names.has('lastName') && !draft.marks.has('patientName')) {
    const all = ['firstName', 'middleName', 'lastName'].flatMap((field) => names.get(field) ?? []);
    put(draft, 'patientName', 'person', all.map((one) => one.text).join(' '), {
      units: all.flatMap((one) => one.units),
      confidence: 0.95,
    });
  }
}

export function detailInto(
  draft: Draft,
  context: Context,
  pairs: readonly Pair[],
  free: readonly Unit[],
  tables: readonly Table[],
): void {
  const { model, portal, inside } = context;
  const lineTables = tables.filter((table) => table.types.includes('lines'));
  const cards = lineCards(model, pairs, free);
  const inCard = (unit: number): boolean => cards.some((card) => card.holds(unit));
  const inLines = (unit: number): number =>
    lineTables.findIndex((table) => table.grid.block >= 0 && inside(model.units[unit]!.block, table.grid.block));
  const owners = linesFromTables(draft, context, lineTables);
  if (lineTables.length === 0) for (const card of cards) lineFromCard(draft, context, card, free);

  /** the line that something inside a table of lines belongs to */
  const ownerOf = (unit: number, said: string): LineDraft | undefined => {
    const numbered = /\blines? #?(\d{1,3})\b/i.exec(said)?.[1];
    if (numbered) {
      const line =
        draft.lines.find((one) => one.number === String(Number(numbered))) ??
        (draft.lines.every((one) => one.number === undefined) ? draft.lines[Number(numbered) - 1] : undefined);
      if (line) return line;
    }
    const table = lineTables[inLines(unit)];
    const { block } = model.units[unit]!;
    return (
      table &&
      owners
        .get(table)
        ?.filter((owner) => owner.block >= 0 && owner.block < block)
        .at(-1)?.line
    );
  };

  const claimPairs: Pair[] = [];
  for (const pair of pairs) {
    if (inCard(pair.labelUnit)) continue;
    const owner = inLines(pair.labelUnit) >= 0 ? ownerOf(pair.labelUnit, pair.section) : undefined;
    if (owner) pairIntoLine(owner, pair, context);
    else claimPairs.push(pair);
  }
  reasonsUnderLines(context, lineTables, owners, free);
  nestedAdjustments(
    context,
    free.filter((unit) => inLines(unit.id) >= 0),
    (unit) => ownerOf(unit, ''),
  );
  if (draft.lines.every(({ line }) => line.reasons === undefined))
    for (const legend of context.textLegend) {
      const owner = inLines(legend.unit) >= 0 ? ownerOf(legend.unit, '') : undefined;
      if (owner) legendInto(owner, legend, 0.92);
    }
  const outside = free.filter((unit) => !inCard(unit.id) && inLines(unit.id) < 0);
  titlesInto(draft, context, outside, claimPairs, portal);
  if (draft.claim.claimNumber === undefined && cards.length === 0) {
    const number = loneNumber(free, pairs);
    if (number && draft.marks.has('billed'))
      put(draft, 'claimNumber', 'id', number.text, { units: [number.id], confidence: 0.75 });
  }
  diagnosesInto(draft, model, free, tables, context.sections);
  reasonsInto(draft, context, claimPairs, free, tables, ownerOf);
}

/** Adjustments in a small table inside a line's row: group, code and amount in cells, a remark in a row of its own. */
function nestedAdjustments(context: Context, free: readonly Unit[], ownerOf: (unit: number) => LineDraft | undefined): void {
  const { model } = context;
  const rows = new Map<number, Unit[]>();
  for (const unit of free) {
    let block = unit.block;
    while (block >= 0 && model.blocks[block]!.kind !== 'row') block = model.blocks[block]!.parent;
    if (block >= 0) push(rows, block, unit);
  }
  for (const units of rows.values()) {
    const owner = ownerOf(units[0]!.id);
    const remark = units.length === 2 && /^remarks?(?: codes?)?:?$/i.test(units[0]!.text) ? units[1]!.text : undefined;
    const reasons = remark === undefined ? adjustmentsIn(units) : reasonsInCell(remark, 'rarc', false);
    if (owner)
      for (const reason of reasons)
        addReason(owner.line, owner.reasonMarks, legendReason(reason, context.legend), {
          units: units.map((unit) => unit.id),
          confidence: 0.94,
        });
  }
}

/** Where each line has a table of its own, the codes with words between it and the next one are that line's. */
function reasonsUnderLines(
  context: Context,
  lineTables: readonly Table[],
  owners: ReadonlyMap<Table, { line: LineDraft }[]>,
  free: readonly Unit[],
): void {
  if (lineTables.length < 2 || lineTables.some((table) => owners.get(table)?.length !== 1)) return;
  const starts = lineTables.map((table) =>
    Math.min(...table.grid.rows.flatMap((row) => row.cells.flatMap((cell) => cell.units))),
  );
  for (const legend of context.textLegend) {
    const index = starts.findLastIndex((start) => start < legend.unit);
    if (index < 0 || !free.some((unit) => unit.id === legend.unit)) continue;
    legendInto(owners.get(lineTables[index]!)![0]!.line, legend, 0.9);
  }
}

/** A code with words that stands in a line's own place says why of that line. */
function legendInto(line: LineDraft, legend: LegendLine, confidence: number): void {
  const reason = legend.reason ?? reasonsInCell(legend.key, 'payer', false)[0];
  if (!reason) return;
  const amount = legend.amount === undefined ? {} : { amount: legend.amount };
  addReason(line.line, line.reasonMarks, { ...reason, text: legend.text, ...amount }, { units: [legend.unit], confidence });
}

/** Lines, sums and further reasons from tables of lines; for each table the blocks of its lines' rows. */
function linesFromTables(
  draft: Draft,
  context: Context,
  lineTables: readonly Table[],
): Map<Table, { block: number; line: LineDraft }[]> {
  const owners = new Map<Table, { block: number; line: LineDraft }[]>();
  for (const table of lineTables) {
    const own: { block: number; line: LineDraft }[] = [];
    owners.set(table, own);
    for (const row of table.grid.rows) {
      if (isTotal(row)) {
        totalsInto(draft, table, row);
        continue;
      }
      const adjustments = own.length > 0 && row.under < 0 ? adjustmentsIn(row.cells) : [];
      for (const reason of adjustments)
        addReason(own.at(-1)!.line.line, own.at(-1)!.line.reasonMarks, legendReason(reason, context.legend), {
          units: row.cells.flatMap((cell) => cell.units),
          confidence: 0.95,
        });
      if (row.under < 0 || table.types[row.under] !== 'lines') continue;
      const line = lineOf(table, row, context.legend);
      if (line && line.line.revenueCode === '0001' && line.line.procedure === undefined) totalsInto(draft, table, row);
      else if (line) {
        draft.lines.push(line);
        own.push({ block: row.block, line });
      } else if (own.length > 0) reasonsOnly(table, row, context.legend, own.at(-1)!.line);
    }
  }
  return owners;
}

/** Number, status and name: from titles and badges where no label names them. */
function titlesInto(draft: Draft, context: Context, free: readonly Unit[], pairs: readonly Pair[], portal?: Portal): void {
  const heading = context.payersNumber ? undefined : headingClaim(free);
  if (heading) {
    put(draft, 'claimNumber', 'id', heading.number, { units: [heading.unit], confidence: 0.96 });
    if (heading.status) put(draft, 'statusText', 'status', heading.status, { units: [heading.unit], confidence: 0.95 });
  }
  assign(draft, pairs, { portal, payersNumber: context.payersNumber });
  if (!draft.marks.has('statusText')) {
    const badge = badgeStatus(
      free.filter((unit) => !context.unchosen.has(unit.id)),
      context.pairs,
    );
    if (badge) put(draft, 'statusText', 'status', badge.text, { units: [badge.id], confidence: 0.85 });
  }
  if (!draft.marks.has('patientName')) {
    const name = headingName(context.model, free);
    if (name) put(draft, 'patientName', 'person', name.text, { units: [name.id], confidence: 0.8 });
  }
}

/** A number that stands alone at the head of a card, longer than any date or amount. */
const loneNumber = (free: readonly Unit[], pairs: readonly Pair[]): Unit | undefined => {
  const paired = new Set(pairs.flatMap((pair) => pair.units));
  const found = free.filter(
    (unit) =>
      !paired.has(unit.id) && /^[A-Z]{0,4}\d[A-Z0-9-]{7,22}$/.test(unit.text) && (unit.text.match(/\d/g)?.length ?? 0) >= 8,
  );
  return found.length === 1 && free.length < 40 ? found[0] : undefined;
};

/** Nothing but codes behind a label, as a claim's own codes stand; a list that explains codes has words. */
const codesAlone = (pair: Pair): boolean => pair.tie > 0.94 && /^[A-Z0-9-]{1,8}(?:[ ,;/]{1,3}[A-Z0-9-]{1,8}){0,5}$/.test(pair.text);

/** A section of the claim's own codes: `Header Adjustment Reason / Remark`. */
const ofHeader = (section: string): string => (/\bheader\b.*(?:reason|remark|adjust|code)/i.test(section) ? 'header' : '');

/** The adjustment group that a label before this one gives: `Group: CO`, then `Adjustment Reason Code: 31`. */
function groupBefore(pairs: readonly Pair[], index: number): AdjustmentGroup | undefined {
  const before = pairs[index - 1];
  const group = before && /\bgroup\b|\bgrp\b/i.test(before.label) ? before.text.toUpperCase().slice(0, 2) : '';
  return isGroup(group) ? group : undefined;
}

const inGroup = (reason: Reason, group: AdjustmentGroup | undefined): Reason =>
  group && reason.system === 'carc' && !reason.group ? { ...reason, group } : reason;

type OwnerOf = (unit: number, said: string) => LineDraft | undefined;

/** Reasons that stand for the claim as a whole, and those of lines that stand apart from them. */
function reasonsInto(
  draft: Draft,
  context: Context,
  pairs: readonly Pair[],
  free: readonly Unit[],
  tables: readonly Table[],
  ownerOf: OwnerOf,
): void {
  const atLines = new Set(draft.lines.flatMap(({ line }) => (line.reasons ?? []).map((reason) => looseKey(`${reason.code}`))));
  const onLines = draft.lines.some(({ line }) => line.reasons !== undefined);
  for (const table of tables) if (table.types.includes('reasons')) reasonsFromTable(draft, table, ownerOf, atLines, onLines);
  statusPairs(draft, pairs);
  const explains = context.textLegend;
  for (const [index, pair] of pairs.entries()) {
    const meaning = meanings(pair.label, false)[0];
    if (/\bgroup\b|\bgrp\b/i.test(pair.label) && isGroup(pair.text.toUpperCase())) continue;
    if (sourceOf(pair.label) === 'status' && draft.claim.reasons?.some((reason) => reason.system === 'csc')) continue;
    if (meaning?.field !== 'reasons' || meaning.score < 0.7 || meaning.score * pair.tie < 0.5) continue;
    // What explains the lines' codes is no reason of its own.
    if (explains.filter((legend) => pair.units.includes(legend.unit) && atLines.has(looseKey(legend.key))).length > 1) continue;
    const mark = { units: [pair.labelUnit, ...pair.units], confidence: 0.9 };
    const status = statusCode(draft, pair);
    if (status) {
      addReason(draft.claim, draft.reasonMarks, status, mark);
      continue;
    }
    for (const reason of reasonsInCell(pair.text, sourceOf(pair.label), meaning.score > 0.9 && pair.tie > 0.8))
      if (!reason.code || codesAlone(pair) || /\bclaim\b|\bheader\b/i.test(`${pair.label} ${ofHeader(pair.section)}`) || !atLines.has(looseKey(reason.code)))
        addReason(draft.claim, draft.reasonMarks, legendReason(inGroup(reason, groupBefore(pairs, index)), context.legend), mark);
  }
  for (const legend of explains)
    if (legend.reason?.system === 'csc' && !ownerOf(legend.unit, '') && free.some((unit) => unit.id === legend.unit))
      addReason(draft.claim, draft.reasonMarks, legend.reason, { units: [legend.unit], confidence: 0.9 });
  for (const unit of free) {
    for (const { at, length, categoryWords, ...reason } of spelledStatus(unit.text)) {
      const owner = ownerOf(unit.id, '');
      if (owner) addReason(owner.line, owner.reasonMarks, reason, { units: [unit.id], confidence: 0.95 });
      else addReason(draft.claim, draft.reasonMarks, reason, { units: [unit.id], confidence: 0.95 });
      if (!owner && categoryWords !== '')
        put(draft, 'statusText', 'status', categoryWords, { units: [unit.id], confidence: 0.9 });
    }
  }
  taggedCodes(draft, context, free, ownerOf);
}

function reasonsFromTable(draft: Draft, table: Table, ownerOf: OwnerOf, atLines: ReadonlySet<string>, onLines: boolean): void {
  const first = table.grid.headers[0]?.find((cell) => cell.units.length > 0)?.units[0] ?? 0;
  const owner = ownerOf(first, table.grid.title);
  for (const row of tableLegends(table).rows) {
    const mark = { units: row.units, confidence: 0.96 };
    const line =
      row.line === undefined ? owner : row.line === '0' ? undefined : draft.lines.find((one) => one.number === row.line);
    if (row.line !== undefined && row.line !== '0' && !line) continue;
    for (const reason of row.reasons) {
      if (line) addReason(line.line, line.reasonMarks, reason, mark);
      else if (
        row.line === '0' ||
        reason.system === 'csc' ||
        !(reason.code && (atLines.has(looseKey(reason.code)) || (onLines && reason.amount === undefined)))
      )
        addReason(draft.claim, draft.reasonMarks, reason, mark);
    }
    if (row.statusWords && !line) put(draft, 'statusText', 'status', row.statusWords, mark);
  }
}

/** `Claim Status Code: 65 – paid` where the status shows the category that goes with it: `F1 – Finalized/Payment`. */
function statusCode(draft: Draft, pair: Pair): Reason | undefined {
  const code = sourceOf(pair.label) === 'status' ? /^(\d{1,3})(?:\s?[-–—:]\s?(\S.*))?$/.exec(pair.text) : undefined;
  const shown = category(/^[A-Z]\d{1,2}(?!\w)/.exec(draft.claim.statusText ?? '')?.[0] ?? '');
  if (!code || !shown) return undefined;
  return { system: 'csc', code: `${shown}:${Number(code[1])}`, ...(code[2] ? { text: code[2] } : {}) };
}

/** `Status Category: F2 – Finalized/Denial`, `Status Code: 84 – Service not authorized`, `Entity: PR – Payer`, one after the other. */
function statusPairs(draft: Draft, pairs: readonly Pair[]): void {
  pairs.forEach((pair, index) => {
    if (!/\bcategory\b/i.test(pair.label)) return;
    const following: Pair[] = [];
    for (const next of pairs.slice(index + 1, index + 5)) {
      if (/\bcategory\b/i.test(next.label)) break;
      following.push(next);
    }
    const shown = [pair, ...following].map((one) => ({
      header: one.label,
      text: one.text,
      units: [one.labelUnit, ...one.units],
    }));
    const { reasons, units, statusWords } = statusReasons(shown[0]!, shown);
    for (const reason of reasons) addReason(draft.claim, draft.reasonMarks, reason, { units, confidence: 0.93 });
    if (reasons.length > 0 && statusWords) put(draft, 'statusText', 'status', statusWords, { units, confidence: 0.9 });
  });
}

const TAG = /^(?:CARC|RARC|REMARK(?: CODE)?|REASON(?: CODE)?|GROUP)$/i;

/** A code with a tag beside it that says which list it is from, and its words under it. */
function taggedCodes(draft: Draft, context: Context, free: readonly Unit[], ownerOf: OwnerOf): void {
  for (const [index, unit] of free.entries()) {
    const tag = free[index + 1];
    if (!tag || !TAG.test(tag.text) || tag.before !== unit.id || !/^[A-Z0-9-]{1,8}$/.test(unit.text)) continue;
    const [reason] = reasonsInCell(unit.text, sourceOf(tag.text), false);
    if (!reason) continue;
    const words = free[index + 2];
    const below =
      words &&
      words.box[1] > unit.box[1] &&
      words.box[1] - unit.box[1] < 60 &&
      /\p{L}{3}/u.test(words.text) &&
      !TAG.test(words.text)
        ? words
        : undefined;
    const full = below && !reason.text ? { ...reason, text: below.text } : reason;
    const mark = { units: [unit.id, tag.id, ...(below ? [below.id] : [])], confidence: 0.95 };
    const owner = ownerOf(unit.id, '');
    if (owner) addReason(owner.line, owner.reasonMarks, full, mark);
    else addReason(draft.claim, draft.reasonMarks, legendReason(full, context.legend), mark);
  }
}
