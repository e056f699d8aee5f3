import type { DenialKind } from '../denial-kind';

export default {
  id: 'wrong-form',
  category: 'missing-information',
  title: 'Sent on the wrong form or the wrong way',
  codes: { rarc: ['N34', 'M117'] },
  words: [
    'unreadable ~ claim/ub/1500/hcfa',
    'claim/ub/1500/hcfa ~ unreadable',
    'paper claim ~ not ~ read',
    'submitted ~ 837',
    'submitted electronic',
    'invalid ~ claim form',
    'came on ~ hcfa/ub/1500',
    'billed on ~ invalid form',
    'paper ~ not',
    'submitted electronically',
    'electronic ~ only',
  ],
  weight: 'specific',
  actions: ['resubmit', 'corrected-claim', 'call-payer'],
  routes: ['new-claim', 'corrected-claim'],
  papers: ['The claim on the form and by the way that the payer takes'],
  advice: 'Send it again on the form and by the way that the payer takes, within the filing limit: there is nothing to dispute',
  sources: [{ text: 'X12 code lists', date: '2026-08-17', trust: 'high' }],
  examples: [
    { codes: ['CO-16', 'N34'] },
    { text: 'Paper claims are not accepted, please send electronically', codes: ['CO-16', 'M117'] },
  ],
} satisfies DenialKind;
