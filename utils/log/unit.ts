/** What a message does, while it is worked out: entries are staged, and nothing is written before all of it is. */
import type { LogDeps, Recorded } from './api';
import type { Pending } from './cabinet';
import { after, type Moment, setBack, uuidAt } from './clock';
import type { Head, JournalRow } from './database';
import type { Entry, EntryBody } from './entry';
import type { Desk, Filing } from './filing';
import { SCHEMA, SCHEMA_BEFORE } from './restore';
import type { Rows } from './rows';
import type { Shelf } from './shelf';
import type { Kept } from './tables';
import type { LogKeys } from './vault';

interface More {
  claim?: string;
  tokens?: string[];
  batch?: string;
  /** who and when, where it was not now */
  user?: string;
  at?: number;
}

export interface Unit {
  shelf: Shelf;
  /** Adds an entry. Its record is folded and filed when the message is complete. */
  stage(kept: Kept | undefined, body: EntryBody, more?: More): Entry;
  filing: Filing;
  rows: Rows;
}

export interface Written {
  entries: Entry[];
  repeated: boolean;
  /** keys of the claims that changed */
  claims: string[];
}

/** What the writer has before it, caught up with the journal: thrown away whenever its end is not where it left it. */
export interface OpenDesk extends Desk {
  keys: LogKeys;
  /** behind another one the journal may be another */
  connection: number;
  head: Head;
}

/** A message, and what it does. */
export interface Part {
  message: string;
  plan: (unit: Unit) => Promise<void>;
  /** the last of a restore */
  last?: true;
}

/** A message worked out and sealed, and not yet written. */
export interface Ready {
  desk: OpenDesk;
  /** where the journal ended before it, and ends with it */
  head: Head;
  next: Head;
  journal: readonly JournalRow[];
  pending?: Pending;
  /** keys of the claims whose secrets go into the second copy with it */
  secretsOf: ReadonlySet<string>;
  /** keys of the claims that changed */
  claims: readonly string[];
  /** with it a restore is complete: it counts from then on */
  last: boolean;
}

/** What the log answers. */
export const recordedOf = ({ entries, claims, repeated }: Written): Recorded => ({
  entries: entries.map(({ id }) => id),
  claims,
  repeated,
});

/** Begins a message behind the journal's end. */
export function beginUnit(deps: LogDeps, message: string, desk: Desk, filing: Filing, head: Head): Unit {
  let moment: Moment = { at: head.at, tick: head.tick };
  return {
    shelf: desk.shelf,
    filing,
    rows: desk.rows,
    stage: (kept, body, more = {}) => {
      const now = (deps.now ?? Date.now)();
      if (more.at === undefined) moment = after(moment, now);
      const then = more.at === undefined ? moment : { at: more.at, tick: filing.staged.length };
      const clock = more.at === undefined ? setBack(moment, now) : undefined;
      const claim = more.claim ?? kept?.key;
      const entry: Entry = {
        id: uuidAt(then),
        ...then,
        ...(clock === undefined ? {} : { clock }),
        device: deps.device(),
        user: more.user ?? deps.user(),
        schema: clock === undefined ? SCHEMA_BEFORE : SCHEMA,
        message,
        ...(claim === undefined ? {} : { claim }),
        ...(more.tokens ? { tokens: more.tokens } : {}),
        ...(more.batch === undefined ? {} : { batch: more.batch }),
        body,
      };
      filing.add({ entry, ...(kept ? { kept } : {}) });
      return entry;
    },
  };
}
