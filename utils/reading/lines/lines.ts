/** Service lines from table rows. */
import type { Reason } from '@/utils/claim/claim';
import { addReason, type LineDraft, newLine, putLine } from '../draft/draft';
import type { GridRow } from '../tables/grid';
import { type Entry, entriesOf, type Table } from '../tables/tables';
import { categoryCell, categoryOverCode } from '../values/category-cells';
import {
  codesInText,
  DAY_BEFORE,
  isGroup,
  isModifier,
  isWordedRevenue,
  modifiers as modifiersIn,
  rarc,
  revenueCode,
} from '../values/codes';
import { reasonsByLine } from '../values/codes-by-line';
import { explained, footnotes, numbered } from '../values/listed-codes';
import { type Legend, legendKey, legendReason, reasonsInCell, sourceOf } from '../values/reasons';
import { serviceOf } from '../values/service-cells';
import { isStatusWord } from '../values/status';
import { statusReasons } from '../values/status-cells';
import { dates, money } from '../values/values';
import { isBlank, isFigure, marksIn, plainDigits, withoutMark } from '../words/text';
import { describes, type Shown, shownCells, stem } from './shown-cells';
import { amountAndCode, dayInCells, smallPrint, takenInto } from './under-cells';

/** The line that a row shows; nothing where the row is a total or has neither a code nor an amount. */
export function lineOf(table: Table, row: GridRow, legend: ReadonlyMap<string, Legend>): LineDraft | undefined {
  const entries = entriesOf(table, row);
  const draft = newLine();
  const mark = (entry: Entry) => ({ units: entry.units, confidence: 0.9 + entry.score * 0.09 });
  for (const entry of entries) {
    if (entry.field === 'procedure') readProcedure(draft, entry);
    else if (entry.field === 'modifiers') {
      const found = modifiersIn(entry.text);
      if (found && !isBlank(entry.text)) {
        draft.line.modifiers = [...(draft.line.modifiers ?? []), ...found];
        draft.marks.set('modifiers', mark(entry));
      }
    } else if (entry.field === 'revenueCode') {
      if (!putLine(draft, 'revenueCode', 'revenue', entry.text, mark(entry)))
        putLine(
          draft,
          'revenueCode',
          'revenue',
          /^(?:rev(?:enue)?(?: code)?[ :#]*)?\d{3,4}\b/i.exec(entry.lines[0] ?? '')?.[0] ?? '',
          mark(entry),
        );
    } else if (entry.field !== 'reasons' && entry.field !== 'statusText') {
      if (!putLine(draft, entry.field, entry.kind, firstOf(entry), mark(entry)) && entry.kind === 'money')
        amountAndCode(draft, entry, legend);
    }
    if (entry.kind === 'dates' && entry.lines.length > 1 && !draft.marks.has('serviceTo'))
      putLine(draft, entry.field, entry.kind, entry.text, mark(entry));
  }
  if (!draft.marks.has('serviceFrom')) dayInCells(draft, row);
  smallPrint(draft, row, legend);
  const { line } = draft;
  const hipps =
    line.procedure === undefined && /^002[234]$/.test(line.revenueCode ?? '')
      ? entries.find((entry) => entry.field === 'procedure' && /^(?=.*\d)(?=.*[A-Z])[A-Z0-9]{5}$/.test(entry.text))
      : undefined;
  if (hipps) {
    line.procedure = hipps.text;
    draft.marks.set('procedure', mark(hipps));
  }
  if (
    line.procedure === undefined &&
    line.revenueCode === undefined &&
    (line.billed === undefined || (line.serviceFrom === undefined && line.units === undefined))
  )
    return undefined;
  if (line.billed === undefined && line.serviceFrom === undefined && line.units === undefined && line.paid === undefined)
    return undefined;
  const shown = shownCells(table, row);
  const number = shown.find((cell) => cell.head.countsLines && /^\d{1,3}$/.test(cell.text));
  if (number) draft.number = String(Number(number.text));
  lineReasons(draft, entries, shown, legend);
  return draft;
}

/** What a cell says first; of a range of days that goes on below its begin, all: `08/03/2026` over `thru 08/05/2026`. */
function firstOf({ kind, lines, text }: Entry): string {
  const range = kind === 'dates' && lines.length === 2 && !dates(lines[1]!, false) ? dates(text, false) : undefined;
  return range && range.from !== range.to ? text : (lines[0] ?? text);
}

/** A row that only adds reasons to the line above it. */
export function reasonsOnly(table: Table, row: GridRow, legend: ReadonlyMap<string, Legend>, into: LineDraft): void {
  lineReasons(into, entriesOf(table, row), shownCells(table, row), legend);
}

function readProcedure(draft: LineDraft, entry: Entry): void {
  const mark = { units: entry.units, confidence: 0.9 + entry.score * 0.09 };
  const raised = /\bmod/i.test(entry.header);
  // A number over its name: `0710` and `Revenue code`.
  const named = entry.lines.findIndex((line) => /^rev(?:enue)?\.?(?: code)?:?$/i.test(line));
  if (named >= 0 && !draft.marks.has('revenueCode'))
    putLine(draft, 'revenueCode', 'revenue', entry.lines[named - 1] ?? entry.lines[named + 1] ?? '', mark);
  for (const line of entry.lines.length > 0 ? entry.lines : [entry.text]) {
    // `6/1/2026   97110 GP × 2`: the day before the code.
    const [, day, shown = line] = DAY_BEFORE.exec(line) ?? [];
    if (day) putLine(draft, 'serviceDate', 'dates', day, mark);
    const text = raised
      ? shown.replace(/ ?([⁰¹²³⁴-⁹]{2})$/, (_, digits: string) => ` ${plainDigits(digits)}`)
      : withoutMark(shown);
    const found = draft.marks.has('procedure') ? undefined : serviceOf(text, entry.header);
    if (found) {
      draft.line.procedure = found.procedure;
      draft.marks.set('procedure', mark);
      const [, named] = /^rev(?:enue)?\.?(?: code)? ?(\d{4})$/i.exec(found.rest) ?? [];
      if (named) putLine(draft, 'revenueCode', 'revenue', named, mark);
      const times = /^[x×] ?(\d{1,4})$/i.exec(found.rest)?.[1];
      if (times) putLine(draft, 'units', 'quantity', times, mark);
      if (found.revenue && !draft.marks.has('revenueCode')) {
        draft.line.revenueCode = found.revenue;
        draft.marks.set('revenueCode', mark);
      }
      if (found.modifiers.length > 0) {
        draft.line.modifiers = [...found.modifiers, ...(draft.line.modifiers ?? [])];
        draft.marks.set('modifiers', mark);
      }
      continue;
    }
    const below =
      draft.marks.has('procedure') && !draft.marks.has('modifiers')
        ? modifiersIn(text.replace(/ (?:qty|quantity|units?|svcs?)\.?:? \d{1,5}$/i, ''))
        : undefined;
    if (below?.every((one) => isModifier(one))) {
      draft.line.modifiers = below;
      draft.marks.set('modifiers', mark);
      continue;
    }
    const code =
      /^rev/i.test(text) || (/rev/i.test(entry.header) && /^\d{3,4}\b/.test(text)) || isWordedRevenue(text)
        ? revenueCode(text.split(/ [-–] | (?=\p{L})/u)[0]!)
        : undefined;
    if (code && !draft.marks.has('revenueCode')) {
      draft.line.revenueCode = code;
      draft.marks.set('revenueCode', mark);
    }
  }
}

function lineReasons(
  draft: LineDraft,
  entries: readonly Entry[],
  shown: readonly Shown[],
  legend: ReadonlyMap<string, Legend>,
): void {
  const coded = categoryCell(shown);
  const { reasons, units } = coded ? (categoryOverCode(coded) ?? statusReasons(coded, shown)) : { reasons: [], units: [] };
  for (const reason of reasons) addReason(draft.line, draft.reasonMarks, reason, { units, confidence: 0.97 });
  // Most lines have no category of a 277, and all their cells are left to say why.
  if (reasons.length === 0) {
    otherReasons(draft, entries, shown, legend);
    return;
  }
  const spoken = (one: { header: string; units: number[] }): boolean =>
    one.units.some((unit) => units.includes(unit)) ||
    /descri|explan|meaning|status|\bentity\b|\bcat(?:egory)?\b/i.test(one.header);
  otherReasons(
    draft,
    entries.filter((entry) => !spoken(entry)),
    shown.filter((cell) => !spoken(cell)),
    legend,
  );
}

/** The reasons in a row's cells but those of a 277 category and status. */
function otherReasons(
  draft: LineDraft,
  entries: readonly Entry[],
  shown: readonly Shown[],
  legend: ReadonlyMap<string, Legend>,
): void {
  for (const cell of shown)
    for (const one of marksBeside(cell, entries)) {
      const raised = /^[a-z]$/.test(one) || (/^\d+$/.test(one) && /[⁰¹²³⁴-⁹]/.test(cell.text));
      const reason = raised ? legend.get(`mark ${one}`)?.reason : undefined;
      if (reason?.code) addReason(draft.line, draft.reasonMarks, reason, { units: cell.units, confidence: 0.93 });
    }
  for (const cell of shown) {
    if (!cell.head.status) continue;
    for (const { at, length, ...reason } of codesInText(cell.text))
      if (reason.system === 'csc') addReason(draft.line, draft.reasonMarks, reason, { units: cell.units, confidence: 0.96 });
  }
  for (const cell of shown) {
    if (isFigure(cell.text)) continue;
    const said = STATUS_AND_CODE.exec(cell.text);
    if (said && isStatusWord(said[1]!))
      for (const reason of reasonsInCell(said[2]!, 'payer', false))
        addReason(draft.line, draft.reasonMarks, reason, { units: cell.units, confidence: 0.9 });
    const why = draft.line.paid === 0 ? DENIED_WHY.exec(cell.text)?.[1] : undefined;
    if (why && codesInText(why).length === 0)
      for (const reason of reasonsInCell(why, 'payer', true))
        addReason(draft.line, draft.reasonMarks, reason, { units: cell.units, confidence: 0.88 });
  }
  for (const cell of shown) {
    // the first field of the cell
    const entry = entries.find(({ units }) => units === cell.units);
    if (entry === undefined || entry.field === 'none') takenInto(draft, cell, legend);
    if (!cell.head.mayHeadCodes || (entry !== undefined && entry.field !== 'none')) continue;
    // What is said beside a line that was not paid says why.
    if (/^comments?$/i.test(cell.header) && draft.line.paid === 0 && cell.text.split(' ').length >= 4 && !/\d{4}/.test(cell.text))
      addReason(draft.line, draft.reasonMarks, { system: 'payer', text: cell.text }, { units: cell.units, confidence: 0.85 });
    if (legend.size === 0) continue;
    const codes = cell.text.split(/[\s,;/]+/);
    if (!codes.every((code) => /^[A-Z0-9]{2,6}$/.test(code) && legend.has(legendKey(code)))) continue;
    // A remark's form says what it is, unless the head says that the codes are the payer's.
    const remarks = sourceOf(cell.header) !== 'payer';
    for (const code of codes) {
      const system = remarks && rarc(code) ? 'rarc' : 'payer';
      const { text } = legend.get(legendKey(code))!;
      addReason(draft.line, draft.reasonMarks, { system, code, text }, { units: cell.units, confidence: 0.9 });
    }
  }
  const groupCell = shown.find((cell) => cell.head.group && isGroup(cell.text.toUpperCase()));
  for (const entry of entries) {
    if (entry.field !== 'reasons' || isBlank(entry.text) || explainsCode(entry, entries)) continue;
    const mark = { units: entry.units, confidence: 0.96 };
    const source = sourceOf(entry.header);
    const marks = footnotes(entry.text);
    // A note's number is no code where the page does not list what it says.
    if (
      OF_NOTES.test(entry.header) &&
      /^\d{1,2}(?:[ ,;]{1,2}\d{1,2})*$/.test(entry.text) &&
      !entry.text.split(/[ ,;]+/).every((number) => legend.has(`note ${number}`) || legend.has(number))
    )
      continue;
    let reasons =
      marks.length > 0
        ? marks.flatMap((one) => legend.get(`mark ${one}`)?.reason ?? [])
        : (explained(entry.text, legend) ??
          numbered(entry.text, legend) ??
          reasonsByLine(entry, source).map((reason) => legendReason(reason, legend)));
    const group = groupCell?.text.toUpperCase();
    if (group && isGroup(group))
      reasons = reasons.map((reason) =>
        reason.system === 'carc' || (reason.system === 'payer' && reason.code && /^\d{1,3}$/.test(reason.code))
          ? { ...reason, system: 'carc' as const, group: reason.group ?? group }
          : reason,
      );
    const own = stem(entry.header);
    const amountCell = shown.find(
      (cell) =>
        cell.header !== entry.header &&
        ((own !== '' && cell.head.stem === own) ||
          (cell.head.adjusted && !isOfAnother(shown[shown.indexOf(cell) - 1], entry, entries)) ||
          (cell.head.mayBeAdjusted && shown[shown.indexOf(cell) - 1]?.header === entry.header)) &&
        money(cell.text),
    );
    if (amountCell && reasons.length === 1 && reasons[0]!.system !== 'rarc' && reasons[0]!.amount === undefined)
      reasons = [{ ...reasons[0]!, amount: money(amountCell.text)!.cents }];
    const sums =
      reasons.length > 1 && entry.lines.length === reasons.length
        ? shown.find((cell) => isAmountOf(cell, entry) && cell.lines.length === reasons.length)
        : undefined;
    if (sums)
      reasons = reasons.map((reason, index) => ({ ...reason, amount: reason.amount ?? money(sums.lines[index]!)!.cents }));
    const [only] = reasons;
    if (only && reasons.length === 1) reasons = [besideItsCell(only, entry, entries, shown)];
    for (const reason of reasons) addReason(draft.line, draft.reasonMarks, reason, mark);
  }
}

/** A cell's only reason with the amount before the cell and the words behind it, where these are its own and it has none yet. */
function besideItsCell(only: Reason, entry: Entry, entries: readonly Entry[], shown: readonly Shown[]): Reason {
  // Letters and digits of a payer's own may have the form of a public code.
  const ownCode = only.system === 'payer' || (only.system === 'carc' && only.group === undefined);
  const [lacksAmount, lacksWords] = [ownCode && only.amount === undefined, only.code && !only.text];
  if (!lacksAmount && !lacksWords) return only;
  const at = shown.findIndex((cell) => cell.header === entry.header && cell.units.some((unit) => entry.units.includes(unit)));
  const before = shown[at - 1];
  let reason = only;
  if (
    lacksAmount &&
    before &&
    (NOT_PAYABLE.test(before.header) ||
      (shown[at]!.twice && CUT.test(before.header)) ||
      (REDUCED.test(before.header) && isTakenOff(before, entries, 'paid')) ||
      (NOT_COVERED.test(before.header) && isTakenOff(before, entries) && !shown.some(({ header }) => DISCOUNT.test(header))))
  ) {
    const cents = money(before.text)?.cents;
    if (cents !== undefined && cents !== 0) reason = { ...only, amount: cents };
  }
  const described = lacksWords ? shown.filter(({ head }) => head.describes) : [];
  const beside = described.length === 1 && shown.indexOf(described[0]!) === at + 2 ? described[0] : shown[at + 1];
  return lacksWords && beside?.head.describes && /\p{L}{3}/u.test(beside.text) ? { ...reason, text: beside.text } : reason;
}

/** A column of codes right before an amount has it for itself: a payer's own codes that stand before that one took nothing away. */
const isOfAnother = (before: Shown | undefined, entry: Entry, entries: readonly Entry[]): boolean =>
  before !== undefined &&
  before.header !== entry.header &&
  sourceOf(before.header) !== 'rarc' &&
  entries.some(({ field, header }) => field === 'reasons' && header === before.header);

/** `Denied - 0B3 Bundled into another service`: how a line stands, and why. */
const STATUS_AND_CODE = /^(\p{L}{4,12}) ?[-–—:] ?((?=[A-Z]{0,3}\d)[A-Z0-9]{2,5} \p{Lu}\p{Ll}.{4,})$/u;

/** `Denied – visit limit was reached` on a line that nothing was paid for: how it stands, and why in words. */
const DENIED_WHY =
  /^(?:denied|rejected|disallowed|not (?:covered|paid|payable)|pended) ?[-–—:] ?((?!(?:see|view|contact|call|click)\b)\p{L}\S*(?: \S+){2,}[^.])\.?$/iu;

const OF_NOTES = /\b(?:see )?(?:foot)?notes?$/i;

/** The marks of footnotes in a cell that is no column of reasons. */
const marksBeside = (cell: Shown, entries: readonly Entry[]): string[] => {
  const marks = marksIn(cell.text);
  return marks.length > 0 && entries.some((entry) => entry.field === 'reasons' && entry.units === cell.units) ? [] : marks;
};

/** An amount named so that stands before a code is the one that the code explains; a column `Not covered` alone need not be. */
const NOT_PAYABLE =
  /^(?:not allowed|not appr(?:oved|vd)?|disallow(?:ed)?|ineligible|(?:not (?:allowed|covered|payable|eligible)|ineligible|disallowed|non-?covered|excluded|denied) (?:amount|amt)|(?:amount|amt) (?:not (?:allowed|covered|payable|eligible)|ineligible|disallowed|non-?covered|excluded|denied))$/i;

/** Of these an amount right before the code is the code's where nothing else was taken off. */
const NOT_COVERED = /^(?:not|non)[ -]?(?:covered|eligible|payable|paid)(?: charges?)?$/i;

const DISCOUNT = /\b(?:discount|savings|contractual|write-?off)s?\b/i;

/** What was billed without it is what was allowed, or paid. */
function isTakenOff({ text }: Shown, entries: readonly Entry[], left: 'allowed' | 'paid' = 'allowed'): boolean {
  const cents = (field: string): number => money(entries.find((entry) => entry.field === field)?.text ?? '')?.cents ?? Number.NaN;
  return cents('billed') - (money(text)?.cents ?? Number.NaN) === cents(left);
}

/** What a review of bills takes off is all that the code beside it explains. */
const REDUCED = /^(?:reductions?|reduced(?: by)?)(?: amount| amt)?$/i;

/** Where codes stand behind several amounts, each says why its own was taken off. */
const CUT =
  /^(?:(?:ppo |network |provider |contract )?(?:discount|savings|write-?off|reduction|adjustment)s?(?: amount| amt)?)$/i;

/** Amounts one under the other in the column that goes with a column of codes. */
const isAmountOf = (cell: Shown, entry: Entry): boolean =>
  cell.header !== entry.header && (cell.head.adjusted || cell.head.amount) && cell.lines.every((line) => money(line)?.sure);

/** The column of words next to a column of codes: it explains them, and is no reason of its own. */
export function explainsCode(entry: Entry, entries: readonly Entry[]): boolean {
  const before = entries[entries.indexOf(entry) - 1];
  return (
    describes(entry.header) &&
    before?.field === 'reasons' &&
    !describes(before.header) &&
    reasonsInCell(before.text, sourceOf(before.header), false).some((reason) => reason.code !== undefined)
  );
}
