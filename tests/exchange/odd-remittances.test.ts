/** Habits of payers and mailers that break the guide and still say what they mean. */
import { describe, expect, it } from 'vitest';
import { importedJson } from '@/utils/exchange/imported';
import { readFile } from '@/utils/exchange/read-file';

const read = async (text: string) => {
  const { claims, problems } = await readFile(new TextEncoder().encode(text), 'file.txt');
  return { claims: claims.map(importedJson), told: problems.map(({ what }) => what).join('\n') };
};

const remittance = (...claim: string[]): string =>
  [
    'ST*835*0001',
    'BPR*I*100*C*ACH************20261120',
    'TRN*1*EFT100*1512345678',
    'N1*PR*AETNA',
    'N1*PE*BLUEBONNET*XX*1467502112',
    'LX*1',
    ...claim,
    '',
  ].join('~');
const patient = 'NM1*QC*1*DOE*JANE****MI*W1';

describe('remittances', () => {
  it('adjustments said at the claim and again at its lines count once', async () => {
    const { claims, told } = await read(
      remittance(
        'CLP*PT1*1*200*100*20*12*ICN1',
        'CAS*CO*45*80',
        'CAS*PR*2*20',
        patient,
        'SVC*HC:99213*200*100',
        'CAS*CO*45*80',
        'CAS*PR*2*20',
      ),
    );
    expect(claims[0]).toMatchObject({ coinsurance: 20, patientResponsibility: 20, balances: true });
    expect(told).toContain('counted once');
  });

  it('adjustments that stand at both levels and are others are both counted', async () => {
    const { claims } = await read(
      remittance('CLP*PT1*1*200*60*40*12*ICN1', 'CAS*PR*1*40', patient, 'SVC*HC:99213*200*100', 'CAS*CO*45*100'),
    );
    expect(claims[0]).toMatchObject({ deductible: 40, balances: true });
  });

  it('places of an adjustment that are filled up with zeros are none', async () => {
    const { claims } = await read(remittance('CLP*PT1*1*200*100**12*ICN1', 'CAS*CO*45*100**0*0**00*0.00', patient));
    expect(claims[0]?.reasons).toEqual([{ system: 'carc', group: 'CO', code: '45', amount: 100 }]);
  });

  it('a file made of small letters alone says the same', async () => {
    const text = remittance('CLP*PT1*4*200*0**12*ICN1', patient, 'SVC*HC:99213:25*200*0**1', 'CAS*CO*97*200', 'LQ*HE*M15');
    const [large, small] = await Promise.all([read(text), read(text.toLowerCase())]);
    expect(large.claims[0]).toMatchObject({ status: 'denied', payer: 'AETNA', memberId: 'W1' });
    expect(small.claims).toEqual(large.claims);
  });
});

describe('status files', () => {
  const status = (stc: string): string =>
    ['ST*277*0001', 'BHT*0085*08*1*20261115', 'HL*1**20*1', 'NM1*PR*2*AETNA', 'HL*2*1*PT', patient, 'TRN*2*PT1', stc, ''].join(
      '~',
    );

  it('a status one place too early is no check number, and words where a status belongs are told', async () => {
    const { claims, told } = await read(status('STC*A3:187:77*20261115*U*200*****A7:562:85**MISSING NPI'));
    expect(claims[0]).toMatchObject({ status: 'rejected' });
    expect(claims[0]).not.toHaveProperty('checkNumber');
    expect(claims[0]?.reasons).toEqual([
      { system: 'csc', code: 'A3:187:77' },
      { system: 'csc', code: 'A7:562:85' },
    ]);
    expect(told).toContain('"MISSING NPI" is no status');
  });
});
