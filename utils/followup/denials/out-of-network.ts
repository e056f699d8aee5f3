import type { DenialKind } from '../denial-kind';

export default {
  id: 'out-of-network',
  category: 'non-covered',
  also: ['provider-enrollment'],
  title: 'Provider outside the plan’s network',
  codes: { csc: ['96'], carc: ['279'], rarc: ['N773'] },
  words: [
    'outofnetwork',
    'not ~ in? network',
    'not ~ network ~ provider/facility',
    'provider/facility ~ not ~ network',
    '@no outofnetwork',
    'not preferred ~ provider/network',
    'provider not participating',
    'not participating provider',
    'no contract with/for/exists',
    'not have contract',
  ],
  notWords: [
    'percentile ~ ~ no contract',
    'in network',
    'paid/processed ~ outofnetwork tier/level/rate/benefit',
    'outofnetwork ~ coinsurance/copay/deductible',
  ],
  weight: 'specific',
  actions: ['verify-eligibility', 'appeal', 'call-payer', 'bill-patient'],
  routes: ['appeal', 'reconsideration', 'patient'],
  papers: ['Contract or network proof'],
  advice: 'Check the network status on the date of service; an emergency or a gap exception is open to appeal, else the patient',
  sources: [
    { text: 'X12 code lists', date: '2026-08-17', trust: 'high' },
    { text: 'Hospital follow-up practice (payer and contractor pages on the code)', trust: 'medium' },
  ],
  examples: [{ codes: ['PR-279'] }, { text: 'OON provider, no OON benefits' }],
} satisfies DenialKind;
