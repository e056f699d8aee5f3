import type { DenialKind } from '../denial-kind';

export default {
  id: 'review-finding',
  category: 'medical-necessity',
  also: ['other'],
  title: 'A review organization’s finding',
  codes: { carc: ['216', 'B19'] },
  words: ['review organization', 'utilization review ~ denied/finding', 'peer review ~ denied/finding/determined', 'qio'],
  weight: 'specific',
  actions: ['appeal', 'peer-to-peer', 'call-payer'],
  routes: ['appeal', 'reconsideration', 'peer-to-peer'],
  papers: ['Medical records', 'Policy or coverage determination with the criteria met', 'Physician’s letter of necessity'],
  advice: 'Read the finding, then appeal with records; ask for a peer-to-peer',
  sources: [
    { text: 'X12 code lists', date: '2026-08-17', trust: 'high' },
    { text: 'Hospital follow-up practice (payer and contractor pages on the code)', trust: 'medium' },
  ],
  examples: [{ codes: ['CO-216'] }],
} satisfies DenialKind;
