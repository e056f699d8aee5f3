import { expect, test } from 'vitest';
import { meanings } from './labels';

/** What portals call a field; each label alone tells it. */
const SAID: Readonly<Record<string, readonly string[]>> = {
  claimNumber: [
    'ICN',
    'PCCN',
    'Bill #',
    'Carrier Control Number',
    'Insurance Claim Number',
    'Health Plan Claim ID',
    'Our Reference Number',
    'FT/TCN',
    'Medical Bill ID',
    'Payer Assigned Number',
  ],
  patientAccountNumber: [
    'Your Claim Number',
    'Your Reference Number',
    'Patient Acct. No.',
    'Patient A/C No.',
    'Patient Account No. (Box 26)',
    'Own Reference #',
    'Patient Chart #',
    'HAR #',
    'Office patient ID',
  ],
  patientBirthDate: ['D.O.B.', 'Date of Birth (DOB)'],
  memberId: [
    'Cert #',
    'Progyny member ID',
    'Lantern member no.',
    'Membership Number',
    'MA ID',
    'Cardholder ID',
    'Policy Holder ID',
    'Certificate ID',
    'OHP ID',
    'HUSKY ID',
    'Apple Health client ID',
    'Molina Healthcare ID',
    'Veteran ICN',
  ],
  providerName: ['Remit To', 'Provider Business Name', 'Billing Agency', 'Check payable to', 'Transportation provider'],
  serviceFrom: ['FDOS', 'Line From Date', 'Incurred from', '1st DOS'],
  serviceTo: ['LDOS'],
  serviceDate: ['Date of Procedure', 'Encounter Date', 'First-Last DOS', 'Incurred'],
  receivedDate: ['Clean Claim Date', 'Date We Received It'],
  reasons: ['Why reduced or not paid', 'Why reduced', 'Reason reduced'],
  paymentDate: ['Check Run Date', 'Reimbursement Date', 'EFT settlement date', 'Check write date', 'Disbursed on'],
  checkNumber: [
    'Electronic Funds Transfer Number',
    'Paid by check #',
    'EFT Reference Number',
    'EFT confirmation #',
    'Reassociation key',
  ],
  diagnosisCodes: ['Dx1', 'Diagnosis(es)'],
  billed: ['What you billed', 'Amt Chgd', 'Line Item Charge', 'UCR', 'Billed to Medicare'],
  allowed: [
    'Contracted Rate',
    'Discounted Charge',
    'Repriced Amount',
    'Agreed Amount',
    'PPO allowance',
    'Eligible expenses',
    'Repricing amount',
  ],
  paid: [
    'Plan Responsibility',
    'Benefits Payable',
    'Paid by Us',
    'Disbursed',
    'Delta Dental pays',
    'United Concordia paid',
    'Net due provider',
  ],
  patientResponsibility: ['What you owe', 'Bill to Patient', 'Collect from member', 'Guarantor responsibility', 'Total PR'],
};

test.each(Object.entries(SAID))('%s is told by every label that portals give it', (field, labels) => {
  for (const label of labels) {
    const [first] = meanings(label, false);
    expect([label, first?.field, (first?.score ?? 0) > 0.9]).toEqual([label, field, true]);
  }
});

test('the provider’s own reference is not the payer’s', () => {
  expect(meanings('Your Ref #', false).map(({ field }) => field)).toEqual(['patientAccountNumber']);
});

test('labels of other things tell none', () => {
  for (const label of [
    'Discounted Amount',
    'Original Charge',
    'Claim Type',
    'Case Number',
    'Amount Not Covered',
    'Payment Cycle',
    'OHC Paid',
    'HRA Paid',
    'Private Insurance Paid',
    'Capitation Paid',
    'Coins %',
    'Percent paid',
  ])
    expect([label, (meanings(label, false)[0]?.field ?? 'none') === 'none']).toEqual([label, true]);
});

test.each([
  ['Núm. de control / Control number', 'claimNumber'],
  ['Fecha de servicio', 'serviceDate'],
  ['Paciente', 'patientName'],
  ['Núm. de contrato', 'memberId'],
  ['Cargos totales', 'billed'],
  ['Fecha de recibo / Date received', 'receivedDate'],
])('a Spanish label says the same, alone or beside the English one: %s', (label, field) =>
  expect(meanings(label, false)[0]?.field).toBe(field),
);

test.each([
  ['ClaimNumber', 'claimNumber'],
  ['PaidAmount', 'paid'],
  ['MemberID', 'memberId'],
  ['Coinsurance (PR-2)', 'coinsurance'],
  ['Copay Amount (PR-3)', 'copay'],
  ['Patient Acct # (CLM01)', 'patientAccountNumber'],
  ['Member ID (11 digits)', 'memberId'],
  ['Information source', 'payer'],
  ['Policy/ID #', 'memberId'],
  ['Intermediary Control Number', 'claimNumber'],
])('%s says what it is, however it was written', (label, field) => expect(meanings(label, false)[0]?.field).toBe(field));

test.each([
  'Availity claim ID',
  'Quadax claim #',
  'Predicted paid',
  'Benchmark allowed',
  'Reversed paid',
  'Likelihood to pay',
  'Portal claim number',
])('%s is of nobody who pays', (label) => expect(meanings(label, false)[0]?.field).toBeUndefined());

test.each(['As of date', 'Auth Status', 'Work status', 'Copay due at visit'])('%s is not the claim’s', (label) =>
  expect(meanings(label, false)[0]?.field).toBe('none'),
);
