/**
 * What may have happened since a claim was denied, as clerks and portals tell it, and what is left to do then. Written in the words of `since-vocabulary.ts`:
 * `a/b` either, `word?` may be absent, `~` up to five words between. A condition, a question or a negation before it voids what is told.
 */
import type { Action, DenialCategory, Route } from '@/utils/claim/words';

export interface Happening {
  /** one of these is told */
  told: readonly string[];
  /** and none of these in the same sentence */
  unless?: readonly string[];
  /** and none of these anywhere */
  nowhere?: readonly string[];
  /** and one of these anywhere */
  beside?: readonly string[];
  /** absent: of every category */
  of?: readonly DenialCategory[];
  notOf?: readonly DenialCategory[];
  /** absent: it settles no step, and only closes ways */
  action?: Action;
  opens?: Route;
  closes?: { routes: readonly Route[]; why: string };
  /** told of a claim that has no adjustment reason alone: whoever paid last says it */
  undecided?: true;
  /** of a claim that is decided already (it has adjustment reasons) this is done instead */
  decided?: Action;
}
