/** Web pages named as workbooks whose cells have two values over each other. All people and numbers are made up. */
import { describe, expect, it } from 'vitest';
import { readList } from './read-list';

const page = (names: readonly string[], rows: readonly (readonly string[])[]): string => {
  const row = (cells: readonly string[], tag: string): string =>
    `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`;
  return `<table>${row(names, 'th')}${rows.map((cells) => row(cells, 'td')).join('')}</table>`;
};

const rejected = {
  statusText: 'REJECTED',
  status: 'rejected',
  reasons: [{ system: 'csc', code: 'A7:164', text: 'Bad member ID' }],
};
const accepted = {
  statusText: 'ACCEPTED',
  status: 'accepted',
  reasons: [{ system: 'csc', code: 'A2:20', text: 'Accepted for processing' }],
};
const ANA = { patientName: 'Ana R Okafor', patientAccountNumber: '47733', payer: 'REGENCE OF OREGON', memberId: 'YVB487087713' };
const BO = { patientName: 'Bo Quist', patientAccountNumber: '48160', payer: 'PACIFIC HEALTH PLANS', memberId: '81097044200' };

describe('two values in a cell', () => {
  it('are parted where one of the names over each other is none that is known, or stands in brackets', async () => {
    const { claims } = await readList(
      page(
        ['File ID', 'OA Claim ID', 'Patient<br>Acct #', 'Payer<br>[Payer ID]', 'Insured ID', 'Charge', 'Status<br>Message'],
        [
          [
            '768381534',
            '2214349130',
            'Okafor, Ana R<br><small>47733</small>',
            'REGENCE OF OREGON<br>[00851]',
            'YVB487087713',
            '$755.33',
            '<b>REJECTED</b><br>Bad member ID (A7:164)',
          ],
          [
            '754625993',
            '5476021450',
            'Quist, Bo<br><small>48160</small>',
            'PACIFIC HEALTH PLANS<br>[93029]',
            '81097044200',
            '$128.73',
            '<b>ACCEPTED</b><br>Accepted for processing (A2:20)',
          ],
        ],
      ),
    );
    expect(claims.map(({ where: _, ...claim }) => claim)).toEqual([
      { ...ANA, billed: 755.33, ...rejected },
      { ...BO, billed: 128.73, ...accepted },
    ]);
  });

  it('are parted under one name where the lower one has its own, or is the payer’s number or the status’s message', async () => {
    const { claims } = await readList(
      page(
        ['Patient', 'DOB', 'Payer', 'Insured ID', 'Service Dates', 'Charge', 'Status'],
        [
          [
            'Okafor, Ana R<br>Acct: 47733',
            '09/27/2012',
            'REGENCE OF OREGON<br>(00851)',
            'YVB487087713',
            '09/18/2026<br>09/20/2026',
            '755.33',
            'REJECTED<br>A7:164 Bad member ID',
          ],
          [
            'Quist, Bo<br>Acct: 48160',
            '02/01/2021',
            'PACIFIC HEALTH PLANS<br>(93029)',
            '81097044200',
            '08/20/2026<br>08/20/2026',
            '128.73',
            'ACCEPTED<br>A2:20 Accepted for processing',
          ],
        ],
      ),
    );
    expect(claims).toMatchObject([
      { ...ANA, ...rejected, serviceFrom: '2026-09-18', serviceTo: '2026-09-20' },
      { ...BO, ...accepted },
    ]);
  });

  it('are parted by the labels that each line has, under any name, and a reason below some of the statuses', async () => {
    const { claims } = await readList(
      page(
        ['Patient', 'Insurance', 'DOS', 'Amounts', 'Status'],
        [
          [
            'Okafor, Ana R<br>DOB: 09/27/2012',
            'OSCAR HEALTH<br>Member ID: Q5540021',
            '09/18/2026',
            'Billed: $755.33<br>Paid: $0.00',
            'Denied<br>CO-197',
          ],
          [
            'Quist, Bo<br>DOB: 02/01/2021',
            'OSCAR HEALTH<br>Member ID: Q5540022',
            '08/20/2026',
            'Billed: $128.73<br>Paid: $12.00',
            'Pending',
          ],
          [
            'Lomax, Eda<br>DOB: 02/01/2011',
            'OSCAR HEALTH<br>Member ID: Q5540023',
            '08/21/2026',
            'Billed: $28.73<br>Paid: $0.00',
            'Denied<br>CO-16',
          ],
        ],
      ),
    );
    expect(claims).toMatchObject([
      {
        patientName: 'Ana R Okafor',
        patientBirthDate: '2012-09-27',
        payer: 'OSCAR HEALTH',
        memberId: 'Q5540021',
        billed: 755.33,
        paid: 0,
      },
      { statusText: 'Pending', billed: 128.73, paid: 12 },
      { statusText: 'Denied', reasons: [{ system: 'carc', group: 'CO', code: '16' }] },
    ]);
  });

  it('stay together where they are one thing: a name that its head has broken, several codes', async () => {
    const { claims } = await readList(
      page(
        ['Acct', 'Patient<br>Name', 'Denial<br>Codes', 'Charge'],
        [
          ['47733', 'Okafor,<br>Ana R', 'CO-16<br>N382', '755.33'],
          ['48160', 'Quist,<br>Bo', 'CO-197<br>CO-45', '128.73'],
        ],
      ),
    );
    expect(claims).toMatchObject([
      { patientName: 'Ana R Okafor', reasons: [{ code: '16' }, { code: 'N382' }] },
      { patientName: 'Bo Quist', reasons: [{ code: '197' }, { code: '45' }] },
    ]);
  });
});

describe('a dash for nothing', () => {
  const paid = async (second: string, third: string): Promise<unknown[]> => {
    const { claims } = await readList(
      'Resident,Acct,Payer,Charges,Receipts,Open Bal',
      '"OKAFOR, ANA",WB037531,HUMANA,"9,040.26","2,712.08","6,328.18"',
      `"QUIST, BO",WB012775,HUMANA,"8,006.99",${second},"8,006.99"`,
      `"LOMAX, EDA",WB060284,HUMANA,"5,194.84",${third}`,
      '"TRENT, ODELL",WB060285,HUMANA,194.84,194.84,-',
    );
    return claims.flatMap((claim) => [claim.paid, claim.balance]).slice(2);
  };

  it('is a zero where the charge is open as a whole, and paid as a whole', async () =>
    expect(await paid('-', '-,"5,194.84"')).toEqual([0, 8006.99, 0, 5194.84, 194.84, 0]));

  it('is no amount where zeros are written, and where nothing proves it', async () => {
    expect(await paid('0.00', '-,"5,194.84"')).toEqual([0, 8006.99, undefined, 5194.84, 194.84, undefined]);
    expect(await paid('-', '-,"1,194.84"')).toEqual([undefined, 8006.99, undefined, 1194.84, 194.84, undefined]);
  });
});

it('knows a client by the name, also where the lines of one claim repeat it, and codes that are billed', async () => {
  const line = (client: string, claim: string, day: string): string =>
    `${day},${client},05/03/1981,AETNA,${claim},90837,1,150.00`;
  const { claims } = await readList(
    'Date of Service,Client,Client DOB,Primary Insurance,Claim Number,Billing Code,Units,Total Fee',
    ...['07/01/2026', '07/08/2026', '07/15/2026', '07/22/2026'].map((day) => line('Ana Okafor', 'SP-1000201', day)),
    line('Bo Quist', 'SP-1000202', '07/09/2026'),
  );
  expect(claims).toMatchObject([
    { patientName: 'Ana Okafor', serviceFrom: '2026-07-01', serviceTo: '2026-07-22' },
    { patientName: 'Bo Quist', serviceLines: [{ procedure: '90837', units: 1 }] },
  ]);
  expect(claims[0]!.serviceLines).toHaveLength(4);
});

it('takes for the procedure what a name says is of its list, whatever else it says', async () => {
  const { claims } = await readList(
    'Invoice No,Patient,Payer,DOS,Item HCPCS,Charge',
    '88100,"OKAFOR, ANA",CIGNA,04/20/2026,A7030,41.28',
    '88100,"OKAFOR, ANA",CIGNA,04/21/2026,K0001,59.18',
  );
  expect(claims).toMatchObject([{ serviceLines: [{ procedure: 'A7030' }, { procedure: 'K0001' }] }]);
});
