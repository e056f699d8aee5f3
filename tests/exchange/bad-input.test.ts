import { readXlsx, writeXlsx } from 'hucre/xlsx';
import PizZip from 'pizzip';
import { describe, expect, it } from 'vitest';
import { readFile } from '@/utils/exchange/read-file';
import { cpuTime } from '../cpu-time';
import { random } from './worklist-shapes';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const LIST = 'Acct #,Patient Name,Payer,DOS,Charges\r\n001,"DOE, JANE",AETNA,2/3/2026,100.00\r\n';

/** A ZIP of one stored entry whose directory claims another size. */
function zipOf(name: string, packed: number, unpacked: number): Uint8Array {
  const head = new TextEncoder().encode(name);
  const entry = new DataView(new ArrayBuffer(46));
  entry.setUint32(0, 0x02014b50, true);
  entry.setUint32(20, packed, true);
  entry.setUint32(24, unpacked, true);
  entry.setUint16(28, head.length, true);
  const end = new DataView(new ArrayBuffer(22));
  end.setUint32(0, 0x06054b50, true);
  end.setUint16(10, 1, true);
  end.setUint32(12, 46 + head.length, true);
  end.setUint32(16, 4, true);
  return new Uint8Array([0x50, 0x4b, 3, 4, ...new Uint8Array(entry.buffer), ...head, ...new Uint8Array(end.buffer)]);
}

describe('a file that cannot be read is told in a sentence, and nothing breaks', () => {
  it.each([
    ['empty', new Uint8Array()],
    ['blanks alone', bytes('   \r\n \r\n')],
    ['a PDF named .csv', bytes('%PDF-1.7\n%âãÏÓ\n1 0 obj')],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10])],
    ['gzip', new Uint8Array([0x1f, 0x8b, 8, 0])],
    ['a program', bytes('MZ\u0090\u0000')],
    ['random bytes', new Uint8Array(4_000).map((_, index) => (index * 7919) % 256)],
    ['a workbook cut in half', new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 0, 0])],
    ['a ZIP bomb', zipOf('xl/workbook.xml', 1_000, 4_000_000_000)],
    ['a ZIP that is no workbook', zipOf('readme.txt', 10, 10)],
    ['a Word document', zipOf('word/document.xml', 10, 10)],
    ['an old Excel file that is cut', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
    ['prose', bytes('Dear Sir or Madam,\nplease find our letter.\nYours\n')],
    ['JSON that is no FHIR', bytes('{"a": 1}')],
    ['FHIR that is cut', bytes('{"resourceType": "Bundle", "entry": [{"resource": {"resourceType": "Claim')],
    ['a preauthorization', bytes('{"resourceType": "ClaimResponse", "use": "preauthorization", "outcome": "complete"}')],
    ['names without rows', bytes('Acct #,Patient Name,Payer,DOS\r\n')],
    [
      'a 999 acknowledgment',
      bytes(
        'ISA*00*          *00*          *ZZ*A              *ZZ*B              *260601*1200*^*00501*000000010*0*P*:~GS*FA*A*B*20260601*1200*10*X*005010X231A1~ST*999*0001~AK1*HC*1~AK9*A*1*1*1~SE*4*0001~GE*1*10~IEA*1*000000010~',
      ),
    ],
  ])('%s', async (_, file) => {
    const result = await readFile(file, 'file.csv');
    expect(result.claims).toEqual([]);
    expect(result.problems.length).toBeGreaterThan(0);
    for (const { where, what } of result.problems) expect(`${where}: ${what}`).toMatch(/^.{3,300}$/s);
  });

  it('says that a file brings a DTD along, and reads its entities as nothing', async () => {
    const html = `<!DOCTYPE x [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><table><tr><th>Acct</th><th>Patient</th><th>Payer</th></tr><tr><td>001</td><td>&b; DOE</td><td>AETNA</td></tr></table>`;
    const page = await readFile(bytes(html), 'list.xls');
    expect(page.claims[0]?.claim.patientName).toBe('&b; DOE');
    expect(page.problems.map(({ what }) => what)).toContainEqual(expect.stringContaining('(DTD)'));
    const plain = await readFile(bytes(html.replace(/^.*?]>/, '<!DOCTYPE html>')), 'list.xls');
    expect(plain.problems).toEqual([]);

    const rows = [
      ['Acct', 'Patient', 'Payer'],
      ['001', 'JANE DOE', 'AETNA'],
    ];
    const book = new PizZip(await writeXlsx({ sheets: [{ name: 'A', rows }] }));
    const part = book.file('xl/worksheets/sheet1.xml')!.asText();
    book.file('xl/worksheets/sheet1.xml', part.replace(/^(<\?xml[^>]*>)?/, '$1<!DOCTYPE x [<!ENTITY a "aaaaaaaa">]>'));
    const read = await readFile(book.generate({ type: 'uint8array', compression: 'DEFLATE' }), 'list.xlsx');
    expect(read.problems.map(({ what }) => what)).toContainEqual(expect.stringContaining('(DTD)'));
    expect(JSON.stringify(read.claims)).not.toContain('aaaaaaaa');
  });

  it('never takes a formula for more than its last value, and writes it back as text', async () => {
    const list = `${LIST}002,"=HYPERLINK(""http://x"",""y"")",AETNA,2/3/2026,=1+1\r\n`;
    const result = await readFile(bytes(list), 'list.csv');
    expect(result.claims.length).toBe(2);
    expect(result.claims[1]?.claim.billed).toBeUndefined();
    expect(result.problems.map((one) => one.where)).toContain('row 3, column E "Charges"');
  });

  it('keeps the names of fields apart from what a list calls them', async () => {
    const result = await readFile(
      bytes('__proto__,constructor,Acct #,Patient Name,Payer\r\n1,2,003,"DOE, JANE",toString\r\n'),
      'list.csv',
    );
    expect(result.claims[0]?.claim).toEqual({ patientAccountNumber: '003', patientName: 'JANE DOE', payer: 'toString' });
    expect(Object.getPrototypeOf(result.claims[0]?.claim)).toBe(Object.prototype);
  });

  it('says which of two equal rows was left out', async () => {
    const result = await readFile(bytes(`${LIST}${LIST.split('\r\n')[1]}\r\n`), 'list.csv');
    expect(result.claims.length).toBe(1);
    expect(result.problems).toEqual([{ where: 'row 3', what: 'is the same as row 2: taken once' }]);
  });

  it('stops when it is cancelled and gives nothing half read', async () => {
    const control = new AbortController();
    const reading = readFile(bytes(LIST.repeat(2) + '009,"ROE, R",AETNA,2/3/2026,1.00\r\n'.repeat(9_000)), 'list.csv', {
      signal: control.signal,
      onProgress: () => control.abort(new Error('cancelled')),
    });
    await expect(reading).rejects.toThrow('cancelled');
  });

  it('takes a clerk’s choice of columns over its own guess', async () => {
    const list = bytes('Acct #,Other,Patient Name,Bal\r\n001,X77,"DOE, JANE",5.00\r\n');
    const result = await readFile(list, 'list.csv', {
      columns: new Map([
        ['Other', 'claimNumber'],
        ['Bal', null],
      ]),
    });
    expect(result.claims[0]?.claim.claimNumber).toBe('X77');
    expect(result.claims[0]?.balance).toBeUndefined();
  });

  it('survives any cut and any single damaged byte of a list, a workbook and a remittance', async () => {
    const remittance = bytes(
      'ISA*00*          *00*          *ZZ*A              *ZZ*B              *260601*1200*^*00501*000000001*0*P*:~GS*HP*A*B*20260601*1200*1*X*005010X221A1~ST*835*0001~BPR*I*80*C*ACH************20260601~TRN*1*77*1~N1*PR*AETNA~N1*PE*ELM*XX*1234567893~LX*1~CLP*A1*1*100*80*0*12*C1~CAS*CO*45*20~NM1*QC*1*DOE*JANE****MI*W1~SVC*HC:99213*100*80**1~DTM*472*20260501~SE*13*0001~GE*1*1~IEA*1*000000001~',
    );
    const workbook = await writeXlsx({
      sheets: [
        {
          name: 'A',
          rows: [
            ['Acct #', 'Patient Name', 'DOS'],
            ['001', 'DOE, JANE', '2/3/2026'],
          ],
        },
      ],
    });
    expect((await readXlsx(workbook)).sheets.length).toBe(1);
    const next = random(5);
    for (const whole of [bytes(LIST), remittance, new Uint8Array(workbook)])
      for (let round = 0; round < 60; round++) {
        const at = Math.floor(next() * whole.length);
        const damaged = round % 2 === 0 ? whole.slice(0, at) : whole.slice();
        if (round % 2 === 1) damaged[at] = Math.floor(next() * 256);
        const result = await readFile(damaged, 'file');
        expect(Array.isArray(result.claims)).toBe(true);
      }
  });

  const long = 100_000;
  it.each([
    ['dashes', `Acct  Patient  Payer\n${'-'.repeat(long)}x\n1  A B  C\n`],
    ['line ends', `ST*835*1~CLP*A*1*1*1~${'\n'.repeat(long)}x`],
    ['opened tags', `<table><tr><td>${'<'.repeat(long)}`],
    ['cells', `Acct,Patient,Payer,DOS,Bal\n1,${' '.repeat(long)}x,A,${'T'.repeat(long)},${'1'.repeat(long)}\n`],
    ['quotes', `Acct,Patient,Payer\n${'"'.repeat(long)}\n`],
    ['separators', `ISA${'*'.repeat(long)}`],
  ])('does not stumble over endless %s', { timeout: 30_000 }, async (_, text) => {
    expect(await cpuTime(() => readFile(bytes(text), 'file'))).toBeLessThan(20_000);
  });
});

it('stars that a report wrote because an amount had no room are told', async () => {
  const { problems } = await readFile(
    bytes(`${LIST.replace('100.00', '*******')}002,"ROE, JO",AETNA,2/4/2026,90.00\r\n`),
    'list.csv',
  );
  expect(problems).toContainEqual({ where: 'row 2, column E "Charges"', what: expect.stringContaining('stars in its place') });
});
