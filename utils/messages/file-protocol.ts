/** The part of the conversation that is about files: what came in or went out, and a backup that is to be merged. */
import { z } from 'zod';
import { entryBodySchema } from '@/utils/log/entry';

const secret = z.union([
  z.strictObject({ passphrase: z.string().min(1).max(1_000) }),
  z.strictObject({ recovery: z.string().min(1).max(200) }),
]);

/** Names a file that a page has laid down for the worker: a message cannot carry one. */
const file = z.uuid();

/** Where restoring is told: `{ file, done, all }` from the worker, `{ file, stop: true }` from the page. */
export const RESTORE_CHANNEL = 'claimside-restore';
export const laidDown = (name: string): string => `restore-${name}`;

export const fileProtocol = {
  /** a file was taken in or given out: noted in the journal, with how many claims */
  'file-event': {
    from: 'panel',
    in: z.strictObject({
      id: z.uuid(),
      body: entryBodySchema.refine(({ kind }) => kind === 'imported' || kind === 'exported'),
    }),
    out: z.strictObject({ entries: z.array(z.uuid()) }),
  },
  'preview-backup': {
    from: 'panel',
    in: z.strictObject({ file, secret }),
    out: z.strictObject({
      made: z.number(),
      device: z.string(),
      entries: z.int().nonnegative(),
      fresh: z.int().nonnegative(),
      unfit: z.int().nonnegative(),
    }),
  },
  /** what a backup held and does not fit this version goes for good */
  'drop-aside': { from: 'panel', in: z.strictObject({ id: z.uuid() }), out: z.strictObject({}) },
  /** merges a backup's entries into the log, all or none */
  'restore-backup': {
    from: 'panel',
    in: z.strictObject({ id: z.uuid(), file, secret }),
    out: z.strictObject({ entries: z.int().nonnegative() }),
  },
} as const;
