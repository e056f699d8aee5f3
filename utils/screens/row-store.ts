/** Every open claim's row in memory, read once and kept up with what changes: a hundred thousand rows are not read again for one note. */
import { deriveRow } from '@/utils/casework/derive';
import type { LogReader } from '@/utils/log/api';
import type { ClaimRecord, ClaimRow, Derived } from '@/utils/log/record';
import { rowOf } from '@/utils/log/rows';
import { readingProblem, type ShownProblem } from './log-problem';

/** What is on screen first, while the rest is read. */
const FIRST = 200;
/** Changed entries after which it is quicker to read all rows again. */
const MANY = 600;
const AT_ONCE = 100;

export interface RowsRead {
  rows: readonly ClaimRow[];
  /** false while only the first rows are there */
  whole: boolean;
  /** open claims in the log */
  of: number;
  /** how much of the lists is brought up to date with other rules, 0 to 1; absent where all is */
  refreshed?: number;
  problem?: ShownProblem;
}

export class RowStore {
  readonly #log: LogReader;
  readonly #tell: (read: RowsRead) => void;
  readonly #prepare: (rows: readonly ClaimRow[]) => void;
  readonly #derive: (record: ClaimRecord) => Derived;
  readonly #end: () => void;
  #rows = new Map<string, ClaimRow>();
  /** the newest entry that the rows know of */
  #newest: string | undefined;
  #refreshed: number | undefined;
  #turn: Promise<void> = Promise.resolve();
  #gone = false;

  /**
   * `tell` is called whenever there is something new to show; `prepare` with each portion, so that its work is not done all at once. `derive` must
   * be what the log files its rows by.
   */
  constructor(
    log: LogReader,
    tell: (read: RowsRead) => void,
    prepare: (rows: readonly ClaimRow[]) => void = () => undefined,
    derive: (record: ClaimRecord) => Derived = deriveRow,
  ) {
    this.#log = log;
    this.#tell = tell;
    this.#prepare = prepare;
    this.#derive = derive;
    this.#end = log.onChange(() => this.#next(() => this.#follow()));
    this.#next(() => this.#readAll());
  }

  /** Reads all rows again. */
  again(): void {
    this.#next(() => this.#readAll());
  }

  close(): void {
    this.#gone = true;
    this.#end();
  }

  /** One after the other: what changes while rows are read is followed up behind it. */
  #next(work: () => Promise<void>): void {
    this.#turn = this.#turn.then(async () => {
      if (this.#gone) return;
      try {
        await work();
      } catch (error) {
        const problem = readingProblem(error);
        if (problem.kind === 'locked') this.#rows = new Map();
        if (!this.#gone) this.#tell({ rows: [...this.#rows.values()], whole: true, of: this.#rows.size, problem });
      }
    });
  }

  async #readAll(): Promise<void> {
    const [newest, counts, first] = await Promise.all([
      this.#log.journal(undefined, 1),
      this.#log.counts(),
      this.#rows.size === 0 ? this.#log.worklist({ limit: FIRST, withoutDate: true }) : undefined,
    ]);
    this.#newest = newest.rows[0]?.id;
    this.#refreshed = counts.refreshed;
    if (first && first.next !== undefined && !this.#gone) this.#tell({ rows: first.rows, whole: false, of: counts.open });
    const rows = new Map<string, ClaimRow>();
    for await (const portion of this.#log.rows()) {
      if (this.#gone) return;
      for (const row of portion) rows.set(row.key, row);
      this.#prepare(portion);
    }
    this.#rows = rows;
    this.#show();
  }

  #show(): void {
    const rows = [...this.#rows.values()];
    const refreshed = this.#refreshed === undefined ? {} : { refreshed: this.#refreshed };
    if (!this.#gone) this.#tell({ rows, whole: true, of: rows.length, ...refreshed });
  }

  /** Takes over what the journal says of the time since the last look. */
  async #follow(): Promise<void> {
    const changed = await this.#changedClaims();
    if (changed === undefined) return this.#readAll();
    const { claims, refreshed } = await this.#log.counts();
    const other = refreshed !== this.#refreshed;
    this.#refreshed = refreshed;
    // other rules have made other rows, of claims of which nothing new was written
    if (other && refreshed === undefined) return this.#readAll();
    if (changed.size === 0 && !other) return;
    for (const key of changed) {
      const record = await this.#log.claim(key);
      if (record?.key !== key) this.#rows.delete(key);
      if (record && record.entries > 0) this.#rows.set(record.key, rowOf(record, this.#derive(record)));
      else if (record) this.#rows.delete(record.key);
    }
    // Two claims that turned out to be one, or the other way round: the counts tell.
    if (claims !== this.#rows.size) return this.#readAll();
    this.#show();
  }

  /** Claims with new entries; undefined where there are too many to go after. */
  async #changedClaims(): Promise<Set<string> | undefined> {
    const keys = new Set<string>();
    let newest: string | undefined;
    let before: number | undefined;
    for (let seen = 0; seen < MANY; ) {
      const page = await this.#log.journal(before, AT_ONCE);
      newest ??= page.rows[0]?.id;
      for (const entry of page.rows) {
        if (entry.id === this.#newest) {
          this.#newest = newest;
          return keys;
        }
        if (entry.claim !== undefined) keys.add(entry.claim);
        seen++;
      }
      if (page.next === undefined) {
        this.#newest = newest;
        return this.#rows.size === 0 && keys.size > 0 ? undefined : keys;
      }
      before = Number(page.next);
    }
    return undefined;
  }
}
