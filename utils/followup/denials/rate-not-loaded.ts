import type { DenialKind } from '../denial-kind';

export default {
  id: 'rate-not-loaded',
  category: 'contractual',
  also: ['provider-enrollment'],
  title: 'The contract’s rate is not loaded with the payer',
  codes: { carc: ['147'], rarc: ['N65'] },
  words: [
    'rate/rates/feeschedule/contractrate/diem/diems ~ not ~ loaded/system/file/found/update/set',
    'no ~ rate/rates/feeschedule/contractrate ~ file/loaded/found/system',
    'rate/rates/contractrate/agreement/feeschedule ~ termed/expired ~ file/not/no/system',
    'no successor/renewal ~ loaded/file',
    'contractrate ~ expired/termed',
    'priced at zero ~ rate/contract',
  ],
  refines: ['underpaid', 'contract-write-off'],
  weight: 'specific',
  actions: ['call-payer', 'appeal', 'wait'],
  routes: ['underpayment-dispute', 'reconsideration', 'wait'],
  papers: ['Contract clause', 'Rate exhibit with its dates'],
  advice:
    'Send the payer’s contract desk the signed rate with its dates and have it loaded; the claims are then reprocessed, else dispute the payment',
  sources: [
    { text: 'X12 code lists', date: '2026-08-17', trust: 'high' },
    { text: 'Hospital follow-up practice (payer and contractor pages on the code)', trust: 'medium' },
  ],
  examples: [{ codes: ['CO-147'] }, { text: 'The new per diem rates are not loaded in our system' }],
} satisfies DenialKind;
