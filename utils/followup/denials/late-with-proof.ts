import type { DenialKind } from '../denial-kind';

export default {
  id: 'late-with-proof',
  category: 'timely-filing',
  title: 'Called late, but there is proof that it came in time',
  codes: {},
  words: [
    '277ca ~ accepted/dated/show/shows',
    'acceptance report ~ dated/show/shows',
    'have/with ~ proof ~ timely/timelyfiling/acceptance',
    '277ca ~ but/still/yet ~ denied/late',
    'filinglimit ~ met ~ 277ca',
    'timelyfiling ~ met ~ 277ca',
    'but ~ denied ~ late',
  ],
  refines: ['timely-filing'],
  beside: [
    '277ca',
    '277',
    'portal/website/ivr/history/log/system/insurance ~ show/shows/confirms/confirmed',
    'confirmation',
    'acceptance/accepted',
    'have ~ proof',
    'filed/submitted/received/transmitted ~ timely/in time',
    'original ~ filed/submitted/transmitted/received/accepted',
    'first/initial/original submitted/filed',
    'within ~ filinglimit',
    'insurance took/accepted/had claim',
    'shows/show ~ received/accepted/submitted',
  ],
  // an earlier sending that never got to the payer proves nothing
  notBeside: [
    'nobody/no ~ worked/touched',
    'errored',
    'rejected/returned/bounced/kicked ~ clearinghouse/before/front/back/scrubber',
    'rejected/returned/bounced/stopped at/by',
    'original/first/initial ~ rejected/returned/bounced/kicked',
    'never/not ~ got/reached/made ~ insurance/plan/mac',
  ],
  weight: 'specific',
  actions: ['appeal', 'call-payer'],
  routes: ['appeal', 'reconsideration'],
  papers: ['277CA or the payer’s acceptance report', 'Claim history'],
  advice:
    'Appeal with the 277CA or the payer’s own acceptance report: it shows the payer the day on which it had the claim. The member may not be billed',
  sources: [{ text: 'Hospital follow-up practice (payer and contractor pages on the code)', trust: 'medium' }],
  examples: [{ codes: ['CO-29'], text: 'Our 277CA shows that the payer accepted it in April' }],
} satisfies DenialKind;
