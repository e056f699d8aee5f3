/** The worker that counts a share of the claims for the reports: neither reading nor deciding holds the page up. */
import { isLogError } from '@/utils/log/errors';
import type { FromCounter } from './count-elsewhere';
import { type Asked, countShare } from './count-share';

const tell = (message: FromCounter): void => self.postMessage(message);

async function count(asked: Asked): Promise<void> {
  for await (const rows of countShare(asked)) tell({ kind: 'rows', rows });
  tell({ kind: 'end' });
}

self.addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  count(data).catch((error: unknown) => tell({ kind: 'failed', ...(isLogError(error) ? { sentence: error.sentence } : {}) }));
});
