/** Column names that stand in no list are understood by what their words mean; a name of another thing is not. */
import { describe, expect, it } from 'vitest';
import { importedJson } from '@/utils/exchange/imported';
import { readFile } from '@/utils/exchange/read-file';
import { matchName } from '@/utils/exchange/worklist/names/headers';

const read = async (text: string | Uint8Array) => {
  const { claims, problems } = await readFile(typeof text === 'string' ? new TextEncoder().encode(text) : text, 'list.csv');
  return { claims: claims.map(importedJson), told: problems.map(({ where, what }) => `${where}: ${what}`).join('\n') };
};

describe('a name', () => {
  it.each([
    ['Coverage Payor', 'payer'],
    ['Pri Ins Package', 'payer'],
    ['CRN #', 'claimNumber'],
    ['claim # w/ ins', 'claimNumber'],
    ['Claim # per payer', 'claimNumber'],
    ['Svc Day', 'serviceFrom'],
    ['PLACED_AMT', 'balance'],
    ['LAST_DNL_RMK', 'remarkCode'],
    ['LAST_DNL_GRP', 'reasonGroup'],
    ['Managed Care Organization', 'payer'],
    ['MCO Paid', 'paid'],
    ['Amt Unresolved', 'balance'],
    ['Insurance paid to date', 'paid'],
    ['MCO Claim Number', 'claimNumber'],
    ['Voucher Carrier', 'payer'],
    ['Carrier Sts', 'statusText'],
    ['Health Plan Pmts', 'paid'],
    ['Insd Cert No', 'memberId'],
    ['BAR Chgs', 'billed'],
    ['Clm Status Reason', 'reasonText'],
    ['Expln Cd', 'reasonCode'],
    ['EX Cd', 'reasonCode'],
    ['Last Denial Descr', 'reasonText'],
    ['Carrier Response Sts', 'statusText'],
    ['What ins. says', 'statusText'],
    ['Vouch Pmts', 'paid'],
    ['Bill NPI No', 'providerNpi'],
    ['Dn Rsn Cd', 'reasonCode'],
    ['277 Category Desc', 'categoryText'],
    ['What insurance said', 'statusText'],
    ['Date seen', 'serviceFrom'],
    ['Still owes', 'balance'],
    ['Ins Company', 'payer'],
    ['Carrier Ref', 'claimNumber'],
    ['Payer Ctrl', 'claimNumber'],
    ['Payer Bill Control #', 'claimNumber'],
    ['Payer Response Control #', 'claimNumber'],
    ['Remit Paid Date', 'paymentDate'],
    ['EOR Code', 'reasonCode'],
    ['EOR Message', 'reasonText'],
    ['Claim Ref (payer)', 'claimNumber'],
    ['Ctrl No (Pt)', 'patientAccountNumber'],
    ['Pt Ticket', 'patientAccountNumber'],
    ['R1 Acct', 'patientAccountNumber'],
    ['Guar/Acct', 'patientAccountNumber'],
    ['Sbr ID', 'memberId'],
    ['Voucher Fee', 'billed'],
    ['Carrier Paid', 'paid'],
    ['Owed By Ins $', 'balance'],
    ['Encounter From', 'serviceFrom'],
    ['Svc Stop', 'serviceTo'],
    ['Line DOS', 'lineServiceFrom'],
    ['INSIDA', 'memberId'],
    ['Cardholder ID', 'memberId'],
    ['Cov Name', 'payer'],
    ['Adjud Date', 'processedDate'],
    ['HCPC', 'procedure'],
    ['D O B', 'patientBirthDate'],
    ['SVC_END_TS', 'serviceTo'],
    ['Stmt Th', 'serviceTo'],
    ['Collected', 'paid'],
    ['Now due', 'balance'],
    ['Pt A/c No', 'patientAccountNumber'],
    ['DCNA', 'claimNumber'],
    ['PAYERA', 'payer'],
    ['FL64A DCN', 'claimNumber'],
    ['Box 26 Patient Account', 'patientAccountNumber'],
    ['dbo.Patients.LastName', 'lastName'],
    ['[Denial Code(s)]', 'reasonCode'],
    ['Remark Cds', 'remarkCode'],
    ['Co-Insurance', 'coinsurance'],
    ['CO_INS', 'coinsurance'],
    ['PT_D_O_B', 'patientBirthDate'],
    ['Medicaid TCN', 'claimNumber'],
    ['External ICN #', 'claimNumber'],
    ['PAYERCLAIMCONTROLNUMBER', 'claimNumber'],
    ['Encounter FIN', 'patientAccountNumber'],
    ['Registration #', 'patientAccountNumber'],
    ["INSURED'S_ID", 'memberId'],
    ['CPTs', 'procedure'],
    ['Tot Rcpts', 'paid'],
    ['Bill-Thru Dt', 'serviceTo'],
    ['D_C_DATE', 'serviceTo'],
    ['PATIENT_CONTROL_NO_CLM01', 'patientAccountNumber'],
    ['Hlth Pln Nm', 'payer'],
    ['Pln Pmt Amt', 'paid'],
    ['Guar Subs ID', 'memberId'],
    ['Clt Ins Nbr', 'memberId'],
    ['HAR Prim Pyr', 'payer'],
    ['Pymt ICN', 'claimNumber'],
    ['Clm Adjud Dt', 'processedDate'],
    ['Clm Rej Rsn', 'reasonText'],
    ['Clm Rej Cd', 'reasonCode'],
    ['Adj Rsn Cd Desc', 'reasonText'],
    ['Mbr Resp Amt', 'patientResponsibility'],
    ['Pt Port', 'patientResponsibility'],
    ['Ln Chg', 'lineBilled'],
    ['Ln Allwd', 'lineAllowed'],
    ['Wht Ins Pd', 'paid'],
    ['Prov Reimb', 'paid'],
    ['BD', 'patientBirthDate'],
    ['B-DATE', 'patientBirthDate'],
    ['Pt DoB', 'patientBirthDate'],
    ['dtmDOB', 'patientBirthDate'],
    ['strPtLName', 'lastName'],
    ['strInsID', 'memberId'],
    ['cboInsurance', 'payer'],
    ['mnyPaid', 'paid'],
    ['dtmPaid', 'paymentDate'],
    ['dtmDenied', 'processedDate'],
    ['cClaimStatus', 'statusText'],
    ['Pt Name L/F', 'patientName'],
    ['Pat Last First MI', 'patientName'],
    ['PCN #', 'patientAccountNumber'],
    ['Doc Ctrl #', 'claimNumber'],
    ['MCR DCN', 'claimNumber'],
    ['Stmt Period From', 'serviceFrom'],
    ['Covers Thru', 'serviceTo'],
    ['Disc Dt', 'serviceTo'],
    ['Subm Chg', 'billed'],
    ['Alw Amt', 'allowed'],
    ['Warrant #', 'checkNumber'],
    ['277CA Status Code', 'statusCode'],
    ['CAGC', 'reasonGroup'],
    ['Denial Cd Desc', 'reasonText'],
    ['Name (Patient)', 'patientName'],
    ['Balance (Insurance)', 'balance'],
    ['CKDT', 'paymentDate'],
    ['[Ins Paid]', 'paid'],
    ['DISCHDTTM', 'serviceTo'],
    ['SUBSCRID', 'memberId'],
    ['PTNO', 'patientAccountNumber'],
    ['INS1NAME', 'payer'],
    ['Ins #1', 'payer'],
    ['1st Ins', 'payer'],
    ['MAC DCN', 'claimNumber'],
    ['Medicaid Recip #', 'memberId'],
    ['LName, FName', 'patientName'],
    ['Billing Thru Date', 'serviceTo'],
    ['SUBMITTED_CHARGE_AMT', 'billed'],
    ['EOB Paid', 'paid'],
    ['RA Date', 'paymentDate'],
    ['Determination Date', 'processedDate'],
    ['Received by Ins', 'receivedDate'],
    ['Status per Payer', 'statusText'],
    ['Payer Rsn Cd', 'reasonCode'],
    ['Non-Payment Reason', 'reasonText'],
  ])('%s', (name, field) => {
    expect(matchName(name)?.field).toBe(field);
  });

  it.each([
    ...['Count of Acct', 'Accts', '% Paid', 'PAYERB', 'Last Visit Date', 'Bank Acct', '31-60', 'Next Activity Dt', 'Pt Bal'],
    ...[
      'Plan Status',
      'Payer Status Dt',
      'Health Plan Type',
      'Disallowed',
      'Person Nbr',
      'SP Balance',
      'CH Claim ID',
      'Est Pt Resp %',
      'Original Claim #',
      'Repl Clm No',
      'BD Bal',
      'Client ID',
    ],
    ...[
      'Stmt Bal',
      'Bal Fwd',
      'Agency Bal',
      'Pmt Plan Bal',
      'Contr Allow',
      'Ineligible',
      'Disallow Amt',
      'Bal Variance',
      'Accident Dt',
    ],
    ...['Balance (Patient)', 'Paid (Pt)', 'Policy # (Sec)', 'Payer (Secondary)', 'Account # (Guarantor)', 'NPI (Attending)'],
    ...[
      'Hospital Name',
      'Opening Bal',
      'Other Payer Paid Amt',
      'Copay Amt Paid',
      'Non-Allowed',
      'Mother DOB',
      'DOS Month',
      'Acct Rep',
    ],
    ...[
      'Auth Recd Dt',
      'Denial Received Date',
      'Related Acct',
      'GL Account #',
      'Acct # (Bank)',
      'Auth/Cert #',
      'Svc Facility NPI',
    ],
    ...['Ins Rep Name', 'Supplement Policy #', 'Case # (payer)', 'Pt Resp Bal', 'Balance 90'],
    ...['DOB (Subscriber)', 'Pmts/Adjs', 'Old Acct #', 'Discharged Not Billed Dt', 'Oper NPI', 'CH Claim #'],
  ])('%s is another thing', (name) => {
    expect(matchName(name)?.field ?? 'ignored').toBe('ignored');
  });
});

describe('a list', () => {
  it('knows names that a database has cut at ten letters, where they begin one field’s alone', async () => {
    const { claims } = await read(
      'PATIENT_NA,PATIENT_AC,SERVICE_DA,TOTAL_CHAR,DENIAL_COD,PRIMARY_IN\n' +
        '"DOE, JANE",A1000,03/04/2026,120.00,CO-197,X1\n"ROE, RICH",A1001,03/05/2026,80.00,CO-16,X2\n',
    );
    expect(claims[0]).toMatchObject({
      patientName: 'JANE DOE',
      patientAccountNumber: 'A1000',
      serviceFrom: '2026-03-04',
      billed: 120,
      reasons: [{ system: 'carc', group: 'CO', code: '197' }],
    });
    expect(claims[0]).not.toHaveProperty('memberId');
  });

  it.each([
    ['Claims.', 'Claims.'],
    ['T1.', 'T1.'],
    ['AR_', 'AR_'],
    ['p.', 'c.'],
  ])('knows names with their table’s before each: %s', async (one, other) => {
    const names = [`${one}PatName`, `${one}MemberID`, `${other}ClaimNo`, `${other}TotCharges`, `${other}SvcDate`];
    const { claims } = await read(
      `${names.join()}\n"DOE, JANE",W12345678,26064A1200,120.00,03/04/2026\n"ROE, RICH",W12345679,26064A1201,80.00,03/05/2026\n`,
    );
    expect(claims[0]).toMatchObject({
      patientName: 'JANE DOE',
      memberId: 'W12345678',
      claimNumber: '26064A1200',
      billed: 120,
      serviceFrom: '2026-03-04',
    });
  });

  it('takes no balance of the patient’s, whatever stands in brackets, and the insurer’s beside it', async () => {
    const { claims } = await read(
      'Acct,Patient,Balance (Patient),Balance (Insurance)\nA1000,"DOE, JANE",20.00,100.00\nA1001,"ROE, RICH",0.00,80.00\n',
    );
    expect(claims.map(({ balance }) => balance)).toEqual([100, 80]);
  });

  it('takes the later of two service dates for the end, however they are called', async () => {
    const { claims } = await read(
      'Acct,Patient,CLCL_HIGH_SVC_DT,CLCL_LOW_SVC_DT\nA1000,DOE JANE,2026-03-06,2026-03-04\nA1001,ROE RICH,2026-03-05,2026-03-05\n',
    );
    expect(claims[0]).toMatchObject({ serviceFrom: '2026-03-04', serviceTo: '2026-03-06' });
  });

  it('parts a number from the name behind it where no column has the name', async () => {
    const { claims } = await read(
      'Claim #,Member,DOS\n26064A1200,W12345678 - DOE JANE,03/04/2026\n26064A1201,W12345679 - ROE RICH,03/05/2026\n',
    );
    expect(claims[0]).toMatchObject({ memberId: 'W12345678', patientName: 'DOE JANE' });
  });

  it('leaves out a small table beside it, and says so', async () => {
    const { claims, told } = await read(
      'Acct,Patient,Ins Company,,,Payer,Balance\nA1000,DOE JANE,AETNA,,,CIGNA,10.00\nA1001,ROE RICH,CIGNA,,,HUMANA,20.00\n',
    );
    expect(claims.map(({ payer, balance }) => [payer, balance])).toEqual([
      ['AETNA', undefined],
      ['CIGNA', undefined],
    ]);
    expect(told).toContain('columns F to G: are a table of their own');
  });

  it('gives each denial code its amount', async () => {
    const { claims } = await read(
      'Acct,Patient,CAS\nA1000,DOE JANE,"CO-45: $1,453.71; PR-2: $38.34"\nA1001,ROE RICH,CO-197:200.00|PR-1:5.00\n',
    );
    expect(
      claims.map(({ reasons }) => (reasons as { code: string; amount: number }[]).map(({ code, amount }) => [code, amount])),
    ).toEqual([
      [
        ['45', 1453.71],
        ['2', 38.34],
      ],
      [
        ['197', 200],
        ['1', 5],
      ],
    ]);
  });

  it('makes one reason of category, code and entity in columns of their own, with the code’s words', async () => {
    const { claims } = await read(
      'Trace No,Patient Account No,Claim Status Category Code,Claim Status Category,Claim Status Code,Claim Status,Entity Code\nT1,A1000,F2,Finalized - denied,88,Entity not eligible,QC\nT2,A1001,P1,Pending,20,Accepted,\n',
    );
    expect(claims[0]).toMatchObject({
      status: 'denied',
      statusText: 'Finalized - denied',
      reasons: [{ system: 'csc', code: 'F2:88:QC', text: 'Entity not eligible' }],
    });
    expect(claims[0]).not.toHaveProperty('checkNumber');
  });

  it('reads what Excel calls CSV (Macintosh): lines that end with CR alone, letters of the old Macintosh', async () => {
    const text = 'Acct,Patient\rA1000,H\u008el\u008fne Doe\rA1001,In\u008es Roe\r';
    const { claims } = await read(Uint8Array.from(text, (char) => char.charCodeAt(0)));
    expect(claims.map(({ patientName }) => patientName)).toEqual(['Hélène Doe', 'Inés Roe']);
  });
});
