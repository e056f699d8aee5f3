/** Remittances as senders really write them. All people and numbers are made up. */
import { describe, expect, it } from 'vitest';
import { type ImportResult, resultJson } from '@/utils/exchange/imported';
import { readFile } from '@/utils/exchange/read-file';

const ISA = 'ISA*00*          *00*          *ZZ*PAYER          *ZZ*CLINIC         *260601*1200*^*00501*000000001*0*P*:~';
const BODY = [
  'GS*HP*PAYER*CLINIC*20260601*1200*1*X*005010X221A1',
  'ST*835*0001',
  'BPR*I*150*C*ACH*CCP*01*111*DA*222*1512345678**01*333*DA*444*20260602',
  'TRN*1*EFT0099*1512345678',
  'DTM*405*20260601',
  'N1*PR*ELM HEALTH PLAN',
  'N1*PE*OAK CLINIC*XX*1234567893',
  'LX*1',
  'CLP*ACC-1*1*300*150*50*12*ICN001*11*1',
  'CAS*CO*97*40',
  'NM1*QC*1*RIVERA*ANA*M**JR*MI*W100200300',
  'MOA***MA01*N4',
  'DTM*232*20260501',
  'DTM*233*20260502',
  'DTM*036*99991231',
  'DTM*050*20260510',
  'SVC*HC:99213:25*200*100*0450*1',
  'DTM*472*20260501',
  'CAS*CO*45*50',
  'CAS*PR*1*30**2*20',
  'REF*6R*L1',
  'AMT*B6*150',
  'LQ*HE*N130',
  'SVC*NU:0270*100*50**2',
  'DTM*472*20260502',
  'CAS*CO*045*10',
  'SE*26*0001',
  'GE*1*1',
  'IEA*1*000000001',
];
const PLAIN = `${ISA}${BODY.join('~')}~`;

const read = async (text: string): Promise<ImportResult> => readFile(new TextEncoder().encode(text), 'file.835');
const claims = async (text: string): Promise<unknown> => resultJson('', await read(text)).claims;

describe('one remittance, however it is written', () => {
  it('gives every value of the claim, its lines, adjustments and remarks', async () => {
    const result = await read(PLAIN);
    expect(result.problems).toEqual([]);
    expect(result.claims.map((one) => one.claim)).toEqual([
      {
        payer: 'ELM HEALTH PLAN',
        claimNumber: 'ICN001',
        patientAccountNumber: 'ACC-1',
        patientName: 'ANA M RIVERA JR',
        memberId: 'W100200300',
        providerName: 'OAK CLINIC',
        providerNpi: '1234567893',
        serviceFrom: '2026-05-01',
        serviceTo: '2026-05-02',
        receivedDate: '2026-05-10',
        processedDate: '2026-06-01',
        paymentDate: '2026-06-02',
        checkNumber: 'EFT0099',
        status: 'paid',
        billed: 30_000,
        paid: 15_000,
        patientResponsibility: 5_000,
        deductible: 3_000,
        coinsurance: 2_000,
        reasons: [
          { system: 'carc', group: 'CO', code: '97', amount: 4_000 },
          { system: 'rarc', code: 'MA01' },
          { system: 'rarc', code: 'N4' },
        ],
        serviceLines: [
          {
            procedure: '99213',
            modifiers: ['25'],
            revenueCode: '0450',
            units: 1,
            serviceFrom: '2026-05-01',
            serviceTo: '2026-05-01',
            billed: 20_000,
            allowed: 15_000,
            paid: 10_000,
            deductible: 3_000,
            coinsurance: 2_000,
            reasons: [
              { system: 'carc', group: 'CO', code: '45', amount: 5_000 },
              { system: 'carc', group: 'PR', code: '1', amount: 3_000 },
              { system: 'carc', group: 'PR', code: '2', amount: 2_000 },
              { system: 'rarc', code: 'N130' },
            ],
          },
          {
            revenueCode: '0270',
            units: 2,
            serviceFrom: '2026-05-02',
            serviceTo: '2026-05-02',
            billed: 10_000,
            paid: 5_000,
            reasons: [{ system: 'carc', group: 'CO', code: '45', amount: 1_000 }],
          },
        ],
      },
    ]);
  });

  const wrapped = (text: string, width: number): string => text.replace(new RegExp(`(.{${width}})`, 'g'), '$1\r\n');
  it.each([
    ['a byte order mark', `\ufeff${PLAIN}`],
    ['a line for each segment', PLAIN.replaceAll('~', '~\r\n')],
    ['indented lines', PLAIN.replaceAll('~', '~\n      ')],
    ['line ends as the only separator', PLAIN.replaceAll('~', '\n')],
    ['lines wrapped at 80 characters', wrapped(PLAIN, 80)],
    ['no ISA', `${BODY.join('~')}~`],
    ['no envelope at all', `${BODY.slice(1, -2).join('~')}~`],
    ['an ISA whose blanks were trimmed', PLAIN.replace(/ {2,}/g, ' ')],
    ['an ISA16 that the body does not use', PLAIN.replaceAll('HC:99213:25', 'HC>99213>25').replaceAll('NU:', 'NU>')],
    ['bars between elements', PLAIN.replaceAll('*', '|')],
    ['bars between elements, > inside', PLAIN.replaceAll('*', '|').replaceAll(':', '>')],
    ['control characters as separators', PLAIN.replaceAll('*', '\u001d').replaceAll('~', '\u001e').replaceAll(':', '\u001f')],
    ['a short BPR', PLAIN.replace('*1512345678**01*', '*1512345678*01*')],
    ['a terminator forgotten at a line’s end', PLAIN.replaceAll('~', '~\n').replace('DTM*232*20260501~', 'DTM*232*20260501')],
    ['mail around it', `From: edi@elm.example\nSubject: remittance\n\n${PLAIN}`],
  ])('with %s', async (_, text) => {
    expect(await claims(text)).toEqual(await claims(PLAIN));
  });

  it('twice in one file, with separators of its own each', async () => {
    const result = await read(`${PLAIN}\r\n${PLAIN.replaceAll('*', '|').replace('ACC-1', 'ACC-2')}`);
    expect(result.claims.map((one) => one.claim.patientAccountNumber)).toEqual(['ACC-1', 'ACC-2']);
    expect([result.interchanges, result.transactionSets]).toEqual([2, 2]);
  });

  it('in UTF-16', async () => {
    const result = await readFile(new Uint8Array(Buffer.from(`\ufeff${PLAIN}`, 'utf16le')), 'file.835');
    expect(result.claims.length).toBe(1);
  });

  it('cut anywhere: the claims before the cut stand, and the cut is told', async () => {
    const result = await read(PLAIN.slice(0, PLAIN.indexOf('LQ*HE')));
    expect(result.claims[0]?.claim.billed).toBe(30_000);
    expect(result.problems.map((one) => one.what).join()).toContain('may be cut');
  });

  it('with one bad line: that line alone is told', async () => {
    const result = await read(PLAIN.replace('DTM*472*20260502', 'DTM*472*20261332').replace('CAS*CO*045*10', 'CAS*CO*45*ten'));
    expect(result.claims[0]?.claim.serviceLines?.[1]).toEqual({
      revenueCode: '0270',
      units: 2,
      billed: 10_000,
      paid: 5_000,
      reasons: [{ system: 'carc', group: 'CO', code: '45' }],
    });
    expect(result.problems.map((one) => one.what)).toEqual([
      '20261332 is no date',
      'adjustment 45 has no amount',
      expect.stringContaining('does not add up'),
    ]);
  });
});

describe('what a remittance says beside its claims', () => {
  const set = (...segments: string[]): string =>
    ['ST*835*1', 'BPR*I*0*C*NON************20260602', 'TRN*1*T1*1', 'N1*PR*ELM', 'N1*PE*OAK', ...segments, 'SE*1*1', ''].join(
      '~',
    );
  const statuses = async (...segments: string[]) => (await read(set(...segments))).claims.map((one) => one.claim.status);

  it('keeps provider adjustments apart, with their signs', async () => {
    const result = await read(
      set('CLP*A*1*100*70**12*C1', 'CAS*CO*45*30', 'PLB*1234567893*20261231*WO:OLD CLAIM*50*72*-5.5*CS:A:B*25.50').replace(
        'BPR*I*0',
        'BPR*I*0',
      ),
    );
    expect(result.providerAdjustments).toEqual([
      {
        provider: '1234567893',
        fiscalPeriod: '2026-12-31',
        code: 'WO',
        reference: 'OLD CLAIM',
        amount: 5_000,
        checkNumber: 'T1',
        payer: 'ELM',
      },
      { provider: '1234567893', fiscalPeriod: '2026-12-31', code: '72', amount: -550, checkNumber: 'T1', payer: 'ELM' },
      {
        provider: '1234567893',
        fiscalPeriod: '2026-12-31',
        code: 'CS',
        reference: 'A:B',
        amount: 2_550,
        checkNumber: 'T1',
        payer: 'ELM',
      },
    ]);
    expect(result.claims[0]?.claim.paid).toBe(7_000);
    expect(result.problems).toEqual([]);
  });

  it('tells a denial from a patient’s share, a reversal and a forwarded claim', async () => {
    expect(await statuses('CLP*A*4*100*0**12*C', 'CAS*CO*29*100')).toEqual(['denied']);
    expect(await statuses('CLP*A*1*100*0**12*C', 'CAS*CO*50*100')).toEqual(['denied']);
    expect(await statuses('CLP*A*1*100*0*100*12*C', 'CAS*PR*1*100')).toEqual(['finalized']);
    expect(await statuses('CLP*A*2*100*0**12*C', 'CAS*OA*23*100')).toEqual(['finalized']);
    expect(await statuses('CLP*A*22*-100*-80**12*C', 'CAS*CO*45*-20', 'CLP*A*1*100*90**12*C2', 'CAS*CO*45*10')).toEqual([
      'revised',
      'paid',
    ]);
  });

  it('keeps a claim’s payer, provider and member where other payers and persons are named in it', async () => {
    const [one] = (
      await read(
        set(
          'CLP*A*1*100*100**12*C',
          'NM1*QC*1*DOE*JANE',
          'NM1*IL*1*DOE*JOHN****MI*W1',
          'NM1*TT*2*OTHER PAYER*****PI*9',
          'NM1*GB*1*ROE*RICK****MI*X9',
          'NM1*82*1*BLACK*MAY****XX*1245319599',
        ),
      )
    ).claims;
    expect(one?.claim).toMatchObject({ payer: 'ELM', providerName: 'OAK', patientName: 'JANE DOE', memberId: 'W1' });
    expect(one?.remittance?.renderingProviderNpi).toBe('1245319599');
  });

  it('reads a service segment whose separator was lost only where the claim adds up by it', async () => {
    const shifted = await read(
      set('CLP*A*1*250*0**12*C', 'SVC*HC*99213.00*100*0**1', 'CAS*CO*50*100', 'SVC*HC:99214*150*0', 'CAS*CO*50*150'),
    );
    expect(shifted.claims[0]?.claim.serviceLines?.map((line) => [line.procedure, line.billed, line.units])).toEqual([
      ['99213', 10_000, 1],
      ['99214', 15_000, undefined],
    ]);
    const unsure = await read(set('CLP*A*1*100*0**12*C', 'SVC*HC:99213*100*0', 'CAS*CO*50*100', 'SVC*HC:99214******742*742**1'));
    expect(unsure.claims[0]?.claim.serviceLines?.[1]).toEqual({ procedure: '99214' });
    expect(unsure.problems.map((one) => one.what)).toContain('the amounts are not in their places and were not taken');
  });
});

describe('a text that breaks off', () => {
  it('gives no half of a number', async () => {
    const result = await read(PLAIN.slice(0, PLAIN.indexOf('ICN001') + 3));
    expect(result.claims[0]?.claim).toMatchObject({ patientAccountNumber: 'ACC-1', billed: 30_000 });
    expect(result.claims[0]?.claim.claimNumber).toBeUndefined();
    expect(result.problems.map((one) => one.what).join(' ')).toContain('"ICN" was not taken');
  });

  it('is told where it breaks off in the head of a second interchange', async () => {
    const result = await read(PLAIN + ISA.slice(0, 30));
    expect(result.claims).toHaveLength((await read(PLAIN)).claims.length);
    expect(result.problems.map((one) => one.what)).toContain('an interchange begins and holds nothing: the file may be cut');
  });
});
