/** What came in with a backup and does not fit this version: put away sealed, shown, never dropped. */

/** Rows of one backup that were set aside together. */
export interface SetAside {
  id: string;
  /** when they were set aside; milliseconds since 1970 UTC */
  at: number;
  rows: AsideRow[];
}

/** What is surely known of a row; `value` is the whole of it, as it came, for a file. */
export interface AsideRow {
  at?: number;
  user?: string;
  kind?: string;
  value: unknown;
}

const LONGEST = 200;

const own = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined;

const text = (value: unknown): string | undefined => (typeof value === 'string' && value.length <= LONGEST ? value : undefined);

/** The last moment that a date can be made of. */
const LAST = 8.64e15;

/** Reads a row that is not to be trusted in anything. */
export function asideRow(value: unknown): AsideRow {
  const [at, user, kind] = [own(value, 'at'), text(own(value, 'user')), text(own(own(value, 'body'), 'kind'))];
  return {
    ...(typeof at === 'number' && at >= 0 && at <= LAST ? { at } : {}),
    ...(user === undefined ? {} : { user }),
    ...(kind === undefined ? {} : { kind }),
    value,
  };
}
