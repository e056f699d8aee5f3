import type { DenialKind } from '../denial-kind';

export default {
  id: 'consolidated-billing',
  category: 'bundling',
  also: ['coordination-of-benefits'],
  title: 'Paid within a facility’s consolidated billing',
  codes: { carc: ['190'], rarc: ['N106', 'N70', 'N107', 'N538'] },
  words: [
    'consolidated bill',
    'snf ~ bill/responsibility',
    'during ~ snf stay',
    'skilled nursing ~ stay',
    'bill ~ snf/skilled',
    'home health ~ consolidated',
  ],
  refines: ['bundled'],
  weight: 'specific',
  actions: ['bill-other-payer', 'call-payer', 'none'],
  routes: ['other-payer', 'write-off'],
  papers: ['Dates of the stay'],
  advice:
    'The nursing facility or home health agency is paid for it: bill that facility. A service outside the consolidated list: a corrected claim',
  sources: [
    { text: 'CMS Pub. 100-04 ch. 6 s. 10 (skilled nursing consolidated billing), ch. 10 s. 20 (home health)', trust: 'high' },
  ],
  examples: [{ codes: ['CO-190'] }, { text: 'SNF consolidated billing' }],
} satisfies DenialKind;
