import type { DenialKind } from '../denial-kind';

export default {
  id: 'earlier-payer-rules',
  category: 'coordination-of-benefits',
  title: 'The earlier payer’s rules were not followed',
  codes: { carc: ['136'] },
  words: [
    'prior/previously/primaryins/primary ~ rules ~ not followed',
    'primary/primaryins/otherins eob? ~ denied for/as ~ no/not/late/without',
    'primary/primaryins/otherins denied ~ secondary ~ not',
    'not ~ follow/followed ~ primary/primaryins/prior ~ rules/guidelines',
  ],
  refines: ['other-insurance', 'primary-eob'],
  weight: 'specific',
  actions: ['appeal', 'call-payer', 'corrected-claim'],
  routes: ['appeal', 'reconsideration', 'corrected-claim'],
  papers: ['The earlier payer’s EOB', 'Authorization'],
  advice:
    'See on the earlier payer’s EOB which rule it was: put that right with the earlier payer first, or appeal with its decision',
  sources: [
    { text: 'X12 code lists', date: '2026-08-17', trust: 'high' },
    { text: 'Hospital follow-up practice (payer and contractor pages on the code)', trust: 'medium' },
  ],
  examples: [{ codes: ['CO-136'] }],
} satisfies DenialKind;
