import type { DenialKind } from '../denial-kind';

export default {
  id: 'comfort-items',
  category: 'non-covered',
  title: 'Comfort of the patient, which no plan pays',
  codes: { carc: ['202'] },
  words: [
    'not covered ~ tv/television/telephone/phone/cot',
    'tv/television/cot ~ charge/phone/telephone/tv/cot',
    'phone/telephone ~ tv/television/cot',
    'cot ~ phone/tv',
    'personal comfort/convenience/item/items',
    'comfort/convenience item/items',
    'member/family convenience',
    'television/tv/telephone/guest ~ charge/item/items/meals/tray/trays/not',
    'guest/visitor meals/meal/tray/trays/cot',
    'private room ~ convenience/difference/differential/requested/diff',
  ],
  refines: ['not-covered', 'not-covered-see-remark'],
  weight: 'specific',
  actions: ['bill-patient', 'verify-eligibility', 'appeal'],
  routes: ['patient', 'appeal', 'reconsideration'],
  papers: ['Itemized bill', 'The patient’s request, where she asked for it'],
  advice:
    'Television, guest meals, a private room by choice: the patient’s bill where the group is PR, else the hospital’s own cost',
  sources: [{ text: 'Medicare Benefit Policy Manual, ch. 16 s. 80', trust: 'high' }],
  examples: [{ codes: ['PR-202'] }, { text: 'Guest meals and television are personal comfort items' }],
} satisfies DenialKind;
