import type { DenialKind } from '../denial-kind';

export default {
  id: 'hospice-ended',
  category: 'coordination-of-benefits',
  also: ['registration'],
  title: 'Hospice had ended, but its end is not posted',
  codes: {},
  words: [
    'hospice ~ post/posts/file ~ end/revocation/discharge/notr/termed',
    'hospice ~ revocation/notr/end/discharge ~ not/never ~ posted/filed/file/received/update/reached',
    'revoked/left/quit hospice',
    'hospice ~ revoked/revocation/notr',
    'end of ~ election',
    'hospice ~ election ~ termed/end/open/revoked',
  ],
  notWords: ['not ~ revoked'],
  refines: ['hospice', 'other-insurance'],
  beside: [
    'revoked/left/revocation ~ hospice',
    'hospice ~ revoked/revocation/notr/termed',
    'discharge ~ from hospice',
    'end of ~ election',
    'hospice ~ not ~ posted/update/filed',
  ],
  notBeside: ['not/never ~ revoked/left ~ hospice'],
  weight: 'specific',
  actions: ['verify-eligibility', 'call-payer', 'wait', 'resubmit'],
  routes: ['wait', 'new-claim'],
  papers: ['Notice of revocation or discharge with its date'],
  advice:
    'Ask the hospice to post the end of the election (it has five days), check that eligibility shows it, then send the claim again',
  sources: [
    { text: '42 CFR 418.28 (notice of termination or revocation within five days)', trust: 'high' },
    { text: 'Hospital follow-up practice (payer and contractor pages on the code)', trust: 'medium' },
  ],
  examples: [{ text: 'The hospice has to post the end of the election first, then send the claim again' }],
} satisfies DenialKind;
