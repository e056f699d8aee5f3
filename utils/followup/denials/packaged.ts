import type { DenialKind } from '../denial-kind';

export default {
  id: 'packaged',
  category: 'bundling',
  also: ['contractual'],
  title: 'Paid within a package rate',
  codes: {},
  words: [
    'packaged',
    'line item ~ packaged',
    'packaged ~ apc/opps/rate/payment',
    'no separately apc/payment',
    'status n',
    'status indicator n',
    'part of drg',
    'included ~ drg/apc/apr',
    'part of ~ drg/rate/apc/encounter/composite',
    'per diem ~ included',
    'included in ~ per diem',
    'included ~ per diem',
    'room ~ board ~ included',
    'case rate',
    'included ~ case',
    'encounter/composite/pps rate',
    'denture/crown/bridge/restoration/appliance fee',
  ],
  refines: ['bundled'],
  weight: 'specific',
  actions: ['none', 'appeal', 'corrected-claim'],
  routes: ['appeal', 'reconsideration', 'corrected-claim', 'underpayment-dispute', 'write-off'],
  papers: ['Contract clause on what the rate includes'],
  advice:
    'The rate of the stay, visit or main item pays for it: nothing to do where the contract says so; a carve-out that was left out is disputed',
  sources: [
    { text: 'CMS outpatient prospective payment, status indicators (42 CFR 419.2); payers’ rate terms', trust: 'medium' },
  ],
  examples: [{ text: 'Packaged item, no separate APC payment' }, { text: 'Ancillary charge included in the per diem' }],
} satisfies DenialKind;
