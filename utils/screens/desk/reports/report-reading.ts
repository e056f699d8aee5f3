/** Every claim of the log once, as the reports count it: counted elsewhere, in shares side by side, so that the page stays awake. */
import { type CountedRows, joinReportRows, noReportRows, type ReportRows } from '@/utils/casework/report-rows';
import { today } from '@/utils/clock';
import type { LogReader } from '@/utils/log/api';
import { isLogError } from '@/utils/log/errors';
import type { Share } from '@/utils/log/share';
import { AgingCount } from '@/utils/reports/aging';
import type { Asked, ReportKnowledge } from './count-share';

export interface ReadRows {
  rows?: ReportRows;
  /** claims read so far, of how many */
  read: number;
  of: number;
  /** the log has changed since */
  stale: boolean;
  /** a sentence for the clerk; absent where it is not the log's own */
  problem?: { sentence?: string };
}

export const NOTHING_READ: ReadRows = { read: 0, of: 0, stale: false };

/** Claims that are counted by one before a second has begun. */
const SHORT = 2_000;
/** Portions put together between two pauses: a few milliseconds. */
const SLICE = 25;
/** Milliseconds between two steps of the bar: drawn for each portion it would cost as much as the reading. */
const STEP = 150;

/** Counts a share, and hands its rows over in portions (see `countElsewhere`). */
export type CountShare = (asked: Asked, take: (rows: string) => void, signal: AbortSignal) => Promise<void>;

export interface ReadingDeps {
  log: LogReader;
  /** called whenever there is something new to show */
  tell: (now: ReadRows) => void;
  /** what the hospital knows, asked for anew at each reading */
  known: () => Promise<ReportKnowledge>;
  count: CountShare;
  /** how many count side by side */
  counters: number;
}

/** Lets the page draw. A message comes at once, a timer after its least time. */
const nextTask = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });

export class ReportReading {
  readonly #deps: ReadingDeps;
  readonly #end: () => void;
  #now: ReadRows = NOTHING_READ;
  /** ends the reading that is under way */
  #turn = new AbortController();

  constructor(deps: ReadingDeps) {
    this.#deps = deps;
    this.#end = deps.log.onChange(() => this.#changed());
    this.again();
  }

  close(): void {
    this.#turn.abort();
    this.#end();
  }

  /** Reads all claims again. */
  again(): void {
    this.#turn.abort();
    this.#turn = new AbortController();
    const { signal } = this.#turn;
    this.#read(signal).catch((error: unknown) => {
      if (signal.aborted) return;
      this.#turn.abort();
      this.#show({ ...NOTHING_READ, problem: isLogError(error) ? { sentence: error.sentence } : {} });
    });
  }

  /** Numbers under a reader's eyes do not change. What could not be read (it was locked, or put in order) is tried again. */
  #changed(): void {
    if (this.#now.problem) this.again();
    else if (this.#now.rows) this.#show({ ...this.#now, stale: true });
  }

  #show(now: ReadRows): void {
    this.#now = now;
    this.#deps.tell(now);
  }

  async #read(signal: AbortSignal): Promise<void> {
    const { log, known, count, counters } = this.#deps;
    const [{ claims: of }, knowledge] = await Promise.all([log.counts(), known()]);
    const shares = await log.shares(of < SHORT ? 1 : counters);
    const day = today();
    let read = 0;
    let shown = performance.now();
    const counted = async (share: Share): Promise<CountedRows[]> => {
      const portions: CountedRows[] = [];
      const take = (text: string): void => {
        // our own writing, from our own worker
        const portion = JSON.parse(text) as CountedRows;
        portions.push(portion);
        read += portion.claims.length;
        if (performance.now() - shown < STEP) return;
        shown = performance.now();
        this.#show({ ...this.#now, read, of });
      };
      await count({ share, today: day, ...knowledge }, take, signal);
      return portions;
    };
    const all = await Promise.all(shares.map(counted));
    if (signal.aborted) return;
    const rows = noReportRows();
    const aged = new AgingCount(day);
    for (const [at, portion] of all.flat().entries()) {
      joinReportRows(rows, portion);
      // What is drawn first is counted here, between pauses: of a hundred thousand claims together it would hold the page up.
      aged.add(portion.claims);
      if (at % SLICE === SLICE - 1) await nextTask();
    }
    rows.aged = { on: day, rows: aged.rows() };
    await nextTask();
    if (signal.aborted) return;
    this.#show({ rows, read: rows.claims.length, of, stale: false });
  }
}
