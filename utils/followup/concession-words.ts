/** What the hospital itself found to be its own fault or the payer's right, in words; as `finding-words.ts`. Nothing is disputed after it. */
import type { Route } from '@/utils/claim/words';
import type { Finding } from './finding-words';

const DISPUTES: readonly Route[] = ['appeal', 'reconsideration', 'peer-to-peer'];

const PAYER_IS_RIGHT = {
  routes: DISPUTES,
  why: 'The hospital’s own review found the payer right: there is nothing to dispute',
};

const OWN_MISTAKE = {
  routes: DISPUTES,
  why: 'The mistake is in our own claim: it is corrected, not disputed',
};

const CLINICAL = ['coding', 'medical-necessity'] as const;

const PAYER_RIGHT = {
  words: [
    'insurance/auditor/reviewer/edit/denied/downgrade/finding/findings/drg/mac correct/right/valid/appropriate',
    'insurance/auditor/reviewer ~ got it right',
    'agree/agrees/agreed/concur/concurs with ~ insurance/denied/edit/auditor/downgrade/finding/findings/them/reviewer/drg/change/mac',
    'agree/agrees/agreed/concur/concurs ~ not supported/documented/met/reportable',
    'agree/agrees/agreed/concur/concurs ~ nothing/no ~ appeal/dispute/fight/try/do',
    'accept/accepts/accepted/accepting ~ lower/downgrade/drg/denied/finding/findings/change/reduction',
    'says/agrees/confirmed ~ they right/correct',
    'should ~ like/as they/insurance/reviewer/auditor said/says/has/have',
    'not disputing/fighting/contesting/pursuing',
    'no ~ grounds/basis/leg ~ appeal/dispute/fight/stand',
    'nothing ~ to dispute/fight/argue/contest/try',
    'nothing ~ left/more to try/do',
    'can not ~ fixed/cured/mended/repaired/defend/defended',
    'not ~ defensible/winnable',
    'not worth ~ appeal/dispute/fighting',
  ],
  notWords: [
    'not ~ concur/correct/right/valid/accept',
    'not really/quite/fully? agree',
    'inconsistent',
    'not ~ insurance ~ right/correct',
    'insurance/reviewer/auditor/rep/plan/they ~ says/claim/insists/states/thinks/argues ~ right/correct/valid',
    'insurance/rep/plan/reviewer ~ agree/agrees/agreed/concur/concurs/accept/accepts/accepted',
    'insurance right to/of',
    'correct/valid coverage/insurance/member/id/plan/card/address',

    'if/unless/whether ~ right/correct/valid/agree/agrees/accept/accepts',
    'denied ~ right/rights',
  ],
};

export const CONCESSIONS: readonly Finding[] = [
  {
    action: 'none',
    of: [...CLINICAL, 'contractual', 'authorization', 'missing-information', 'non-covered'],
    closes: PAYER_IS_RIGHT,
    ...PAYER_RIGHT,
  },
  { action: 'write-off', opens: 'write-off', of: ['bundling'], closes: PAYER_IS_RIGHT, ...PAYER_RIGHT },
  // what was allowed is what the contract gives
  {
    action: 'none',
    of: ['contractual'],
    closes: PAYER_IS_RIGHT,
    words: [
      'allowed/paid/payment/price/priced ~ match/equals/equal/agrees ~ contract/contractrate/rate/feeschedule/expected/calc',
      'allowed/paid/payment/price/priced ~ right/correct/correctly ~ per/under/by ~ contract/contractrate/rate/feeschedule',
      'paid exactly/precisely',
      'ties to ~ contract/contractrate/rate/feeschedule/penny',
    ],
    notWords: ['not/never ~ match/equals/equal/agrees/right/correct', 'insurance/rep/they ~ says/claim/insists/states', 'should'],
  },
  // what the records bear out has yet to be billed
  {
    action: 'corrected-claim',
    opens: 'corrected-claim',
    of: CLINICAL,
    words: ['units billed overrecorded'],
    notWords: ['units right/correct/valid', 'insurance ~ keyed/error'],
  },
  {
    action: 'corrected-claim',
    opens: 'corrected-claim',
    of: CLINICAL,
    closes: OWN_MISTAKE,
    words: [
      'keyed/typed/entered/posted/keying/punched ~ invalid/instead/should/error/mistake/twice/double',
      'keyed/typed/entered/posted/billed/charge/submitted ~ @num ~ should ~ @num',
      '@num ~ should ~ @num ~ per/mar/records/pharmacy/log',
      'keyed/typed/entered/posted/put invalid/@num instead/not/for',
      'charge/information/order entry ~ error/mistake',
      'charge/entry/typing/posting/clerical/biller/coder/registration/interface/cdm/pharmacy error/mistake',
      'biller/coder/clerk/registrar ~ picked/selected/put/chose ~ invalid/instead/not',
      'error/mistake ~ on/at/of us/side/end/part',
      'fat fingered/finger',
      'typo',
      'transposed/transposition',
      'mistyped/miskeyed/fatfingered',
      'extra zero/digit',
      'reg/registration ~ sex/gender/dob/age ~ invalid',
      'reg/registration ~ invalid ~ sex/gender/dob/age',
      'sex/gender/dob/age ~ reg/registration ~ invalid/error',
      'so/only @num not @num',
      'charge corrected',
      'decimal ~ off/invalid/error/missed/moved',
      'double charged/keyed/posted/counted',
      'mistake ~ correct/corrected/rebill/fix',
    ],
    notWords: [
      'insurance/um/rep/plan/mac/they/scanner ~ keyed/typed/entered/error/mistake/typo/transposed',
      'keyed/typed/entered/error/mistake/transposed ~ by/at/of insurance/um/rep/plan/mac',
      'insurance ~ side/end',
      'no/not/never ~ error/typo/mistake/transposed/keyed/typed',
      'if/unless ~ error/typo/mistake/invalid',
      'denied/processed/priced in error/mistake',
    ],
  },
  {
    action: 'corrected-claim',
    opens: 'corrected-claim',
    of: CLINICAL,
    closes: OWN_MISTAKE,
    words: ['fix/correct/change ~ and ~ rebill/resubmit/refile/submitted', 'coder/code/him ~ invalid ~ fix/correct/rebill'],
    notWords: ['if/unless/please/must/may/can ~ fix/correct', 'not ~ fix/correct/change/rebill', 'insurance ~ fix/change'],
  },
];
