import type { DenialKind } from '../denial-kind';

export default {
  id: 'duplicate-distinct',
  category: 'duplicate',
  also: ['coding'],
  title: 'Called a duplicate, but done twice',
  codes: {},
  words: [
    'different/separately/distinct ~ times/visits/session/sessions/encounter/lesion/lesions',
    'second/two ~ surgeons',
    'two ~ visits/times/encounters/sessions ~ denied/duplicate',
    'am and ~ pm',
    'at @num @num and @num @num',
    'left and right',
    'bilateral ~ duplicate/lines',
    'duplicate ~ bilateral',
    'repeat ~ ordered/same days/medically',
    'twice ~ same days ~ different',
    'no 76/77/59',
    'second ~ @num ~ first ~ @num',
    'first ~ @num ~ second ~ @num',
    'not duplicate ~ different/separately/distinct/two',
  ],
  refines: ['duplicate'],
  weight: 'specific',
  actions: ['corrected-claim', 'appeal', 'call-payer'],
  routes: ['corrected-claim', 'appeal', 'reconsideration'],
  papers: ['Records of both services'],
  advice:
    'Say that it was a service of its own: modifier 76, 77, 59, 50, RT or LT, or condition code G0 for a second visit, on a corrected claim; else appeal with the records of both',
  sources: [{ text: 'Hospital follow-up practice (payer and contractor pages on the code)', trust: 'medium' }],
  examples: [{ text: 'Denied as duplicate, but two chest films at different times that day' }],
} satisfies DenialKind;
