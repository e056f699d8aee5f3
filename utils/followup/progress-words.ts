/**
 * The words in which a note tells how far a denied claim is: what it speaks of, and what became of it. Each word counts by itself, so that any of one kind
 * beside any of another is understood, also where nobody has put them so before. `*`: however the word goes on.
 */

/** What a note speaks of. */
export type Matter =
  | 'dispute'
  | 'talk'
  | 'papers'
  | 'again'
  | 'rework'
  | 'auth'
  | 'cob'
  | 'money'
  | 'file'
  | 'share'
  | 'elsewhere'
  | 'call'
  | 'claim';

/** What became of it. `asked`: something was asked for · `wanted`: a request for it came · `conceded`: nothing more is tried · `upheld` stays denied after a second look · `same` as before · `faulty` not all of it, or not legible · `soon` not yet */
export type Deed =
  | 'out'
  | 'asked'
  | 'wanted'
  | 'conceded'
  | 'billed'
  | 'in'
  | 'work'
  | 'due'
  | 'open'
  | 'quiet'
  | 'soon'
  | 'long'
  | 'missing'
  | 'faulty'
  | 'upheld'
  | 'lost'
  | 'same'
  | 'won'
  | 'part'
  | 'paid'
  | 'short'
  | 'over'
  | 'held'
  | 'booked'
  | 'final'
  | 'exhausted'
  | 'late'
  | 'answered'
  | 'todo';

export const MATTERS: Readonly<Record<Matter, string>> = {
  dispute:
    'appeal* appl apl recon recons dispute* grievance* reconsid* redet* rebuttal* qic alj iro ire maximus arbitration openneg',
  talk: 'p2p',
  papers:
    'records recs documents documentation docs mr chart charts notes itemiz* itemis* invoice* clinicals reports report films xray* packet opnote ub rpt disc images attachments eob eobs',
  again: 'replacement correction corrected corr corrd rebld freq7',
  rework: 'rework* reproc* readj* reopen* rewk redo* rerun*',
  auth: 'auth auths authorization* precert* preauth* retro* referral* extension',
  cob: 'cob questionnaire* mspq msp',
  money: 'check ck cks chk cheque eft payment* pmt pmts pymt* ach',
  file: 'cred* enrol* caqh app application* pecos reval* recred* roster*',
  share: 'willpay statement* stmt* copay* coins coinsurance* deductible* ded',
  elsewhere: 'crossed sec secondary 2ndary 2ndry primary',
  call: 'leftmessage callback',
  claim: 'orig claim claims clm clms',
};

export const DEEDS: Readonly<Record<Deed, string>> = {
  out: 'sent appealed disputed crossed filed faxed refaxed refaxd faxd mailed remailed uploaded upld upldd subd submtd submitted resubmitted resubd resubbed rebilled refiled emailed forwarded initiated leftmessage overnighted fedexed transmitted efiled resent shipped',
  asked: 'requested reqd rqstd reqsted asked asking req requesting wants wanting',
  wanted: 'papersrequest',
  conceded: 'conceded',
  billed: 'billed',
  in: 'got rcvd rcd recd recvd received ack ackd acks ackn* acknowledg* acked logged indexed onfile accepted acptd delivered arrived docketed greencard linked',
  work: 'processing inprocess inproc pend pends pended pending pndg await* waiting queue examiner exmr reviewing assigned nurse working routed rerouted adjudicat* underreview',
  due: 'days day due expected tbd tat turnaround allow effectuation decision',
  open: 'open review rvw rview reviewer available next remains',
  quiet: 'quiet still unanswered silent silence stuck untouched unresolved crickets but however',
  soon: 'yet',
  long: 'overdue passed elapsed escalated months supposed promised',
  missing: 'undeliverable',
  faulty: 'only illegible incomplete blurry',
  upheld: 'upheld uphold* unsuccessful unfav* stands sustained affirmed maintained unchanged kept',
  lost: 'denied deny den dnd dny dnied rejected rej reject* dismissed lost refused declined adverse',
  same: 'same',
  won: 'won overturn* ovrt* ovtn* ovrd* reversed granted favorable fav approved appvd appr apprvd appd aprvd okayed okd successful allowed',
  part: 'partial* partly split',
  paid: 'paid pd payd posted psted cleared zeroed deposited cashed',
  short: 'short shorted less underpaid contract contracted rate',
  over: 'closed cld',
  held: 'held done completed complete finished conducted',
  booked: 'scheduled sched schd booked bkd set rescheduled calendared',
  final: 'final binding last',
  exhausted: 'exhausted',
  late: 'untimely late outside past beyond rule',
  answered: 'updated updtd updt returned answered responded fixed called',
  todo: 'sending resending faxing refaxing mailing uploading submitting resubmitting refiling appealing disputing drafted drafting written writing preparing willpay rebill resubmit resub refile resend refax reupload remail',
};

/** Words that turn what follows them into its contrary. */
export const NOT =
  'no not never none nothing neither without cannot cant didnt doesnt dont hasnt havent isnt wasnt arent wont unable nil';
/** Said to be missing they say that nobody answered. */
export const ANSWERS =
  'resp response reply replied word answer decision determination determ update movement status news action outcome result callback call back heard since letter ltr tracking confirmation adjusted adjd processed';
/** Said to be missing they say that the payer stays by what it said. */
export const CHANGES = 'change changes';
/** Said to be missing they say that the payer has it not. */
export const TRACES = 'trace sign find locate see found seen came come there here imaging system queue';
/** Said to be missing they say that no way is left. */
export const WAYS = 'further more additional levels level lvls lvl rights recourse other next allowed possible worth';
/** What follows is not done yet. */
export const AHEAD = 'will must need needs needed should would could can may might to please pls gonna lets ready';
/** What follows may not be done at all. */
export const CONDITIONS = 'if once when unless until before';
/** Said of what lies ahead alone. */
export const TO_DO = 'send fax mail upload submit file';
/** What is said to be needed is asked for. */
export const WANTED = 'need needs needed required wants want';

/** What takes more than one word, or has a sign in it. */
export const JOINED: readonly (readonly [RegExp, string])[] = [
  // papers of other days
  [
    /\b(?:records|recs|notes|charts?|docs)\b[^.;]{0,25}\b(?:for|of|dated) (?:dos |date )?\d{1,2}\/\d{1,2}[^.;\d]{0,12}\b(?:needs?|wants?|required)\b/g,
    ' records papersrequest ',
  ],
  [
    /\b(?:records|recs|notes|chart|docs)\b[^.;]{0,20}\b(?:for|of) (?:the |a )?(?:wrong|another|different) (?:pt|patient|mbr|member)\b/g,
    ' records papersrequest ',
  ],
  // the employer's own paper, which nobody here sends
  [/\bfirst reports?(?: of (?:the )?injury)?\b/g, ' '],
  [/\bno (?:records|recs|docs|documents)(?! of)\b/g, ' not found records '],
  [/\bno (?:record|records|rec|receipt|proof|evidence|trace|sign)s?(?: of)?\b/g, ' not found '],
  [/\b(?:l\/?m(?:om|tcb)?|left (?:a )?(?:msg|message|vm|voicemail|vmail)|lvm)\b/g, ' leftmessage '],
  [/\b(?:no|without) (?:c\/?b|call ?back|return call|cb)\b/g, ' not answer '],
  [
    /\b(?:in|on) (?:our|your|hosp\w*|provider|facility)(?:'s)? favou?r\b|\b(?:decided|ruled|found|went|came|sided|decision|ruling) for us\b/g,
    ' won ',
  ],
  [/\bon file\b/g, ' onfile '],
  [/\b(?:in|under|being) ((?:\w+ ){0,2})(?:proc\w*|progress|re?vi?e?w(?:ed|ing)?)\b/g, ' $1 processing '],
  // how often it was sent before is no news
  [/\b(?:have|had|already) (?:faxed|sent|mailed|uploaded|submitted) (?:\w+ ){0,2}(?:\d+ ?(?:x|times)|x ?\d|twice)\b/g, ' '],
  [/\breleas(?:ed|ing) (?:for|to) (?:pay\w*|pmt)\b/g, ' approved '],
  [/\bfound by (?:rep|payer|plan|sup\w*)\b/g, ' received '],
  [/\b(?:adj|adjustment|check|ck|pmt|payment) to (?:issue|follow|go out|be (?:sent|issued))\b/g, ' rework '],
  [/\b(?:plan|payer|rep|um|they) (?:is |are )?(?:updating|correcting|fixing|loading|reloading|adding)\b/g, ' rework '],
  [/(?<!be |is |to )\bcollected (?=at|from|by|on|in)\b/g, ' pt copay paid '],
  [/\b(?:cannot|can not|may not|not|no longer) be (?:appealed|disputed)\b/g, ' exhausted '],
  [/\bcc (?:dropped|went|out)\b/g, ' replacement sent '],
  [/\binproc\w*/g, ' processing '],
  [/\b(?:under|in) appeal(?: second)?\b/g, ' appeal processing '],
  [/\bhearing (?=sched|set|req|on|date)/g, ' alj '],
  [
    /\b(?:w|with|by|to|for) (?:the |a |an? |their )?(?:rn|nurse|clinical|md|medical)? ?(?:reviewer|nurse|review|rvw|rview|examiner)\b/g,
    ' processing ',
  ],
  [/\b(?:pmt|payment|pay) plan\b/g, ' payplan '],
  [/\b(?:2nd|second|another) (?:rvw|review|look|rview)\b/g, ' appeal '],
  [/\bsame (?=dos|day|date|claim|clm|number|md|dr|provider|visit|session|site|knee|group|dx)/g, ' '],
  [/\bcorrected (?=order|letter|note|report|eob|auth|op\b)/g, ' records '],
  [/\b(?:external|outside|independent) (?:rvw|rev|rview)\b/g, ' appeal '],
  [/\bhas (?:the |our |this )?(?:case|file)\b/g, ' docketed '],
  [/\b(?:will|wants to|agreed to|agrees to|able to) pay\b/g, ' willpay '],
  [
    /\b(?:sen[dt]|sending|put|putting|going|goes|push(?:ed|ing)|rout(?:ed|ing)|moved) back (?:thru|through|in|for|to (?:claims|adj\w*|proc\w*))\b/g,
    ' rework ',
  ],
  [/\b(?:decided|ruled|found|sided) (?:for|with|in favou?r of) (?:the )?(?:plan|payer|insurer|mac)\b/g, ' upheld '],
  [/\b(?:was|been|is) decided\b/g, ' closed '],
  [/\b(?:project|ticket|inquiry)(?: #?[a-z]*\d+)? (?:is )?(?:open|opened|pending)\b/g, ' rework '],
  [
    /\b(?:with|w) (?:the |their )?(?:clinical|medical|appeals?|review|um|nurse) (?:team|unit|dept|department|director|md|staff)\b/g,
    ' processing ',
  ],
  [/\bsent (?:the )?(?:clm|claim|it) back(?! to (?:us|prov\w*|hosp\w*|fac\w*))\b/g, ' rework '],
  [/\b(mr|recs?|records?|docs?|itemi[sz]ed bill|ib) (?:request|req)(?: (?:ltr|letter|form))?\b/g, '$1 papersrequest '],
  [
    /\b(?:request|req) for (?=(?:the |an? )?(?:mr|rec|doc|chart|note|op|item|report|image|film|invoice))/g,
    ' records papersrequest ',
  ],
  [
    /\b(?:more|addl|add'l|additional|further) (?:info|information|docs|documentation|records) (?:is |are )?(?:needed|requested|required|reqd|req'd|wanted)\b/g,
    ' records papersrequest ',
  ],
  [/\b(?:receipt|rcpt) of\b/g, ' received '],
  [/\bin process of\b/g, ' '],
  [/\bour way\b/g, ' won '],
  [/\b\d+ (?:days? )?still denied\b/g, ' partly '],
  [/\bstill (?:unpaid|zero)\b/g, ' quiet '],
  [/\bstill (?:bundled|denied|denying|inclusive|rejected|rejecting)\b/g, ' same '],
  [/\b(?:shows?|has|have|sees?) only (?:the )?(?:orig\w*|first|1st)\b/g, ' not found '],
  [
    /\b(?:alj|hearing|aic|threshold|minimum|min)\b[^.;@]{0,15}\bnot (?:met|reached)\b|\b(?:under|below|short of|less than) (?:the )?(?:alj|hearing|aic|threshold|minimum)\b/g,
    ' exhausted ',
  ],
  [
    /\b(?:accept|agree|agrees|agreed|close|adjust|adj|wo|write ?off)\b[^.;,]{0,20}\bper (?:coding|coder|mgr|manager|mgmt|cdi|lead|supervisor|director)\b|\bper (?:coding|coder|mgr|manager|mgmt|cdi|lead|supervisor|director),? (?:no further|close|accept|adj\w*|wo\b|write|agree)|\bto (?:mgr|manager|mgmt|lead|supervisor) (?:for|to) (?:adj|wo|write|appr)/g,
    ' conceded ',
  ],
  [
    /\bcc(?= (?:with|w|rec\w*|rcvd|sent|paid|pd|rej\w*|not|den\w*|resent|proc\w*|on|onfile|pending|dropped|in|still|accepted|submitted|out|went)\b)/g,
    ' replacement ',
  ],
  [/\bbill(?:ing)? (?:the )?(?:pt|patient|mbr|member)\b/g, ' willpay '],
  [/\bopen neg\w*(?: (?:notice|request|form))?\b/g, ' openneg '],
  [
    /\b(?:clm|claim|provider|internal) (?:review|rvw|rview)(?= (?:req\w*|in|sent|filed|pending|ack\w*|rec\w*|rcvd|upheld|denied|dec\w*|ans\w*|done|closed|@?\d)|[ ,;:]*$)/g,
    ' recon ',
  ],
  [/\b(?:op|oper\w*|clinic|office|nursing|physician|dr) (?:note|rpt|report)s?\b/g, ' opnote '],
  // what may be done is won by nobody
  [
    /\b(?:is|are|be|still|time|timeframe|period|days|window) allowed\b|\ballowed (?=(?:for|within|until|up to|time|days|period) )/g,
    ' available ',
  ],
  // all that was agreed
  [/(?<=\b(?:paid|pd)\b[^.;]{0,18})\b(?:per|at|by) (?:the |our )?contract(?:ed)?(?: (?:rate|terms))?\b/g, ' '],
  [/\b(?:exp|expected|should be|should have (?:been|paid)|s ?\/ ?b) (?:at |is |pd |paid )?\$?(?=\d[\d,]*\.\d\d)/g, ' short '],
  [/\bhold(?:ing)? (?:the |our |these |all |her |his )?(?:clms?|claims?|bills?|off|till?|until|them|it)\b/g, ' processing '],
  [
    /\bgo(?:ing)? (?:with|w|to|straight to|direct(?:ly)? to) (?:the |an? )?(?=(?:formal |written |first )?(?:appeal|apl))/g,
    ' must file ',
  ],
  [/\bout the door\b|\bwent (?:out )?(?=@?\d{1,2}[/-]\d)/g, ' sent '],
  [
    /\b(level|ire|qic|alj|judge|maximus|arbitrator)((?: +\w+){0,4}),? +for (?:the )?(?:plan|payer|insurer|mac)\b/g,
    '$1$2 upheld ',
  ],
  // "appeal in 6/1", "recon w/ op note in 6/3"
  [/\b((?:appeal|apl|appl|recon|dispute|redet|retro)(?: second)?(?: with(?: \w+){1,2})?) in (?=\d{1,2}[/-]\d)/g, '$1 sent '],
  [/\b(?:at|with|w) (?:the )?(ire|qic|iro|maximus)\b/g, ' $1 docketed '],
  [/\bwants? to (?:try|go|do|take|push|pursue|appeal|file|use)\b/g, ' must file '],
  [
    /(?<!still )\bno (?:money|eft|check|ck|chk|pmt|pymt|payment|funds|remit|ach|deposit)(?! (?:due|made|allowed|owed|will|can|is|possible|issued|was))\b/g,
    ' check undeliverable ',
  ],
  [/\bgreen card\b/g, ' greencard '],
  [
    /\b(?:zero(?:'?d)? bal\w*|bal\w* (?:is |now )?(?:zero|0(?:\.00)?|\$0(?:\.00)?)|acct? (?:is |now |at )?zero)(?= |$|[,.;])/g,
    ' zeroed ',
  ],
  [/\bback (?:to|with) (?:the )?(?:exmr|examiner|claims|processing|adjudication|processor)\b/g, ' rework '],
];
