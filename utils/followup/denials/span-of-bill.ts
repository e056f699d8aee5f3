import type { DenialKind } from '../denial-kind';

export default {
  id: 'span-of-bill',
  category: 'coding',
  title: 'Billed for other days than a claim may hold',
  codes: { carc: ['110', '135', '267', '268'], rarc: ['N61', 'N62', 'N63', 'N74'] },
  words: [
    'interim ~ bill/claim/billtype',
    'interim',
    'split ~ claim/bill',
    'spans/crosses ~ months/year/years/calendar',
    'admission thru/through discharge',
    'span ~ months/year/years',
  ],
  refines: ['coding-error', 'bill-type'],
  weight: 'specific',
  actions: ['corrected-claim', 'resubmit', 'call-payer'],
  routes: ['corrected-claim', 'new-claim'],
  papers: ['The bill as sent'],
  advice: 'Bill the days as the payer takes them: one claim for the whole stay, or one for each month or year',
  sources: [{ text: 'Hospital follow-up practice (payer and contractor pages on the code)', trust: 'medium' }],
  examples: [{ codes: ['CO-135'] }, { text: 'Interim bill not accepted' }],
} satisfies DenialKind;
