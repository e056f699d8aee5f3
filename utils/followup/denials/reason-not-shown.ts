import type { DenialKind } from '../denial-kind';

export default {
  id: 'reason-not-shown',
  category: 'other',
  title: 'Denied, and no reason is shown',
  codes: {},
  words: [
    'no code ~ eob/portal/website/letter',
    'no/not reason ~ shown/given/listed/stated/found/posted/printed/provided/available/displayed',
    'reason not ~ shown/given/listed/stated/found/posted/printed/provided/available/displayed',
    'no reason ~ on/in eob/portal/website/letter/account/page',
    'no reason code',
    'can not ~ see/found/tell why',
  ],
  soft: true,
  refines: ['denied-no-reason'],
  weight: 'specific',
  actions: ['call-payer', 'appeal'],
  routes: ['appeal', 'reconsideration'],
  papers: ['EOB'],
  advice: 'Call for the reason and its codes; note the reference number',
  sources: [{ text: 'Hospital follow-up practice (payer and contractor pages on the code)', trust: 'medium' }],
  examples: [{ text: 'Denied, no reason given on the EOB' }],
} satisfies DenialKind;
