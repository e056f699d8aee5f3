/**
 * What a dispute, a talk or a review is about, where words tell how far it is and no reason is stated: "2nd level timely appeal lost" is about the filing
 * limit, "lvl 1 DRG dispute upheld" about coding. A category that is only named says too little by itself, and enough beside how it stands.
 */
import type { DenialCategory } from '@/utils/claim/words';

/** What names a reason of a payer; the first of a text counts. */
const REASONS: readonly (readonly [DenialCategory, RegExp])[] = [
  [
    'timely-filing',
    /\b(?:(?:un)?timely|late(?=[,.;:]| per\b| denial\b)|late (?:filing|submission|claim)|filed late|(?:filing|submission) (?:limit|deadline|window)|tfl|past filing)\b/,
  ],
  [
    'coordination-of-benefits',
    /\b(?:cob|msp|bcrc|coordination(?: of benefits)?|other (?:ins|insurance|coverage) (?:file|record|flag|question\w*|form|info\w*)|crossover|third party liability|tpl)\b/,
  ],
  [
    'authorization',
    /\b(?:auth|auths|authorization|pre-?cert|pre-?certification|prior auth|preauth|preauthorization|referral|retro-?auth|uncertified days)\b/,
  ],
  ['coding', /\b(?:ms-?drg|apr-?drg|drg|down-?cod\w+|e\/?m level|level of e\/?m|coding|clinical validation)\b/],
  [
    'provider-enrollment',
    /\b(?:credential\w*|cre?de?nt\w*|cred(?: dept| team| app)?|enrollment|enrol+ed|caqh|pecos|revalidat\w*|recredential\w*|roster|provider (?:file|load|record)|taxonomy update|not loaded)\b/,
  ],
  [
    'contractual',
    /\b(?:under-?paid|under-?payment|per diem|case rate|contract(?:ed)? (?:rate|term|allowable|price|pricing)|fee schedule|rate variance|(?:payment|contract) variance|outlier)\b/,
  ],
  ['bundling', /\b(?:ncci|cci|unbundl\w+|bundl\w+|global (?:period|package|surgery))\b/],
  ['duplicate', /\b(?:dup|dupe|duplicate)\b/],
  ['non-covered', /\b(?:experimental|investigational|unproven|non-?covered|not a (?:covered )?benefit|cosmetic)\b/],
  [
    'medical-necessity',
    /\b(?:med(?:ical)? nec\w*|necessity|level of care|inpatient (?:status|criteria|level)|two[- ]midnight|2[- ]midnight|obs(?:ervation)? (?:status|only|level)|lcd|ncd|interqual|mcg)\b/,
  ],
];

/** What belongs to one reason mostly, and may be met with others. */
const SIGNS: readonly (readonly [DenialCategory, RegExp])[] = [
  [
    'missing-information',
    /\b(?:(?:med(?:ical)? )?(?:records|recs)|mr|itemized(?: bill)?|itemization|op(?:erative)? (?:note|report)|chart notes|clinicals|attachments?|upload(?:ed)?|additional (?:info\w*|documentation))\b/,
  ],
  [
    'medical-necessity',
    /\b(?:p2p|(?:peer|doc|doctor|md|phys\w*)[- ]?(?:to|2)[- ]?(?:peer|doc|doctor|md|phys\w*)|medical director|physician advisor|iro|independent review org\w*|external review|clinical review|inpatient|continued stay|concurrent review)\b/,
  ],
];

/** What a claim was sent again for, where nothing else is named. */
const CORRECTIONS: readonly (readonly [DenialCategory, RegExp])[] = [
  [
    'coding',
    /\b(?:mod|mods|modifiers?|dx|diag\w*|j[- ]?codes?|hcpcs|cpt|ndc|units?|pos|place of service|rev(?:enue)? codes?|px|procedure)\b/,
  ],
  [
    'missing-information',
    /\b(?:npi|taxonomy|tax id|clia|(?:value|condition|occurrence) codes?|poa|(?:admit|admission|discharge) (?:date|hour|type|status)|referring|attending|box \d+)\b/,
  ],
  ['registration', /\b(?:(?:member|mbr|subscriber|policy|group) (?:id|number|#)|dob|birth ?date|(?:last |first )?name)\b/],
];

const SENT_AGAIN =
  /\b(?:corr\w* (?:clm|claim|bill)|(?:replacement|repl) (?:clm|claim|bill)|freq\w*(?: code)? ?7|xx7|re-?bill\w*|re-?filed|resub\w*|re-?sent)\b/;

const PAPERS =
  '(?:recs|records|docs|documents|documentation|charts?|notes?|op (?:note|report)|reports?|itemi[sz]\\w*(?: bill)?|invoice|clinicals|mr)';
const SENT = '(?:mailed|fax(?:e?d)|uploaded|upld|sent|submitted|e-?mailed|fedexed)';

/** What does not arrive of these is no claim. */
const PAPERS_SENT = new RegExp(
  `\\b${PAPERS}\\b[^.;]{0,30}\\b${SENT}\\b|\\b${SENT} (?:in |the |our |all |her |his ){0,2}(?:med(?:ical)? )?${PAPERS}\\b`,
);
const NO_CLAIM = /\bno (?:clm|claim)\b|\b(?:clm|claim) (?:is |was )?(?:not|never)\b/;

const PAPERS_THERE = new RegExp(
  `^(?:they |payer |rep |she |he |the |all |our )*(?:got |have |has |received )?(?:the |our |all )?(?:med(?:ical)? )?${PAPERS}\\b[^.;]{0,12}\\b(?:received|rcvd|recd|rec'd|recvd|got there|arrived|(?:are|is) (?:in|there)|logged|with (?:the|their|a) (?:nurse|reviewer|clinical|medical))\\b`,
);

/** "The notes you sent are being looked at." */
const PAPERS_READ = new RegExp(
  `\\b${PAPERS}\\b[^.;]{0,40}\\b(?:being (?:looked at|reviewed|read)|under (?:\\w+ )?review|in (?:\\w+ )?review|in line|with (?:the|their|our|a) (?:nurse|reviewer|clinical|medical|rn|md))\\b`,
);

/** Whether the payer has papers, and no more is said. */
export const arePapersThere = (text: string): boolean =>
  PAPERS_THERE.test(text.toLowerCase()) || PAPERS_READ.test(text.toLowerCase());

const NOT_THERE = new RegExp(
  `\\b${PAPERS}\\b[^.;]{0,30}\\b(?:not|none of (?:them|it|these)(?: is| are)?) (?:on file|found|received|rcvd|there)\\b`,
);
const OF_AUTHORIZATION = /\b(?:pre-?(?:auth|cert)\w*|auth\w*|certification|approv\w*|referr?al|pa|tar|um|notif\w*)\b/;

/** What the payer has not is papers, and no authorization is named. */
export const areOnlyPapers = (text: string): boolean =>
  NOT_THERE.test(text.toLowerCase()) && !OF_AUTHORIZATION.test(text.toLowerCase());

/** Papers were sent, and no claim is said to be missing. */
export const isOfPapers = (text: string): boolean => PAPERS_SENT.test(text.toLowerCase()) && !NO_CLAIM.test(text.toLowerCase());

/** The category for which a claim was sent again. */
export function correctedFor(text: string): DenialCategory | undefined {
  const said = text.toLowerCase();
  return SENT_AGAIN.test(said) ? firstOf(CORRECTIONS, said) : undefined;
}

/** That a claim with records is in review says nothing of a denial: signs count where one is named, or what is done about one. */
const DENIED =
  /(?<!\bno |\bnot )\b(?:den(?:y|ied|ies|ial|ials)|dnd|closed|appeal\w*|dispute\w*|recon\w*|p2p|peer|doc-to-doc|upheld|overturned|lost)\b/;

/** The one that is named first; of two that begin at one place the earlier of the list. */
function firstOf(list: readonly (readonly [DenialCategory, RegExp])[], text: string): DenialCategory | undefined {
  let first: DenialCategory | undefined;
  let at = Number.POSITIVE_INFINITY;
  for (const [category, pattern] of list) {
    const index = text.search(pattern);
    if (index >= 0 && index < at) [first, at] = [category, index];
  }
  return first;
}

/** The category whose reason a text names. */
export const reasonNamed = (text: string): DenialCategory | undefined => firstOf(REASONS, text.toLowerCase());

/** The category that a text names, or of which it bears the signs; undefined where it does neither. */
export function subjectOf(text: string): DenialCategory | undefined {
  const said = text.toLowerCase();
  return firstOf(REASONS, said) ?? correctedFor(said) ?? (DENIED.test(said) ? firstOf(SIGNS, said) : undefined);
}
