/** Names that mean another thing than their words, or one of two: what stands beside them tells which, or nothing is taken. All people and numbers are made up. */
import { describe, expect, it } from 'vitest';
import { matchName } from '@/utils/exchange/worklist/names/headers';
import { readList } from './read-list';

describe('a name of another thing', () => {
  it.each([
    'Acct Created',
    'Acct Loc',
    'Acct Mgr',
    'Adj Bal',
    'BarStatus',
    'Check Acct #',
    'Claim Edit Status',
    'Claim Status Source',
    'Claim Substatus',
    'Coinsurance/Copay',
    'Copay Bal',
    'Cr Bal',
    'DENIED_CHARGE_AMT',
    'DNFB Bal',
    'Date Recd by Clearinghouse',
    'Days from DOS',
    'Denial Type Cd',
    'Expected Contractual',
    'Expected Pt Resp',
    'MAX_ALLOWED_AMT',
    'Patient Resp Collected',
    'Pay-to NPI',
    'Pmt Plan',
    'Policy Holder DOB',
    'person_nbr',
  ])('%s is none of the claim', (name) => {
    expect(matchName(name)?.field ?? 'ignored').toBe('ignored');
  });
});

it.each([
  ['Ext Charge', 'lineBilled'],
  ['Last Rmt Cd', 'reasonCode'],
  ['Err Msg', 'reasonText'],
  ['L DOS', 'serviceTo'],
  ['Expected Allowed Amt', 'expected'],
  ['EOB_ICN', 'claimNumber'],
  ['Prcsd Dt', 'processedDate'],
])('%s is %s', (name, field) => {
  expect(matchName(name)?.field).toBe(field);
});

describe('who bills', () => {
  it('a doctor under “Provider” treats, and a bare NPI beside him is his', async () => {
    const { claims } = await readList(
      'Acct,Patient,Payer,Provider,NPI,DOS,Charges',
      '7001,"OKAFOR, ANA",AETNA,R. Halloran MD,1093884417,11/03/2025,864.61',
      '7002,"QUIST, BO",AETNA,"Tran, Linh, NP",1548270036,11/03/2025,806.09',
    );
    for (const claim of claims) {
      expect(claim).not.toHaveProperty('providerName');
      expect(claim).not.toHaveProperty('providerNpi');
    }
  });

  it('a group under “Provider” bills, and so does a doctor under “Billing Provider”', async () => {
    const group = await readList('Acct,Patient,Payer,Provider', '7001,"OKAFOR, ANA",AETNA,PALM BAY MEDICAL GROUP');
    expect(group.claims[0]).toHaveProperty('providerName', 'PALM BAY MEDICAL GROUP');
    const doctor = await readList('Acct,Patient,Payer,Billing Provider', '7001,"OKAFOR, ANA",AETNA,"HALLORAN, RUTH MD"');
    expect(doctor.claims[0]).toHaveProperty('providerName');
  });

  it('a name that is called like the NPI beside it is that provider’s', async () => {
    const { claims } = await readList(
      'PCN|Pat_Name_L|Pat_Name_F|Ins_Name|Bill_Name|Bill_NPI',
      '7001|OKAFOR|ANA|AETNA|SNAKE RIVER ORTHO PA|1093884417',
      '7002|QUIST|BO|AETNA|SNAKE RIVER ORTHO PA|1093884417',
    );
    expect(claims[0]).toMatchObject({ providerName: 'SNAKE RIVER ORTHO PA', providerNpi: '1093884417' });
  });
});

describe('a name with two meanings', () => {
  it('“Proc Date” behind the service is when the payer processed the claim, and within it the procedure’s', async () => {
    const processed = await readList(
      'Acct,Patient,CPT,DOS,Proc Date',
      '7001,"OKAFOR, ANA",99213,11/03/2025,11/20/2025',
      '7002,"QUIST, BO",99214,11/04/2025,11/21/2025',
    );
    expect(processed.claims[0]).toMatchObject({ serviceFrom: '2025-11-03', processedDate: '2025-11-20' });
    expect(processed.claims[0]).not.toHaveProperty('serviceLines.0.serviceFrom', '2025-11-20');
    const performed = await readList(
      'Acct,Patient,CPT,From,Thru,Proc Date',
      '7001,"OKAFOR, ANA",99213,11/03/2025,11/06/2025,11/04/2025',
      '7002,"QUIST, BO",99214,11/04/2025,11/09/2025,11/09/2025',
    );
    expect(performed.claims[0]).toMatchObject({ serviceLines: [{ procedure: '99213', serviceFrom: '2025-11-04' }] });
    expect(performed.claims[0]).not.toHaveProperty('processedDate');
  });

  it('“Receipt Date” is filled where something was paid alone: when the money came', async () => {
    const { claims } = await readList(
      'Acct,Patient,DOS,Charges,Payments,Receipt Date',
      '7001,"OKAFOR, ANA",11/03/2025,90.00,40.00,11/20/2025',
      '7002,"QUIST, BO",11/04/2025,80.00,0.00,',
    );
    expect(claims[0]).not.toHaveProperty('receivedDate');
  });

  it('“Rcpt Dt” is filled where nothing was paid: when the claim came', async () => {
    const { claims } = await readList(
      'Acct,Patient,DOS,Charges,Payments,Rcpt Dt',
      '7001,"OKAFOR, ANA",11/03/2025,90.00,40.00,11/20/2025',
      '7002,"QUIST, BO",11/04/2025,80.00,0.00,11/21/2025',
      '7003,"LOMAX, EDA",11/05/2025,70.00,0.00,11/22/2025',
    );
    expect(claims[1]).toHaveProperty('receivedDate', '2025-11-21');
  });

  it('“Reimb” is what was paid where refused claims have none of it, and nothing that is known where they have', async () => {
    const list = (refused: string) =>
      readList(
        'Acct,Patient,DOS,Charges,Status,Reimb',
        '7001,"OKAFOR, ANA",11/03/2025,90.00,Paid,40.00',
        `7002,"QUIST, BO",11/04/2025,80.00,Denied,${refused}`,
        `7003,"LOMAX, EDA",11/05/2025,70.00,Denied,${refused}`,
      );
    expect((await list('0.00')).claims).toMatchObject([{ paid: 40 }, { paid: 0 }, { paid: 0 }]);
    for (const claim of (await list('35.00')).claims) expect(claim).not.toHaveProperty('paid');
  });

  it('“Line Balance” is open of a line, and of no claim', async () => {
    const { claims } = await readList('Acct,Patient,DOS,Charges,Line Balance', '7001,"OKAFOR, ANA",11/03/2025,90.00,40.00');
    expect(claims[0]).not.toHaveProperty('balance');
  });
});
