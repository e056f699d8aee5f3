/** Has a share of the claims counted in a worker of its own. */
import { LogError } from '@/utils/log/errors';
import { startWorker } from '../page-worker';
import type { Asked } from './count-share';
import workerAddress from './share-counter?worker&url';

export type FromCounter = { kind: 'rows'; rows: string } | { kind: 'end' } | { kind: 'failed'; sentence?: string };

/**
 * @param take gets the rows portion by portion, as `countShare` gives them
 * @param signal ends the worker, with all that it holds
 * @returns when all are counted, or the signal came; throws what the log says, or an Error
 */
export function countElsewhere(asked: Asked, take: (rows: string) => void, signal: AbortSignal): Promise<void> {
  const worker = startWorker(workerAddress);
  const counted = new Promise<void>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<FromCounter>) => {
      if (signal.aborted) return;
      if (data.kind === 'rows') take(data.rows);
      else if (data.kind === 'end') resolve();
      else reject(data.sentence === undefined ? new Error('failed') : new LogError('storage', data.sentence));
    });
    worker.addEventListener('error', () => reject(new Error('failed')));
    signal.addEventListener('abort', () => resolve());
    worker.postMessage(asked);
  });
  return counted.finally(() => worker.terminate());
}
