/** What a clerk's note says is running already, or known for sure: the review of what was sent, who pays, what the payer itself asked for; as `finding-words.ts`, and stronger than that. */
import type { Finding } from './finding-words';

export const ESTABLISHED: readonly Finding[] = [
  // what was sent is there, and somebody reads it
  {
    action: 'wait',
    opens: 'wait',
    of: ['missing-information'],
    words: [
      'records/report/itemized/they/rep/insurance/fax/it received ~ inprocess/review/reviewer/nurse/auditor',
      'received ~ with/at ~ review/reviewer/nurse/auditor',
      'received ~ reviewer/nurse/review has/takes/until/due/pending',
      'received @num ~ reviewer/review',
      'reviewer/nurse/review has/takes/allowed @num days',
      'submitted ~ show/shows/says/is inprocess',
      'records/itemized/report/it/now inprocess',
      'review until/through/due @num',
      'received ~ reprocess',
    ],
    notWords: [
      'not/never ~ received/review/inprocess/reprocess',
      'received ~ not/never/denied/upheld',
      'no ~ received/receipt',
      'review/reviewer ~ denied/upheld/completed/done/closed/over/finished',
      'if/unless/once/when/until/after ~ received',
      'reprocess ~ denied/same/again/upheld/when/once/if/after',
      'requested ~ again',
      'reviewed',
      'still/but ~ missing/required/lack',
      'required/requested ~ records/report/itemized',
    ],
  },
  {
    action: 'update-cob',
    opens: 'other-payer',
    of: ['coordination-of-benefits'],
    words: [
      'member must/required/to call/contact/update/return/complete',
      'gave/told/requested member ~ number/call/contact/update/form',
      'member ~ call/called ~ insurance/plan/cob/them',
    ],
    notWords: ['member ~ renewed/returned/answered', 'not ~ member', 'eob', 'no required'],
  },
  {
    action: 'wait',
    opens: 'wait',
    of: ['coordination-of-benefits'],
    words: ['received ~ reprocess', 'rep/they/insurance ~ reprocess ~ @num', 'renewed ~ cob ~ reprocess'],
    notWords: [
      'not/never ~ received/reprocess',
      'if/unless/once/when/until/after ~ reprocess',
      'reprocess ~ denied/same/when/once/if/after',
    ],
  },
  // a dispute is under way
  {
    action: 'wait',
    opens: 'wait',
    of: [
      'authorization',
      'bundling',
      'coding',
      'contractual',
      'medical-necessity',
      'missing-information',
      'non-covered',
      'other',
      'timely-filing',
    ],
    words: [
      'appeal/reconsideration/dispute filed/submitted/mailed ~ @num ~ ack/acknowledged/acknowledgement/received/conf/confirmed/pending/inprocess',
      'ack/acknowledged/acknowledgement ~ appeal/reconsideration/dispute',
      'decision/determination due/expected ~ @num',
      'second/2nd/another review/appeal/reconsideration/dispute requested/required/filed/submitted/mailed',
    ],
    notWords: [
      'appeal/reconsideration/dispute ~ denied/upheld/dismissed/late/lost/refused/rejected/withdrawn',
      'denied/upheld/dismissed ~ appeal/reconsideration/dispute',
      'no/not/never ~ appeal/reconsideration/dispute',
      'must/may/can/should/to/please ~ appeal/reconsideration/dispute',
      'appeal/reconsideration/dispute ~ must/may/can/should/never/not',
    ],
  },
  // no level is left that takes so small an amount
  {
    action: 'none',
    of: ['other', 'medical-necessity'],
    words: ['under/below/less ~ alj/controversy/threshold', 'not ~ meet/reached ~ controversy/threshold'],
  },
  // the payer's record is put right, and the payer asks for the claim once more
  {
    action: 'resubmit',
    opens: 'new-claim',
    of: ['provider-enrollment'],
    words: [
      'insurance/rep/plan/they/mac/he/she says/said/states/requested/told ~ submitted/rebill/refile/resubmit ~ claim/again/it/all/them',
      'ok/okay/cleared to submitted/rebill/refile/resubmit',
    ],
    notWords: ['not/never ~ submitted/rebill/refile/resubmit', 'submitted ~ reprocess', 'loaded/active ~ not/yet'],
  },
  // the plan that pays is named
  {
    action: 'bill-other-payer',
    opens: 'other-payer',
    of: ['contractual'],
    words: [
      'assigned/enrolled/belongs/active/member ~ mco/managed/managedcare/hmo',
      'mco/ipa/managed/managedcare ~ responsibility/pays/risk/pay/bill/at',
      'medically/provider group/ipa ~ carries/bears/pays/responsibility/risk/holds/takes',
      'carries/bears/holds/takes/assumes risk',
      'risk ~ group/ipa/mco/delegated/assigned/else',
      'group ~ at risk',
      'risk/delegated ~ to/with/by ~ group/ipa/mco/entity',
      'delegated to',
      'capitated/capd/capitation ~ to/with/by ~ group/ipa/mco',
      'bill/submitted/mail/forward/route ~ to/with? ~ mco/ipa/group',
      'insurance/plan/state/it ~ pays none/nothing/zero/not ~ self/itself',
      'state/ffs/medicaid not ~ pays/pay/paid/insurance ~ itself/directly',
      'ffs not insurance',
    ],
    notWords: ['not ~ assigned/enrolled', 'no ~ mco/ipa', 'our/us capitation'],
  },
  // another coverage on the day of service is known
  {
    action: 'bill-other-payer',
    opens: 'other-payer',
    of: ['registration'],
    words: [
      'medicaid/medicare ~ came/approved/granted/effective/back/retro',
      'got/has/have/now/enrolled/switched/moved/changed/gained ~ medicaid/medicare/hmo/mco/marketplace/ma',
      'medicaid/medicare/hmo/mco/mmis/secondary ~ active/eligible/effective/covered/shows ~ active/@num/dos',
      'new/other/different/another/otherins/current ~ insurance/coverage/plan/otherins ~ effective/active/began/started/since/with/@num',
      'otherins ~ effective/active/began/started/since/found',
      'covered/coverage/active/eligible ~ under/with/through ~ medicaid/medicare/dependent/wife/husband/mother/father/parents/employer/otherins',
    ],
    notWords: [
      'no/not/never/without ~ medicaid/medicare/otherins/insurance/coverage/active/eligible',
      'if/unless/may/pending/applied/applying ~ medicaid/medicare/otherins/insurance/coverage',
      'medicaid/medicare/insurance ~ pending/denied/not/termed/inactive',
      'medicaid/medicare number/id',
      'same/right/correct ~ insurance/plan',
      'new ~ card/id/number',
      'verify ~ otherins/coverage',
    ],
  },
  // the stay is for the terminal illness: the hospice pays
  {
    action: 'bill-other-payer',
    opens: 'other-payer',
    of: ['coordination-of-benefits'],
    words: [
      'hospice ~ related',
      'related ~ hospice',
      'hospice ~ agreed/agrees/accepts/accepted/takes/pays/pay/responsibility/contract/account/covered',
      'for/was/with ~ hospice dx/illness/condition',
      'gip',
      'bill/submitted ~ hospice',
    ],
    notWords: [
      'not/never ~ related',
      'unrelated',
      'if/unless/when/whether ~ related',
      'related ~ not',
      'gv/gw/07',
      'not ~ hospice',
      'revoked/discharge',
    ],
  },
  // the primary payer's answer is in hand
  {
    action: 'send-records',
    opens: 'records',
    of: ['coordination-of-benefits'],
    notOf: ['earlier-payer-rules'],
    words: [
      'eob ~ in/on/at ~ onbase/imaging/file/hand/scanned/system/folder/epic/account/media',
      'eob ~ scanned/found/located/obtained/imaged/attachment/pulled/printed',
      'have/has/found/got/pulled ~ eob',
      'eob ~ show/shows/dated ~ paid/denied/@num',
    ],
    notWords: [
      'no/not/never/without/missing ~ eob ~ file/hand/found/scanned/received/attachment',
      'no eob',
      'eob not/never ~ found/file/received/scanned',
      'required/requested ~ eob',
    ],
  },
  // the payer lost or misread what was on the claim
  {
    action: 'appeal',
    opens: 'appeal',
    of: ['coding', 'medical-necessity', 'bundling'],
    words: [
      'insurance/plan/they/mac/scanner/system ~ keyed/typed/entered/dropped/stripped/lost/misread/missed/read/scanned ~ modifier/units/@num/it/code/dx/line/invalid',
      'insurance/plan/they/mac ~ keyed/typed/entered/read ~ error/mistake/instead',
      'insurance/plan/mac keyed/typed/information? entry error/mistake/typo',
      'modifier ~ was/submitted/is? on ~ claim/bill/837 ~ insurance/they/plan',
    ],
    notWords: ['not/never ~ dropped/keyed/typed'],
  },
  {
    action: 'appeal',
    opens: 'appeal',
    of: ['authorization'],
    words: [
      'rep/insurance/plan/they/portal/um/she/he says/said/states/told/confirmed/stated/shows ~ no ~ auth ~ required',
      'no auth required ~ ref/reference/call/recording/per/rep',
      'emergency ~ notification/fax/um',
      'admission through/thru/via/from emergency',
      'stemi/stroke/sepsis/helicopter/lifeflight/squad/medic/medics/ruptured/unstable',
    ],
    notWords: [
      'not ~ emergency',
      'transport',
      'retro ~ allowed/accepted/open',
      'notification ~ not/never ~ given/received/submitted',
      'no notification',
    ],
  },
  // the hospital's own nurses side with the payer: the stay is billed as observation
  {
    action: 'corrected-claim',
    opens: 'corrected-claim',
    of: ['medical-necessity'],
    closes: {
      routes: ['appeal', 'reconsideration', 'peer-to-peer'],
      why: 'The hospital’s own review found that it was no inpatient stay: it is billed as outpatient',
    },
    words: ['agree/agrees/agreed/concur/concurs ~ observation/outpatient'],
    notWords: [
      'not ~ agree',
      'insurance/rep/plan/they ~ agree/agrees/agreed/concur/concurs',
      'if/unless/whether ~ agree',
      'inconsistent',
    ],
  },
  {
    action: 'corrected-claim',
    opens: 'corrected-claim',
    of: ['medical-necessity'],
    words: ['convert/converted/change ~ rebill', 'rebill ~ as/to observation/outpatient'],
    notWords: ['not ~ convert/change/rebill', 'if/unless/may/can ~ convert/change/rebill'],
  },
  // late by our own doing, with nothing to show
  {
    action: 'write-off',
    opens: 'write-off',
    of: ['timely-filing'],
    words: [
      'biller/registrar/coder/clerk/staff ~ dropped/missed/forgot/lost/held/misrouted/mistake/error/never',
      'account/claim/bill/it stuck/parked/lost/forgotten ~ in/on/at/with ~ dnfb/workqueue/wq/queue/hold/edit/suspense/epic/system',
      'stuck/parked/sat/held ~ dnfb/workqueue/wq',
      'invalid workqueue/queue/bucket/worklist',
      'missed limit/deadline/filinglimit/it',
      'no previously submitted',
      'own/internal fault/error/mistake/delay',
      'contract silent',
    ],
    notWords: [
      'insurance/clearinghouse/vendor ~ fault/error/mistake/lost/dropped',
      'not ~ missed/own/our',
      'insurance ~ missed',
      'proof ~ shows/accepted',
    ],
  },
];
