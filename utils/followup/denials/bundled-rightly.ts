import type { DenialKind } from '../denial-kind';

export default {
  id: 'bundled-rightly',
  category: 'bundling',
  title: 'Included, and nothing separate to show',
  codes: {},
  words: [
    'bundled ~ correct/correctly/rightly',
    'agree/agrees ~ bundled/incidental/included',
    'nothing separately ~ documented/records/report',
  ],
  refines: ['bundled', 'ncci'],
  beside: [
    'nothing ~ separately/distinct/different/else',
    'records/report/documented/order/note/mar/log ~ no/not/nothing/never ~ separately/distinct/different/second/other/another/modifier',
    'no ~ separately/distinct/different/second/other ~ documented/records/report/site/procedure/incision/lesion/session/encounter',
    'nothing ~ records/report/documented/bundled',
    'not ~ distinct/different',
    'no modifier ~ applies/fits/appropriate/warranted/supported/justified/possible',
    'modifier ~ not ~ appropriate/warranted/supported/justified/possible',
    'no ~ mention/evidence ~ separately/distinct/another/other/second/unrelated',
    'agree/agrees/agreed/concur/concurs',
    'correct/correctly/rightly/properly ~ bundled/denied/included/incidental/edit',
    'bundled/denial/denied/edit ~ correct/correctly/right/valid/stands',
  ],
  weight: 'specific',
  actions: ['none', 'write-off'],
  routes: ['write-off'],
  papers: [],
  advice: 'Nothing in the chart stands apart from the service that was paid: accept it; a modifier would be wrong here',
  sources: [{ text: 'Hospital follow-up practice (payer and contractor pages on the code)', trust: 'medium' }],
  examples: [{ codes: ['CO-97'], text: 'Coder agrees: same incision, op note shows nothing separate' }],
} satisfies DenialKind;
