/** Which ways the decisions made since have used up, and which one is left; as `happening.ts`, and stronger than all before. The later, the stronger. */
import type { Route } from '@/utils/claim/words';
import type { Happening } from './happening';

const USED_UP = {
  routes: ['appeal', 'reconsideration', 'peer-to-peer'] as readonly Route[],
  why: 'The levels of appeal are used up, or what is left is too little for the next one',
};

export const LEFT_SINCE: readonly Happening[] = [
  {
    of: ['medical-necessity', 'authorization', 'other'],
    closes: { routes: ['peer-to-peer'], why: 'The peer-to-peer was held or declined, or its time is over' },
    told: [
      'p2p ~ held/took/happened/done/answered/complete/unsuccessful/forgot/upheld/closed/denied',
      'did/held/finished/answered/forgot ~ p2p',
      'provider ~ no/denied ~ p2p',
      'denied the/a/to/doing? p2p',
      'p2p ~ no ~ interested/wanted/willing/change/more/longer/pursued',
      'provider ~ spoke with/to ~ provider/payer/brand/director',
      'spoke with/to provider/director ~',
      'appeal ~ upheld/denied',
      'upheld/denied ~ on/at/after appeal',
    ],
    unless: ['p2p ~ set/scheduled/booked/available/offered/open'],
    nowhere: ['p2p ~ set/scheduled/booked'],
  },
  {
    action: 'corrected-claim',
    opens: 'corrected-claim',
    of: ['medical-necessity', 'authorization'],
    closes: {
      routes: ['appeal', 'reconsideration', 'peer-to-peer'],
      why: 'The hospital takes the lower status that the payer offers: it is billed so',
    },
    told: ['send ~ as/to ~ num/obs/observation/outpatient/op', 'bill ~ as/to? obs/observation/outpatient'],
    beside: [
      'admits ~ no ~ met/meet/inpatient/ip',
      'admits ~ obs/observation/outpatient',
      'approved ~ take/accept/bill ~ obs/observation/outpatient',
    ],
    unless: ['no ~ send'],
  },
  {
    action: 'write-off',
    opens: 'write-off',
    closes: USED_UP,
    notOf: ['patient-responsibility', 'duplicate'],
    told: [
      'appeal/level/levels/rights/remedies ~ exhausted',
      'exhausted ~ appeal/level/levels/rights/remedies',
      'no ~ further/more/additional/other/next ~ appeal/level/levels/review/rights/recourse',
      'no appeal ~ left/remaining/remain/remains',
      'no ~ levels/level/rights ~ left/remaining/remain/remains',
      'decision ~ final ~ binding',
      'final ~ level/levels ~ upheld/denied',
      'last level ~ upheld/denied',
      'one level only',
      'only one level',
      'second ~ upheld ~ last',
      'is the? last',
      'external ~ upheld/denied',
      'under/below ~ alj/hearing/controversy/threshold/arbitration/minimum/min',
      'less than ~ alj/hearing/controversy/threshold/arbitration/minimum',
      'short of ~ alj/hearing/controversy/threshold/arbitration/minimum',
      'no ~ reach/meet/met/reached/enough/qualify ~ alj/hearing/controversy/threshold/arbitration/minimum',
      'no alj',
      'controversy ~ under/below/short/less',
      'no more to send/show/add/give',
      'second no allowed/offered/available/possible/permitted',
      'no appeal second',
      'alj ~ no ~ possible/available/open/option',
    ],
    beside: [
      'upheld',
      'appeal ~ denied',
      'denied ~ appeal',
      'exhausted',
      'alj',
      'second/final/last/2nd ~ denied',
      'appeal got after/late',
    ],
    unless: ['pip/benefit/benefits/visits/days ~ exhausted', 'must ~ exhausted', 'no ~ exhausted', 'exhausted ~ first'],
    nowhere: [
      'external ~ review ~ within/available/open/allowed/possible/next/num',
      'allows ~ external',
      'external/arbitration/court ~ next/open/left/available/remains',
      'appeal/level second ~ open/available/within/due/by',
      'second/2nd ~ appeal/level ~ open/available/within/due',
    ],
  },
  // called final, and nothing said of a level behind it: it is closed, and written off only where a person decides so
  {
    action: 'none',
    closes: USED_UP,
    notOf: ['patient-responsibility', 'duplicate'],
    told: ['second ~ upheld/denied ~ final', 'says/decision/determination/letter ~ final'],
    beside: ['second ~ upheld/denied'],
    unless: ['no ~ final', 'must ~ final', 'final ~ payment/bill/claim'],
    nowhere: [
      'external ~ review',
      'external/arbitration/court/alj ~ next/open/left/available/remains',
      'exhausted',
      'no ~ further/more/additional/other/next',
    ],
  },
  {
    action: 'appeal',
    opens: 'appeal',
    told: [
      'external ~ review ~ within/available/open/allowed/possible/next',
      'allows ~ external',
      'alj/hearing/council ~ next/open/left/within',
      'next ~ alj/hearing/council',
    ],
    beside: ['upheld', 'appeal ~ denied', 'denied ~ appeal', 'exhausted', 'second ~ denied'],
    unless: [
      'no ~ external/alj/hearing/council',
      'external/alj/hearing/council ~ no',
      'external ~ patient/only',
      'under/below/less/short ~ alj/hearing',
    ],
  },
];
