/**
 * How entries lie in the journal. A commit is sealed as a whole; within it each entry's body is sealed once more with the key of its
 * claim, so that destroying that key destroys what was said of the claim, while who did what when, and the chain, stay.
 */

import { sha256 } from '@noble/hashes/sha2.js';
import { cut, pagesFor, type Seal } from './blocks';
import { open, seal } from './box';
import { type Bytes, concat, fromUtf8, sameBytes, utf8 } from './bytes';
import type { JournalRow } from './database';
import type { Entry, EntryBody, EntryKind } from './entry';
import { LogError } from './errors';
import { mostVeiled, unveil, veil } from './veil';

/** An entry whose claim's key was destroyed when its time was over: that it was, not what it said. */
export interface Faded extends Omit<Entry, 'body'> {
  body: { kind: EntryKind; faded: true };
}

interface Header extends Omit<Entry, 'body'> {
  kind: EntryKind;
  /** bytes of its sealed body; absent where the body stands here, in entries about the log itself */
  length?: number;
  body?: EntryBody;
}

/** What all entries of a commit have alike stands once. */
const SHARED = ['device', 'user', 'schema', 'message', 'batch', 'at', 'clock'] as const satisfies readonly (keyof Header)[];
interface Head {
  shared: Partial<Pick<Header, (typeof SHARED)[number]>>;
  entries: Partial<Header>[];
}

/** An entry to be sealed, with its body as text. */
export interface Written {
  entry: Entry;
  text: string;
}

/** The secrets of claims: fetched for many at a time, then given at once. Nothing where a claim's was destroyed. */
export interface KeyRing {
  fetch(claims: readonly string[]): Promise<void>;
  secretOf(claim: string): Bytes | undefined;
}

/** Opens no body: who did what when is told without. */
export const NO_KEYS: KeyRing = { fetch: async () => {}, secretOf: () => undefined };

const bodyPlace = (id: string): string => `entry/${id}`;

function shorten(headers: readonly Header[]): Head {
  const [first] = headers;
  const alike = new Set<string>(
    SHARED.filter((field) => first?.[field] !== undefined && headers.every((one) => one[field] === first[field])),
  );
  const shared = Object.fromEntries(Object.entries(first ?? {}).filter(([field]) => alike.has(field)));
  const entries = headers.map((header) => {
    // a reading is written under its strongest token
    const told = header.tokens !== undefined && header.tokens[0] === header.claim;
    // made of what it keeps: an object that fields are taken out of is slow to write, and there is one for each entry
    const own: Partial<Record<string, unknown>> = {};
    for (const [field, value] of Object.entries(header))
      if (!alike.has(field) && !(told && field === 'claim')) own[field] = value;
    return own as Partial<Header>;
  });
  return { shared, entries };
}

/** The first version wrote every header in full, as a list. */
function lengthen(head: Head | Header[]): Header[] {
  if (Array.isArray(head)) return head;
  return head.entries.map((own) => {
    const claim = own.claim ?? own.tokens?.[0];
    return { ...head.shared, ...own, ...(claim === undefined ? {} : { claim }) } as Header;
  });
}

/** Bodies of one commit, one behind the other; used again for the next. */
let bodies: Bytes = new Uint8Array(64_000);

function encode(entries: readonly Written[], secretOf: KeyRing['secretOf']): Bytes {
  const room = entries.reduce((sum, { text }) => sum + mostVeiled(text), 0);
  if (bodies.length < room) bodies = new Uint8Array(room);
  let end = 0;
  const headers = entries.map(({ entry: { body, ...header }, text }): Header => {
    if (header.claim === undefined) return { ...header, kind: body.kind, body };
    const secret = secretOf(header.claim);
    // never under the log's key alone: it could not be destroyed
    if (!secret) throw new LogError('unknown-claim');
    const length = veil(secret, text, bodies, end);
    end += length;
    return { ...header, kind: body.kind, length };
  });
  const head = utf8(JSON.stringify(shorten(headers)));
  const plain = new Uint8Array(4 + head.length + end);
  new DataView(plain.buffer).setUint32(0, head.length);
  plain.set(head, 4);
  plain.set(bodies.subarray(0, end), 4 + head.length);
  bodies.fill(0, 0, end);
  return plain;
}

const commitPlace = (log: string, seq: number): string => `${log}/journal/${seq}`;

const number = (value: number): Bytes => {
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(value));
  return bytes;
};

/** Below this a hash at once is faster than waiting for the browser's. */
const SHORT = 6_000;

export async function chainHash(previous: Bytes, seq: number, box: Bytes): Promise<Bytes> {
  if (box.length < SHORT) return sha256(concat(previous, number(seq), box)) as Bytes;
  return new Uint8Array(await crypto.subtle.digest('SHA-256', concat(previous, number(seq), box)));
}

/** Whether the row follows on `previous`. */
export const follows = async (previous: Bytes, row: JournalRow): Promise<boolean> =>
  sameBytes(await chainHash(previous, row.seq, row.box), row.hash);

/** A commit whose place in the journal is known before it is sealed. */
export interface Commit {
  seq: number;
  /** rows that it takes up */
  rows: number;
  message: string | undefined;
  plain: Bytes;
}

/** @param message the message's id, for the commit that makes it known; a message's later commits go without */
export function makeCommit(
  entries: readonly Written[],
  secretOf: KeyRing['secretOf'],
  seq: number,
  message: string | undefined,
): Commit {
  const plain = encode(entries, secretOf);
  return { seq, message, plain, rows: pagesFor(plain.length) };
}

/** Seals commits that follow each other, each as one row, or more where it is long. */
export async function sealCommits(keys: Seal, commits: readonly Commit[], after: Bytes): Promise<JournalRow[]> {
  const boxes = await Promise.all(
    commits.map(async ({ seq, plain }) => cut(await seal(keys.box, plain, commitPlace(keys.log, seq)))),
  );
  const rows: JournalRow[] = [];
  let previous = after;
  for (const [index, { seq: first, message }] of commits.entries()) {
    const pages = boxes[index]!;
    for (const [page, box] of pages.entries()) {
      const seq = first + page;
      previous = await chainHash(previous, seq, box);
      rows.push({
        seq,
        hash: previous,
        box,
        ...(page === 0 && message !== undefined ? { message } : {}),
        ...(page === 0 && pages.length > 1 ? { pages: pages.length } : {}),
      });
    }
  }
  return rows;
}

/**
 * Opens a commit from its rows, first page first; with `only`, the bodies of the entries at these places and no others.
 * Throws `not-readable` where a row is damaged or is not of this place.
 */
export async function openCommit(
  keys: Seal,
  rows: readonly JournalRow[],
  ring: KeyRing,
  only?: ReadonlySet<number>,
): Promise<(Entry | Faded)[]> {
  const first = rows[0];
  if (!first || rows.length !== (first.pages ?? 1)) throw new LogError('not-readable');
  const plain = await open(keys.box, concat(...rows.map(({ box }) => box)), commitPlace(keys.log, first.seq));
  const headLength = new DataView(plain.buffer, plain.byteOffset).getUint32(0);
  const headers = lengthen(JSON.parse(fromUtf8(plain.subarray(4, 4 + headLength))) as Head | Header[]);
  let at = 4 + headLength;
  const wanted = headers.flatMap((header, index) => {
    const from = at;
    at += header.length ?? 0;
    return only && !only.has(index) ? [] : [{ header, box: plain.subarray(from, at) }];
  });
  await ring.fetch(wanted.flatMap(({ header: { claim } }) => claim ?? []));
  return Promise.all(
    wanted.map(async ({ header: { kind, length: _, body, ...entry }, box }): Promise<Entry | Faded> => {
      if (body) return { ...entry, body };
      const secret = entry.claim === undefined ? undefined : ring.secretOf(entry.claim);
      const said = secret && (await unveil(secret, box, bodyPlace(entry.id)));
      if (!said) return { ...entry, body: { kind, faded: true } };
      return { ...entry, body: JSON.parse(said) as EntryBody };
    }),
  );
}

export const isFaded = (entry: Entry | Faded): entry is Faded => 'faded' in entry.body;
