/** The part of the conversation that is about all that is kept: what support may see of it, and its end. For the extension's own pages. */
import { z } from 'zod';

const nothing = z.strictObject({});
const count = z.int().nonnegative();

const inventorySchema = z.strictObject({
  /** databases of the log, and the rows in all their stores */
  databases: count,
  rows: count,
  /** values in `storage.local`: settings, keys, witness, second copies */
  stored: count,
  /** values in the session's memory */
  memory: count,
  /** files that the extension has laid down in its own folder */
  files: count,
  /** sites that may be read */
  sites: count,
});
export type Inventory = z.infer<typeof inventorySchema>;

/** What a part is, or the name of what went wrong where it could not be told. */
const orWhy = <T extends z.ZodType>(part: T) => z.union([part, z.string().max(80)]);

const diagnosticsSchema = z.strictObject({
  claimside: z.string(),
  browser: z.string(),
  language: z.string(),
  at: z.string(),
  lock: z.string(),
  health: orWhy(z.strictObject({ state: z.string(), missing: count, restored: count })),
  counts: orWhy(z.strictObject({ claims: count, open: count, entries: count, waiting: count })),
  storage: z.strictObject({ usedBytes: z.number(), quotaBytes: z.number() }),
  sites: orWhy(z.array(z.string())),
  scripts: orWhy(count),
  codeLists: z.record(z.string(), z.string()),
  settings: z.strictObject({
    unreadable: z.array(z.string()),
    lockMinutes: z.int(),
    keys: z.boolean(),
    digest: z.boolean(),
    contracts: count,
  }),
  policy: z.strictObject({ keys: z.array(z.string()), wrong: z.array(z.string()) }),
  refused: orWhy(z.array(z.strictObject({ at: z.number(), name: z.string(), from: z.string(), why: z.string() }))),
});
export type Diagnostics = z.infer<typeof diagnosticsSchema>;

export const dataProtocol = {
  diagnostics: { from: 'panel', in: nothing, out: diagnosticsSchema },
  /** deletes all that is kept; counted before and after. The word is typed by hand: no click alone can do it. */
  'delete-all': {
    from: 'panel',
    in: z.strictObject({ word: z.literal('DELETE') }),
    out: z.strictObject({ before: inventorySchema, after: inventorySchema }),
  },
} as const;
