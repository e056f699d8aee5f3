import { expect, test } from 'vitest';
import { read } from '../read';
import { pageOfTables, type Shown } from './test-kit';

const NUMBER = {
  heading: 'Claim',
  heads: [['Claim number', 'Status', 'Patient', 'Date received']],
  rows: [['2026118004', 'Paid', 'Rivera, Ana', '03/27/2026']],
};

const linesUnder = (groups: readonly Shown[], heads: readonly string[]) =>
  read(
    pageOfTables('Claim', [
      NUMBER,
      {
        heading: 'Charges',
        heads: [groups, heads],
        rows: [
          ['03/11/2026', '99213', '154.00', '61.72', '49.38', '62.98', '12.34'],
          ['03/11/2026', '85025', '53.00', '27.32', '21.86', '25.65', '5.46'],
        ],
      },
    ]),
  ).claims[0]!.claim.serviceLines!.map(({ allowed, paid }) => ({ allowed, paid }));

test.each([['Other carrier'], ['Primary payer'], ['Other insurance'], ['Primary']])(
  'what %s allowed before is not what this payer did',
  (other) => {
    const groups: Shown[] = [
      ['', 3],
      [other, 2],
      ['This plan', 2],
    ];
    const own = [
      { allowed: 6298, paid: 1234 },
      { allowed: 2565, paid: 546 },
    ];
    expect(linesUnder(groups, ['Date', 'Service code', 'Billed amount', 'Allowed', 'Paid', 'Our allowed', 'We paid'])).toEqual(
      own,
    );
    expect(linesUnder(groups, ['Date', 'Service code', 'Billed amount', 'Allowed', 'Paid', 'Allowed', 'Paid'])).toEqual(own);
  },
);

test('how many services were asked for is no charge, and what was authorized no line', () => {
  const { claims } = read(
    pageOfTables('Claim', [
      NUMBER,
      {
        heading: 'Charges',
        heads: [['Date', 'Service code', 'Billed amount', 'Allowed', 'Paid']],
        rows: [['03/11/2026', '99213', '154.00', '61.72', '49.38']],
      },
      {
        heading: 'Authorizations',
        heads: [['Auth number', 'Type', 'Decision', 'Start', 'End', 'Requested', 'Units approved']],
        rows: [
          ['A73680902', 'Imaging', 'Void', '04/16/2026', '06/15/2026', '4', '0'],
          ['A64650016', 'Outpatient', 'Approved', '03/02/2026', '05/01/2026', '8', '8'],
        ],
      },
    ]),
  );
  expect(claims.map(({ claim }) => claim.serviceLines?.map(({ procedure }) => procedure))).toEqual([['99213']]);
});

test('the number that Medicare gave a claim is not the supplement’s, whose own stands beside it', () => {
  const { claims } = read(
    pageOfTables('Claim detail', [
      {
        heading: 'Claim',
        heads: [['Claim no.', 'Status', 'Medicare ICN', 'Submitted by']],
        rows: [['XA04065673', 'Claim denied', '2262215551067KFK', 'Crossover']],
      },
      {
        heading: 'Services',
        heads: [['Begin', 'HCPCS', 'Units', 'Billed', 'Policy paid']],
        rows: [['07/03/2026', '99213', '1', '153.75', '0.00']],
      },
    ]),
  );
  expect(claims.map(({ claim }) => [claim.claimNumber, claim.patientAccountNumber])).toEqual([['XA04065673', undefined]]);
});
