/** What lists, counts and the search need of a record: one row, filed by the day it is due. */
import type { Claim } from '@/utils/claim/claim';
import type { Cabinet } from './cabinet';
import type { EntryBody } from './entry';
import { recordOf } from './fold';
import type { ClaimRecord, ClaimRow, Derived } from './record';
import { wordsOf } from './rows-text';
import {
  CLOSED,
  type Kept,
  LIST_FULL,
  list,
  listBlock,
  retired,
  type Summary,
  summary,
  WITHOUT_DATE,
  wordBlock,
  words,
} from './tables';

/** `CO-197`, `N54`, `F2:20`: reason codes of claim and lines, each once. */
export function codesOf(claim: Claim): string[] {
  const reasons = [...(claim.reasons ?? []), ...(claim.serviceLines ?? []).flatMap((line) => line.reasons ?? [])];
  const codes = reasons.flatMap(({ group, code }) => (code === undefined ? [] : [group ? `${group}-${code}` : code]));
  return [...new Set(codes)].slice(0, 40);
}

const SHOWN = [
  'payer',
  'claimNumber',
  'patientAccountNumber',
  'patientName',
  'memberId',
  'serviceFrom',
  'status',
  'billed',
  'paid',
] as const satisfies readonly (keyof ClaimRow & keyof Claim)[];

export function rowOf(record: ClaimRecord, derived: Derived): ClaimRow {
  const due = derived.due ?? record.task?.due;
  const notBefore = derived.notBefore ?? record.task?.notBefore;
  return {
    key: record.key,
    ...Object.fromEntries(SHOWN.flatMap((field) => (record.claim[field] === undefined ? [] : [[field, record.claim[field]]]))),
    codes: codesOf(record.claim),
    lastSeen: record.lastSeen,
    ...(due ? { due } : {}),
    ...(notBefore ? { notBefore } : {}),
    ...(record.assigned ? { assigned: record.assigned.to } : {}),
    ...(record.closed ? { closed: true as const } : {}),
    ...(derived.row === undefined ? {} : { row: derived.row }),
  };
}

const dayFor = (row: ClaimRow): string => (row.closed ? CLOSED : (row.due ?? WITHOUT_DATE));
const dayIn = (place: string): string => place.split('/')[0]!;

/** A count in a plain object whose keys come from data. */
function add(counted: Record<string, number>, key: string, by: number): void {
  const now = (Object.hasOwn(counted, key) ? counted[key]! : 0) + by;
  Object.defineProperty(counted, key, { value: now, writable: true, enumerable: true, configurable: true });
  if (now <= 0 && key !== 'none') delete counted[key];
}

interface Filed {
  kept: Kept;
  row: ClaimRow | undefined;
}

export class Rows {
  readonly #cabinet: Cabinet;
  readonly #derive: (record: ClaimRecord) => Derived;

  constructor(cabinet: Cabinet, derive: (record: ClaimRecord) => Derived) {
    this.#cabinet = cabinet;
    this.#derive = derive;
  }

  /** Files the records' rows anew and counts them; a record of which nothing stands any more has no row. */
  async file(records: Iterable<Kept>): Promise<void> {
    const filed = [...records].map((kept): Filed => {
      const record = recordOf(kept.key, kept.state);
      return { kept, row: kept.state.entries === 0 ? undefined : rowOf(record, this.#derive(record)) };
    });
    const days = new Set(filed.flatMap(({ row }) => (row ? dayFor(row) : [])));
    const places = filed.flatMap(({ kept }) => kept.place ?? []);
    await this.#cabinet.loadAll([this.#cabinet.ask(list, places), this.#cabinet.ask(summary, ['0'])]);
    const all = this.#cabinet.at(summary, '0');
    await this.#cabinet.load(
      list,
      [...days].map((day) => listBlock(day, all.parts.get(day)?.last ?? 0)),
    );
    for (const one of filed) this.#file(one, all);
    if (filed.length) this.#cabinet.touch(summary, '0');
  }

  /** Files anew the rows of these records that the rules now make otherwise. Answers their records. */
  async refresh(records: readonly Kept[]): Promise<Kept[]> {
    await this.#cabinet.load(
      list,
      records.flatMap(({ place }) => place ?? []),
    );
    const others = records.filter((kept) => {
      const record = recordOf(kept.key, kept.state);
      const now = kept.place === undefined ? undefined : this.#cabinet.at(list, kept.place).find(({ n }) => n === kept.n);
      return JSON.stringify(now) !== JSON.stringify({ n: kept.n, ...rowOf(record, this.#derive(record)) });
    });
    if (others.length > 0) await this.file(others);
    return others;
  }

  #file({ kept, row }: Filed, all: Summary): void {
    this.#count(kept, row, all);
    const day = row && dayFor(row);
    if (kept.place !== undefined) {
      const block = this.#cabinet.at(list, kept.place);
      const at = block.findIndex(({ n }) => n === kept.n);
      this.#cabinet.touch(list, kept.place);
      if (row && dayIn(kept.place) === day && at >= 0) {
        block[at] = { n: kept.n, ...row };
        return;
      }
      if (at >= 0) block.splice(at, 1);
      delete kept.place;
    }
    if (row && day) this.#insert(kept, row, day, all);
  }

  #insert(kept: Kept, row: ClaimRow, day: string, all: Summary): void {
    const open = all.parts.get(day) ?? { last: 0, size: 0 };
    all.parts.set(day, open);
    const size = JSON.stringify(row).length;
    if (open.size + size > LIST_FULL) {
      open.last += 1;
      open.size = 0;
      this.#cabinet.begin(list, listBlock(day, open.last));
    }
    open.size += size;
    kept.place = listBlock(day, open.last);
    this.#cabinet.at(list, kept.place).push({ n: kept.n, ...row });
    this.#cabinet.touch(list, kept.place);
  }

  #count(kept: Kept, row: ClaimRow | undefined, all: Summary): void {
    const apply = (what: NonNullable<Kept['counted']>, by: number): void => {
      all.claims += by;
      all[what.closed ? 'closed' : 'open'] += by;
      add(all.byStatus as Record<string, number>, what.status, by);
      if (what.closed) return;
      add(all.byDue, what.due, by);
      if (what.assigned !== undefined) add(all.byAssigned, what.assigned, by);
    };
    if (kept.counted) apply(kept.counted, -1);
    delete kept.counted;
    if (!row) return;
    kept.counted = {
      status: row.status ?? 'not-shown',
      closed: row.closed ?? false,
      due: row.due ?? 'none',
      ...(row.assigned === undefined ? {} : { assigned: row.assigned }),
    };
    apply(kept.counted, 1);
  }

  async dropWords(n: number): Promise<void> {
    const block = await this.#cabinet.get(words, wordBlock(n));
    const at = block.findIndex(([number]) => number === n);
    if (at < 0) return;
    block.splice(at, 1);
    this.#cabinet.touch(words, wordBlock(n));
  }

  async retired(): Promise<Map<string, number>> {
    return new Map(await this.#cabinet.get(retired, '0'));
  }

  async noteRetired(claim: string, at: number): Promise<void> {
    (await this.#cabinet.get(retired, '0')).push([claim, at]);
    this.#cabinet.touch(retired, '0');
  }

  /** Keeps the words of what was written down, for the search. */
  async keepWords(n: number, text: string): Promise<void> {
    const found = wordsOf(text);
    if (found.length === 0) return;
    const block = await this.#cabinet.get(words, wordBlock(n));
    const at = block.findIndex(([number]) => number === n);
    const all = [...new Set([...(block[at]?.[1].split(' ') ?? []), ...found])].slice(0, MOST_WORDS).join(' ');
    if (at >= 0) block[at] = [n, all];
    else block.push([n, all]);
    this.#cabinet.touch(words, wordBlock(n));
  }
}

const MOST_WORDS = 4_000;

/** What of an entry a clerk may search for later. */
export function writtenIn(body: EntryBody): string {
  switch (body.kind) {
    case 'called':
      return [body.representative, body.reference, body.department, body.phone, body.said].filter(Boolean).join(' ');
    case 'noted':
    case 'letter-drafted':
      return body.text;
    case 'letter-sent':
      return [body.confirmation, body.where].filter(Boolean).join(' ');
    case 'task-set':
    case 'task-done':
      return body.text ?? '';
    case 'outcome':
      return [body.reason, body.reference].filter(Boolean).join(' ');
    case 'closed':
      return body.why;
    default:
      return '';
  }
}
