import type { DenialKind } from '../denial-kind';

export default {
  id: 'experimental',
  category: 'medical-necessity',
  also: ['non-covered'],
  title: 'Payer calls it experimental or unproven',
  codes: { carc: ['55', '56'], csc: ['774'] },
  words: [
    'no proven ~ value/benefit/effective',
    'experimental',
    'experimental or',
    'not ~ experimental',
    'not proven',
    'efficacy/effectiveness ~ not',
    'not ~ proven ~ effective/effectiveness/efficacy',
    'not ~ fda',
    'clinical trial',
  ],
  notWords: ['not experimental', 'is not experimental'],
  weight: 'specific',
  actions: ['appeal', 'peer-to-peer', 'send-records'],
  routes: ['appeal', 'reconsideration', 'peer-to-peer'],
  papers: [
    'Medical records',
    'Policy or coverage determination with the criteria met',
    'Physician’s letter of necessity',
    'Published evidence',
  ],
  advice: 'Appeal with the literature, FDA status and the policy’s criteria; ask for a peer-to-peer',
  sources: [
    { text: 'X12 code lists', date: '2026-08-17', trust: 'high' },
    { text: 'Hospital follow-up practice (payer and contractor pages on the code)', trust: 'medium' },
  ],
  examples: [{ codes: ['CO-55'] }, { codes: ['CO-56'] }, { text: 'Tx considered investigational' }, { text: 'E&I procedure' }],
} satisfies DenialKind;
