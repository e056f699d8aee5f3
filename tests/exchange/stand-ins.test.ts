/** Columns that hold what their name says of them only in a list that has nothing better. All people and numbers are made up. */
import { describe, expect, it } from 'vitest';
import { readList } from './read-list';

describe('a name that means another thing elsewhere', () => {
  it('takes a small office’s chart for the account where the list has none, and leaves an MRN alone', async () => {
    const rows = [
      'OKAFA112,"OKAFOR, ANA",W11200345,11/03/2025,11/03/2025,90.00',
      'QUIBO714,"QUIST, BO",W11200999,11/04/2025,11/04/2025,80.00',
    ];
    const list = (name: string) =>
      readList(`${name},Patient Name,Policy Number,From,To,Total Charge`, ...rows, 'Printed 11/20/2026 4:41 PM,Page 1');
    const { claims } = await list('Chart No');
    expect(claims.map(({ patientAccountNumber }) => patientAccountNumber)).toEqual(['OKAFA112', 'QUIBO714']);
    for (const name of ['MRN', 'Medical Record #'])
      expect((await list(name)).claims[0]).not.toHaveProperty('patientAccountNumber');
    const { claims: both } = await readList(
      'Patient ID,Acct #,Patient Name,Total Charge',
      '1001,88100,"OKAFOR, ANA",90.00',
      '1002,88200,"QUIST, BO",80.00',
    );
    expect(both.map(({ patientAccountNumber }) => patientAccountNumber)).toEqual(['88100', '88200']);
  });

  it('takes a treatment centre’s clients for its patients, and no practice for one', async () => {
    const list = async (...names: string[]): Promise<unknown[]> => {
      const heads = 'Client,Client Acct,Payor,Charged';
      const rows = names.map((name, at) => `${name},SW-7536${at},Cigna,90.00`);
      return (await readList(heads, ...rows)).claims.map(({ patientName }) => patientName);
    };
    expect(await list('Ana T Okafor', 'Bo Quist')).toEqual(['Ana T Okafor', 'Bo Quist']);
    expect(await list('Mercy Hospital', 'Lakeside Clinic')).toEqual([undefined, undefined]);
  });

  it('takes no short code of a payer for what is open, and no class’s total for a patient', async () => {
    const { claims } = await readList(
      'ACCOUNT,PATIENT,INS,INSURANCE NAME,CHARGES,BALANCE',
      '88100,"OKAFOR, ANA",201,AETNA,90.00,70.00',
      '88200,"QUIST, BO",010,CIGNA,80.00,60.00',
      ',CLASS TOTAL COMMERCIAL,,,170.00,130.00',
    );
    expect(claims.map(({ patientName, payer, balance }) => [patientName, payer, balance])).toEqual([
      ['ANA OKAFOR', 'AETNA', 70],
      ['BO QUIST', 'CIGNA', 60],
    ]);
  });

  it('takes the state of a bill for the payer’s word where payers alone say such things', async () => {
    const list = async (...words: string[]): Promise<unknown[]> => {
      const rows = words.map((word, at) => `8810${at},"OKAFOR, ANA",90.00,${word}`);
      return (await readList('Acct #,Patient,Charges,Bill Status', ...rows)).claims.map(({ status }) => status);
    };
    expect(await list('Denied by Payer', 'In Review', 'Paid')).toEqual(['denied', 'pending', 'paid']);
    expect(await list('Final Billed', 'Rejected', 'Paid')).toEqual([undefined, undefined, undefined]);
  });

  it('takes codes beside modifiers for procedures, and what was denied for its code’s amount', async () => {
    const { claims } = await readList(
      'claim_id,patient,code,modifiers,line_billed,group,carc,balance,denied amount',
      '78055686,Ana Okafor,93000,,72.00,CO,97,168.00,72.00',
      '78055686,Ana Okafor,99213,25,96.00,CO,197,168.00,96.00',
      '78055700,Bo Quist,J1030,,38.00,,,38.00,',
    );
    expect(claims).toMatchObject([
      {
        serviceLines: [
          { procedure: '93000', reasons: [{ code: '97', amount: 72 }] },
          { procedure: '99213', modifiers: ['25'], reasons: [{ code: '197', amount: 96 }] },
        ],
      },
      { serviceLines: [{ procedure: 'J1030' }] },
    ]);
  });

  it('knows our claim from the payer’s, what is due from whom, and a group parted by a stroke', async () => {
    const { claims } = await readList(
      'OUR_CLM,THEIR_CLM,Patient,Chg,Due From Ins,Due From Pt,Adj Grp/Rsn',
      'E2200410,2026183508198,"OKAFOR, ANA",90.00,80.00,10.00,CO/16/N290',
      'E2200413,2026183508211,"QUIST, BO",70.00,70.00,0.00,PR/31',
    );
    expect(claims).toMatchObject([
      { patientAccountNumber: 'E2200410', claimNumber: '2026183508198', balance: 80 },
      { patientAccountNumber: 'E2200413', claimNumber: '2026183508211', balance: 70 },
    ]);
    expect(claims.map(({ reasons }) => reasons)).toEqual([
      [
        { system: 'carc', group: 'CO', code: '16' },
        { system: 'rarc', code: 'N290' },
      ],
      [{ system: 'carc', group: 'PR', code: '31' }],
    ]);
  });
});

describe('rows that an export has damaged', () => {
  it('reads each page of a report under its own names', async () => {
    const row = (...cells: [string, number][]): string => cells.map(([text, width]) => text.padEnd(width)).join('');
    const { claims } = await readList(
      'GENESIS HOSPITAL          Page 1',
      row(['Account', 12], ['Patient', 22], ['Payer', 18], ['Charges', 12], ['Balance', 8]),
      row(['A900120', 12], ['Okafor, Ana', 22], ['Aetna', 18], ['90.00', 12], ['80.00', 8]),
      row(['A900127', 12], ['Quist, Bo', 22], ['Cigna', 18], ['70.00', 12], ['60.00', 8]),
      'GENESIS HOSPITAL          Page 2',
      row(['Patient', 22], ['Account', 12], ['Payer', 18], ['Balance', 12], ['Charges', 8]),
      row(['Holt, Cy', 22], ['A900134', 12], ['Humana', 18], ['40.00', 12], ['50.00', 8]),
    );
    expect(
      claims.map(({ patientAccountNumber, patientName, billed, balance }) => [
        patientAccountNumber,
        patientName,
        billed,
        balance,
      ]),
    ).toEqual([
      ['A900120', 'Ana Okafor', 90, 80],
      ['A900127', 'Bo Quist', 70, 60],
      ['A900134', 'Cy Holt', 50, 40],
    ]);
  });

  it('puts amounts together that commas without quotes have torn in most rows, and no units with a charge', async () => {
    const { claims } = await readList(
      'Acct,Patient,Charges,Payments,Balance,Status',
      '88100,Ana Okafor,5,147.84,0.00,5,147.84,DENIED',
      '88200,Bo Quist,1,663.04,0.00,1,663.04,DENIED',
      '88300,Cy Holt,763.00,0.00,763.00,PENDING',
    );
    expect(claims.map(({ billed, paid, balance, status }) => [billed, paid, balance, status])).toEqual([
      [5147.84, 0, 5147.84, 'denied'],
      [1663.04, 0, 1663.04, 'denied'],
      [763, 0, 763, 'pending'],
    ]);
    const units = await readList(
      'Acct,Patient,CPT,Units,Charges',
      '88100,Ana Okafor,99213,5,147.84,x',
      '88200,Bo Quist,99214,1,663.04,x',
    );
    expect(units.claims.map(({ serviceLines }) => (serviceLines as { units?: number }[])[0]?.units)).toEqual([5, 1]);
  });

  it('takes the first of numbered reasons for a code as the others are, and no code for the words of another', async () => {
    const codes = async (...lines: string[]): Promise<unknown[]> =>
      (await readList(...lines)).claims.map(({ reasons }) =>
        (reasons as { group?: string; code: string; text?: string }[]).map(
          ({ group, code, text }) => `${group}${code}${text ?? ''}`,
        ),
      );
    expect(
      await codes(
        'Acct,Patient,Charges,RSN1,RSN2',
        '88100,Ana Okafor,90.00,CO16,CO45',
        '88200,Bo Quist,70.00,CO50,',
        '88300,Cy Holt,50.00,OA23,PR2',
      ),
    ).toEqual([['CO16', 'CO45'], ['CO50'], ['OA23', 'PR2']]);
    expect(
      await codes('Acct,Patient,Denial Code,Denial Reason', '88100,Ana Okafor,CO-45,CO-16', '88200,Bo Quist,CO-50,Not needed'),
    ).toEqual([['CO45', 'CO16'], ['CO50Not needed']]);
  });

  it('reads a group in brackets behind its code, and takes no scrap of letters and digits for words', async () => {
    const { claims, told } = await readList(
      'Acct,Given,Surname,Resp Plan,Charges,Rmt Code(s)',
      '88100,Ana,Okafor,Aetna,90.00,"16[CO], N382"',
      '88200,Bo,Quist,Cigna,70.00,50 [PR]',
    );
    expect(claims).toMatchObject([
      { patientName: 'Ana Okafor', payer: 'Aetna', reasons: [{ group: 'CO', code: '16' }, { code: 'N382' }] },
      { patientName: 'Bo Quist', payer: 'Cigna', reasons: [{ group: 'PR', code: '50' }] },
    ]);
    expect(told).toBe('');
    const scraps = await readList(
      'Acct,Patient,Charges,Reason',
      '88100,Ana Okafor,90.00,{7/x2}',
      '88200,Bo Quist,70.00,no authorization',
    );
    expect(scraps.claims[0]).not.toHaveProperty('reasons');
    expect(scraps.told).toContain('7/x2 is no reason');
  });

  it('takes no value of a row that stands beside its names, and leaves an empty cell out where the row fits without it', async () => {
    const heads = 'Account,Patient,Payer,Policy,DOS,Charges,Payments,Balance,Status';
    const rest = [
      '88200,"QUIST, BO",Cigna,W11200999,11/04/2025,70.00,0.00,70.00,Denied',
      '88300,"HOLT, CY",Humana,W11200777,11/05/2025,50.00,0.00,50.00,Denied',
    ];
    const left = await readList(heads, ...rest, '88100,"OKAFOR, ANA",Aetna,11/03/2025,90.00,0.00,90.00,Denied,');
    expect(left.claims.map(({ patientAccountNumber }) => patientAccountNumber)).toEqual(['88200', '88300']);
    expect(left.told).toContain('row 4: does not stand under its names but beside them: not taken');
    const right = await readList(heads, ...rest, '88100,"OKAFOR, ANA",,Aetna,W11200345,11/03/2025,90.00,0.00,90.00,Denied');
    expect(right.claims[2]).toMatchObject({
      payer: 'Aetna',
      memberId: 'W11200345',
      billed: 90,
      paid: 0,
      balance: 90,
      status: 'denied',
    });
    const note = await readList(
      `${heads},Note`,
      ...rest.map((row) => `${row},`),
      '88100,"OKAFOR, ANA",Aetna,W11200345,11/03/2025,90.00,0.00,90.00,,called 11/2,5 pm',
    );
    expect(note.claims[2]?.statusText).toBeUndefined();
    expect(right.told).toContain('row 4: has 10 cells where the names are 9: read with an empty cell left out; look at this row');
  });

  it('reads the accounts below headings of payers in one column', async () => {
    const { claims } = await readList(
      'Payer / Account,Name,Policy,Chgs',
      'Aetna,,,',
      'HA10220,"OKAFOR, ANA",W11200345,90.00',
      'Cigna,,,',
      'HA10234,"QUIST, BO",W11200999,70.00',
    );
    expect(claims).toMatchObject([
      { payer: 'Aetna', patientAccountNumber: 'HA10220' },
      { payer: 'Cigna', patientAccountNumber: 'HA10234' },
    ]);
  });
});
