import type { DenialKind } from '../denial-kind';

export default {
  id: 'package-elsewhere',
  category: 'bundling',
  also: ['contractual', 'coordination-of-benefits'],
  title: 'Within a package price that another facility is paid',
  codes: { rarc: ['N806'] },
  words: [
    'transplant ~ package/global/episode/bundled/rate/period/network',
    'global transplant',
    'inside/within/part/included ~ package ~ price/rate/payment',
    'package ~ price/rate ~ center/facility/program',
    'case rate ~ paid to/another/other ~ facility/center/provider',
    'episode ~ paid to ~ another/other/different',
  ],
  refines: ['bundled'],
  beside: [
    'transplant ~ package/global/episode/rate/period',
    'package ~ price/rate',
    'case rate ~ another/other/center',
    'episode ~ payment/bundled',
  ],
  weight: 'specific',
  actions: ['call-payer', 'bill-other-payer', 'appeal', 'none'],
  routes: ['other-payer', 'appeal', 'reconsideration', 'write-off'],
  papers: ['The package’s dates and what it holds'],
  advice:
    'Ask what the package holds and who is paid for it: bill that center for what is inside, dispute what has nothing to do with it, else accept',
  sources: [
    { text: 'X12 code lists', date: '2026-08-17', trust: 'high' },
    { text: 'Hospital follow-up practice (payer and contractor pages on the code)', trust: 'medium' },
  ],
  examples: [
    { codes: ['CO-97', 'N806'] },
    { text: 'Services fall within the transplant center’s global package; included in that package price' },
  ],
} satisfies DenialKind;
