/** What the head of a claim says in the words and places that portals choose for it. */
import { expect, test } from 'vitest';
import type { Block, PageText } from '@/utils/page/page-text';
import { SEEN_WHOLE } from '@/utils/page/test-kit';
import { read } from './read';

type Row = readonly [label: string, value?: string];

/** A page of a mark, a title and rows of labels with their values beside them; a text alone stands in a row of its own. */
function pageOf(rows: readonly Row[], mark = 'Fernvale Health Plan', kind: Block['kind'] = 'block'): PageText {
  const page: PageText = { url: 'https://portal.example/claim', title: 'Claim', ...SEEN_WHOLE, blocks: [], pieces: [] };
  page.blocks.push({ parent: -1, kind: 'block', box: [0, 0, 1200, 900] });
  const put = (text: string, x: number, y: number, look: number, block: number): void => {
    // Letters of one width would make a green screen of it.
    page.pieces.push({ text, box: [x, y, text.length * (6 + look / 2), 16], block, look, ...(look === 1 ? { bold: true } : {}) });
  };
  const blockAt = (y: number, of: Block['kind']): number => page.blocks.push({ parent: 0, kind: of, box: [20, y, 900, 18] }) - 1;
  put(mark, 10, 8, 1, blockAt(8, 'block'));
  put('Claim 4410287716', 20, 70, 1, blockAt(70, 'heading'));
  for (const [index, [label, value]] of rows.entries()) {
    const y = 120 + index * 24;
    const block = blockAt(y, kind);
    put(label, 20, y, 2, block);
    if (value !== undefined) put(value, 320, y, 3, kind === 'item' ? block : blockAt(y, kind));
  }
  return page;
}

const claimOn = (rows: readonly Row[], mark?: string, kind?: Block['kind']) => read(pageOf(rows, mark, kind)).claims[0]?.claim;

test('a sentence says how the claim stands, where no label does', () => {
  expect(claimOn([['This claim was denied on September 10, 2026.'], ['Billed', '$90.00'], ['Paid', '$0.00']])).toMatchObject({
    status: 'denied',
    processedDate: '2026-09-10',
  });
  expect(
    claimOn([['This claim was denied on September 10, 2026.'], ['Claim status', 'Adjusted'], ['Billed', '$90.00']]),
  ).toMatchObject({ statusText: 'Adjusted' });
});

test('who billed stands behind the words for it, with the number in brackets', () => {
  expect(claimOn([['Billed by Elm Hospital (NPI 1456782311) · Your account HAV-220913'], ['Billed', '$90.00']])).toMatchObject({
    providerName: 'Elm Hospital',
    providerNpi: '1456782311',
    patientAccountNumber: 'HAV-220913',
  });
  expect(claimOn([['Billed by Maria Lund · Your account HAV-220913'], ['Billed', '$90.00']])?.providerName).toBeUndefined();
});

test('in an entry of a list that holds label and value the value is no entry of a menu', () => {
  const rows: Row[] = [
    ['Provider of service', 'Granite Falls Hospital'],
    ['Billed', '$90.00'],
  ];
  expect(claimOn(rows, undefined, 'item')?.providerName).toBe('Granite Falls Hospital');
});

test('a trace is the payment’s by its heading or by its own first letters', () => {
  expect(claimOn([['Billed', '$90.00'], ['Trace: EFT-66120947']])?.checkNumber).toBe('EFT-66120947');
  expect(claimOn([['Billed', '$90.00'], ['Trace: 66120947']])?.checkNumber).toBeUndefined();
});

test('a payment on a virtual card has its number there', () => {
  expect(
    claimOn([
      ['Billed', '$90.00'],
      ['Virtual payment', '1TR88204417'],
    ])?.checkNumber,
  ).toBe('1TR88204417');
});

test('in a remittance’s boxes the number after a name is the member’s', () => {
  const page = pageOf([['Payment number: 88120476'], ['Payment date: 10/20/2026']]);
  page.pieces.splice(1, 1);
  for (const [at, [name, id, claim, paid]] of [
    ['RIVERA, ANA', 'HLM3300172', 'HL2610070011', '362.50'],
    ['LIND, OTTO', 'HLM3304410', 'HL2610070036', '0.00'],
    ['ABARA, JUNE', 'HLM3298855', 'HL2609290184', '96.00'],
  ].entries()) {
    const box = page.blocks.push({ parent: 0, kind: 'block', box: [20, 240 + at * 90, 900, 60] }) - 1;
    const put = (text: string, x: number, down: number, look: number): void => {
      const place = [x, 240 + at * 90 + down, 20 + text.length * 6, 16] as const;
      page.pieces.push({ text, box: place, block: box, look, ...(x > 20 ? {} : { joint: 'break' as const }) });
    };
    for (const [index, text] of [name!, 'ID', id!, 'ICN', claim!].entries()) put(text, 20 + index * 140, 4, index % 2 ? 5 : 6);
    for (const [index, text] of ['Charge', '880.00', 'Paid', paid!].entries()) put(text, 20 + index * 140, 28, index % 2 ? 6 : 5);
  }
  expect(read(page).claims.map(({ claim }) => claim.memberId)).toEqual(['HLM3300172', 'HLM3304410', 'HLM3298855']);
});

test('beside the sex a day behind a name is that of birth, alone it may be any', () => {
  expect(claimOn([['RIVERA, ANA (F, 05/12/1966) ID# 882712034'], ['Billed', '$90.00']])).toMatchObject({
    patientName: 'ANA RIVERA',
    patientBirthDate: '1966-05-12',
    memberId: '882712034',
  });
  expect(claimOn([['RIVERA, ANA (10/04/2026)'], ['Billed', '$90.00']])?.patientBirthDate).toBeUndefined();
});

/** A table under `Search results`, each row as long as its cells; one cell alone stands over all columns. */
function listOf(rows: readonly (readonly string[])[]): PageText {
  const page = pageOf([], 'Fernvale Health Plan');
  page.pieces.splice(1, 1);
  page.blocks.push({ parent: 0, kind: 'heading', box: [20, 60, 200, 20] });
  page.pieces.push({ text: 'Search results', box: [20, 60, 130, 20], block: page.blocks.length - 1, look: 4, bold: true });
  const table = page.blocks.push({ parent: 0, kind: 'table', box: [20, 90, 1100, 400] }) - 1;
  for (const [index, cells] of rows.entries()) {
    const y = 100 + index * 22;
    const row = page.blocks.push({ parent: table, kind: 'row', box: [20, y, 1100, 20] }) - 1;
    for (const [at, text] of cells.entries()) {
      const kind = index === 0 ? 'header' : 'cell';
      const across = cells.length === 1 ? 1100 : 130;
      const cols = cells.length === 1 ? { cols: rows[0]!.length } : {};
      const block = page.blocks.push({ parent: row, kind, box: [20 + at * 140, y, across, 20], ...cols }) - 1;
      for (const [part, shown] of text.split('  ').entries())
        page.pieces.push({
          text: shown,
          box: [24 + at * 140 + part * 300, y, shown.length * (5 + (at % 2)), 16],
          block,
          look: index === 0 ? 5 : 6,
        });
    }
  }
  return page;
}

test('what stands below a claim’s row is of it, whatever the heading of the list speaks of', () => {
  const { claims } = read(
    listOf([
      ['ICN', 'Client', 'DOS', 'Billed', 'Paid', 'Status'],
      ['526288001104', 'RIVERA, ANA', '10/02/2026', '$310.00', '$121.44', 'Paid'],
      ['Patient account: GH-1120  Warrant: W00448120  Paid on: 10/23/2026'],
      ['526289000733', 'LIND, OTTO', '10/06/2026', '$95.00', '$0.00', 'Denied'],
      ['Patient account: GH-1140  EOB 0250: Client not eligible on date of service.'],
    ]),
  );
  expect(claims.map(({ claim }) => claim)).toMatchObject([
    { patientAccountNumber: 'GH-1120', checkNumber: 'W00448120', paymentDate: '2026-10-23' },
    { patientAccountNumber: 'GH-1140', reasons: [{ code: '0250', text: 'Client not eligible on date of service.' }] },
  ]);
});

test('a party alone over amounts heads its shares', () => {
  const { claims } = read(
    listOf([
      ['Patient', 'Claim', 'DOS', 'Charges', 'Patient', 'Paid', 'Result'],
      ['Ana Rivera', '26100412', '10/01/2026', '600.00', '50.00', '370.00', 'Paid'],
      ['Otto Lind', '26100488', '10/02/2026', '250.00', '0.00', '0.00', 'Denied'],
    ]),
  );
  expect(claims.map(({ claim }) => [claim.patientName, claim.patientResponsibility])).toEqual([
    ['Ana Rivera', 5_000],
    ['Otto Lind', 0],
  ]);
});

test('days of a stay are those of service where no others are shown', () => {
  const stay: Row[] = [
    ['Admitted', '08/31/2026'],
    ['Discharged', '09/03/2026'],
    ['Billed', '$90.00'],
  ];
  expect(claimOn(stay)).toMatchObject({ serviceFrom: '2026-08-31', serviceTo: '2026-09-03' });
  expect(claimOn([['Dates of service', '09/01/2026'], ...stay])).toMatchObject({ serviceFrom: '2026-09-01' });
  expect(claimOn([stay[0]!, stay[2]!])?.serviceFrom).toBeUndefined();
});

test('how an injury’s claim stands is not how its bill does', () => {
  const rows: Row[] = [
    ['Bill status', 'Denied'],
    ['Claim status', 'Accepted'],
    ['Billed', '$90.00'],
  ];
  expect(claimOn(rows)?.statusText).toBe('Denied');
});

test('a payer’s name may be what labels call a payer, with its article', () => {
  expect(claimOn([['Billed', '$90.00']], 'The Health Plan')?.payer).toBe('The Health Plan');
});

test('a mark in small letters is the name that labels call the payer by', () => {
  const page = pageOf(
    [
      ['Billed', '$180.00'],
      ['Fernvale rate', '$149.00'],
      ['Fernvale paid you', '$129.00'],
    ],
    'fernvale',
  );
  page.url = 'https://providers.fernvalehealth.com/claim';
  expect(read(page).claims[0]?.claim).toMatchObject({ payer: 'fernvale', allowed: 14_900, paid: 12_900 });
});
