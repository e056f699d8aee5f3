/**
 * How entries lie in the journal. A commit is sealed as a whole; within it each entry's body is sealed once more with the key of its
 * claim, so that destroying that key destroys what was said of the claim, while who did what when, and the chain, stay.
 */

import { sha256 } from '@noble/hashes/sha2.js';
import { cut, type Seal } from './blocks';
import { type BoxKey, importBoxKey, open, seal } from './box';
import { type Bytes, concat, fromBase64, fromUtf8, sameBytes, utf8 } from './bytes';
import type { JournalRow } from './database';
import type { Entry, EntryBody, EntryKind } from './entry';
import { LogError } from './errors';

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

/** An entry to be sealed, with its body as text. */
export interface Written {
  entry: Entry;
  text: string;
}

/** The key of a claim, and the bytes to keep of it. */
export type ClaimKeyOf = (claim: string) => Promise<BoxKey | undefined>;

export const claimKey = (secret: string): Promise<BoxKey> => importBoxKey(fromBase64(secret));

const bodyPlace = (id: string): string => `entry/${id}`;

async function encode(entries: readonly Written[], keyOf: ClaimKeyOf): Promise<Bytes> {
  const bodies: Bytes[] = [];
  const headers = await Promise.all(
    entries.map(async ({ entry: { body, ...header }, text }): Promise<[Header, Bytes | undefined]> => {
      const key = header.claim === undefined ? undefined : await keyOf(header.claim);
      if (header.claim === undefined) return [{ ...header, kind: body.kind, body }, undefined];
      // never under the log's key alone: it could not be destroyed
      if (!key) throw new LogError('unknown-claim');
      const box = await seal(key, utf8(text), bodyPlace(header.id));
      return [{ ...header, kind: body.kind, length: box.length }, box];
    }),
  );
  for (const [, box] of headers) if (box) bodies.push(box);
  const head = utf8(JSON.stringify(headers.map(([header]) => header)));
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, head.length);
  return concat(length, head, ...bodies);
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

/** Before the first row. */
export const GENESIS: Bytes = new Uint8Array(32);

/** Seals the entries as the commit that begins at `seq`: one row, or more where they are long. */
export async function sealCommit(
  keys: Seal,
  entries: readonly Written[],
  keyOf: ClaimKeyOf,
  start: { seq: number; previous: Bytes },
  message: string | undefined,
): Promise<JournalRow[]> {
  const boxes = cut(await seal(keys.box, await encode(entries, keyOf), commitPlace(keys.log, start.seq)));
  const rows: JournalRow[] = [];
  let previous = start.previous;
  for (const [page, box] of boxes.entries()) {
    const seq = start.seq + page;
    previous = await chainHash(previous, seq, box);
    rows.push({
      seq,
      hash: previous,
      box,
      ...(page === 0 && message !== undefined ? { message } : {}),
      ...(page === 0 && boxes.length > 1 ? { pages: boxes.length } : {}),
    });
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
  keyOf: ClaimKeyOf,
  only?: ReadonlySet<number>,
): Promise<(Entry | Faded)[]> {
  const first = rows[0];
  if (!first || rows.length !== (first.pages ?? 1)) throw new LogError('not-readable');
  const plain = await open(keys.box, concat(...rows.map(({ box }) => box)), commitPlace(keys.log, first.seq));
  const headLength = new DataView(plain.buffer, plain.byteOffset).getUint32(0);
  const headers = JSON.parse(fromUtf8(plain.subarray(4, 4 + headLength))) as Header[];
  let at = 4 + headLength;
  const wanted = headers.flatMap((header, index) => {
    const from = at;
    at += header.length ?? 0;
    return only && !only.has(index) ? [] : [{ header, box: plain.subarray(from, at) }];
  });
  return Promise.all(
    wanted.map(async ({ header: { kind, length: _, body, ...entry }, box }): Promise<Entry | Faded> => {
      if (body) return { ...entry, body };
      const key = entry.claim === undefined ? undefined : await keyOf(entry.claim);
      // the commit is whole, so a body that does not open was sealed with a key that was destroyed
      const said = key && (await open(key, box, bodyPlace(entry.id)).catch(() => undefined));
      if (!said) return { ...entry, body: { kind, faded: true } };
      return { ...entry, body: JSON.parse(fromUtf8(said)) as EntryBody };
    }),
  );
}

export const isFaded = (entry: Entry | Faded): entry is Faded => 'faded' in entry.body;
