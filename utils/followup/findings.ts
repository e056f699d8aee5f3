/**
 * What the hospital, or a representative on the phone, found out beside the denial ("chart supports all six units", "new card scanned", "only a 999, no 277CA"):
 * it does not change what was denied, but it settles what is done about it. Each holds for denials of some categories alone; the gates hold over all of it.
 */
import type { Action, DenialCategory, Route } from '@/utils/claim/words';
import type { DenialKind } from './denial-kind';
import { once } from './memo';
import { compilePhrase, type Phrase } from './phrase';

interface Finding {
  action: Action;
  /** the way by which it goes */
  opens?: Route;
  of: readonly DenialCategory[];
  /** as phrases of `phrase.ts` */
  words: readonly string[];
  /** phrases that sound like it and say the contrary */
  notWords?: readonly string[];
  /** kinds that the words say so exactly that this adds nothing */
  notOf?: readonly string[];
  /** of a claim that is decided already (it has adjustment reasons) this is done instead */
  decided?: Action;
}

const FINDINGS: readonly Finding[] = [
  // the record says that it was billed right
  {
    action: 'appeal',
    opens: 'appeal',
    of: ['coding', 'medical-necessity'],
    words: [
      'records fully/clearly/completely supported',
      'records/report/documented ~ supported ~ level/code/dx/billed/units/all/inpatient/it/drg/both/modifier/service',
      'fully/clearly supported ~ level/code/dx/billed/units/all/inpatient/it',
      'code/coder/him/lead/auditor ~ reviewed ~ supported/confirms/confirmed ~ level/code/billed/records/correct',
      'coder/code/lead/him/auditor ~ says/confirms/confirmed/agrees/states ~ supported/correct/correctly/right/valid ~ billed/code/coded',
      'coder/him/auditor ~ says/confirms/confirmed/states ~ correct/right/valid/supported',
      'correct/valid/supported as billed/coded/submitted',
      'billed/coded correct/correctly/right/rightly',
      'units billed asrecorded',
      'records/report ~ supported/shows/show/documented ~ all @num',
      'records/report supported',
      'meets ~ criteria ~ records/our/hospital/physician/reviewer',
    ],
    notWords: [
      'not ~ supported',
      'supported by records',
      'not billed/coded ~ correct/correctly',
      'if ~ supported/correct',
      'records ~ required/requested',
    ],
  },
  {
    action: 'appeal',
    opens: 'appeal',
    of: ['authorization', 'medical-necessity'],
    words: [
      'units billed asauthorized',
      'criteria/guideline/guidelines met ~ all/each/every/throughout/days/whole',
      'met ~ criteria ~ all/each/every/throughout/days/whole',
      'ur/um/case/utilization ~ reviewed ~ met/supported',
      'retro ~ denied/refused/turned/rejected ~ appeal',
      'must/only ~ through/thru/via ~ appeal',
      'only ~ appeal ~ left/remains/possible',
    ],
    notWords: ['not ~ met', 'no ~ appeal'],
  },
  {
    action: 'bill-patient',
    opens: 'patient',
    of: ['medical-necessity', 'non-covered'],
    words: [
      'abn ~ signed/valid/scanned/obtained',
      'abn on file',
      'signed ~ abn/waiver/notice/agreement ~ @num',
      'signed abn',
      'waiver ~ signed',
      'signed ~ waiver for/of ~ not covered/service',
    ],
    notWords: [
      'no/not/without/missing/invalid/defective ~ abn',
      'abn ~ not/missing/invalid/defective',
      'liability waiver',
      'waiver of ~ responsibility',
    ],
  },
  {
    action: 'bill-other-payer',
    opens: 'other-payer',
    of: ['coordination-of-benefits'],
    words: [
      'for ~ terminal ~ illness/dx/ca/cancer/condition/disease',
      'for terminal',
      'related to ~ terminal/hospice',
      'hospice ~ covered/includes/responsibility',
    ],
    notWords: ['not ~ for/related ~ terminal', 'not related', 'unrelated', 'if ~ related', 'unless ~ related', 'when ~ related'],
  },
  {
    action: 'update-cob',
    opens: 'other-payer',
    of: ['coordination-of-benefits'],
    notOf: ['wrong-payer', 'casualty-rules'],
    words: [
      'bcrc ~ update/updates/correct/fix/notified/called/call/must',
      'taken/take/removed/remove/remove it off',
      'call/contact/ask ~ thirdparty/cob/state ~ units/unit/department/removed/remove/update/off',
      'no autoins/accident/workcomp involved/related',
      'no ~ autoins/accident involved',
      'no/not autoins/accident/workcomp related',
      'not accident/workcomp',
      'slipped/fell/tripped ~ at/in ~ home/house/shower/yard/bath/kitchen/stairs',
      'old ~ termed/ended',
      'otherins/thirdparty/policy/coverage ~ old/outdated/closed/inactive',
      'member/she/he/spouse ~ retired/quit/divorced/laid',
      'member/she/he/spouse ~ not ~ working/employed',
      'member/she/he ~ says/states/denies/insists ~ none/no/only/other/otherins',
      'primary/otherins/policy/plan/insurance/coverage ~ termed/ended/stopped ~ member/she/he/letter/per',
    ],
    notWords: ['when ~ retired', 'insurance/rep/payer ~ says/states ~ none/no'],
  },
  // what was denied is accepted
  {
    action: 'write-off',
    opens: 'write-off',
    of: ['bundling'],
    words: [
      'coder/code/him/lead/manager/mgr/supervisor/we ~ agree/agrees/agreed/concur/concurs/accept/accepts',
      'agree/agrees/agreed/concur with ~ denied/edit/insurance/bundled/mgr/manager/lead/coder/them',
      'nothing ~ separately ~ documented/records/report',
      'no ~ grounds/basis ~ appeal',
      'correct/right per/under rule/rules/contract/policy/guideline/edit/coder/lead',
      'correctly/rightly/properly bundled/included/packaged/denied/combined',
      'cdm/coder/code/contract/him/lead ~ confirms/confirmed ~ routine/included/bundled/packaged/supply/incidental',
      'no carve out ~ contract',
      'no override',
      'same ~ incision/lesion/site/session/encounter/side ~ agree/agrees/correct/no',
    ],
    notWords: [
      'not ~ agree',
      'disagree',
      'insurance/rep ~ agree/agrees/agreed',
      'not ~ correct/correctly/same',
      'different/separately ~ lesion/site/session/incision/side',
    ],
  },
  {
    action: 'none',
    of: [
      'authorization',
      'bundling',
      'coding',
      'contractual',
      'duplicate',
      'medical-necessity',
      'missing-information',
      'non-covered',
      'provider-enrollment',
      'timely-filing',
    ],
    words: [
      'ok/okay/okayed/approved/said/says/agreed to writeoff/adjustment',
      'mgr/manager/supervisor/director ~ writeoff/adjustment/accept',
      'approved/ok ~ writeoff',
    ],
    notWords: [
      'not ok',
      'not to writeoff/adjustment',
      'insurance/rep/payer ~ adjustment',
      'adjustment ~ pending/inprocess/claim',
    ],
  },
  {
    action: 'write-off',
    opens: 'write-off',
    of: ['timely-filing'],
    words: [
      'own ~ log/records/fax/system/history ~ same/too/also/confirms/agrees/late',
      'own ~ bill/ledger/system ~ print/printout/screen',
      'only ~ 999/ledger/print/screenprint/screenshot',
      'no 277ca',
      'not ~ 277ca ~ found/file/anywhere/account',
      'nothing/none ~ previously/before ~ clearinghouse/found/file/submitted/it/system',
      'no ~ previously ~ submitted/bill/claim/attempt/transmitted ~ found/clearinghouse/file/history/it',
      'no/nothing ~ proof ~ found/have/available/account/file',
      'account/claim/bill/chart/records sat/held ~ in/with/at/on/by/for',
      'first/1st bill/submitted/drop/dropped/sent/billed ~ after ~ limit/deadline',
      'billed/dropped/submitted late ~ our/hospital/office/internal/staff/error',
      'our/hospital/office/registration/bill error/delay',
      'no good cause',
      'no exception',
      'no error ~ mac/medicare/contractor/plan/insurance',
      'nothing ~ billed/submitted/filed before/previously/until',
      'no/not/never ~ claim ~ submitted/billed/filed ~ before/until/previously',
      'never ~ submitted/billed/filed ~ before/until',
      'nothing to appeal with',
    ],
    notWords: ['277ca ~ accepted/shows/show/attached', 'not ~ only', 'no 277ca required'],
  },
  {
    action: 'corrected-claim',
    opens: 'corrected-claim',
    of: ['authorization'],
    words: [
      'left off ~ ub/claim/bill/837/form/billed',
      'left ~ off ub/claim/bill/837/form',
      'not ~ put/keyed/entered/billed/carried/included ~ on/to ~ claim/ub/bill/837',
      'auth/approved/number ~ in epic/records/system/log/tracker/account ~ match/matches/for/dates',
      'auth/approved/reference ~ found ~ in/on ~ epic/records/system/log/tracker/account/portal',
      'auth/approved ~ match/matches ~ dates/date/cpt/procedure/dos',
      'forgot/missed/omitted/dropped ~ auth/number/approved',
      'add ~ auth/number ~ resubmit/rebill/claim',
    ],
    notWords: ['auth ~ not ~ match', 'not ~ found ~ in', 'no auth ~ found/in'],
  },
  {
    action: 'request-authorization',
    opens: 'retro-authorization',
    of: ['authorization'],
    notOf: ['authorization-at-hand', 'authorization-obtained'],
    words: [
      'auth/approved ~ changed/amended/extended/revised/update/added',
      'change/amend/extend/revise/correct ~ auth/approved',
      'call/contact ~ um/ur/utilization ~ to/for',
      'retro ~ allowed/accepted/open/available/possible/within/offered',
      'can/may ~ retro auth',
      'within ~ retro ~ window/period/days',
    ],
    notWords: ['not ~ retro', 'no ~ retro', 'not ~ changed/extended/amended', 'retro ~ denied/refused/closed/expired/over'],
  },
  // the second claim put right what the first lacked, and was sent as another first one
  {
    action: 'corrected-claim',
    opens: 'corrected-claim',
    of: ['duplicate'],
    words: [
      'frequency 1',
      'frequency code 1',
      'sent/submitted/went/billed/dropped out? as ~ new/original',
      'not ~ as ~ replacement/corrected',
      'without/no/not ~ frequency 7',
      'added ~ missed/charge/line/code/modifier ~ duplicate/second/no/not',
      'second/2nd/new claim ~ added/adds/fixed/corrected',
      'corrected/replacement/fixed ~ frequency 1/not/instead/missing',
      'corrected/fixed/added ~ but ~ duplicate/original/new',
      'should ~ frequency 7',
      'should ~ replacement/corrected',
      'instead of ~ replacement/corrected/7',
    ],
    notWords: ['frequency 1 ~ accepted'],
  },
  {
    action: 'none',
    of: ['duplicate'],
    notOf: ['duplicate-distinct', 'duplicate-in-process'],
    words: [
      'see claim ~ paid',
      'paid ~ @num ~ eft/check/trace',
      'paid ~ eft/check/trace',
      'eft/check/trace ~ @num',
      'original ~ posted',
      'payment ~ posted/found',
      'original ~ paid ~ @num',
      'billed/submitted/dropped/keyed/sent ~ twice/error/mistake',
      'paid in full',
    ],
    notWords: ['not/never ~ paid', 'records/report/ordered/documented/different/separately', 'no/not ~ posted/found'],
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
      'past/beyond/outside ~ lookback/recoupment ~ period/window/limit',
    ],
  },
  // a promise was not kept
  {
    action: 'call-payer',
    of: ['other'],
    words: [
      'promised ~ never/not/nothing',
      'never ~ called back/happened/came/came through/done',
      'callback ~ never/not',
      'no callback',
      'keep/keeps ~ saying/telling/says/tell',
      'still nothing',
      'nothing ~ happened/done/moved/changed',
      'same answer ~ every/each/again',
      'third/3rd/fourth/4th/second/2nd call',
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
      'insurance/rep/they ~ confirmed/confirms/verify/acknowledged ~ received/receipt/have',
      'records ~ received ~ imaged/scanned/in review/with review/linked/routed/attached',
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
      'new/correct/right/different/dif/updated/renewed/current ~ card/id ~ scanned/shows/show/found/obtained/attached/file/active/eligible/number',
      'eligible/active/found/covered/coverage ~ under ~ new/correct/right/other/different/maiden/another number/id/name/policy/prefix',
      'active/eligible ~ under ~ id/number/name',
      'correct/right/new id/number/name/prefix/suffix is',
      'card ~ scanned/shows/show/has/says/reads ~ id/number/name/prefix/suffix/different',
      'registration error/typo/transposed',
      'transposed',
      'keyed/typed/entered ~ invalid/wrong',
      'name changed/change',
      'name/dob/id/number/prefix/suffix on ~ card/license/passport',
      'card/license/passport ~ says/has/shows/reads/show',
      'reg/registration/system/epic ~ has/had/shows ~ invalid/different/@num',
      'submitted/keyed/billed/had/entered ~ instead of',
      'card/license/passport ~ submitted/keyed/billed',
      'should ~ id/number ~ @num',
    ],
    notWords: ['not ~ active/eligible ~ under', 'no ~ card', 'verify ~ card', 'claim number'],
  },
  {
    action: 'bill-patient',
    of: ['registration'],
    words: [
      'member ~ states/says/said/confirms/confirmed/stated/told ~ no/none/not ~ otherins/insurance/coverage/other',
      'rte/271/eligible/portal ~ rerun/run/reran/checked/verify ~ nothing/no/none/inactive/termed',
      'verify ~ no/not/none ~ otherins/coverage/insurance/active',
      'no other/otherins ~ found/insurance/coverage/per',
      'member selfpay',
      'self pay',
    ],
    notWords: ['not ~ verify'],
  },
];

const ready = once(() =>
  FINDINGS.map(({ words, notWords = [], ...finding }) => ({
    finding,
    phrases: words.map((text) => compilePhrase(text, true)),
    contrary: notWords.map((text) => compilePhrase(text)),
  })),
);

const speak = (plain: string, phrases: readonly Phrase[]): boolean => phrases.some(({ pattern }) => plain.search(pattern) >= 0);

export interface Found {
  action: Action;
  opens?: Route;
}

/** What a text in plain words tells that settles a denial of this kind; `decided`: it has adjustment reasons. */
export function findingsIn(plain: string, { id, category }: DenialKind, decided: boolean): Found[] {
  return ready()
    .filter(
      ({ finding, phrases, contrary }) =>
        finding.of.includes(category) && !finding.notOf?.includes(id) && speak(plain, phrases) && !speak(plain, contrary),
    )
    .map(({ finding }) =>
      decided && finding.decided
        ? { action: finding.decided }
        : { action: finding.action, ...(finding.opens ? { opens: finding.opens } : {}) },
    );
}
