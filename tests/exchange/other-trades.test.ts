/** Lists of ambulances, nursing homes and clearinghouses, by the words they have of their own. All people and numbers are made up. */
import { describe, expect, it } from 'vitest';
import { readList } from './read-list';

describe('lists of other trades', () => {
  it('takes a trip for the visit where the list has nothing better, and a report’s own run for none', async () => {
    const trips = await readList(
      'Run Number,Patient Name,Trip Date,Trip Charges,Trip Balance,Trip Status',
      '26-0731,"OKAFOR, ANA",11/03/2025 19:12,90.00,70.00,Denied',
      '26-0744,"QUIST, BO",11/04/2025 01:29,80.00,80.00,Not on File',
    );
    expect(trips.claims).toMatchObject([
      { patientAccountNumber: '26-0731', serviceFrom: '2025-11-03', billed: 90, balance: 70, status: 'denied' },
      { patientAccountNumber: '26-0744', serviceFrom: '2025-11-04', billed: 80, balance: 80, status: 'not-found' },
    ]);
    const report = await readList(
      'Acct No,Order #,Patient Name,Run Date,Appeal Result',
      '7001,55821,"OKAFOR, ANA",11/03/2025,Denied',
      '7002,55822,"QUIST, BO",11/03/2025,Paid',
    );
    const injured = await readList('Visit ID,Patient Name,Incident Date', '7001,"OKAFOR, ANA",11/03/2025');
    expect(injured.claims).toEqual([{ patientAccountNumber: '7001', patientName: 'ANA OKAFOR' }]);
    expect(report.claims).toEqual([
      { patientAccountNumber: '7001', patientName: 'ANA OKAFOR' },
      { patientAccountNumber: '7002', patientName: 'BO QUIST' },
    ]);
  });

  it('takes the day of collection for the service’s where a laboratory’s own number stands beside the account', async () => {
    const list = (first: string) =>
      readList(`${first},Patient Control No,Patient,Collection Date,Billed`, 'A26-162390,TL4592990,"DOE, JANE",10/16/2026,90.00');
    expect((await list('Accession')).claims[0]).toMatchObject({ patientAccountNumber: 'TL4592990', serviceFrom: '2026-10-16' });
    expect((await list('Agency')).claims[0]).not.toHaveProperty('serviceFrom');
  });

  it('takes the day of a case for the service’s in an anesthetist’s list alone', async () => {
    const list = (third: string) => readList(`Acct,Patient,Case Date,${third},Billed`, 'A684456,"DOE, JANE",10/16/2026,82,90.00');
    expect((await list('Anes Min')).claims[0]).toMatchObject({ serviceFrom: '2026-10-16' });
    expect((await list('Age')).claims[0]).not.toHaveProperty('serviceFrom');
  });

  it('takes what is covered for the service, and a plan’s year for none', async () => {
    const list = (name: string, ...days: string[]): ReturnType<typeof readList> =>
      readList(
        `Invoice #,Resident,${name},Charges`,
        `ST-71,"OKAFOR, ANA",${days[0]},90.00`,
        `ST-72,"QUIST, BO",${days[1]},80.00`,
      );
    const month = ['08/04/2026 - 08/12/2026', '08/01/2026 - 08/31/2026'];
    expect((await list('Effective Date', ...month)).claims[0]).toMatchObject({
      serviceFrom: '2026-08-04',
      serviceTo: '2026-08-12',
    });
    const parted = await list('Coverage From,Coverage Through', '08/04/2026,08/12/2026', '08/01/2026,08/31/2026');
    expect(parted.claims[1]).toMatchObject({ serviceFrom: '2026-08-01', serviceTo: '2026-08-31' });
    const some = await list('Stay', '08/04/2026 to 08/12/2026', '08/09/2026');
    expect(some.claims[1]).toMatchObject({ serviceFrom: '2026-08-09', serviceTo: '2026-08-09' });
    for (const [name, days] of [
      ['Effective Date', ['01/01/2026 - 12/31/2026', '02/01/2026 - 12/31/2026']],
      ['Auth Dates', month],
    ] as const)
      expect((await list(name, ...days)).claims[0]).not.toHaveProperty('serviceFrom');
  });

  it('gives each of a claim’s codes the words of its own column', async () => {
    const { claims } = await readList(
      'PatAcct,PatName,RptType,Stc1,Stc1Text,Stc2,Stc2Text',
      '7001,"OKAFOR, ANA",Rejected,A7:562:85,Billing provider NPI,A7:132:85,Provider unknown here',
      '7002,"QUIST, BO",Accepted,A2:20,Accepted for processing,,',
    );
    expect(claims).toMatchObject([
      {
        statusText: 'Rejected',
        reasons: [
          { system: 'csc', code: 'A7:562:85', text: 'Billing provider NPI' },
          { system: 'csc', code: 'A7:132:85', text: 'Provider unknown here' },
        ],
      },
      { statusText: 'Accepted', reasons: [{ system: 'csc', code: 'A2:20', text: 'Accepted for processing' }] },
    ]);
  });

  it('takes a payer’s own numbers for what they are, with their words', async () => {
    const { claims } = await readList(
      'Acct No,Patient Name,Portal says,EOB 1,EOB 2',
      '7001,"OKAFOR, ANA",Denied,0512 - Filed past the limit,0260 - Other coverage',
      '7002,"QUIST, BO",in process,9001 - Held for review,',
    );
    expect(claims).toMatchObject([
      {
        status: 'denied',
        reasons: [
          { system: 'payer', code: '0512', text: 'Filed past the limit' },
          { system: 'payer', code: '0260', text: 'Other coverage' },
        ],
      },
      { status: 'pending', reasons: [{ system: 'payer', code: '9001', text: 'Held for review' }] },
    ]);
  });
});
