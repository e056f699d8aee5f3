/** Reasons in words: under a heading that asks why, or below a status that needs one. */
import type { Reason } from '@/utils/claim/claim';
import { addReason, type Draft } from '../draft/draft';
import type { Unit } from '../page/model';
import type { Pair } from '../pairs/pairs';
import { reasonsInCell } from '../values/reasons';
import { statusMeaning, tells } from '../values/status';
import { meanings } from '../words/labels';
import type { Context } from './context';
import { LEAD, type LegendLine, legendOf } from './legends';

/** What a portal says of all its pages: `Amounts shown are subject to change until the claim is finalized.` */
export const SMALL_PRINT =
  /^(?:amounts?|information|data|claims|payments) (?:shown|displayed|listed|received after|on this)\b|^for (?:questions|assistance|help)\b|\bsubject to change\b|\bnot a guarantee of\b|^you have (?:no|\d{1,3}) (?:new |unread |open )?(?:messages?|notifications?|alerts?|tasks?)\b/i;

const WHY = /\b(?:why|denial|denied|reasons?|remarks?|adjustments?|messages?|explanation)\b/i;

/** Codes with their words, or a sentence alone, under a heading that asks why: where no label and no table gives a reason. */
export function saidInWords(draft: Draft, context: Context, free: readonly Unit[]): void {
  const heads = (unit: Unit): boolean => unit.text.length < 50 && WHY.test(unit.text) && !unit.act;
  for (const legend of context.textLegend) {
    const at = free.findIndex((unit) => unit.id === legend.unit);
    const coded = legend.reason?.system === 'carc' || legend.reason?.system === 'rarc';
    if (at >= 0 && coded && free.slice(Math.max(0, at - 4), at).some(heads))
      addReason(draft.claim, draft.reasonMarks, legend.reason!, { units: [legend.unit], confidence: 0.88 });
  }
  if (draft.claim.reasons !== undefined) return;
  for (let index = 0; index < free.length; index++) {
    const unit = free[index]!;
    const next = free[index + 1];
    const [meaning] = meanings(unit.text, false);
    if (context.model.blocks[unit.block]!.kind !== 'heading' || meaning?.field !== 'reasons' || meaning.score < 0.9 || !next)
      continue;
    if (next.act || next.form || next.text.split(' ').length < 4 || !/\.$/.test(next.text) || SMALL_PRINT.test(next.text))
      continue;
    // A list of notes is what footnotes point to, or is of every claim.
    if (/^notes?:?$/i.test(unit.text) && context.model.blocks[next.block]!.kind === 'item') continue;
    const coded = codedIn(next, context.textLegend);
    for (const reason of coded)
      addReason(draft.claim, draft.reasonMarks, reason, { units: [unit.id, next.id], confidence: 0.85 });
    if (coded.length > 0) continue;
    for (const said of listed(context, free, index + 1))
      addReason(
        draft.claim,
        draft.reasonMarks,
        { system: 'payer', text: said.text },
        { units: [unit.id, said.id], confidence: 0.85 },
      );
  }
  if (draft.claim.reasons === undefined) codesBesideStatus(draft, context, free);
}

/** The payer says why of this claim: a question of its own, or what it still needs. */
const ASKS =
  /^(?:action (?:needed|required)[.:!]?|why (?:was|is|did|were) (?:this|it|we)\b.{0,60}\?|why (?:(?:this|the|your) (?:claim|bill|decision|payment)|this|it|we) \p{L}[\p{L} ]{1,40}\??|reason (?:for|of) (?:the |this )?(?:denial|pend|hold|rejection|delay):?|what (?:we|you|is|was) (?:still )?need(?:ed)?\b.{0,40}|what'?s (?:needed|missing)\??|(?:information|documents?|documentation|records) (?:we )?(?:need(?:ed)?|requested|required|missing):?)$/iu;

/** A sentence that ends where the reasons begin, or a heading that nothing but why can follow: it heads them however it is drawn. */
const HEADS_REASONS =
  /^(?:this|the|your) (?:claim|bill) (?:was|is|has been) (?:denied|rejected|not paid|pended|reversed|voided|reduced)\b.{0,40}\b(?:grounds|reasons?(?:\(s\))?|because):?$|^why (?:this|the|your) (?:claim|bill) (?:was|is) \p{L}+$|^(?:this|the|our) decision (?:was|is) (?:made|based) (?:for|on) the (?:following )?reasons?(?: (?:listed |given |shown )?below)?[.:]$|^before we can [^.]{3,40} we need (?:the following|this|these):$/iu;

/** Of what a letter is: it names the claim by its place, and says no more of it. */
const OF_LETTER =
  /^(?:this (?:letter|notice) is about|(?:we|our \p{L}+) (?:have |has )?(?:looked at|reviewed|received)) (?:the|your|this) (?:claim|bill)(?: (?:named|listed|shown|identified|described) (?:above|below))?\.$/iu;

/** Why a line was not paid is no reason of its claim. */
const OF_A_LINE = /\bthis (?:line|service|procedure)\b/i;

/** Over what the payer has to say of one claim. */
const ABOUT = /^messages? (?:about|on|for|regarding) (?:this|your|the) (?:claim|bill)$/i;

/** Of a longer list each sentence is one of many rules. */
const MOST_LISTED = 4;

/** A sentence, and those that follow it in the same list. */
function listed({ model }: Pick<Context, 'model'>, free: readonly Unit[], at: number): readonly Unit[] {
  const first = free[at]!;
  const { kind, parent } = model.blocks[first.block]!;
  if (kind !== 'item' && !HEADS_REASONS.test(free[at - 1]?.text ?? '')) return [first];
  let end = at + 1;
  while (free[end] && model.blocks[free[end]!.block]!.parent === parent && free[end]!.look === first.look) end++;
  const all = free.slice(at, end);
  return all.length <= MOST_LISTED && all.every((unit) => isSentence(unit) && !POINTS.test(unit.text)) ? all : [first];
}

/** Over a sentence that tells of the status: why, where it is no good news. */
const TELLS_STATUS = /^(?:claim )?status (?:information|details?|explanation|notes?|comments?|messages?)$/i;

/** Says what to do with a list that stands elsewhere on the page, and why is said there: `Upload the records below by 12/11/2026.` */
const POINTS =
  /^(?:please )?(?:upload|submit|send|attach|provide|return|mail|fax|see|review|complete|correct|respond to)\b.{0,80}\b(?:below|above|following|listed)\b/i;

/** The sentence below such a heading. */
export function answered(draft: Draft, { model, portal, textLegend }: Context, free: readonly Unit[]): void {
  const { statusText } = draft.claim;
  const asks = statusText !== undefined && tells(statusMeaning(statusText, portal?.statusWords)?.status);
  for (let index = 0; index < free.length; index++) {
    const unit = free[index]!;
    const next = free[index + 1];
    const heads =
      unit.bold ||
      unit.text.endsWith('?') ||
      HEADS_REASONS.test(unit.text) ||
      unit.look !== next?.look ||
      model.blocks[unit.block]!.kind === 'heading' ||
      unit.box[3] > (next?.box[3] ?? 0) * 1.15;
    if (
      !next ||
      !heads ||
      unit.act ||
      OF_A_LINE.test(unit.text) ||
      !(
        ASKS.test(unit.text) ||
        HEADS_REASONS.test(unit.text) ||
        (asks && (TELLS_STATUS.test(unit.text) || ABOUT.test(unit.text)))
      ) ||
      POINTS.test(next.text)
    )
      continue;
    // `OI1 - The member has not answered`, `CO-204: Not covered by the plan.`
    const coded = codedIn(next, textLegend);
    // Of a letter's bare number nobody knows whose code it is.
    if (HEADS_REASONS.test(unit.text) && coded.some(({ system, code = '' }) => system === 'payer' && /^\d{1,3}$/.test(code)))
      continue;
    if (coded.length === 0 && !(isSentence(next) || (unit.text.endsWith('?') && isPhrase(next)))) continue;
    const said =
      coded.length > 0
        ? coded.map((reason) => ({ reason, id: next.id }))
        : listed({ model }, free, index + 1).map(({ text, id }) => ({ reason: { system: 'payer' as const, text }, id }));
    for (const { reason, id } of said)
      addReason(draft.claim, draft.reasonMarks, reason, { units: [unit.id, id], confidence: 0.85 });
    return;
  }
}

/** The codes with their words that a text is of: `OI1 - The member has not answered`, `CO-204: Not covered by the plan.` */
function codedIn(unit: Unit, textLegend: readonly LegendLine[]): Reason[] {
  const lines = textLegend.filter((legend) => legend.unit === unit.id);
  const alone = unit.act || lines.length > 0 ? undefined : legendOf(unit.text, unit.id);
  return (alone ? [alone] : lines).flatMap(({ reason, key, text }): Reason[] => {
    const code = reason ?? reasonsInCell(key, 'payer', false)[0];
    return code ? [{ ...code, text }] : [];
  });
}

/** `This bill is ineligible because the condition began before the membership`: a sentence that says by itself of which claim it is, and why. */
const BECAUSE =
  /^(?:(?:we|the plan) (?:denied|could not pay|cannot pay|did not pay|rejected) )?(?:this|your|the) (?:claim|bill|request|payment|service)s? (?:(?:was|is|were|are|has been|have been|could not be|cannot be) [^.?]{3,80} )?(?:because|since) [^?]{10,300}\.$/i;

/** Words of every claim, or of another day's: what anybody may do about it. */
const OF_ALL = /\b(?:if|when|unless|you may|you can|please|appeal|resubmit|may be|might be)\b/i;

/** Such a sentence, wherever on the page it stands. */
export function saidBecause(draft: Draft, { portal, sections }: Context, free: readonly Unit[]): void {
  const { statusText } = draft.claim;
  if (statusText === undefined || !tells(statusMeaning(statusText, portal?.statusWords)?.status)) return;
  const [only, ...more] = free.filter(
    ({ id, text, act, form }) =>
      !act &&
      !form &&
      BECAUSE.test(text) &&
      !OF_ALL.test(text) &&
      !/\b(?:history|faqs?|questions|help|notes)\b/i.test(sections(id)),
  );
  if (only && more.length === 0)
    addReason(draft.claim, draft.reasonMarks, { system: 'payer', text: only.text }, { units: [only.id], confidence: 0.85 });
}

/** Words without a number in them, as an answer to a question is written. */
const isPhrase = (unit: Unit): boolean =>
  !unit.act && !unit.form && unit.text.split(' ').length >= 4 && !/[\d:]/.test(unit.text) && unit.text.length <= 200;

const isSentence = (unit: Unit): boolean =>
  !unit.act && !unit.form && unit.text.split(' ').length >= 4 && /\.$/.test(unit.text) && unit.text.length <= 400;

/** No more codes with sentences than this say why of one claim: a longer list explains codes. */
const MOST_SAID = 3;

/** `T4 - Claim was received after the limit of 120 days.` on a page of a claim that was not paid. */
function codesBesideStatus(draft: Draft, { portal, textLegend, model }: Context, free: readonly Unit[]): void {
  const status = draft.claim.statusText && statusMeaning(draft.claim.statusText, portal?.statusWords)?.status;
  const unpaid = status === 'finalized' && draft.claim.paid === 0;
  if (!unpaid && (!status || !['denied', 'rejected', 'info-requested', 'pending'].includes(status))) return;
  const here = new Set(free.map((unit) => unit.id));
  const said = textLegend.filter((legend) => here.has(legend.unit) && isCoded(legend, model.units[legend.unit]!.text));
  if (said.length > MOST_SAID) return;
  for (const legend of said) {
    const reason = legend.reason ?? reasonsInCell(legend.key, 'payer', false)[0];
    if (reason)
      addReason(draft.claim, draft.reasonMarks, { ...reason, text: legend.text }, { units: [legend.unit], confidence: 0.82 });
  }
}

/** What a sentence without its full stop says all the same: that something is not as it should be. */
const LACKS =
  /\b(?:not|no|without|needed|needs?|required?|requested|missing|invalid|denied|exceed\w*|expired|duplicate|cannot)\b/i;

/** A code set off from a whole sentence; no footer, no place of service with its name. */
const isCoded = (legend: LegendLine, shown: string): boolean =>
  /^(?:[A-Z]{1,3}\d{1,4}|\d{4})$/.test(legend.key) &&
  (/^[A-Z0-9]+(?:$|\s?[-–—:=|])/.test(shown) || (legend.reason?.group !== undefined && LEAD.test(shown))) &&
  legend.text.split(' ').length >= 5 &&
  (/\.$/.test(legend.text) || LACKS.test(legend.text)) &&
  !/\d{3}-\d{4}|©/.test(legend.text);

/** Labels and headings that ask why of the claim as a whole. */
export const WHY_CLAIM =
  /^(?:claim )?(?:pend(?:ed)?|hold|suspen[ds]\w*|denial|denied|reject(?:ion|ed)?) (?:reason|code|reason code)s?(?:\(s\))?$|^why (?:is |was )?(?:this|the|your) claim\b/i;

/** `Code` before `P217` in a box that `Pend Reason` stands over. */
export const isCodeUnderWhy = ({ label, text, section, tie }: Pair): boolean =>
  tie > 0.8 &&
  /^code:?$/i.test(label) &&
  /^(?:claim )?(?:pend(?:ed|ing)?|hold|suspen[ds]\w*|denial|reject(?:ion|ed)?|reversal|void|adjustment) reasons?$/i.test(
    section,
  ) &&
  /^[A-Z]{1,3}-?\d{2,4}$/.test(text);

/** A few codes with their words under `Why this claim was denied` say so, be they the lines' too. */
export function whyOfClaim(draft: Draft, context: Context, free: readonly Unit[]): void {
  const here = new Set(free.map((unit) => unit.id));
  const own = context.textLegend.filter(
    ({ unit }) =>
      here.has(unit) &&
      ((/^why /i.test(context.sections(unit)) && WHY_CLAIM.test(context.sections(unit))) || isBelowWhy(context, unit)),
  );
  for (const { reason, key, text, unit } of own.length > MOST_WHYS ? [] : own) {
    const code = reason ?? reasonsInCell(key, 'payer', false)[0];
    if (code) addReason(draft.claim, draft.reasonMarks, { ...code, text }, { units: [unit], confidence: 0.9 });
  }
}
const MOST_WHYS = 4;
const HEADS_WHY = /^why(?:\??$| (?:it|this|the|your|we)\b.{0,40}$)/i;

/** `Why`, or `Why it was denied`, in bold letters, over codes with their words: only they stand between it and this one. */
function isBelowWhy({ model: { units }, textLegend }: Context, unit: number): boolean {
  const lines = new Set(textLegend.map((legend) => legend.unit));
  let at = unit - 1;
  while (units[at] && (lines.has(at) || units[at]!.before !== undefined)) at--;
  const head = units[at];
  return head !== undefined && HEADS_WHY.test(head.text) && head.bold === true && !head.act;
}

/**
 * The sentence that a status in a box of its own is explained by: a code with its words, or words alone where the lines have no reasons. Only where
 * the status is no good news.
 */
export function saidUnderStatus(draft: Draft, context: Context, free: readonly Unit[]): void {
  const mark = draft.marks.get('statusText');
  const unit = free.find((one) => one.id === mark?.units.at(-1));
  const status = draft.claim.statusText === undefined ? undefined : statusMeaning(draft.claim.statusText)?.status;
  if (!unit || !status || !tells(status)) return;
  const title = context.model.units[unit.id + 1];
  // The claim's title may stand on the status's line.
  const next = title && isTitleBeside(context, unit, title) ? context.model.units[title.id + 1] : title;
  if (!next || next.form || next.act) return;
  const coded = context.textLegend.find((legend) => legend.unit === next.id && legend.text !== next.text);
  // A code by itself, and its sentence beside it, may stand in a box of their own.
  const apart = coded !== undefined && /^\S{2,6}$/.test(next.text);
  const said = apart ? coded.text : next.text;
  if (said.split(' ').length < 6 || said.length > 400 || !/[.!]$/.test(said) || OF_LETTER.test(said)) return;
  const { blocks } = context.model;
  const box = blocks[unit.block]!.parent;
  const beside = next.block === box || blocks[next.block]!.parent === box;
  if (next.box[1] - unit.box[1] - unit.box[3] > (apart ? 60 : 24) || !(apart || beside)) return;
  const code = coded && (coded.reason ?? reasonsInCell(coded.key, 'payer', false)[0]);
  const reason: Reason | undefined = code
    ? { ...code, text: coded.text }
    : status !== 'revised' && draft.lines.every(({ line }) => line.reasons === undefined)
      ? { system: 'payer', text: next.text }
      : undefined;
  if (reason) addReason(draft.claim, draft.reasonMarks, reason, { units: [next.id], confidence: 0.85 });
}

const isTitleBeside = ({ model: { blocks } }: Context, status: Unit, { block, box }: Unit): boolean =>
  blocks[block]!.kind === 'heading' && Math.abs(box[1] + box[3] / 2 - status.box[1] - status.box[3] / 2) < 8;
