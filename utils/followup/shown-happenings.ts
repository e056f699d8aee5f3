/** What the hospital can show against a denial since, and who is left to pay; as `happening.ts`. The later, the stronger. */
import type { Happening } from './happening';

export const SHOWN_SINCE: readonly Happening[] = [
  // coded right, and it stood on the claim
  {
    action: 'appeal',
    opens: 'appeal',
    of: ['coding', 'bundling', 'medical-necessity', 'missing-information'],
    told: [
      'coding/claim upheld',
      'no change/changes ~ to/in/must ~',
      'modifier/num is on ~ claim/start/original/line/beginning',
      'modifier ~ is on ~ claim/original/line/start',
      'modifier/num is there ~ start/beginning/all',
    ],
    beside: ['us', 'modifier', 'records', 'is on ~ claim/original/line/start'],
    unless: ['no on', 'p2p/appeal/payer ~ no change', 'must is'],
    nowhere: ['us ~ keyed/forgot', 'add it', 'will correct', 'denied ~ no change', 'p2p'],
  },
  // the payer's own tool says that none was needed, and it was told in time
  {
    action: 'appeal',
    opens: 'appeal',
    of: ['authorization'],
    told: [
      'tool/lookup/list/search/grid/matrix/site/portal/screenprint/line ~ no ~ must/auth',
      'says ~ must no ~',
      'tool/lookup/list/search/grid/matrix/site/portal ~ exempt ~ auth',
    ],
    beside: ['tool/lookup/list/search/grid/matrix/screenprint/screenshot/pdf/printout/ref'],
    unless: ['no ~ tool', 'auth ~ no ~ found/asked/got/here', 'no auth ~ found/here/on', 'no auth num', 'portal ~ no auth'],
  },
  {
    action: 'appeal',
    opens: 'appeal',
    of: ['authorization'],
    told: [
      'us ~ notify/notified ~',
      'notification/notify/notified ~ sent/given/made ~ date/within',
      'letter sent ~ date/portal',
      'letter is sent ~ portal/date',
    ],
    beside: ['print/screen/conf/confirmation/screenprint/screenshot/proof'],
    unless: ['no ~ notify/notified', 'us ~ late', 'sent/notified/notification late', 'must ~ notify'],
  },
  // what the review lacked was sent in time
  {
    action: 'appeal',
    opens: 'appeal',
    of: ['authorization'],
    told: ['records sent ~ date', 'sent ~ records ~ date', 'records got ~ date'],
    beside: ['no records/clinical', 'lack ~ records', 'records no ~ got/sent'],
    unless: ['must ~ sent', 'no ~ sent'],
    nowhere: ['appeal ~ sent', 'retro'],
  },
  // covered on the day of service, and it can be shown
  {
    action: 'appeal',
    opens: 'appeal',
    of: ['registration'],
    told: [
      '271/mevs/rte/eligibility/print/screen/response/printout/screenshot ~ active ~ dos/date/all',
      '271/mevs/rte/print/screen/response ~ says/shows/proves active',
    ],
    unless: ['brand ~ active', 'active ~ brand', 'no ~ active', 'active ~ no', 'second/other/new'],
    nowhere: ['notyetthen', 'inactive/terminated/termed ~ dos', 'us ~ keyed/error', 'keyed num'],
  },
  {
    action: 'appeal',
    opens: 'appeal',
    of: ['registration'],
    told: ['coveredthen'],
    beside: ['271/mevs/rte/eligibility/print/screen/response/printout/screenshot'],
    unless: ['brand active', 'second/other/new ~ active'],
    nowhere: ['us ~ keyed/error', 'keyed num'],
  },
  // who is left to pay
  {
    action: 'bill-other-payer',
    opens: 'other-payer',
    of: ['coordination-of-benefits', 'non-covered'],
    undecided: true,
    told: ['pip ~ exhausted/limit/limits', 'exhausted/limit/limits ~ pip'],
    beside: [
      'patient/person ~ also/has/under ~ brand/coverage/payer',
      'also ~ brand/coverage',
      'health ~ is/on ~ brand',
      'pip payer',
      'payer ~ pip',
      'pip ~ exhausted date',
      'to ~ patient health payer',
      'send ~ health payer',
    ],
    unless: ['no ~ exhausted', 'must ~ exhausted'],
    nowhere: ['brand denied', 'send ~ letter', 'health payer denied', 'no other payer/coverage'],
  },
  {
    action: 'bill-patient',
    opens: 'patient',
    of: ['registration', 'non-covered', 'coordination-of-benefits', 'patient-responsibility'],
    told: [
      'no secondary on file',
      'no ~ other/othr/second/secondary payer/coverage ~',
      'no other/othr/else ~',
      'uninsured',
      'patient/person has no ~ else/other/coverage/payer',
    ],
    beside: [
      'part b',
      'a only',
      'bill/statement ~ us',
      'bill her/him/them/patient',
      'must/ask ~ bill/statement',
      'no secondary on file',
    ],
    unless: ['payer ~ says/shows no other'],
    nowhere: ['cob', 'found ~ brand/secondary', 'medigap'],
  },
  {
    action: 'bill-other-payer',
    opens: 'other-payer',
    of: ['patient-responsibility'],
    told: [
      'patient/person ~ gave/brought/has/showed/handed/sent/presented ~ brand/secondary/medigap/supplement/supplemental/card',
      'found/find ~ secondary/medigap/supplement/brand',
      'secondary/medigap/supplement ~ found/active/card',
    ],
    unless: ['no ~ found/active', 'patient ~ no', 'id ~ same', 'must ~ card'],
  },
  {
    action: 'bill-patient',
    opens: 'patient',
    of: ['contractual', 'other', 'patient-responsibility'],
    undecided: true,
    told: [
      'patient/person ~ owes/owe ~',
      'copay/coinsurance/coins/ded/deductible ~ patient/owed/due',
      'less/minus ~ copay/coinsurance/coins/ded/deductible',
    ],
    beside: ['paid'],
    unless: ['patient/person ~ owes no', 'no ~ owed/owes/due'],
    nowhere: ['patient paid', 'paid by patient', 'qmb', 'secondary', 'medigap'],
  },
  {
    action: 'bill-patient',
    opens: 'patient',
    of: ['non-covered', 'contractual'],
    undecided: true,
    told: ['difference/balance/rest/remainder/bal is ~ patient', 'difference/balance/rest/remainder/bal ~ billable to ~ patient'],
    unless: ['no ~ patient', 'patient no', 'must no'],
    nowhere: ['no bill', 'harmless', 'qmb', 'secondary', 'medigap'],
  },
  // Medicaid has answered for a beneficiary who may not be billed: nobody is left to pay
  {
    action: 'none',
    of: ['coordination-of-benefits', 'patient-responsibility'],
    told: ['brand/secondary , no', 'brand/secondary paid no', 'rate ~ met'],
    beside: ['qmb'],
    unless: ['no ~ met'],
  },
  // the right payer had it already, and paid
  {
    action: 'none',
    of: ['coordination-of-benefits'],
    told: ['brand/payer ~ paid ~ date/num', 'brand/payer ~ claim ~ paid'],
    beside: ['sent ~ error', 'error payer', 'sent , brand', 'claim sent ~ brand'],
    unless: ['no ~ paid', 'must/will ~ paid'],
    nowhere: ['primary/secondary', 'eob', 'denied'],
  },
];
