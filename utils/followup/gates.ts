/**
 * Codes that settle the next step, whatever the denial code says. They are law: a route that a gate closes is never offered.
 * Sources: CMS and X12 code lists (as of 17 Aug 2026), 42 CFR 405.926 to 405.942, No Surprises Act 45 CFR 149.510.
 */
import type { Action, Route } from '@/utils/claim/words';
import { compilePhrase, type Phrase } from './phrase';

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
  why: string;
}

const range = (list: string, prefix: string, from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, index) => `${list}:${prefix}${from + index}`);

const DISPUTES: readonly Route[] = ['appeal', 'reconsideration', 'peer-to-peer'];

export const GATES: readonly Gate[] = [
  {
    codes: ['rarc:MA130', 'cscc:A3', 'cscc:A6', 'cscc:A7', 'cscc:A8', 'csc:684'],
    words: [
      'unprocessable',
      'not processable',
      'claim rejected',
      'rejected at/by ~ clearinghouse/front',
      'clearinghouse edit/rejected/stopped',
      'stopped ~ clearinghouse/scrubber',
      'not/never ~ passed/forwarded on? to ~ insurance',
      'not accepted for processed',
      'rtp',
      'a3/a6/a7/a8 @num',
      '277ca a3/a6/a7/a8',
    ],
    closes: [...DISPUTES, 'reopening', 'corrected-claim', 'underpayment-dispute', 'write-off'],
    opens: ['new-claim'],
    action: 'resubmit',
    why: 'Never adjudicated: correct it and send a new claim; there is nothing to appeal and nothing to replace',
  },
  {
    codes: ['rarc:N704', 'rarc:N517'],
    closes: [...DISPUTES, 'write-off'],
    opens: ['new-claim'],
    action: 'resubmit',
    why: 'No appeal: send it again with what was asked for',
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
    notWords: ['no new claim', 'not new claim'],
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
    words: ['not resubmit', 'not rebill', 'not submitted again', 'resubmit not'],
    closes: ['new-claim', 'corrected-claim'],
    why: 'The payer says not to send it again',
  },
  {
    codes: ['rarc:N938', 'rarc:N618', 'csc:798'],
    words: [
      'reprocess project',
      'project ~ reprocess',
      'insurance ~ reprocess ~ automatically/itself/affected/impacted',
      'automatically ~ reprocess',
      'reprocess ~ automatically',
      'no action ~ required ~ reprocess',
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
      'can not appeal',
      'not appeal',
      'may not appeal',
      'no appeal',
      'no ~ appeal right',
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
      'peertopeer ~ may/can/available/offered/scheduled/open/until',
      'may/can ~ peertopeer',
      'may/can ~ talk/speak/discuss ~ reviewer/director',
      'talk/speak/discuss ~ with ~ reviewing provider',
      'talk/speak/discuss ~ with ~ reviewer/director ~ until/within/before/by',
      'peertopeer ~ within @num ~ days',
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
    words: ['peertopeer ~ denied/done/lost/expired/closed/passed/over/held/completed/upheld/exhausted/termed/missed'],
    closes: ['peer-to-peer'],
    why: 'The peer-to-peer was held, or its time is over',
  },
  {
    codes: [],
    words: [
      'plan/insurance/medicaid/they/he/she not ~ retro',
      'retro auth/requested/review ~ not ~ allowed/accepted/offered/done/possible/available/granted',
      'no retro auth/review ~ allowed/accepted/offered/possible/available',
      'retro auth/requested/review ~ denied/refused/turned/rejected/late',
      'denied/refused ~ retro auth/requested/review',
      'retro requested ~ @num ~ turned/denied/refused/late',
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
    ],
    closes: [...DISPUTES, 'new-claim', 'corrected-claim', 'write-off'],
    opens: ['wait'],
    action: 'wait',
    why: 'The payer took its denial back: wait for the payment',
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
    ],
    notWords: ['you/may/can/must/should ~ appeal/dispute/request ~ decision/determination'],
    closes: [...DISPUTES, 'write-off'],
    opens: ['wait'],
    action: 'wait',
    undecided: true,
    why: 'Pending: there is nothing to dispute until the payer has decided',
  },
  {
    codes: ['rarc:MA64', 'rarc:MA04', 'rarc:MA92', 'rarc:N479', 'rarc:N4', 'csc:286', 'rarc:N480', 'rarc:N245'],
    closes: ['write-off'],
    opens: ['other-payer'],
    why: 'The payer needs the primary payer’s EOB or insurance details',
  },
  {
    codes: ['rarc:MA10', 'rarc:MA59', 'rarc:MA72', 'rarc:MA77', 'rarc:MA78', 'rarc:N720', 'rarc:N857'],
    closes: ['patient'],
    why: 'The patient paid too much: the difference is paid back, and nothing more is billed',
  },
  {
    codes: ['rarc:N364', 'rarc:M39', 'rarc:N563', 'rarc:N842', 'rarc:MA13'],
    words: [
      'member may/can not ~ bill/billed',
      'member ~ may/can not ~ billed',
      'not bill ~ member',
      'member ~ held harmless',
      'member not ~ responsibility',
      'not ~ billed to ~ member',
      'not ~ collected/collect ~ from ~ member',
      'not collectable/collectible',
      'not balance bill',
      'balance bill ~ prohibited',
      // without a notice signed before the service Medicare leaves the loss with the provider (Medicare Claims Processing Manual, ch. 30, 50)
      'gz',
      'no abn',
      'abn none/missing/absent',
    ],
    closes: ['patient'],
    why: 'The remark says that the patient may not be billed',
  },
  {
    codes: ['carc:303', 'rarc:N781', 'rarc:N782', 'rarc:N783'],
    words: ['qmb', 'qualified medicare member'],
    closes: ['patient', 'write-off'],
    opens: ['other-payer'],
    action: 'bill-other-payer',
    why: 'A Qualified Medicare Beneficiary is never billed for Medicare’s share: Medicaid is',
  },
  {
    codes: ['rarc:N418', 'carc:109', 'csc:116', ...range('csc', '', 788, 793), 'csc:786'],
    closes: ['write-off'],
    opens: ['other-payer'],
    action: 'bill-other-payer',
    why: 'Another payer or plan is responsible',
  },
];

const byCode = new Map<string, Gate[]>();
for (const gate of GATES) for (const code of gate.codes) byCode.set(code, [...(byCode.get(code) ?? []), gate]);

const compiled = (texts: readonly string[]): Phrase[] => texts.map((text) => compilePhrase(text, true));

const inWords: readonly { gate: Gate; phrases: Phrase[]; others: Phrase[] }[] = GATES.flatMap((gate) =>
  gate.words ? [{ gate, phrases: compiled(gate.words), others: compiled(gate.notWords ?? []) }] : [],
);

const speakIn = (plain: string, phrases: readonly Phrase[]): boolean => phrases.some(({ pattern }) => plain.search(pattern) >= 0);

/** The gates that the payer's words speak of; `plain` as `plainWords` gives it. */
export const gatesInWords = (plain: string): Gate[] =>
  inWords.filter(({ phrases, others }) => speakIn(plain, phrases) && !speakIn(plain, others)).map(({ gate }) => gate);

/** The gates of one code, `rarc:MA130`. */
export const gatesOf = (code: string): readonly Gate[] => byCode.get(code) ?? [];

/** Remarks by which the payer says that an appeal is open. */
export const APPEAL_INVITED: ReadonlySet<string> = new Set([
  'rarc:MA01',
  'rarc:MA02',
  'rarc:N1',
  'rarc:N187',
  'rarc:N210',
  'rarc:N220',
  'rarc:M25',
  'rarc:M26',
]);
/** Codes that leave no right to dispute at any level; said in the words of the payer's remark. */
const NO_RIGHT = new Map<string, string>([
  ['rarc:MA130', 'MA130: the claim was unprocessable; there is no right to appeal, send a new claim'],
  ['rarc:MA113', 'MA113: the tax ID is absent or wrong; there is no right to appeal'],
  ['rarc:MA44', 'MA44: no appeal, the decision is set by law'],
  ['rarc:N83', 'N83: no appeal right'],
  ['rarc:N704', 'N704: no appeal; send it again with what was asked for'],
  ['rarc:N517', 'N517: no appeal; send a new claim with what was asked for'],
  ['rarc:N211', 'N211: the payer says that this cannot be appealed'],
  ['rarc:MA28', 'MA28: for information only, no appeal right'],
  ['rarc:N111', 'N111: only whether it is a duplicate can be appealed'],
  ['cscc:A3', 'Returned before adjudication (A3): send a new claim'],
  ['cscc:A6', 'Rejected before adjudication (A6): send a new claim'],
  ['cscc:A7', 'Rejected before adjudication (A7): send a new claim'],
  ['cscc:A8', 'Rejected before adjudication (A8): send a new claim'],
  ['csc:684', 'Never adjudicated (684): send a new claim'],
]);

/** Why nothing can be disputed, or undefined where no code says so. Keys as in `gatesOf`. */
export function noRight(codes: Iterable<string>): string | undefined {
  for (const code of codes) {
    const why = NO_RIGHT.get(code);
    if (why) return why;
  }
  return undefined;
}
