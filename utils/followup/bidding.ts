/**
 * What the payer's words bid the provider do, as they stand ("send the op note", "allow 30 days"): in plain words "sent" and "send" are one, and only one of
 * them is a bidding. Words alone may leave the kind of denial in doubt; what is bidden is then done first, where its way is open.
 */
import type { Action, Route } from '@/utils/claim/words';

export interface Bidding {
  action: Action;
  /** the way by which it goes */
  opens?: Route;
  /** what the payer does by itself settles the step, whatever was denied */
  settles?: true;
}

const PAPERS =
  'records?|notes?|reports?|charts?|x-?rays?|films?|photos?|images|invoice|itemi[sz]\\w*|documentation|docs?|documents|clinicals?|certificat\\w+|scores|narrative|log|order|statement|copy|copies|pages';

const FIELDS =
  'number|no|num|#|id|code|codes|modifier|mod|npi|dx|diagnosis|taxonomy|units|dates?|name|prefix|ndc|indicator|zip|hcpcs|cpt|qualifier|amounts?';

const PAYERS =
  'carrier|plan|insurer|insurance|sponsor|sheriff|jail|county|corrections|va|ccn|ipa|tricare|employer|payer|payor|contractor|mac|administrator|pbm|tpa|mco|medicaid|medicare|primary|hospice|snf|nursing home';

/** Each pattern takes a fixed number of words: the search is linear. */
const BIDDINGS: readonly (readonly [Bidding, RegExp])[] = [
  [
    { action: 'send-records', opens: 'records' },
    new RegExp(
      `(?<!not |dont |don't )\\b(?:send|submit|upload|fax|mail|forward|attach|provide|enclose)(?: (?!claim|bill|corrected|replacement|new|appeal)[\\w&/,-]+){0,4} (?:${PAPERS})\\b(?! to (?:dispute|appeal))`,
    ),
  ],
  [
    { action: 'send-records', opens: 'records' },
    new RegExp(
      `\\b(?:${PAPERS}|info|information)(?: [\\w&/,-]+){0,3} (?:must be|to be|should be|can be) (?:sent|uploaded|faxed|submitted|mailed|attached)\\b`,
    ),
  ],
  [
    { action: 'send-records', opens: 'records' },
    new RegExp(
      `\\b(?:unless|until|once|when|if) (?:we|they|payer|plan|you) (?:get|receive|have|see|send|submit|provide)(?: [\\w&/,-]+){0,4} (?:${PAPERS})\\b`,
    ),
  ],
  [
    { action: 'send-records', opens: 'records' },
    /\b(?:send|submit|upload|fax|mail|forward|attach|provide|return|complete)(?: (?!claim|bill|appeal|dispute|refund)[\w&/,-]+){0,5} (?:consent|acknowledge?ment|completed|proper|correct|signed|valid|compliant|state|sterilization|hysterectomy) forms?\b/,
  ],
  [
    { action: 'send-records', opens: 'records' },
    /\b(?:send|submit|sumbit|file|resubmit|bill)(?: (?!appeal|corrected)[\w&/-]+){0,3} (?:with|w\/?|incl\w*)(?: (?:the|an?|their|medicare|primary|prim)){0,2} (?:eob|eomb|msn)\b/,
  ],
  [
    { action: 'send-records', opens: 'records' },
    /\b(?:records?|documentation|document|info|information) (?:request|req)(?: [\w-]+){0,2} (?:open|outstanding|pending|unanswered)\b/,
  ],
  [
    { action: 'corrected-claim', opens: 'corrected-claim' },
    /(?<!not |no |not an? |isn't an? |two |both |2 )\b(?:replacement (?:claim|bill)|(?:send|resend|submit|file|refile|resubmit|rebill|as) (?:as )?(?:an? |the )?(?:corrected|replacement)|freq(?:uency)?(?: code)? (?:of )?7)\b(?! (?:late|received|not|was|is|has|came|arrived|reached|part|surgery|item|cannot))/,
  ],
  [
    { action: 'corrected-claim', opens: 'corrected-claim' },
    new RegExp(
      `\\b(?:send|submit|resubmit|resend|refile|re-?bill|bill|file|return)(?: (?:it|them|these|this|claim|clm|the claim|again|back)){0,2} (?:with|w/|showing|using|under|including)(?: [\\w#&/'’-]+){0,3} (?:${FIELDS})\\b`,
    ),
  ],
  [
    { action: 'corrected-claim', opens: 'corrected-claim' },
    /\b(?:needs?|required?|must|add|report|put|enter|include|missing)(?: (?!records?|notes?|report)[\w#&/-]+){1,6} on (?:the |your |each |a )?(?:corrected )?(?:claim|clm|ub|ub04|1500|line|bill)\b(?! form)/,
  ],
  [
    { action: 'corrected-claim', opens: 'corrected-claim' },
    /\b(?:adjustment (?:claim|bill|request) (?:is |must be )?(?:needed|required|sent|submitted)|(?:tob|bill type|type of bill) 0?\d\d7)\b/,
  ],
  [
    { action: 'corrected-claim', opens: 'corrected-claim' },
    /\b(?:(?:needs?|send|submit|request|file) (?:to be |an? |the |it )?(?:void|voided)|void (?:is )?(?:needed|required|requested)|freq(?:uency)?(?: code)? 8)\b/,
  ],
  // the service has a form or a type of bill of its own
  [
    { action: 'corrected-claim', opens: 'corrected-claim', settles: true },
    /\b(?:goes|go|belongs?|put|(?:re-?)?bill|report|submit|(?:must|should) be (?:billed|reported))(?: [\w/&,-]+){0,5} on (?:(?:an? |the |its |their )?(?:own|separate|hcfa|cms-? ?1500|1500|ub-? ?0?4|1[2348]x)|an? ub)(?: (?:form|claim|bill))?\b|\b(?:combine|merge|roll|fold|add)[sd]?(?: [\w-]+){0,4} (?:with|into|on|onto|in|to) (?:the |an? |your |one )?(?:inpatient|ip|drg|admission|stay|single) (?:claim|bill|stay)\b/,
  ],
  // part of the stay is theirs: whatever the days of the rest are denied for, the bill is made two
  [
    { action: 'corrected-claim', opens: 'corrected-claim', settles: true },
    /\b(?:(?:wants?|needs?|send|submit|require[sd]?|must|please|should) (?:to |us to |be )?(?:split|separate) (?:the )?(?:bills?|claims?|billing)|re-?bill (?:\w+ )?(?:as|in|on|into) (?:two|2|separate|split) (?:bills?|claims?)|(?:split|separate) (?:the |this )?(?:stay|bill|claim) (?:in|into|at|by|on)|bill only the (?:days|dates)|bill (?:the )?(?:days|dates) (?:from|after|since|through|thru) )\b/,
  ],
  [
    { action: 'bill-other-payer', opens: 'other-payer' },
    new RegExp(
      `(?<!not |don't |dont |never )\\b(?:bill|try|(?:file|submit|send|resubmit|forward|route)(?: (?!records?|recs|notes?|docs|documentation|proof|cop(?:y|ies)|eobs?|letters?|forms?|appeals?|info|refund|us|not)[\\w'-]+){0,5} (?:to|with)|goes to|belongs to(?! (?:an? )?(?:different|another|other) employer))(?: (?!us|patient|pt|member|mbr|insured|subscriber|review|appeals?)[\\w'-]+){0,3} (?:${PAYERS})\\b(?! (?:id|number|portal|records))`,
    ),
  ],
  [
    { action: 'bill-patient', opens: 'patient' },
    /(?<!not |never |no |balance |to |don't |dont |cannot )\bbill (?:the |your |her |this )?(?:member|patient|pt|mbr|insured|subscriber|enrollee|beneficiary)\b(?!['’]?s)/,
  ],
  [
    { action: 'appeal', opens: 'appeal' },
    /(?<!not |cannot |can't |no longer |dont |don't |do not |to late to )\b(?:write|file|send|submit|start|put in|enter|open|request)(?: us| in)? (?:an? |the |your )?(?:\w+ )?(?:dispute|appeal|recon|reconsideration|grievance|claim review)\b(?! (?:was|is|has|form|late|denied|rights?))/,
  ],
  // the shortest clock of all
  [
    { action: 'peer-to-peer', opens: 'peer-to-peer', settles: true },
    /\b(?:attending|physician|doctor|dr|md|surgeon|provider)\b(?: [\w'’-]+){0,3} (?:can|may|has until|have until|is welcome to|(?:has|have|gets) (?:up to )?\d+(?: \w+){1,3} to)(?: [\w'’-]+){0,2} (?:speak|talk|reach|call|phone|confer|discuss)\b[^.;]{0,50}\b(?:director|reviewer|reviewing|dr\.?|md|physician|ours)\b/,
  ],
  [
    { action: 'peer-to-peer', opens: 'peer-to-peer', settles: true },
    /\b(?:director|reviewer|reviewing (?:physician|doctor|md)|dr\.? \w+) (?:will|can|is (?:willing|available|free) to) (?:take|accept|speak|talk|discuss|hear|return)\b[^.;]{0,30}\b(?:attending|surgeon|physician|doctor|provider|dr|md)\b/,
  ],
  [
    { action: 'peer-to-peer', opens: 'peer-to-peer', settles: true },
    /\b(?:physician|doctor|md|clinician|reviewer)(?:['’]s)? (?:line|phone|call window|hot ?line) (?:is |stays |remains )?(?:open|available|until|through|for)\b/,
  ],
  // what was not with the claim is asked for in the next breath
  [
    { action: 'send-records', opens: 'records', settles: true },
    /\b(?:no|without(?: an?)?|lacking|missing) (?:invoice|itemization|itemized bill|records|op(?:erative)? (?:note|report)|report|chart notes?)\b(?! (?:is |are |was |were )?(?:needed|required|necessary))[^.;]{0,80}[.;] ?(?:please )?(?:send|forward|submit|fax|supply|provide) (?:it|them|one|a copy|(?:the )?(?:invoice|itemi\w+|bill|records|op(?:erative)? (?:note|report)|reports?|chart notes?|notes?))\b/,
  ],
  [
    { action: 'wait', settles: true },
    /\b(?:put|sent|sending|sends|placed|moved|dropped|routed|returned) (?:it |this |the claim |claim |clm )?back (?:in|into|to|through|thru|for|on) (?:the |their |her |his |our )?(?:queue|process\w*|examiner|adjudication|line|work ?list|work ?queue|re-?process\w*)\b/,
  ],
  [
    { action: 'wait', settles: true },
    /\b(?:(?<!able |payment |payments |reimbursement )(?:will|to) be (?:re-?)?(?:adjusted|processed|priced|corrected|reissued)(?! (?:when|once|if|after|upon|until|only|as|unless|separately|with|under|on receipt))|(?:in|under|sent for|out for) review for (?:an? )?(?:adjust|re-?process|payment|pay)\w*|(?<!be )(?:sent|sending|submitted|routed|returned) (?:it |this |claim |clm )?(?:back )?for re-?proc\w*|(?:adjustment|correction) (?:is )?(?:in process|pending|under ?way|on its way|requested))\b/,
  ],
  [
    { action: 'wait' },
    /\b(?:(?:will|auto|automatically|going to) (?:[\w&-]+ ){0,3}re-?process|re-?process\w* (?:automatically|by itself)|no (?:provider )?action (?:is )?(?:needed|required|necessary)|need(?:s)? (?:to )?do nothing|nothing (?:is |more )?(?:needed|required) from (?:you|the provider|provider)|(?:allow|give it|wait) (?:us )?(?:another |at least )?\d+ (?:more )?(?:business |bus |calendar )?(?:days?|d|weeks|wks)\b|hold (?:the |your |our |all |these )?(?:claims?|clms?|bills?) (?:until|till|til)|(?:sending|sent|going|routed|routing|kicked) (?:it |this |claim |clm )?back (?:for|to) (?:be )?(?:re-?)?process\w*|being re-?(?:sent|issued|mailed|processed|worked))\b/,
  ],
];

/** What a text bids, each once; empty where it bids nothing. */
export function biddenIn(text: string): Bidding[] {
  const said = text.toLowerCase().replaceAll(/\s+/g, ' ');
  const found = BIDDINGS.filter(([, pattern]) => pattern.test(said)).map(([bidding]) => bidding);
  return found.filter(({ action }, index) => found.findIndex((other) => other.action === action) === index);
}
