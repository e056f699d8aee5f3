/** Reports that say in the headings of their sections what the payer says of the claims below. */
import { expect, it } from 'vitest';
import { importedJson } from '@/utils/exchange/imported';
import { readFile } from '@/utils/exchange/read-file';

const told = async (...lines: string[]): Promise<unknown[]> => {
  const { claims } = await readFile(new TextEncoder().encode(lines.join('\n')), 'list.csv');
  return claims.map(importedJson).map(({ payer, statusText, status }) => [payer, statusText, status]);
};
const row = (at: number): string => `5510${at},"LOMAX, EDA",01/06/2026,410.00,410.00`;
const names = 'Acct,Patient,DOS,Charges,Balance';

it('takes a heading that is nothing but a status', async () =>
  expect(
    await told(
      names,
      'DENIED,,,,',
      row(1),
      row(2),
      ',,,,',
      'Pending - In Process (1),,,,',
      row(3),
      'Rejected claims,,,,',
      row(4),
    ),
  ).toEqual([
    [undefined, 'DENIED', 'denied'],
    [undefined, 'DENIED', 'denied'],
    [undefined, 'Pending - In Process', 'pending'],
    [undefined, 'Rejected claims', 'rejected'],
  ]));

it('ends a status with the payer it stands within, and a payer with the status it stands within', async () => {
  const within = [names, 'AETNA,,,,', 'Denied (1),,,,', row(1), 'Pending (1),,,,', row(2), 'AETNA Total,,,820.00,820.00'];
  expect(await told(...within, 'CIGNA HEALTHCARE,,,,', row(3), 'Denied (1),,,,', row(4))).toEqual([
    ['AETNA', 'Denied', 'denied'],
    ['AETNA', 'Pending', 'pending'],
    ['CIGNA HEALTHCARE', undefined, undefined],
    ['CIGNA HEALTHCARE', 'Denied', 'denied'],
  ]);
  const around = [names, 'DENIED,,,,', 'AETNA,,,,', row(1), 'AETNA Total,,,410.00,410.00', 'CIGNA,,,,', row(2)];
  expect(await told(...around, 'PENDING,,,,', 'AETNA,,,,', row(3))).toEqual([
    ['AETNA', 'DENIED', 'denied'],
    ['CIGNA', 'DENIED', 'denied'],
    ['AETNA', 'PENDING', 'pending'],
  ]);
});

it.each([
  ['is no status alone', [names, 'Denied: see Bob,,,,', row(1), 'OCTOBER,,,,', row(2)]],
  ['says below each claim what came of it', [names, row(1), 'Denied,,,,', row(2), 'Pending,,,,']],
  ['is the only one', [names, 'Denied,,,,', row(1), row(2)]],
])('takes no heading for a status that %s', async (_, lines) =>
  expect((await told(...lines)).map((one) => (one as unknown[])[1])).toEqual([undefined, undefined]),
);

it('reads category and code of a 277 before a rejection’s words, and tells an amount that may be either', async () => {
  const text = 'PCN,Patient,Amount,Rejection Message\nP1001,"LOMAX, EDA",90.00,A7:562 NPI not on file\n';
  const { claims, problems } = await readFile(new TextEncoder().encode(text), 'list.csv');
  expect(claims[0]?.claim.reasons).toEqual([{ system: 'csc', code: 'A7:562', text: 'NPI not on file' }]);
  expect(problems).toEqual([{ where: 'column C "Amount"', what: 'may be the charge, or what is open: not taken' }]);
});
