/** What the status means, with the amounts and reasons where its words only say that it is finished. */

import type { ClaimStatus, Reason } from '@/utils/claim/claim';
import type { Portal } from '@/utils/portals/portal';
import { statusMeaning } from '../values/status';
import type { Draft } from './draft';

/** Adjustments that every paid claim carries: contract, sequestration, the patient's share, what was paid to the patient. */
const ORDINARY = new Set(['1', '2', '3', '45', '253', '23', '24', '100', '104', '144', '131', '66', '187']);

const denies = (reason: Reason): boolean => reason.system === 'carc' && reason.code !== undefined && !ORDINARY.has(reason.code);

const refuses = ({ system, code, text }: Reason): boolean =>
  system === 'payer' && code === undefined && text !== undefined && REFUSES.test(text) && !SHARED_OUT.test(text);
/** Why nothing was paid, in words. */
const REFUSES =
  /\b(?:not|no|nor|never|without|ended|expired|terminated|inactive|ineligible|duplicate|denied|refused|rejected|missing|lacks?|late|past|after|before|beyond|exceed\w*|exclu\w+|already|invalid|incorrect)\b/i;
/** What nothing was paid for though it is covered. */
const SHARED_OUT =
  /\b(?:deductible|co-?pay\w*|co-?insurance|cost[- ]shar\w+|out[- ]of[- ]pocket|capitat\w+|spend-?down|other (?:insurance|payer|plan)|primary|medicare|allowed|appl(?:ied|ies)|paid (?:to|in full|by))\b/i;

/**
 * Sets `status`, and takes a 277 category as the status's words where the page has no others.
 * @param letters what the page says that statuses of one letter mean
 */
export function decideStatus(draft: Draft, portal?: Portal, letters?: ReadonlyMap<string, string>): void {
  const { claim } = draft;
  if (claim.statusText === undefined) {
    statusOfCode(draft);
    return;
  }
  const words = letters?.get(claim.statusText) ?? claim.statusText;
  const meaning = statusMeaning(words, portal?.statusWords) ?? meaningOfCodes(draft);
  const mark = draft.marks.get('statusText')!;
  if (!meaning) {
    draft.doubtful.push({ path: 'status', shown: claim.statusText, why: 'The words of this status are not known.', pieces: [] });
    return;
  }
  const open = meaning.open || isForthcoming(draft, meaning.status);
  claim.status = open ? finished(draft) : askedByNote(draft, askedByCode(draft, deniedByCode(draft, meaning.status)));
  draft.marks.set('status', { units: mark.units, confidence: mark.confidence * (meaning.open ? 0.95 : 1) });
}

/** A 277 category without any words says how the claim stands. */
function statusOfCode(draft: Draft): void {
  const at = draft.claim.reasons?.findIndex(({ system, code }) => system === 'csc' && code?.includes(':')) ?? -1;
  const meaning = at < 0 ? undefined : meaningOfCodes(draft);
  if (!meaning) return;
  draft.claim.status = meaning.open ? finished(draft) : meaning.status;
  draft.marks.set('status', draft.reasonMarks[at]!);
}

/** Words that nobody knows, and 277 categories beside them that say all the same: `Asked for documents` with `R4:294`. */
function meaningOfCodes({ claim }: Draft): ReturnType<typeof statusMeaning> {
  const coded = (claim.reasons ?? []).flatMap(({ system, code }) => (system === 'csc' && code ? [code.replace(/:.*$/, '')] : []));
  const [first, ...more] = coded.map((code) => statusMeaning(code));
  return more.every((one) => one?.status === first?.status) ? first : undefined;
}

/** `Rejected` is what some call a denial: a 277 category that says finalized and denied knows better. */
const deniedByCode = ({ claim }: Draft, status: ClaimStatus): ClaimStatus => {
  const coded = (claim.reasons ?? []).filter((reason) => reason.system === 'csc');
  return status === 'rejected' && coded.length > 0 && coded.every((reason) => reason.code?.startsWith('F2:')) ? 'denied' : status;
};

/** `Finalized/No payment forthcoming` is the 277's F4: it says that it is finished, and no more. */
const isForthcoming = ({ claim }: Draft, status: ClaimStatus): boolean => {
  const coded = (claim.reasons ?? []).filter((reason) => reason.system === 'csc');
  return status === 'denied' && coded.length > 0 && coded.every((reason) => reason.code?.startsWith('F4:'));
};

/** `Pending/Request for documentation` is what some call it: a 277 category that says that information was asked for knows better. */
const askedByCode = ({ claim }: Draft, status: ClaimStatus): ClaimStatus => {
  const coded = (claim.reasons ?? []).filter((reason) => reason.system === 'csc');
  return status === 'pending' && coded.length > 0 && coded.every((reason) => reason.code?.startsWith('R'))
    ? 'info-requested'
    : status;
};

/** `On hold` says that something is waited for: a note that asks for it says that it is the office's to send. */
const askedByNote = ({ claim }: Draft, status: ClaimStatus): ClaimStatus =>
  status === 'pending' &&
  /^(?:claim )?(?:(?:is )?on hold|held)$/i.test(claim.statusText ?? '') &&
  claim.reasons?.every(({ system, code, text }) => system === 'payer' && code === undefined && asksOffice(text ?? ''))
    ? 'info-requested'
    : status;

/** `We need the other plan's explanation of benefits.`, `Send the operative note`: what a member is to answer is not asked of the office. */
export const asksOffice = (text: string): boolean =>
  /^(?:we (?:still )?need|(?:please )?(?:send|submit|provide|attach|upload|fax|add)) (?!to\b|more time\b)\p{L}/iu.test(text) &&
  !/\b(?:member|patient|subscriber|employee|participant|insured|policy ?holder|parent|guardian|spouse)s?\b(?!['’]s\b)/i.test(
    text,
  );

function finished(draft: Draft): 'paid' | 'denied' | 'revised' | 'finalized' {
  const { claim } = draft;
  const paid =
    claim.paid ??
    (draft.lines.length > 0 && draft.lines.every(({ line }) => line.paid !== undefined)
      ? draft.lines.reduce((sum, { line }) => sum + line.paid!, 0)
      : undefined);
  if (paid === undefined) return 'finalized';
  if (paid > 0) return 'paid';
  if (paid < 0) return 'revised';
  const reasons = [...(claim.reasons ?? []), ...draft.lines.flatMap(({ line }) => line.reasons ?? [])];
  if (reasons.some((reason) => denies(reason) || refuses(reason))) return 'denied';
  return reasons.some((reason) => reason.system === 'payer' && reason.code !== undefined) &&
    [undefined, 0, claim.billed].includes(claim.patientResponsibility)
    ? 'denied'
    : 'finalized';
}
