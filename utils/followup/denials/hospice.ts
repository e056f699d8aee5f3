import type { DenialKind } from '../denial-kind';

export default {
  id: 'hospice',
  category: 'coordination-of-benefits',
  title: 'Patient is in hospice',
  codes: { carc: ['B9'], csc: ['747'] },
  words: [
    'hospice',
    'member ~ hospice',
    'enrolled in hospice',
    'hospice ~ election/period',
    'responsibility of hospice',
    'hospice ~ responsibility',
  ],
  notWords: ['not hospice'],
  weight: 'specific',
  actions: ['corrected-claim', 'bill-other-payer', 'verify-eligibility'],
  routes: ['corrected-claim', 'other-payer'],
  papers: ['Hospice election dates'],
  advice: 'Unrelated care: corrected claim with condition code 07 or modifier GW; related care: bill the hospice',
  sources: [
    { text: 'X12 code lists', date: '2026-08-17', trust: 'high' },
    { text: 'Hospital follow-up practice (payer and contractor pages on the code)', trust: 'medium' },
  ],
  examples: [{ codes: ['CO-B9'] }, { text: 'Bene enrolled in hospice' }],
} satisfies DenialKind;
