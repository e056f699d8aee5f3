import type { DenialKind } from '../denial-kind';

export default {
  id: 'recoupment',
  category: 'other',
  also: ['coordination-of-benefits'],
  title: 'Payment taken back or asked back',
  codes: { rarc: ['N199', 'N432', 'N469', 'N573'] },
  words: [
    'creditbalance',
    'overpayment',
    'overpayment ~ recovery/requested/refund',
    'refund ~ requested',
    'requested refund',
    'recoupment',
    'recouped',
    'recoup',
    'takeback',
    'money ~ taken back',
    'payment ~ recovered',
  ],
  soft: true,
  weight: 'specific',
  actions: ['call-payer', 'appeal'],
  routes: ['appeal', 'reconsideration'],
  papers: ['The payer’s letter', 'Both EOBs', 'Proof of payment'],
  advice: 'Find the claim and the reason of the refund; dispute it in the time the letter gives, else let it be offset',
  sources: [
    { text: 'X12 code lists', date: '2026-08-17', trust: 'high' },
    { text: 'Hospital follow-up practice (payer and contractor pages on the code)', trust: 'medium' },
  ],
  examples: [{ text: 'Overpayment recovery, refund requested' }, { text: 'Credit balance on account' }],
} satisfies DenialKind;
