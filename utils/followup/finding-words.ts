/** What is found out beside a denial, in words, and what it settles (`findings.ts`). */
import type { Action, DenialCategory, Route } from '@/utils/claim/words';

export interface Finding {
  /** absent: it settles no step, and only closes ways */
  action?: Action;
  /** the way by which it goes */
  opens?: Route;
  /** ways that are of no use after it, and why */
  closes?: { routes: readonly Route[]; why: string };
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

export const FINDINGS: readonly Finding[] = [
  // the record says that it was billed right
  {
    action: 'appeal',
    opens: 'appeal',
    of: ['coding', 'medical-necessity'],
    words: [
      'records fully/clearly/completely supported',
      'records/report/documented ~ supported ~ level/code/dx/billed/units/all/inpatient/it/drg/both/modifier/service',
      'fully/clearly supported ~ level/code/dx/billed/units/all/inpatient/it',
      'code/coder/him/lead/auditor ~ reviewed ~ supported/confirmed ~ level/code/billed/records/correct',
      'coder/him/auditor ~ says/confirmed/states ~ correct/right/valid/supported',
      'coder/code/him/lead/auditor ~ dx/modifier/units/code/level ~ right/correct/valid',
      'dx/code/modifier/level right/correct/valid per/by/as',
      'correct/valid/supported as billed/coded/submitted',
      'billed/coded correct/correctly/right/rightly',
      'units billed asrecorded',
      'units right/correct/valid',
      'records/report ~ shows/show/documented ~ all @num',
      'records/report supported',
      'meets ~ criteria ~ records/our/facility/provider/reviewer',
    ],
    notWords: [
      'not ~ supported',
      'supported by records',
      'not billed/coded ~ correct/correctly',
      'records ~ required/requested',
      // what the record bears out is a modifier that has yet to be billed
      'modifier @num? required/missing',
    ],
  },
  {
    action: 'appeal',
    opens: 'appeal',
    of: ['authorization', 'medical-necessity'],
    words: [
      'units billed withinauthorized',
      'criteria/guideline/guidelines met ~ all/each/every/throughout/days/whole',
      'ur/um/case/utilization ~ reviewed ~ met/supported',
      'retro ~ denied/refused/turned/rejected ~ appeal',
      'no retro ~ appeal/reconsideration ~ only',
      'must/only ~ through/thru/via ~ appeal',
      'only ~ appeal ~ left/remains/possible',
    ],
    notWords: ['not ~ met', 'no ~ appeal'],
  },
  // she chose it herself; where group CO bars a bill the gate stays shut
  {
    action: 'bill-patient',
    opens: 'patient',
    of: ['non-covered'],
    words: [
      'member/family ~ requested/ask/chose/picked/elected/preferred/selected/agreed',
      'requested/chosen/picked/selected/elected ~ by/for ~ member/family',
      'member ~ choice/convenience/wish',
    ],
    notWords: [
      'member/family ~ requested/ask ~ appeal/plan/insurance/help/records/review/reconsideration',
      'information/records/eob/form/requested ~ from ~ member',
      'not ~ requested/chosen/elected',
    ],
  },
  {
    action: 'bill-other-payer',
    opens: 'other-payer',
    of: ['coordination-of-benefits'],
    words: [
      'for/tied/related/treating/part/due/belongs ~ terminal',
      'for/tied/related ~ condition/illness/dx ~ hospice',
      'hospice ~ dx/condition/plan ~ related/covered/included/responsibility',
      'related ~ hospice',
    ],
    notWords: ['not/no/nothing/never/outside ~ related/hospice/terminal/condition/dx', 'unrelated', 'no/not/nothing ~ to do'],
  },
  // twin of a claim that is no more
  {
    action: 'call-payer',
    of: ['duplicate'],
    words: [
      'first/original/other/previously/prior/old/it/that/which/@num ~ voided/termed/withdrawn/reversed/deleted/backed',
      'twin/duplicate/match ~ voided/termed/withdrawn/deleted',
    ],
    notWords: ['not/never ~ voided/termed', 'must/please/should/required ~ voided'],
  },
  {
    action: 'bill-patient',
    opens: 'patient',
    of: ['medical-necessity', 'non-covered'],
    words: [
      'abn ~ signed/valid/scanned/obtained',
      'abn on file',
      'signed abn',
      'signed waiver',
      'member ~ told/notification/informed/aware',
      'waiver ~ signed',
    ],
    notWords: [
      'no/not/without/missing/invalid/defective ~ abn',
      'abn ~ not/missing/invalid/defective',
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
      'hospice ~ covered/included/responsibility',
    ],
    notWords: ['not ~ for/related ~ terminal', 'not related', 'unrelated', 'if ~ related', 'unless ~ related'],
  },
  {
    action: 'update-cob',
    opens: 'other-payer',
    of: ['coordination-of-benefits'],
    notOf: ['wrong-payer', 'casualty-rules'],
    words: [
      'bcrc ~ update/correct/fix/notification/called/call/must',
      'taken/take/removed it off',
      'call/contact/ask ~ thirdparty/cob/state ~ units/department/removed/update/off',
      'no autoins/accident/workcomp involved/related',
      'no ~ autoins/accident involved',
      'not accident/workcomp',
      'slipped/fell/tripped ~ at/in ~ home/house/shower/yard/bath/kitchen/stairs',
      'old ~ termed',
      'otherins/thirdparty/policy/coverage ~ old/outdated/closed/inactive',
      'member/she/he/dependent ~ retired/quit/divorced/laid',
      'member/she/he/dependent ~ not ~ working/employed',
      'member/she/he ~ says/states/denied/insists ~ none/no/only/other/otherins',
      'primary/otherins/policy/plan/insurance/coverage ~ termed/stopped ~ member/she/he/letter/per',
    ],
    notWords: ['insurance/rep ~ says/states ~ none/no'],
  },
  // what was denied is accepted
  {
    action: 'write-off',
    opens: 'write-off',
    of: ['bundling'],
    words: [
      'coder/code/him/lead/manager/mgr/supervisor/we ~ agree/agrees/agreed/concur/concurs/accept/accepts',
      'agree/agrees/agreed/concur with ~ denied/edit/insurance/bundled/mgr/manager/lead/coder/them',
      'coder/code/him/lead ~ says/confirms/confirmed ~ not separately',
      'correct/right per/under rule/rules/contract/policy/guideline/edit/coder/lead',
      'correctly/rightly/properly bundled/included/packaged/denied/combined',
      'no carve out ~ contract',
      'no override',
      'denied/edit ~ correct/right/valid',
    ],
    notWords: [
      'not ~ agree',
      'inconsistent',
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
    ],
    notWords: ['not ok', 'insurance/rep ~ adjustment', 'adjustment ~ pending/inprocess/claim'],
  },
  {
    action: 'write-off',
    opens: 'write-off',
    of: ['timely-filing'],
    words: [
      'own ~ log/records/fax/system/history ~ same/too/also/confirmed/agrees/late',
      'own ~ bill/ledger/system ~ print/printout/screen',
      'only ~ 999/ledger/print/screenprint/screenshot',
      'no 277ca',
      'nothing/none ~ previously/before ~ clearinghouse/found/file/submitted/it/system',
      'no ~ previously ~ submitted/bill/claim/attempt/transmitted ~ found/clearinghouse/file/history/it',
      'no/nothing ~ proof ~ found/have/available/account/file',
      'account/claim/bill/records sat/held ~ in/with/at/on/by/for',
      'our/facility/office/registration/bill error/delay',
      'no good cause',
      'no reason/excuse',
      'nothing ~ show/shows/prove/proves ~ otherwise',
      'no exception',
      'no error ~ mac/medicare/contractor/plan/insurance',
      'nothing ~ billed/submitted/filed before/previously/until',
      'no/not/never ~ claim ~ submitted/billed/filed ~ before/until/previously',
      'nothing to appeal with',
    ],
    notWords: [
      '277ca ~ accepted/shows/show/attachment',
      'not ~ only',
      // what did not come with the claim is the payer's word, and no finding that there is none
      'no exception/proof/277ca ~ submitted/received/attachment/requested/included',
    ],
  },
  {
    action: 'appeal',
    opens: 'appeal',
    of: ['authorization'],
    notOf: ['authorization-obtained', 'authorization-mismatch', 'authorization-exceeded'],
    words: [
      'trauma ~ activation/alert/team',
      'straight/directly to or/surgery/cath/icu',
      'member ~ unresponsive/unconscious',
      'by ambulance/ems',
    ],
    notWords: ['not emergency', 'transport', 'retro ~ allowed/accepted/open/offered'],
  },
  {
    action: 'corrected-claim',
    opens: 'corrected-claim',
    of: ['authorization'],
    words: [
      'left off ~ ub/claim/bill/837/form/billed',
      'left ~ off ub/claim/bill/837/form',
      'not ~ put/keyed/entered/billed/carried/included ~ on/to ~ claim/ub/bill/837',
      'auth/approved/number ~ in epic/records/system/log/tracker/account ~ match/for/date',
      'auth/approved/reference ~ found ~ in/on ~ epic/records/system/log/tracker/account/portal',
      'auth/approved ~ match ~ date/procedure/dos',
      'forgot/missed/missing ~ put/add/enter/key/list/included ~ auth/number/approved',
      'auth/number/approved ~ forgot/missed/missing/dropped',
    ],
    notWords: ['auth ~ not ~ match', 'not ~ found ~ in', 'no auth ~ found/in'],
  },
  {
    action: 'request-authorization',
    opens: 'retro-authorization',
    of: ['authorization'],
    notOf: ['authorization-at-hand', 'authorization-obtained'],
    words: [
      'auth/approved ~ changed/amended/extended/revised/update/added/moved/transferred',
      'change/amend/extend/revised/correct ~ auth/approved',
      'call/contact ~ um/ur/utilization ~ to/for',
      'um/ur/utilization must ~ add/adding/link/update',
      'retro ~ allowed/accepted/open/available/possible/within/offered',
      'can/may ~ retro auth',
    ],
    notWords: ['not ~ retro', 'no ~ retro', 'not ~ changed/extended/amended', 'retro ~ denied/refused/closed/expired/over'],
  },
  {
    action: 'wait',
    opens: 'wait',
    of: ['authorization'],
    decided: 'call-payer',
    words: [
      'auth ~ pending/inprocess/undecided',
      'auth ~ no decision/determination yet',
      'auth ~ with ~ um/ur/utilization ~ review',
    ],
    notWords: ['not ~ pending', 'claim pending'],
  },
  // the second claim put right what the first lacked, and was sent as another first one
  {
    action: 'corrected-claim',
    opens: 'corrected-claim',
    of: ['duplicate'],
    words: [
      'frequency 1',
      'frequency code 1',
      'submitted/went/billed/dropped out? as ~ new/original',
      'without/no/not ~ frequency 7',
      'added ~ missed/charge/line/code/modifier ~ duplicate/second/no/not',
      'second/2nd/new claim ~ added/adds/fixed/corrected',
      'corrected/replacement/fixed ~ frequency not/instead/missing',
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
      'paid ~ @num ~ under/icn/dcn/claim',
      'paid ~ under/in ~ icn/dcn/claim @num',
      'see claim ~ paid',
      'paid ~ @num ~ eft/check/trace',
      'paid ~ eft/check/trace',
      'eft/check/trace ~ @num',
      'original ~ posted',
      'original processed',
      'processed/applied to/toward deductible',
      'payment ~ posted/found',
      'original ~ paid ~ @num',
      'billed/submitted/dropped/keyed ~ twice/error/mistake',
      'paid in full',
    ],
    notWords: ['not/never ~ paid', 'records/report/ordered/documented/different/separately', 'no/not ~ posted/found'],
  },
];
