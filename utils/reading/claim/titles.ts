/** What stands in titles and badges: a claim's number, status and name that no label names. */
import type { Portal } from '@/utils/portals/portal';
import { type Draft, put } from '../draft/draft';
import type { Unit } from '../page/model';
import { badgeStatus, headingName } from '../pairs/badges';
import { type ClaimTitle, headingClaim, largeNumber, numberAndStatus } from '../pairs/claim-titles';
import type { Pair } from '../pairs/pairs';
import type { Context } from '../reasons/context';
import { remembered } from '../words/remembered';
import { assign } from './claim-pairs';
import { crumbNumber } from './lone-numbers';
import { isOfOtherClaims } from './section-words';

/** Headings over what is of other claims, or of none. */
const ASIDE =
  /\b(?:recent(?:ly)?|related|similar|other claims|history|quick links|help|legend|key$|key (?:to|of|for)|glossary|appeals?|disputes?|reconsiderations?|grievances?|authori[sz]ations?|referrals?|eligibility|messages|tickets?|inquir(?:y|ies) (?:history|list|status)|(?:previous|prior|earlier|former) (?:versions?|claims?|submissions?|decisions?)|other (?:insurance|payer|coverage|carrier)s?|coordination of benefits|cob|what .{2,20} means?)\b/i;

export const isAside: (heading: string) => boolean = remembered((heading) => ASIDE.test(heading) || isOfOtherClaims(heading));

function titleInto(draft: Draft, { number, status, unit }: ClaimTitle, confidence: number): void {
  put(draft, 'claimNumber', 'id', number, { units: [unit], confidence });
  if (status) put(draft, 'statusText', 'status', status, { units: [unit], confidence: Math.max(0.85, confidence - 0.01) });
}

/** Number, status and name: from titles and badges where no label names them. */
export function titlesInto(draft: Draft, context: Context, free: readonly Unit[], pairs: readonly Pair[], portal?: Portal): void {
  const heading = context.payersNumber
    ? undefined
    : headingClaim(
        context.model,
        free.filter((unit) => !isOfOtherClaims(context.sections(unit.id))),
      );
  if (heading) titleInto(draft, heading, 0.96);
  assign(draft, pairs, {
    portal,
    payersNumber: context.payersNumber,
    labels: free.map((unit) => unit.text),
    named: () => headingName(context.model, free)?.text,
  });
  const large = draft.marks.has('claimNumber') ? undefined : largeNumber(context.model, free, pairs);
  if (large) put(draft, 'claimNumber', 'id', large.text, { units: [large.id], confidence: 0.85 });
  const crumb = draft.marks.has('claimNumber') ? undefined : crumbNumber(context.model.units);
  if (crumb) put(draft, 'claimNumber', 'id', crumb.text, { units: [crumb.id], confidence: 0.8 });
  const titled = draft.marks.has('claimNumber') ? undefined : numberAndStatus(context.model, free);
  if (titled) titleInto(draft, titled, 0.6);
  // A title by the number that a label calls the provider's own: `Bill AAE-2026-77104`.
  if (draft.claim.claimNumber === draft.claim.patientAccountNumber && draft.marks.get('claimNumber')?.units.length === 1) {
    delete draft.claim.claimNumber;
    draft.marks.delete('claimNumber');
  }
  if (!draft.marks.has('statusText')) {
    const badge = badgeStatus(
      context.model,
      free.filter((unit) => !context.unchosen.has(unit.id) && !isAside(context.sections(unit.id))),
      context.pairs,
    );
    if (badge) put(draft, 'statusText', 'status', badge.text, { units: [badge.id], confidence: 0.85 });
  }
  if (!draft.marks.has('patientName')) {
    const name = headingName(context.model, free);
    if (name) put(draft, 'patientName', 'person', name.text, { units: [name.id], confidence: 0.8 });
  }
}
