/** What a heading says that the texts under it are of, besides this claim: each heading is asked for every text that stands under it. */
import { remembered } from '../words/remembered';

const OTHER_PROVIDER =
  /\b(?:rendering|referring|attending|operating|servicing|performing|ordering|supervising|treating|service facility)\b/i;
const OTHER_PAYER =
  /\b(?:other (?:insurance|payer|coverage|carrier)|cob|coordination of benefits|third party|tpl|crossover|(?:primary|secondary) (?:payer|insurance|insurer|carrier))\b/i;
const NOT_THE_CLAIM =
  /\b(?:appeals?|disputes?|reconsiderations?|authori[sz]ations?|referrals?|eligibility|accumulators?|benefits?|coverage|plan year|search|filters?|criteria|contact|related|recent(?:ly)?|history|similar|quick links?|inquir(?:y|ies)|messages|tickets?|your (?:account|profile)|logged|signed|year[- ]to[- ]date|ytd|news|help|example|sample|original claim|replac(?:es?|ed|ing)|(?:^|claim )replacement|replacement (?:claim|of|for)|previous claim|^family$|family members?|dependents|household)\b|\b27[06] (?:request|inquiry)\b|^transaction(?: (?:details?|info|information))?$|^(?:(?:support |open )?cases|files|attachments|e-?mails|tasks|documents|activities)(?: \(\d{1,4}\+?\))$/i;
const OTHER_CLAIMS =
  /\b(?:other|related|recent|similar|previous|earlier|more|prior|former|replaced|original|linked|associated|companion) claims?\b|\b(?:last|recently|previously) (?:viewed|opened|visited)\b|\bclaims? (?:last |recently )?viewed\b|\b(?:previous|earlier|prior|former|older|original) (?:versions?|submissions?|adjudications?|processing|decisions?)\b/i;

/** Who pays, by a name that has such a word in it: `Harbor Trades Health Benefit Plan` over its claims says nothing of benefits. */
const PAYERS_NAME =
  /^(?:(?!(?:members?|patients?|your|my|plan|view|remaining|available|other|current|covered|summary|of)\b)[\w&.,'’-]+ ){1,6}benefits? (?:plans?|funds?|trust|administrators?|management|services|solutions|systems|office|corporation|inc|llc)\b/i;

export const isOfOtherProvider: (words: string) => boolean = remembered((words) => OTHER_PROVIDER.test(words));
export const isOfOtherPayer: (words: string) => boolean = remembered((words) => OTHER_PAYER.test(words));
export const isOfNoClaim: (words: string) => boolean = remembered((words) => NOT_THE_CLAIM.test(words.replace(PAYERS_NAME, '')));
/** Claims that are not this one, whatever is said of them. */
export const isOfOtherClaims: (words: string) => boolean = remembered((words) => OTHER_CLAIMS.test(words));
