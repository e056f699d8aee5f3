import type { DenialKind } from '../denial-kind';

export default {
  id: 'payer-order',
  category: 'missing-information',
  also: ['coordination-of-benefits'],
  title: 'The claim does not say which payer is first',
  codes: { rarc: ['MA83'] },
  words: [
    'not ~ tell/say/indicated/show ~ primary or secondary',
    'not ~ tell/say/indicated/show ~ first or second',
    'msp type/code ~ missing/required/not',
  ],
  weight: 'specific',
  actions: ['corrected-claim', 'verify-eligibility', 'update-cob', 'resubmit'],
  routes: ['corrected-claim', 'new-claim', 'other-payer'],
  papers: ['Insurance cards', 'Eligibility (271) of the day'],
  advice: 'Find out which plan is first, put the order of payers (for Medicare the MSP type) on the claim and send it again',
  sources: [{ text: 'X12 code lists', date: '2026-08-17', trust: 'high' }],
  examples: [{ codes: ['CO-16', 'MA83'] }, { text: 'Claim does not indicate whether we are primary or secondary' }],
} satisfies DenialKind;
