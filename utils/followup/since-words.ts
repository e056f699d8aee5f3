/**
 * The words in which clerks tell what happened since, each with all that is read as it. Other than the plain words of the rules these keep apart what was
 * done and what has yet to be ("sent", "send"), and who did it.
 */
const WRITTEN: Readonly<Record<string, string>> = {
  payer:
    'rep reps representative agent agents csr payor payors payers plan plans insurer insurers insurance ins carrier carriers supervisor supv sup supe adjuster examiner examiners processor mac contractor they theyre theyve their um hmo mco tpa analyst adjudicator team',
  brand:
    'aetna cigna uhc united unitedhealthcare humana anthem bcbs bluecross blue molina ambetter oscar kaiser medicaid mcaid mcd medicare mcare mcr tricare champva healthnet centene wellcare umr meritain marketplace medcost triwest noridian cgs palmetto novitas ngs pgba wps chip peachcare wellpoint',
  our: 'ours',
  us: 'we i weve ive biller billers coder coders registration registrar registrars intern scheduling scheduler charging pfs cbo staff intake',
  patient:
    'pt pts patients mbr mbrs member members subscriber subscribers insured mom mother dad father wife husband parent parents spouse guardian daughter son bene beneficiary enrollee veteran family ptn kid kids child baby boy girl lady woman man',
  person: 'he she hes shes',
  provider: 'dr doctor md physician prov np therapist surgeon hospitalist attending intensivist',
  claim: 'clm clms claims acct account encounter',
  rework:
    'reprocess reprocessed reprocesses reprocessing reproc reprocd rewk reworks reworked reworking rerun reruns reran rerunning redo redoes redoing redone readjudicate readjudicated readjudicates readjudicating readjudication reopen reopens reopening requeue requeued requeues recycle recycled recycles recycling',
  adjustment: 'adj adjustments adjust adjusted adjusts adjusting adjmt adjst',
  correct: 'corrects correcting fix fixes fixing',
  corrected: 'fixed mended changed edited repaired',
  sent: 'faxed mailed uploaded submitted emailed resent refiled resubmitted rebilled refaxed transmitted filed forwarded fwd misrouted faxd upld shipped refaxed',
  send: 'sends sending submit submits submitting fax faxing mail mailing upload uploads resend resubmit refile rebill',
  got: 'received rcvd recd rcv receives gotten recvd receipted receipt arrived',
  records:
    'record recs docs doc chart charts notes note document documents documentation report reports invoice itemized itemization labs xray xrays films film packet pages clinicals opnote ub pathology',
  appeal:
    'appeals appl appealed recon recons reconsideration redetermination redet dispute disputes disputed grievance grievances rebuttal qic iro',
  upheld: 'uphold upholds affirmed affirms sustained unfavorable unfavourable lost dismissed stands stood unchanged',
  won: 'overturned reversed reverses granted favorable favourable',
  approved: 'approval approve approves okayed okd certified authorized approvd apprvd appvd',
  denied: 'denies deny dnd dnied denial denials denying refused refuse refuses rejected rejects declined declines',
  auth: 'auths referral referrals extension extensions precert precerts preauth authorization authorizations precertification preauthorization pa',
  retro: 'retroactive retroactively backdated backdate retrospective retrospectively backdates',
  no: 'not never none cannot without nothing nobody neither nor unable zero',
  cond: 'if once when unless until till whether provided before',
  will: 'going gonna shall ll',
  is: 'are was were be been being gets get getting',
  has: 'have had having holds carries',
  must: 'may can could should would might need needs needed required requires require wants want please pls',
  ask: 'asks asking request requests',
  asked: 'requested',
  says: 'said say states stated tells told advises advised insists quotes quoted confirms confirmed confirm wrote writes',
  found: 'finds locates located tracked sees see saw spotted fnd',
  admits:
    'admitted agrees agreed agree acknowledges acknowledged concedes conceded owns owned apologised apologized apologises sorry',
  days: 'day d bd week weeks wk wks month months mo mos business bus',
  check: 'ck chk cheque checks ch',
  payment: 'pmt pmts payments pymt pymts eft money funds reimbursement ach',
  paid: 'pd pays pay',
  error:
    'mistake mistakes errors mistakenly erroneous erroneously wrong wrongly wrongfully incorrect incorrectly miscounted miscount misread misapplied misloaded misfiled glitch goof glitched mixup swapped transposed botched',
  ours: 'ourselves',
  out: 'off',
  coverage: 'cov cvg covered cover policy insured',
  active: 'effective eff elig eligible enrolled started starts began current',
  promised: 'promise promises',
  letter: 'ltr letters ltrs notice',
  date: 'jan feb apr jun jul aug sep sept oct nov dec january february march april june july august september october november december monday tuesday wednesday thursday friday mon tue tues wed thu thur thurs fri today yesterday tomorrow tonight noon',
  modifier: 'mod mods modifiers',
  moved: 'transferred reapplied',
  spoke: 'spoken talked discussed',
  speak: 'talk talks',
  answered: 'rang phoned called rung completed filled responded replied returned',
  reviewer: 'reviewers nurse auditor clinician',
  closed: 'shut passed expired lapsed ended over',
  keyed: 'typed entered punched registered miskeyed mistyped hit picked selected put transposed swapped',
  forgot: 'omitted missed overlooked skipped failed',
  exhausted: 'exhaust exhausts used maxed depleted gone spent',
  pip: 'medpay nofault',
  hospice: 'hospices',
  twice: 'again x2',
  loaded: 'load reload reloaded linked link updated update renewed',
};

const PLAIN: ReadonlyMap<string, string> = new Map(
  Object.entries(WRITTEN).flatMap(([plain, written]) => written.split(' ').map((word) => [word, plain] as const)),
);

/** Read as they stand, before single words. */
const SET_PHRASES: readonly (readonly [RegExp, string])[] = [
  [/n['’]t\b/g, ' not'],
  [/\b(?:cant|dont|doesnt|didnt|isnt|wasnt|arent|werent|wont|wouldnt|couldnt|hasnt|havent|hadnt)\b/g, ' not'],
  [/\bw\/ ?o\b/g, ' without '],
  [/\bw\/(?= ?\w)/g, ' with '],
  [/\bre[- ](?=\w)/g, 're'],
  [/\b(?:med(?:ical)?[- ]?pay(?:ments?)?|no[- ]?fault|mva|auto)\b/g, ' pip '],
  [
    /\b(?:p2p|(?:peer|phys\w*|doc|doctor|md|clinician)(?: |-| ?to ?|-to-| ?2 ?|-2-)(?:peer|phys\w*|doc|doctor|md|clinician)(?: (?:call|talk|review|line|discussion))?|peer (?:talk|call|review|discussion|line))\b/g,
    ' p2p ',
  ],
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
  [/\bwork(?:ers?|mans|mens)?[ '’-]*comp(?:ensation)?\b/g, ' comp '],
  [/\bdue to come\b/g, ' pending '],
  [
    /\bfreq(?:uency)?(?: code)? ?7\b|\bxx7\b|\b(?:replacement|repl)(?: claim| clm)?\b|\bcorr(?:ected)? (?:claim|clm|bill)\b/g,
    ' replacement ',
  ],
  [/\b(?:as soon as|upon|contingent on)\b/g, ' if '],
  [/\b(?:appeal|dispute|redetermination) (?:rights?|rts|rgts|options|instructions)\b/g, ' rights '],
  [/\b(?:qc|w|with|has|incl\w*|contains|gives) (?:further |additional )?rights\b/g, ' appeal second rights '],
  [/\bafter (?=(?:we|you|they get|receipt|the letter|our|records|the))/g, ' if '],
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
  /\b(?:take|takes|took|taken|pull|pulls|pulling|pulled) (?:it|claim|clm|the claim|this) back and process\w*/g,
  /\b(?:re-?adjudicat\w+|correction run|next sweep|mass adj\w*|claims project)\b/g,
  /\b(?:will|to|gets?|being|is being|be|are being) (?:be )?(?:revised|reinstated|picked up|released|adjusted|corrected|reversed|repaid|restored|reprocessed|redone|rerun|recalculated|reloaded and paid)\b/g,
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

/** The sentences of a text in these words, each between blanks; a comma is a word of its own. */
export function sentencesOf(text: string): string[] {
  let plain = text
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/\bre-(?=[a-z])/g, 're');
  plain = plain.replaceAll(COVERAGE_AGAIN, ' checked ').replaceAll(BEGUN_AND_SERVED, begunThen);
  for (const pattern of ONCE_MORE) plain = plain.replaceAll(pattern, ' rework ');
  for (const [pattern, to] of SET_PHRASES) plain = plain.replaceAll(pattern, to);
  return plain
    .replaceAll(/\b\d{1,2}[/-]\d{1,2}(?:[/-]\d{2,4})?\b/g, ' date ')
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
        .map((word) => PLAIN.get(word) ?? (/^#?[a-z]{0,3}\d{3,}[a-z]?$|^#?\d+$/.test(word) && word !== '271' ? 'num' : word));
      return ` ${words.join(' ')}${asks ? ' ?' : ''} `;
    })
    .filter((sentence) => sentence.trim() !== '');
}
