import type { DenialKind } from '../denial-kind';

export default {
  id: 'other-payer-decided',
  category: 'coordination-of-benefits',
  also: ['missing-information'],
  title: 'The other insurer has given its answer',
  codes: {},
  words: [
    'workcomp/autoins ~ denied ~ letter/attachment',
    'exhaustion letter',
    'autoins/medpay exhausted',
    'insurance/workcomp/autoins denied injury/accident',
    'copy ~ workcomp/autoins/insurance denied',
  ],
  beside: [
    'workcomp/autoins/primary/primaryins/otherins/insurance/thirdparty/medicare/responsibility/medpay ~ denied/exhausted/closed/settled/paid',
    'denied/exhausted/closed/settled ~ workcomp/autoins/primary/primaryins/otherins/insurance/thirdparty/responsibility',
    'exhausted',
    'denied letter',
    'eob/letter ~ attachment/submitted/available/enclosed',
  ],
  notWords: ['after/once/until/when/if/unless/before ~ exhausted'],
  notBeside: ['cob letter/questionnaire', 'letter submitted to member', 'after/once/until/when/if/unless ~ exhausted'],
  refines: ['accident', 'other-insurance'],
  weight: 'specific',
  actions: ['send-records', 'corrected-claim', 'update-cob', 'call-payer'],
  routes: ['records', 'corrected-claim', 'other-payer'],
  papers: ['The other insurer’s denial, exhaustion letter or EOB'],
  advice: 'Send the other insurer’s answer with the claim: its denial, the letter that its benefits are used up, or its EOB',
  sources: [{ text: 'Hospital follow-up practice (payer and contractor pages on the code)', trust: 'medium' }],
  examples: [{ codes: ['CO-19'], text: 'The compensation carrier denied it, letter attached' }],
} satisfies DenialKind;
