/** What a representative or the payer's own screens said, and what became of what was missing, in words; as `finding-words.ts`, and stronger than that. */
import type { Finding } from './finding-words';

export const ANSWERS: readonly Finding[] = [
  // the payer's record is wrong, and it puts that right by itself when told
  {
    action: 'call-payer',
    of: ['authorization'],
    words: [
      'um/ur/utilization/insurance/intake/rep/they ~ fix/correct/amend/change/update ~ records/auth/system/file/it ~ if/when/once',
      'auth/approved ~ typed/keyed/entered/built/loaded ~ by um/ur/utilization/insurance/intake',
      'um/ur/utilization/insurance/intake/rep error/mistake/typo',
    ],
    notWords: ['not ~ fix/correct/amend/change'],
  },
  // the payer is told already, and works on it
  {
    action: 'wait',
    opens: 'wait',
    of: ['coordination-of-benefits', 'registration', 'provider-enrollment'],
    words: ['requeued', 'submitted back for/to ~ reprocess', 'rep ~ reprocess ~ @num', 'no required to rebill/resubmit/refile'],
    notWords: ['not/never ~ requeued/reprocess'],
  },
  // asked for once more, with or without proof that it was there
  {
    action: 'send-records',
    opens: 'records',
    of: ['missing-information'],
    words: [
      'requested ~ again/resubmit',
      'submitted ~ again with/to/attention ~ conf/confirmation/covered/proof/ref/supervisor',
      'not linked/attachment/indexed/match ~ submitted/fax again',
      'start over ~ fax/upload/records',
      'no record of ~ fax/records/receipt/upload ~ submitted/again',
    ],
    notWords: ['not ~ again', 'previously ~ again', 'requested ~ again ~ submitted @num'],
  },
  // the payer's own screen shows coverage that its denial says is none
  {
    action: 'call-payer',
    opens: 'appeal',
    of: ['registration'],
    words: [
      '271/rte/eligible/portal/availity/website ~ show/shows/says/returned/has/still ~ active/eligible/covered',
      '271/rte/eligible/portal ~ active',
      'active ~ through/thru/straight ~ @num',
      'active ~ on/for ~ dos/date',
      'shows/show/still active',
      'coverage ~ never/not ~ termed/interrupted',
    ],
    notWords: [
      'not/no/never ~ active/eligible',
      'active/eligible/covered ~ under/with ~ different/another/other/new/id/number/name',
      'active ~ otherins/medicaid/secondary/until/after/before',
      'inactive/termed ~ shows/on',
      'verify ~ active',
      'medicaid/medicare/secondary/otherins/other/commercial/hmo ~ active/eligible',
      'new/different/correct/right ~ card/id/number',
    ],
  },
  // the person's own number is known now
  {
    action: 'corrected-claim',
    opens: 'corrected-claim',
    of: ['registration'],
    words: [
      'own id/number/policy ~ loaded/eligible/active/effective/issued/assigned/found/obtained/now',
      'id/number ~ issued/assigned/loaded ~ @num',
      'newborn ~ id/number ~ loaded/issued/assigned/active/effective/found/obtained/in',
      'newborn ~ added/enrolled/loaded ~ back/dob/effective/retro/@num',
    ],
    notWords: [
      'not/no/never ~ own/issued/assigned/loaded/added/enrolled',
      'until/when/once/if ~ issued/assigned/loaded/added/enrolled',
    ],
  },
];
