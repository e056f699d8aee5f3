import { expect, test } from 'vitest';
import { read } from '../read';
import { pageOfTables, type ShownTable } from '../tables/test-kit';

const table = (heading: string, heads: readonly string[], values: readonly string[]): ShownTable => ({
  heading,
  heads: [heads],
  rows: [values],
});

const CLAIM = table('Claim', ['Claim #', 'Claim Status', 'Patient Control No.'], ['E8757980067', 'Denied', 'HV-445834']);

test('a row with the claim’s number is its head where the page tells the rest of the claim in other tables', () => {
  const page = pageOfTables('View claim', [
    CLAIM,
    table('Member', ['Recipient Name', 'DOB', 'Recipient ID'], ['Van Houten, Walter', '11/24/1949', '78427461001']),
    table('Dates', ['DOS', 'Finalized'], ['03/19/2026 - 03/22/2026', '04/21/2026']),
    table('Payment', ['Total Charges', 'Paid Amount'], ['$846.75', '$0.00']),
  ]);
  const { kind, claims } = read(page);
  expect([kind, claims.length]).toEqual(['claim-detail', 1]);
  expect(claims[0]?.claim).toMatchObject({
    claimNumber: 'E8757980067',
    patientAccountNumber: 'HV-445834',
    patientName: 'Walter Van Houten',
    memberId: '78427461001',
    serviceFrom: '2026-03-19',
    billed: 84_675,
    status: 'denied',
  });
});

test('a list with one hit is a list', () => {
  const heads = ['Claim #', 'Patient', 'Service Date', 'Billed', 'Status'];
  const page = pageOfTables('View claim', [
    table('Claims found', heads, ['E8757980067', 'Van Houten, Walter', '03/19/2026', '$846.75', 'Denied']),
  ]);
  expect(read(page).kind).toBe('claim-list');
});

test('how a payment stands in its own table says nothing of the claim', () => {
  const page = pageOfTables('View claim', [
    table(
      'Claim E8757980067 - Finalized',
      ['Patient', 'Service Date', 'Billed'],
      ['Van Houten, Walter', '03/19/2026', '$846.75'],
    ),
    table('Lines', ['Procedure', 'Service Date', 'Units', 'Billed', 'Paid'], ['99213', '03/19/2026', '1', '$846.75', '$500.00']),
    table('Checks', ['EFT Trace Number', 'Date Paid', 'Amount', 'Status'], ['22660205', '06/07/2026', '$500.00', 'Issued']),
  ]);
  const { claim } = read(page).claims[0]!;
  expect([claim.claimNumber, claim.checkNumber, claim.statusText]).toEqual(['E8757980067', '22660205', 'Finalized']);
});
