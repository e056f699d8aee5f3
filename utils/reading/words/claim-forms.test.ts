import { expect, test } from 'vitest';
import { meanings } from './labels';

const field = (label: string, line = false): string | undefined => meanings(label, line)[0]?.field;

test.each([
  ['8 Patient', 'patientName'],
  ['FL 8 Patient name', 'patientName'],
  ['10 Birthdate', 'patientBirthDate'],
  ['3a Patient control no.', 'patientAccountNumber'],
  ['6 Statement from', 'serviceFrom'],
  ['6 Statement through', 'serviceTo'],
  ['1 Billing provider', 'providerName'],
  ['56 NPI', 'providerNpi'],
  ['60 Insured ID', 'memberId'],
  ['50A Payer name', 'payer'],
  ['67 Principal diagnosis', 'diagnosisCodes'],
  ['67 Prin. Diag. Cd.', 'diagnosisCodes'],
  ['67B', 'diagnosisCodes'],
  ['47 Total charges', 'billed'],
  ['1a. Insured’s ID number', 'memberId'],
  ['26. Patient’s account no.', 'patientAccountNumber'],
  ['28. Total charge', 'billed'],
  ['33a. NPI', 'providerNpi'],
])('%s is a form’s box', (label, known) => expect(field(label)).toBe(known));

test.each([
  ['42 Rev', 'revenueCode'],
  ['44 HCPCS/Rate', 'procedure'],
  ['45 Serv. date', 'serviceDate'],
  ['46 Units', 'units'],
  ['24D Procedures', 'procedure'],
  ['24F $ Charges', 'billed'],
])('%s heads a column of a form', (label, known) => expect(field(label, true)).toBe(known));

test.each([
  '64 Document control number',
  '22. Original ref. no.',
  '29. Amount paid',
  '54 Prior payments',
  '58 Insured’s name',
  '4. Insured’s name',
  '17 Stat',
  '80 Remarks',
  '69 Admit DX',
  '74 Principal procedure',
])('%s is not what its words say elsewhere', (label) => expect(field(label)).toBe('none'));

test('a number before other words counts them', () => {
  expect(field('2 patients')).toBeUndefined();
  expect(field('12 claims')).toBeUndefined();
  expect(field('3 Patient')).toBeUndefined();
});
