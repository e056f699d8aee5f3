/** The backup file out, and another one back in: the page lays the file down, the worker merges it. */
import { asLogError } from '@/utils/log/errors';
import { laidDown, RESTORE_CHANNEL } from '@/utils/messages/file-protocol';
import type { MessageIn, MessageOut } from '@/utils/messages/protocol';
import { send } from '@/utils/messages/send';
import { noteBackup } from '@/utils/settings/last-backup';
import { openReader } from '../../reader';

/** A large backup on a slow disk. */
const LONG = 30 * 60_000;

type Secret = MessageIn<'preview-backup'>['secret'];
export type BackupPreview = MessageOut<'preview-backup'>;
type OnProgress = (share: number) => void;

/** Where a backup is written before the browser takes it over. */
const WRITTEN = 'backup-';
/** Milliseconds after which the browser has surely taken it over, also to a slow disk. */
const TAKEN_OVER = 60 * 60_000;

/** Takes away backups that were written here and taken over by the browser long since. */
export async function tidyBackups(now: number): Promise<void> {
  const folder = await navigator.storage.getDirectory();
  const names: string[] = [];
  for await (const name of folder.keys()) if (name.startsWith(WRITTEN)) names.push(name);
  for (const name of names) {
    const file = await (await folder.getFileHandle(name)).getFile();
    if (now - file.lastModified > TAKEN_OVER) await folder.removeEntry(name);
  }
}

/**
 * The whole log, sealed, as a file on the disk: written piece by piece, so that memory never holds it. Rejects with the log's own sentence,
 * also where it was stopped; nothing is left then.
 */
export async function makeBackup(passphrase: string | undefined, signal: AbortSignal, onProgress: OnProgress): Promise<File> {
  const log = await openReader();
  const progress = (done: number, all: number): void => onProgress(all === 0 ? 1 : done / all);
  const folder = await navigator.storage.getDirectory();
  const name = WRITTEN + crypto.randomUUID();
  const handle = await folder.getFileHandle(name, { create: true });
  const file = await handle.createWritable();
  try {
    for await (const part of log.backup({ ...(passphrase === undefined ? {} : { passphrase }), progress, signal }))
      await file.write(part);
    await file.close();
  } catch (error) {
    await file.abort().catch(() => undefined);
    await folder.removeEntry(name).catch(() => undefined);
    throw error instanceof DOMException && error.name === 'QuotaExceededError' ? asLogError(error) : error;
  }
  await noteBackup(Date.now());
  return handle.getFile();
}

/** A backup laid down where the worker can read it; `remove` takes it away. It is sealed, there as in the clerk's folder. */
export interface LaidDown {
  preview(secret: Secret): Promise<BackupPreview>;
  restore(secret: Secret, onProgress: OnProgress): Promise<number>;
  stop(): void;
  remove(): Promise<void>;
}

export async function layDown(file: File): Promise<LaidDown> {
  const name = crypto.randomUUID();
  const folder = await navigator.storage.getDirectory();
  const handle = await folder.getFileHandle(laidDown(name), { create: true });
  await file.stream().pipeTo(await handle.createWritable());
  return {
    preview: (secret) => send('preview-backup', { file: name, secret }, LONG),
    restore: async (secret, onProgress) => {
      const channel = new BroadcastChannel(RESTORE_CHANNEL);
      channel.onmessage = ({ data }: MessageEvent<{ file?: unknown; done?: unknown; all?: unknown }>) => {
        if (data.file === name && typeof data.done === 'number' && typeof data.all === 'number')
          onProgress(data.all === 0 ? 1 : data.done / data.all);
      };
      try {
        return (await send('restore-backup', { id: crypto.randomUUID(), file: name, secret }, LONG)).entries;
      } finally {
        channel.close();
      }
    },
    stop: () => {
      const channel = new BroadcastChannel(RESTORE_CHANNEL);
      channel.postMessage({ file: name, stop: true });
      channel.close();
    },
    remove: async () => {
      await folder.removeEntry(laidDown(name)).catch(() => undefined);
    },
  };
}
