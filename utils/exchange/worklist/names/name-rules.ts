/** Column names that stand in no list and have words that nobody knows: told by those that must stand in them, and those that must not. */
import type { WorklistField } from './header-names';

/** Words that make a column another one: the second payer's, the guarantor's, the next step's. */
const OTHERS = new Set(
  'secondary tertiary sec second third b c guarantor emergency next last previous prior group appeal follow worked work post posted posting bill submit submitted submission note notes action referring rendering attending ordering operating supervising performing replacement sent estimated percent supplement supplemental medigap'.split(
    ' ',
  ),
);

/** Accounts that are not the claim's, or no more. */
const OTHER_ACCOUNTS =
  'old new parent legacy agency collection deposit bank gl family related former merged prof professional rep created opened closed loc location mgr'.split(
    ' ',
  );

/** Rules for names that are in no list: the words that must stand in them, and those that must not. First that fits. */
const RULES: readonly (readonly [WorklistField, readonly string[], readonly string[]])[] = [
  [
    'patientBirthDate',
    ['birth'],
    'subscriber insured policy holder spouse mother father parent newborn baby child dependent'.split(' '),
  ],
  [
    'providerNpi',
    ['npi'],
    'reference order oper admitting surgeon pcp other physician doctor service individual insured payment type'.split(' '),
  ],
  ['remarkCode', ['remark', 'code'], []],
  ['remarkCode', ['rarc'], ['description']],
  ['reasonText', ['denial', 'description'], ['category']],
  ['reasonText', ['denial', 'reason'], ['category', 'date', 'amount', 'code']],
  ['reasonCode', ['denial', 'code'], ['description', 'category', 'type']],
  ['reasonCode', ['carc'], ['description', 'group']],
  ['statusText', ['claim', 'status'], 'date code internal edit checked updated source'.split(' ')],
  [
    'receivedDate',
    ['received', 'date'],
    'denial payment check cash clearinghouse eob era remit letter records response appeal auth authorization referral info information document documents'.split(
      ' ',
    ),
  ],
  ['checkNumber', ['check', 'number'], ['date', 'amount', 'account']],
  ['patientResponsibility', ['patient', 'responsibility'], ['balance', 'date', 'expected', 'collected', 'paid', 'payment']],
  [
    'allowed',
    ['allowed'],
    'not non variance date expected contr contract contractual diff difference adjustment fee schedule sched calculated calc modeled projected anticipated medicare max maximum'.split(
      ' ',
    ),
  ],
  [
    'balance',
    ['balance'],
    'patient self sp credit beginning original bad bd debt date age bucket statement fwd forward old agency collection trust payment variance client installment transferred transfer expected family opening small avg average copay deductible coinsurance adjustment unbilled dnfb coll cr 30 60 90 120'.split(
      ' ',
    ),
  ],
  ['balance', ['outstanding', 'amount'], ['patient', 'date']],
  ['paid', ['paid', 'amount'], ['patient', 'date', 'other', 'copay', 'deductible', 'interest', 'self']],
  ['paid', ['insurance', 'payment'], ['patient', 'date', 'expected', 'variance', 'adjustment', 'non', 'other']],
  ['billed', ['total', 'charge'], ['date', 'count', 'expected', 'non', 'covered', 'denied', 'denial', 'unbilled', 'late']],
  ['billed', ['billed', 'amount'], ['date']],
  ['billed', ['charge', 'amount'], ['date', 'non', 'covered', 'denied', 'denial', 'unbilled', 'late']],
  ['serviceFrom', ['service', 'date', 'from'], ['count', 'days', 'age']],
  ['serviceTo', ['service', 'date', 'to'], ['count']],
  ['serviceFrom', ['service', 'date'], ['count', 'days', 'age', 'to', 'end', 'month', 'year', 'week']],
  ['serviceFrom', ['admit', 'date'], ['diagnosis', 'days', 'age']],
  ['serviceTo', ['discharge', 'date'], ['days', 'age', 'status', 'not', 'final', 'billed', 'coded']],
  ['patientAccountNumber', ['patient', 'control', 'number'], []],
  ['claimNumber', ['claim', 'control'], []],
  ['claimNumber', ['payer', 'claim', 'number'], []],
  ['claimNumber', ['claim', 'number'], ['count', 'line', 'original', 'corrected', 'clearinghouse', 'ch', 'batch']],
  ['claimNumber', ['claim', 'id'], ['line', 'clearinghouse', 'ch', 'print', 'batch', 'original']],
  ['memberId', ['member', 'id'], ['plan']],
  ['memberId', ['subscriber', 'id'], []],
  ['memberId', ['subscriber', 'number'], ['group', 'plan']],
  ['memberId', ['member', 'number'], ['group', 'plan', 'count']],
  ['memberId', ['policy', 'number'], []],
  ['patientAccountNumber', ['patient', 'account'], ['balance', 'status', 'class', 'type', 'age', 'name', 'date']],
  ['patientAccountNumber', ['account', 'number'], ['balance', 'name', ...OTHER_ACCOUNTS]],
  ['patientAccountNumber', ['account', 'id'], OTHER_ACCOUNTS],
  [
    'patientAccountNumber',
    ['account'],
    [
      ...OTHER_ACCOUNTS,
      ...'count average balance name class type status age date trust ledger lockbox manager representative amount charge payment code'.split(
        ' ',
      ),
    ],
  ],
  ['patientName', ['patient', 'name'], ['first', 'last', 'middle', 'f', 'l', 'm', 'preferred', 'alias']],
  ['payer', ['payer', 'name'], ['other', 'policy', 'rep', 'contact', 'agent']],
  ['payer', ['insurance', 'name'], ['other', 'policy', 'holder', 'insured', 'rep', 'contact', 'agent']],
  ['payer', ['insurance', 'plan'], ['id', 'code', 'number', 'type', 'group']],
  ['providerName', ['billing', 'provider'], ['npi', 'id', 'number', 'tin', 'tax']],
];

/** What a name of these words holds, with the rule's place; undefined where none fits, or a word of it makes it another's. */
export function ruleFor(words: readonly string[]): { field: WorklistField; rank: number } | undefined {
  // `Check Acct #`: the account that a check is drawn on; `Acct#-Chk` has a check digit
  if (words[0] === 'check' && words[1] === 'account') return undefined;
  if (words.some((word) => OTHERS.has(word) || word === '2' || word === '3')) return undefined;
  const index = RULES.findIndex(
    ([, needed, barred]) => needed.every((word) => words.includes(word)) && !barred.some((word) => words.includes(word)),
  );
  return index < 0 ? undefined : { field: RULES[index]![0], rank: index };
}
