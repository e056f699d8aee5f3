/** A text set to the words of `since-vocabulary.ts`, sentence by sentence. */
import { tooSmallFor } from './controversy';
import { memo } from './memo';
import { spelledRight } from './since-spelling';
import { TOLD_AS } from './since-vocabulary';

/** Read as they stand, before single words. */
const SET_PHRASES: readonly (readonly [RegExp, string])[] = [
  [
    /\b(?:(?:plan|benefits?|policy) (?:doc\w*|book\w*|summary|certificate|handbook)|summary plan description|spd|eoc|evidence of coverage|member handbook|benefits? (?:grid|brochure)|brochure)\b/g,
    ' planbook ',
  ],
  [/\bw\/ ?o\b(?= ?(?:per|by|approved|request\w*|adj\w*|ok\w*|code|form|\d|[.,;]|$))/g, ' writeoff '],
  [/\b(pp?|pgs?|sect?)\. ?(?=\d)/g, '$1 '],
  [
    /\b(auth|authorization|approval|precert|pa|ref|claim|clm|policy|id|member|mbr|group|case|conf|acct|account|tracking|check|ck|phone|fax) no\.(?= ?[a-z\d#])/g,
    '$1 number ',
  ],
  [
    /\b(?:decided|ruled|found|went|came down|came back|sided|closed) against (?:us|our \w+|the (?:hospital|provider|facility))\b/g,
    ' upheld ',
  ],
  // no use is no decision
  [
    /\bappeal(?:ing)?(?: \w+){0,3} (?:will|would|can|could) ?not (?:change|alter|help)(?: (?:it|this|that|the \w+|anything))?/g,
    ' ',
  ],
  [
    /\b(?:would|will|did|does|do)(?: not|n['’]?t)? (?:budge|move|bend|yield|change (?:it|their|anything|her|his)(?: mind| decision)?)\b/g,
    ' upheld ',
  ],
  [
    /\b(?:re-?bill|bill|claim|clm|replacement|correction) (?:went(?: out)?|dropped|released|mailed|transmitted)\b/g,
    ' claim sent ',
  ],
  [/\bpending our\b/g, ' must us '],
  [
    /\bmanaged care(?: (?:dept|department|team|contracting|analyst))?(?= (?:says|said|confirm\w*|looked|reviewed|checked))/g,
    ' us ',
  ],
  [/\bno\. ?(?=#?\d{3})/g, ' number '],
  [/\b(pt|patient|mbr|member|insured|subscriber|enrollee) pays (?=in full|all|100|everything)/g, '$1 owes '],
  // none is left of what is used up
  [/\b(\d{1,3}) of (?:the )?\1\b/g, ' all $1 '],
  // what was denied is named, and nothing is denied anew
  [/\bdenied (?=(?:claims?|clms?|lines?|dates?|charges?|accounts?)\b)/g, ' '],
  // a clipped word's point ends no sentence
  [
    /\b(recs?|upl|upld|recd|rcvd|corr|conf|ref|appr|sched|amt|pymt|mgr|acct|incl|eff|term|elig|resp|doc|docs|auth|dept|approx)\.(?= ?[\d#a-z])/g,
    '$1 ',
  ],
  [
    /\b(?:auto\w* )?(?:forward\w*|fwd\w*|sent|went|goes|going|moved|referred|transmitted|passed)(?: (?:it|on|case|file|up|automatically|auto|over|by itself)){0,3} to (?:the )?(?:ire|maximus|independent review entity)\b/g,
    ' ireforward ',
  ],
  [
    /\b(ire|qic|iro|alj|judge|council|maximus|reviewer|redet\w*|recon\w*|appeal|dispute|director|md)((?: (?:came|back|also|again|still|decision|level|just)){0,3}) (?:says?|said|answer(?:ed|s)?|is|was|came back|with|back)(?: with)?(?: an?)? (?:no(?: (?:good|luck|go|change|dice))?(?= ?(?:$|[,;.&|–-]|and\b|again\b|\d))|nope|thumbs down|against us)/g,
    '$1 $2 upheld ',
  ],
  [
    /\b(?:adopted|agreed with|sided with|backed|affirmed|kept|left)(?: \w+){0,2} (?:alj|judge|qic|redet\w*|mac|plan|initial|original|denial|decision)(?:['’]?s)?(?: decision| determination| denial)?(?= ?(?:$|[,;.]))/g,
    ' upheld ',
  ],
  [/n['’]t\b/g, ' not'],
  [/\b(?:cant|dont|doesnt|didnt|isnt|wasnt|arent|werent|wont|wouldnt|couldnt|hasnt|havent|hadnt)\b/g, ' not'],
  [/\bw\/ ?o\b/g, ' without '],
  [/\bw\/(?= ?\w)/g, ' with '],
  [/(?<!['’])\bre[- ](?=\w)/g, 're'],
  [/\b(?:med(?:ical)?[- ]?pay(?:ments?)?|no[- ]?fault|mva|auto)\b/g, ' pip '],
  [
    /\b(?:p2p|(?:peer|phys\w*|doc|doctor|md|clinician)(?: |-| ?to ?|-to-| ?2 ?|-2-)(?:peer|phys\w*|doc|doctor|md|clinician)(?: (?:call|talk|review|line|discussion))?|peer (?:talk|call|review|discussion|line))\b/g,
    ' p2p ',
  ],
  [/\bnext(?: step| level| stop)?(?: is)? (?:the |an? )?iro\b/g, ' next appeal second external review '],
  [/\biro\b/g, ' appeal second last level '],
  [/\b(?:external|outside|independent) review\b/g, ' appeal second external review '],
  [/\bnot (?:favou?rable|overturned|reversed|granted|in our favou?r)\b/g, ' upheld '],
  [/\bdated? back to\b|\b(?:loaded|effective|eff|moved|going|goes|as of) back to\b/g, ' backto '],
  [/\b(?:too late|left it too long|ran out of time|waited too long|out of time)\b/g, ' toolate '],
  [
    /\b(?:level|lvl|step|stage) (?:one|1)(?: (?:review|appeal|recon))?\b|\b(?:1st|first)[- ](?:level|lvl|step|appeal|stage)(?: (?:review|appeal|recon))?\b|\bstep-one\b/g,
    ' appeal ',
  ],
  [
    /\b(?:level|lvl|step|stage) (?:two|2)(?: (?:review|appeal))?\b|\b(?:2nd|second)[- ](?:level|lvl|step|appeal|stage)(?: (?:review|appeal))?\b/g,
    ' appeal second ',
  ],
  [
    /\b(?:cust(?:omer)? (?:svc|service|care)|provider (?:services|relations)|claims dept|call center|prov(?:ider)? rel)\b/g,
    ' payer ',
  ],
  [/\b(?:our(?: \w+)?|coding|billing|registration|scheduling|intake|a\/?r) team\b/g, ' us '],
  [/\b(?:front desk|charge (?:entry|capture|master|review)|billing office|night(?:ly)? job|our side)\b/g, ' us '],
  [/\bwork(?:ers?|mans|mens)?[ '’-]*comp(?:ensation)?\b|\bwc\b/g, ' comp '],
  [/\bdue to come\b/g, ' pending '],
  [/\brev(?= (?:in progress|pending|time|due|takes))/g, ' review '],
  [/\b(?:aic|amount in (?:controversy|dispute))\b/g, ' controversy '],
  [
    /\b(ire|qic|iro|alj|judge|maximus|reviewer|arbitrator)((?: [\w/]+){0,4}) +(?:agree[ds]?|side[ds]?|found|ruled|decided) +(?:with|for|in favou?r of) +(?:the )?(?:plan|payer|payor|insurer|mac|health plan)\b/g,
    ' $1 $2 upheld ',
  ],
  [
    /\bfreq(?:uency)?(?: code)? ?7\b|\bxx7\b|\b(?:replacement|repl)(?: claim| clm)?\b|\bcorr(?:ected)? (?:claim|clm|bill)\b/g,
    ' replacement ',
  ],
  [/\b(?:as soon as|upon|contingent on)\b/g, ' if '],
  [/\b(?:appeal|dispute|redetermination) (?:rights?|rts|rgts|options|instructions)\b/g, ' rights '],
  [/\b(?:qc|w|with|has|incl\w*|contains|gives) (?:further |additional )?rights\b/g, ' appeal second rights '],
  [/\bafter (?=(?:we|you|they get|receipt|the letter|our|records|the))/g, ' if '],
  // "the note is there, the report is not"
  [
    /(?<=\b(?:is|are|was|were) (?:there|here|in|attached|enclosed)\b[^.]{1,70}\b(?:is|are|was|were))(?: not|n['’]t)(?= ?(?:[.;]|$))/g,
    ' not here ',
  ],
  [/\bnot (?:yet )?(?:here|in|arrived|seen)\b/g, ' not here '],
  [/\bturned? (?:it |us |this |them )?(?:down|away)\b/g, ' denied '],
  [/\bwhen (?=\w+ (?:was|were|had|did|got|lost|quit) )/g, ' '],
  [/\bbank recon\w*/g, ' bank '],
  [/\blost in (?:the )?mail\b/g, ' undeliverable '],
  [/\bhas to\b|\bhave to\b|\bought to\b/g, ' must '],
  [/\b(?:no need to|do not|dont|need not|not) (?:re-?)?(?:send|submit|bill|file|fax)\b(?: again)?/g, ' '],
  [/\bcame (?:thru|through)\b/g, ' approved '],
  [/\bon (?:its|the) way\b/g, ' coming '],
  [/\bcheck(?= (?:elig\w*|id|card|status|claim|the|if|on|with|for|payor|payer|mbr|back|pt|cov\w*)\b)/g, ' verify '],
  [/\bmay (?=\d)|\bmar (?=\d{1,2}\b(?! (?:units|of|given|mg)))/g, ' date '],
  [/\b(appeal|second|p2p|redet\w*|recon\w*)((?: +\w+)?) +no (?:good|luck|go|dice)\b/g, '$1$2 upheld'],
];

const CLAIM_IT =
  '(?:(?:all|the|this|that|these|those|her|his|our|both|entire|whole|\\d+) ){0,3}(?:it|claim|clm|claims|clms|this|them|these|all|file|bills?|lines?|case|accts?|stay|batch)';
const AGAIN = '(?:back|again|(?:thru|through)(?= again|[,.;]|$))';
const QUEUE =
  '(?:thru|through|in|into|to|for|on|under)(?: (?:the|their|her|his|a|an|for))?(?: (?:queue|line|process\\w*|adjudication|adj\\w*|examiner\\w*|rework|system|review|payment|config\\w*|work ?list|workflow|correct\\w*|claims?|pricing|pay))?';

/** Words for "the payer does it once more" that are more than one. */
const ONCE_MORE: readonly RegExp[] = [
  new RegExp(
    `\\b(?:put|puts|putting|push|pushed|pushes|pushing|send|sends|sending|sent|route|routed|routing|kick|kicked|pull|pulls|pulled|bounce|bounced|moved|moves|moving|shot|place|placed|drop|dropped) ${CLAIM_IT} (?:straight |right )?(?:back ${QUEUE}|(?:thru|through|out) again|(?:thru|through)(?= (?:again|now|today|tonight|on|for pay\\w*)|[,.;]|$)|to (?:rework|adj\\w*|correct\\w*)|for (?:rework|adj\\w*|re-?process\\w*|correct\\w*))(?= |$|[,.])`,
    'g',
  ),
  new RegExp(
    `\\b(?:run|runs|ran|running|process|processed|processes|processing|price|priced|work|worked)(?: ${CLAIM_IT})? ${AGAIN}(?= |$|[,.;])`,
    'g',
  ),
  /\b(?:goes|go|went|going|is|are|was|be) (?:thru |through |out |in )?(?:again|back) (?:thru|through|in line|in queue|for processing|in process\w*|to process\w*)(?= |$|[,.])/g,
  /\b(?:sent|sends|sending|forwarded|referred|moved|routed|escalated|flagged) (?:it |this |clm |claim |the claim )?(?:over |on |up )?(?:to|for|with) (?:the |their |her |an? )?(?:adj(?:ustments?|\w*)? (?:team|unit|dept|department)|adjustments?|adj|rework|reprocess\w*|correction|rework team|claims adj\w*)\b/g,
  /\b(?:have|having|has|getting|gets|get) (?:it|claim|clm|the claim|this|them) (?:released|reversed|corrected|adjusted|reprocessed|rerun|paid|redone|restored)\b/g,
  /(?:\b(?:and|then|rep|she|he|payer|plan|has|have|had|was|is|got|been)|&) re-?opened\b(?: (?:it|claim|clm|the claim|this|them))?/g,
  /\b(?:project|ticket|adj(?:ustment)? (?:req(?:uest)?|form)|reprocess(?:ing)? (?:req(?:uest)?|form|ticket))(?: (?:was|is|has been|been))? (?:sent|opened|started|submitted|in|created|entered|made|placed|filed|put in)\b/g,
  /\b(?:ticket|tkt)(?: number| #)? ?#?\d{3,9}\b(?! (?:is |was )?(?:closed|resolved|denied|rejected))/g,
  /\b(?:emailing|emailed|notifying|notified|messaging|messaged|telling) (?:the )?claims\b/g,
  /\badj(?:ustment)? req(?:uest)?(?=,? (?:\d|sent|in\b|ref))/g,
  /\b(?:claims?|clms?|they|all) (?:(?:will|to|get|being|be|gets) ){1,3}(?:swept|re-?run|repriced|restored|picked up)|\bclaims? swept\b/g,
  /\b(?:repricing|resweeping|sweeping) (?:all|them|the|these|our|every|claims?)\b/g,
  /\bclaims? (?:is |are )?(?:moving|processing|flowing|running)(?: again| now)?(?= |$|[,.;])/g,
  /\b(?:claim|clm|it|they|lines?) (?:is |was |are |went |goes )?back (?:in|on|into|to|with) (?:the |their )?(?:queue|line|process\w*|adjudication|adj\w*|examiner|system|review|rework|claims)\b/g,
  /\b(?:take|takes|took|taken|pull|pulls|pulling|pulled) (?:it|claim|clm|the claim|this) back and process\w*/g,
  /\b(?:re-?adjudicat\w+|adj\w* project|correction run|next sweep|mass adj\w*|claims project)\b/g,
  // a payment that will be adjusted is taken back as often
  /(?<!\b(?:payments?|reimbursement)(?: will| to| is| are)?(?: be| being)? )\b(?:will|to|gets?|being|is being|be|are being) (?:be )?(?:revised|reinstated|picked up|released|adjusted|corrected|reversed|repaid|restored|reprocessed|redone|rerun|recalculated|reloaded and paid)\b/g,
  /\b(?:opened?|opens|opening|started|starts|created|entered|initiated|submitted|put in|did) (?:an? |the |another )?(?:mass |claim |internal |system |new )?(?:adj(?:ustment|\w*)?|rework|re-?process\w*|project|correction|re-?run|claims? review|ticket|escalation|reprocessing request)\b/g,
  /\b(?:is|was|are|were|its|it's) (?:going|headed|heading) back(?! to (?:us|me|provider|the provider))\b/g,
  /\bpayment (?:will|to|should) (?:follow|issue|come|go out)\b/g,
  /\b(?:get|gets|be|being|getting) (?:re)?(?:paid|processed|priced|released) (?:by|in|within|on|next|this|later) (?:\d|next|the|this|a|about|end|week|mid)/g,
  /\b(?:bulk|mass|batch|global|system|systemwide|auto) (?:re)?(?:fix|adjust\w*|correction|run|process\w*|work|sweep)\b/g,
  /\b(?:put|puts|putting|entered|keyed|made|did|enters|loads|loading|loaded|has|have) (?:in )?(?:an? |the )?(?:correction|fix|adjustment|override|service request)\b/g,
  /\b(?:processing|adjudication|payment) (?:resumes|continues|restarts|goes on|is released|was released)\b/g,
  /\bback(?:s|ed|ing) (?:it|them|those|these|the \w+|\d+ \w+) out\b/g,
  /\b(?:run|ran|runs|process|processed) (?:over again|once more|one more time)(?= |[,.;]|$)/g,
  /\b(?:claims?|clms?|bills?|it|they|lines?) (?:will |would )?(?:goes|go|run|runs|process|processes|pay|pays) (?:again|automatically|by itself|by themselves|on their own)/g,
  /\b(?:they|payer|plan|rep|she|he)(?:['’]ll| will| is going to| are going to) (?:fix|correct|adjust|repay|redo|release)(?: \w+){0,3} (?:claims?|clms?|them|it|these|payments?)\b(?! (?:when|once|if|after|as soon))/g,
  /\bpa(?:y|ys|ying) (?:it |them |in full )?(?:in|within|by) (?:about )?\d+/g,
];

/** What is looked up once more is coverage, and no claim. */
const COVERAGE_AGAIN =
  /\b(?:(?:271|rte|elig\w*|coverage|real time) (?:was |is )?re(?:run|ran|check)\w*|re(?:run|ran) (?:the )?(?:271|rte|elig\w*|coverage))\b/g;

/** "Effective 8/1, DOS 8/17": that the cover had begun on the day is seen by comparing the two. */
const BEGUN_AND_SERVED =
  /\b(?:eff\w{0,8}|active|since|from|began|begins|starts?|started)(?: on| as of| date)? (\d{1,2})[/-](\d{1,2})\b[^.\d]{0,20}\b(?:dos|svc|service)(?: date| on| of)? (\d{1,2})[/-](\d{1,2})\b/g;

const begunThen = (said: string, month: string, day: string, servedMonth: string, servedDay: string): string =>
  `${said} ${Number(month) * 100 + Number(day) <= Number(servedMonth) * 100 + Number(servedDay) ? 'coveredthen' : 'notyetthen'} `;

const NEXT_ABOVE_QIC = /\b(?:qic|alj|judge|reconsideration contractor|maximus|c2c|council)\b/;

/** What is left after a decision, by the words beside the amount. */
const LEFT_OVER =
  /(?:\$ ?([\d,]{1,9}(?:\.\d\d)?)|\b([\d,]{1,9}(?:\.\d\d)?) ?(?:dollars|usd|bucks)) ?(?:is |are |at |in |still )?(?:at stake|left|in dispute|at issue|remaining|remains|stake|dispute|in controversy|issue|involved|open|balance|total|only|claim)\b|\b(?:amt|amount|balance|bal|only|just|for|at stake|dispute of|worth)(?: is| of| only| just|:)? \$ ?([\d,]{1,9}(?:\.\d\d)?)|\b([\d,]{1,9}\.\d\d) (?:is |was )?(?:left |still |remaining )?(?:in controversy|in dispute|at stake|at issue|left|remaining)\b/g;

/** An amount beside a decision of the second Medicare level or above, set against what a hearing asks for, or a court. */
function againstHearing(text: string): string {
  if (!NEXT_ABOVE_QIC.test(text)) return text;
  const step = /\bcouncil\b/.test(text) ? 'court' : 'alj';
  return text.replaceAll(LEFT_OVER, (said: string, ...parts: (string | undefined)[]) => {
    const [dollars] = parts.slice(0, 4).filter((part) => part !== undefined);
    const cents = Math.round(Number((dollars ?? '').replaceAll(',', '')) * 100);
    return tooSmallFor(step, cents) ? `${said} controversy under ` : said;
  });
}

const set = memo<string>(20);

/** A text with what takes more than one word said in one, in small letters. It is asked for twice of each: for its phrases, and for its single words. */
export const inSetPhrases = (text: string): string => set(text, () => withSetPhrases(text));

function withSetPhrases(text: string): string {
  let plain = text
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/\bre-(?=[a-z])/g, 're');
  plain = againstHearing(plain)
    .replaceAll(/(?<![a-z'’`-])[a-z]{4,24}(?![a-z'’`-])/g, spelledRight)
    .replaceAll(COVERAGE_AGAIN, ' checked ')
    .replaceAll(BEGUN_AND_SERVED, begunThen);
  for (const pattern of ONCE_MORE) plain = plain.replaceAll(pattern, ' rework ');
  for (const [pattern, to] of SET_PHRASES) plain = plain.replaceAll(pattern, to);
  return plain;
}

/** The sentences of a text in these words, each between blanks; a comma is a word of its own. */
export function sentencesOf(text: string): string[] {
  return inSetPhrases(text)
    .replaceAll(/\b\d{1,2}[/-]\d{1,2}(?:[/-]\d{2,4})?\b/g, ' date ')
    .replaceAll(/\b(\d{1,3})(d|bd|wks?|mos?)\b/g, '$1 $2')
    .replaceAll(/(?<=\d),(?=\d)/g, '')
    .replaceAll(/(?<![\d.])(?:\$0(?:\.00)?|0\.00)(?![\d.]\d|\d)/g, ' zero ')
    .split(/(?<=[.;!?|])(?=\s|$)|\s[-–—]+\s|\s\/\/\s/)
    .map((sentence) => {
      const asks = /\?\s*$/.test(sentence);
      const words = sentence
        .replaceAll(/['’`]s?\b/g, '')
        .replaceAll(/[,:()&+=]+/g, ' , ')
        .replaceAll(/[^a-z0-9#, ]+/g, ' ')
        .split(' ')
        .filter(Boolean)
        .map(
          (word) =>
            TOLD_AS.get(word) ??
            (/^#?[a-z]{0,3}\d{3,}[a-z]?$|^#?\d+$/.test(word) && word !== '271' && word !== '999' ? 'num' : word),
        );
      return ` ${words.join(' ')}${asks ? ' ?' : ''} `;
    })
    .filter((sentence) => sentence.trim() !== '');
}
