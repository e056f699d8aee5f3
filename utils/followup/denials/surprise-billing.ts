import type { DenialKind } from '../denial-kind';

export default {
  id: 'surprise-billing',
  category: 'contractual',
  title: 'Out of network, paid by the No Surprises Act',
  codes: { rarc: ['N859', 'N860', 'N874', 'N877'] },
  words: [
    'surprise/surprises ~ bill/act/law/protection/protections/legislation/rule/rules',
    'under/by/per/federal ~ surprise/surprises ~ bill/act/law/rule/rules',
    'balance bill protection/protections ~ apply/applies/applied',
    'nsa apply/applies/applied/protections/payment/claim/rules/initial',
    'open negotiation',
    'negotiation notice',
    'negotiation ~ within @num ~ days',
    'qualifying payment amount',
    'paid ~ qpa',
    'qpa',
    'idr',
    'independent dispute',
    'federal ~ dispute ~ processed/resolution',
    'initial payment',
  ],
  notWords: ['surprise ~ bill ~ not ~ apply/applicable', 'not ~ subject ~ surprise/surprises', 'no surprises here'],
  refines: ['contract-write-off', 'underpaid'],
  beside: [
    'nsa',
    'surprise/surprises ~ bill/act/law/rule/rules',
    'open negotiation/negot/neg',
    'initial payment',
    'qpa',
    'qualifying payment amount',
  ],
  weight: 'specific',
  gate: 'rarc:N877',
  actions: ['call-payer'],
  routes: ['underpayment-dispute'],
  papers: ['Open negotiation notice', 'Expected and paid amounts'],
  advice:
    'Out of network, paid by the No Surprises Act: open negotiation within 30 business days, then independent dispute resolution; the patient owes her share alone',
  sources: [
    { text: '45 CFR 149.510, 149.410 (open negotiation, independent dispute resolution, no balance billing)', trust: 'high' },
    { text: 'X12 code lists', date: '2026-08-17', trust: 'high' },
  ],
  examples: [
    { codes: ['CO-45', 'N877'] },
    { text: 'Paid by the federal surprise billing rules; open negotiation within 30 business days' },
  ],
} satisfies DenialKind;
