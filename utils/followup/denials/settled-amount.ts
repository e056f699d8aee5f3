import type { DenialKind } from '../denial-kind';

export default {
  id: 'settled-amount',
  category: 'contractual',
  title: 'Amount settled by arbitration or negotiation',
  codes: { rarc: ['N875', 'N863'] },
  words: [
    'arbitrator/arbitration ~ award/decision/determination/decided',
    'award ~ arbitrator/arbitration',
    'idr ~ determination/decided/award/binding/decision',
    'determination/decision/award ~ idr',
    'final payment ~ idr/negotiation/arbitration',
    'final payment per/by/under/from idr/arbitration/arbitrator/negotiation',
    'settled ~ negotiation/arbitration',
    'negotiation settled/agreed/agreement/closed',
    'negotiation ~ settled/agreement signed/reached/at/for',
    'negotiated amount/price/sum/rate accepted/agreed/paid',
  ],
  notWords: ['requested/start/initiate/file/may/can/pending ~ idr/arbitration'],
  refines: ['contract-write-off', 'surprise-billing', 'underpaid'],
  weight: 'nothing',
  gate: 'rarc:N875',
  actions: ['none', 'call-payer'],
  routes: [],
  papers: ['The award or the agreement'],
  advice: 'Final for both sides: compare with the award or the agreement, post and close; no balance to the patient',
  sources: [
    { text: '45 CFR 149.510 (the determination is binding)', trust: 'high' },
    { text: 'X12 code lists', date: '2026-08-17', trust: 'high' },
  ],
  examples: [{ codes: ['CO-45', 'N875'] }, { text: 'Paid as the arbitrator’s award says' }],
} satisfies DenialKind;
