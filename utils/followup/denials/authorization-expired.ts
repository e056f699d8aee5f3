import type { DenialKind } from '../denial-kind';

export default {
  id: 'authorization-expired',
  category: 'authorization',
  title: 'Authorization had expired',
  codes: { carc: ['302'] },
  words: [
    'auth expired',
    'expired auth',
    'auth ~ expired',
    'auth termed',
    'extension ~ not/never requested/obtained/filed',
    'no extension ~ requested/obtained/file',
    'auth ~ no/not ~ effective',
    'dos outsideauthorized',
  ],
  refines: ['no-authorization', 'no-referral', 'authorization-mismatch'],
  beside: [
    'dos outsideauthorized',
    'surgery/procedure/service/admission/visits/test/date/case/dos moved/rescheduled/postponed/changed',
    'moved/rescheduled/postponed ~ from ~ to',
    'auth/approved ~ not ~ moved/extended/update/changed',
  ],
  weight: 'specific',
  actions: ['request-authorization', 'appeal', 'corrected-claim'],
  routes: ['retro-authorization', 'appeal', 'reconsideration', 'corrected-claim'],
  papers: ['Authorization letter or number', 'Call reference', 'Medical records'],
  advice: 'Ask to extend the authorization to the date of service; then appeal with records',
  sources: [
    { text: 'X12 code lists', date: '2026-08-17', trust: 'high' },
    { text: 'Hospital follow-up practice (payer and contractor pages on the code)', trust: 'medium' },
  ],
  examples: [{ codes: ['CO-302'] }, { text: 'Authorization expired before the date of service' }],
} satisfies DenialKind;
