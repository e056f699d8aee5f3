import type { DenialKind } from '../denial-kind';

export default {
  id: 'bill-type-missing',
  category: 'missing-information',
  also: ['coding'],
  title: 'Type of bill absent or wrong',
  codes: { rarc: ['MA30'] },
  words: [
    'occurrence/value/condition code @num ~ required/missing/absent',
    'occurrence/condition/value code ~ absent/missing/required/not',
    '@no ~ occurrence/condition/value code',
  ],
  weight: 'specific',
  actions: ['corrected-claim', 'resubmit', 'call-payer'],
  routes: ['corrected-claim', 'new-claim'],
  papers: ['The bill as sent'],
  advice: 'Correct the type of bill and send a corrected claim',
  sources: [
    { text: 'X12 code lists', date: '2026-08-17', trust: 'high' },
    { text: 'Hospital follow-up practice (payer and contractor pages on the code)', trust: 'medium' },
  ],
  examples: [{ codes: ['CO-16', 'MA30'] }],
} satisfies DenialKind;
