/** Status files (277, 277CA) as senders really write them. All people and numbers are made up. */
import { describe, expect, it } from 'vitest';
import type { ImportResult } from '@/utils/exchange/imported';
import { readFile } from '@/utils/exchange/read-file';

const read = async (text: string): Promise<ImportResult> => readFile(new TextEncoder().encode(text), 'file.277');

describe('status files', () => {
  const file = (guide: string, bht: string, ...segments: string[]): string =>
    [
      `ISA*00*          *00*          *ZZ*P              *ZZ*C              *260601*1200*^*00501*000000001*0*P*:~GS*HN*P*C*20260601*1200*1*X*${guide}`,
      `ST*277*1*${guide}`,
      bht,
      'HL*1**20*1',
      'NM1*PR*2*ELM*****PI*1',
      ...segments,
      'SE*1*1',
      '',
    ].join('~');
  const REPLY = 'BHT*0010*08*1*20260601*1200*DG';
  const ACK = 'BHT*0085*08*1*20260601*1200*TH';

  it('gives a dependent his own name and the subscriber’s ID', async () => {
    const result = await read(
      file(
        '005010X212',
        REPLY,
        'HL*2*1*21*1',
        'NM1*41*2*CH',
        'HL*3*2*19*1',
        'NM1*1P*2*OAK*****XX*1234567893',
        'HL*4*3*22*1',
        'NM1*IL*1*DOE*JOHN****MI*W1',
        'HL*5*4*23',
        'NM1*QC*1*DOE*JANE',
        'TRN*2*T1',
        'STC*F2:88:QC*20260601**150*0*20260530**20260531*CHK9',
        'REF*1K*C1',
        'REF*EJ*A1',
        'DTP*472*RD8*20260501-20260503',
        'HL*6*3*22*0',
        'NM1*IL*1*ROE*RICK****MI*W2',
        'TRN*2*T2',
        'STC*P1:20*20260601**20',
      ),
    );
    expect(result.claims.map((one) => one.claim)).toEqual([
      {
        payer: 'ELM',
        providerName: 'OAK',
        providerNpi: '1234567893',
        patientName: 'JANE DOE',
        memberId: 'W1',
        status: 'denied',
        billed: 15_000,
        paid: 0,
        processedDate: '2026-05-30',
        paymentDate: '2026-05-31',
        checkNumber: 'CHK9',
        claimNumber: 'C1',
        patientAccountNumber: 'A1',
        serviceFrom: '2026-05-01',
        serviceTo: '2026-05-03',
        reasons: [{ system: 'csc', code: 'F2:88:QC' }],
      },
      {
        payer: 'ELM',
        providerName: 'OAK',
        providerNpi: '1234567893',
        patientName: 'RICK ROE',
        memberId: 'W2',
        status: 'pending',
        billed: 2_000,
        reasons: [{ system: 'csc', code: 'P1:20' }],
      },
    ]);
  });

  it('takes all codes of a status and the payer’s words, and lets the latest status decide', async () => {
    const [one] = (
      await read(
        file(
          '005010X214',
          ACK,
          'HL*2*1*PT',
          'NM1*QC*1*DOE*JANE****MI*W1',
          'TRN*2*ACC1',
          'STC*A2:20*20260601*WQ*10',
          'STC*A7:562:85*20260602*U*10******A7:153:IL**NPI NOT ON FILE',
        ),
      )
    ).claims;
    expect(one?.claim).toMatchObject({ patientAccountNumber: 'ACC1', status: 'rejected' });
    expect(one?.claim.reasons).toEqual([
      { system: 'csc', code: 'A2:20' },
      { system: 'csc', code: 'A7:562:85', text: 'NPI NOT ON FILE' },
      { system: 'csc', code: 'A7:153:IL' },
    ]);
  });

  it('does not take an NCPDP reject code for a claim status code', async () => {
    const [one] = (await read(file('005010X212', REPLY, 'HL*2*1*22', 'NM1*IL*1*DOE*JANE', 'TRN*2*1', 'STC*F2:80::RX*20260601')))
      .claims;
    expect(one?.claim.status).toBe('denied');
    expect(one?.claim.reasons?.[0]).toMatchObject({ system: 'payer', code: '80' });
  });

  it('reads on where the levels are broken, and tells a batch from a claim', async () => {
    const result = await read(
      file(
        '005010X214',
        ACK,
        'HL*2*1*21*1',
        'NM1*41*2*CH',
        'TRN*2*B1',
        'STC*A1:19*20260601*WQ*30',
        'HL*7*99*19*1',
        'NM1*85*2*OAK*****XX*1234567893',
        'HL*8*77*PT',
        'NM1*QC*1*DOE*JANE****MI*W1',
        'TRN*2*ACC1',
        'STC*A2:20*20260601*WQ*30',
      ),
    );
    expect(result.kind).toBe('277CA');
    expect(result.claims.map((one) => [one.claim.providerName, one.claim.status])).toEqual([['OAK', 'accepted']]);
    expect(result.otherLevelStatuses).toEqual([
      { level: '21', name: null, reasons: [{ system: 'csc', code: 'A1:19' }], amount: 3_000 },
    ]);
  });

  it('takes the trace of a list of pending claims for the payer’s number', async () => {
    const [one] = (
      await read(
        file(
          '005010X228',
          'BHT*0085*08*1*20260601*1200*NO',
          'HL*2*1*PT',
          'NM1*QC*1*DOE*JANE',
          'TRN*1*ICN9',
          'STC*P2:247*20260601**150',
          'REF*EJ*A9',
          'DTP*050*D8*20260520',
        ),
      )
    ).claims;
    expect(one?.claim).toMatchObject({
      claimNumber: 'ICN9',
      patientAccountNumber: 'A9',
      receivedDate: '2026-05-20',
      status: 'pending',
    });
  });
});
