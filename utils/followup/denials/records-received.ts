import type { DenialKind } from '../denial-kind';

export default {
  id: 'records-received',
  category: 'missing-information',
  also: ['other'],
  title: 'The payer has the records and reviews them',
  codes: {},
  words: ['records received ~ under/in review', 'received records ~ decision in/within @num'],
  refines: ['records-needed'],
  beside: [
    'records ~ decision/determination/inprocess/inreview',
    'decision/determination ~ in/within @num',
    'received ~ under/in review',
    'received ~ inprocess/inreview',
  ],
  weight: 'specific',
  actions: ['wait', 'call-payer'],
  routes: ['wait', 'records'],
  papers: ['Proof of sending'],
  advice: 'Wait for the decision: the payer has what it asked for; call when its term is over',
  sources: [{ text: 'Hospital follow-up practice (payer and contractor pages on the code)', trust: 'medium' }],
  examples: [{ codes: ['CO-252'], text: 'Records received 6/1, decision in 30 days' }],
} satisfies DenialKind;
