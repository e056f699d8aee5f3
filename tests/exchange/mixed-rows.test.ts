/** Reports whose rows could be mixed up: read rightly, or refused with what and where. */
import { expect, it } from 'vitest';
import { readList } from './read-list';

const HEADS = [
  'ACCOUNT     PATIENT NAME      ADMIT     CHARGES',
  'POLICY NO   INSURANCE         DOB       BALANCE',
  '-----------------------------------------------',
];

it('claims in two lines under names in the same places are read line by line', async () => {
  const { claims } = await readList(
    ...HEADS,
    'A10001      DOE, JANE         03/04/26   100.00',
    'QRT400100   HARBOR MUTUAL     01/09/61    80.00',
    'A10002      ROE, RICH         03/05/26   200.00',
    'QRT400101   TIDEWATER HMO     02/08/62   190.00',
    'A10003      POE, ANN          03/05/26   300.00',
    'QRT400102   TIDEWATER HMO     04/08/62   290.00',
    'A10004      LOE, TOM          03/05/26   400.00',
    'QRT400103   HARBOR MUTUAL     05/08/62   390.00',
  );
  expect(claims).toMatchObject([
    {
      patientAccountNumber: 'A10001',
      patientName: 'JANE DOE',
      memberId: 'QRT400100',
      payer: 'HARBOR MUTUAL',
      billed: 100,
      balance: 80,
    },
    {
      patientAccountNumber: 'A10002',
      patientName: 'RICH ROE',
      memberId: 'QRT400101',
      payer: 'TIDEWATER HMO',
      billed: 200,
      balance: 190,
    },
    { patientAccountNumber: 'A10003', patientBirthDate: '1962-04-08', serviceFrom: '2026-03-05' },
    { patientAccountNumber: 'A10004', payer: 'HARBOR MUTUAL' },
  ]);
});

it('lines of values that may be of either name are refused', async () => {
  const { claims, told } = await readList(
    ...HEADS,
    'A10001      DOE, JANE         03/04/26   100.00',
    'QRT400100   MUTUAL, HARBOR    01/09/61    80.00',
    'A10002      ROE, RICH         03/05/26   200.00',
    'QRT400101   TIDEWATER HMO     02/08/62   190.00',
  );
  expect(claims).toEqual([]);
  expect(told).toContain('row 4: two names stand above each value, and nothing says which is its own: not taken');
});
