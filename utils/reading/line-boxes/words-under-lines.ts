/** Why a line was not paid, in words alone below it: no code says that they do, and what a service is called may stand there as well. */
import type { Reason } from '@/utils/claim/claim';
import { addReason, type LineDraft } from '../draft/draft';
import type { Unit } from '../page/model';
import type { Pair } from '../pairs/pairs';
import type { Context, OwnerOf } from '../reasons/context';
import type { GridRow } from '../tables/grid';
import type { Table } from '../tables/tables';
import { mayExplain } from '../values/reason-words';
import { type Legend, legendKey, reasonsInCell } from '../values/reasons';
import { isStatusWord } from '../values/status';
import { isLabel, meanings } from '../words/labels';

/** Words that a payer's decision is told with, and no service is called by. */
const TELLS =
  /\b(?:is|are|was|were|has|have|had|does|did|cannot|must|not|counts|pays|came|began|ended|reached|exceeded|lacks)\b|^(?:bundled|included|part of|duplicate|denied|missing|invalid|exceeds?|limit|late|untimely|incorrect|expired|priced|reduced|applied|no) /i;

/** What a description of a service says of itself: `which requires`, `when performed`. */
const DESCRIBES = /\b(?:which|when|each|including|requires|minutes|first hour|patient's)\b/i;

/** `Why we did not pay` over a sentence asks, and says nothing itself. */
const ASKS = /^(?:why|what|how|when|where)\b[^.]*$/i;

/** A sentence, or words that can be nothing but why. */
export const tellsWhy = (text: string): boolean =>
  text.split(' ').length >= 4 &&
  text.length <= 300 &&
  TELLS.test(text) &&
  !text.endsWith('?') &&
  !ASKS.test(text) &&
  !DESCRIBES.test(text) &&
  !/\$|\d\.\d\d\b/.test(text) &&
  !isLabel(text) &&
  !isStatusWord(text) &&
  mayExplain(text);

/** Before words, a line's outcome is no status: `Denied: Not approved by the plan`. */
const OUTCOME = /^(?:why(?: not| denied)?|denied|disallowed|rejected|pended|not (?:paid|covered|payable|allowed))$/i;

/** `Adjustments` and `Code` may name amounts and services as well. */
const OF_CODES = /^(?:adj(?:ustments?)?|codes?)$/i;

/** `NA1 - The claim lacks what is needed`; a service's code or a revenue code has four digits at the least. */
const CODE_AND_WORDS = /^(?=[A-Z]{0,3}\d)(?![A-Z]?\d{4,5}\b)[A-Z\d]{2,6} ?[-–—:] ?\p{L}.* /u;

/** `NC4`, which the page explains elsewhere. */
const OWN_CODE = /^(?=[A-Z]{0,3}\d)(?![A-Z]?\d{4,5}$)[A-Z\d]{2,6}$/;

/** What a label and its value say together of why a line was cut, where the label alone does not ask why. */
export function whyIn({ label, text, labelUnit, units }: Pair, legend: ReadonlyMap<string, Legend>): string | undefined {
  if (OUTCOME.test(label)) return / .* .* /.test(text) ? text : undefined;
  const known = (code: string): boolean => OWN_CODE.test(code) && legend.has(legendKey(code));
  if (OF_CODES.test(label)) return CODE_AND_WORDS.test(text) || text.split(/[\s,;]+/).every(known) ? text : undefined;
  // `A7C – Not approved: no referral`: the colon stands in the words.
  return units[0] === labelUnit && CODE_AND_WORDS.test(label) ? `${label}: ${text}` : undefined;
}

/** `EXbG` before `Denied: part of another service`: the words of a code, and no label with its value. */
export function areWordsOfCode({ labelUnit, units }: Pair, { model, textLegend }: Context): boolean {
  const before = labelUnit === units[0] ? model.units[labelUnit]!.before : undefined;
  return before !== undefined && textLegend.some(({ unit }) => unit === before);
}

/** The mark that leads from a line to what is said of it: `↳ `. */
const ARROW = /^[↳└→›»•·▸-]+ /;

/** Words that were found to say why, without the mark before them, and a remark's code behind them. */
export function wordsOf(text: string): readonly Reason[] {
  const plain = text.replace(ARROW, '');
  const told = reasonsInCell(plain, 'any', true);
  return told.some(({ text: words }) => words !== undefined) ? told : [{ system: 'payer', text: plain }];
}

export const isUnpaid = ({ line }: LineDraft): boolean => line.paid === 0 || (line.paid === undefined && line.allowed === 0);

/** The texts that are all of a row between lines, each with the line above it. */
function belowLines(owners: Owners): ReadonlyMap<number, LineDraft> {
  const found = new Map<number, LineDraft>();
  for (const [{ grid }, own] of owners) {
    const lineOf = new Map(own.map(({ row, line }) => [row, line]));
    let above: LineDraft | undefined;
    for (const row of grid.rows) {
      above = lineOf.get(row) ?? (row.under < 0 ? above : undefined);
      const filled = row.cells.filter(({ text }) => text !== '');
      const unit = filled.length === 1 ? filled[0]!.units[0] : undefined;
      if (above && unit !== undefined && row.under < 0) found.set(unit, above);
    }
  }
  return found;
}

/** Where each line has a table of its own, the line that a label with words asks why of right below its row: `Why: The records were not sent`. */
export function whysBelow(owners: Owners, pairs: readonly Pair[]): ReadonlyMap<number, LineDraft> {
  const found = new Map<number, LineDraft>();
  if (owners.size < 2 || [...owners.values()].some((own) => own.length !== 1)) return found;
  const ends = new Map(
    [...owners.values()].flatMap((own) =>
      own.map(({ row, line }) => [Math.max(...row.cells.flatMap(({ units }) => units)), line] as const),
    ),
  );
  for (const { label, labelUnit, units } of pairs) {
    const line = labelUnit === units[0] ? ends.get(labelUnit - 1) : undefined;
    if (line && (OUTCOME.test(label) || meanings(label, true)[0]?.field === 'reasons')) found.set(labelUnit, line);
  }
  return found;
}

type Owners = ReadonlyMap<Table, readonly { row: GridRow; line: LineDraft }[]>;

/**
 * @param owners the lines of each table, with their rows
 * @param ownerOf the line that a text in a table of lines stands below
 */
export function wordsUnderLines(
  { model: { units } }: Context,
  free: readonly Unit[],
  pairs: readonly Pair[],
  owners: Owners,
  ownerOf: OwnerOf,
): void {
  const below = belowLines(owners);
  const paired = new Set(
    pairs.flatMap(({ label, labelUnit, units: values }) =>
      labelUnit === values[0] && !isLabel(label) ? [] : [labelUnit, ...values],
    ),
  );
  const told = new Map<LineDraft, { unit: number; reasons: Reason[] }[]>();
  for (const { id, text, act, form, before } of free) {
    if (act || form || before !== undefined || units[id + 1]?.before === id || paired.has(id) || !/ .* .* /.test(text)) continue;
    const plain = text.replace(ARROW, '');
    const owner = tellsWhy(plain) ? (below.get(id) ?? ownerOf(id, '')) : undefined;
    if (!owner || owner.line.reasons !== undefined || !isUnpaid(owner)) continue;
    const reasons = reasonsInCell(plain, 'any', true);
    if (reasons.length > 0) told.set(owner, [...(told.get(owner) ?? []), { unit: id, reasons }]);
  }
  for (const [owner, said] of told)
    for (const { unit, reasons } of said.length === 1 ? said : [])
      for (const reason of reasons) addReason(owner.line, owner.reasonMarks, reason, { units: [unit], confidence: 0.85 });
}
