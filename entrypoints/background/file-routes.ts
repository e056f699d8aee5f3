/** Files in and out, as the full page asks for them. */
import type { Log } from '@/utils/log/api';
import { ClerkError } from '@/utils/messages/clerk-error';
import { laidDown, RESTORE_CHANNEL } from '@/utils/messages/file-protocol';
import type { Handlers } from '@/utils/messages/router';

type FileMessage = 'file-event' | 'preview-backup' | 'restore-backup' | 'drop-aside';

/** The file that the page has laid down in the extension's own folder. It is sealed; the page takes it away again. */
async function fileOf(name: string): Promise<File> {
  try {
    const folder = await navigator.storage.getDirectory();
    return await (await folder.getFileHandle(laidDown(name))).getFile();
  } catch {
    throw new ClerkError('The file could not be read. Nothing was changed.');
  }
}

const isStop = (data: unknown, file: string): boolean =>
  typeof data === 'object' && data !== null && 'stop' in data && 'file' in data && data.file === file;

export function createFileHandlers(openLog: () => Promise<Log>, toWrite: () => Promise<Log>): Pick<Handlers, FileMessage> {
  return {
    'file-event': async ({ id, body }) => ({ entries: (await (await toWrite()).record({ id, bodies: [body] })).entries }),

    'preview-backup': async ({ file, secret }) => (await openLog()).preview(await fileOf(file), secret),

    'drop-aside': async ({ id }) => {
      await (await openLog()).dropAside(id);
      return {};
    },

    'restore-backup': async ({ id, file, secret }) => {
      const channel = new BroadcastChannel(RESTORE_CHANNEL);
      const stop = new AbortController();
      channel.onmessage = ({ data }: MessageEvent<unknown>) => {
        if (isStop(data, file)) stop.abort();
      };
      try {
        const log = await openLog();
        const entries = await log.restore({
          id,
          file: await fileOf(file),
          secret,
          signal: stop.signal,
          progress: (done, all) => channel.postMessage({ file, done, all }),
        });
        return { entries };
      } finally {
        channel.close();
      }
    },
  };
}
