import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { claimSchema } from '@/utils/claim/claim';
import { type ImportedClaim, type ImportResult, readFile } from '@/utils/exchange/read-file';
import { cellOf, PROFILES, type Profile, random, STYLES, type Style, type Truth, truths } from './worklist-shapes';

const fold = (name: string): string => name.toUpperCase().split(/\s+/).sort().join(' ');

/** What is wrong with a row's reading: empty where every value is as the list says. */
function faults(truth: Truth, imported: ImportedClaim | undefined, profile: Profile): string[] {
  if (!imported) return ['the row is missing'];
  const { claim } = imported;
  const found: string[] = [];
  const check = (what: string, is: unknown, should: unknown): void => {
    if (is !== should) found.push(`${what}: ${String(is)} for ${String(should)}`);
  };
  const keys = new Set(profile.map(([, key]) => key));
  if (keys.has('account')) check('account', claim.patientAccountNumber, truth.account);
  if (keys.has('claim')) check('claim', claim.claimNumber, truth.claim);
  if (keys.has('name') || keys.has('last'))
    check(
      'name',
      fold(claim.patientName ?? ''),
      fold([truth.first, keys.has('name') || keys.has('middle') ? truth.middle : '', truth.last].join(' ').trim()),
    );
  if (keys.has('birth')) check('birth', claim.patientBirthDate, truth.birth);
  if (keys.has('member')) check('member', claim.memberId, truth.member);
  if (keys.has('payer')) check('payer', claim.payer, truth.payer);
  if (keys.has('from')) check('from', claim.serviceFrom, truth.from);
  check('to', claim.serviceTo, keys.has('to') ? truth.to : truth.from);
  if (keys.has('billed')) check('billed', claim.billed, truth.billed);
  check('paid', claim.paid, keys.has('paid') ? truth.paid : undefined);
  check('balance', imported.balance, keys.has('balance') ? truth.balance : undefined);
  check('status', claim.statusText, keys.has('status') ? truth.status : undefined);
  const code = keys.has('code') ? truth.code : '';
  check(
    'code',
    (claim.reasons ?? []).map((reason) => (reason.group ? `${reason.group}-${reason.code}` : reason.code)).join(),
    code,
  );
  return found;
}

function expectAll(result: ImportResult, rows: Truth[], profile: Profile): void {
  const byAccount = new Map(result.claims.map((one) => [one.claim.patientAccountNumber, one]));
  const wrong = rows.flatMap((row) => faults(row, byAccount.get(row.account), profile).map((what) => `${row.account} ${what}`));
  expect(wrong).toEqual([]);
  expect(result.claims.length).toBe(rows.length);
  for (const { claim } of result.claims) expect(claimSchema.safeParse(claim).success).toBe(true);
}

const quoted = (cell: string, delimiter: string): string =>
  cell.includes(delimiter) || cell.includes('"') ? `"${cell.replaceAll('"', '""')}"` : cell;
const grid = (profile: Profile, rows: Truth[], style: Style): string[][] => [
  profile.map(([header]) => header),
  ...rows.map((row) => profile.map(([, key]) => cellOf(row, key, style))),
];
const text = (lines: string[][], delimiter: string): string =>
  lines.map((cells) => cells.map((cell) => quoted(cell, delimiter)).join(delimiter)).join('\r\n');

const encodings: Record<string, (value: string) => Uint8Array> = {
  'UTF-8': (value) => new TextEncoder().encode(value),
  'UTF-8 with mark': (value) => new TextEncoder().encode(`\ufeff${value}`),
  'UTF-16 LE': (value) => new Uint8Array(Buffer.from(`\ufeff${value}`, 'utf16le')),
  'UTF-16 BE': (value) => new Uint8Array(Buffer.from(`\ufeff${value}`, 'utf16le').swap16()),
  'Windows-1252': (value) => new Uint8Array(Buffer.from(value, 'latin1')),
};
const DELIMITERS = [',', '\t', ';', '|'];

describe('worklists of every shape give every value', () => {
  for (const [system, profile] of Object.entries(PROFILES))
    for (const [index, style] of STYLES.entries())
      it(`${system}, dates ${style.date}, money ${style.money}, names ${style.name}`, async () => {
        const rows = truths(40, index * 31 + system.length);
        const delimiter = DELIMITERS[(index + system.length) % DELIMITERS.length]!;
        const [, encode] = Object.entries(encodings)[(index + system.length) % 5]!;
        expectAll(await readFile(encode(text(grid(profile, rows, style), delimiter)), 'list.csv'), rows, profile);
      });

  it('below a preamble, with totals, page heads and blank rows between', async () => {
    for (const profile of Object.values(PROFILES)) {
      const rows = truths(30, 9);
      const [header = [], ...body] = grid(profile, rows, STYLES[0]!);
      const blank = header.map(() => '');
      const total = header.map((_, index) => (index === 0 ? 'Total' : index === header.length - 2 ? '123,456.78' : ''));
      const lines = [
        ['St. Elsewhere Hospital'],
        ['Run Date: 11/02/2026', 'User: SMITH, PAT'],
        [],
        header,
        ...body.slice(0, 12),
        blank,
        total,
        ['Page 2 of 3'],
        header,
        ...body.slice(12),
        total.map((cell) => (cell === 'Total' ? 'Grand Total' : cell)),
        ['*** End of report ***'],
      ];
      expectAll(await readFile(new TextEncoder().encode(text(lines, ',')), 'list.csv'), rows, profile);
    }
  });

  it('in workbooks, with typed dates and amounts, in either date system', async () => {
    for (const [index, profile] of Object.values(PROFILES).entries()) {
      const rows = truths(30, index);
      const cells = rows.map((row) =>
        profile.map(([, key]) =>
          key === 'birth' || key === 'from' || key === 'to'
            ? new Date(`${row[key]}T00:00:00Z`)
            : key === 'billed' || key === 'paid' || key === 'balance'
              ? row[key] / 100
              : key === 'account'
                ? Number(row.account)
                : cellOf(row, key, STYLES[0]!),
        ),
      );
      const bytes = await writeXlsx({
        dateSystem: index % 2 === 0 ? '1900' : '1904',
        sheets: [{ name: 'Sheet1', rows: [['Worklist'], [], profile.map(([header]) => header), ...cells] }],
      });
      expectAll(await readFile(bytes, 'list.xlsx'), rows, profile);
    }
  });

  it('printed in columns of fixed width', async () => {
    for (const profile of Object.values(PROFILES)) {
      const rows = truths(25, 5).map((row) => ({ ...row, payer: row.payer.slice(0, 17) }));
      const lines = grid(profile, rows, { date: 'us2', money: 'trailing', name: 'tight' });
      const widths = lines[0]!.map((_, column) => Math.max(...lines.map((cells) => cells[column]!.length)) + 2);
      const print = (cells: string[]): string =>
        cells
          .map((cell, column) =>
            ['billed', 'paid', 'balance'].includes(profile[column]![1])
              ? `${cell.padStart(widths[column]! - 2)}  `
              : cell.padEnd(widths[column]!),
          )
          .join('')
          .trimEnd();
      const page = [
        'ST ELSEWHERE HOSPITAL          INSURANCE FOLLOW-UP          PAGE 1',
        '',
        print(lines[0]!),
        widths.map((width) => '-'.repeat(width - 2)).join('  '),
        ...lines.slice(1).map(print),
        '',
        'END OF REPORT',
      ];
      expectAll(await readFile(new TextEncoder().encode(page.join('\n')), 'list.txt'), rows, profile);
    }
  });
});

describe('a list that was torn gives every value or tells the row', () => {
  const line = (cells: string[]): string => cells.map((cell) => quoted(cell, ',')).join(',');
  const tears: Record<string, (lines: string[][], profile: Profile) => string> = {
    'commas that nobody quoted': (lines) => lines.map((cells) => cells.join(',')).join('\n'),
    'quotes that nobody closed': (lines, profile) =>
      lines
        .map((cells, row) =>
          cells
            .map((cell, index) => (row % 9 === 4 && profile[index]?.[1] === 'payer' ? `"${cell}` : quoted(cell, ',')))
            .join(','),
        )
        .join('\n'),
    'names in two rows': ([names = [], ...rows]) =>
      [names.map((name) => name.split(' ')[0] ?? ''), names.map((name) => name.split(' ').slice(1).join(' ')), ...rows]
        .map(line)
        .join('\n'),
    'a section for each payer': ([names = [], ...rows], profile) => {
      const at = profile.findIndex(([, key]) => key === 'payer');
      const without = (cells: string[]): string[] => cells.filter((_, index) => index !== at);
      const payers = [...new Set(rows.map((cells) => cells[at] ?? ''))];
      return [
        line(without(names)),
        ...payers.flatMap((payer) => [
          line([`Payer: ${payer}`]),
          ...rows.filter((cells) => cells[at] === payer).map((cells) => line(without(cells))),
          `Subtotal,${payer.length}`,
        ]),
      ].join('\n');
    },
    'a web page saved as a workbook': (lines) =>
      `<html><table>${lines.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table></html>`,
  };
  it.each(Object.keys(tears))('%s', async (name) => {
    for (const [system, profile] of Object.entries(PROFILES))
      for (const style of STYLES.slice(0, 4)) {
        const rows = truths(30, system.length * 7);
        const result = await readFile(new TextEncoder().encode(tears[name]!(grid(profile, rows, style), profile)), 'list.csv');
        const byAccount = new Map(result.claims.map((one) => [one.claim.patientAccountNumber, one]));
        const wrong = rows.flatMap((row) =>
          byAccount.has(row.account)
            ? faults(row, byAccount.get(row.account), profile).map((what) => `${system} ${row.account} ${what}`)
            : [],
        );
        expect(wrong).toEqual([]);
        expect(result.problems.length).toBeGreaterThanOrEqual(rows.length - byAccount.size);
        expect(result.claims.length).toBeLessThanOrEqual(rows.length);
        if (name !== 'commas that nobody quoted') expect(result.claims.length).toBe(rows.length);
      }
  });
});

describe('what a spreadsheet has damaged is told by row, and never taken', () => {
  const damage: Record<string, (cell: string) => string> = {
    account: (cell) => `${Number(cell).toExponential(5).replace('e', 'E').replace('E+', 'E+0').replace('E+0', 'E+0')}`,
    claim: () => '1.23457E+11',
    birth: () => '########',
    from: () => '#VALUE!',
    billed: () => '#N/A',
    balance: () => '12.34.56',
    member: () => 'Mar-56',
  };
  it.each(Object.keys(PROFILES))('%s', async (system) => {
    const profile = PROFILES[system]!;
    const next = random(system.length);
    const rows = truths(60, 77);
    const lines = grid(profile, rows, STYLES[0]!);
    const hit: { row: number; key: string }[] = [];
    for (let row = 1; row < lines.length; row++) {
      const column = Math.floor(next() * profile.length);
      const key = profile[column]![1];
      const spoil = damage[key];
      if (!spoil || next() < 0.5) continue;
      lines[row]![column] = spoil(lines[row]![column]!);
      hit.push({ row, key });
    }
    const result = await readFile(new TextEncoder().encode(text(lines, ',')), 'list.csv');
    expect(result.claims.length).toBe(rows.length);
    expect(hit.length).toBeGreaterThan(3);
    for (const { row, key } of hit) {
      expect(`${key} ${result.problems.some((problem) => problem.where.startsWith(`row ${row + 1},`))}`).toBe(`${key} true`);
      const wrong = faults(rows[row - 1]!, result.claims[row - 1], profile).map((fault) => fault.split(':')[0]);
      expect(['to', key].includes(wrong[0] ?? key)).toBe(true);
      expect(wrong.filter((one) => one !== key && one !== 'to')).toEqual([]);
    }
  });
});
