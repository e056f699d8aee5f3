/** Claims as tables: one row a claim, one row a line. The columns are the same in CSV and XLSX. */
import type { Claim, Reason } from '@/utils/claim/claim';
import type { Cents } from '@/utils/claim/money';
import type { SheetColumn, SheetTable, SheetValue } from './sheet';

/** A claim with what the log adds to it; all of it optional. */
export interface ExportedClaim {
  claim: Claim;
  balance?: Cents;
  nextAction?: string;
  due?: string;
  assignee?: string;
  lastWorked?: string;
  category?: string;
}

const text = (header: string, value: (one: ExportedClaim) => SheetValue): [SheetColumn, (one: ExportedClaim) => SheetValue] => [
  { header, kind: 'text' },
  value,
];
const date = (header: string, value: (one: ExportedClaim) => SheetValue): [SheetColumn, (one: ExportedClaim) => SheetValue] => [
  { header, kind: 'date' },
  value,
];
const money = (header: string, value: (one: ExportedClaim) => SheetValue): [SheetColumn, (one: ExportedClaim) => SheetValue] => [
  { header, kind: 'money' },
  value,
];

const COLUMNS = [
  text('Payer', ({ claim }) => claim.payer),
  text('Claim number', ({ claim }) => claim.claimNumber),
  text('Account number', ({ claim }) => claim.patientAccountNumber),
  text('Patient name', ({ claim }) => claim.patientName),
  date('Birth date', ({ claim }) => claim.patientBirthDate),
  text('Member ID', ({ claim }) => claim.memberId),
  text('Provider', ({ claim }) => claim.providerName),
  text('NPI', ({ claim }) => claim.providerNpi),
  date('Service from', ({ claim }) => claim.serviceFrom),
  date('Service to', ({ claim }) => claim.serviceTo),
  date('Received', ({ claim }) => claim.receivedDate),
  date('Processed', ({ claim }) => claim.processedDate),
  date('Payment date', ({ claim }) => claim.paymentDate),
  text('Status', ({ claim }) => claim.status),
  text('Status as shown', ({ claim }) => claim.statusText),
  money('Billed', ({ claim }) => claim.billed),
  money('Allowed', ({ claim }) => claim.allowed),
  money('Paid', ({ claim }) => claim.paid),
  money('Patient responsibility', ({ claim }) => claim.patientResponsibility),
  money('Balance', ({ balance }) => balance),
  text('Check number', ({ claim }) => claim.checkNumber),
  text('Reasons', ({ claim }) =>
    reasonsText([...(claim.reasons ?? []), ...(claim.serviceLines ?? []).flatMap((line) => line.reasons ?? [])]),
  ),
  text('Category', ({ category }) => category),
  text('Next action', ({ nextAction }) => nextAction),
  date('Due', ({ due }) => due),
  date('Last worked', ({ lastWorked }) => lastWorked),
  text('Assigned to', ({ assignee }) => assignee),
] as const;

/** `CO-197 1200.00; N130`. */
export const reasonsText = (reasons: readonly Reason[]): string =>
  [
    ...new Set(
      reasons.map((reason) =>
        [
          reason.group && reason.code ? `${reason.group}-${reason.code}` : (reason.code ?? reason.text ?? ''),
          reason.amount === undefined ? '' : (reason.amount / 100).toFixed(2),
        ]
          .filter((part) => part !== '')
          .join(' '),
      ),
    ),
  ]
    .filter((one) => one !== '')
    .join('; ');

export function claimsTable(name: string, claims: Iterable<ExportedClaim>): SheetTable {
  return { name, columns: COLUMNS.map(([column]) => column), rows: { [Symbol.iterator]: () => rowsOf(claims) } };
}

function* rowsOf(claims: Iterable<ExportedClaim>): Generator<SheetValue[]> {
  for (const one of claims) yield COLUMNS.map(([, value]) => value(one));
}

/** Lines with the claim's own numbers, so that the sheet stands alone. */
export function linesTable(name: string, claims: Iterable<ExportedClaim>): SheetTable {
  const kinds: [string, SheetColumn['kind']][] = [
    ['Claim number', 'text'],
    ['Account number', 'text'],
    ['Line', 'count'],
    ['Procedure', 'text'],
    ['Modifiers', 'text'],
    ['Revenue code', 'text'],
    ['Units', 'count'],
    ['Service from', 'date'],
    ['Service to', 'date'],
    ['Billed', 'money'],
    ['Allowed', 'money'],
    ['Paid', 'money'],
    ['Patient responsibility', 'money'],
    ['Reasons', 'text'],
  ];
  return {
    name,
    columns: kinds.map(([header, kind]) => ({ header, kind })),
    rows: { [Symbol.iterator]: () => lineRows(claims) },
  };
}

function* lineRows(claims: Iterable<ExportedClaim>): Generator<SheetValue[]> {
  for (const { claim } of claims)
    for (const [index, line] of (claim.serviceLines ?? []).entries())
      yield [
        claim.claimNumber,
        claim.patientAccountNumber,
        index + 1,
        line.procedure,
        line.modifiers?.join(' '),
        line.revenueCode,
        line.units,
        line.serviceFrom,
        line.serviceTo,
        line.billed,
        line.allowed,
        line.paid,
        line.patientResponsibility,
        reasonsText(line.reasons ?? []),
      ];
}
