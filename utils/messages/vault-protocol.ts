/** The part of the conversation that is about the log's lock and health. All of it is for the extension's own pages. */
import { z } from 'zod';

/** Longer than anybody types; keeps a message from carrying a file. */
const passphrase = z.string().min(1).max(1_000);
const recoveryKey = z.string().min(1).max(200);
const nothing = z.strictObject({});

export const vaultProtocol = {
  /** the first passphrase; the recovery key comes back once and is kept nowhere */
  'set-passphrase': { from: 'panel', in: z.strictObject({ passphrase }), out: z.strictObject({ recoveryKey: z.string() }) },
  unlock: { from: 'panel', in: z.strictObject({ passphrase }), out: nothing },
  /** `locked` is false where there is no passphrase to lock with */
  lock: { from: 'panel', in: nothing, out: z.strictObject({ locked: z.boolean() }) },
  /** opens with the recovery key and sets a new passphrase */
  recover: { from: 'panel', in: z.strictObject({ recoveryKey, passphrase }), out: nothing },
  'change-passphrase': { from: 'panel', in: z.strictObject({ from: passphrase, to: passphrase }), out: nothing },
  'renew-recovery': { from: 'panel', in: z.strictObject({ passphrase }), out: z.strictObject({ recoveryKey: z.string() }) },
  /** an unfinished note or letter, kept sealed so that it survives a lock; without a value it is dropped */
  'keep-draft': {
    from: 'panel',
    in: z.strictObject({ name: z.string().min(1).max(160), value: z.string().max(200_000).optional() }),
    out: nothing,
  },
  draft: {
    from: 'panel',
    in: z.strictObject({ name: z.string().min(1).max(160) }),
    out: z.strictObject({ value: z.string().optional() }),
  },
  'check-log': {
    from: 'panel',
    in: nothing,
    out: z.strictObject({
      health: z.strictObject({
        state: z.enum(['well', 'repaired', 'damaged', 'foreign', 'lost']),
        sentence: z.string(),
        missing: z.int(),
        restored: z.int(),
      }),
    }),
  },
  /** goes on without what is missing, or with a new log where all is lost */
  'go-on': { from: 'panel', in: z.strictObject({ id: z.uuid() }), out: nothing },
} as const;
