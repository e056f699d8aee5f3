/** Worksheets: a form of labels for each claim, and no row of names. All people and numbers are made up. */
import { expect, it } from 'vitest';
import { readList } from './read-list';

const form = (at: number, name: string, denial = ''): string[] => [
  '='.repeat(80),
  `Patient: ${name.padEnd(30)}Account No: 0052317${at}      Birth Date: 01/0${at}/1950`,
  `Insurance: CIGNA                     Policy No: U550120773${at}   Group:`,
  `Service Dates: 05/0${at}/2026 - 05/08/2026     Payer Claim No:`,
  `Total Charges: $4,87${at}.92         Insurance Paid: $0.00            Contractual: $0.00`,
  `Balance Due: $4,87${at}.92           Denial: ${denial.padEnd(20)}      Last Billed: 05/16/2026`,
  'Action: [ ] Call  [ ] Rebill  [ ] Appeal      Clerk: DRB',
  `Notes: 10/12 rep said: in process, balance: 20.00`,
];

it('takes each form for a claim, and the sums below the last for none', async () => {
  const { claims, told } = await readList(
    'Run 11/23/2026    LAKE HOSPITAL    FOLLOW-UP WORKSHEETS      Page 1',
    ...form(1, 'OKAFOR, ANA M'),
    ...form(2, 'DE LA ROSA, EDA', 'CO-22'),
    'Run 11/23/2026    LAKE HOSPITAL    FOLLOW-UP WORKSHEETS      Page 2',
    ...form(3, 'QUIST, BO'),
    '='.repeat(80),
    '3 worksheets   Total Charges: $14,628.76   Balance Due: $14,628.76',
  );
  expect(claims).toHaveLength(3);
  expect(claims[1]).toEqual({
    payer: 'CIGNA',
    patientAccountNumber: '00523172',
    patientName: 'EDA DE LA ROSA',
    patientBirthDate: '1950-01-02',
    memberId: 'U5501207732',
    serviceFrom: '2026-05-02',
    serviceTo: '2026-05-08',
    billed: 4872.92,
    paid: 0,
    balance: 4872.92,
    reasons: [{ system: 'carc', group: 'CO', code: '22' }],
  });
  expect(claims[2]).toHaveProperty('balance', 4873.92);
  expect(told).toContain('3 worksheets');
});

it('takes none where a form says a thing twice', async () => {
  const [first = [], second = []] = [form(1, 'OKAFOR, ANA M'), form(2, 'LOMAX, EDA')];
  const { claims } = await readList(...first, 'Balance Due: $1.00      Status: Open', ...second);
  for (const claim of claims) expect(claim.balance).not.toBe(1);
});

it('takes forms of a label a line for claims, whatever title stands above and whatever somebody noted', async () => {
  const vertical = (at: number, name: string): string[] => [
    `Account Number: 7${at}0044`,
    `Patient Name: ${name}`,
    'Primary Insurance: AETNA - 60054',
    `Admit Date: 05/0${at}/2026`,
    `Insurance Balance: $2,${at}10.00`,
    'Last Note: called 10/2, status: pending',
    '',
  ];
  const { claims } = await readList('OPEN CLAIMS', '', ...vertical(1, 'OKAFOR, ANA'), ...vertical(2, 'LOMAX, EDA'));
  expect(claims).toEqual([
    {
      payer: 'AETNA',
      patientAccountNumber: '710044',
      patientName: 'ANA OKAFOR',
      serviceFrom: '2026-05-01',
      serviceTo: '2026-05-01',
      balance: 2110,
    },
    {
      payer: 'AETNA',
      patientAccountNumber: '720044',
      patientName: 'EDA LOMAX',
      serviceFrom: '2026-05-02',
      serviceTo: '2026-05-02',
      balance: 2210,
    },
  ]);
});

it('takes the better of two labels of one thing', async () => {
  const form = (account: string, name: string, payer: string): string[] => [
    `FacilityAccountNo: ${account}                    PersonNbr:         6360159`,
    `PersonName:        ${name}           PrimIns:           ${payer}`,
    `PayorPlan:         ${payer} - TRADITIONAL`,
    'ServDate:          08/20/2026                     ClaimAmt:          298.34',
    'BalanceDue:        298.34                         DenialCode:        CO-22',
    '',
  ];
  const { claims } = await readList(
    'Claim Inventory',
    '',
    ...form('V0065205713', 'Anselm Yarborough', 'PEACH STATE'),
    ...form('V0015224986', 'Wendell E Tran   ', 'GEORGIA MEDICAID'),
    ...form('V0061063407', 'Uriah G Crowe    ', 'HUMANA'),
  );
  expect(claims).toHaveLength(3);
  expect(claims[1]).toMatchObject({
    patientAccountNumber: 'V0015224986',
    patientName: 'Wendell E Tran',
    payer: 'GEORGIA MEDICAID',
    billed: 298.34,
  });
});

it('takes the visit’s number and not the chart’s, though rulers and headings are more than the claims', async () => {
  const record = (at: number): string[] => [
    `Record ${at}`,
    `Visit ID:     A001561721${at}`,
    `Chart:        996239${at}`,
    `Name:         QUIST,BO ${'ABC'[at]}`,
    `Member ID:    27370031${at}L`,
    `Charges:      $8,56${at}.08`,
    '='.repeat(72),
  ];
  const { claims } = await readList('Follow-Up Worklist', '', ...record(0), ...record(1), ...record(2));
  expect(claims.map(({ patientAccountNumber }) => patientAccountNumber)).toEqual(['A0015617210', 'A0015617211', 'A0015617212']);
});

it('takes the payer’s name that stands apart behind its code', async () => {
  const block = (at: number): string[] => [
    `ACCT: V0007419110${at}    PATIENT: QUIST,BO ${'ABC'[at]}                 DOB: 05/14/41  U#: M92975${at}`,
    `  INS: MCR A    LAKE GBA MEDICARE        POLICY: 1U53D16AR3${at}    CLAIM#: NONE`,
    `  SERVICE: 07/11/26-07/16/26  CHARGES:     3,465.4${at}  INS BAL:     3,465.4${at}`,
    '',
  ];
  const { claims } = await readList(...block(0), ...block(1), ...block(2));
  expect(claims.map(({ payer, memberId }) => [payer, memberId])).toEqual([
    ['LAKE GBA MEDICARE', '1U53D16AR30'],
    ['LAKE GBA MEDICARE', '1U53D16AR31'],
    ['LAKE GBA MEDICARE', '1U53D16AR32'],
  ]);
});
