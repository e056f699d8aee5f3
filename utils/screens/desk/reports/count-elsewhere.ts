/** Has a share of the claims counted in a worker of its own. */
import { LogError } from '@/utils/log/errors';
import { startWorker } from '../page-worker';
import type { Asked } from './count-share';
import workerAddress from './share-counter?worker&url';

export type FromCounter = { kind: 'rows'; rows: string } | { kind: 'end' } | { kind: 'failed'; sentence?: string };

/** Side by side, where there are so many processors; on two, the page's own work is little enough beside them. */
export const COUNTERS: number = Math.min(4, Math.max(2, (navigator.hardwareConcurrency || 2) - 1));

/** Started ahead: a worker has the rules to load, and the page has as much to do until it knows what to count. None of these has the log's key. */
const waiting: Worker[] = [];

/** Starts workers for who will count soon. */
export function prepareCounters(): void {
  while (waiting.length < COUNTERS) waiting.push(startWorker(workerAddress));
}

/**
 * @param take gets the rows portion by portion, as `countShare` gives them
 * @param signal ends the worker, with all that it holds
 * @returns when all are counted, or the signal came; throws what the log says, or an Error
 */
export function countElsewhere(asked: Asked, take: (rows: string) => void, signal: AbortSignal): Promise<void> {
  const worker = waiting.pop() ?? startWorker(workerAddress);
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
  return counted.finally(() => {
    worker.terminate();
    // a short log needs fewer
    for (const other of waiting.splice(0)) other.terminate();
  });
}
