/** Columns whose names are missing, or say less than their values do. All people and numbers are made up. */
import { describe, expect, it } from 'vitest';
import { readList } from './read-list';

const NAMES = 'PCN^PTLN^PTFN^^PYR^SBRID^SVCFM^^TCHG^PMT^ADJ^^CLMCTL^ADJRSN^DX';

describe('columns without a name', () => {
  it('are the initial, the last day and what is open, where they stand beside those and add up', async () => {
    const { claims } = await readList(
      NAMES,
      '008812649^OKAFOR SR^ANA^^AETNA^W771925560^20260217^20260218^7070.86^1000.00^70.86^6000.00^EH236NK36541^CO197^I5023:N390',
      '004243974^QUIST^BO^K^AETNA^W180222761^20260306^20260306^300.00^100.00^50.00^150.00^EH236NK36542^CO45:CO97^I10',
      '004243975^DOE^JANE^M^AETNA^W180222762^20260307^20260309^400.00^0.00^0.00^400.00^EH236NK36543^^I10:J441',
    );
    expect(claims[0]).toMatchObject({
      patientName: 'ANA OKAFOR SR',
      serviceFrom: '2026-02-17',
      serviceTo: '2026-02-18',
      billed: 7070.86,
      balance: 6000,
      diagnosisCodes: ['I50.23', 'N39.0'],
    });
    expect(claims[1]).toMatchObject({
      patientName: 'BO K QUIST',
      serviceTo: '2026-03-06',
      balance: 150,
      reasons: [{ code: '45' }, { code: '97' }],
    });
  });

  it('stay out where they are days after every service, or amounts that do not add up', async () => {
    const { claims, told } = await readList(
      NAMES,
      '008812649^OKAFOR^ANA^^AETNA^W771925560^20260217^20260221^7070.86^1000.00^70.86^6000.00^EH236NK36541^CO197^I5023',
      '004243974^QUIST^BO^XL^AETNA^W180222761^20260306^20260309^300.00^100.00^50.00^110.00^EH236NK36542^CO45^I10',
      '004243975^DOE^JANE^M^AETNA^W180222762^20260307^20260312^400.00^0.00^0.00^90.00^EH236NK36543^^I10',
    );
    expect(claims[1]).toMatchObject({ patientName: 'BO QUIST' });
    expect(claims[1]).not.toHaveProperty('balance');
    expect(told).toContain('column H: holds none');
    expect(told).toContain('column L: holds none');
  });
});

describe('a name that says little', () => {
  it('is the member’s where it is an ID with letters that differ, and no row’s', async () => {
    const list = (ids: string[]): string[] => [
      'Payer,Patient,Acct #,DOS,ID #,Billed',
      ...ids.map((id, at) => `BCBS AZ,"DOE, JANE",386914${at},08/0${at + 1}/2026,${id},100.00`),
    ];
    const { claims } = await readList(...list(['FRR766233176', 'XDJ504884681', 'XCR139062681']));
    expect(claims).toMatchObject([{ memberId: 'FRR766233176' }, { memberId: 'XDJ504884681' }, { memberId: 'XCR139062681' }]);
    const own = await readList(...list(['WQ50488466', 'WQ50488467', 'WQ50488468']));
    expect(own.claims[0]).not.toHaveProperty('memberId');
  });

  it('is the payment’s day where it stands beside the check', async () => {
    const { claims } = await readList(
      'Acct,Patient,Billed,Paid,Check/EFT,Issued',
      '3869145,"DOE, JANE",100.00,50.00,EFT5628125,10/08/2026',
      '3869146,"QUIST, BO",200.00,0.00,,',
      '3869147,"OKAFOR, ANA",300.00,90.00,EFT5628126,10/09/2026',
    );
    expect(claims).toMatchObject([{ paymentDate: '2026-10-08' }, {}, { paymentDate: '2026-10-09' }]);
  });

  it('is the claim’s where the amounts of its lines add up to it', async () => {
    const { claims } = await readList(
      'Enc Nbr,Patient,DOS,CPT4,Chg Amt,Pmt Amt,Enc Chg,Enc Pmt',
      '23097426,"DOE, JANE",02/07/2026,99213,128.00,10.00,189.10,10.00',
      '23097426,"DOE, JANE",02/07/2026,80053,61.10,0.00,189.10,10.00',
      '23097427,"QUIST, BO",02/08/2026,99213,128.00,20.00,228.00,50.00',
      '23097427,"QUIST, BO",02/08/2026,80053,100.00,30.00,228.00,50.00',
      '23097428,"OKAFOR, ANA",02/08/2026,99213,128.00,0.00,328.00,0.00',
      '23097428,"OKAFOR, ANA",02/08/2026,80053,200.00,0.00,328.00,0.00',
    );
    expect(claims).toMatchObject([
      { billed: 189.1, serviceLines: [{ billed: 128 }, { billed: 61.1 }] },
      { billed: 228, serviceLines: [{ billed: 128 }, { billed: 100 }] },
      { billed: 328 },
    ]);
  });

  it('is no member’s where telephones stand below it, and the insurance’s balance goes before all that is open', async () => {
    const { claims } = await readList(
      'Payer / Insurance Carrier Phone,Payer,Certificate No,Acct,Total A/R,Ins AR,DOS,Claim Status',
      '800-555-0726,AETNA,FZS902299671,3869145,120.00,100.00,10/08/2026,RECS REQUESTED',
      '800-555-0959,CIGNA,NMN686955480,3869146,230.00,200.00,10/08/2026,Rej at clearinghouse',
      '800-555-0960,HUMANA,NMN686955481,3869147,230.00,200.00,10/08/2026,Denied',
    );
    expect(claims).toMatchObject([
      { memberId: 'FZS902299671', balance: 100, status: 'info-requested' },
      { memberId: 'NMN686955480', balance: 200, status: 'rejected' },
      { status: 'denied' },
    ]);
  });

  it('is no payer’s name where a group of columns is called for payers, and one of them is the class', async () => {
    const { claims } = await readList(
      'Acct,Payer / Insurance Fin Class,Payer / Insurance Prim Ins,DOS,Billed',
      '3869145,Medicare,Medicare Part A WPS,10/08/2026,100.00',
      '3869146,Blue Cross,Anthem BCBS of Indiana,10/08/2026,200.00',
    );
    expect(claims).toMatchObject([{ payer: 'Medicare Part A WPS' }, { payer: 'Anthem BCBS of Indiana' }]);
  });
});
