/**
 * The whole conversation on one page: each message's name, who may send it, what goes in and what comes out.
 *
 * A content script lives in a page that may be hostile. It may say what it saw and nothing else; it gets back one word. Everything that
 * reads or changes the log is for the extension's own pages.
 */
import { z } from 'zod';
import { besideSchema } from '@/utils/claim/beside';
import { claimSchema } from '@/utils/claim/claim';
import { doubtfulValueSchema, entryBodySchema, sourceSchema } from '@/utils/log/entry';
import { pageTextSchema, portionSchema } from '@/utils/page/page-text-schema';
import { doubtSchema, readingSchema } from '@/utils/reading/reading';
import { dataProtocol } from './data-protocol';
import { fileProtocol } from './file-protocol';
import { pageProtocol } from './page-protocol';
import { vaultProtocol } from './vault-protocol';

const messageId = z.uuid();
const tabId = z.int().nonnegative();

/** A page as its content script hands it over: whole, or emptied of what `parts` messages have said before. */
const handedOver = { page: pageTextSchema, parts: z.int().nonnegative().max(1_000) };
/** What a content script answers when it is asked to survey its page now. */
export const surveyedSchema = z.object({ id: messageId, ...handedOver, surveyMs: z.number().nonnegative() });

/** What the panel shows about the page in a tab. Kept in memory for the session, gone when the log is locked. */
export const tabStateSchema = z.strictObject({
  tabId,
  /** the page's host, absent for a page that no extension may see */
  host: z.string().optional(),
  /** the origin pattern to ask permission for */
  origin: z.string().optional(),
  enabled: z.boolean(),
  /** the hospital's policy does not let this site be read, whatever the clerk granted */
  barred: z.literal(true).optional(),
  portal: z.string().optional(),
  phase: z.enum(['unknown', 'reading', 'read', 'unreadable', 'not-saved']),
  /** why the page could not be read or saved, in the clerk's words */
  why: z.string().optional(),
  page: readingSchema.shape.page.optional(),
  kind: readingSchema.shape.kind.optional(),
  /** keys of the claims on screen in the log, in the page's order */
  claims: z.array(z.string()),
  /** whether each of them brought something new when last seen */
  news: z.array(z.boolean()),
  doubtful: z.array(z.array(doubtSchema)),
  collapsed: z.array(z.string()),
  contradictions: z.array(z.string()),
  readAt: z.number().optional(),
});
export type TabState = z.infer<typeof tabStateSchema>;

export const protocol = {
  /** from the content script, each time its page has come to rest and shows something else than before */
  'page-seen': {
    from: 'page',
    in: z.strictObject({ id: messageId, ...handedOver, surveyMs: z.number().nonnegative() }),
    out: z.strictObject({ taken: z.boolean() }),
  },
  /** from the content script: a portion of a large page, before the message with the same id that hands the page over */
  'page-part': {
    from: 'page',
    in: z.strictObject({ id: messageId, at: z.int().nonnegative().max(1_000), ...portionSchema.shape }),
    out: z.strictObject({ taken: z.boolean() }),
  },
  /** from the content script: the survey of the page failed */
  'page-unreadable': {
    from: 'page',
    in: z.strictObject({ id: messageId }),
    out: z.strictObject({ taken: z.boolean() }),
  },
  'tab-state': { from: 'panel', in: z.strictObject({ tabId }), out: tabStateSchema },
  /** sites of large frames in a tab's page that are not enabled: what stands in them is not read */
  'other-frames': {
    from: 'panel',
    in: z.strictObject({ tabId }),
    out: z.strictObject({ frames: z.array(z.strictObject({ host: z.string(), origin: z.string() })) }),
  },
  /** survey and read a tab's page now, log nothing: for the reader on the command line and for support */
  'read-tab': {
    from: 'panel',
    in: z.strictObject({ tabId }),
    out: z.strictObject({
      kind: readingSchema.shape.kind,
      page: readingSchema.shape.page,
      claims: z.array(claimSchema),
      ms: z.strictObject({ page: z.number(), worker: z.number() }),
    }),
  },
  /** scroll to and mark the pieces of text that a value was read from */
  'show-on-page': {
    from: 'panel',
    in: z.strictObject({ tabId, pieces: z.array(z.int().nonnegative()).max(200) }),
    out: z.strictObject({ shown: z.boolean() }),
  },
  /** what the clerk did, about one claim */
  record: {
    from: 'panel',
    in: z.strictObject({ id: messageId, claim: z.string().min(1).max(120), bodies: z.array(entryBodySchema).min(1).max(50) }),
    out: z.strictObject({ entries: z.array(z.uuid()) }),
  },
  undo: {
    from: 'panel',
    in: z.strictObject({ id: messageId, claim: z.string().min(1).max(120), entry: z.uuid() }),
    out: z.strictObject({ entries: z.array(z.uuid()) }),
  },
  /** claims of a file, in portions; the same `batch` for the whole file, so that it can be taken back as one */
  'take-in': {
    from: 'panel',
    in: z.strictObject({
      id: messageId,
      observations: z
        .array(z.strictObject({ claim: claimSchema, doubtful: z.array(doubtfulValueSchema), beside: besideSchema.optional() }))
        .max(500),
      source: sourceSchema,
      batch: z.string().min(1).max(80).optional(),
    }),
    out: z.strictObject({
      seen: z.array(z.strictObject({ key: z.string(), as: z.enum(['new', 'changed', 'looked', 'again']) }).nullable()),
    }),
  },
  'undo-batch': {
    from: 'panel',
    in: z.strictObject({ id: messageId, batch: z.string().min(1).max(80) }),
    out: z.strictObject({ entries: z.int().nonnegative() }),
  },
  ...pageProtocol,
  ...vaultProtocol,
  ...fileProtocol,
  ...dataProtocol,
} as const satisfies Record<string, { from: 'page' | 'panel'; in: z.ZodType; out: z.ZodType }>;

export type Protocol = typeof protocol;
export type MessageName = keyof Protocol;
export type MessageIn<N extends MessageName> = z.infer<Protocol[N]['in']>;
export type MessageOut<N extends MessageName> = z.infer<Protocol[N]['out']>;

/** An answer is a value or a sentence for the clerk; nothing is thrown across the border. */
export type Answer<T> = { ok: true; value: T } | { ok: false; sentence: string };
