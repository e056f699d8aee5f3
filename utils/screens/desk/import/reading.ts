/** One file on its way into the log, as the page drives it: read, compared, written in portions. */
import type { FileKind } from '@/utils/exchange/imported';
import type { KnownClaim } from '@/utils/exchange/match';
import type { LogReader } from '@/utils/log/api';
import type { Source } from '@/utils/log/entry';
import type { ClaimRecord } from '@/utils/log/record';
import { send } from '@/utils/messages/send';
import { startWorker } from '../page-worker';
import type { Choice, FileRead, FromWorker, Matched, PlacedClaim, ToWorker } from './conversation';
import workerAddress from './file-reader?worker&url';

/** Claims in one message: the log takes up to 500, and fewer let a cancel be heard sooner. */
const PORTION = 250;
/** A slow disk may take its time for a portion. */
const PATIENCE = 60_000;

export class FileReading {
  readonly #worker = startWorker(workerAddress);
  readonly #onProgress: (share: number) => void;
  #waiting: { kind: FromWorker['kind']; take: (message: FromWorker) => void; fail: (error: Error) => void } | undefined;

  constructor(onProgress: (share: number) => void) {
    this.#onProgress = onProgress;
    this.#worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
      if (data.kind === 'progress') this.#onProgress(data.share);
      else if (data.kind === 'failed') this.#waiting?.fail(new Error(data.why));
      else if (data.kind === this.#waiting?.kind) this.#waiting.take(data);
    });
    this.#worker.addEventListener('error', () => this.#waiting?.fail(new Error('failed')));
  }

  #ask<K extends Exclude<FromWorker['kind'], 'progress' | 'failed'>>(
    message: ToWorker,
    kind: K,
  ): Promise<Extract<FromWorker, { kind: K }>> {
    return new Promise((resolve, reject) => {
      this.#waiting = {
        kind,
        // only an answer of this kind is handed over
        take: (answer) => resolve(answer as Extract<FromWorker, { kind: K }>),
        fail: reject,
      };
      this.#worker.postMessage(message);
    });
  }

  async read(file: File, choices: readonly Choice[]): Promise<FileRead> {
    return (await this.#ask({ kind: 'read', file, choices }, 'read')).read;
  }

  /** Holds the file against the log; `gone()` ends it early. */
  async match(log: LogReader, gone: () => boolean): Promise<Matched | undefined> {
    for await (const records of log.all()) {
      if (gone()) return undefined;
      this.#worker.postMessage({ kind: 'known', claims: records.map(knownOf) } satisfies ToWorker);
    }
    return (await this.#ask({ kind: 'match' }, 'matched')).matched;
  }

  /** What the clerk chose for doubtful claims; answers how many claims an import writes now. */
  async settle(settled: readonly (readonly [where: string, key: string])[]): Promise<number> {
    return (await this.#ask({ kind: 'settle', settled }, 'settled')).importable;
  }

  async portion(from: number): Promise<PlacedClaim[]> {
    return (await this.#ask({ kind: 'portion', from, size: PORTION }, 'portion')).claims;
  }

  close(): void {
    this.#worker.terminate();
  }
}

function knownOf(record: ClaimRecord): KnownClaim {
  const { serviceLines: _, diagnosisCodes: __, ...claim } = record.claim;
  return {
    key: record.key,
    claim,
    balance: record.beside?.balance,
    expected: record.beside?.expected,
    onWorklist: record.sources.some(({ source }) => source.kind === 'worklist'),
    closed: record.closed !== undefined,
  };
}

/** What kind of source a file is to the log. */
export const sourceOf = (name: string, type: FileKind): Source => ({
  kind: type === '277' || type === '277CA' ? 'status-file' : type === '835' || type === 'fhir' ? 'remittance' : 'worklist',
  name: name.slice(0, 200),
});

export interface Imported {
  fresh: number;
  changed: number;
  same: number;
  /** places in the file where nothing says for certain which claim it is: not logged */
  nameless: string[];
  /** stopped before the end */
  stopped: boolean;
}

export interface ImportRun {
  reading: FileReading;
  source: Source;
  batch: string;
  of: number;
  onProgress: (done: number) => void;
  stopped: () => boolean;
}

/**
 * Writes portion by portion; each portion's message has one id, so that a repeat writes nothing twice. Counts into `result`, which so says
 * what was written where the log's own sentence is thrown on the way.
 */
export async function importAll({ reading, source, batch, of, onProgress, stopped }: ImportRun, result: Imported): Promise<void> {
  for (let from = 0; from < of; from += PORTION) {
    if (stopped()) {
      result.stopped = true;
      break;
    }
    const claims = await reading.portion(from);
    const observations = claims.map(({ claim, beside }) => ({ claim, doubtful: [], ...(beside ? { beside } : {}) }));
    const { seen } = await send('take-in', { id: crypto.randomUUID(), observations, source, batch }, PATIENCE);
    for (const [index, each] of seen.entries()) {
      if (each === null) result.nameless.push(claims[index]?.where ?? '');
      else if (each.as === 'new') result.fresh++;
      else if (each.as === 'changed') result.changed++;
      else result.same++;
    }
    onProgress(Math.min(of, from + PORTION));
  }
}
