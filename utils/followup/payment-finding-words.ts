/** What is found out about money, promises, and who pays, and what it settles; as `finding-words.ts`, and stronger than that. */
import type { Finding } from './finding-words';

export const PAYMENT_FINDINGS: readonly Finding[] = [
  // no contract gives what was taken
  {
    action: 'appeal',
    opens: 'underpayment-dispute',
    of: ['contractual'],
    words: [
      'no/not ~ prompt/promptpay/discount/silent/rental/repricing ~ clause/provision/termed/terms/language/agreement/contract',
      'contract/agreement ~ no/not ~ prompt/promptpay/discount/silent/rental/repricing',
      'discount/repricing/reduction/ppo ~ left/termed/never/not/no ~ network/contract/agreement/participating',
      'left/termed/never ~ network ~ discount/repricing/reduction',
    ],
  },
  {
    action: 'bill-other-payer',
    opens: 'other-payer',
    of: ['patient-responsibility'],
    words: [
      'member ~ medigap/supp/supplement/supplemental/secondary',
      'supp/supplement/supplemental f/g/n/plan/policy/insurance',
      'medigap f/g/n/plan/policy/insurance',
    ],
    notWords: [
      'no/not/without ~ medigap/supp/supplement/supplemental/secondary',
      'if/may/can/any ~ medigap/supp/supplement/supplemental/secondary',
      'forwarded/crossover/submitted/paid/denied/billed',
      'medigap/supp/supplement/supplemental/secondary ~ termed/inactive/expired/none/no/not',
    ],
  },
  // who pays is said
  {
    action: 'bill-patient',
    opens: 'patient',
    of: ['non-covered'],
    words: ['member pays/pay ~ provider/directly/full', 'collect ~ from member', 'member may/can/to billed/charged/charge'],
    notWords: ['not/no/never ~ pays/pay/collect', 'if/unless/until ~ pays/pay', 'not participating'],
  },
  // the payer took more of the patient's share than her plan asks
  {
    action: 'call-payer',
    of: ['patient-responsibility'],
    words: [
      'deductible/copay/coinsurance/pocket ~ previously met/satisfied',
      'portal/website/insurance/271 shows ~ deductible/pocket? met',
      'deductible/copay/coinsurance ~ twice/error',
      'should ~ copay/coinsurance/deductible @num',
    ],
    notWords: ['deductible not ~ met'],
  },
  // an offer of less is no payment yet
  {
    action: 'call-payer',
    of: ['contractual'],
    words: ['negotiation offer/offered', 'offer/offered ~ not ~ accept/agree/agreed', 'not ~ accept/accepting ~ offer'],
  },
  // nobody is left to ask within the payer
  {
    action: 'call-payer',
    of: ['other'],
    words: [
      'last/final level',
      'final decision after ~ second/third level',
      'levels ~ exhausted/used',
      'no ~ further/more/other ~ level/levels/appeal',
    ],
    notWords: ['not ~ last/final', 'if/until/before ~ last/final'],
  },
  // money is taken back too late
  {
    action: 'appeal',
    opens: 'appeal',
    of: [
      'authorization',
      'bundling',
      'coding',
      'contractual',
      'coordination-of-benefits',
      'duplicate',
      'medical-necessity',
      'other',
      'registration',
    ],
    words: [
      'state law ~ recoupment/takeback/refund/overpayment/months/maximum',
      'law/statute/contract/agreement ~ limit/maximum/only/within ~ recoupment/takeback/refund/overpayment',
      'recoupment/takeback/refund/overpayment ~ too late/past/beyond/outside ~ limit/months/law/lookback/window/statute',
      'maximum/limit for recoupment/takeback/refund',
      'lookback ~ expired/passed/over/exceeded',
    ],
  },
  // a promise was not kept
  {
    action: 'call-payer',
    of: ['other'],
    words: [
      'promised ~ never/not/nothing',
      'never ~ called back/happened/came through/done',
      'callback ~ never/not',
      'no callback',
      'keep/keeps ~ saying/telling/says/tell',
      'still nothing',
      'nothing ~ happened/done/moved/changed',
      'same answer ~ every/each/again',
      'third/3rd/fourth/4th/second/2nd call',
      'third/3rd/fourth/4th/fifth/5th time',
      'past/after ~ promised ~ date/days',
    ],
    notWords: ['not ~ promised'],
  },
  // what was asked for is there already
  {
    action: 'wait',
    opens: 'wait',
    of: ['missing-information'],
    decided: 'call-payer',
    words: [
      'submitted ~ conf/confirmed/confirmation/receipt/tracking/delivered',
      'fax conf/confirmed/confirmation',
      'conf/confirmed/confirmation ~ receipt/received/delivered/number',
      'receipt confirmed/conf/acknowledged',
      'tracking ~ show/shows/says/delivered/received',
      'insurance/rep/they ~ verify/acknowledged ~ received/receipt/have',
      'successfully ~ submitted/received/transmitted',
    ],
    notWords: ['not/never ~ received', 'no ~ receipt/confirmation', 'receipt of ~ records/information'],
  },
  // who pays is known
  {
    action: 'corrected-claim',
    opens: 'corrected-claim',
    of: ['registration'],
    words: [
      'new/correct/right/different/dif/renewed/current ~ card/id ~ scanned/shows/show/found/obtained/attachment/file/active/eligible/number',
      'eligible/active/found/covered/coverage ~ under ~ new/correct/right/other/different/maiden/another number/id/name/policy/prefix',
      'active/eligible ~ under ~ id/number/name',
      'correct/right/new id/number/name/prefix/suffix is',
      'card ~ scanned/has ~ id/number/name/prefix/suffix/different',
      'registration error/typo',
      'mbi ~ found/lookup/obtained/verify/renewed',
      'hicn ~ billed/submitted/used',
      'dob/name/id/number ~ typo',
      'typo ~ dob/name/id/number/registration/system',
      'transposed',
      'keyed/typed/entered ~ invalid',
      'name changed/change',
      'name/dob/id/number/prefix/suffix on ~ card/license/passport',
      'card/license/passport ~ says/has/shows/reads/show',
      'reg/registration/system/epic ~ has/had/shows ~ invalid/different/@num',
      'submitted/keyed/billed/had/entered ~ instead of',
      'card/license/passport ~ submitted/keyed/billed',
    ],
    notWords: ['not ~ active/eligible ~ under', 'no ~ card', 'verify ~ card', 'claim number'],
  },
  {
    action: 'bill-patient',
    of: ['registration'],
    words: [
      'member ~ states/says/said/confirmed/stated/told ~ no/none/not ~ otherins/insurance/coverage/other',
      'rte/271/eligible/portal ~ reprocess/run/checked/verify ~ nothing/no/none/inactive/termed',
      'no other/otherins ~ found/insurance/coverage/per',
      'member selfpay',
      'self pay',
    ],
    notWords: ['not ~ verify'],
  },
];
