import { readXlsx } from 'hucre/xlsx';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { Claim, ServiceLine } from '@/utils/claim/claim';
import { claimsTable, linesTable } from '@/utils/exchange/export/claims';
import { csvText } from '@/utils/exchange/export/csv';
import type { SheetTable } from '@/utils/exchange/export/sheet';
import { xlsxBytes } from '@/utils/exchange/export/xlsx';
import { readFhir } from '@/utils/exchange/fhir/read-fhir';
import { fhirBundle } from '@/utils/exchange/fhir/write-fhir';
import { readFile } from '@/utils/exchange/read-file';
import { HOSTILE } from './office/workbook';

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
    const bytes = xlsxBytes([
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
    const table = claimsTable('Claims', [{ claim: claim('Ana M Rivera'), balance: 5_123_45 }]);
    for (const bytes of [new TextEncoder().encode(csvText(table)), xlsxBytes([table])]) {
      const [one] = (await readFile(bytes, 'own')).claims;
      expect(one?.balance).toBe(5_123_45);
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

  it('writes a text into a workbook sign by sign, a day that Excel cannot count as text, and names two tables apart', async () => {
    const table: SheetTable = {
      name: 'Claims/all',
      columns: [
        { header: 'Name', kind: 'text' },
        { header: 'Day', kind: 'date' },
      ],
      rows: [
        ['_x0041_ <b> & "Łódź" 😀 ', '1899-12-31'],
        ['a\u0001b\uFFFEc', '1900-03-01'],
        [undefined, undefined],
        ['_x0041_ <b> & "Łódź" 😀 ', '2026-02-03'],
      ],
    };
    const { sheets } = await readXlsx(xlsxBytes([table, table]), { readStyles: true });
    expect(sheets.map(({ name }) => name)).toEqual(['Claims all', 'Claims all 2']);
    expect(sheets[1]?.rows).toEqual([
      ['Name', 'Day'],
      ['_x0041_ <b> & "Łódź" 😀 ', '1899-12-31'],
      ['abc', new Date('1900-03-01T00:00:00Z')],
      [null, null],
      ['_x0041_ <b> & "Łódź" 😀 ', new Date('2026-02-03T00:00:00Z')],
    ]);
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

  it('says in FHIR which form a claim has only where its lines tell it', () => {
    const typeOf = (serviceLines: ServiceLine[]): unknown => {
      const { entry } = fhirBundle([{ claim: { claimNumber: 'A1', serviceLines } }], '2026-08-01', () => 'id') as {
        entry: { resource: { type: { text?: string; coding?: { code: string }[] } } }[];
      };
      const { text, coding } = entry[0]!.resource.type;
      return text ?? coding?.[0]?.code;
    };
    expect(typeOf([{ revenueCode: '0450' }])).toBe('institutional');
    expect(typeOf([{ procedure: 'D1110' }])).toBe('oral');
    expect(typeOf([{ procedure: '99213' }])).toBe('not shown');
    expect(typeOf([])).toBe('not shown');
  });

  it('gives every FHIR resource what R4 requires of it, no empty list, and each code its own list', () => {
    const bare: Claim = {
      status: 'pending',
      serviceLines: [{ revenueCode: '0450' }, { procedure: 'J1885', modifiers: ['RT', '59'] }],
    };
    const told = claim('Ana Rivera', { reasons: [{ system: 'csc', code: 'A7:562:85', text: 'Wrong NPI' }] });
    let count = 0;
    const bundle = fhirBundle(
      [{ claim: bare }, { claim: told, followUps: [{ text: 'Appeal' }] }],
      '2026-08-01',
      () => `00000000-0000-4000-8000-${String(++count).padStart(12, '0')}`,
    );
    // element paths of cardinality 1 in https://hl7.org/fhir/R4 (claimresponse, claim, task, organization, bundle)
    const required: Record<string, readonly string[]> = {
      Bundle: ['type'],
      ClaimResponse: ['status', 'type', 'use', 'patient', 'created', 'insurer', 'outcome'],
      Claim: ['status', 'type', 'use', 'patient', 'created', 'provider', 'priority', 'insurance'],
      Task: ['status', 'intent'],
      Organization: ['name'],
      Patient: [],
      addItem: ['productOrService', 'adjudication'],
      adjudication: ['category'],
      total: ['category', 'amount'],
      payment: ['type', 'amount'],
      insurance: ['sequence', 'focal', 'coverage'],
    };
    const faults: string[] = [];
    const walk = (value: unknown, name: string): void => {
      if (Array.isArray(value)) {
        if (value.length === 0) faults.push(`${name} is empty`);
        for (const one of value) walk(one, name);
      } else if (typeof value === 'object' && value !== null) {
        const own = value as Record<string, unknown>;
        const kind = typeof own.resourceType === 'string' ? own.resourceType : name;
        if (Object.keys(own).length === 0) faults.push(`${name} says nothing`);
        for (const key of required[kind] ?? []) if (own[key] === undefined) faults.push(`${kind} has no ${key}`);
        for (const [key, inner] of Object.entries(own)) walk(inner, key);
      } else if (value === undefined || value === null || value === '') faults.push(`${name} is nothing`);
    };
    walk(bundle, 'Bundle');
    expect(faults).toEqual([]);
    expect(fhirBundle([], '2026-08-01', () => '').entry).toBeUndefined();
    const text = JSON.stringify(bundle);
    expect(text).toContain('HCPCSReleaseCodeSets","code":"RT"');
    expect(text).toContain('go/cpt","code":"59"');
    expect(text).toContain('claim-status-category-codes","code":"A7"');
    expect(text).toContain('claim-status-codes","code":"562"');
    expect(readFhir(text).claims[1]?.claim.reasons).toEqual([{ system: 'csc', code: 'A7:562:85', text: 'Wrong NPI' }]);
  });
});
