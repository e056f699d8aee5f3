/** How disputes of a denied claim go on, and what is settled or let go; as `happening.ts`. The later, the stronger. */
import type { Happening } from './happening';

const WITH_THE_PAYER = ['appeal', 'reconsideration', 'peer-to-peer', 'write-off'] as const;

export const DISPUTED_SINCE: readonly Happening[] = [
  // the plan's own book says that it is covered
  {
    action: 'appeal',
    opens: 'appeal',
    of: ['non-covered'],
    told: [
      'planbook ~ says/lists/shows/has/includes ~ coverage/benefit/active/it/this',
      'coverage/benefit/listed per/in/under ~ planbook',
      'planbook ~ coverage/benefit/lists/listed',
      'num of num ~ exhausted',
      'exhausted num of num',
      'only num ~ num ~ exhausted',
    ],
    unless: ['no ~ coverage/benefit/listed', 'coverage no', 'exclusion', 'excludes/excluded'],
    nowhere: ['all num', 'num of num ~ all', 'excludes', 'exclusion'],
  },
  // the patient disputes it herself
  {
    action: 'wait',
    opens: 'wait',
    told: [
      'patient/person ~ sent ~ own/patient ~ appeal',
      'patient/person ~ sent ~ appeal',
      'own appeal ~',
      'patient appeal ~ pending/sent/open',
    ],
    unless: ['no ~ sent', 'must/cond ~ sent', 'patient ~ must ~ appeal', 'appeal ~ denied/upheld/won'],
    nowhere: ['appeal ~ denied/upheld/won'],
  },
  // an appeal or dispute that runs
  {
    action: 'wait',
    opens: 'wait',
    told: [
      'under/in ~ appeal second ~ since/date/review',
      'appeal second ~ in/sent/pending/under ~ since/date',
      'rest/balance/remainder/remaining ~ under/in appeal/review',
      'appeal in ~ date/num',
      'appeal in , ~ admits/acked/ack/got ~',
    ],
    unless: ['must/no ~ appeal', 'appeal ~ upheld/denied/won/no', 'cond ~ appeal', 'appeal in ~ days'],
    nowhere: ['appeal ~ upheld/denied', 'no appeal'],
  },
  {
    action: 'wait',
    opens: 'wait',
    closes: {
      routes: WITH_THE_PAYER,
      why: 'The plan has sent it on to the independent reviewer by itself: wait for that decision',
    },
    told: ['ireforward'],
    unless: ['no ireforward', 'must ireforward', 'cond ireforward'],
    nowhere: ['appeal upheld', 'appeal ~ upheld ~ date', 'appeal ~ won', 'appeal ~ denied'],
  },
  // won in part: the rest is still to be fought for
  {
    action: 'appeal',
    opens: 'appeal',
    of: ['medical-necessity', 'authorization', 'coding', 'bundling', 'other', 'non-covered'],
    told: [
      'won num of num ~',
      'partial/partially/partly ~ won/overturn/approved',
      'won in part',
      'won ~ num ~ , num ~ still/denied/upheld',
      'num ~ won , ~ num ~ denied/upheld',
      'approved num of num ~ days',
      'num of num days ~ won/approved',
    ],
    unless: ['must/will ~ won'],
    nowhere: ['appeal second ~ sent/since/pending', 'under/in ~ review', 'appeal ~ sent', 'rework', 'levels exhausted'],
  },
  // the next level is said to be open
  {
    action: 'appeal',
    opens: 'appeal',
    told: [
      'upheld/denied ~ appeal second ~ open/available/due/remains/left/cond/til/next',
      'upheld/denied ~ appeal level ~ remains/left/open/available',
      'upheld ~ appeal ~ remains/open/available/next',
      'appeal second ~ open/available/due ~',
      'cond/must ~ twice ~ cond date',
      'no good ~ , must go twice',
      'next ~ is ~ court/council/alj/appeal',
      'num days for ~ appeal',
      'written appeal ~ open/due/by/allowed',
    ],
    beside: ['upheld', 'denied', 'adopted', 'no good'],
    unless: ['no ~ open/available/left/due', 'appeal second ~ sent'],
    nowhere: ['appeal ~ sent', 'appeal second ~ upheld/denied', 'toolate', 'no appeal', 'rework'],
  },
  // decided, and the letter that says how is not here
  {
    action: 'call-payer',
    told: [
      'appeal ~ decision/letter ~ no ~ got/here/found',
      'no ~ decision letter',
      'decision/letter no got',
      'decision ~ letter no ~',
      'no letter ~ got',
      'no ~ letter ~ here/found',
    ],
    beside: ['closed', 'decided', 'decision', 'shows'],
    unless: ['no decision yet', 'no decision as'],
  },
  // settled for less, or let go, and nothing is left to do
  {
    action: 'none',
    notOf: ['coordination-of-benefits', 'registration'],
    closes: { routes: ['appeal', 'reconsideration', 'peer-to-peer'], why: 'It is settled' },
    told: [
      'settled ~ at/for ~ num ~ paid/closed',
      'settled ~ paid/closed',
      'settlement ~ signed/paid/accepted ~',
      'us ~ accepted ~ settlement/offer ~ paid/closed',
    ],
    unless: ['no ~ settled/paid/accepted', 'must/will/cond ~ settled', 'patient ~ settled', 'comp/pip/accident ~ settled'],
  },
  {
    action: 'none',
    of: ['patient-responsibility'],
    told: [
      'charity/fap/fa/assistance ~ approved/num/won',
      'approved ~ charity/fap/assistance',
      'bankruptcy ~ discharged/discharge/chapter/letter/sent',
      'patient paid ~ full/all/card/check/cash/online/date',
      'patient paid by ~',
      'copay/coinsurance/coins/ded/deductible/share paid/collected ~ date/portal/online/card/cash/desk',
      'paid by ~ patient ~ date',
      'secondary/brand/supplement/supp/medigap/sec paid ~ full/num/all ~',
      'secondary/supplement/supp/medigap/sec paid the/it/its',
      'payment payer ~ num/set/active/in',
      'on/in payment payer',
    ],
    unless: [
      'no ~ approved/paid/full',
      'must/will/cond ~ paid/approved',
      'paid ~ part/partial/some',
      'charity ~ pending/denied/applied',
      'paid no',
    ],
    nowhere: ['left', 'part/partial/partially', 'balance', 'pending', 'denied', 'applied for', 'owes', 'short'],
  },
  // the payer gave up what it asked back
  {
    action: 'none',
    of: ['other', 'contractual', 'coordination-of-benefits', 'duplicate'],
    told: [
      'payer ~ withdrew/withdrawn/rescinded/cancelled/canceled/dropped/closed ~ refund/recoup/recoupment/it/ask',
      'refund/recoup/recoupment ask? ~ withdrawn/rescinded/cancelled/canceled/dropped/closed ~',
    ],
    unless: ['no ~ withdrew/withdrawn/rescinded/closed', 'must/will ~ withdrawn/withdraw'],
    nowhere: ['denied', 'offset taken'],
  },
  // a manager has decided
  {
    action: 'write-off',
    opens: 'write-off',
    notOf: ['patient-responsibility'],
    told: [
      'manager/director/lead/cfo ~ approved ~ adjustment/writeoff/out',
      'adjustment ~ per ~ manager/director/lead/cfo',
      'approved ~ adjustment/writeoff ~ by/per ~ manager/director/lead/cfo',
      'writeoff ~ approved ~',
      'adjustment ~ writeoff',
      'adjustment out',
    ],
    unless: ['no ~ approved', 'must/cond ~ approved', 'payer ~ adjustment', 'adjustment by payer'],
    nowhere: ['rework'],
  },
];
