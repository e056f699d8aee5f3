/**
 * Codes and words that settle the next step, whatever the denial code says. They are law: a route that a gate closes is never offered.
 * Sources: CMS and X12 code lists (as of 17 Aug 2026), 42 CFR 405.926 to 405.942, No Surprises Act 45 CFR 149.510.
 */
import type { Action, Route } from '@/utils/claim/words';

export interface Gate {
  /** `rarc:MA130`, `csc:684`, `cscc:A3` */
  codes: readonly string[];
  /** the same said in words, as phrases of `phrase.ts` */
  words?: readonly string[];
  /** phrases that sound like it and say something else */
  notWords?: readonly string[];
  closes: readonly Route[];
  /** routes the code itself names as the way */
  opens?: readonly Route[];
  action?: Action;
  /** said of a claim that is not decided yet: beside an adjustment reason it says nothing */
  undecided?: true;
  /** closes nothing of the share that a reason of group PR lays on the patient */
  sparesShare?: true;
  why: string;
}

export const range = (list: string, prefix: string, from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, index) => `${list}:${prefix}${from + index}`);

const DISPUTES: readonly Route[] = ['appeal', 'reconsideration', 'peer-to-peer'];

const NEVER_ADJUDICATED = 'Never adjudicated: correct it and send a new claim; there is nothing to appeal and nothing to replace';

/** In the order in which they are asked: the first with an action says what is done. */
export const STEP_GATES: readonly Gate[] = [
  {
    codes: ['rarc:MA130', 'cscc:A3', 'cscc:A6', 'cscc:A7', 'cscc:A8', 'csc:684'],
    words: [
      'unprocessable',
      'not processable',
      'not accepted for processed',
      'rtp/rtpd',
      'a3/a6/a7/a8 @num',
      '277/277ca ~ a3/a6/a7/a8',
    ],
    notWords: ['first/original/previously ~ unprocessable', 'unprocessable ~ now/duplicate'],
    closes: [...DISPUTES, 'reopening', 'corrected-claim', 'underpayment-dispute', 'write-off'],
    opens: ['new-claim'],
    action: 'resubmit',
    why: NEVER_ADJUDICATED,
  },
  {
    // Beside an adjustment reason such words tell of an earlier sending: what came later was decided.
    codes: [],
    words: [
      'submitted/returned/kicked/bounced/turned back/away before ~ review/processed/entry/entered/claim',
      'returned before ~ review/processed/entry/entered',
      'no claim number/icn/dcn ~ given/assigned/issued/made/created',
      'claim number/icn/dcn not/never ~ given/assigned/issued/created',
      'rejected at/by ~ clearinghouse/front',
      'claim rejected',
      'clearinghouse edit/rejected/stopped',
      'stopped ~ clearinghouse/scrubber',
      'not/never ~ passed/forwarded on? to ~ insurance',
      'claim never accepted',
      'not ~ entered ~ system/processed',
    ],
    notWords: ['no good cause', 'not reached ~ until/before @num'],
    undecided: true,
    closes: [...DISPUTES, 'reopening', 'corrected-claim', 'underpayment-dispute', 'write-off'],
    opens: ['new-claim'],
    action: 'resubmit',
    why: NEVER_ADJUDICATED,
  },
  {
    codes: ['rarc:N704', 'rarc:N517'],
    closes: [...DISPUTES, 'write-off'],
    opens: ['new-claim'],
    action: 'resubmit',
    why: 'No appeal: send it again with what was asked for',
  },
  {
    codes: ['rarc:N836'],
    words: ['w9', 'irs form', 'tax form ~ not/missing/required', '@no ~ tax form', 'payee not registered/registration'],
    notWords: ['w9 ~ received/file/loaded/accepted', 'no w9 ~ required'],
    closes: [...DISPUTES, 'write-off', 'patient'],
    opens: ['records'],
    action: 'send-records',
    why: 'The payer holds the payment until it has the payee’s tax form: send it; nothing was decided that could be disputed',
  },
  {
    codes: ['cscc:A5'],
    words: [
      'claim/bill split/divided/separated into/in/by/for/because',
      'accepted ~ split/divided/separated',
      'split/divided/separated by insurance/system/plan',
    ],
    notWords: [
      'must/should/required/please/resubmit/submitted/rebill/not ~ split/divided/separated/separately',
      'split/separately ~ bill/stay',
    ],
    closes: [...DISPUTES, 'new-claim', 'corrected-claim', 'write-off'],
    opens: ['wait'],
    action: 'wait',
    undecided: true,
    why: 'The payer took it in as several claims: each goes on by itself; follow them all and send nothing again',
  },
  {
    codes: ['rarc:MA113'],
    closes: [...DISPUTES, 'write-off'],
    opens: ['new-claim'],
    action: 'resubmit',
    why: 'No appeal: the tax ID is absent or wrong; correct it and send again',
  },
  {
    codes: ['csc:787', 'rarc:N142', 'rarc:N517'],
    words: [
      'new claim ~ required',
      'no original claim ~ found/located/file',
      'original claim not ~ found/located/file',
      'no ~ claim to replace/replaced',
      'nothing to replace/replaced',
      'frequency 7 ~ rejected/refused/denied',
      'submitted new claim',
      'submitted ~ as ~ new claim',
      'new claim ~ not ~ replacement',
      'not ~ replacement claim',
    ],
    notWords: ['no new claim', 'not new claim', 'submitted ~ new claim @num @num', 'frequency 7 ~ denied ~ duplicate'],
    closes: ['corrected-claim', 'write-off'],
    opens: ['new-claim'],
    action: 'resubmit',
    why: 'The payer asks for a new claim; a replacement would be refused',
  },
  {
    codes: ['rarc:N798'],
    closes: ['corrected-claim', 'write-off'],
    opens: ['new-claim'],
    action: 'resubmit',
    why: 'Void the original first, then send a new claim; a replacement would be refused',
  },
  {
    codes: ['csc:799', 'rarc:N380'],
    words: ['not ~ new claim', 'replacement claim ~ required', 'submitted replacement claim'],
    closes: ['new-claim', 'write-off'],
    opens: ['corrected-claim'],
    action: 'corrected-claim',
    why: 'The original was processed: send a replacement, not a new claim',
  },
  {
    codes: ['rarc:N185', 'rarc:N938', 'csc:685', 'csc:667', 'csc:687', 'csc:798', 'rarc:N618'],
    words: [
      'not resubmit/rebill/refile',
      'not submitted again',
      'resubmit not',
      'no required to ~ resubmit/rebill/refile/submitted',
      'copy not required',
    ],
    notWords: ['not ~ rebill/resubmit/refile/submitted yet', 'not yet'],
    closes: ['new-claim', 'corrected-claim'],
    why: 'The payer says not to send it again',
  },
  {
    codes: ['rarc:N938', 'rarc:N618', 'csc:798'],
    words: [
      'reprocess project',
      'project/mistake/error ~ reprocess',
      'insurance ~ reprocess ~ itself/impacted',
      'automatically ~ reprocess',
      'reprocess ~ automatically',
      'no action ~ required ~ reprocess',
      'requeued/requeue',
      'mass adjustment',
      'adjustment ~ project/run/sweep/batch',
      'project/sweep ~ adjustment',
      'rep/she/he/supervisor/insurance/plan/they ~ submitted/sending/sends/put/routed ~ reprocess',
      'submitted/sending/routed/put/kicked back for/to reprocess',
      'insurance/rep/plan/they ~ reprocess ~ all/@num/affected/days/weeks/claim',
      'reprocess ~ @num ~ days/weeks',
      'claim back inprocess',
      'back inprocess ~ @num',
    ],
    notWords: [
      'reprocess ~ denied/same/again/upheld/only/when/once/if/after',
      'not/never ~ reprocess/requeued',
      'if/once/when/after/until/unless/before/can/may/must/should/please ~ reprocess/requeued/adjustment',
      'reprocess/requeued/project ~ not/never',
      '@num ~ days/weeks ~ ago',
    ],
    closes: ['new-claim', 'corrected-claim', 'write-off'],
    opens: ['wait'],
    action: 'wait',
    why: 'The payer reprocesses it by itself',
  },
  {
    codes: ['rarc:N779'],
    closes: [...DISPUTES, 'new-claim', 'corrected-claim', 'write-off'],
    opens: ['wait'],
    action: 'wait',
    why: 'The original has to finish before a replacement can be sent',
  },
  {
    codes: ['rarc:N211', 'rarc:MA44', 'rarc:N83', 'rarc:MA28'],
    words: [
      'not ~ appealable',
      'not appeal',
      'no appeal',
      'no ~ appeal right',
      'no further/more/additional/other right',
      'no right ~ appeal',
      'decision ~ final',
      'not subject to appeal',
    ],
    notWords: ['no appeal ~ received/filed/submitted/requested/file/found'],
    closes: ['appeal', 'reconsideration'],
    why: 'The payer’s remark says that there is no right to appeal',
  },
  {
    codes: ['rarc:N111'],
    closes: DISPUTES,
    why: 'Only whether it is a duplicate can be appealed; the original claim decides the rest',
  },
  {
    codes: ['rarc:N191', 'rarc:N197'],
    closes: ['write-off'],
    opens: ['other-payer'],
    action: 'update-cob',
    why: 'The insurance details on the payer’s file have to be updated first',
  },
  {
    codes: ['cscc:P4'],
    closes: ['write-off'],
    opens: ['wait', 'other-payer'],
    action: 'update-cob',
    why: 'Not decided: the payer waits for an answer of the patient',
  },
  {
    codes: ['rarc:N939'],
    words: [
      'peertopeer ~ may/can/available/offered/scheduled/schedule/open/until',
      'may/can ~ peertopeer',
      'may/can ~ talk/speak/discuss ~ reviewer/director',
      'talk/speak/discuss ~ with ~ reviewing provider',
      'talk/speak/discuss ~ with ~ reviewer/director ~ until/within/before/by',
      'peertopeer ~ within @num ~ days',
      'peertopeer ~ through/thru/by/before @num',
      'to peertopeer',
      'requested/ask ~ peertopeer ~ by/before/through',
      'peertopeer must',
      'may/can ~ call/setup/schedule/arrange ~ with ~ provider/reviewer/director',
    ],
    closes: [],
    opens: ['peer-to-peer'],
    action: 'peer-to-peer',
    why: 'The payer offers a peer-to-peer review',
  },
  {
    codes: [],
    words: [
      'peertopeer ~ denied/done/lost/expired/closed/passed/over/held/completed/upheld/exhausted/termed/missed/shut/gone/ran',
      'lost/after/past ~ peertopeer ~ slot/window/deadline/appointment/time/call/date',
      'missed ~ peertopeer',
      'late for ~ peertopeer',
      'peertopeer not/never ~ available/offered/allowed/possible/granted/option/given/open/done/set/scheduled',
      'no ~ peertopeer ~ available/offered/allowed/possible/option/left/right/rights/after',
      'no/not ~ opportunity/option/right/window/time ~ peertopeer',
      'not/never ~ called/call/returned/kept/showed/made/joined/answered ~ peertopeer',
      'peertopeer ~ not/never ~ called/returned/kept/showed/made/joined/happened/held',
      'window/slot ~ shut/closed/gone ~ written/formal/appeal',
      'written/formal appeal only',
      'only ~ written/formal ~ appeal',
    ],
    notWords: [
      'after/then ~ written/formal',
      'peertopeer ~ not ~ passed/closed/over/expired/requested',
      'peertopeer ~ still ~ open/available/possible',
    ],
    closes: ['peer-to-peer'],
    why: 'The peer-to-peer was held, or its time is over',
  },
  {
    codes: [],
    words: [
      'plan/insurance/medicaid/they/he/she/um/ur/utilization/rep not ~ retro',
      'extension/extend/extended ~ denied/refused',
      'denied/refused ~ extension',
      'retro auth/requested/review ~ not ~ allowed/accepted/offered/done/possible/available/granted',
      'accepts/accept/takes/take/allowed/gives/grants/offers no retro',
      'no retro auth/review/reviews ~ after/past/beyond/allowed/accepted/offered/possible/available',
      'retro auth/requested/review ~ denied/refused/turned/rejected/late',
      'denied/refused ~ retro auth/requested/review',
      'retro requested ~ @num ~ turned/denied/refused/late',
      'retro not ~ allowed/accepted/offered/done/possible/available/granted',
    ],
    closes: ['retro-authorization'],
    why: 'The payer gives no authorization after the service',
  },
  {
    codes: [],
    words: [
      'denied ~ overturned/reversed',
      'overturned/reversed ~ on/in/favor ~ appeal/reconsideration',
      'appeal/reconsideration ~ overturned/granted/favorable/won',
      'approved on/in appeal/reconsideration/review',
      'peertopeer ~ overturned/reversed/won',
      'overturned/reversed ~ on/at/in/after ~ peertopeer',
    ],
    notWords: ['not/if/unless/until ~ overturned/reversed/won', 'now paid', 'paid/payment ~ ~ posted', 'eft/check @num posted'],
    closes: [...DISPUTES, 'new-claim', 'corrected-claim', 'write-off'],
    opens: ['wait'],
    action: 'wait',
    why: 'The payer took its denial back: wait for the payment',
  },
  {
    codes: [],
    words: [
      'further/another/next/second/third/2nd/3rd level ~ open/available/remains/left/possible',
      'level 2/3/two/three ~ open/available/remains/left/possible',
      'further/additional/another appeal right ~ remains/left/open/available',
    ],
    notWords: ['no/not/never ~ level/levels/right', 'level ~ not/no/never ~ open/available/possible'],
    closes: ['write-off'],
    opens: ['appeal'],
    why: 'A further level of appeal is open: nothing is written off before it',
  },
  {
    codes: ['rarc:N875', 'rarc:N863'],
    words: [
      'settled ~ negotiation',
      'negotiation settled/agreed',
      'arbitrator/arbitration ~ award/decision/determination/decided',
      'award ~ arbitrator/arbitration',
      'idr ~ determination/decided/award/binding/decision',
      'determination/decision/award ~ idr',
    ],
    notWords: ['requested/start/initiate/file/may/can/pending ~ idr/arbitration'],
    closes: [...DISPUTES, 'underpayment-dispute', 'patient'],
    action: 'none',
    sparesShare: true,
    why: 'The amount was settled by arbitration or negotiation: it is final, and the patient owes no more than her share',
  },
  {
    codes: ['rarc:N859', 'rarc:N874', 'rarc:N876', 'rarc:N877'],
    closes: ['appeal', 'reconsideration'],
    opens: ['underpayment-dispute'],
    action: 'call-payer',
    why: 'No Surprises Act: open negotiation with the payer (30 business days), not an appeal',
  },
  {
    codes: ['cscc:R0', 'cscc:R1', ...range('cscc', 'R', 3, 17), 'cscc:P3'],
    words: ['adr', 'additional development requested', 'rfi', 'pending ~ for records', 'suspended ~ for records'],
    closes: DISPUTES,
    undecided: true,
    why: 'Not decided yet: there is nothing to appeal until the payer has what it asked for',
  },
  {
    codes: ['rarc:M38'],
    closes: ['write-off'],
    opens: ['patient'],
    action: 'bill-patient',
    why: 'The patient signed before the service that she pays for it',
  },
  {
    codes: [
      'cscc:R0',
      'cscc:R1',
      ...range('cscc', 'R', 3, 17),
      'cscc:P3',
      ...range('rarc', 'N', 706, 716),
      'csc:123',
      ...range('csc', '', 294, 346),
      'rarc:N886',
      'rarc:N888',
    ],
    words: ['pending/suspended/awaiting/waiting ~ records', 'awaiting/waiting ~ information ~ from provider'],
    closes: ['write-off'],
    opens: ['records'],
    action: 'send-records',
    why: 'The payer waits for records',
  },
  // behind what the payer asks for: a request is answered though the claim is pending
  {
    codes: ['cscc:P0', 'cscc:P1', 'cscc:P2', 'cscc:P5'],
    words: [
      'decision/determination in/within/expected/due ~ @num',
      'no decision/determination yet',
      'not ~ decided yet',
      'nothing ~ required from provider',
      'no step/action required ~ provider/facility/you/time/now',
      'with/at/to ~ repricing/repricer/pricing ~ since/network/vendor/@num',
      'out for pricing/repricing',
      'awaiting/waiting/pending ~ pricing/repricing',
    ],
    notWords: ['you/may/can/must/should ~ appeal/dispute/request ~ decision/determination'],
    closes: [...DISPUTES, 'write-off'],
    opens: ['wait'],
    action: 'wait',
    undecided: true,
    why: 'Pending: there is nothing to dispute until the payer has decided',
  },
];
