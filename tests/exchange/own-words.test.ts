/** Columns that houses call in words of their own: known by what stands beside them and in them, and left where that decides nothing. */
import { describe, expect, it } from 'vitest';
import { readList } from './read-list';

describe('a column', () => {
  it('called after what was done, over days, is the day of it', async () => {
    const { claims } = await readList(
      'Acct,Patient,Charges,Denial,Denied',
      'A1000,DOE JANE,100.00,CO 50 N115,07/11/26',
      'A1001,ROE RICH,200.00,OA 22,06/14/26',
    );
    expect(claims[0]).toMatchObject({ processedDate: '2026-07-11', reasons: [{ code: '50' }, { code: 'N115' }] });
  });

  it('of codes whose words the next one has is theirs, and the payer’s own where each is longer than any public one', async () => {
    const { claims } = await readList(
      'ICN,Patient,DOS,EOB,EOB Description',
      "26064A1200,DOE JANE,03/04/2026,'00100,Filed too late",
      "26064A1201,ROE RICH,03/05/2026,'00164,Not eligible that day",
    );
    expect(claims[0]!.reasons).toEqual([{ system: 'payer', code: '00100', text: 'Filed too late' }]);
  });

  it('of payers’ words is the status, also where some claims are only on their way', async () => {
    const list = (...words: string[]) =>
      readList('Acct,Patient,Tracking', ...words.map((word, at) => `A100${at},DOE JANE,${word}`));
    const { claims } = await list('Sent', 'Denied', 'Pending', 'Not on file', 'Denied');
    expect(claims.map(({ status }) => status)).toEqual([undefined, 'denied', 'pending', 'not-found', 'denied']);
    // where most have none, it may be any step of the office's own
    expect((await list('Sent', 'Sent', 'Sent', 'Denied', 'Pending')).claims[1]).not.toHaveProperty('statusText');
    expect((await list('Denied', 'Appealed by Kim', 'Pending')).claims[0]).not.toHaveProperty('statusText');
  });

  it('that says which of the payers was billed names none of them', async () => {
    const { claims } = await readList(
      'Insurance,Encounter,Patient,Billed To,Charges',
      'Aetna,,,,',
      ',39147,"Doe, Jane",Primary,100.00',
      ',39148,"Roe, Rich",Primary,200.00',
      'Cigna,,,,',
      ',39149,"Poe, Ann",Secondary,300.00',
    );
    expect(claims.map(({ payer }) => payer)).toEqual(['Aetna', 'Aetna', 'Cigna']);
  });
});

describe('amounts of claim and line', () => {
  it('are told apart where further lines leave blank whose they are', async () => {
    const { claims } = await readList(
      'claim id,patient,svc dt,icn,clm chg,clm pmt,ln,cpt,chg amt,pmt amt',
      '3513V2,"DOE, JANE",08/16/2026,2026705,279.75,67.69,1,20610,135.37,67.69',
      ',,,,,,2,64483,144.38,0.00',
      '3514V2,"ROE, RICH",08/17/2026,,100.00,0.00,1,99213,100.00,0.00',
      'TOTAL (2 claims),,,,379.75,,,,,',
    );
    expect(claims).toMatchObject([
      {
        billed: 279.75,
        paid: 67.69,
        serviceLines: [
          { billed: 135.37, paid: 67.69 },
          { billed: 144.38, paid: 0 },
        ],
      },
      { billed: 100, serviceLines: [{ billed: 100 }] },
    ]);
  });
});
