/** What a backup file would bring, and its entries checked one by one, in portions that keep messages whole. */
import { type BackupHeader, openBackup, type Progress, readFrames, readHeader } from './backup';
import type { BoxKey } from './box';
import type { Database } from './database';
import { type Entry, entrySchema } from './entry';
import { LogError } from './errors';
import type { Present } from './shut';

/** Newest form of entries that this version knows. */
export const SCHEMA = 2;
/** Form of an entry without `clock`, which an older version reads too. */
export const SCHEMA_BEFORE = 1;

export type Secret = { passphrase: string } | { recovery: string };

export interface Preview {
  /** when and from which device */
  made: number;
  device: string;
  entries: number;
  /** entries that are not in the log yet */
  fresh: number;
  /** entries that do not fit and will be left out */
  unfit: number;
}

/** Entries in one transaction: each writes the greater part of the index anew, so there are few. */
const AT_ONCE = 20_000;

interface Checked {
  entries: Entry[];
  unfit: unknown[];
}

function check(values: readonly unknown[]): Checked {
  const checked: Checked = { entries: [], unfit: [] };
  for (const value of values) {
    const schema = typeof value === 'object' && value !== null && 'schema' in value ? value.schema : undefined;
    if (typeof schema === 'number' && schema > SCHEMA)
      throw new LogError('newer', 'This backup holds entries of a newer version of Claimside. Update the extension first.');
    const parsed = entrySchema.safeParse(value);
    if (parsed.success) checked.entries.push(parsed.data);
    else checked.unfit.push(value);
  }
  return checked;
}

interface OpenFile {
  file: Blob;
  header: BackupHeader;
  body: number;
  key: BoxKey;
}

export async function openFile(file: Blob, secret: Secret): Promise<OpenFile> {
  const { header, body } = await readHeader(file);
  return { file, header, body, key: await openBackup(header, secret) };
}

/** @param present what is here already */
export async function preview(database: Database, file: Blob, secret: Secret, { shut, ids }: Present): Promise<Preview> {
  const { header, body, key } = await openFile(file, secret);
  const found: Preview = { made: header.made, device: header.device, entries: 0, fresh: 0, unfit: 0 };
  for await (const frame of readFrames(file, header, body, key)) {
    const { entries, unfit } = check(frame);
    const messages = [...new Set(entries.map(({ message }) => message))];
    const known = await database.read(['journal'], async (transaction) => {
      const index = transaction.objectStore('journal').index('message');
      const rows = await Promise.all(messages.map((message) => index.getKey(message)));
      return new Set(messages.filter((_, at) => rows[at] !== undefined));
    });
    found.entries += frame.length;
    found.unfit += unfit.length;
    found.fresh += entries.filter(({ id, message }) => shut.has(id) || !(ids?.has(id) ?? known.has(message))).length;
  }
  return found;
}

/** The file's entries in portions; `aside` gets what does not fit. */
export async function* entriesOf(
  { file, header, body, key }: OpenFile,
  options: { aside: (values: unknown[]) => Promise<void>; progress?: Progress; signal?: AbortSignal },
): AsyncGenerator<Entry[]> {
  const waiting: Entry[] = [];
  let done = 0;
  for await (const frame of readFrames(file, header, body, key)) {
    if (options.signal?.aborted) throw new LogError('stopped');
    const { entries, unfit } = check(frame);
    if (unfit.length) await options.aside(unfit);
    waiting.push(...entries);
    while (waiting.length >= AT_ONCE) yield waiting.splice(0, AT_ONCE);
    done += frame.length;
    options.progress?.(done, header.entries);
  }
  if (waiting.length) yield waiting;
}
