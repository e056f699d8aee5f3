import { readXlsx } from 'hucre/xlsx';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { Claim } from '@/utils/claim/claim';
import { claimsTable, linesTable } from '@/utils/exchange/export/claims';
import { csvText } from '@/utils/exchange/export/csv';
import { xlsxBytes } from '@/utils/exchange/export/xlsx';
import { readFhir } from '@/utils/exchange/fhir/read-fhir';
import { fhirBundle } from '@/utils/exchange/fhir/write-fhir';
import { readFile } from '@/utils/exchange/read-file';

const HOSTILE = ['=HYPERLINK("http://x","y")', '+1+1', '-1+1|cmd', '@SUM(A1)', '\t=1', ' =1+1', '＝1+1', '\r=2'];

const claim = (patientName: string, more: Partial<Claim> = {}): Claim => ({
  payer: 'AETNA',
  claimNumber: '000123456789012345',
  patientAccountNumber: '00042',
  patientName,
  patientBirthDate: '1961-05-04',
  memberId: '1E10',
  serviceFrom: '2026-02-03',
  serviceTo: '2026-02-05',
  status: 'denied',
  billed: 500_000,
  paid: -12_345,
  reasons: [
    { system: 'carc', group: 'CO', code: '197', amount: 421_050 },
    { system: 'rarc', code: 'N54' },
    { system: 'payer', text: 'No authorization' },
  ],
  serviceLines: [
    {
      procedure: '99213',
      modifiers: ['25'],
      units: 1,
      billed: 500_000,
      paid: -12_345,
      serviceFrom: '2026-02-03',
      serviceTo: '2026-02-03',
      reasons: [{ system: 'carc', group: 'PR', code: '1', amount: 100 }],
    },
  ],
  ...more,
});

describe('what goes out can be opened without harm', () => {
  it('writes CSV in which no text begins a formula, negative amounts are numbers and leading zeros stand', () => {
    const text = csvText(
      claimsTable(
        'Claims',
        HOSTILE.map((name) => ({ claim: claim(name), balance: -5 })),
      ),
    );
    const [header = [], ...rows] = Papa.parse<string[]>(text.replace(/^\ufeff/, '').trimEnd()).data;
    expect(rows.length).toBe(HOSTILE.length);
    for (const row of rows) {
      for (const [index, cell] of row.entries())
        if (!['Paid', 'Balance'].includes(header[index] ?? '')) expect(cell).not.toMatch(/^\s*[=+\-@＝]/);
      expect(row[header.indexOf('Paid')]).toBe('-123.45');
      expect(row[header.indexOf('Balance')]).toBe('-0.05');
      expect(row[header.indexOf('Account number')]).toBe('00042');
      expect(row[header.indexOf('Claim number')]).toBe('000123456789012345');
    }
  });

  it('writes a workbook without a single formula, with numbers as numbers and numbers that name things as text', async () => {
    const bytes = await xlsxBytes([
      claimsTable(
        'Claims: all',
        HOSTILE.map((name) => ({ claim: claim(name) })),
      ),
      linesTable('Claims: all', [{ claim: claim('Ana') }]),
    ]);
    const book = await readXlsx(bytes, { readStyles: true });
    const [sheet] = book.sheets;
    const header = sheet!.rows[0]!;
    expect(header[0]).toBe('Payer');
    expect(sheet!.rows[1]![header.indexOf('Paid')]).toBe(-123.45);
    expect(sheet!.rows[1]![header.indexOf('Account number')]).toBe('00042');
    expect(sheet!.rows[1]![header.indexOf('Member ID')]).toBe('1E10');
    expect(sheet!.rows[1]![header.indexOf('Birth date')]).toEqual(new Date('1961-05-04T00:00:00Z'));
    for (const one of book.sheets) for (const cell of one.cells?.values() ?? []) expect(cell.formula).toBeUndefined();
    expect(new TextDecoder('latin1').decode(bytes)).not.toContain('<f>');
  });

  it('reads its own CSV and its own workbook again, value by value', async () => {
    const table = claimsTable('Claims', [{ claim: claim('Ana M Rivera'), balance: 42_10 }]);
    for (const bytes of [new TextEncoder().encode(csvText(table)), await xlsxBytes([table])]) {
      const [one] = (await readFile(bytes, 'own')).claims;
      expect(one?.balance).toBe(42_10);
      expect(one?.claim).toMatchObject({
        payer: 'AETNA',
        claimNumber: '000123456789012345',
        patientAccountNumber: '00042',
        patientName: 'Ana M Rivera',
        patientBirthDate: '1961-05-04',
        serviceFrom: '2026-02-03',
        serviceTo: '2026-02-05',
        billed: 500_000,
        paid: -12_345,
      });
    }
  });

  it('writes a FHIR Bundle that says the same claim when it is read again', () => {
    let count = 0;
    const before = claim('Ana M Rivera', {
      status: 'denied',
      paid: 0,
      providerName: 'Elm Clinic',
      providerNpi: '1234567893',
      statusText: 'Denied',
    });
    const bundle = fhirBundle(
      [{ claim: before, followUps: [{ text: 'Appeal', due: '2026-09-08' }] }],
      '2026-08-01',
      () => `00000000-0000-4000-8000-${String(++count).padStart(12, '0')}`,
    );
    const read = readFhir(JSON.stringify(bundle));
    expect(read.problems).toEqual([]);
    expect(read.claims[0]?.claim).toEqual(before);
    expect(JSON.stringify(bundle)).toContain('"resourceType":"Task"');
  });
});
