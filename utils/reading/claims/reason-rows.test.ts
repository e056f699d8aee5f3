import { expect, test } from 'vitest';
import { read } from '../read';
import { pageOfTables, type Shown } from '../tables/test-kit';

const HEADS = ['Patient', 'Patient Control #', 'Payer', 'Payer Claim #', 'Service Date', 'Charge'];
const MORE = ['Cat', 'Code', 'Entity', 'Status Description'];
const ANA = ['Rivera, Ana', 'MR-440417', 'Bluestem Mutual', 'B7712004418', '10/01/2026', '$842.00'];
const CHIDI = ['Okafor, Chidi', 'MR-440881', 'Juniper Mutual', '77120-0902', '10/06/2026', '$90.00'];

const claimsOf = (heads: readonly Shown[], rows: readonly (readonly Shown[])[]) =>
  read(pageOfTables('Claim status', [{ heading: 'Claim Status Responses (277)', heads: [heads], rows }])).claims.map(
    ({ claim: { status, statusText, reasons } }) => ({ status, statusText, reasons }),
  );

const PAID = { system: 'csc', code: 'F1:65', text: 'Claim or line was paid.' };
const REFUSED = { system: 'csc', code: 'A3:562:85', text: 'Identifier of the entity.' };

test('an answer in the cells of the row below a claim says how it stands and why', () => {
  const claims = claimsOf(HEADS, [
    ANA,
    ['F1', ['Finalized: payment', 2], '65', 'Claim or line was paid.', 'Effective Oct 21, 2026'],
    CHIDI,
    ['A3', ['Returned as unprocessable', 2], '562:85', 'Identifier of the entity.', 'Effective Oct 27, 2026'],
  ]);
  expect(claims).toEqual([
    { status: 'paid', statusText: 'Finalized: payment', reasons: [PAID] },
    { status: 'rejected', statusText: 'Returned as unprocessable', reasons: [REFUSED] },
  ]);
});

test('a category without words says how the claim stands, and the words of its code do not', () => {
  const claims = claimsOf(
    [...HEADS, ...MORE],
    [
      [...ANA, 'F1', '65', '', 'Claim or line was paid.'],
      [...CHIDI, 'A3', '562', '85', 'Identifier of the entity.'],
      [...CHIDI.with(3, '77120-0903'), 'P1', '20', '', 'Accepted for processing.'],
    ],
  );
  expect(claims).toEqual([
    { status: 'paid', statusText: undefined, reasons: [PAID] },
    { status: 'rejected', statusText: undefined, reasons: [REFUSED] },
    { status: 'pending', statusText: undefined, reasons: [{ system: 'csc', code: 'P1:20', text: 'Accepted for processing.' }] },
  ]);
});
