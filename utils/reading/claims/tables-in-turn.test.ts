import { expect, test } from 'vitest';
import { read } from '../read';
import { pageOfTables, type ShownTable } from '../tables/test-kit';

const claim = (number: string, patient: string, status: string): ShownTable => ({
  heading: '',
  heads: [['Patient', 'Claim number', 'Patient account', 'Date of service', 'Claim status']],
  rows: [[patient, number, `PA-${number.slice(-4)}`, '10/02/2026', status]],
});

const lines = (...rows: (readonly string[])[]): ShownTable => ({
  heading: '',
  heads: [['Line', 'Rev', 'Procedure', 'Units', 'Billed', 'Paid', 'Adj reason']],
  rows: [...rows, ['Total', '', '', '', '$300.00', '$80.00', '']],
});

test('where each claim’s row and a table of its lines take turns, each has its own lines and sums', () => {
  const page = pageOfTables('Explanation of payment', [
    claim('2630118840', 'Ana Rivera', 'Paid'),
    lines(
      ['1', '0450', '99283', '1', '$200.00', '$80.00', 'CO45 $120.00'],
      ['2', '0300', '80053', '2', '$100.00', '$0.00', 'CO97'],
    ),
    claim('2630118841', 'Otis Bell', 'Pending'),
    claim('2630118842', 'Lena Ortiz', 'Paid'),
    lines(['1', '0510', '99213', '1', '$300.00', '$80.00', 'PR3 $20.00']),
  ]);
  const { claims } = read(page);
  expect(claims.map((one) => [one.claim.claimNumber, one.claim.billed, one.claim.serviceLines?.length])).toEqual([
    ['2630118840', 30_000, 2],
    ['2630118841', undefined, undefined],
    ['2630118842', 30_000, 1],
  ]);
  expect(claims[0]?.claim.serviceLines?.[1]).toMatchObject({
    procedure: '80053',
    units: 2,
    reasons: [{ group: 'CO', code: '97' }],
  });
});

test('a table of lines before the first claim’s row is not the next claim’s', () => {
  const page = pageOfTables('Claims', [
    lines(['1', '0450', '99283', '1', '$200.00', '$80.00', 'CO45 $120.00']),
    claim('2630118840', 'Ana Rivera', 'Paid'),
    lines(['1', '0510', '99213', '1', '$300.00', '$80.00', 'PR3 $20.00']),
    claim('2630118842', 'Lena Ortiz', 'Paid'),
  ]);
  expect(read(page).claims.flatMap((one) => one.claim.serviceLines ?? [])).toEqual([]);
});
