import type { DenialKind } from '../denial-kind';

export default {
  id: 'patient-refund',
  category: 'patient-responsibility',
  title: 'The patient paid too much',
  codes: { rarc: ['MA10', 'MA59', 'MA72', 'MA77', 'MA78', 'N720', 'N857'] },
  words: ['refund ~ member', 'refund ~ difference ~ member', 'member ~ refund/overpaid', 'overpaid by member'],
  weight: 'nothing',
  actions: ['none', 'call-payer'],
  routes: [],
  papers: [],
  advice:
    'Nothing to collect and nothing to dispute: compare what the patient paid with her share and pay back the difference (Medicare: within 30 days)',
  sources: [
    { text: 'X12 code lists', date: '2026-08-17', trust: 'high' },
    { text: 'Medicare Claims Processing Manual, ch. 30, 40.2 (refunds of what was collected above the share)', trust: 'medium' },
  ],
  examples: [{ codes: ['MA59'] }, { codes: ['PR-1', 'MA72'] }, { text: 'Refund the difference to the patient within 30 days' }],
} satisfies DenialKind;
