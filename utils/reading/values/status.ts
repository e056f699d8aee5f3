/** From a status's words to what they mean. */
import type { ClaimStatus } from '@/utils/claim/claim';
import { meanings } from '../words/labels';
import { remembered } from '../words/remembered';
import { inEnglish } from '../words/spanish';
import { withoutSigns } from '../words/text';
import { category } from './codes';
import { isComposed } from './status-phrases';

/** What a 277 claim status category says (X12 code source 507). */
function ofCategory(code: string): ClaimStatus | undefined {
  switch (code[0]) {
    case 'A':
      return code === 'A4'
        ? 'not-found'
        : ['A3', 'A6', 'A7', 'A8'].includes(code)
          ? 'rejected'
          : code === 'A5'
            ? 'finalized'
            : 'accepted';
    case 'D':
      return 'not-found';
    case 'P':
      return 'pending';
    case 'R':
      return 'info-requested';
    case 'F':
      return ({ F0: 'finalized', F1: 'paid', F2: 'denied', F3: 'revised', F4: 'finalized' } as const)[code as 'F0'];
    default:
      return undefined;
  }
}

/** First word group that fits decides; the order is from the special to the general. */
const WORDS: readonly (readonly [RegExp, ClaimStatus])[] = [
  [
    /\bno benefits? (?:paid|payable|due)\b|(?<!\bpremiums? )\b(?:not paid|unpaid)\b|\b(?:no|without) payment\b|\bnothing (?:was |is )?(?:paid|payable|due)\b|\bwill not pay\b/,
    'denied',
  ],
  // What came in later is being read; what the payer answered says nothing of how the claim stands.
  [
    /\b(?:records?|documents?|documentation|info(?:rmation)?|attachments?|notes|appeal) (?:(?:was|were|has been|have been) )?received\b/,
    'pending',
  ],
  [/\b(?:era|remit(?:tance)?|835|eob|eop) (?:was )?received\b/, 'finalized'],
  [/\bnot (?:yet )?received\b/, 'not-found'],
  [/^reject/, 'rejected'],
  [/\bden(?:ial|ied)\b.* (?:overturned|rescinded|lifted|withdrawn)\b/, 'revised'],
  [/\bbeing re-?(?:processed|adjudicated|priced|issued|opened|worked)\b|\bre-?processing\b|\bre-?opened\b/, 'pending'],
  [/^pay$/, 'paid'],
  [/^(?:fully |partly |partially )?covered(?: in (?:full|part))?$/, 'paid'],
  [/\bnon-?pay(?:able)?\b|\bnot (?:covered|approved)\b|\bnon-?covered\b|\b(?:ineligible|not eligible)\b|\brefused\b/, 'denied'],
  [/\bzero[- ]?(?:pay|paid|payment)\b/, 'finalized'],
  [/^(?:claim )?accepted (?:for|into|by)\b|^(?:corrected|replacement) claim (?:was )?(?:received|accepted)\b/, 'accepted'],
  [/^(?:received|acknowledge?ment ?[:/–-] ?receipt)\b.*\bnot (?:yet )?(?:processed|in adjudication)$/, 'accepted'],
  [/\bprocessed as (?:primary|secondary|tertiary)\b(?!.*\bden)/, 'finalized'],
  [/^pending ?[/:]/, 'pending'],
  [/^den(?:ied|y|ial)\b(?!.*\bpart)/, 'denied'],
  [
    /\bnot found\b|\bno (?:claim|record)s? (?:found|of)\b|\bno record\b|\bfound nothing\b|\bnothing (?:was )?found\b|\bno match\b|\bnot on file\b|\bcannot be found\b|\b(?:not|unable to be|unable to) locate/,
    'not-found',
  ],
  [/\bpend\w*\b.*\b(?:from|by) (?:the )?(?:member|patient|subscriber|other (?:payer|insurance|carrier))\b/, 'pending'],
  [
    /\breject|^rej\b|\breturn(?:ed)? to provider\b|\brtp\b|\bunprocess?able\b|\bnot accepted\b|\bsent back\b|\b(?:unable to|(?:can(?:not|'t)|could not) be) process(?:ed)?\b|\binvalid\b|\bincomplete\b(?!.*\b(?:info|(?:x-?rays?|radiographs?|photos?|charting|narrative|notes|reports?|invoice|referral|consent|records?|documentation) (?:requested|needed|required)))|\bin error\b|\breturned\b|\bbounced\b|\bturned (?:back|away)\b|\bkicked (?:out|back)\b|\bfailed\b|\bvalidation errors?\b|^errors?$/,
    'rejected',
  ],
  // what was asked for is there
  [
    /\b(?:records?|info(?:rmation)?|documentation|documents|notes) (?:rec'?d|rcvd|received|(?:under |in |being )?review(?:ed)?)\b(?!.*\b(?:paid|denied))/,
    'pending',
  ],
  [
    /\b(?:awaiting|waiting (?:for|on)|(?:held|hold):?(?: (?:for|on|-))?) (?:the |an? |your )?(?:other[- ]insurance|ohi|cob|coordination of benefits|accident|third[- ]party|tpl|primary|itemi[sz]ed|eob|explanation of benefits|questionnaire)\b|\b(?:awaiting|waiting (?:for|on)) (?:an? |the )?(?:reply|response|answer) from (?:the )?(?:provider|you|facility|hospital)\b|\basks? (?:you )?for (?:medical )?(?:records|info|documents)|\b(?:documentation|records|information|questionnaire) (?:is |are )?outstanding\b|\bsent to provider for\b/,
    'info-requested',
  ],
  [
    /\b(?:additional|more) info|\b(?:info(?:rmation)?|attachments?|response|action) (?:is )?(?:requested|needed|required)|\brecords? (?:requested|needed|required)|\b(?:awaiting|waiting (?:for|on)|request(?:ed)? for|requesting|(?:pend(?:ing|ed)?|held|suspended):? for|pending|pended:?|requested|needs?|additional) (?:additional |medical |provider |more |need |supporting )*(?:records?|documentation|documents|info|information|attachments?)|\bdocumentation (?:requested|needed|required)|\bhold (?:for|pending) (?:additional |more )?info|\b(?:x-?rays?|radiographs?|photos?|charting|narrative|notes|reports?|itemization|invoice|referral|consent) (?:requested|needed|required)\b|\b(?:waiting|pending) (?:on|for) you\b|\bneeds? (?:something|info|more|an answer) from you\b|\bneeds your (?:help|action|reply|answer|attention)\b|\b(?:awaiting|waiting (?:for|on)|needs?) (?:an? |the )?(?:medical|operative|clinical|office|chart|progress|doctor'?s) (?:notes?|reports?)\b|\brfai\b|\badr\b|\brfi\b|\bdevelopment\b|\bcontested\b|^(?!.*\b(?:refund|adjustment|appeal|review|void|reversal|payment|reconsideration)\b).*\b(?:requested|needed|required)$|\bmissing info/,
    'info-requested',
  ],
  [/^credit(?:ed)?$|^credit (?:claim|adjustment)\b|^debit$/, 'revised'],
  [
    /\brevers|\bvoid|\brevis|\breplac|\brecoup|\b(?:take|taken|took|claw|clawed)[- ]?back|\bre-?(?:processed|adjudicated|issued)\b|\bretracted\b|\bsuperseded\b|\brefunded\b|\bbacked out\b|\badj(?:ust(?:ed|ment))?\b|\bcorrected\b|\bcancel/,
    'revised',
  ],
  [
    /\b(?:partial|part|partly|partially)\b.*\b(?:denied|denial|paid|pay|approved)|\b(?:denied|paid)\b.*\b(?:partial|partially|in part)\b/,
    'paid',
  ],
  [/\bpaid ?\/ ?denied\b|\bpartial\b|\bpaid in part\b|\bpaid (?:with|and) (?:some )?denied (?:lines?|services?)\b/, 'paid'],
  [/\bdenied\b|\bdeny\b|\bdenial\b|\bdisallow|\brefused\b|\bdeclined\b|\bobjected\b|\bnot payable\b|\bno pay\b/, 'denied'],
  [/^paid\b/, 'paid'],
  [
    /\b(?:under|in) (?:appeal|dispute|reconsideration)\b|\bpre-?adjudication\b|\bpend|\bpnd\b|\bin[- ]?(?:process|system|pricing|workflow)\b|\bprocessing\b(?! (?:is )?(?:complete|finished))|\bsusp(?:en[ds]|\b)|\bunprocessed\b|\b(?:to be|not yet) (?:processed|adjudicated)\b|\baudit\b|\bexaminer\b|\breview(?!ed\b)(?! (?:is )?(?:complete|finished|done|closed))|\bto be reviewed\b|\brepric|\binpr\b|\bworkflow\b|\bwork ?queue\b|\bdata entry\b|\bassigned\b|\bescalated\b|\brouted\b|\bunadjudicated\b|\bin progress\b|\bopen\b|\bhold\b|\bheld\b|\bawaiting\b|\badjudicating\b|\bnot (?:yet )?(?:finalized|processed|complete)|\bunder investigation\b|\bworking\b|\bwaiting\b|\bwe are\b|\bbeing\b|\bqueued?\b|\bin adjudication\b|\bdeveloping\b|\bactive\b/,
    'pending',
  ],
  [
    /\bapproved (?:to|for) pay|\bpaid\b|\bpayment (?:issued|made|sent)\b|\bcheck (?:issued|sent|mailed|cleared)\b|\bto be paid\b|\bpd\b|\bpayable\b|\bcleared\b|\bcashed\b|\beft (?:issued|sent)\b|\b(?:disburs|reimburs)ed\b|\bfully approved\b|\bpay(?:ment)?\b(?!.*\bno\b)|\bremitted\b|\bfunded\b|^shared\b/,
    'paid',
  ],
  [
    /\baccepted\b|^acc\b|^ack\b|^sent\b|\bsent to (?:the )?(?:payer|plan|carrier)\b|\btransmitted\b|\bregistered\b|\backnowledg|(?<!\b(?:response|reply|answer|277) )\breceived\b|\bsubmitted\b|\bforwarded\b|\bentered\b|\bdelivered\b|\bintake\b|\buploaded\b|\bnew\b|\bon file\b|\blogged\b/,
    'accepted',
  ],
  [
    /\bfinal|\bprocessed\b|\bcomplete|\bclosed\b|\badjudicated\b|\bsettled\b|\bfinished\b|\bresolved\b|\bclean\b|\bapproved\b|\bposted\b|\bdone\b|^(?:fin|fnl|cmpl|cmplt)$|\bapplied to (?:the )?deductible\b|\b(?:patient|member) (?:responsibility|liability)$|\breviewed\b|\bcapitated\b|^allowed$|\b(?:eor|eob|eop|remittance|remit) (?:issued|sent|mailed|generated|available)\b/,
    'finalized',
  ],
  [
    /\bbenefits? exhausted\b|\bnon-?compensable\b|\bduplicate\b|\buntimely\b|\bno coverage\b|\bnot medically\b|\bterminated\b/,
    'denied',
  ],
];

/** A status and location of FISS: `P B9997` (CMS Internet-Only Manual 100-04). */
const LOCATION = /^([PDTSRIU])[ /]?([BMOP][A-Z0-9]{4})$/;
export const isLocation = (text: string): boolean => LOCATION.test(text);

export interface StatusMeaning {
  status: ClaimStatus;
  /** the words only say that it is finished */
  open: boolean;
}

/**
 * What a status says: a 277 category, a FISS status and location (`P B9997`, CMS Internet-Only Manual 100-04), or words.
 * @param own a portal's own words, lower case
 */
export function statusMeaning(text: string, own?: Readonly<Record<string, ClaimStatus>>): Readonly<StatusMeaning> | undefined {
  const lower = own && text.toLowerCase().trim();
  const mine = own && Object.hasOwn(own, lower!) ? own[lower!] : undefined;
  return mine ? { status: mine, open: mine === 'finalized' } : meaningEverywhere(text);
}

/** What a status says on every portal. */
const meaningEverywhere = remembered((text): Readonly<StatusMeaning> | undefined => {
  const code = category(/^\s*([A-Za-z]\d{1,2})(?![\w])/.exec(text)?.[1] ?? '');
  const meant = code ? ofCategory(code) : undefined;
  if (meant) return { status: meant, open: meant === 'finalized' };
  const location = LOCATION.exec(text);
  if (location) return { status: fissStatus(location[1]!, location[2]!), open: false };
  const spoken = inEnglish(text.toLowerCase().trim());
  for (const [words, status] of WORDS) if (words.test(spoken)) return { status, open: status === 'finalized' };
  return undefined;
});

/** Words beside such a status say why. */
export const tells = (status: ClaimStatus | undefined): boolean =>
  status === 'denied' || status === 'rejected' || status === 'info-requested' || status === 'pending' || status === 'revised';

/** P processed, D denied, R rejected, T returned to provider, S suspended; B6000 and B6001 wait for records asked for. */
function fissStatus(letter: string, location: string): ClaimStatus {
  switch (letter) {
    case 'P':
      return 'paid';
    case 'D':
      return 'denied';
    case 'T':
    case 'R':
      return 'rejected';
    case 'S':
      return /^B600/.test(location) ? 'info-requested' : 'pending';
    default:
      return 'finalized';
  }
}

/** Text that by itself is a claim's status: a badge, the end of a title, a 277 category with its words. */
export const isStatusWord: (text: string) => boolean = remembered(
  (text) =>
    (/^[A-Z]\d{1,2} ?[-–—:] ?\p{L}{4}/u.test(text) && text.length < 60 && category(/^\w+/.exec(text)![0]) !== undefined) ||
    isSpoken(
      inEnglish(text)
        .replace(/ ?\([PDTSRIU] [BMOP][A-Z0-9]{4}\)$/, '')
        .replace(REMITTED, '')
        .replace(/^(?:medical )?bill (?=denied|paid|partially|approved|rejected|returned|reviewed|pend)/i, 'claim ')
        .trim(),
    ),
);

/** The number of a claim's status in a remittance before its words (X12 835, CLP02): `22 - Reversal of previous payment`. */
const REMITTED = /^(?:[1-4]|19|2[0-3]|25) ?[-–—] ?(?=\p{L})/u;

const isSpoken = (text: string): boolean => {
  const bare = withoutCode(text);
  return isShort(text) || isShort(bare) || isComposed(bare, isShort);
};

/** A payer's own letter or number for the status, before its words or behind them: `D - Denied`, `P1 Pending`, `Pend (P1)`. */
const withoutCode = (text: string): string =>
  text.replace(/^(?:[A-Z0-9]{1,3} ?[-–:] ?|[ADFPR]\d{1,2} )(?=\p{L}{4})/u, '').replace(/ ?\([A-Z]?\d{1,3}\)$/, '');

/** What a status by itself may be, without `claim` before it; patterns where one of several words may stand. */
const PHRASES = [
  'deny',
  'pend',
  'susp(?:ense)?',
  'rej',
  'rtp',
  'reprocessed',
  'not (?:payable|approved|accepted|finalized)',
  'non-?payable',
  'no pay',
  'zero pay',
  '(?:fully|final|administratively) (?:paid|denied|approved)',
  '(?:administrative|medical|clinical) denial',
  'paid in full',
  'partial pay',
  'part paid',
  'paid (?:with|w/) (?:denials|denied lines)',
  'paid (?:by|via) (?:eft|ach|check)',
  'approved (?:&|and) paid',
  'ready to pay',
  'released for payment',
  'pended for [a-z ]{4,30}',
  'manual review',
  'unprocessed',
  'adjudicating',
  'work in progress',
  'in (?:queue|pricing|system)',
  'corrected',
  'replaced',
  'accepted (?:by payer|for processing)',
  'forwarded to payer',
  'adr (?:sent|issued|requested)',
  '(?:action|response|attachments?) (?:needed|required|requested)',
  'pending (?:cob|pricing|documentation|attachments?|audit|internal review|provider (?:info|response))',
  'accepted',
  'acknowledged',
  'reversal of (?:a )?(?:previous|prior) (?:payment|claim)',
  'acknowledge?ment',
  'adjudicated',
  'adjusted',
  'approved',
  'clean',
  'closed',
  'contested',
  'declined',
  '(?:denied|disallowed|ineligible)',
  'denied in part',
  'missing info(?:rmation)?',
  'not covered',
  'failed',
  'finalised',
  'finalized',
  'forwarded',
  'in adjudication',
  '(?:in|under) (?:[a-z]{3,12} )?(?:review|audit)',
  '(?:adjusted|corrected|changed|re-?(?:issued|processed|priced|adjudicated|decided)) (?:after|on) (?:an? |the |your )?(?:appeal|dispute|reconsideration|second look)',
  'in progress',
  'needs review',
  'not accepted',
  'not payable',
  'accepted by (?:the )?payer',
  'payer accepted',
  '(?:payer )?needs (?:an? )?(?:attachments?|information|documents?|records)',
  '(?:state|payer|plan) (?:denied|paid|approved|rejected)',
  'refused',
  'paid with (?:exceptions|adjustments?|reductions?)',
  '(?:(?:on )?hold|held|suspended) for (?:additional |more )?(?:info(?:rmation)?|records|documentation)',
  'sent back(?: to (?:the )?(?:provider|dentist|office))?',
  'turned (?:back|away)(?: before (?:the )?[a-z]{4,15})?',
  '(?:taken|clawed) back',
  '(?:we |payer |plan )?needs? (?:something|info|more|an answer) from you',
  'needs your (?:help|action|reply|answer|attention)',
  '(?:void|reversal) (?:processed|completed?)',
  '(?:waiting|pending) (?:on|for) you',
  'not found',
  'not paid',
  'objected',
  'on hold',
  'open',
  'paid',
  'paid in part',
  'payer rejected',
  '(?:payment|check|eft) (?:issued|sent|mailed)',
  'check (?:cashed|cleared)',
  '(?:closed|finalized|processed) without payment',
  '(?:no payment due|nothing payable)',
  '(?:under|in) (?:appeal|dispute|reconsideration|investigation)',
  'reopened',
  '(?:final|initial) denial',
  'applied to (?:the )?deductible',
  'returned (?:to you|for correction)',
  'unable to process',
  'awaiting (?:medical|clinical|operative|office|your) (?:records|notes|documents|documentation|information|reports?)',
  'we need [a-z ]{4,30}',
  'payment reversed',
  'payment recouped',
  'payment voided',
  'pended',
  'pending',
  'processed',
  'processing',
  'received',
  'records requested',
  'rejected',
  'rejected by payer',
  'returned',
  'return(?:ed)? to provider',
  'reversal',
  'reversed',
  'suspended',
  'to be paid',
  'void',
  'voided',
  '(?:review )?completed?',
  'in[- ]process',
  'partially (?:paid|denied)',
  'partial(?:ly)? (?:payment|denial)',
  '(?:partial|reduced|full) payment (?:issued|made|sent)',
  'processed as (?:primary|secondary|tertiary)',
  'additional information (?:requested|needed)',
  'part(?:ly|ially) (?:paid|denied|approved|covered)',
  '(?:denied|rejected|paid|partly paid) by (?:the |their )?(?:insurance|insurer|health plan)',
  '(?:fully covered|covered in (?:full|part))',
  'denied, (?:the )?(?:provider|member|patient) (?:is )?(?:liable|responsible)',
  'waiting (?:for|on) [a-z ]{3,30}',
  'we are [a-z ]{4,30}',
  'being (?:processed|reviewed|worked(?: on)?)',
  '(?:we are |still )?working on it',
  'needs? (?:more |additional )?info(?:rmation)?',
  'cancel?led',
  'finalized[ ,/–-]{1,3}(?:paid|denied|payment|denial)',
  'denied[ ,/–-]{1,3}(?:finalized)',
  '(?:paid|processed|finalized)[ ,/–-]{1,3}(?:partly|partial(?:ly)?) (?:denied|paid|denial|payment)',
  'validation errors?',
  '(?:x-?rays?|radiographs?|narrative|notes|reports?) (?:requested|needed|required)',
  '(?:additional |medical |more )?(?:documentation|documents|information|info|records) (?:requested|needed|required)(?: by payer)?',
  'requests? for additional (?:information|documentation)(?:[ ,:/–-]{1,3}(?:claim|line|documentation|information|request for supporting documentation)){0,3}',
  'pending (?:review|payment|information|records|medical review|adjudication)',
  'payment (?:pending|scheduled)',
  'scheduled for payment',
  'recouped',
  '(?:no )?benefits? (?:paid|payable)',
  'received[ ,/–-]{1,3}suspended',
  '(?:processed|resolved|closed|completed?|adjudicated|settled)[ ,/–-]{1,3}(?:paid|denied|approved)',
  'awaiting (?:adjudication|payment|documentation|records|information)',
  'approved (?:to|for) pay(?:ment)?',
  '(?:in )?adjudication in progress',
];

/** Those that are looked up, and those that a text is held against: of both together the expression would be four times as long to compile. */
const IN_WORDS = new Set(PHRASES.filter((phrase) => /^[a-z -]+$/.test(phrase)));
const IN_PATTERNS = new RegExp(`^(?:${PHRASES.filter((phrase) => !IN_WORDS.has(phrase)).join('|')})$`);

/** The text is such a phrase and nothing else. */
function isShort(text: string): boolean {
  const said = text.toLowerCase().replace(/^claim /, '');
  return IN_WORDS.has(said) || IN_PATTERNS.test(said);
}

/** A row over a group of claims says how they stand: `** CLAIM STATUS: PAID **`, `Denied claims (3)`, `Adjudication Result: Paid (Count=2)`. */
export function statusOfGroup(shown: string): string | undefined {
  const text = withoutSigns(shown)
    .replace(/^[\s*=-]+|[\s*=-]+$/g, '')
    .replace(/ ?\((?:count ?[=:] ?)?\d{1,4}(?: claims?)?\)$/i, '');
  const [, label = '', value] = /^([^:]{3,30}): (.{3,40})$/.exec(text) ?? [];
  const said =
    /^(?:claims? )?status ?[:–-]? (.{3,40})$/i.exec(text)?.[1] ??
    (meanings(label, true)[0]?.field === 'statusText' ? value! : (/^(.{4,30}?) claims?$/i.exec(text)?.[1] ?? text));
  return isStatusWord(said) ? said : undefined;
}
