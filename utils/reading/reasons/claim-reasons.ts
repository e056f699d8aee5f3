/** Why: the reasons that stand for a claim as a whole, and those of its lines that a list elsewhere on the page gives. */
import type { AdjustmentGroup, Reason } from '@/utils/claim/claim';
import { addReason, type Draft, type LineDraft, put } from '../draft/draft';
import { shareY, type Unit } from '../page/model';
import type { Pair } from '../pairs/pairs';
import type { Table } from '../tables/tables';
import { codeFirst } from '../values/category-cells';
import { beginsWithGroup, category, codesInText, isGroup, spelledStatus } from '../values/codes';
import { legendReason, looseKey, reasonsInCell, sourceOf } from '../values/reasons';
import { statusMeaning, tells } from '../values/status';
import { statusReasons } from '../values/status-cells';
import { money } from '../values/values';
import { meanings } from '../words/labels';
import { answerAmounts } from './answer-amounts';
import { codesBeforeSums } from './codes-before-sums';
import type { Context, OwnerOf } from './context';
import { apartFromCategory, loneStatusCode, newestMessage } from './lone-status-codes';
import { spelledLines } from './spelled-lines';
import { categoriesOverCodes } from './status-boxes';
import { chipsInto } from './status-chips';
import { linesByCuts, tableLegends, withoutLineCounts } from './table-legends';
import { toldBehind } from './told-behind';
import {
  answered,
  isCodeUnderWhy,
  SMALL_PRINT,
  saidBecause,
  saidInWords,
  saidUnderStatus,
  WHY_CLAIM,
  whyOfClaim,
} from './worded-reasons';

/** Nothing but codes behind a label, as a claim's own codes stand; a list that explains codes has words. */
const codesAlone = (pair: Pair): boolean =>
  pair.tie > 0.94 && /^(?=[A-Z-]*\d)[A-Z0-9-]{1,8}(?:[ ,;/]{1,3}(?=[A-Z-]*\d)[A-Z0-9-]{1,8}){0,5}$/.test(pair.text);

/** `Contractual adjustment (CO-45)` before what it took away. */
export const CODE_IN_LABEL = /^(\p{L}[\p{L} -]{4,40}) \(((?:CO|PR|OA|PI)-[A-Z]?\d{1,3})\)$/u;

/** `Remarks:` before `1`: the number of a remark, and no code. */
const isCount = (reason: Reason): boolean => reason.system === 'payer' && /^\d$/.test(reason.code ?? '');

/** `D = Denied. Exceptions on this claim:` at the end of small print, over several codes that the lines carry: it explains theirs. */
const leadsList = (pair: Pair, { model, textLegend }: Context, atLines: ReadonlySet<string>): boolean =>
  (model.units[pair.labelUnit]!.text.length > pair.label.length + 10 ||
    /\b(?:codes|notes|messages|remarks|explanations)\b/i.test(pair.label)) &&
  textLegend.filter(
    (legend) => legend.unit > pair.labelUnit && legend.unit <= pair.labelUnit + 6 && atLines.has(looseKey(legend.key)),
  ).length > 1;

/** `Denial` before `T10 - Claim received after the filing limit`: a code with its words. */
const saysWhy = ({ label, text, tie }: Pair): boolean =>
  tie > 0.8 &&
  /^(?:claim )?(?:denial|denied|rejection|rejected|pend|pended|hold|disallowed|disposition|outcome|why (?:it (?:is|was) )?(?:adjusted|corrected|denied|held|pended|pending|rejected|returned|reversed|voided))(?: code)?$/i.test(
    label,
  ) &&
  /^(?=[A-Z]{0,3}\d)[A-Z0-9]{2,6} ?[-–—:] ?\p{L}.* /u.test(text);

/** One code with its words, and no list of codes. */
const saysWhyOnce = ({ text, tie }: Pair): boolean =>
  tie > 0.8 && /^(?=[A-Z-]*\d)[A-Z0-9-]{2,8} ?[-–—:] ?\p{L}.* /u.test(text) && codesInText(text).length <= 1;

/** A section of the claim's own codes: `Header Adjustment Reason / Remark`. */
const ofHeader = (section: string): string => (/\bheader\b.*(?:reason|remark|adjust|code)/i.test(section) ? 'header' : '');

/** The adjustment group that a label before this one gives: `Group: CO`, then `Adjustment Reason Code: 31`. */
function groupBefore(pairs: readonly Pair[], index: number): AdjustmentGroup | undefined {
  const before = pairs[index - 1];
  const group = before && /\bgroup\b|\bgrp\b|\bcagc\b/i.test(before.label) ? before.text.toUpperCase().slice(0, 2) : '';
  return isGroup(group) ? group : undefined;
}

/** The amount that the next label on the line gives: `ANSI ADJ 45  AMOUNT 1287.14`. */
function amountBehind({ model }: Context, pairs: readonly Pair[], index: number): { amount?: number } {
  const [pair, next] = [pairs[index]!, pairs[index + 1]];
  const cents = next && /^(?:adj\w* )?(?:amount|amt)$/i.test(next.label) ? money(next.text)?.cents : undefined;
  return cents !== undefined && isOnLine(model.units[pair.labelUnit]!, model.units[next!.labelUnit]!) ? { amount: cents } : {};
}

const isOnLine = (left: Unit, right: Unit): boolean =>
  right.box[0] > left.box[0] && shareY(left.box, right.box) > Math.min(left.box[3], right.box[3]) / 2;

/** A green screen about one line shows its adjustments below it. */
function lineAbove({ lines }: Draft, { model }: Context, at: number, group: AdjustmentGroup | undefined): LineDraft | undefined {
  const [only, ...more] = lines;
  if (model.width === undefined || group === undefined || !only || more.length > 0) return undefined;
  return [...only.marks.values()].every(({ units }) => units.every((unit) => unit < at)) ? only : undefined;
}

const inGroup = (reason: Reason, group: AdjustmentGroup | undefined): Reason =>
  group && reason.system === 'carc' && !reason.group ? { ...reason, group } : reason;

/** Words about another claim, or about some day's event: `11/02/2026 Claim E7740192833 was denied.`, `9/18 letter sent`. */
function isNews(text: string, number: string | undefined): boolean {
  const named = /\bclaim(?:,|:| \(| is| as)? (?:number |no\.? |#)? ?((?=[A-Z-]*\d)[A-Z0-9-]{6,24})(?![\w-])/i.exec(text)?.[1];
  return (
    (named !== undefined && number !== undefined && named !== number) ||
    /^\d{1,2}\/\d{1,2}\/\d{2,4} .*\bclaim\b|^\d{1,2}\/\d{1,2} \p{L}/iu.test(text)
  );
}

/** Over what a portal wants to be known, which may say why, or only what will happen: in words alone it is believed where the status asks why. */
const NOTICE = /^(?:please )?(?:notes?|notices?|important|attention|alerts?|reminder|messages?|information|fyi)$/i;

/** A key to letters, in a page's footer: `Disp codes: DN denied, PD paid`. */
const KEY = /^[A-Z]{1,3}\d? ?[=–—-]? ?[a-z]{3,}(?: [a-z]+)?[,;] [A-Z]{1,3}\d? ?[=–—-]? ?[a-z]{3,}/;

/** News are told by their day: `Sep 30 — Holiday hours posted`. */
const DAY_BEFORE = /^(?:\p{Lu}\p{Ll}{2,8}\.? \d{1,2}|\d{1,2}\/\d{1,2})(?:[,/] ?\d{2,4})? ?[—–:|-] ?\p{L}/u;

/** The status is no good news, and nothing has said why; that a claim was reversed or replaced says itself what happened. */
const wantsWhy = ({ claim, lines }: Draft): boolean => {
  if (claim.reasons !== undefined || lines.some(({ line }) => line.reasons !== undefined)) return false;
  const status = claim.statusText === undefined ? undefined : statusMeaning(claim.statusText)?.status;
  return status === undefined || (status !== 'revised' && tells(status));
};

/** `Date` and `Note` over what somebody at the provider's wrote down on some day. */
const isDatedNote = ({ model }: Context, pairs: readonly Pair[], index: number): boolean =>
  /^notes?$/i.test(pairs[index]!.label) &&
  /^(?:date|day|when|entered|user|by|author)\b/i.test(pairs[index - 1]?.label ?? '') &&
  isOnLine(model.units[pairs[index - 1]!.labelUnit]!, model.units[pairs[index]!.labelUnit]!);

const PAST = /^(?:(?:claim|status|response|message) )?(?:trail|history|events?|activity|timeline|log|audit trail)\b|\bhistory$/i;

/** Heads a list that explains codes, whatever stands first in it. */
const LISTS =
  /^(?:(?:explanation|adjustment|remark|reason|denial|claim adjustment reason|remittance advice remark) codes|codes(?: on this (?:claim|page))?|key(?: to (?:the )?codes)?|what the codes mean|legend|(?:code|eob|remark|reason|edit|message) (?:descriptions|explanations|legend)|explanations? of (?:\w+ )?codes)$/i;

/** Reasons that stand for the claim as a whole, and those of lines that stand apart from them. */
export function reasonsInto(
  draft: Draft,
  context: Context,
  pairs: readonly Pair[],
  free: readonly Unit[],
  tables: readonly Table[],
  ownerOf: OwnerOf,
): void {
  const codesOfLines = (): Set<string> =>
    new Set(draft.lines.flatMap(({ line }) => (line.reasons ?? []).map((reason) => looseKey(`${reason.code}`))));
  const before = codesOfLines();
  const onLines = draft.lines.some(({ line }) => line.reasons !== undefined);
  const ofReasons = tables.filter(({ types }) => types.includes('reasons'));
  // What earlier answers said is not what the last one says, which stands in a table of its own.
  const latest = ofReasons.filter(({ grid }) => !PAST.test(grid.title));
  for (const table of latest.length > 0 ? latest : ofReasons) reasonsFromTable(draft, context, table, ownerOf, before, onLines);
  // Tables inside the lines' rows have given them theirs.
  const atLines = codesOfLines();
  newestMessage(draft, tables);
  const explains = context.textLegend;
  const firstLine = Math.min(...draft.lines.flatMap(({ marks }) => [...marks.values()].flatMap(({ units }) => units)));
  /** pairs that say more of a code before them */
  const spoken = new Set<Pair>();
  for (let index = 0; index < pairs.length; index++) {
    const pair = pairs[index]!;
    const meaning = meanings(pair.label, false)[0];
    // What a button or a link does is no reason.
    if (pair.chrome || (pair.linked && pair.units.every((unit) => context.model.units[unit]!.act)) || spoken.has(pair)) continue;
    const coded = CODE_IN_LABEL.exec(pair.label)?.[2];
    const taken = coded === undefined ? undefined : money(pair.text);
    for (const { at: _at, length: _length, ...reason } of taken?.sure ? codesInText(coded!) : [])
      addReason(
        draft.claim,
        draft.reasonMarks,
        { ...reason, amount: taken!.cents },
        { units: [pair.labelUnit, ...pair.units], confidence: 0.9 },
      );
    if (taken?.sure) continue;
    if (/\bgroup\b|\bgrp\b|\bcagc\b/i.test(pair.label) && isGroup(pair.text.toUpperCase())) continue;
    if (sourceOf(pair.label) === 'status' && draft.claim.reasons?.some((reason) => reason.system === 'csc')) continue;
    const label = isCodeUnderWhy(pair) ? pair.section : pair.label;
    const adjusts =
      /\b(?:adjustments?|write-?offs?|reduction|denied|not covered|non-?covered)\b/i.test(pair.label) &&
      beginsWithGroup(pair.text);
    if (
      label === pair.label &&
      !adjusts &&
      !saysWhy(pair) &&
      (meaning?.field !== 'reasons' || meaning.score < 0.7 || meaning.score * pair.tie < 0.5)
    )
      continue;
    // Over the lines several codes with their words say why of the claim, whichever of them the lines have as well.
    const overLines = WHY_CLAIM.test(pair.label) && pair.labelUnit < firstLine;
    // What explains the lines' codes is no reason of its own.
    if (
      !overLines &&
      explains.filter(
        (legend) => (legend.unit === pair.labelUnit || pair.units.includes(legend.unit)) && atLines.has(looseKey(legend.key)),
      ).length > 1
    )
      continue;
    if (LISTS.test(pair.label) && explains.length > 1 && explains.some((legend) => pair.units.includes(legend.unit))) continue;
    if ([...context.legend.values()].some(({ key, unit }) => /^[A-Z]$/.test(key) && pair.units.includes(unit))) continue;
    // What small print asks to be noted is of every claim.
    if (/^(?:please )?notes?$/i.test(pair.label) && pair.units[0] === pair.labelUnit && !codesAlone(pair)) continue;
    const mark = { units: [pair.labelUnit, ...pair.units], confidence: 0.9 };
    if (isNews(pair.text, draft.claim.claimNumber) || SMALL_PRINT.test(pair.text) || KEY.test(pair.text)) continue;
    if (NOTICE.test(pair.label) && DAY_BEFORE.test(pair.text)) continue;
    const status = statusCode(draft, pair);
    if (status) {
      addReason(draft.claim, draft.reasonMarks, status, mark);
      continue;
    }
    const group = groupBefore(pairs, index);
    const line = lineAbove(draft, context, pair.labelUnit, group);
    const found = reasonsInCell(pair.text, sourceOf(label), !adjusts && (meaning?.score ?? 0) > 0.9 && pair.tie > 0.8);
    const inWords = found.every(({ code }) => code === undefined);
    // An edit is a code: `Edit` before words alone names the programme that picked the claim.
    if (inWords && ((NOTICE.test(pair.label) && !wantsWhy(draft)) || /^edits?$/i.test(pair.label))) continue;
    if (inWords && isDatedNote(context, pairs, index)) continue;
    // A list of one code that a line carries explains it.
    if (LISTS.test(pair.label) && found.length > 0 && found.every(({ code }) => code && atLines.has(looseKey(code)))) continue;
    const behind = found.length === 1 && found[0]!.code ? toldBehind(pairs, index) : undefined;
    for (const one of behind?.pairs ?? []) spoken.add(one);
    for (const read of found) {
      const reason = legendReason(
        { ...behind?.told, ...inGroup(read, group), ...(group ? amountBehind(context, pairs, index) : {}) },
        context.legend,
      );
      if (line) addReason(line.line, line.reasonMarks, reason, mark);
      else if (
        !isCount(reason) &&
        ((!reason.code && !atLines.has(looseKey(/^([A-Z]{2,5}) ?[-–—:=] /.exec(reason.text ?? '')?.[1] ?? '-'))) ||
          codesAlone(pair) ||
          (WHY_CLAIM.test(pair.label) && saysWhyOnce(pair)) ||
          overLines ||
          (/\bclaim\b(?! adjustment reason)|\bheader\b/i.test(`${pair.label} ${ofHeader(pair.section)}`) &&
            !leadsList(pair, context, atLines)) ||
          (reason.code && !atLines.has(looseKey(reason.code))))
      )
        addReason(draft.claim, draft.reasonMarks, reason, mark);
    }
  }
  const isAnswered = chipsInto(draft, context, free, (unit) => ownerOf(unit, '') !== undefined);
  const isPast = ({ unit }: { unit: number }): boolean => isAnswered && /\bhistory\b/i.test(context.sections(unit));
  for (const legend of explains)
    if (
      legend.reason?.system === 'csc' &&
      !ownerOf(legend.unit, '') &&
      free.some((unit) => unit.id === legend.unit) &&
      !isPast(legend)
    ) {
      const mark = { units: [legend.unit], confidence: 0.9 };
      const { reason, statusWords } = apartFromCategory(legend.reason);
      addReason(draft.claim, draft.reasonMarks, reason, mark);
      if (statusWords) put(draft, 'statusText', 'status', statusWords, mark);
    }
  whyOfClaim(draft, context, free);
  for (const unit of free) {
    for (const { at, length, categoryWords, ...reason } of spelledStatus(unit.text)) {
      const owner = ownerOf(unit.id, '');
      if (owner) addReason(owner.line, owner.reasonMarks, reason, { units: [unit.id], confidence: 0.95 });
      else addReason(draft.claim, draft.reasonMarks, reason, { units: [unit.id], confidence: 0.95 });
      if (!owner && categoryWords !== '')
        put(draft, 'statusText', 'status', categoryWords, { units: [unit.id], confidence: 0.9 });
    }
  }
  categoriesOverCodes(draft, context, free);
  loneStatusCode(draft, context, free, ownerOf);
  taggedCodes(draft, context, free, ownerOf);
  const ofLine = (unit: number): boolean => ownerOf(unit, '') !== undefined;
  spelledLines(draft, context, free, ofLine);
  codesBeforeSums(draft, context, free, ofLine);
  if (draft.claim.reasons === undefined && draft.lines.every(({ line }) => line.reasons === undefined))
    saidInWords(draft, context, free);
  if (draft.claim.reasons === undefined) answered(draft, context, free);
  if (draft.claim.reasons === undefined) saidUnderStatus(draft, context, free);
  if (draft.claim.reasons === undefined) saidBecause(draft, context, free);
}

/** Over codes of the claim, which its lines may have too. */
const CLAIM_LEVEL = /\b(?:claim|header)[ -]level\b|^header (?:eobs?|ex|edits?|errors?|reasons?|remarks?|messages?|codes)\b/i;
/** The same where the lines have codes that it does not list: those are explained elsewhere. */
const OF_CLAIM = /^claim (?:eobs?|ex codes?|edits?|errors?|exceptions?|reasons?|remarks?|messages?|codes)(?: \(.{1,20}\))?$/i;

function reasonsFromTable(
  draft: Draft,
  context: Context,
  table: Table,
  ownerOf: OwnerOf,
  atLines: ReadonlySet<string>,
  onLines: boolean,
): void {
  const first = table.grid.headers[0]?.find((cell) => cell.units.length > 0)?.units[0] ?? 0;
  const owner = ownerOf(first, table.grid.title);
  const rows = linesByCuts(withoutLineCounts(tableLegends(table).rows, draft), draft);
  // A short list of codes that no line has explains none of theirs: it says why of the claim.
  const own =
    rows.length <= 3 &&
    !/\b(?:legend|glossary|key|definitions?|descriptions?|explanations?)\b/i.test(table.grid.title) &&
    rows.every(({ reasons }) =>
      reasons.every(({ code }) => code !== undefined && /\d/.test(code) && !atLines.has(looseKey(code))),
    );
  const listed = new Set(rows.flatMap(({ reasons }) => reasons.map(({ code }) => looseKey(`${code}`))));
  const ofClaim =
    CLAIM_LEVEL.test(table.grid.title) || (OF_CLAIM.test(table.grid.title) && [...atLines].some((code) => !listed.has(code)));
  for (const row of rows) {
    const mark = { units: row.units, confidence: 0.96 };
    const line =
      row.line === undefined ? owner : row.line === '0' ? undefined : draft.lines.find((one) => one.number === row.line);
    if (row.line !== undefined && row.line !== '0' && !line) continue;
    for (const reason of row.reasons) {
      const whose = line ?? lineAbove(draft, context, first, reason.group);
      if (whose) addReason(whose.line, whose.reasonMarks, reason, mark);
      else if (
        row.line === '0' ||
        ofClaim ||
        reason.system === 'csc' ||
        !(reason.code && (atLines.has(looseKey(reason.code)) || (onLines && !own && reason.amount === undefined)))
      )
        addReason(draft.claim, draft.reasonMarks, reason, mark);
    }
    if (row.statusWords && !line) {
      // A word that stood somewhere alone says less than the row of the answer's category.
      if ((draft.marks.get('statusText')?.confidence ?? 1) < 0.9) draft.marks.delete('statusText');
      put(draft, 'statusText', 'status', row.statusWords, mark);
    }
  }
  if (!owner) answerAmounts(draft, table);
}

/** `Claim Status Code: 65 – paid` where the status shows the category that goes with it: `F1 – Finalized/Payment`. */
function statusCode(draft: Draft, pair: Pair): Reason | undefined {
  const code = sourceOf(pair.label) === 'status' ? /^(\d{1,3})(?:\s?[-–—:]\s?(\S.*))?$/.exec(pair.text) : undefined;
  const shown = category(/^[A-Z]\d{1,2}(?!\w)/.exec(draft.claim.statusText ?? '')?.[0] ?? '');
  if (!code || !shown) return undefined;
  return { system: 'csc', code: `${shown}:${Number(code[1])}`, ...(code[2] ? { text: code[2] } : {}) };
}

/** `Status Category: F2 – Finalized/Denial`, `Status Code: 84 – Service not authorized`, `Entity: PR – Payer`, one after the other; `Status: F1 Finalized/Payment`, `Status detail: 107 Processed`. */
export function statusPairs(draft: Draft, pairs: readonly Pair[]): void {
  pairs.forEach((pair, index) => {
    if (
      !/\bcat(?:egory)?\b|^(?:claim )?status$/i.test(pair.label) ||
      !category(/^[A-Za-z]\d{1,2}(?!\w)/.exec(codeFirst(pair.text))?.[0] ?? '')
    )
      return;
    const following: Pair[] = [];
    for (const next of pairs.slice(index + 1, index + 6)) {
      if (next.label === pair.label) break;
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
  for (let index = 0; index < free.length; index++) {
    const unit = free[index]!;
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
