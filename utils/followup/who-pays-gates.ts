/** Who pays, and who may not be asked: gates as those of `step-gates.ts`, and behind them. */
import { type Gate, range } from './step-gates';

export const WHO_PAYS_GATES: readonly Gate[] = [
  {
    codes: ['rarc:MA64', 'rarc:MA04', 'rarc:MA92', 'rarc:N479', 'rarc:N4', 'csc:286', 'rarc:N480', 'rarc:N245'],
    closes: ['write-off'],
    opens: ['other-payer'],
    why: 'The payer needs the primary payer’s EOB or insurance details',
  },
  {
    codes: ['rarc:MA10', 'rarc:MA59', 'rarc:MA72', 'rarc:MA77', 'rarc:MA78', 'rarc:N720', 'rarc:N857'],
    closes: ['patient'],
    why: 'The patient paid too much: the difference is paid back, and nothing more is billed',
  },
  {
    codes: [
      'rarc:N859',
      'rarc:N860',
      'rarc:N874',
      'rarc:N876',
      'rarc:N877',
      'rarc:N864',
      'rarc:N865',
      'rarc:N866',
      'rarc:N878',
      'rarc:N879',
    ],
    words: [
      'surprise/surprises ~ bill/act/law/protection/protections/legislation/rule/rules',
      'nsa apply/applies/applied/protections/payment/claim/rules/initial',
      'balance bill protection/protections/law',
      'qualifying payment amount',
      'qpa',
    ],
    notWords: [
      'surprise ~ bill ~ not ~ apply/applicable',
      'not ~ subject/protected/covered ~ surprise/surprises',
      'not ~ apply ~ surprise/surprises',
      'consent to balance bill ~ signed/obtained',
    ],
    closes: ['patient'],
    sparesShare: true,
    why: 'No Surprises Act: the patient owes her share in the network, and no balance',
  },
  {
    codes: ['rarc:N364', 'rarc:M39', 'rarc:N563', 'rarc:N842', 'rarc:MA13'],
    words: [
      'member may/can not ~ bill',
      'member ~ may/can not ~ billed',
      'not bill ~ member',
      'member ~ held harmless',
      'member not ~ responsibility',
      'not ~ billed to ~ member',
      'not ~ collected/collect ~ from ~ member',
      'not collectable/collectible',
      'not balance bill',
      'balance bill ~ prohibited',
      // without a notice signed before the service Medicare leaves the loss with the provider (Medicare Claims Processing Manual, ch. 30, 50)
      'gz',
      'no abn',
      'abn none/missing/absent',
    ],
    closes: ['patient'],
    why: 'The remark says that the patient may not be billed',
  },
  {
    codes: ['carc:303', 'rarc:N781', 'rarc:N782', 'rarc:N783'],
    words: ['qmb', 'qualified medicare member'],
    closes: ['patient', 'write-off'],
    opens: ['other-payer'],
    action: 'bill-other-payer',
    why: 'A Qualified Medicare Beneficiary is never billed for Medicare’s share: Medicaid is',
  },
  {
    codes: ['rarc:N418', 'carc:109', 'csc:116', ...range('csc', '', 788, 793), 'csc:786'],
    closes: ['write-off'],
    opens: ['other-payer'],
    action: 'bill-other-payer',
    why: 'Another payer or plan is responsible',
  },
];
