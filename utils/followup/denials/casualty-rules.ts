import type { DenialKind } from '../denial-kind';

export default {
  id: 'casualty-rules',
  category: 'non-covered',
  also: ['coordination-of-benefits'],
  title: 'The accident or liability policy does not pay',
  codes: { carc: ['P21', 'P27'], rarc: ['N409', 'N578', 'N580', 'N584', 'N585', 'N587', 'N589', 'N622', 'N624'] },
  words: [
    'autoins/medpay ~ exhausted/denied/used',
    'exhausted ~ autoins/medpay',
    'loss ~ not covered',
    'autoins ~ policy ~ exhausted/excluded/termed',
    'policy conditions ~ not met',
    'final settlement',
  ],
  refines: ['not-covered', 'benefit-maximum'],
  weight: 'specific',
  actions: ['bill-other-payer', 'call-payer', 'bill-patient', 'appeal'],
  routes: ['other-payer', 'patient', 'appeal', 'reconsideration'],
  papers: ['The carrier’s denial or exhaustion letter'],
  advice:
    'The carrier’s own policy or law decided: bill the health plan with the denial or exhaustion letter; dispute it only where the policy does cover it',
  sources: [
    { text: 'X12 code lists', date: '2026-08-17', trust: 'high' },
    { text: 'Hospital follow-up practice (payer and contractor pages on the code)', trust: 'medium' },
  ],
  examples: [{ codes: ['PI-P21', 'N587'] }, { codes: ['PI-P27'] }, { text: 'PIP benefits exhausted' }],
} satisfies DenialKind;
