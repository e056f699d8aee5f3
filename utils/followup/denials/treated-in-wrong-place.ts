import type { DenialKind } from '../denial-kind';

export default {
  id: 'treated-in-wrong-place',
  category: 'medical-necessity',
  also: ['coding'],
  title: 'Payer says the place of treatment was wrong',
  codes: { carc: ['58'] },
  words: [
    'rendering in ~ inconsistent/invalid ~ pos',
    'treatment ~ inconsistent/invalid ~ pos',
    'could ~ safely ~ office/outpatient',
  ],
  weight: 'specific',
  actions: ['appeal', 'corrected-claim', 'peer-to-peer'],
  routes: ['appeal', 'reconsideration', 'corrected-claim', 'peer-to-peer'],
  papers: ['Medical records', 'Physician’s letter'],
  advice: 'Appeal with records that show why the care needed this place; where the place was billed wrongly, a corrected claim',
  sources: [
    { text: 'X12 code lists', date: '2026-08-17', trust: 'high' },
    { text: 'Hospital follow-up practice (payer and contractor pages on the code)', trust: 'medium' },
  ],
  examples: [{ codes: ['CO-58'] }],
} satisfies DenialKind;
