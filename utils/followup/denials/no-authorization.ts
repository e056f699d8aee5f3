import type { DenialKind } from '../denial-kind';

export default {
  id: 'no-authorization',
  category: 'authorization',
  title: 'No authorization on file',
  general: true,
  codes: { carc: ['197', '62'], csc: ['84'] },
  words: ['no auth'],
  weight: 'specific',
  actions: ['request-authorization', 'appeal', 'corrected-claim', 'peer-to-peer'],
  routes: ['retro-authorization', 'appeal', 'reconsideration', 'corrected-claim', 'peer-to-peer'],
  papers: ['Authorization letter or call reference', 'Medical records', 'EOB'],
  advice:
    'Look for an authorization first: with one, send a corrected claim with its number; without one, ask for a retro-authorization, then appeal',
  sources: [{ text: 'X12 adjustment reason list', date: '2026-08-17', trust: 'high' }],
  examples: [{ codes: ['CO-197'] }],
} satisfies DenialKind;
