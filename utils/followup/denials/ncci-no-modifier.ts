import type { DenialKind } from '../denial-kind';

export default {
  id: 'ncci-no-modifier',
  category: 'bundling',
  title: 'Code pair for which no modifier is allowed',
  codes: {},
  words: [
    'no modifier changes/helps/overrides/bypasses',
    'modifier not/never ~ change/help/override/bypass',
    'indicator zero',
    'modifier ~ not allowed',
    'no modifier ~ allowed',
    'modifier indicator 0',
    'indicator 0',
    'modifier indicator zero',
    'modifier not ~ allowed ~ ncci',
    'ncci ~ modifier ~ not allowed',
    'ncci ~ no modifier',
    'modifier indicator ~ no override',
    'ncci ~ no override',
  ],
  refines: ['ncci', 'bundled'],
  weight: 'specific',
  actions: ['none', 'write-off'],
  routes: ['write-off'],
  papers: [],
  advice: 'No modifier breaks this pair: accept it',
  sources: [
    { text: 'X12 code lists', date: '2026-08-17', trust: 'high' },
    { text: 'Hospital follow-up practice (payer and contractor pages on the code)', trust: 'medium' },
  ],
  examples: [{ text: 'NCCI pair, no modifier allowed' }],
} satisfies DenialKind;
