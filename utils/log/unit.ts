/** What a message does, while it is worked out: entries are staged, and nothing is written before all of it is. */
import type { LogDeps, Recorded } from './api';
import { after, type Moment, uuidAt } from './clock';
import type { Head } from './database';
import type { Entry, EntryBody } from './entry';
import type { Desk, Filing } from './filing';
import { SCHEMA } from './restore';
import type { Rows } from './rows';
import type { Shelf } from './shelf';
import type { Kept } from './tables';

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
      if (more.at === undefined) moment = after(moment, (deps.now ?? Date.now)());
      const then = more.at === undefined ? moment : { at: more.at, tick: filing.staged.length };
      const claim = more.claim ?? kept?.key;
      const entry: Entry = {
        id: uuidAt(then),
        ...then,
        device: deps.device(),
        user: more.user ?? deps.user(),
        schema: SCHEMA,
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
