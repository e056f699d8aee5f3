/**
 * Column names that stand in no list, told by what each of their words means: `Carrier Ref`, `Encounter From`, `Voucher Fee`. A name is taken only
 * where every word of it is one that the rule knows: one unknown word may make it another column.
 */
import type { WorklistField } from './header-names';

const PAYER = 'payer insurance carrier plan coverage insurer company mco mcp tpa';
const MEMBER = 'member subscriber insured policy certificate enrollee recipient beneficiary cardholder';
const PATIENT = 'patient client resident';
/** Whose the claim is, and nobody who insures him. */
const PERSON = 'patient client resident recipient member beneficiary enrollee claimant consumer person';
const ACCOUNT = 'account visit encounter voucher ticket invoice fin financial har';
const STAY = 'service visit encounter claim statement stay admit line';
const NUMBER = 'number id control reference key identifier';
const PORTAL = 'portal site website web online ivr rep representative';
const ORDER = 'primary current 1';

/** A field, the words of which one of each group must stand in the name, and the words that may stand there too. First that fits. */
const GRAMMAR: readonly (readonly [WorklistField, readonly string[], string])[] = [
  ['serviceDates', ['from admit', 'to discharge', 'from to admit discharge'], `date range period patient hospital ${STAY}`],
  ['lineServiceFrom', ['line procedure', 'from', 'service date'], 'date'],
  ['lineServiceTo', ['line procedure', 'to', 'service date'], 'date'],
  ['lineServiceFrom', ['line procedure', 'date'], 'service'],
  ['lineBilled', ['line procedure', 'charge billed fee'], 'amount service item'],
  ['lineAllowed', ['line procedure', 'allowed approved'], 'amount service item'],
  ['linePaid', ['line procedure', 'paid payment'], `amount service item ${PAYER}`],
  [
    'claimNumber',
    [PAYER, 'control reference claim icn dcn tcn ccn'],
    `${NUMBER} claim transaction document internal last latest ${ORDER}`,
  ],
  // `claim # w/ ins`
  ['claimNumber', ['claim reference', 'number id reference', PAYER, 'with from per at by'], ''],
  // carriers of accidents call a claim a bill
  ['claimNumber', [PAYER, 'control'], `${NUMBER} response bill claim`],
  [
    'claimNumber',
    ['icn dcn tcn ccn'],
    `${NUMBER} ${PAYER} era remit payment 835 external original medicare medicaid eob fiss mac fi ma mco last latest invoice bill`,
  ],
  [
    'memberId',
    [MEMBER, 'id number key identifier reference'],
    `${MEMBER} ${PAYER} ${PATIENT} medicare medicaid guarantor health ${ORDER}`,
  ],
  ['memberId', [PATIENT, 'insurance insurer', 'id number'], ORDER],
  ['memberId', [`${PAYER} ${MEMBER}`, 'policy certificate'], `number id ${ORDER}`],
  ['patientAccountNumber', [ACCOUNT], `${NUMBER} patient hospital provider facility billing claim`],
  ['patientAccountNumber', ['registration episode admit stay', 'number id'], 'hospital patient'],
  ['patientAccountNumber', ['patient', 'control'], `${NUMBER} claim`],
  [
    'billed',
    ['charge billed fee gross'],
    `${STAY} ${ACCOUNT} total amount hospital facility original submitted sum charge billed`,
  ],
  ['allowed', ['allowed approved eligible'], `${PAYER} claim amount total sum`],
  [
    'paid',
    ['paid payment receipts collected'],
    `${PAYER} health ${ACCOUNT} ${ORDER} actual claim amount total sum received by receipts credit cr net eob remittance what has have`,
  ],
  ['paid', ['cash', PAYER], `${PAYER} amount total received from by ${ORDER}`],
  ['paid', ['reimbursement', `provider net actual amount total paid ${PAYER}`], `health claim ${ORDER}`],
  ['patientResponsibility', [`${PATIENT} ${MEMBER}`, 'responsibility liability portion share'], 'total amount claim'],
  ['paid', ['received', `amount ${PAYER}`], `${PAYER} amount ${ORDER} claim total from`],
  [
    'balance',
    ['balance outstanding open due owed unpaid receivable ar'],
    `${PAYER} health ${ACCOUNT} ${ORDER} claim amount total by from net hospital bucket balance due`,
  ],
  ['serviceFrom', [`${STAY} covered`, 'from'], `date period ${STAY} patient hospital`],
  ['serviceTo', [`${STAY} covered`, 'to'], `date period ${STAY} patient hospital`],
  ['lastName', [PERSON, 'last surname'], `name ${PERSON}`],
  ['firstName', [PERSON, 'first'], `name ${PERSON}`],
  ['middleName', [PERSON, 'middle'], `name initial ${PERSON}`],
  ['paymentDate', ['paid payment check eft', 'date'], `${PAYER} check eft remit remittance era issue issued ${ORDER}`],
  ['checkNumber', ['check eft remittance', 'number id reference trace'], `${PAYER} number check eft payment paid trace`],
  ['providerNpi', ['npi'], 'billing bill billed provider facility practice hospital organization number id'],
  [
    'payer',
    ['payer carrier insurer company'],
    `${PAYER} name ${ORDER} claim billed worked followed liable description wc workers comp`,
  ],
  ['payer', ['plan coverage insurance'], `${PAYER} health name ${ORDER} claim billed description`],
  ['payer', ['payer carrier insurer package'], `${PAYER} ${ACCOUNT} package name ${ORDER} description`],
  ['statusText', ['status'], 'payer carrier insurer claim external finalized last description message'],
  ['statusText', ['status', PAYER, 'response reply answer'], 'claim last description'],
  ['statusText', ['status', 'payer carrier insurer insurance', 'per at with from'], 'claim last current'],
  ['statusText', [`${PAYER} ${PORTAL} they`, 'say says said tells told shows showed'], `what last claim per ${PAYER}`],
  ['statusText', [PORTAL, 'status response answer per'], `claim last ${PAYER} what`],
  ['processedDate', ['adjudicated processed process finalized decision determination', 'date'], `claim date on ${PAYER}`],
  ['reasonText', ['adjustment', 'reason', 'description message'], 'claim code'],
  ['reasonText', ['denial denied reject rejected rejection', 'reason'], 'claim line last first payer'],
  ['reasonCode', ['denial reject rejected rejection remit', 'code'], 'claim line last first payer reason'],
  ['reasonCode', ['line', 'denial'], ''],
  ['remarkCode', ['denial denied', 'remark rarc'], 'last first payer claim line code'],
  ['reasonGroup', ['denial denied carc', 'group'], 'last first payer claim line code'],
  [
    'reasonText',
    ['denial denied reject rejected rejection kick pend remit carc', 'description explanation message'],
    'last first payer claim reason code',
  ],
];

const RULES = GRAMMAR.map(([field, groups, also]) => ({
  field,
  groups: groups.map((group) => new Set(group.split(' '))),
  words: new Set([...groups, also].flatMap((group) => group.split(' '))),
}));

/** What a name of these words holds, with the rule's place; undefined where a word of it is in no rule. */
export function grammarOf(words: readonly string[]): { field: WorklistField; rank: number } | undefined {
  const rank = RULES.findIndex(
    (rule) =>
      words.length > 0 &&
      words.every((word) => rule.words.has(word)) &&
      rule.groups.every((group) => words.some((word) => group.has(word))),
  );
  return rank < 0 ? undefined : { field: RULES[rank]!.field, rank };
}
