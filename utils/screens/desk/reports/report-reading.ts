/** Every claim of the log once, as the reports count it: read in portions, so that the page stays awake. */
import { addReportRows, noReportRows, type ReportKnowledge, type ReportRows } from '@/utils/casework/report-rows';
import { localDay, today } from '@/utils/clock';
import type { LogReader } from '@/utils/log/api';
import { isLogError } from '@/utils/log/errors';

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

/** Milliseconds of work between two pauses, and between two steps of the bar: drawn for each portion it would cost as much as the reading. */
const SLICE = 20;
const STEP = 150;

/** Lets the page draw and answer keys. A timer would wait for four milliseconds more each time. */
function pause(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}

export class ReportReading {
  readonly #log: LogReader;
  readonly #tell: (now: ReadRows) => void;
  readonly #known: () => Promise<ReportKnowledge>;
  readonly #end: () => void;
  #now: ReadRows = NOTHING_READ;
  /** counts the wishes to read: an older one gives up */
  #turn = 0;

  /** `tell` is called whenever there is something new to show. What the hospital knows of its payers is asked for anew at each reading. */
  constructor(log: LogReader, tell: (now: ReadRows) => void, known: () => Promise<ReportKnowledge>) {
    this.#log = log;
    this.#tell = tell;
    this.#known = known;
    this.#end = log.onChange(() => this.#changed());
    this.again();
  }

  close(): void {
    this.#turn = -1;
    this.#end();
  }

  /** Reads all claims again. */
  again(): void {
    const turn = ++this.#turn;
    this.#read(turn).catch((error: unknown) => {
      if (turn === this.#turn) this.#show({ ...NOTHING_READ, problem: isLogError(error) ? { sentence: error.sentence } : {} });
    });
  }

  /** Numbers under a reader's eyes do not change. What could not be read (it was locked, or put in order) is tried again. */
  #changed(): void {
    if (this.#now.problem) this.again();
    else if (this.#now.rows) this.#show({ ...this.#now, stale: true });
  }

  #show(now: ReadRows): void {
    this.#now = now;
    this.#tell(now);
  }

  async #read(turn: number): Promise<void> {
    const rows = noReportRows();
    const [{ claims: of }, known] = await Promise.all([this.#log.counts(), this.#known()]);
    const day = today();
    let began = performance.now();
    let shown = began;
    for await (const records of this.#log.all()) {
      for (const record of records) {
        if (performance.now() - began > SLICE) {
          await pause();
          began = performance.now();
        }
        if (turn !== this.#turn) return;
        addReportRows(rows, record, day, localDay, known);
      }
      if (performance.now() - shown < STEP) continue;
      shown = performance.now();
      this.#show({ ...this.#now, read: rows.claims.length, of });
    }
    if (turn === this.#turn) this.#show({ rows, read: rows.claims.length, of, stale: false });
  }
}
