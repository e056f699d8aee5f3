/**
 * The backup file: one line that says what it is and how it opens, then sealed frames of entries, then a sealed last frame that says
 * how many there were. Written and read in portions; a file that is cut, changed or put together wrongly is recognised.
 */
import { type BoxKey, importBoxKey, open, seal } from './box';
import { type Bytes, concat, fromUtf8, utf8 } from './bytes';
import type { Entry } from './entry';
import { isLogError, LogError } from './errors';
import { openWithRecovery, type Passphrase, type Recovery, unwrapWithPassphrase } from './vault';

const PRODUCT = 'claimside-backup';
const VERSION = 1;
/** Text of entries in one frame. */
const FRAME = 256_000;
const LONGEST_FRAME = 64_000_000;
const LONGEST_HEADER = 64_000;

export interface BackupHeader {
  product: typeof PRODUCT;
  version: number;
  log: string;
  device: string;
  /** milliseconds since 1970 UTC */
  made: number;
  entries: number;
  passphrase: Passphrase;
  recovery?: Recovery;
}

/** `done` of `all` entries. */
export type Progress = (done: number, all: number) => void;

const framePlace = (header: Pick<BackupHeader, 'log' | 'made'>, index: number): string =>
  `${header.log}/backup/${header.made}/${index}`;

const framed = (box: Bytes): Bytes => {
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, box.length);
  return concat(length, box);
};

/** Writes the file piece by piece. Throws `stopped` when the signal says so. */
export async function* writeBackup(
  header: Omit<BackupHeader, 'product' | 'version'>,
  key: BoxKey,
  entries: AsyncIterable<readonly Entry[]>,
  options: { progress?: Progress; signal?: AbortSignal } = {},
): AsyncGenerator<Bytes> {
  yield utf8(`${JSON.stringify({ product: PRODUCT, version: VERSION, ...header } satisfies BackupHeader)}\n`);
  let [frame, frames, done, size]: [Entry[], number, number, number] = [[], 0, 0, 0];
  const flush = async (): Promise<Bytes> => {
    const box = await seal(key, utf8(JSON.stringify(frame)), framePlace(header, frames++));
    done += frame.length;
    frame = [];
    size = 0;
    options.progress?.(done, header.entries);
    return framed(box);
  };
  const go = (): void => {
    if (options.signal?.aborted) throw new LogError('stopped');
  };
  for await (const some of entries)
    for (const entry of some) {
      go();
      frame.push(entry);
      size += JSON.stringify(entry).length;
      if (size >= FRAME) yield await flush();
    }
  go();
  if (frame.length) yield await flush();
  yield framed(await seal(key, utf8(JSON.stringify({ frames, entries: done })), framePlace(header, -1)));
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isPassphrase = (value: unknown): value is Passphrase =>
  isRecord(value) && typeof value.rounds === 'number' && typeof value.salt === 'string' && typeof value.box === 'string';

const isRecovery = (value: unknown): value is Recovery =>
  isRecord(value) && typeof value.salt === 'string' && typeof value.box === 'string';

const CUT = 'The backup is not complete: the file was cut off or not fully copied. Nothing was changed.';
const CHANGED = 'The backup is damaged. Nothing was changed.';

/** What the file says of itself, before any passphrase. Throws `not-a-backup`, or `newer`. */
export async function readHeader(file: Blob): Promise<{ header: BackupHeader; body: number }> {
  const start = new Uint8Array(await file.slice(0, LONGEST_HEADER).arrayBuffer());
  const end = start.indexOf(10);
  let header: unknown;
  try {
    header = JSON.parse(fromUtf8(start.subarray(0, Math.max(0, end))));
  } catch {
    throw new LogError('not-a-backup');
  }
  if (!isRecord(header) || header.product !== PRODUCT) throw new LogError('not-a-backup');
  if (typeof header.version !== 'number') throw new LogError('not-a-backup');
  if (header.version > VERSION)
    throw new LogError('newer', 'This backup was made by a newer version of Claimside. Update the extension first.');
  const { log, device, made, entries, passphrase, recovery } = header;
  const whole =
    typeof log === 'string' &&
    typeof device === 'string' &&
    Number.isSafeInteger(made) &&
    Number.isSafeInteger(entries) &&
    isPassphrase(passphrase) &&
    (recovery === undefined || isRecovery(recovery));
  if (!whole) throw new LogError('not-a-backup', CHANGED);
  return { header: header as unknown as BackupHeader, body: end + 1 };
}

/** Opens the file's key with the passphrase it was made with, or the recovery key of that log. Throws `wrong-passphrase`. */
export async function openBackup(header: BackupHeader, secret: { passphrase: string } | { recovery: string }): Promise<BoxKey> {
  if ('passphrase' in secret) return importBoxKey(await unwrapWithPassphrase(secret.passphrase, header.passphrase));
  if (!header.recovery) throw new LogError('wrong-passphrase', 'This backup has no recovery key. Use its passphrase.');
  return importBoxKey(await openWithRecovery(secret.recovery, header.recovery));
}

/** Every frame in turn, unchecked values; throws `not-a-backup` where the file is cut or changed, at the latest at its end. */
export async function* readFrames(file: Blob, header: BackupHeader, body: number, key: BoxKey): AsyncGenerator<unknown[]> {
  let [at, index, entries] = [body, 0, 0];
  for (;;) {
    const length = new Uint8Array(await file.slice(at, at + 4).arrayBuffer());
    if (length.length < 4) throw new LogError('not-a-backup', CUT);
    const size = new DataView(length.buffer).getUint32(0);
    if (size > LONGEST_FRAME) throw new LogError('not-a-backup', CHANGED);
    const box = new Uint8Array(await file.slice(at + 4, at + 4 + size).arrayBuffer());
    if (box.length < size) throw new LogError('not-a-backup', CUT);
    at += 4 + size;
    const last = at >= file.size;
    const frame = await openFrame(key, box, header, last ? -1 : index);
    if (last) {
      const end = isRecord(frame) ? frame : {};
      if (end.frames !== index || end.entries !== entries) throw new LogError('not-a-backup', CHANGED);
      return;
    }
    if (!Array.isArray(frame)) throw new LogError('not-a-backup', CHANGED);
    index++;
    entries += frame.length;
    yield frame;
  }
}

async function openFrame(key: BoxKey, box: Bytes, header: BackupHeader, index: number): Promise<unknown> {
  try {
    return JSON.parse(fromUtf8(await open(key, box, framePlace(header, index))));
  } catch (error) {
    // a frame where the end should be: the rest of the file is missing
    if (index === -1 && isLogError(error, 'not-readable')) throw new LogError('not-a-backup', CUT);
    throw new LogError('not-a-backup', CHANGED);
  }
}
