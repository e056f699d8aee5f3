/** Every file in `files/` is read as the `.want.json` beside it says, value by value: nothing wrong, missing, made up, lost or doubled. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { resultJson } from '@/utils/exchange/imported';
import { readFile } from '@/utils/exchange/read-file';

type Fields = Record<string, unknown>;
interface Accepted {
  claim: number;
  line?: number;
  field: string;
  values: unknown[];
}
interface Want {
  claims: Fields[];
  problems?: { row?: number | string; either?: boolean; claimMayBeRepeated?: number }[];
  optional?: string[];
  accept?: Accepted[];
  providerAdjustments?: Fields[];
}

/** What the tool prints beside the claim's own fields: told by other tests. */
const BESIDE = new Set(
  'derived expected clp02 claimFilingIndicator facilityTypeCode frequencyCode renderingProviderName renderingProviderNpi correctedPatientName correctedMemberId coverageAmount balances trace statusDate billType clearinghouseNumber lineControlNumber drugCode'.split(
    ' ',
  ),
);

const folder = `${import.meta.dirname}/files`;
const files = readdirSync(folder).filter((name) => !/\.(json|md)$/.test(name));
const list = (value: unknown): Fields[] => (Array.isArray(value) ? (value as Fields[]) : []);
const words = (text: unknown): string =>
  String(text)
    .toUpperCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .sort()
    .join(' ');

/** A value as it is compared: names as a bag of words, reasons by code and amount in any order. */
function comparable(field: string, value: unknown): unknown {
  if (field === 'reasons')
    return list(value)
      .map(({ system, group = '', code, amount = '', text }) =>
        `${system}|${group}|${code ?? words(text)}|${amount}`.toUpperCase(),
      )
      .sort();
  if (value === undefined || value === null) return null;
  return /Name$|^payer$|^statusText$/.test(field) ? words(value) : value;
}

const same = (field: string, a: unknown, b: unknown): boolean =>
  JSON.stringify(comparable(field, a)) === JSON.stringify(comparable(field, b));

function faults(want: Want, index: number, wanted: Fields, got: Fields, line?: number): string[] {
  const derived = (wanted.derived ?? {}) as Fields;
  const keys = new Set([...Object.keys(wanted), ...Object.keys(got)].filter((key) => !BESIDE.has(key) && key !== 'serviceLines'));
  return [...keys].flatMap((field) => {
    const accepted = want.accept?.find((one) => one.claim === index && one.field === field && one.line === line);
    if (accepted?.values.some((value) => same(field, value, got[field]))) return [];
    if (want.optional?.includes(field) && (wanted[field] === undefined || got[field] === undefined)) return [];
    if (wanted[field] === undefined && field in derived && same(field, derived[field], got[field])) return [];
    if (same(field, wanted[field], got[field])) return [];
    return [
      `claim ${index}${line === undefined ? '' : ` line ${line}`} ${field}: ${JSON.stringify(got[field])} for ${JSON.stringify(wanted[field])}`,
    ];
  });
}

function allFaults(want: Want, claims: Fields[]): string[] {
  return want.claims.flatMap((wanted, index) => {
    const got = claims[index] ?? {};
    const [ours, theirs] = [list(got.serviceLines), list(wanted.serviceLines)];
    const lines = want.optional?.includes('serviceLines')
      ? []
      : Array.from({ length: Math.max(ours.length, theirs.length) }, (_, at) =>
          faults(want, index, theirs[at] ?? {}, ours[at] ?? {}, at),
        ).flat();
    return [...faults(want, index, wanted, got), ...lines];
  });
}

describe('files of systems that were not known to the reader', () => {
  it('each has its answer', () => {
    expect(files.filter((name) => !readdirSync(folder).includes(`${name}.want.json`))).toEqual([]);
    expect(files.length).toBeGreaterThan(40);
  });

  it.each(files)('%s', async (name) => {
    const want = JSON.parse(readFileSync(`${folder}/${name}.want.json`, 'utf8')) as Want;
    const read = resultJson(name, await readFile(readFileSync(`${folder}/${name}`), name));
    const claims = list(read.claims);
    expect(allFaults(want, claims)).toEqual([]);
    expect(claims.length).toBe(want.claims.length);
    const told = list(read.problems).map(({ where, what }) => `${where} ${what}`);
    for (const { row } of (want.problems ?? []).filter((one) => one.row !== undefined && !one.either)) {
      const place = String(row).split('!').at(-1);
      expect(told.some((text) => new RegExp(`row ${place}\\b`).test(text))).toBe(true);
    }
    expect(list(read.providerAdjustments).map(({ code, amount, reference }) => [code, amount, reference])).toEqual(
      list(want.providerAdjustments).map(({ code, amount, reference }) => [code, amount, reference]),
    );
  });
});
